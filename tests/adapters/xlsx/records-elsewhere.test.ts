import { utils, write, type BookType } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";

const OURS = "ОКО Дорожная карта";
const KEY = "oko-roadmap|seversky|municipality|";

/** A book of ours as another program saves it: what the add-in keeps is a hidden sheet like any other. */
function saved(bookType: BookType): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet([["Школа"], ["СОШ № 1"]]), "Список");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Дорожная карта", KEY]]), OURS);
  const records = [
    ["sheet", OURS],
    ["setting", "answers", "{}"],
    ["journal", "apply:1", "{}"],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(records), "_ОКО");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 2 }] };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

describe("a book of ours saved in another format", () => {
  it.each(["ods", "xlsb", "biff8", "xlml"] as const)("is known as ours: %s", async (bookType) => {
    const name = bookType === "ods" ? "карта.ods" : bookType === "xlsb" ? "карта.xlsb" : "карта.xls";
    const workbook = await openXlsxWorkbook(saved(bookType), name, { engine });
    const { sheets, settings } = await workbook.snapshot();
    expect(sheets.map((sheet) => [sheet.name, sheet.own])).toEqual([
      ["Список", false],
      [OURS, true],
    ]);
    expect(settings).toEqual({ answers: "{}" });
    await workbook.apply([
      { kind: "delete-sheet", sheet: OURS },
      { kind: "add-sheet", sheet: OURS, tabColor: "2F5D8A" },
      { kind: "write", sheet: OURS, row: 0, column: 0, cells: [["Дорожная карта"]] },
    ]);
    const again = workbook.save();
    const opened = await openXlsxWorkbook(again.bytes, again.fileName, { engine });
    const after = await opened.snapshot();
    expect(after.sheets.map((sheet) => [sheet.name, sheet.own])).toEqual([
      ["Список", false],
      [OURS, true],
    ]);
    expect(after.settings).toEqual({ answers: "{}" });
  });
});
