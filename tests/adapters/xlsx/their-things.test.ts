import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openRecords } from "../../../src/adapters/xlsx/own-records";
import { PackageParts } from "../../../src/adapters/xlsx/package-parts";
import { WorkbookPart } from "../../../src/adapters/xlsx/workbook-part";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { ZipPackage } from "../../../src/adapters/xlsx/zip-package";
import { degradedTexts } from "../../../src/locale/degraded-text";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { madeOn } from "../../../src/workbook/made-objects";
import type { DegradedEdit } from "../../../src/workbook/port";
import { withDiscussion } from "./as-excel-saves";
import { SavedBook } from "./saved-book";
import { bookParts, cellsXml } from "./small-book";
import { zipOf } from "./zip-maker";

const OWN = "ОКО Проба";
const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CELLS = { row: 0, column: 0, rows: 3, columns: 2 };
const SHEET: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: OWN },
  {
    ...{ kind: "write", sheet: OWN, row: 0, column: 0 },
    cells: [
      ["Школа", "n"],
      ["а", 1],
      ["б", 2],
    ],
  },
  { kind: "table", sheet: OWN, area: CELLS, name: "oko_probe" },
  { kind: "note", sheet: OWN, row: 1, column: 0, text: "ОКО: наше" },
  {
    ...{ kind: "chart", sheet: OWN, type: "column", title: `${'"&'.repeat(120)}`, xTitle: "", yTitle: "" },
    area: { row: 5, column: 0, rows: 10, columns: 5 },
    series: [
      {
        ...{ name: "n", color: "4472C4" },
        categories: { sheet: OWN, area: { row: 1, column: 0, rows: 2, columns: 1 } },
        values: { sheet: OWN, area: { row: 1, column: 1, rows: 2, columns: 1 } },
      },
    ],
  },
  {
    ...{ kind: "pivot", sheet: OWN, row: 20, column: 0, name: "Наша", filters: [], columns: [] },
    source: { sheet: OWN, area: CELLS },
    ...{ rows: ["Школа"], values: [{ field: "n", summarise: "sum", title: "Всего n" }] },
    rendered: [["Школа", "Всего n"]],
  },
];

async function written(bytes: Uint8Array, edits: readonly WorkbookEdit[]) {
  const workbook = await openXlsxWorkbook(bytes, "книга.xlsx", { engine });
  const { degraded } = await workbook.apply(edits);
  return { bytes: workbook.save().bytes, degraded };
}

describe("what lies on a sheet of ours", () => {
  let first: Uint8Array;

  beforeAll(async () => {
    first = (await written(zipOf(bookParts({ sheet: cellsXml([["а"]]) })), SHEET)).bytes;
  });

  /** What is told when a sheet that a person has added to is written again. */
  async function told(change: (book: SavedBook) => void): Promise<readonly DegradedEdit[]> {
    const book = new SavedBook(first);
    change(book);
    return (await written(book.bytes(), [{ kind: "delete-sheet", sheet: OWN }, ...SHEET])).degraded;
  }

  function addShape(book: SavedBook, name: string): void {
    book.change("xl/drawings/drawing1.xml", (text) =>
      text.replace(
        "</xdr:wsDr>",
        `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="1" cy="1"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="9" name="${name}"/>` +
          `<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom xmlns:a="${DRAWINGML}/main" prst="rect"/></xdr:spPr></xdr:sp><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
      ),
    );
  }

  it("is remembered by the names that every door knows", () => {
    const parts = new PackageParts(new ZipPackage(first));
    const made = madeOn(openRecords(parts, new WorkbookPart(parts)), OWN);
    expect(made).toMatchObject([
      { name: "ОКО 0-2", edit: { kind: "chart", sheet: OWN }, table: null, isWhole: true },
      { name: "Наша", edit: { kind: "pivot", rendered: [] }, table: "oko_probe", isWhole: false },
    ]);
    // A title is cut before it is escaped: half an escaped sign is no XML.
    expect(new SavedBook(first).text("xl/drawings/drawing1.xml")).toContain(
      `name="ОКО 0-2" descr="${"&quot;&amp;".repeat(100)}"`,
    );
  });

  it("is forgotten with the sheet, and follows its name", async () => {
    const to = "ОКО Другая";
    const renamed = await written(first, [{ kind: "rename-sheet", sheet: OWN, to }]);
    const gone = await written(first, [{ kind: "delete-sheet", sheet: OWN }]);
    for (const [bytes, sheet, count] of [
      [renamed.bytes, OWN, undefined],
      [renamed.bytes, to, 2],
      [gone.bytes, OWN, undefined],
    ] as const) {
      const parts = new PackageParts(new ZipPackage(bytes));
      expect(madeOn(openRecords(parts, new WorkbookPart(parts)), sheet)?.length).toBe(count);
    }
  });

  it("goes without a word where all of it is ours", async () => {
    expect(await told(() => undefined)).toEqual([]);
    // Earlier versions called charts otherwise.
    function asBefore(book: SavedBook): void {
      book.change("xl/drawings/drawing1.xml", (text) => text.replace("ОКО 0-2", "Chart 2"));
    }
    expect(await told(asBefore)).toEqual([]);
  });

  it.each<[string, string]>([
    ["renamed, without a description, as openpyxl saves it", 'name="Chart 1"'],
    ["renamed as Google does", 'name="Chart 1" title="Диаграмма"'],
    ["renamed by a person", 'name="Моя диаграмма"'],
  ])("knows a chart of ours by the cells that it draws: %s", async (_, properties) => {
    function renamed(book: SavedBook): void {
      book.change("xl/drawings/drawing1.xml", (text) =>
        text.replace(/name="ОКО 0-2"( descr="[^"]*")?/, properties),
      );
    }
    expect(await told(renamed)).toEqual([]);
    // One of theirs beside it is still told, and one in its place that draws other cells.
    expect(await told((book) => (renamed(book), addShape(book, "Рисунок 2")))).toHaveLength(1);
    function drawsOther(book: SavedBook): void {
      renamed(book);
      book.change("xl/charts/chart1.xml", (text) => text.replaceAll("$B$2:$B$3", "$B$2:$B$2"));
    }
    expect(await told(drawsOther)).toHaveLength(1);
  });

  it.each<[string, (book: SavedBook) => void]>([
    [
      "their-note",
      (book) => {
        const { part } = book.sheet(OWN);
        const relations = book.text(part.replace(/([^/]*)$/, "_rels/$1.rels"));
        const comments = /Target="..\/(comments\d+.xml)"/.exec(relations)?.[1] ?? "";
        book.change(`xl/${comments}`, (text) =>
          text
            .replace("</authors>", "<author>Я</author></authors>")
            .replace(
              "</commentList>",
              '<comment ref="B2" authorId="1"><text><t>моё</t></text></comment></commentList>',
            ),
        );
      },
    ],
    ["their-note", (book) => void withDiscussion(book, OWN, "A2")],
    [
      "their-table",
      (book) => {
        book.add(
          "xl/tables/table9.xml",
          `${SHEET_ML}.table+xml`,
          `<table xmlns="${MAIN}" id="9" name="Таблица1" displayName="Таблица1" ref="J1:J2"><tableColumns count="1"><tableColumn id="1" name="а"/></tableColumns></table>`,
        );
        book.relate(book.sheet(OWN).part, `${OFFICE}/table`, "xl/tables/table9.xml");
      },
    ],
    ["their-drawing", (book) => addShape(book, "Прямоугольник 1")],
    [
      "their-condition",
      (book) =>
        book.insert(
          OWN,
          '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting>',
          /<(?:pageMargins|drawing|legacyDrawing|tableParts)/,
        ),
    ],
    [
      "their-validation",
      (book) =>
        book.insert(
          OWN,
          '<dataValidations count="1"><dataValidation type="whole" sqref="B2"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>',
          /<(?:pageMargins|drawing|legacyDrawing|tableParts)/,
        ),
    ],
    ["their-password", (book) => book.insert(OWN, '<sheetProtection password="CF7A" sheet="1"/>', /<[a-z]/)],
    [
      "their-pivot",
      (book) => {
        book.add(
          "xl/pivotTables/pivotTable9.xml",
          `${SHEET_ML}.pivotTable+xml`,
          `<pivotTableDefinition xmlns="${MAIN}" name="Моя" cacheId="1" dataCaption="а"/>`,
        );
        book.relate(book.sheet(OWN).part, `${OFFICE}/pivotTable`, "xl/pivotTables/pivotTable9.xml");
      },
    ],
  ])("is told to go where a person has added to it: %s", async (kind, change) => {
    const degraded = await told(change);
    expect(degraded).toEqual([{ code: "theirs-gone", sheet: OWN, things: [{ kind, names: [] }] }]);
    expect(degradedTexts(degraded)[0]).toMatch(
      /^Лист «ОКО Проба» заменён, а с ним и то, что на нём было вашего: [а-я]/,
    );
  });
});
