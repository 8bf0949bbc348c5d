import { ownRecordRows, readOwnRecords, RECORDS_SHEET, type OwnRecords } from "../../workbook/own-records";
import { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import { readSharedTexts } from "./shared-texts";
import type { WorkbookPart } from "./workbook-part";

/** The records of a workbook under change. */
export interface OpenRecords extends Omit<OwnRecords, "sheets" | "settings" | "lists"> {
  readonly sheets: Set<string>;
  readonly settings: Map<string, string>;
  readonly lists: string[][];
}

/** Reads the records; none in a workbook that the add-in has not written into. */
export function openRecords(parts: PackageParts, workbook: WorkbookPart): OpenRecords {
  const entry = workbook.sheets().find(({ name }) => name === RECORDS_SHEET);
  const sheet =
    entry === undefined ? new OwnSheet() : new OwnSheet(parts.zip.text(entry.part), readSharedTexts(parts));
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => rowTexts(sheet, row));
  const { sheets, settings, lists, journal } = readOwnRecords(rows);
  return {
    sheets: new Set(sheets),
    settings: new Map(settings),
    lists: lists.map((list) => [...list]),
    journal,
  };
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
