import { isExcelApi } from "./run-in-excel";

/** A comment on a cell, as it stands in the workbook. */
export interface OfficeNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly comment: Excel.Comment;
}

/**
 * Notes are Excel's comments: the client library 1.1.110 has no old-style notes (ExcelApi 1.18).
 * Both are read by every door.
 */
export function hasNotes(): boolean {
  return isExcelApi("1.10");
}

/** Every comment of the workbook with its place, in two syncs. */
export async function readNotes(context: Excel.RequestContext): Promise<OfficeNote[]> {
  if (!hasNotes()) return [];
  const { comments } = context.workbook;
  comments.load("items/content");
  await context.sync();
  const placed = comments.items.map((comment) => {
    const place = comment.getLocation();
    place.load("rowIndex,columnIndex,worksheet/name");
    return { comment, place };
  });
  await context.sync();
  return placed.map(({ comment, place }) => ({
    sheet: place.worksheet.name,
    row: place.rowIndex,
    column: place.columnIndex,
    text: comment.content,
    comment,
  }));
}
