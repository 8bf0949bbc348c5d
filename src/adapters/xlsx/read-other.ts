import { plainSheet } from "../../workbook/plain-sheet";
import { read, type CellObject, type DenseWorkSheet, type WorkBook } from "@e965/xlsx";
import type { Area, Cell } from "../../workbook/cell";
import type { CellFact, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { WorkbookError } from "../../workbook/workbook-error";
import { readDelimitedText } from "./delimited-text";

const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;
const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;
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

/**
 * Reads a workbook that is not an xlsx package: .xls, XML of 2003, .ods, .xlsb, an HTML table.
 *
 * @throws {WorkbookError} `encrypted`, `damaged`.
 */
export function readOtherWorkbook(
  bytes: Uint8Array,
  password: string | undefined,
): Omit<WorkbookSnapshot, "fileName"> {
  const book = openBook(bytes, password);
  return {
    sheets: book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
      const visibility = VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
      return plainSheet(name, { ...(sheet === undefined ? {} : sheetFacts(sheet)), visibility });
    }),
    structureLocked: false,
    names: (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }) =>
      Sheet === undefined ? [{ name: Name, refersTo: Ref }] : [],
    ),
    settings: {},
  };
}

/** Reads delimited text as a workbook of one sheet, named after the file as Excel does. */
export function readTextWorkbook(bytes: Uint8Array, fileName: string): Omit<WorkbookSnapshot, "fileName"> {
  const cells = readDelimitedText(bytes).map((row) => row.map((text) => (text === "" ? null : text)));
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31);
  return {
    sheets: [plainSheet(name === "" ? "Лист1" : name, { cells })],
    structureLocked: false,
    names: [],
    settings: {},
  };
}

function openBook(bytes: Uint8Array, password: string | undefined): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellText: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      raw: true,
      ...(password === undefined ? {} : { password }),
    });
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
