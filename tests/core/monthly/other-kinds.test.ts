import { learnTemplate } from "../../../src/core/monthly/learn-template";
import type { MonthlyRun, SchoolFile, SchoolSheet } from "../../../src/core/monthly/monthly-run";
import { fileStatusText } from "../../../src/locale/monthly-text";
import { remarkText } from "../../../src/locale/monthly-remarks";
import type { Cell } from "../../../src/workbook/cell";
import { seeded } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";

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
] as const;
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
    cells[BODY]?.splice(
      column,
      1,
      sum(
        sums.map((row) => cells[row] ?? []),
        column,
      ),
    );
  }
  cells.push(
    [],
    ["Подпись"],
    ["Транспорт"],
    ["Вид", "Сколько", "Исправен"],
    ["Автобус", 1, 1],
    ["Всего по школе", 1, 1],
  );
  return sheet("Питание", cells, { formulas, merges });
}

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
      }).map((of) =>
        "sheets" in of ? { ...of, sheets: of.sheets.map((one) => ({ ...one, merges: [] })) } : of,
      ),
      template,
    });
    expect(said(run)).toEqual([]);
    expect(new Set(run.table.map(({ label }) => label)).size).toBe(9);
  });

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

  it("says once of a row in which a block was left out", () => {
    const run = finished({
      files: mealsFiles((cells, school) => {
        if (school === 8) cells[7]?.splice(2, 5, null, 900, null, null, null);
      }),
      template,
    });
    expect(run.remarks.map(({ kind, cells }) => [kind, cells])).toEqual([
      ["required-empty", ["C8", "E8", "F8", "G8"]],
    ]);
    expect(run.remarks.map(remarkText)).toEqual([
      "Строка «Начальное / 2 классы» (C8, E8, F8 и G8), графы «Обучается, чел.», «в том числе бесплатно», «Цена, руб.» и «Кто»: не заполнено. Заполните или напишите, почему этих данных нет.",
    ]);
  });

  it("does not say of which of two columns «из них» is a part where the nearest one is contradicted more", () => {
    const files = [...Array(12).keys()].map((index): SchoolFile => {
      const rows = [...Array(6).keys()].map((row): Cell[] => {
        const all = 100 + 10 * row + index;
        // Of all, not of those who were born in a year.
        return [`${String(row + 1)} класс`, all, 40 + row, row === 2 && index % 3 === 0 ? 60 : 20 + index];
      });
      const head = ["Класс", "Обучается", "Родились в 2014 году", "из них по адаптированной программе"];
      const cells: Cell[][] = [["Школа:", `СОШ № ${String(index + 1)}`], ["март 2026"], head, ...rows];
      return { file: `${String(index + 1)}.xlsx`, sheets: [sheet("Лист1", cells)] };
    });
    expect(finished({ files }).remarks).toEqual([]);
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
      }).map((of) =>
        "sheets" in of
          ? { ...of, sheets: of.sheets.map((one) => ({ ...one, merges: [], formulas: [] })) }
          : of,
      ),
    });
    expect(run.table).toHaveLength(12 * 9);
    expect(said(run)).toEqual([]);
  });
});
