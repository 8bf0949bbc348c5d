import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { strToU8, zipSync } from "fflate";
import { read, utils, type CellObject, type DenseWorkSheet, type Range, type WorkBook } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openEncryptedFile } from "../../../src/adapters/xlsx/encrypted-file";
import { fileKind } from "../../../src/adapters/xlsx/file-kind";
import { openXlsxWorkbook, XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { areaAddress, cellAddress } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/cell";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { describeWithData, sharedFiles } from "../../shared-data";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const PASSWORDS: Readonly<Record<string, string>> = {
  "excelize__encryptAES.xlsx": "password",
  "excelize__encryptSHA1.xlsx": "password",
  "libreoffice__simple-encryption-2007.xlsx": "pass",
  "libreoffice__simple-encryption-2010.xlsx": "pass",
  "poi__protected_sha512.xlsx": "this is a test",
};
/** Files without a cell, or whose password nobody has told. */
const UNREADABLE = /^(?:empty|encrypted)$/;
/** Sheets in front of those of old macros, which have no part: behind them the library gives sheets the cells of others. */
const COMPARED: Readonly<Record<string, number>> = { "closedxml__tdf111974.xlsm": 4 };
const VISIBILITIES = ["visible", "hidden", "very-hidden"];
/** Texts of errors by the number that the library keeps. Source: MS-XLS 2.5.10. */
const ERRORS = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

/** A cell as both readers are asked for it; an error is told by its text. */
type Value = Cell | { readonly error: string | undefined };

/** Days of workbooks that count from 1904: ours are days since 1900, theirs as they stand. */
const DAYS_TO_1904 = 1462;

/** Where the readers differ: ours first. Nothing is built for the cells that agree: there are millions. */
function sheetDifferences(ours: SheetSnapshot, theirs: DenseWorkSheet, is1904 = false): string[] {
  const data = theirs["!data"] ?? [];
  const errors = new Map(ours.errors.map(({ row, column, value }) => [cellAddress(row, column), value]));
  const found: string[] = [];
  for (let row = 0; row < Math.max(data.length, ours.cells.length); row++) {
    const columns = Math.max(data[row]?.length ?? 0, ours.cells[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const our = ours.cells[row]?.[column] ?? null;
      const their = theirValue(data[row]?.[column]);
      if (our === their) continue;
      if (is1904 && typeof our === "number" && our - DAYS_TO_1904 === their) continue;
      const place = cellAddress(row, column);
      const isSame = typeof their === "object" && their?.error === errors.get(place);
      if (!isSame) found.push(`${place}: ${JSON.stringify(our)} / ${JSON.stringify(their)}`);
    }
  }
  return found;
}

function theirValue(cell: CellObject | undefined): Value {
  if (cell === undefined || cell.t === "z" || cell.v === undefined) return null;
  if (cell.t === "e") return { error: ERRORS.get(Number(cell.v)) };
  return cell.v instanceof Date ? cell.v.toISOString() : cell.v;
}

/** Errors, formulas, merges and hidden lines, in one sorted list that can be compared. */
function ourFacts({ errors, formulas, merges, hiddenRows, hiddenColumns }: SheetSnapshot): string[] {
  return [
    ...errors.map(({ row, column, value }) => `${cellAddress(row, column)} ${value}`),
    ...formulas.map(({ row, column, value }) => `${cellAddress(row, column)}=${value}`),
    ...merges.map(areaAddress),
    ...hiddenRows.map((row) => `row ${String(row)}`),
    ...hiddenColumns.map((column) => `column ${String(column)}`),
  ].sort();
}

function theirFacts(sheet: DenseWorkSheet): string[] {
  const facts = (sheet["!merges"] ?? []).map((range: Range) => utils.encode_range(range));
  (sheet["!data"] ?? []).forEach((cells, row) => {
    cells.forEach((cell: CellObject | undefined, column) => {
      const place = cellAddress(row, column);
      if (cell?.t === "e") facts.push(`${place} ${ERRORS.get(Number(cell.v)) ?? "?"}`);
      if (cell?.f !== undefined) facts.push(`${place}=${cell.f}`);
    });
  });
  facts.push(...hiddenLines("row", sheet["!rows"]), ...hiddenLines("column", sheet["!cols"]));
  return facts.sort();
}

function hiddenLines(
  kind: string,
  lines: readonly ({ hidden?: boolean } | undefined)[] | undefined,
): string[] {
  return Object.entries(lines ?? []).flatMap(([line, look]) =>
    look?.hidden === true ? [`${kind} ${line}`] : [],
  );
}

/** Sheets with cells: chart sheets and sheets of macros are left out by both readers. */
function theirSheets(book: WorkBook): { name: string; visibility: string; sheet: DenseWorkSheet }[] {
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name] as (DenseWorkSheet & { "!type"?: string }) | undefined;
    const visibility = VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "";
    return sheet === undefined || sheet["!type"] !== undefined ? [] : [{ name, visibility, sheet }];
  });
}

/** A made-up package of one sheet; what is read of it is told by the standard, not by a library. */
function packageOf(rows: string, shared = ""): Uint8Array {
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Л" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${shared}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe("the cell reader, on what writers other than Excel put into cells", () => {
  const TEXTS =
    '<si><t xml:space="preserve"> пробелы </t></si><si><r><t>Лат</t></r><r><t>ынь</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si/><si><t>а_x000D_\r\nб_x005F_x0041_</t></si>';

  it.each([
    {
      name: "cells and rows without addresses",
      rows: "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>",
      cells: [[1, null, 2], [], [3]],
    },
    {
      name: "numbers in E notation",
      rows: '<row r="1"><c r="A1"><v>1E-3</v></c><c r="B1"><v>-2.5e+2</v></c></row>',
      cells: [[0.001, -250]],
    },
    {
      name: "spaces and runs of text",
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      cells: [[" пробелы ", "Латынь"]],
    },
    {
      name: "hints for reading Japanese",
      rows: '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="inlineStr"><is><t>京</t><rPh sb="0" eb="1"><t>きょう</t></rPh></is></c></row>',
      cells: [["東京", "京"]],
    },
    {
      name: "line ends and escaped characters",
      rows: '<row r="1"><c r="A1" t="s"><v>4</v></c><c r="B1" t="str"><v>1\r\n2&#13;</v></c></row>',
      cells: [["а\r\nб_x0041_", "1\n2\r"]],
    },
    {
      name: "dates in words",
      rows: '<row r="1"><c r="A1" t="d"><v>2021-04-15</v></c><c r="B1" t="d"><v>2021-04-15T12:00:00Z</v></c></row>',
      cells: [[44301, 44301.5]],
    },
    {
      name: "truth",
      rows: '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>',
      cells: [[true, false]],
    },
    {
      name: "prefixes",
      rows: '<x:row r="1"><x:c r="B1" t="str"><x:v>а</x:v></x:c></x:row>',
      cells: [[null, "а"]],
    },
  ])("reads $name", async ({ rows, cells }) => {
    const workbook = await openXlsxWorkbook(packageOf(rows, TEXTS), "книга.xlsx", { engine });
    expect((await workbook.snapshot()).sheets[0]?.cells).toEqual(cells);
  });

  it("moves shared formulas", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1*$C$1+LOG10(A1)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>';
    const workbook = await openXlsxWorkbook(packageOf(rows), "книга.xlsx", { engine });
    expect((await workbook.snapshot()).sheets[0]?.formulas).toEqual([
      { row: 0, column: 1, value: "A1*$C$1+LOG10(A1)" },
      { row: 1, column: 1, value: "A2*$C$1+LOG10(A2)" },
    ]);
  });

  it("reads back any text that it writes", async () => {
    const texts = [" а ", "_x0041_", "1\r\n2\n3", "<&\"'>", "=1+1", "𝔸"];
    const workbook = await openXlsxWorkbook(packageOf("<row><c><v>1</v></c></row>"), "книга.xlsx", {
      engine,
    });
    await workbook.apply([
      { kind: "add-sheet", sheet: "ОКО" },
      { kind: "write", sheet: "ОКО", row: 0, column: 0, cells: [texts] },
      { kind: "note", sheet: "ОКО", row: 0, column: 0, text: "_x0041_\nб" },
    ]);
    const [sheet] = (await workbook.snapshot({ sheets: ["ОКО"] })).sheets;
    expect(sheet?.cells).toEqual([texts]);
    expect(sheet?.notes).toEqual([{ row: 0, column: 0, value: "_x0041_\nб" }]);
  });
});

const files = ["corpus", "books", "vpr", "markers", "ege"]
  .flatMap((folder) => sharedFiles(folder))
  .filter((path) => /\.xls[xm]$/.test(path));

describeWithData("the cell reader, against @e965/xlsx", () => {
  it.each(files.map((path) => ({ name: basename(path), path })))(
    "agrees on $name",
    async ({ name, path }) => {
      const bytes = new Uint8Array(readFileSync(path));
      const password = PASSWORDS[name];
      const options = password === undefined ? { engine } : { engine, password };
      const workbook = await openXlsxWorkbook(bytes, name, options).catch((error: unknown) => error);
      if (!(workbook instanceof XlsxWorkbook)) {
        expect(workbook).toMatchObject({ code: expect.stringMatching(UNREADABLE) as string });
        return;
      }
      const { sheets } = await workbook.snapshot();
      const plain = fileKind(bytes, name) === "encrypted" ? openEncryptedFile(bytes, password).bytes : bytes;
      const book = read(plain, {
        type: "array",
        dense: true,
        cellText: false,
        cellHTML: false,
        cellStyles: true,
      });
      const is1904 = book.Workbook?.WBProps?.date1904 === true;
      const others = theirSheets(book).slice(0, COMPARED[name]);
      const compared = sheets.slice(0, COMPARED[name]);
      expect(compared.map((sheet) => [sheet.name, sheet.visibility])).toEqual(
        others.map((other) => [other.name, other.visibility]),
      );
      for (const [index, { sheet }] of others.entries()) {
        const ours = compared[index];
        if (ours === undefined) throw new Error(`No sheet ${String(index)}`);
        expect(sheetDifferences(ours, sheet, is1904).slice(0, 8)).toEqual([]);
        expect(ourFacts(ours)).toEqual(theirFacts(sheet));
      }
    },
  );
});
