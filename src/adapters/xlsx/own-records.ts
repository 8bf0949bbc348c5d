import { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import { readSharedTexts } from "./shared-texts";
import type { WorkbookPart } from "./workbook-part";

/** Tab of the very hidden sheet that keeps what the add-in must remember in the workbook. */
export const RECORDS_SHEET = "_ОКО";

/** Characters of a value in one cell; longer values go on in the next cells of the row. */
const PIECE = 32000;

/** What the add-in keeps in a workbook. */
export interface OwnRecords {
  /** Sheets that the add-in made. */
  readonly sheets: Set<string>;
  readonly settings: Map<string, string>;
  /** Long drop-down lists, one per row from the first row on; they never move. */
  readonly lists: string[][];
}

/** Reads the records; none in a workbook that the add-in has not written into. */
export function readOwnRecords(parts: PackageParts, workbook: WorkbookPart): OwnRecords {
  const records: OwnRecords = { sheets: new Set(), settings: new Map(), lists: [] };
  const entry = workbook.sheets().find(({ name }) => name === RECORDS_SHEET);
  if (entry === undefined) return records;
  const sheet = new OwnSheet(parts.zip.text(entry.part), readSharedTexts(parts));
  for (let row = 0; row < sheet.rowCount; row++) {
    const [kind, ...values] = rowTexts(sheet, row);
    if (kind === "list") records.lists.push(values);
    if (kind === "sheet") records.sheets.add(values[0] ?? "");
    if (kind === "setting") records.settings.set(values[0] ?? "", values.slice(1).join(""));
  }
  return records;
}

/** The records as the sheet that keeps them. */
export function recordsSheet(records: OwnRecords): OwnSheet {
  const rows = [
    ...records.lists.map((list) => ["list", ...list]),
    ...[...records.sheets].map((name) => ["sheet", name]),
    ...[...records.settings]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ["setting", key, ...pieces(value)]),
  ];
  const sheet = new OwnSheet();
  rows.forEach((row, index) => {
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

function pieces(value: string): string[] {
  const count = Math.ceil(value.length / PIECE);
  return Array.from({ length: count }, (_, index) => value.slice(index * PIECE, (index + 1) * PIECE));
}
