import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { packageFaults } from "../../../src/adapters/xlsx/package-faults";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { ZipPackage } from "../../../src/adapters/xlsx/zip-package";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { bookParts, cellsXml, sheetXml } from "./small-book";
import { zipOf } from "./zip-maker";

type Parts = readonly (readonly [string, string])[];

const ROWS = [
  ["Школа", 5],
  ["Вторая", 4],
];
const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const ESCAPED = encodeURIComponent("лист 1.xml");
const AREA = { row: 0, column: 0, rows: 1, columns: 2 };
const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: "ОКО" },
  { kind: "write", sheet: "ОКО", row: 0, column: 0, cells: [["а"]] },
  { kind: "mark", sheet: "Список", strength: "alert", areas: [AREA], fill: "F8CBAD" },
  { kind: "note", sheet: "Список", row: 0, column: 0, text: "почему" },
];

function changed(part: string, change: (text: string) => string, parts: Parts = bookOf()): Parts {
  return parts.map(([name, text]) => [name, name === part ? change(text) : text]);
}

function renamed(change: (name: string) => string, parts: Parts = bookOf()): Parts {
  return parts.map(([name, text]) => [change(name), text]);
}

function bookOf(sheet = cellsXml(ROWS)): Parts {
  return bookParts({ sheet });
}

/** The sheet's part under another name, by its address with percent signs. */
function movedSheet(name: string): Parts {
  const moved = renamed((part) => (part === SHEET ? `xl/worksheets/${name}` : part));
  const led = changed(RELATIONS, (text) => text.replace("sheet1.xml", ESCAPED), moved);
  return changed("[Content_Types].xml", (text) => text.replace("sheet1.xml", ESCAPED), led);
}

function sharedRelation(text: string): string {
  return text.replace(
    "</Relationships>",
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" ' +
      'Target="sharedStrings.xml"/></Relationships>',
  );
}

describe("a package that its program wrote in its own way", () => {
  it.each<[string, Parts]>([
    ["backslashes between folders", renamed((name) => name.replaceAll("/", "\\"))],
    ["paths from the root", renamed((name) => (name.startsWith("[") ? name : `/${name}`))],
    [
      "a list of types in small letters",
      renamed((name) => name.replace("[Content_Types]", "[content_types]")),
    ],
    [
      "a backslash in a relationship",
      changed(RELATIONS, (text) => text.replace("worksheets/sheet1", "worksheets\\sheet1")),
    ],
    [
      "steps up and down in a relationship",
      changed(RELATIONS, (text) => text.replace("worksheets/sheet1", "./worksheets/../worksheets/sheet1")),
    ],
    ["an address with percent signs", movedSheet("лист 1.xml")],
    ["an address and a part with percent signs", movedSheet(ESCAPED)],
    ["no shared texts where they are announced", changed(RELATIONS, sharedRelation)],
    [
      "addresses of cells in small letters",
      bookOf(cellsXml(ROWS).replace(/ r="([A-Z])/g, (whole) => whole.toLowerCase())),
    ],
  ])("is read and written into with %s", async (_, parts) => {
    const original = zipOf(parts);
    const workbook = await openXlsxWorkbook(original, "книга.xlsx", { engine });
    expect((await workbook.snapshot()).sheets[0]?.cells).toEqual(ROWS);
    const { inverse } = await workbook.apply(EDITS);
    const after = new ZipPackage(workbook.save().bytes);
    const known = packageFaults(new ZipPackage(original));
    expect(packageFaults(after).filter((fault) => !known.includes(fault))).toEqual([]);
    expect(rawNames(workbook.save().bytes).filter((name) => /\\|^\//.test(name))).toEqual([]);
    const again = await openXlsxWorkbook(workbook.save().bytes, "книга.xlsx", { engine });
    const [list, own] = (await again.snapshot()).sheets;
    expect(list).toMatchObject({ name: "Список", cells: ROWS, notes: [{ value: "почему" }] });
    expect(own).toMatchObject({ name: "ОКО", own: true });
    await workbook.apply(inverse);
    expect(workbook.save().bytes).toEqual(original);
  });

  it("is refused where a cell needs a shared text that is not there", async () => {
    const parts = changed(
      RELATIONS,
      sharedRelation,
      bookOf(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')),
    );
    await expect(openXlsxWorkbook(zipOf(parts), "книга.xlsx", { engine })).rejects.toMatchObject({
      code: "damaged",
      details: { why: "texts", sheet: "Список" },
    });
  });
});

/** Names as the zip's own list writes them. */
function rawNames(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString("latin1");
  return text
    .split("PK\u0001\u0002")
    .slice(1)
    .map((entry) => entry.slice(42, 42 + entry.charCodeAt(24) + 256 * entry.charCodeAt(25)));
}
