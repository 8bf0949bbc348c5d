import { strToU8, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { bytesBy, joined } from "./russian-bytes";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK = "xl/workbook.xml";
const SHARED = "xl/sharedStrings.xml";
const SHEET = "xl/worksheets/sheet1.xml";

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A sheet with every kind of cell, written as Excel writes it. */
const PARTS = {
  [WORKBOOK]:
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="МА 4" sheetId="1" r:id="rId1"/></sheets>` +
    "<definedNames><definedName name=\"Школы\">'МА 4'!$A$2&amp;1</definedName></definedNames></workbook>",
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  [SHARED]: `<sst xmlns="${MAIN}"><si><t>Школа &lt;1&gt; &amp; Ко</t></si><si><r><t>Писа</t></r><r><t>ли</t></r></si></sst>`,
  [SHEET]:
    `<worksheet xmlns="${MAIN}"><cols><col min="3" max="3" hidden="1"/></cols><sheetData>` +
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>«2»</t></is></c></row>' +
    '<row r="2" hidden="1"><c r="A2" t="str"><f>"a"&amp;"b"</f><v>a&amp;b</v></c><c r="B2"><v>25.5</v></c><c r="C2" t="b"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>' +
    '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells></worksheet>',
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
};

async function readOf(parts: Parts): Promise<WorkbookSnapshot> {
  const files = Object.entries(parts).map(([name, content]) => {
    return [name, typeof content === "string" ? strToU8(content) : content] as const;
  });
  const workbook = await openXlsxWorkbook(zipSync(Object.fromEntries(files)), "книга.xlsx", { engine });
  return workbook.snapshot();
}

function changed(part: keyof typeof PARTS, change: (xml: string) => string | Uint8Array): Parts {
  const xml = change(PARTS[part]);
  expect(xml).not.toBe(PARTS[part]);
  return { ...PARTS, [part]: xml };
}

/** The texts inside of elements of a name as CDATA. */
function inCdata(xml: string, name: string): string {
  return xml.replace(
    new RegExp(`(<${name}>)([^<]*)(</${name}>)`, "g"),
    (_, open: string, text: string, close: string) => {
      const plain = text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      return `${open}<![CDATA[${plain}]]>${close}`;
    },
  );
}

/** Every tag but those of instructions, changed. */
function inTags(xml: string, change: (tag: string) => string): string {
  return xml.replace(/<[^?!][^>]*>/g, change);
}

const VARIANTS: readonly { readonly name: string; readonly parts: () => Parts }[] = [
  { name: "CDATA in <v>", parts: () => changed(SHEET, (xml) => inCdata(xml, "v")) },
  { name: "CDATA in <f>", parts: () => changed(SHEET, (xml) => inCdata(xml, "f")) },
  { name: "CDATA in <t> of an inline text", parts: () => changed(SHEET, (xml) => inCdata(xml, "t")) },
  { name: "CDATA in shared texts", parts: () => changed(SHARED, (xml) => inCdata(xml, "t")) },
  {
    name: "a text of CDATA and plain pieces",
    parts: () => changed(SHARED, (xml) => xml.replace("Школа &lt;1", "Шк<![CDATA[ола <]]>1")),
  },
  {
    name: "CDATA in a defined name",
    parts: () => changed(WORKBOOK, (xml) => xml.replace("'МА 4'!$A$2&amp;1", "<![CDATA['МА 4'!$A$2&1]]>")),
  },
  {
    name: "numbers for letters",
    parts: () =>
      changed(SHARED, (xml) => xml.replace("Школа", "&#1064;&#x43A;ола").replace("&amp;", "&#38;")),
  },
  {
    name: "comments that hold cells and sheets",
    parts: () => ({
      ...changed(SHEET, (xml) =>
        xml
          .replace(
            "<sheetData>",
            '<!-- <sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData> --><sheetData>',
          )
          .replace('<c r="B2">', '<!--<c r="D2"><v>9</v></c>--><c r="B2">')
          .replace("<mergeCells ", '<!-- <mergeCell ref="A8:B8"/> --><mergeCells '),
      ),
      ...{
        [WORKBOOK]: PARTS[WORKBOOK].replace("<sheets>", "<sheets><!-- <sheet name='Б' sheetId='2'/> -->"),
      },
    }),
  },
  {
    name: "a comment and an instruction inside of a text",
    parts: () => changed(SHEET, (xml) => xml.replace("<v>25.5</v>", "<v>2<!-- 7 -->5<?так </v> ?>.5</v>")),
  },
  {
    name: "comments inside of a shared text and a defined name",
    parts: () => ({
      ...changed(SHARED, (xml) => xml.replace("Писа", "Пи<!-- <t>х</t> -->са")),
      ...{ [WORKBOOK]: PARTS[WORKBOOK].replace("$A$2", "$A<!-- $Z -->$2") },
    }),
  },
  { name: "single quotes", parts: () => changed(SHEET, (xml) => xml.replace(/(\w=)"([^"]*)"/g, "$1'$2'")) },
  {
    name: "'>' and the other quote in a value",
    parts: () =>
      changed(SHEET, (xml) => inTags(xml, (tag) => tag.replace(/^<(\w+)(?=[\s>])/, `<$1 x:n='a>"b/>'`))),
  },
  {
    name: "white space in tags",
    parts: () =>
      changed(SHEET, (xml) =>
        inTags(xml, (tag) =>
          tag
            .replace(/="/g, '\n =\t"')
            .replace(/ (?=\w+\n)/g, "\r\n")
            .replace(/(\/?)>$/, " $1>"),
        ),
      ),
  },
  {
    name: "white space between elements",
    parts: () =>
      changed(SHEET, (xml) =>
        xml.replace(/(<\/(?:row|c|v|f|is)>)/g, "$1\r\n  ").replace(/(<row[^>]*>)/g, "$1\n"),
      ),
  },
  {
    name: "a prefix",
    parts: () =>
      changed(SHEET, (xml) =>
        inTags(xml, (tag) => tag.replace(/^(<\/?)/, "$1s:")).replace("xmlns=", "xmlns:s="),
      ),
  },
  {
    name: "attributes of other namespaces with the same names",
    parts: () =>
      changed(SHEET, (xml) =>
        xml.replace(/<c /g, '<c x:r="Z9" x:t="b" x:s="4" ').replace(/<row /g, '<row x:r="70" x:hidden="1" '),
      ),
  },
  {
    name: "empty elements written out",
    parts: () =>
      changed(SHEET, (xml) => xml.replace(/<(col|sheetProtection|mergeCell)( [^>]*)\/>/g, "<$1$2></$1>")),
  },
  {
    name: "cells without a thing in them",
    parts: () => changed(SHEET, (xml) => xml.replace(/<\/row>/g, '<c r="X1"/><c r="Y1"></c></row>')),
  },
  {
    name: "elements that are not known",
    parts: () =>
      changed(SHEET, (xml) =>
        xml.replace(/<\/c>/g, "<extLst><ext uri='x'><vv>9</vv><rr r='1'/></ext></extLst></c>"),
      ),
  },
  {
    name: "elements of long names that end as a cell's do",
    parts: () =>
      changed(SHEET, (xml) =>
        xml.replace("<sheetData>", "<sheetData><abcdrow r='9'/><abcdec><v>1</v></abcdec>"),
      ),
  },
  {
    name: "UTF-16 with a mark",
    parts: () =>
      changed(SHEET, (xml) =>
        joined([0xff, 0xfe], bytesBy("utf-16le", `<?xml version="1.0" encoding="UTF-16"?>${xml}`)),
      ),
  },
  {
    name: "UTF-16 without a mark, high byte first",
    parts: () =>
      changed(SHEET, (xml) => bytesBy("utf-16be", `<?xml version="1.0" encoding="UTF-16"?>${xml}`)),
  },
  {
    name: "shared texts in windows-1251",
    parts: () =>
      changed(SHARED, (xml) =>
        bytesBy("windows-1251", `<?xml version="1.0" encoding="windows-1251"?>${xml}`),
      ),
  },
  { name: "a byte order mark", parts: () => changed(SHEET, (xml) => `\uFEFF<?xml version="1.0"?>${xml}`) },
];

describe("a workbook in XML that is legal and not Excel's own", () => {
  it("is read to the last cell as Excel writes it", async () => {
    const { sheets, names } = await readOf(PARTS);
    expect(names).toEqual([{ name: "Школы", refersTo: "'МА 4'!$A$2&1" }]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      name: "МА 4",
      cells: [
        ["Школа <1> & Ко", "Писали", "«2»"],
        ["a&b", 25.5, true],
      ],
      formulas: [
        { row: 1, column: 0, value: '"a"&"b"' },
        { row: 2, column: 0, value: "1/0" },
      ],
      errors: [{ row: 2, column: 0, value: "#DIV/0!" }],
      merges: [{ row: 4, column: 0, rows: 1, columns: 2 }],
      hiddenRows: [1],
      hiddenColumns: [2],
      protection: { hasPassword: false },
    });
  });

  it.each(VARIANTS)("says the same with $name", async ({ parts }) => {
    expect(await readOf(parts())).toEqual(await readOf(PARTS));
  });

  it.each([
    { name: "its cells have no end", xml: PARTS[SHEET].slice(0, PARTS[SHEET].indexOf("</sheetData>")) },
    { name: "a tag has no end", xml: `${PARTS[SHEET].slice(0, 300)}<c r="A9"` },
    { name: "a comment behind the cells has no end", xml: `${PARTS[SHEET]}${"<!-- ".repeat(100_000)}` },
    { name: "a row lies outside", xml: PARTS[SHEET].replace('row r="3"', 'row r="1048577"') },
    { name: "a column lies outside", xml: PARTS[SHEET].replace('c r="C1"', 'c r="XFE1"') },
  ])("is damaged where $name, and no cell is dropped in silence", async ({ xml }) => {
    await expect(readOf({ ...PARTS, [SHEET]: xml })).rejects.toMatchObject({ code: "damaged" });
  });

  it("is read in time that grows with its size, whatever has no end in it", async () => {
    const start = performance.now();
    const pieces = [`<c r="A1" `, "<!-- ", "<v>", '<row a="'].map((piece) =>
      PARTS[SHEET].replace("<row", piece.repeat(200_000)),
    );
    for (const xml of pieces) await readOf({ ...PARTS, [SHEET]: xml }).catch(() => undefined);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
