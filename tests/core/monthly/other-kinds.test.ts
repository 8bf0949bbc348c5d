import { learnTemplate } from "../../../src/core/monthly/learn-template";
import type { MonthlyRun, SchoolFile, SchoolSheet } from "../../../src/core/monthly/monthly-run";
import { readValue } from "../../../src/core/monthly/read-value";
import { fileStatusText } from "../../../src/locale/monthly-text";
import { remarkText } from "../../../src/locale/monthly-remarks";
import type { Cell } from "../../../src/workbook/cell";
import { seeded } from "../../monthly/made-form";
import { decided, finished } from "../../monthly/run-month";

function sheet(name: string, cells: Cell[][], more: Partial<SchoolSheet> = {}): SchoolSheet {
  const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
  return { name, visibility: "visible", cells, ...none, ...more };
}

const HEAD = [
  "Уровень",
  "Параллель",
  "Обучается, чел.",
  "Завтраков",
  "в том числе бесплатно",
  "Цена, руб.",
  "Кто",
];
const GROUPS = [
  ["Начальное", ["1 классы", "2 классы", "3 классы"]],
  ["Основное", ["5 классы", "6 классы", "7 классы"]],
] as const; // prettier-ignore
/** Index of the first body row: the total of all, which stands first. */
const BODY = 4;

/** The total first, groups in merged cells of the first column, their totals there too; a second table below. */
function mealsSheet(school: number | null, filled: boolean): SchoolSheet {
  const random = seeded(100 + (school ?? 0));
  const cells: Cell[][] = [
    ["Питание"],
    ["Школа:", school === null ? null : `МБОУ СОШ № ${String(school)}`],
    ["Месяц:", school === null ? null : "март 2026 г."],
    [...HEAD],
  ];
  const formulas: { row: number; column: number; value: string }[] = [];
  const merges: SchoolSheet["merges"][number][] = [];
  const sums: number[] = [];
  cells.push(["Всего по школе", null, null, null, null]);
  for (const [group, classes] of GROUPS) {
    const at = cells.length;
    sums.push(at);
    cells.push([`Итого ${group.toLowerCase()}`, null, null, null, null]);
    for (const column of [2, 3, 4]) {
      const letter = "ABCDE"[column] ?? "";
      formulas.push({ row: at, column, value: `SUM(${letter}${String(at + 2)}:${letter}${String(at + 4)})` });
    }
    merges.push({ row: at + 1, column: 0, rows: 3, columns: 1 });
    for (const [index, name] of classes.entries()) {
      const pupils = 20 + Math.floor(random() * 70);
      const meals = pupils * 18 - Math.floor(random() * 9);
      const typed = [pupils, meals, Math.floor(meals / 2), 90 + Math.round(random() * 100) / 10, "комбинат"];
      cells.push([index === 0 ? group : null, name, ...(filled ? typed : [])]);
    }
  }
  for (const column of [2, 3, 4]) {
    const letter = "ABCDE"[column] ?? "";
    formulas.push({ row: BODY, column, value: sums.map((row) => `${letter}${String(row + 1)}`).join("+") });
    if (!filled) continue;
    for (const row of sums) cells[row]?.splice(column, 1, sum(cells.slice(row + 1, row + 4), column));
    cells[BODY]?.splice(column, 1, sum(sums.map((row) => cells[row] ?? []), column));
  }
  cells.push([], ["Подпись"], ["Транспорт"], ["Вид", "Сколько", "Исправен"], ["Автобус", 1, 1], ["Всего по школе", 1, 1]);
  return sheet("Питание", cells, { formulas, merges });
} // prettier-ignore

function sum(rows: readonly (readonly Cell[])[], column: number): number {
  return rows.reduce((all, row) => all + Number(row[column] ?? 0), 0);
}

function mealsFiles(change: (cells: Cell[][], school: number) => void = () => undefined): SchoolFile[] {
  return [...Array(12).keys()].map((index) => {
    const of = mealsSheet(index + 1, true);
    change(of.cells as Cell[][], index + 1);
    return { file: `март/школа ${String(index + 1)}.xlsx`, sheets: [of] };
  });
}

function said(run: MonthlyRun): string[] {
  return run.remarks.map(({ file, cells, kind }) => `${file.replace(/\D/g, "")} ${cells[0] ?? ""} ${kind}`);
}

describe("cleanMonth() on groups of rows under totals", () => {
  const template = learnTemplate([mealsSheet(null, false)]);

  it("names a row by its group, and learns the totals that stand in the group's column", () => {
    expect(template?.rows.map(({ label, isTotal }) => [label, isTotal])).toEqual([
      ["Всего по школе", true],
      ["Итого начальное", true],
      ["Начальное / 1 классы", false],
      ["Начальное / 2 классы", false],
      ["Начальное / 3 классы", false],
      ["Итого основное", true],
      ["Основное / 5 классы", false],
      ["Основное / 6 классы", false],
      ["Основное / 7 классы", false],
    ]);
    expect(template?.columns.map(({ role }) => role).slice(0, 3)).toEqual(["label", "label", "input"]);
  });

  it.each([["with the form"], ["without it"]])("finds nothing in clean files, %s", (how) => {
    const run = finished({ files: mealsFiles(), template: how === "without it" ? null : template });
    expect([run.questions, run.changes, run.remarks]).toEqual([[], [], []]);
    expect(run.table).toHaveLength(12 * 9);
  });

  it("finds rows whose group a school wrote once, left out or merged again", () => {
    const run = finished({
      files: mealsFiles((cells, school) => {
        if (school === 2) cells.splice(6, 1, [null, ...(cells[6] ?? []).slice(1)]);
        if (school === 3) for (const row of [7, 8]) cells[row]?.splice(0, 1, "Начальное");
      }).map((of) => ("sheets" in of ? { ...of, sheets: of.sheets.map((one) => ({ ...one, merges: [] })) } : of)),
      template,
    });
    expect(said(run)).toEqual([]);
    expect(new Set(run.table.map(({ label }) => label)).size).toBe(9);
  }); // prettier-ignore

  it("believes «в том числе», reads what a header counts, and asks for the date or the list in its own words", () => {
    const run = finished({
      files: mealsFiles((cells, school) => {
        if (school === 4) cells[7]?.splice(4, 1, 2 + Number(cells[7][3]));
        if (school === 5) cells[7]?.splice(5, 1, "92,5 руб.");
        if (school === 6) cells[7]?.splice(6, 1, "КОМБИНAТ");
        if (school === 7) cells[7]?.splice(6, 1, null);
      }),
      template,
    });
    expect(said(run)).toEqual(["4 E8 part-over-whole", "7 G8 required-empty"]);
    expect(run.changes.map(({ cell, kind, after }) => [cell, kind, after])).toEqual([
      ["F8", "unit", 92.5],
      ["G8", "list-spelling", "комбинат"],
    ]);
    expect(run.remarks.map(remarkText)[1]).toContain("не заполнено. Заполните ячейку.");
  });

  it("leaves the table below, and says so", () => {
    const [first] = finished({ files: mealsFiles(), template }).files;
    expect(first?.leftTable).toEqual(["Вид", "Сколько", "Исправен"]);
    expect(first === undefined ? "" : fileStatusText(first)).toContain(
      "Под таблицей есть другая («Вид», «Сколько» и «Исправен»…): в свод она не вошла.",
    );
  });

  it("learns the rows without the form from files in some of which they stand elsewhere", () => {
    const run = finished({
      files: mealsFiles((cells, school) => {
        if (school % 2 === 0) cells.splice(BODY + 1 + (school % 6), 0, []);
      }).map((of) => ("sheets" in of ? { ...of, sheets: of.sheets.map((one) => ({ ...one, merges: [], formulas: [] })) } : of)),
    });
    expect(run.table).toHaveLength(12 * 9);
    expect(said(run)).toEqual([]);
  }); // prettier-ignore
});

/** A curator's book: a sheet a month, a row a school, the vacancies by a formula, a running total. */
function curatorBook(curator: number, change: (cells: Cell[][], month: number) => void = () => undefined) {
  const random = seeded(curator);
  const done = [...Array(8).keys()].map(() => 2 + Math.floor(random() * 9));
  const sheets = ["Сентябрь", "Октябрь", "Ноябрь"].map((name, month) => {
    const rows = done.map((before, index): Cell[] => {
      const [plan, taken] = [20 + Math.floor(random() * 9), 15 + Math.floor(random() * 5)];
      done[index] = before + Math.floor(random() * 3);
      return [`МБОУ СОШ № ${String(curator * 10 + index)}`, plan, taken, plan - taken, done[index], "приказ"];
    });
    const head: Cell[] = ["ОО", "Ставок", "Занято", "Вакантно", "Курсов с начала года", "Наставничество"];
    const cells: Cell[][] = [["Кадры, 2025/2026 учебный год"], [], head, ...rows];
    const formulas = rows.map((_, index) => {
      const line = String(index + 4);
      return { row: index + 3, column: 3, value: `B${line}-C${line}` };
    });
    change(cells, month);
    return sheet(name, cells, { formulas });
  });
  return { file: `округ ${"абв"[curator - 1] ?? ""}.xlsx`, sheets };
}

describe("cleanMonth() on books of schools in rows", () => {
  it("takes the lines after a blank one, and counts anew what a formula counted of a text", () => {
    const books = [1, 2, 3].map((curator) =>
      curatorBook(curator, (cells, month) => {
        if (curator !== 2 || month !== 1) return;
        cells[4]?.splice(1, 1, "25 ставок");
        cells[4]?.splice(3, 1, null);
        cells[10]?.splice(5, 1, "Пpиказ");
      }),
    );
    const moved = books.map((book, index) => (index === 2 ? withBlankLine(book) : book));
    const run = finished({ files: moved });
    expect(run.table).toHaveLength(3 * 3 * 8);
    expect(run.remarks).toEqual([]);
    expect(run.changes.map(({ cell, kind }) => [cell, kind])).toEqual([
      ["B5", "unit"],
      ["F11", "list-spelling"],
    ]);
    const [mended] = run.table.filter(({ file, sheet: of, row }) => file === "округ б.xlsx" && of === "Октябрь" && row === 5);
    expect(mended?.values["Вакантно"]).toBe(25 - Number(mended?.values["Занято"]));
  }); // prettier-ignore

  it("believes the header of a running total", () => {
    const book = curatorBook(1, (cells, month) => {
      if (month === 2) cells[5]?.splice(4, 1, 0);
    });
    const run = finished({ files: [book] });
    expect(run.remarks.map(({ kind, cells }) => [kind, cells])).toEqual([["total-fell", ["E6"]]]);
  });

  it("asks of each book which school a name is that two schools have", () => {
    const register = {
      schools: [1, 2, 3].flatMap((curator) =>
        [...Array(8).keys()].map((index) => {
          const number = index === 0 ? 1 : curator * 10 + index;
          return { id: `k${String(curator)}${String(index)}`, name: `СОШ № ${String(number)} с. Место ${"абв"[curator - 1] ?? ""}`, place: null };
        }),
      ),
      source: "register",
    } as const; // prettier-ignore
    const books = [1, 2, 3].map((curator) =>
      curatorBook(curator, (cells) => cells[3]?.splice(0, 1, "СОШ № 1")),
    );
    const { questions } = finished({ files: books, register });
    expect(questions.map(({ kind, options }) => [kind, options.length])).toEqual([
      ["school", 3],
      ["school", 3],
      ["school", 3],
    ]);
    const answers = Object.fromEntries(questions.map(({ id }, index) => [id, `k${String(index + 1)}0`]));
    const run = finished({ files: books, register, decisions: decided(answers) });
    expect([run.missing, run.questions.filter(({ answer }) => answer === null)]).toEqual([[], []]);
  });
});

function withBlankLine(book: { readonly file: string; readonly sheets: readonly SchoolSheet[] }) {
  const sheets = book.sheets.map((of) => ({
    ...of,
    cells: [...of.cells.slice(0, 7), [], ...of.cells.slice(7)],
    formulas: of.formulas.map((formula) =>
      formula.row < 7 ? formula : { ...formula, row: formula.row + 1 },
    ),
  }));
  return { ...book, sheets };
}

describe("readValue()", () => {
  const column = {
    header: "Количество классов",
    levels: [],
    role: "input",
    kind: "count",
    minimum: 0,
  } as const;
  const full = { ...column, maximum: null, options: [], isRequired: true, numberFormat: null };

  it.each([
    ["5 классов", { is: "value", value: 5, change: "unit" }],
    ["5 рублей", { is: "value", value: 5, change: "unit" }],
    ["5 зданий", { is: "unreadable", remark: "not-a-number" }],
    ["?", { is: "unreadable", remark: "not-a-number" }],
    ["-", { is: "zero-or-unknown", written: "-" }],
  ])("reads %s of a column that counts classes", (value, reading) => {
    expect(readValue({ value, isDate: false, isError: false, month: null }, full)).toEqual(reading);
  });
});
