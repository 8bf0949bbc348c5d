import { utils, write, type WorkBook } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";

const ROWS = [
  ["Школа", "Писали"],
  ["СОШ № 1", 25],
];

function book(): WorkBook {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(ROWS), "МА 4");
  return made;
}

async function sheetOf(bytes: Uint8Array, fileName: string): Promise<SheetSnapshot | undefined> {
  const workbook = await openXlsxWorkbook(bytes, fileName, { engine });
  return (await workbook.snapshot()).sheets[0];
}

describe("an .ods", () => {
  const parts = unzipSync(new Uint8Array(write(book(), { type: "buffer", bookType: "ods" }) as Buffer));

  it.each([
    ["styles", ["styles.xml"]],
    ["a list of its parts", ["META-INF/manifest.xml"]],
    [
      "anything but its cells",
      ["styles.xml", "META-INF/manifest.xml", "meta.xml", "settings.xml", "manifest.rdf"],
    ],
  ])("without %s is read", async (_, missing) => {
    const left = Object.entries(parts).filter(([name]) => !missing.includes(name));
    const bytes = zipSync(Object.fromEntries(left), { level: 0 });
    expect((await sheetOf(bytes, "книга.ods"))?.cells).toEqual(ROWS);
  });

  it.each([
    ["as LibreOffice ends a sheet", '<table:table-cell table:number-columns-repeated="16382"/>', 1_048_573],
    [
      "with a style to the last cell",
      '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16382"/>',
      1_048_574,
    ],
  ])("whose empty cells reach the edges is read at once, %s", async (_, end, rows) => {
    function row(cells: readonly string[]): string {
      const texts = cells.map(
        (text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
      );
      return `<table:table-row>${texts.join("")}${end}</table:table-row>`;
    }
    const empty = `<table:table-row table:number-rows-repeated="${String(rows)}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const names = ["office", "table", "text", "style"].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    const content = `<office:document-content ${names.join(" ")}><office:body><office:spreadsheet><table:table table:name="МА 4"><table:table-column table:number-columns-repeated="16384"/>${row(["Школа", "Писали"])}${row(["СОШ № 1", "25"])}${empty}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const started = performance.now();
    const bytes = zipSync({ ...parts, "content.xml": strToU8(content) });
    expect((await sheetOf(bytes, "книга.ods"))?.cells).toEqual([
      ["Школа", "Писали"],
      ["СОШ № 1", "25"],
    ]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("XML of 2003 that the library itself wrote", () => {
  function xml(change: (made: WorkBook) => void): Uint8Array {
    const made = book();
    change(made);
    return new Uint8Array(write(made, { type: "buffer", bookType: "xlml" }) as Buffer);
  }

  it("is read with properties of the document that hold markup", async () => {
    const bytes = xml((made) => {
      made.Custprops = { Settings: "<Inner><Value at='1'/></Inner>", Version: 3 };
    });
    const raw = Buffer.from(bytes)
      .toString()
      .replace("&lt;Inner&gt;", "<Inner>")
      .replace(/&lt;Value[^;]*;[^;]*;[^;]*;/, "<Value/>")
      .replace("&lt;/Inner&gt;", "</Inner>");
    expect(raw).toContain("<Inner>");
    expect((await sheetOf(Buffer.from(raw), "книга.xml"))?.cells).toEqual(ROWS);
  });

  it("is read with an array formula whose extent leads out of the sheet", async () => {
    const text = Buffer.from(xml(() => undefined)).toString();
    const formula = ' ss:Formula="=SUM(RC[-1])" ss:ArrayRange="RC:R[-43]C[-79]"';
    const changed = text.replace('><Data ss:Type="Number">25', `${formula}><Data ss:Type="Number">25`);
    expect(changed).not.toBe(text);
    const sheet = await sheetOf(Buffer.from(changed), "книга.xml");
    expect(sheet?.cells).toEqual(ROWS);
    expect(sheet?.formulas.map(({ row, column }) => [row, column])).toEqual([[1, 1]]);
  });
});
