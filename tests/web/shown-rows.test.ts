import { sheetWindow } from "../../src/app/sheet-window";
import { shownRows } from "../../src/web/shown-rows";
import { snapshotOf } from "../read-snapshot";

describe("the rows of the sheet view", () => {
  const [sheet] = snapshotOf({
    Лист1: [
      ["Отчёт", null, null],
      ["дата", "доля", "ошибка"],
      [44621, 0.4167, null],
      [1234.5, 5.25, true],
    ],
  }).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const formatted = {
    ...sheet,
    numberFormats: [
      { row: 2, column: 0, value: "dd/mm/yyyy" },
      { row: 2, column: 1, value: "0.0%" },
      { row: 3, column: 0, value: "#,##0.00" },
    ],
    errors: [{ row: 2, column: 2, value: "#DIV/0!" }],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ],
  };

  it("show numbers by their formats, errors by their names, others with a decimal comma", () => {
    const shown = shownRows({ ...sheetWindow(formatted, 2, 100), look: null });
    expect(shown.map((row) => row.map(({ text }) => text.replace("\u00a0", " ")))).toEqual([
      ["01.03.2022", "41,7%", "#DIV/0!"],
      ["1 234,50", "5,25", "ИСТИНА"],
    ]);
  });

  it("let a merged cell cover its columns", () => {
    const [title, head] = shownRows({ ...sheetWindow(formatted, 0, 2), look: null });
    expect(title?.[0]?.span).toBe(3);
    expect(head?.[0]?.span).toBe(1);
  });
});
