import { cellAddress } from "../../workbook/address";
import type { CellRef } from "../../workbook/cell";
import { isExcelApi } from "./run-in-excel";

/** A note on a cell, as it stands in the workbook. */
export interface OfficeNote extends CellRef {
  readonly text: string;
  /** Takes it off; the request waits. */
  remove(): void;
}

/** Objects of Excel that are notes for the person: threaded comments, and the notes of the old kind. */
type Notes = Excel.CommentCollection | Excel.NoteCollection;

/** Whether this Excel lets an add-in write beside cells at all: comments, ExcelApi 1.10. */
export function hasNotes(): boolean {
  return isExcelApi("1.10");
}

/**
 * Whether this Excel shows notes of the old kind to an add-in (ExcelApi 1.18), and its client library knows them.
 * A file's notes are of this kind. Source: docs/excel-facts.md#notes.
 */
export function hasOldNotes(): boolean {
  return isExcelApi("1.18") && "NoteCollection" in Excel;
}

/** Where a note stands, as a key. */
export function placeOf({ sheet, row, column }: CellRef): string {
  return `${cellAddress(row, column)} ${sheet}`;
}

/** All that holds notes in a workbook or on a sheet; nothing that this Excel has not. */
export function noteCollections(owner: Excel.Workbook | Excel.Worksheet): Notes[] {
  return [...(hasNotes() ? [owner.comments] : []), ...(hasOldNotes() ? [owner.notes] : [])];
}

/** Every note of the workbook with its place, in two syncs. */
export async function readNotes(context: Excel.RequestContext): Promise<OfficeNote[]> {
  const collections = noteCollections(context.workbook);
  for (const collection of collections) collection.load("items/content");
  await context.sync();
  const placed = collections.flatMap(({ items }) =>
    items.map((note) => {
      const place = note.getLocation();
      place.load("rowIndex,columnIndex,worksheet/name");
      return { note, place };
    }),
  );
  await context.sync();
  return placed.map(({ note, place }) => ({
    sheet: place.worksheet.name,
    row: place.rowIndex,
    column: place.columnIndex,
    text: note.content,
    remove: () => note.delete(),
  }));
}

/** Writes a note of the kind that a file has where Excel can, a comment elsewhere; the request waits. @returns What takes it off. */
export function addNote(
  sheet: Excel.Worksheet,
  { row, column }: Pick<CellRef, "row" | "column">,
  text: string,
): () => void {
  // A range: an address would have to name its sheet. Source: Office.js reference, CommentCollection.add.
  const cell = sheet.getRange(cellAddress(row, column));
  const added = hasOldNotes() ? sheet.notes.add(cell, text) : sheet.comments.add(cell, text);
  return () => added.delete();
}
