import { utils, write, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { bookParts, sheetXml } from "./small-book";
import { zipOf } from "./zip-maker";

/** 5 October 2022 in both counts. */
const IN_1900 = 44_839;
const IN_1904 = 43_377;
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts><cellXfs count="4">' +
  '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs>';

function book1904(): Uint8Array {
  const cells =
    `<row r="1"><c r="A1" s="1"><v>${String(IN_1904)}</v></c><c r="B1"><v>${String(IN_1904)}</v></c>` +
    '<c r="C1" s="2"><v>30.5</v></c><c r="D1" s="3"><v>0.5</v></c><c r="E1" s="1" t="d"><v>2022-10-05</v></c></row>';
  const properties = '<workbookPr date1904="1"/>';
  return zipOf(bookParts({ properties, sheet: sheetXml(cells), styles: STYLES }));
}

function opened(bytes: Uint8Array, name: string): Promise<XlsxWorkbook> {
  return openXlsxWorkbook(bytes, name, { engine });
}

describe("a workbook that counts days from 1904", () => {
  it("gives days since 1900, and other numbers as they are", async () => {
    const { sheets } = await (await opened(book1904(), "книга.xlsx")).snapshot();
    expect(sheets[0]?.cells).toEqual([[IN_1900, IN_1904, 30.5, 0.5, IN_1900]]);
  });

  it("takes days in its own count, and gives them back as they were written", async () => {
    const workbook = await opened(book1904(), "книга.xlsx");
    const area = { row: 0, column: 1, rows: 2, columns: 1 };
    await workbook.apply([
      { kind: "add-sheet", sheet: "ОКО Проба" },
      {
        kind: "write",
        sheet: "ОКО Проба",
        row: 0,
        column: 0,
        cells: [
          ["Срок", IN_1900],
          ["Формула", { formula: "A1", value: IN_1900 }],
          ["Число", IN_1900],
        ],
      },
      { kind: "style", sheet: "ОКО Проба", areas: [area], style: { numberFormat: "dd.mm.yyyy" } },
    ]);
    await workbook.apply([{ kind: "write", sheet: "ОКО Проба", row: 3, column: 0, cells: [["ещё"]] }]);
    const saved = workbook.save().bytes;
    const own = Object.entries(unzipSync(saved)).find(([name]) => name.endsWith("sheet2.xml"))?.[1];
    const xml = new TextDecoder().decode(own);
    expect([...xml.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => Number(value))).toEqual([
      IN_1904,
      IN_1904,
      IN_1900,
    ]);
    const { sheets } = await (await opened(saved, "книга.xlsx")).snapshot({ sheets: ["ОКО Проба"] });
    expect(sheets[0]?.cells.slice(0, 3).map((row) => row[1])).toEqual([IN_1900, IN_1900, IN_1900]);
  });

  it.each(["biff8", "xlsb", "xlml"] as const)(
    "of the kind %s gives the same days, in its new book too",
    async (bookType) => {
      const sheet = utils.aoa_to_sheet([["Срок"], [0]]);
      sheet["A2"] = { t: "n", v: IN_1904, z: "dd.mm.yyyy" };
      const book: WorkBook = { ...utils.book_new(sheet, "Лист"), Workbook: { WBProps: { date1904: true } } };
      const bytes = new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
      const workbook = await opened(bytes, "книга.xls");
      expect((await workbook.snapshot()).sheets[0]?.cells[1]).toEqual([IN_1900]);
      const { sheets } = await (await opened(workbook.save().bytes, "книга.xlsx")).snapshot();
      expect(sheets[0]?.cells[1]).toEqual([IN_1900]);
      expect(sheets[0]?.numberFormats).toEqual([{ row: 1, column: 0, value: "dd.mm.yyyy" }]);
    },
  );
});
