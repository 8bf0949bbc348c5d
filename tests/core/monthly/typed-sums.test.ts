import type { MonthlyRun, SchoolFile } from "../../../src/core/monthly/monthly-run";
import { remarkText } from "../../../src/locale/monthly-remarks";
import { ruleText } from "../../../src/locale/rule-text";
import type { Cell } from "../../../src/workbook/cell";
import { seeded } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";
import { normal } from "../../locale/normal-text";

const HEADS: readonly (readonly Cell[])[] = [
  ["Класс", "Обучается", "Охвачено питанием", null, null, "Цена, руб."],
  [null, null, "всего", "завтраки", "обеды", null],
];

interface Made {
  readonly labels: readonly string[];
  /** What each total is of, by labels. */
  readonly totals: Readonly<Record<string, readonly string[]>>;
  readonly schools: number;
  /** Spoils the rows of a school, from 0: columns as on the sheet. */
  readonly spoil?: (rows: Cell[][], school: number) => void;
}

/** Tables without a formula: every total was typed. */
function month({ labels, totals, schools, spoil = () => undefined }: Made): MonthlyRun {
  const random = seeded(3);
  const files = [...Array(schools).keys()].map((school): SchoolFile => {
    const rows = new Map(
      labels.map((label) => {
        const [breakfasts, lunches] = [20 + Math.floor(random() * 40), 10 + Math.floor(random() * 40)];
        const fed = breakfasts + lunches;
        return [label, [label, fed + Math.floor(random() * 30), fed, breakfasts, lunches, 90 + school]];
      }),
    );
    for (const [label, parts] of Object.entries(totals)) {
      const sums = [1, 2, 3, 4].map((at) =>
        parts.reduce((sum, part) => sum + Number(rows.get(part)?.[at] ?? 0), 0),
      );
      rows.set(label, [label, ...sums]);
    }
    const body = [...rows.values()];
    spoil(body, school);
    const name = ["Школа:", `МБОУ СОШ № ${String(school + 1)}`];
    const cells: Cell[][] = [["Питание за март 2026 г."], name, ...HEADS.map((row) => [...row]), ...body];
    const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
    return {
      file: `март/${String(school + 1)}.xlsx`,
      sheets: [{ name: "Питание", visibility: "visible", cells, ...none }],
    };
  });
  return finished({ files });
}

function rowSums({ template }: MonthlyRun): string[] {
  return template.rules.filter(({ kind }) => kind === "row").map((rule) => normal(ruleText(rule)));
}

function totalsOf({ template }: MonthlyRun): string[] {
  return template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label);
}

const CLASSES = ["1–4 классы", "5–9 классы", "10–11 классы"];
const PLAIN: Made = { labels: [...CLASSES, "Итого"], totals: { Итого: CLASSES }, schools: 8 };

describe("totals that schools type", () => {
  it("are rules, and the one that is wrong is named with its parts", () => {
    const run = month({
      ...PLAIN,
      spoil: (rows, school) => {
        const total = rows.at(-1) ?? [];
        if (school === 4) total[1] = Number(total[1]) + 7;
      },
    });
    expect(totalsOf(run)).toEqual(["Итого"]);
    expect(rowSums(run)).toEqual(["[Итого] = [1–4 классы] + [5–9 классы] + [10–11 классы]"]);
    expect(run.remarks.map(({ file, cells }) => [file, cells])).toEqual([
      ["март/5.xlsx", ["B8", "B5", "B6", "B7"]],
    ]);
  });

  it("is a column too where its header says so, though there are few tables", () => {
    const run = month({
      ...PLAIN,
      spoil: ([row = []], school) => {
        if (school === 2) row[2] = Number(row[2]) + 15;
      },
    });
    const [remark] = run.remarks;
    expect(remark?.file).toBe("март/3.xlsx");
    expect(remark?.cells.slice(0, 3)).toEqual(["C5", "D5", "E5"]);
    expect(normal(remark === undefined ? "" : remarkText(remark))).toContain("Охвачено питанием / всего");
  });

  it("has the fault of its row as the cause of its own: one fault is one remark", () => {
    const run = month({
      ...PLAIN,
      spoil: ([row = [], ...rows], school) => {
        if (school !== 2) return;
        row[2] = Number(row[2]) + 15;
        const total = rows.at(-1) ?? [];
        total[2] = Number(total[2]) + 15;
      },
    });
    expect(run.remarks.map(({ cells, because }) => [cells[0], because === null])).toEqual([
      ["C5", true],
      ["C8", false],
    ]);
  });

  it("are found among each other: parts, totals of parts, a total of totals", () => {
    const parts = { "Итого 1–4": ["1", "2", "3"], "Итого 5–7": ["5", "6", "7"] };
    const labels = ["1", "2", "3", "Итого 1–4", "5", "6", "7", "Итого 5–7", "Всего"];
    const run = month({ labels, totals: { ...parts, Всего: Object.keys(parts) }, schools: 6 });
    expect(totalsOf(run)).toEqual(["Итого 1–4", "Итого 5–7", "Всего"]);
    expect(rowSums(run)).toEqual([
      "[Итого 1–4] = [1] + [2] + [3]",
      "[Итого 5–7] = [5] + [6] + [7]",
      "[Всего] = [Итого 1–4] + [Итого 5–7]",
    ]);
    expect(run.remarks).toEqual([]);
  });

  it("may stand first, and need no word where the numbers say it often enough", () => {
    const first = month({ labels: ["Всего", ...CLASSES], totals: { Всего: CLASSES }, schools: 5 });
    expect(rowSums(first)).toEqual(["[Всего] = [1–4 классы] + [5–9 классы] + [10–11 классы]"]);
    const unsaid = { labels: [...CLASSES, "По школе"], totals: { "По школе": CLASSES } };
    expect(totalsOf(month({ ...unsaid, schools: 12 }))).toEqual(["По школе"]);
    expect(totalsOf(month({ ...unsaid, schools: 4 }))).toEqual([]);
  });

  it("leaves out columns that do not add up: a price in the row of totals is no remark", () => {
    const run = month({
      ...PLAIN,
      spoil: (rows, school) => {
        rows.at(-1)?.push(90 + school);
      },
    });
    const [rule] = run.template.rules.filter(({ kind }) => kind === "row");
    expect(rule?.kind === "row" && rule.columns).not.toContain("Цена, руб.");
    expect(run.remarks).toEqual([]);
  });

  it("is one by its word where the tables are too few to tell, but not where nothing else is left", () => {
    expect(totalsOf(month({ ...PLAIN, schools: 1 }))).toEqual(["Итого"]);
    const totals = { "Итого 1–4": [], "Итого 5–9": [] };
    expect(totalsOf(month({ labels: Object.keys(totals), totals: {}, schools: 4 }))).toEqual([]);
  });

  it("is none where its numbers are its own", () => {
    const labels = ["Учителя", "Вожатые", "Всего педагогов с первой категорией"];
    const run = month({ labels, totals: {}, schools: 10 });
    expect([totalsOf(run), rowSums(run), run.remarks]).toEqual([[], [], []]);
  });
});

/** Rows of classes that each school lists itself, without a formula. */
function movement(
  heads: readonly string[],
  spoil: (rows: Cell[][], school: number) => void,
  sizes: readonly number[] = [7, 7, 7, 7, 7, 7],
): MonthlyRun {
  const random = seeded(9);
  const files = sizes.map((size, school): SchoolFile => {
    const rows = [...Array(size).keys()].map((index): Cell[] => {
      const [was, came, left] = [
        15 + Math.floor(random() * 15),
        Math.floor(random() * 3),
        Math.floor(random() * 3),
      ];
      return [`${String(index + 1)}А`, was, came, left, was + came - left];
    });
    spoil(rows, school);
    const name = [`МБОУ СОШ № ${String(school + 1)}`];
    const cells: Cell[][] = [["Движение обучающихся за март 2026 г."], name, [...heads], ...rows];
    const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
    const sheet = { name: "Лист1", visibility: "visible" as const, cells, ...none };
    return { file: `март/${String(school + 1)}.xlsx`, sheets: [sheet] };
  });
  return finished({ files });
}

describe("a balance that schools type", () => {
  const heads = ["Класс", "Было на начало", "Прибыло", "Выбыло", "Стало на конец"];
  function spoilt(rows: Cell[][], school: number): void {
    const row = school === 2 ? rows[4] : undefined;
    if (row !== undefined) row[4] = Number(row[4]) + 3;
  }

  it("is a rule: the end is the start, what came and what left", () => {
    const run = movement(heads, spoilt);
    const rules = run.template.rules.filter(({ kind }) => kind === "column");
    expect(rules.map((rule) => normal(ruleText(rule)))).toEqual([
      "[Стало на конец] = [Было на начало] + [Прибыло] − [Выбыло]",
    ]);
    expect(run.remarks.map(({ file, cells }) => [file, cells])).toEqual([
      ["март/3.xlsx", ["E8", "B8", "C8", "D8"]],
    ]);
  });

  it("is none where nothing shows it: hardly anything moves, or the columns are of other things", () => {
    const still = movement(heads, (rows, school) => {
      for (const row of rows) [row[2], row[3], row[4]] = [0, 0, row[1] ?? null];
      if (school === 1) rows[0]?.splice(2, 3, 1, 0, 40);
    });
    const other = movement(["Класс", "Всего учеников", "С ОВЗ", "Инвалидов", "Учится в кружках"], (rows) => {
      for (const [index, row] of rows.entries()) row[4] = index * 3;
    });
    for (const { template } of [still, other])
      expect(template.rules.filter(({ id }) => id.startsWith("balance:"))).toEqual([]);
  });
});

describe("a total that schools type under a list of their own", () => {
  const heads = ["Класс", "Было", "Прибыло", "Выбыло", "Цена питания"];
  /** Other classes in each school, so that the form gives no rows. */
  const sizes = [5, 9, 13, 7, 11, 6, 8, 10];

  function listed(spoil: (rows: Cell[][], school: number) => void): MonthlyRun {
    return movement(
      heads,
      (rows, school) => {
        for (const [index, row] of rows.entries()) {
          row[0] = `${String(1 + index)}${"АБВГДЕЖЗ"[school] ?? ""}`;
          row[4] = 80 + ((index * 7 + school * 5) % 23);
        }
        const sums = [1, 2, 3].map((at) => rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0));
        rows.push(["Итого по школе", ...sums, 95]);
        spoil(rows, school);
      },
      sizes,
    );
  }

  it("is named where it is not what the rows add up to, and is no row itself", () => {
    const run = listed((rows, school) => {
      const total = rows.at(-1) ?? [];
      if (school === 3) total[1] = Number(total[1]) + 10;
    });
    expect(run.table).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
    expect(run.remarks.map(({ file, cells, kind }) => [file, cells, kind])).toEqual([
      ["март/4.xlsx", ["B11"], "sum-differs"],
    ]);
    const [remark] = run.remarks;
    expect(normal(remark === undefined ? "" : remarkText(remark))).toMatch(
      /^Строка «Итого по школе», графа «Было» \(B11\): указано \d+, по слагаемым \d+\.$/,
    );
  });

  it("is not asked of what does not add up, of an unknown number, or where subtotals stand among the rows", () => {
    expect(listed(() => undefined).remarks).toEqual([]);
    const unknown = listed((rows, school) => {
      const [row] = rows;
      if (school === 0 && row !== undefined) row[1] = "много";
    });
    expect(unknown.remarks.map(({ kind }) => kind)).toEqual(["not-a-number"]);
    const parted = listed((rows, school) => {
      if (school === 1) rows.splice(3, 0, ["Итого 1–3 классы", 1, 1, 1]);
    });
    expect(parted.remarks).toEqual([]);
  });
});
