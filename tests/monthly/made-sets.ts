import type { Cell } from "../../src/workbook/cell";
import type { SchoolFile, SchoolSheet } from "../../src/core/monthly/monthly-run";
import { serialOfIso } from "../../src/core/monthly/monthly-dates";
import { cellAddress } from "../../src/workbook/address";
import { seeded } from "./made-form";

/** A cell that was spoilt: where, what was true, and whether it is mended or the school has to say. */
export interface Spoilt {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly truth: Cell;
  readonly expect: "fix" | "remark";
}

/** Files of a made-up form with what was spoilt in them. */
export interface MadeSet {
  readonly files: readonly SchoolFile[];
  readonly spoilt: readonly Spoilt[];
}

/** A sheet that is still to be spoilt. */
export interface OpenSheet {
  readonly file: string;
  readonly name: string;
  readonly cells: Cell[][];
  readonly formulas: { row: number; column: number; value: string }[];
  readonly dates: { row: number; column: number; value: string }[];
}

/** What people make of a number that has one meaning. */
const MENDED: readonly ((value: number) => Cell)[] = [
  (value) => `\u00a0${String(value)} `,
  (value) => `${String(value)} чел.`,
  (value) => `${String(value)}.`,
  (value) => `'${String(value)}`,
  (value) => `${String(value)},0`,
  (value) => (value % 10 === 0 && value > 0 ? String(value).replace(/0$/, "О") : String(value)),
];
/** What only the school can explain. */
const DOUBTFUL: readonly ((value: number) => Cell)[] = [
  (value) => -value - 1,
  (value) => value + 0.5,
  () => "уточняется",
  (value) => `${String(value)}/${String(value + 1)}`,
];

/** Spoils a number of the cells that are named, each in a way of its own; the same seed spoils the same. */
export function spoil(
  sheets: readonly OpenSheet[],
  columns: readonly number[],
  { bodyRow, share, seed }: { readonly bodyRow: number; readonly share: number; readonly seed: number },
): Spoilt[] {
  const random = seeded(seed);
  const spoilt: Spoilt[] = [];
  for (const { file, name, cells } of sheets) {
    for (let row = bodyRow; row < cells.length; row += 1) {
      for (const column of columns) {
        const value = cells[row]?.[column];
        if (typeof value !== "number" || cells[row]?.[1] === "Итого" || random() >= share) continue;
        const isFix = random() < 0.75;
        const ways = isFix ? MENDED : DOUBTFUL;
        const written = ways[Math.floor(random() * ways.length)]?.(value) ?? value;
        (cells[row] ?? [])[column] = written;
        spoilt.push({
          ...{ file, sheet: name, cell: cellAddress(row, column), truth: value },
          expect: isFix ? "fix" : "remark",
        });
      }
    }
  }
  return spoilt;
}

export function filesOf(sheets: readonly OpenSheet[]): SchoolFile[] {
  const byFile = new Map<string, SchoolSheet[]>();
  for (const { file, name, cells, formulas, dates } of sheets) {
    const sheet = {
      name,
      visibility: "visible",
      cells,
      formulas,
      errors: [],
      numberFormats: dates,
      merges: [],
    } as const;
    byFile.set(file, [...(byFile.get(file) ?? []), sheet]);
  }
  return [...byFile].map(([file, own]) => ({ file, sheets: own }));
}

/** The form as it is sent out: what schools enter is empty; a line an event has no lines yet. */
export function blankOf(
  [first]: readonly OpenSheet[],
  columns: readonly number[],
  { bodyRow, hasRows }: { readonly bodyRow: number; readonly hasRows: boolean },
): SchoolSheet {
  if (first === undefined) throw new Error("no sheets");
  const cells = first.cells.map((row, index): Cell[] => {
    if (index >= bodyRow) return row.map((cell, at) => (columns.includes(at) ? null : cell));
    const [text = null] = row;
    // What stands right of a field's name, or names a school, is what a school typed.
    if (typeof text === "string" && text.endsWith(":")) return [text];
    return typeof text === "string" && /№ \d/.test(text) ? [] : row;
  });
  const body = hasRows ? cells : cells.slice(0, bodyRow);
  const formulas = hasRows ? first.formulas : [];
  return {
    ...{ name: first.name, visibility: "visible", errors: [], numberFormats: [], merges: [] },
    cells: body,
    formulas,
  };
}

const TOPICS = [
  "русский язык",
  "математика",
  "физика",
  "химия",
  "история",
  "география",
  "информатика",
  "физкультура",
];

/** A file a school, one header level, given rows, no formula: totals are typed. School and month share a line. */
export function topicsSet(seed: number): readonly OpenSheet[] {
  const random = seeded(seed);
  return [...Array(22).keys()].map((school): OpenSheet => {
    const rows = TOPICS.map((topic): Cell[] => {
      const parts = [1 + Math.floor(random() * 9), Math.floor(random() * 14), 2 + Math.floor(random() * 30)];
      const all = parts.reduce((sum, of) => sum + of, 0);
      return [topic, ...parts, all, Math.floor(random() * all)];
    });
    const cells: Cell[][] = [
      ["Консультации для педагогов"],
      [`МКОУ «СОШ № ${String(school + 1)} с. Отрадное», за февраль 2026 года`],
      [],
      ["Предмет", "очно", "по телефону", "дистанционно", "всего консультаций", "из них молодым педагогам"],
      ...rows,
    ];
    return {
      file: `февраль/консультации ${String(school + 1)}.xlsx`,
      name: "Лист1",
      cells,
      formulas: [],
      dates: [],
    };
  });
}

/** A file a school, three header levels, a line an event, as many as there were. */
export function eventsSet(seed: number): readonly OpenSheet[] {
  const random = seeded(seed);
  return [...Array(20).keys()].map((school): OpenSheet => {
    const dates: OpenSheet["dates"] = [];
    const rows = [...Array(4 + Math.floor(random() * 5)).keys()].map((index): Cell[] => {
      const day = `2026-04-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
      dates.push({ row: 7 + index, column: 1, value: "dd.mm.yyyy" });
      const pupils = 10 + Math.floor(random() * 60);
      const winners = Math.floor(random() * 8);
      return [
        index + 1,
        serialOfIso(day),
        `Конкурс ${TOPICS[Math.floor(random() * 8)] ?? ""} ${String(1 + Math.floor(random() * 9))}`,
        pupils,
        winners,
        1 + Math.floor(random() * 5),
        "очно",
      ];
    });
    const cells: Cell[][] = [
      ["Участие в конкурсах"],
      ["Организация:", `МБОУ «Гимназия № ${String(school + 1)}»`],
      ["Период:", "апрель 2026 г."],
      [],
      ["№", "Мероприятие", null, "Участники", null, null, "Форма"],
      [null, "дата", "название", "обучающиеся", null, "педагоги", null],
      [null, null, null, "всего", "призёры", null, null],
      ...rows,
    ];
    return {
      file: `апрель/гимназия ${String(school + 1)}.xlsx`,
      name: "Мероприятия",
      cells,
      formulas: [],
      dates,
    };
  });
}

/** One book of all schools: a sheet a month, a row a school; the month begins as the last one ended. */
export function districtSet(seed: number): readonly OpenSheet[] {
  const random = seeded(seed);
  const start = [...Array(40).keys()].map(() => 60 + Math.floor(random() * 300));
  return ["Сентябрь", "Октябрь", "Ноябрь"].map((name): OpenSheet => {
    const formulas: OpenSheet["formulas"] = [];
    const rows = start.map((begin, index): Cell[] => {
      const [came, left] = [Math.floor(random() * 5), Math.floor(random() * 4)];
      const end = begin + came - left;
      start[index] = end;
      const line = String(index + 4);
      formulas.push({ row: index + 3, column: 5, value: `C${line}+D${line}-E${line}` });
      return [
        index + 1,
        `МБОУ СОШ № ${String(index + 1)}`,
        begin,
        came,
        left,
        end,
        Math.floor(random() * end),
      ];
    });
    const cells: Cell[][] = [
      ["Движение обучающихся, 2025/2026 учебный год"],
      [],
      ["№ п/п", "Наименование ОО", "на начало", "прибыло", "выбыло", "на конец", "питаются"],
      ...rows,
      [
        null,
        "Итого",
        ...[2, 3, 4, 5, 6].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0)),
      ],
    ];
    return { file: "движение.xlsx", name, cells, formulas, dates: [] };
  });
}
