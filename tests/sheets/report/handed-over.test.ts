import { handedOver } from "../../../src/sheets/report/table-sheet";
import { tablePrint } from "../../../src/sheets/report/table-print";

describe("the rows of a long table that go on paper", () => {
  const columns = [{ width: 20 }, { width: 30 }];

  function printed(rows: number, inQuestion: number) {
    const { printedRows } = handedOver([], { rows, inQuestion });
    const form = {
      sheet: "Лист",
      columns,
      rows: Array<null>(rows).fill(null),
      ...(printedRows === undefined ? {} : { printedRows }),
    };
    return tablePrint(form, [], { headerRow: 3, end: rows + 10, footer: "" });
  }

  it("are those of schools in question, under the header, and a line over the table says so", () => {
    expect(printed(400, 57)).toMatchObject({ columns: 2, rows: 4 + 57 });
    const { lines } = handedOver(["вывод"], { rows: 400, inQuestion: 57 });
    expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual([
      "вывод",
      "На печать идут первые 57 строк из 400: школы, о которых есть вопросы, стоят первыми. Остальные строки — на листе.",
    ]);
  });

  it("are cut of a long table only where counts stand under it, and then that is said", () => {
    expect(handedOver([], { rows: 20, inQuestion: 5, hasMore: true })).toEqual({ lines: [] });
    const { lines, printedRows } = handedOver([], { rows: 61, inQuestion: 25, hasMore: true });
    expect(printedRows).toBe(25);
    expect(lines.join()).toMatch(/Остальные строки и то, что под таблицей, — на листе\.$/);
  });

  it("are eight where fewer are in question, and all of a table of twenty", () => {
    expect(printed(400, 0)).toMatchObject({ rows: 12 });
    expect(printed(21, 3)).toMatchObject({ rows: 12 });
    for (const [rows, inQuestion] of [
      [20, 3],
      [57, 57],
      [0, 0],
    ] as const) {
      expect(printed(rows, inQuestion)).not.toHaveProperty("rows");
      expect(handedOver([], { rows, inQuestion })).toEqual({ lines: [] });
    }
  });
});
