import { addMarks, readMarks, removeMarks } from "../../../src/adapters/xlsx/marks";
import { SourceSheet } from "../../../src/adapters/xlsx/source-sheet";
import { ZipPackage } from "../../../src/adapters/xlsx/zip-package";

const AREA = { row: 4, column: 0, rows: 1, columns: 7 };

const PART = "sheet1.xml";
const packages = new WeakMap<SourceSheet, ZipPackage>();

function sheetOf(text: string): SourceSheet {
  const zip = new ZipPackage();
  zip.write(PART, text);
  const sheet = SourceSheet.read(zip, PART);
  packages.set(sheet, zip);
  return sheet;
}

function textOf(sheet: SourceSheet): string {
  const zip = packages.get(sheet) ?? new ZipPackage();
  sheet.save(zip, PART);
  return zip.text(PART);
}

describe("addMarks()", () => {
  it.each([
    {
      name: "protection, filter and merges before, validations and margins after",
      text:
        "<worksheet><sheetData><row/></sheetData><sheetProtection sheet='1'/><autoFilter ref='A1'/>" +
        "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>|<dataValidations/><hyperlinks/><pageMargins/></worksheet>",
    },
    { name: "no cells", text: "<worksheet><sheetData/>|<pageMargins/></worksheet>" },
    { name: "nothing after the cells", text: "<worksheet><sheetData></sheetData>|</worksheet>" },
    {
      name: "prefixes",
      text: "<x:worksheet xmlns:x='m'><x:sheetData/>|<x:extLst><x:ext><x:dataValidations/></x:ext></x:extLst></x:worksheet>",
    },
  ])("puts the format where the standard wants it: $name", ({ text }) => {
    const [before = "", after = ""] = text.split("|");
    const sheet = sheetOf(before + after);
    addMarks(sheet, 'a"lert', [AREA], 3);
    const marked = textOf(sheet);
    expect(marked.startsWith(before)).toBe(true);
    expect(marked.endsWith(after)).toBe(true);
    expect(marked.slice(before.length, -after.length)).toMatch(/^<(x:)?conditionalFormatting sqref="A5:G5">/);
    expect(readMarks(sheet)).toEqual([{ strength: 'a"lert', areas: [AREA] }]);

    removeMarks(sheet);
    expect(textOf(sheet)).toBe(before + after);
  });

  it("leaves the person's own formats, also where Excel has put ours beside them", () => {
    const own = '<cfRule type="cellIs" dxfId="0" priority="4"><formula>5</formula></cfRule>';
    const ours = '<cfRule type="expression" priority="5"><formula>N("oko:warn")=0</formula></cfRule>';
    const sheet = sheetOf(
      `<worksheet><sheetData/><conditionalFormatting sqref="A1:A9">${own}${ours}</conditionalFormatting></worksheet>`,
    );
    addMarks(sheet, "alert", [AREA], 1);
    expect(textOf(sheet)).toContain('priority="6"');
    removeMarks(sheet);
    expect(textOf(sheet)).toBe(
      `<worksheet><sheetData/><conditionalFormatting sqref="A1:A9">${own}</conditionalFormatting></worksheet>`,
    );
  });
});
