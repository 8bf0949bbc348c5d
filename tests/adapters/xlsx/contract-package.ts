import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SPINS = 1000;

/** The contract's workbook as a package written by hand, part by part. */
export function contractPackage(locked: boolean): Uint8Array {
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", "sheet.main") +
      override("xl/worksheets/sheet1.xml", "worksheet") +
      override("xl/styles.xml", "styles") +
      override("xl/sharedStrings.xml", "sharedStrings") +
      override("xl/tables/table1.xml", "table") +
      `${override("xl/comments1.xml", "comments")}</Types>`,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${locked ? lock("лист") : ""}` +
      '<sheets><sheet name="МА 4" sheetId="1" r:id="rId1"/></sheets>' +
      "<definedNames><definedName name=\"Список\">'МА 4'!$A$2:$A$3</definedName></definedNames></workbook>",
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts>` +
      '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>' +
      '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml":
      `<sst xmlns="${MAIN}"><si><t>Школа</t></si><si><r><t>Участ</t></r><r><t>ники</t></r></si>` +
      "<si><t>Дата</t></si><si><t>12,36</t></si></sst>",
    "xl/worksheets/sheet1.xml": SHEET,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      ["table", "../tables/table1.xml"],
      ["comments", "../comments1.xml"],
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ),
    "xl/tables/table1.xml":
      `<table xmlns="${MAIN}" id="1" name="Т1" displayName="Т1" ref="A1:C3"><tableColumns count="3">` +
      '<tableColumn id="1" name="Школа"/><tableColumn id="2" name="Участники"/><tableColumn id="3" name="Дата"/>' +
      "</tableColumns></table>",
    "xl/comments1.xml":
      `<comments xmlns="${MAIN}"><authors><author>кто-то</author></authors><commentList>` +
      '<comment ref="B1" authorId="0"><text><r><t>по </t></r><r><t>списку</t></r></text></comment></commentList></comments>',
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>1</x:Column>' +
      "</x:ClientData></v:shape></xml>",
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const SHEET =
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}"><cols><col min="4" max="5" width="9" hidden="1"/></cols>` +
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>sch000001</t></is></c><c r="B2"><v>25</v></c>' +
  '<c r="C2" s="1"><v>44301</v></c></row>' +
  '<row r="3" hidden="1"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>30</v></c></row>' +
  '<row r="4"><c r="A4" t="str"><v>Итого</v></c><c r="B4"><f>SUM(B2:B3)</f><v>55</v></c>' +
  '<c r="C4" t="e"><v>#DIV/0!</v></c></row></sheetData>' +
  '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>' +
  '<mergeCells count="1"><mergeCell ref="A6:C6"/></mergeCells>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

/** The lock of a list of sheets, hashed by Node, not by the product. */
function lock(password: string): string {
  const salt = Buffer.from("соль для замка");
  let hash = createHash("sha512").update(salt).update(Buffer.from(password, "utf16le")).digest();
  for (let spin = 0; spin < SPINS; spin++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(spin);
    hash = createHash("sha512").update(hash).update(number).digest();
  }
  return (
    `<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="${hash.toString("base64")}" ` +
    `workbookSaltValue="${salt.toString("base64")}" workbookSpinCount="${String(SPINS)}" lockStructure="1"/>`
  );
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
}

function relations(...list: readonly (readonly [string, string])[]): string {
  const items = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
