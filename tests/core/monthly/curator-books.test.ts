import type { SchoolSheet } from "../../../src/core/monthly/monthly-run";
import type { Cell } from "../../../src/workbook/cell";
import { seeded } from "../../monthly/made-form";
import { decided, finished } from "../../monthly/run-month";

function sheet(name: string, cells: Cell[][], more: Partial<SchoolSheet> = {}): SchoolSheet {
  const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
  return { name, visibility: "visible", cells, ...none, ...more };
}

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
    const [mended] = run.table.filter(
      ({ file, sheet: of, row }) => file === "округ б.xlsx" && of === "Октябрь" && row === 5,
    );
    expect(mended?.values["Вакантно"]).toBe(25 - Number(mended?.values["Занято"]));
  });

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
          return {
            id: `k${String(curator)}${String(index)}`,
            name: `СОШ № ${String(number)} с. Место ${"абв"[curator - 1] ?? ""}`,
            place: null,
          };
        }),
      ),
      source: "register",
    } as const;
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
