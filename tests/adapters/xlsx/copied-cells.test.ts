import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { describeWithValidator, newErrors } from "../../office-validator";
import { SavedBook } from "./saved-book";
import { SheetByHand } from "./sheet-by-hand";
import { bookParts, cellsXml } from "./small-book";
import { zipOf } from "./zip-maker";

const OWN = "ОКО Проба";
const KEPT = { row: 0, column: 5, rows: 6, columns: 3 };
const SHEET: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: OWN },
  {
    kind: "write",
    sheet: OWN,
    row: 0,
    column: 0,
    cells: [
      ["Школа", "n"],
      ["а", 1],
    ],
  },
];
const AGAIN: readonly WorkbookEdit[] = [
  { kind: "delete-sheet", sheet: OWN },
  ...SHEET,
  { kind: "keep-cells", sheet: OWN, areas: [KEPT] },
];

async function written(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Promise<Uint8Array> {
  const workbook = await openXlsxWorkbook(bytes, "книга.xlsx", { engine });
  await workbook.apply(edits);
  return workbook.save().bytes;
}

async function sheetIn(bytes: Uint8Array) {
  const { sheets } = await (await openXlsxWorkbook(bytes, "книга.xlsx", { engine })).snapshot();
  const found = sheets.find(({ name }) => name === OWN);
  if (found === undefined) throw new Error("no sheet");
  const { cells, formulas, errors, numberFormats } = found;
  return { cells, formulas, errors, numberFormats };
}

/** All that a cell may be. */
function fill(sheet: SheetByHand): SheetByHand {
  return sheet
    .type("F1", "слово")
    .put("G1", ' t="b"><v>1</v></c>')
    .put("H1", ' t="e"><f>1/0</f><v>#DIV/0!</v></c>')
    .put(
      "F2",
      ' t="inlineStr"><is><r><rPr><b/></rPr><t>жир</t></r><r><t xml:space="preserve">ный </t></r></is></c>',
    )
    .put("G2", '><f t="array" ref="G2:G3">ROW(A1:A2)</f><v>1</v></c>')
    .put("G3", "><v>2</v></c>")
    .put("F4", '><f t="shared" ref="F4:F5" si="0">A4+1</f><v>3</v></c>')
    .put("F5", '><f t="shared" si="0"/><v>4</v></c>')
    .put("H5", ' t="str"><f>"a"&amp;"b"</f><v>ab</v></c>')
    .put("H6", '><v>44301</v><extLst><ext uri="{x}" xmlns:y="urn:y"><y:z/></ext></extLst></c>');
}

/** Every element under a prefix, as some programs write them. */
function prefixed(book: SavedBook): void {
  book.change(book.sheet(OWN).part, (text) =>
    text
      .replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=")
      .replace(/<(\/?)x:(y:)/g, "<$1$2"),
  );
}

describe("cells of a person's that are copied to the sheet that comes again", () => {
  let first: Uint8Array;

  beforeAll(async () => {
    first = await written(zipOf(bookParts({ sheet: cellsXml([["а"]]) })), SHEET);
  });

  function saved(change: (book: SavedBook) => void): Uint8Array {
    const book = new SavedBook(first);
    fill(new SheetByHand(book, OWN)).save();
    change(book);
    return book.bytes();
  }

  it.each<[string, (book: SavedBook) => void]>([
    ["plain", () => undefined],
    ["under a prefix", prefixed],
  ])("are what they were: %s", async (_, change) => {
    const bytes = saved(change);
    const before = await sheetIn(bytes);
    const after = await sheetIn(await written(bytes, AGAIN));
    expect(after).toEqual(before);
    expect(before.cells[1]?.[5]).toBe("жирный ");
    expect(before.formulas).toHaveLength(5);
    const book = new SavedBook(await written(bytes, AGAIN));
    expect(book.text(book.sheet(OWN).part)).not.toMatch(/<\/?[xy]:|extLst/);
  });

  it("bring texts that Excel keeps apart from the cells", async () => {
    const bytes = saved((book) => {
      book.add(
        "xl/sharedStrings.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>общее</t></si></sst>',
      );
      book.relate(
        "xl/workbook.xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings",
        "xl/sharedStrings.xml",
      );
      new SheetByHand(book, OWN).put("F1", ' t="s"><v>0</v></c>').save();
    });
    const after = await sheetIn(await written(bytes, AGAIN));
    expect(after.cells[0]?.[5]).toBe("общее");
  });

  it("have the same days where they are counted from 1904", async () => {
    const dated: WorkbookEdit = {
      kind: "style",
      sheet: OWN,
      areas: [{ row: 3, column: 5, rows: 2, columns: 1 }],
      style: { numberFormat: "dd.mm.yyyy" },
    };
    const book = new SavedBook(
      await written(
        saved(() => undefined),
        [dated],
      ),
    );
    book.change("xl/workbook.xml", (text) =>
      text.replace(/(<workbook[^>]*>)/, '$1<workbookPr date1904="1"/>'),
    );
    const bytes = book.bytes();
    expect(book.text(book.sheet(OWN).part)).toContain('t="shared"');
    expect(await sheetIn(await written(bytes, AGAIN))).toEqual(await sheetIn(bytes));
  });

  describeWithValidator("for Microsoft's validator", () => {
    it.each<[string, (book: SavedBook) => void]>([
      ["plain", () => undefined],
      ["under a prefix", prefixed],
    ])("are no new error: %s", async (_, change) => {
      const bytes = saved(change);
      expect(await newErrors(bytes, await written(bytes, AGAIN))).toEqual([]);
    });
  });
});
