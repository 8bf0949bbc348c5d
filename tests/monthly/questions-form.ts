import type { MonthlyInput, MonthlyRun, SchoolFile } from "../../src/core/monthly/monthly-run";
import type { Cell } from "../../src/workbook/cell";
import { seeded } from "./made-form";
import { finished } from "./run-month";

const ASKED = [
  "Всего обучающихся",
  "Средний балл",
  "Количество педагогов",
  "Дата педсовета",
  "Ответственный",
] as const;

/** By school, the answers that it gives instead. */
type Spoilt = Readonly<Record<number, Partial<Record<(typeof ASKED)[number], Cell>>>>;

interface Given extends Partial<Pick<MonthlyInput, "template">> {
  /** Rows that count, beneath. */
  readonly more?: number;
  readonly schools?: number;
}

/** A form of questions: what stands in «Значение» differs from row to row. */
export function questionsMonth(spoilt: Spoilt, { more = 0, schools = 8, ...given }: Given = {}): MonthlyRun {
  const random = seeded(5);
  const files = [...Array(schools).keys()].map((school): SchoolFile => {
    const values: Record<(typeof ASKED)[number], Cell> = {
      "Всего обучающихся": 100 + Math.floor(random() * 500),
      "Средний балл": 3.5 + Math.floor(random() * 90) / 100,
      "Количество педагогов": 10 + Math.floor(random() * 40),
      "Дата педсовета": `${String(10 + (school % 20))}.03.2026`,
      Ответственный: "завуч",
      ...spoilt[school],
    };
    const cells: Cell[][] = [
      ["Мониторинг, март 2026 года"],
      ["Наименование ОО", `МБОУ СОШ № ${String(school + 1)}`],
      [],
      ["№", "Показатель", "Значение", "Примечание"],
      ...ASKED.map((label, index) => [index + 1, label, values[label], index === 4 ? "по приказу" : null]),
      ...[...Array(more).keys()].map((index) => [
        6 + index,
        `Кружков вида ${String(index + 1)}`,
        school + index,
      ]),
    ];
    const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
    const sheet = { name: "Лист1", visibility: "visible" as const, cells, ...none };
    return { file: `март/${String(school + 1)}.xlsx`, sheets: [sheet] };
  });
  return finished({ files, ...given });
}
