import { createHash } from "node:crypto";
import { join } from "node:path";
import { init } from "excelize-wasm";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress, columnLetters } from "../../src/workbook/address";
import { columnCount, type SampleSheet } from "./sample-sheet";

type Excelize = Awaited<ReturnType<typeof init>>;
type Book = ReturnType<Excelize["NewFile"]>;

interface Styles {
  readonly title: number;
  readonly header: number;
  readonly body: number;
  readonly percent: number;
}

const FONT = { Family: "Calibri", Size: 11 };
const SPIN_COUNT = 100000;
const STAMP = "2022-05-20T09:00:00Z";

/**
 * Writes the sheets as an .xlsx that is the same, byte for byte, on every run.
 *
 * excelize draws the salt of a password and the time of writing; so protection is put into the parts afterwards,
 * with a salt of our own, and the parts are packed again in order with one date.
 *
 * @param password Protects the sheets that are to be protected; cells cannot be formatted there.
 */
export async function writeBook(sheets: readonly SampleSheet[], password: string): Promise<Uint8Array> {
  const excelize = await init(join(process.cwd(), "node_modules/excelize-wasm/excelize.wasm.gz"));
  const book = excelize.NewFile();
  const styles = makeStyles(book);
  sheets.forEach((sheet, index) => {
    if (index === 0) done(book.SetSheetName("Sheet1", sheet.name));
    else done(book.NewSheet(sheet.name));
    writeSheet(book, sheet, styles);
  });
  done(book.SetDocProps({ Creator: "oko-excel", LastModifiedBy: "", Created: STAMP, Modified: STAMP }));
  book.SetActiveSheet(0);
  const { buffer, error } = book.WriteToBuffer();
  if (error !== null) throw new Error(`Cannot write the sample: ${error}`);
  return packAgain(new Uint8Array(await new Blob([buffer]).arrayBuffer()), sheets, password);
}

function makeStyles(book: Book): Styles {
  const border = ["left", "right", "top", "bottom"].map((side) => ({
    Type: side,
    Color: "999999",
    Style: 1,
  }));
  return {
    title: styleOf({ Font: { ...FONT, Bold: true, Size: 13 } }),
    header: styleOf({
      Font: { ...FONT, Bold: true },
      Fill: { Type: "pattern", Pattern: 1, Color: ["DDEBF7"] },
      Border: border,
      Alignment: { Horizontal: "center", Vertical: "center", WrapText: true },
    }),
    body: styleOf({ Border: border }),
    percent: styleOf({ Border: border, NumFmt: 2 }),
  };

  function styleOf(look: Parameters<Book["NewStyle"]>[0]): number {
    const { style, error } = book.NewStyle(look);
    if (error !== null) throw new Error(`Cannot make a style: ${error}`);
    return style;
  }
}

function writeSheet(book: Book, sheet: SampleSheet, styles: Styles): void {
  const { name, rows, widths, headerRow } = sheet;
  rows.forEach((row, index) => {
    if (row.length > 0) done(book.SetSheetRow(name, cellAddress(index, 0), [...row]));
  });
  const columns = columnCount(sheet);
  for (let column = 0; column < columns; column += 1) {
    const letters = columnLetters(column);
    done(book.SetColWidth(name, letters, letters, widths[column] ?? widths.at(-1) ?? 10));
  }
  if (headerRow !== 0) done(book.SetCellStyle(name, "A1", "A1", styles.title));
  if (headerRow !== null) styleTable(book, sheet, headerRow, columns, styles);
}

function styleTable(
  book: Book,
  sheet: SampleSheet,
  headerRow: number,
  columns: number,
  styles: Styles,
): void {
  const { name, rows, percentColumns, headerHeight, frozenColumns } = sheet;
  const first = cellAddress(headerRow, 0);
  const last = cellAddress(rows.length - 1, columns - 1);
  done(book.SetCellStyle(name, first, cellAddress(headerRow, columns - 1), styles.header));
  done(book.SetCellStyle(name, cellAddress(headerRow + 1, 0), last, styles.body));
  for (const column of percentColumns) {
    const top = cellAddress(headerRow + 1, column);
    done(book.SetCellStyle(name, top, cellAddress(rows.length - 1, column), styles.percent));
  }
  if (headerHeight !== null) done(book.SetRowHeight(name, headerRow + 1, headerHeight));
  done(book.AutoFilter(name, `${first}:${last}`, []));
  done(
    book.SetPanes(name, {
      Freeze: true,
      XSplit: frozenColumns,
      YSplit: headerRow + 1,
      TopLeftCell: cellAddress(headerRow + 1, frozenColumns),
      ActivePane: frozenColumns > 0 ? "bottomRight" : "bottomLeft",
    }),
  );
}

function packAgain(bytes: Uint8Array, sheets: readonly SampleSheet[], password: string): Uint8Array {
  const parts = unzipSync(bytes);
  const protection = protectionElement(password);
  sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts[path];
    if (part === undefined) throw new Error(`Cannot protect "${sheet.name}": no part ${path}`);
    if (!sheet.isProtected) return;
    parts[path] = strToU8(strFromU8(part).replace("</sheetData>", `</sheetData>${protection}`));
  });
  const styles = parts["xl/styles.xml"];
  if (styles !== undefined) parts["xl/styles.xml"] = strToU8(inOrderFonts(strFromU8(styles)));
  const inOrder = Object.entries(parts).sort(([left], [right]) => (left < right ? -1 : 1));
  // A zip file's dates have no time zone: fflate writes local time, so local time is given.
  return zipSync(Object.fromEntries(inOrder), { level: 9, mtime: new Date(2022, 4, 20, 12) });
}

const FONT_ORDER = ["b", "sz", "color", "name", "family"];

/** excelize writes what a font has in an order of its own, and a colour without one. Order: ECMA-376-1 18.8.22. */
function inOrderFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const elements = [...inside.matchAll(/<(\w+)( [^>]*)?><\/\1>/g)].filter(
      ([whole]) => whole !== "<color></color>",
    );
    const ordered = FONT_ORDER.flatMap((name) => elements.filter((element) => element[1] === name));
    return `<font>${ordered.map(([whole]) => whole).join("")}</font>`;
  });
}

/** Sorting and filtering stay allowed, formatting does not: as in the ФИС ОКО reports. Source: ECMA-376-1 18.3.1.85. */
function protectionElement(password: string): string {
  const salt = createHash("sha256").update("oko-excel sample").digest().subarray(0, 16);
  let hash = createHash("sha512").update(salt).update(Buffer.from(password, "utf16le")).digest();
  for (let round = 0; round < SPIN_COUNT; round += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32LE(round);
    hash = createHash("sha512").update(hash).update(counter).digest();
  }
  return (
    `<sheetProtection algorithmName="SHA-512" hashValue="${hash.toString("base64")}" ` +
    `saltValue="${salt.toString("base64")}" spinCount="${SPIN_COUNT}" sheet="1" autoFilter="0" ` +
    `formatColumns="0" sort="0"/>`
  );
}

function done(result: { readonly error: string | null }): void {
  if (result.error !== null) throw new Error(`Cannot write the sample: ${result.error}`);
}
