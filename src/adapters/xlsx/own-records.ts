import type { Grid } from "../../workbook/cell";
import {
  areRecords,
  ownRecordRows,
  readOwnRecords,
  recordsTab,
  type OwnRecords,
} from "../../workbook/own-records";
import type { CellTables } from "./cell-value";
import { damageOf } from "./damaged-book";
import { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import { SheetReader } from "./read-cells";
import { readSharedTexts } from "./shared-texts";
import type { SheetEntry } from "./listed-sheets";
import type { WorkbookPart } from "./workbook-part";
import { XmlScanner } from "./xml-scanner";

/** The records of a workbook under change. */
export interface OpenRecords extends Omit<OwnRecords, "sheets" | "settings" | "lists"> {
  readonly sheets: Set<string>;
  readonly settings: Map<string, string>;
  readonly lists: string[][];
  /** Name of the sheet that holds them, or will: a sheet of a person's is never it. */
  readonly tab: string;
}

/** Reads the records; none in a workbook that the add-in has not written into. */
export function openRecords(parts: PackageParts, workbook: WorkbookPart): OpenRecords {
  const { tab, rows } = placeOfRecords(parts, workbook);
  const { sheets, settings, lists, journal } = readOwnRecords(rows);
  return {
    sheets: new Set(sheets),
    settings: new Map(settings),
    lists: lists.map((list) => [...list]),
    journal,
    tab,
  };
}

function placeOfRecords(parts: PackageParts, workbook: WorkbookPart): { tab: string; rows: Grid } {
  const taken = new Set(workbook.tabNames().map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const tab = recordsTab(number);
    if (!taken.has(tab.toLowerCase())) return { tab, rows: [] };
    const entry = workbook.sheets().find(({ name }) => name === tab);
    if (entry === undefined) continue;
    const rows = cellsOf(parts, entry);
    if (areRecords(rows, entry.visibility !== "visible")) return { tab, rows };
  }
}

/** The records as the sheet that keeps them. */
export function recordsSheet(records: OpenRecords): OwnSheet {
  const sheet = new OwnSheet();
  ownRecordRows({ ...records, sheets: [...records.sheets] }).forEach((row, index) => {
    row.forEach((text, column) => sheet.write(index, column, text));
  });
  return sheet;
}

/** Read as any sheet is: a book from elsewhere may have anything under this name. */
function cellsOf(parts: PackageParts, { name, part }: SheetEntry): Grid {
  const tables: CellTables = { sharedTexts: readSharedTexts(parts), formats: [], days1904: null };
  const reader = new SheetReader(tables);
  try {
    const scanner = new XmlScanner(reader);
    parts.zip.stream(part, (chunk) => scanner.push(chunk));
    scanner.rest();
    return reader.body().cells;
  } catch (error) {
    throw damageOf(error, { sheet: name });
  }
}
