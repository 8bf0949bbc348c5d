import { OwnSheet } from "../../../src/adapters/xlsx/own-sheet";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const MANY = 200_000;

function sheetXml(data: string): string {
  return `<worksheet ${MAIN}>${data}<pageMargins left="1"/></worksheet>`;
}

describe("a sheet of ours taken apart", () => {
  it("is put together as it was, whatever way its tags are written", () => {
    const row =
      '<row r="2" ht="30"><c r="B2" s="1"><v>5</v></c><c r="C2" t="str"><f>B2</f><v>а</v></c></row>';
    const text = sheetXml(`<sheetData>${row}</sheetData>`);
    expect(new OwnSheet(text).text()).toBe(text);
    const other = sheetXml(
      `<sheetData ><!-- --><row r='2' ht="30" ><c r='B2' s="1"><v>5</v></c ></row ></sheetData >`,
    );
    const sheet = new OwnSheet(other);
    expect([sheet.valueOf(1, 1), sheet.styleOf(1, 1), sheet.rowCount]).toEqual([5, 1, 2]);
    expect(new OwnSheet(sheetXml("<sheetData/>")).rowCount).toBe(0);
  });

  it.each([
    { name: "rows without an end", data: `<sheetData>${'<row r="1">'.repeat(MANY)}` },
    { name: "cells without an end", data: `<sheetData><row r="1">${"<c>".repeat(MANY)}` },
    { name: "many beginnings of its cells", data: "<sheetData>".repeat(MANY) },
    { name: "a tag without an end", data: `<sheetData><row r="1"><c ${" a".repeat(MANY)}` },
  ])("$name take linear time and are refused", ({ data }) => {
    const begun = Date.now();
    expect(() => new OwnSheet(sheetXml(data))).toThrow(SyntaxError);
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
});
