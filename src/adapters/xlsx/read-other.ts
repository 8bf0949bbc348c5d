import { plainSheet } from "../../workbook/plain-sheet";
import { read, set_cptable, type CellObject, type DenseWorkSheet, type WorkBook } from "@e965/xlsx";
import type { Area, Cell } from "../../workbook/cell";
import type { CellFact, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { WorkbookError } from "../../workbook/workbook-error";
import { platformCodePages } from "./code-pages";
import { readDelimitedText } from "./delimited-text";
import type { FileKind } from "./file-kind";
import { decodeText, type DecodedText } from "./text-encoding";
import { archivedPages } from "./web-archive";
import { pageCharset, readPages, xmlEncoding } from "./web-page";

const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;
const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;
/** Code page of old .xls files that name none: they come from Russian Windows. */
const RUSSIAN_CODE_PAGE = 1251;
/** Texts of error cells by the number that the library keeps. Source: MS-XLS 2.5.10. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

set_cptable(platformCodePages);

/** Kinds of files that are no package of xlsx. */
export type OtherKind = Exclude<FileKind, "package" | "encrypted">;

/** What a file of another kind holds. */
export type OtherContent = Omit<WorkbookSnapshot, "fileName">;

/** A file to read and what the person says of it. */
export interface OtherFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly password: string | undefined;
}

/**
 * Reads a workbook that is not an xlsx package: .xls, .ods, .xlsb, XML of 2003, saved web pages, delimited text.
 *
 * @throws {WorkbookError} `encrypted`, `damaged`.
 */
export function readOtherWorkbook(kind: OtherKind, file: OtherFile): OtherContent {
  const { bytes, fileName } = file;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 65_536));
  if (kind === "text") return textContent(decodeText(bytes), fileName);
  if (kind === "xml") {
    const decoded = decodeText(bytes, xmlEncoding(start));
    return bookContent(openBook(decoded.text, undefined), decoded);
  }
  if (kind === "page") {
    const decoded = decodeText(bytes, pageCharset(start) ?? xmlEncoding(start));
    return bookContent(
      readable(() => readPages([{ location: "", text: decoded.text }])),
      decoded,
    );
  }
  if (kind === "web-archive") {
    const pages = archivedPages(bytes).map(({ location, charset, bytes: page }) => {
      const own = pageCharset(new TextDecoder("latin1").decode(page.subarray(0, 4096)));
      return { location, ...decodeText(page, charset ?? own) };
    });
    const doubtful = pages.find(({ doubt }) => doubt !== null);
    return bookContent(
      readable(() => readPages(pages)),
      doubtful,
    );
  }
  return bookContent(openBook(bytes, file.password));
}

function bookContent(book: WorkBook, decoded?: DecodedText): OtherContent {
  return {
    sheets: book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
      const visibility = VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
      const facts = { ...(sheet === undefined ? {} : sheetFacts(sheet)), ...doubtOf(decoded), visibility };
      return plainSheet(name, facts);
    }),
    structureLocked: false,
    names: (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }) =>
      Sheet === undefined ? [{ name: Name, refersTo: Ref }] : [],
    ),
    settings: {},
  };
}

/** Delimited text as a workbook of one sheet, named after the file as Excel does. */
function textContent(decoded: DecodedText, fileName: string): OtherContent {
  const cells = readDelimitedText(decoded.text).map((row) => row.map((text) => (text === "" ? null : text)));
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31);
  return {
    sheets: [plainSheet(name === "" ? "Лист1" : name, { cells, ...doubtOf(decoded) })],
    structureLocked: false,
    names: [],
    settings: {},
  };
}

function doubtOf(decoded: DecodedText | undefined): Pick<SheetSnapshot, "encodingDoubt"> {
  if (decoded === undefined || decoded.doubt === null) return {};
  return { encodingDoubt: { encoding: decoded.encoding, isReadable: decoded.doubt === "guessed" } };
}

function openBook(content: Uint8Array | string, password: string | undefined): WorkBook {
  return readable(
    () =>
      read(content, {
        type: typeof content === "string" ? "string" : "array",
        dense: true,
        cellText: false,
        cellHTML: false,
        cellNF: true,
        cellStyles: true,
        raw: true,
        ...(typeof content === "string" ? {} : { codepage: RUSSIAN_CODE_PAGE }),
        ...(password === undefined ? {} : { password }),
      }),
    password,
  );
}

/** What `open` gives; what the library throws, as an error of ours. */
function readable(open: () => WorkBook, password?: string): WorkBook {
  try {
    return open();
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    const code = isLocked ? (password === undefined ? "encrypted" : "wrong-password") : "damaged";
    throw new WorkbookError(code, "Cannot open the workbook: it cannot be read", {}, { cause });
  }
}

function sheetFacts(sheet: DenseWorkSheet): Partial<SheetSnapshot> {
  const formulas: CellFact<string>[] = [];
  const errors: CellFact<string>[] = [];
  const numberFormats: CellFact<string>[] = [];
  const notes: CellFact<string>[] = [];
  const rows = sheet["!data"];
  const cells = Array.from({ length: rows.length }, (_, row) => {
    const line = rows[row] ?? [];
    return Array.from({ length: line.length }, (__, column) => {
      const cell = line[column];
      if (cell === undefined) return null;
      const at = { row, column };
      if (cell.f !== undefined) formulas.push({ ...at, value: cell.f });
      if (cell.t === "e") errors.push({ ...at, value: ERRORS[Number(cell.v)] ?? "#VALUE!" });
      const { z } = cell;
      if (cell.t === "n" && typeof z === "string" && z !== "General") numberFormats.push({ ...at, value: z });
      const note = (cell.c ?? []).map(({ t }) => t).join("\n");
      if (note !== "") notes.push({ ...at, value: note });
      return cellValue(cell);
    });
  });
  const isProtected = sheet["!protect"] !== undefined;
  return {
    cells,
    formulas,
    errors,
    numberFormats,
    notes,
    merges: (sheet["!merges"] ?? []).map(rangeArea),
    hiddenRows: hiddenIndexes(sheet["!rows"]),
    hiddenColumns: hiddenIndexes(sheet["!cols"]),
    protection: isProtected
      ? { hasPassword: sheet["!protect"]?.password !== undefined, allowFormatCells: false }
      : null,
  };
}

function cellValue({ t, v }: CellObject): Cell {
  if (t === "e" || t === "z" || v === undefined) return null;
  if (v instanceof Date) return v.getTime() / DAY + SERIAL_OF_1970;
  return v;
}

function rangeArea({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Area {
  return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
}

function hiddenIndexes(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return Object.entries(lines ?? []).flatMap(([index, line]) =>
    line?.hidden === true ? [Number(index)] : [],
  );
}
