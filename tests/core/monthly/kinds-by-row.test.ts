import type { MonthlyRun, SchoolFile } from "../../../src/core/monthly/monthly-run";
import { remarkText } from "../../../src/locale/monthly-remarks";
import type { Cell } from "../../../src/workbook/cell";
import { seeded } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";
import { normal } from "../../locale/normal-text";

const ASKED = [
  "Всего обучающихся",
  "Средний балл",
  "Количество педагогов",
  "Дата педсовета",
  "Ответственный",
] as const;

type Spoilt = Readonly<Record<number, Partial<Record<(typeof ASKED)[number], Cell>>>>;

/** A form of questions: what stands in «Значение» differs from row to row. @param more Rows that count, beneath. */
function month(spoilt: Spoilt, more = 0, schools = 8): MonthlyRun {
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
  return finished({ files });
}

function valueOf({ table }: MonthlyRun, school: number, label: string): Cell {
  const row = table.find((of) => of.file === `март/${String(school + 1)}.xlsx` && of.label === label);
  return row?.values["Значение"] ?? null;
}

describe("a form whose rows hold different things", () => {
  it("reads each row by what its own cells hold, and changes nothing where all is right", () => {
    const run = month({});
    expect(run.remarks).toEqual([]);
    expect(typeof valueOf(run, 0, "Всего обучающихся")).toBe("number");
    expect(valueOf(run, 0, "Дата педсовета")).toBe("2026-03-10");
    expect(valueOf(run, 0, "Ответственный")).toBe("завуч");
  });

  it("mends what has one meaning, with its unit in the name of the row", () => {
    const run = month({
      0: { "Всего обучающихся": "431 уч." },
      1: { "Средний балл": "4,1" },
      2: { "Дата педсовета": "5 марта 2026 г." },
      3: { "Количество педагогов": "2З" },
    });
    expect(run.changes.filter(({ cell }) => cell !== "C8").map(({ cell, after }) => [cell, after])).toEqual([
      ["C5", 431],
      ["C6", 4.1],
      ["C7", 23],
    ]);
    expect(valueOf(run, 2, "Дата педсовета")).toBe("2026-03-05");
    expect(run.remarks).toEqual([]);
  });

  it("names a number that is far from what its row usually holds, where there are schools enough to say", () => {
    const far = {
      3: { "Средний балл": 41 },
      8: { "Количество педагогов": 900 },
      9: { "Всего обучающихся": 900 },
    };
    const run = month(far, 0, 40);
    expect(run.remarks.map(({ file, cells, kind }) => [file, cells, kind])).toEqual([
      ["март/4.xlsx", ["C6"], "outlier"],
      ["март/9.xlsx", ["C7"], "outlier"],
    ]);
    expect(month(far, 0, 12).remarks).toEqual([]);
  });

  it("names what is not what its row holds, and leaves it out", () => {
    const run = month({
      4: { "Количество педагогов": "двадцать" },
      5: { "Дата педсовета": "март" },
      6: { "Всего обучающихся": 101.5 },
    });
    expect(run.remarks.map(({ file, cells, kind }) => [file, cells, kind])).toEqual([
      ["март/5.xlsx", ["C7"], "not-a-number"],
      ["март/6.xlsx", ["C8"], "not-a-date"],
      ["март/7.xlsx", ["C5"], "not-whole"],
    ]);
    expect(normal(run.remarks.map(remarkText).join(" "))).toContain("записано «двадцать», нужно одно число");
    expect(valueOf(run, 4, "Количество педагогов")).toBeNull();
  });

  it("asks no number of a name, nor a whole one of a mean, where nearly all rows count", () => {
    const run = month({}, 20);
    const column = run.template.columns.find(({ header }) => header === "Значение");
    expect(column?.kind).toBe("count");
    expect(Object.keys(column?.byRow ?? {})).toEqual(["Средний балл", "Дата педсовета", "Ответственный"]);
    expect(run.remarks).toEqual([]);
    expect(valueOf(run, 3, "Ответственный")).toBe("завуч");
  });
});
