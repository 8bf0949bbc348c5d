import {
  areRecords,
  ownRecordRows,
  readOwnRecords,
  recordsTab,
  type OwnRecords,
} from "../../workbook/own-records";
import { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import { readSharedTexts } from "./shared-texts";
import type { WorkbookPart } from "./workbook-part";

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

function placeOfRecords(parts: PackageParts, workbook: WorkbookPart): { tab: string; rows: string[][] } {
  const taken = new Set(workbook.tabNames().map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const tab = recordsTab(number);
    if (!taken.has(tab.toLowerCase())) return { tab, rows: [] };
    const entry = workbook.sheets().find(({ name }) => name === tab);
    if (entry === undefined) continue;
    const sheet = new OwnSheet(parts.zip.text(entry.part), readSharedTexts(parts));
    const rows = Array.from({ length: sheet.rowCount }, (_, row) => rowTexts(sheet, row));
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

function rowTexts(sheet: OwnSheet, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; ; column++) {
    const value = sheet.valueOf(row, column);
    if (value === null) return texts;
    texts.push(String(value));
  }
}
