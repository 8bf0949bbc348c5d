import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { declareType, packed, relate, setText, type PackageFiles } from "../package-files";
import { xmlText } from "../plain-text";
import { DATA_SHEET, type ChartData, type DataColumn } from "./chart-data";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The workbook behind a chart: one sheet of its numbers, which Word and PowerPoint open to edit them. Written here and not by
 * the engine of workbooks, which works in a thread of its own and is asked once a file: a note has dozens of charts.
 */
export function dataBook(data: ChartData): Uint8Array {
  const columns = [
    data.categories,
    ...data.series.flatMap(({ x, values }) => (x === null ? [values] : [x, values])),
  ];
  const formats = [...new Set(columns.map(({ format }) => format))];
  const files: PackageFiles = new Map();
  setText(
    files,
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`,
  );
  declareType(files, "rels", "application/vnd.openxmlformats-package.relationships+xml");
  declareType(files, "xml", "application/xml");
  relate(files, "", "officeDocument", "xl/workbook.xml");
  const sheet = relate(files, "xl/workbook.xml", "worksheet", "worksheets/sheet1.xml");
  relate(files, "xl/workbook.xml", "styles", "styles.xml");
  setText(
    files,
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${DATA_SHEET}" sheetId="1" r:id="${sheet}"/></sheets></workbook>`,
  );
  setText(files, "xl/worksheets/sheet1.xml", sheetXml(columns, formats));
  setText(files, "xl/styles.xml", stylesXml(formats));
  declareType(files, "/xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`);
  declareType(files, "/xl/worksheets/sheet1.xml", `${SPREADSHEET}.worksheet+xml`);
  declareType(files, "/xl/styles.xml", `${SPREADSHEET}.styles+xml`);
  return packed(files);
}

function sheetXml(columns: readonly DataColumn[], formats: readonly string[]): string {
  const rows = Math.max(...columns.map(({ values }) => values.length));
  const widths = columns.map(
    (_, index) =>
      `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${index === 0 ? "36" : "18"}" customWidth="1"/>`,
  );
  const lines = Array.from({ length: rows + 1 }, (_, row) => {
    const cells = columns.map(({ header, values, format }, column) => {
      const cell = row === 0 ? header : (values[row - 1] ?? null);
      return cellXml(cell, cellAddress(row, column), row === 0 ? 0 : formats.indexOf(format) + 1);
    });
    return `<row r="${String(row + 1)}">${cells.join("")}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, address: string, style: number): string {
  if (cell === null) return "";
  const place = `r="${address}" s="${String(style)}"`;
  if (typeof cell === "number") return `<c ${place}><v>${String(cell)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`;
}

/** One look a number format, after the plain one. */
function stylesXml(formats: readonly string[]): string {
  const first = 164;
  const named = formats.map(
    (format, index) => `<numFmt numFmtId="${String(first + index)}" formatCode="${xmlText(format)}"/>`,
  );
  const looks = formats.map(
    (_, index) =>
      `<xf numFmtId="${String(first + index)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${String(formats.length)}">${named.join("")}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${String(formats.length + 1)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
