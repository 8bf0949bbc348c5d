import { strToU8, unzipSync, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { SavedBook } from "./saved-book";

describe("a workbook of another kind", () => {
  it("is saved under names of sheets that Excel takes, and says so", async () => {
    const long = "Очень длинное имя листа, какого Excel не примет";
    const book = zipSync(odsParts([long, `${long}!`, "МА 4"]));
    const workbook = await openXlsxWorkbook(book, "книга.ods", { engine });
    const { degraded } = await workbook.apply([{ kind: "add-sheet", sheet: "ОКО" }]);
    const names = new SavedBook(workbook.save().bytes).sheetNames();
    expect(names.slice(0, 4)).toEqual([long.slice(0, 31), `${long.slice(0, 27)} (2)`, "МА 4", "ОКО"]);
    const things = degraded.flatMap(({ things: lost = [] }) => lost);
    expect(things.find(({ kind }) => kind === "sheet-name")?.names).toHaveLength(2);
    expect(Object.keys(unzipSync(workbook.save().bytes))).toContain("xl/workbook.xml");
  });
});

/** A spreadsheet of OpenDocument with a cell on each sheet. */
function odsParts(sheets: readonly string[]): Record<string, Uint8Array> {
  const namespaces = ["office", "table", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const tables = sheets.map(
    (name) =>
      `<table:table table:name="${name}"><table:table-row><table:table-cell office:value-type="string"><text:p>а</text:p>` +
      "</table:table-cell></table:table-row></table:table>",
  );
  const content = `<office:document-content ${namespaces.join(" ")}><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  return {
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8("<manifest/>"),
    "styles.xml": strToU8("<styles/>"),
    "content.xml": strToU8(content),
  };
}
