import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { assertSound } from "../../../src/adapters/xlsx/package-faults";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractPackage } from "./contract-package";
import { SavedBook } from "./saved-book";

const BOOK = "xl/workbook.xml";
const AREAS = [{ row: 1, column: 0, rows: 1, columns: 3 }];
const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: "ОКО" },
  { kind: "write", sheet: "ОКО", row: 0, column: 0, cells: [[1, Number.NaN]] },
  { kind: "mark", sheet: "МА 4", strength: "alert", areas: AREAS, fill: "F8CBAD" },
];

describe("numbers that are none", () => {
  const original = contractPackage(false);

  it("leaves a person's own what their program wrote in the place of numbers", async () => {
    const book = new SavedBook(original);
    book.change("xl/worksheets/sheet1.xml", (text) => text.replace("<v>25</v>", "<v>NaN</v>"));
    book.change(BOOK, (text) => text.replace('name="Список"', 'name="Список" comment="undefined"'));
    const workbook = await openXlsxWorkbook(book.bytes(), "книга.xlsx", { engine });
    await workbook.apply(EDITS);
    const saved = new SavedBook(workbook.save().bytes);
    expect(saved.text("xl/worksheets/sheet1.xml")).toContain("<v>NaN</v>");
    // One more than there was is ours.
    const more = new SavedBook(saved.bytes());
    more.change("xl/worksheets/sheet1.xml", (text) =>
      text.replace("</sheetData>", '<row r="90"><c r="A90"><v>NaN</v></c></row></sheetData>'),
    );
    expect(() => assertSound(book.bytes(), more.bytes())).toThrow(
      expect.objectContaining({ code: "unsound" }) as Error,
    );
  });

  it("looks at each letter once, where values have no end", () => {
    const cells = '<c r="A1" t="str">'.repeat(200_000);
    const book = new SavedBook(original);
    book.change("xl/worksheets/sheet1.xml", (text) => text.replace("</sheetData>", `${cells}</sheetData>`));
    const begun = performance.now();
    expect(() => assertSound(original, book.bytes())).not.toThrow();
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
