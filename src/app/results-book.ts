import { savedFileName } from "../locale/session";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { FileWorkbook } from "./file-workbook";
import { bookLabels, type NamedBook } from "./join-books";

/** A new workbook of results, which waits to be saved. */
export interface ResultsBook extends NamedBook {
  readonly workbook: FileWorkbook;
  /** What it is made of asks for a password. */
  readonly isOfLocked: boolean;
}

/** @param taken Names that files which are open have. */
export async function resultsBook(
  workbook: FileWorkbook,
  taken: readonly string[],
  isOfLocked: boolean,
): Promise<ResultsBook> {
  const [label = workbook.fileName] = bookLabels([savedFileName(workbook.fileName)], taken);
  return { workbook, label, snapshot: await workbook.snapshot(), isOfLocked };
}

/** The sheets of results under the names that tell them from those of what was opened. */
export function sheetsOfResults(results: ResultsBook | null): SheetSnapshot[] {
  if (results === null) return [];
  return results.snapshot.sheets.map((sheet) => ({ ...sheet, name: resultsSheet(results, sheet.name) }));
}

/** What a sheet of results is called beside the others. */
export function resultsSheet({ label }: ResultsBook, sheet: string): string {
  return `[${label}]${sheet}`;
}

/** A sheet by the name that it is shown by. */
export interface FoundSheet {
  readonly sheet: SheetSnapshot;
  /** Under its own name; null where there is no file of it. */
  readonly workbook: FileWorkbook | null;
  readonly name: string;
}

/** Where the sheet of a name is; null where there is none. */
export function foundSheet(
  name: string,
  whole: WorkbookSnapshot,
  workbook: FileWorkbook | null,
  results: ResultsBook | null,
): FoundSheet | null {
  const own = whole.sheets.find((sheet) => sheet.name === name);
  if (own !== undefined) return { sheet: own, workbook, name };
  const sheet = results?.snapshot.sheets.find((one) => resultsSheet(results, one.name) === name);
  return results === null || sheet === undefined
    ? null
    : { sheet, workbook: results.workbook, name: sheet.name };
}
