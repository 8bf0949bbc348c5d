import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { SheetLaying } from "../../model/laying";
import { EXAMS } from "../../model/procedure";
import type { ColumnMeaning, FormId, RecognisedTable } from "../../model/recognised-table";
import { headTexts } from "../recognise/head-facts";
import { proceduresSideBySide } from "../recognise/side-by-side";
import { sheetOrigin } from "../recognise/sheet-origin";
import { layingAs, layingSeen, placeLaid } from "../laid/draft-laying";
import { laidSheet } from "../laid/laid-sheet";
import { examSaid } from "../recognise/title-words";
import { guessPlace, placeOf, type DraftPlace } from "./draft-place";
import { answersNeed, formNeeds, SHOWN_FORMS } from "./form-needs";
import { guessBoth } from "./guess-both";
import { hasNumbers, type GuessReason, type Guesses } from "./guess-by-values";
import { guessByWords } from "./guess-by-words";
import { cellOf } from "./shown-blocks";
import { headersInRows } from "./shown-headers";
import { examOfForm } from "./shown-match";

/** A column, what it seems to mean, and why. */
export interface DraftColumn {
  /** Index from 0. */
  readonly column: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  readonly isShare?: boolean;
  readonly reason: GuessReason;
}

/** How a table may be read: what a person is shown, and corrects. */
export interface TableDraft extends DraftPlace {
  readonly sheet: string;
  readonly form: FormId;
  /** How the table lies; all other places are those of the table as it is read (`sheetLaidAs`). */
  readonly laying: SheetLaying;
  readonly columns: readonly DraftColumn[];
}

/** What the person has said so far; the rest is guessed. */
export type DraftWish = Partial<DraftPlace & { readonly form: FormId; readonly laying: SheetLaying }>;

const SAMPLE_ROWS = 200;
/** What all needs of a form weigh, and what those of them weigh that are met, in columns that are known. */
const ALL_MET = 1000;
const KNOWN_FOR_ALL = 3;

/**
 * How a table on a sheet may be read.
 *
 * @param recognised null = the sheet was taken for none.
 * @param wish What the person said of its place and of what it is.
 * @param fileName Of the book: may name the assessment.
 * @param beside Other tables of the sheet: the columns of those that stand under the same header are not this one's.
 */
export function draftTable(
  whole: SheetSnapshot,
  recognised: RecognisedTable | null,
  { wish = {}, fileName = "", beside = [] }: DraftContext = {},
): TableDraft {
  const seen = layingSeen(whole, recognised);
  const { laying = seen } = wish;
  const laid = layingAs(whole, laying, wish.headerRow ?? recognised?.headerRow);
  const sheet = laidSheet(whole, laid);
  // A table that was read otherwise tells nothing of how it is read now.
  const table = laying === seen ? recognised : null;
  const found =
    table !== null
      ? placeOf(table, sheet.cells)
      : laid === undefined || laid.kind === "pasted-in-one-column"
        ? guessPlace(sheet.cells)
        : placeLaid(laid);
  const place = { ...found, ...placeIn(wish) };
  const isKept =
    table !== null && place.headerRow === found.headerRow && place.headerRows === found.headerRows;
  if (table !== null && isKept && (wish.form ?? table.form) === table.form)
    return {
      sheet: sheet.name,
      form: table.form,
      laying,
      ...place,
      columns: ownColumns(table, beside, knownColumns(sheet, shownTogether(table, beside), place)),
    };
  const forms = wish.form === undefined ? formsSaid(sheet, place, fileName) : [wish.form];
  const guessed = forms.map((form) => {
    const all = guessedColumns(sheet, place, form);
    const columns = table !== null && isKept ? ownColumns(table, beside, all) : all;
    return { form, columns, isExplained: !leavesNumbers(sheet, place, columns) };
  });
  const ranked = [...guessed].sort((one, other) => worth(other) - worth(one));
  const { form, columns } = ranked[0] ?? { form: "vpr-mark-shares", columns: [] };
  return { sheet: sheet.name, form, laying, ...place, columns };
}

/** What is known around a table. */
interface DraftContext {
  readonly wish?: DraftWish;
  readonly fileName?: string;
  readonly beside?: readonly RecognisedTable[];
}

/** The tables side by side that a person showed as one. */
function shownTogether(table: RecognisedTable, beside: readonly RecognisedTable[]): RecognisedTable[] {
  const { shownBy, headerRow, id } = table;
  const others = beside.filter((of) => of.id !== id && of.headerRow === headerRow && of.shownBy === shownBy);
  return shownBy === undefined ? [table] : [table, ...others];
}

function ownColumns(
  table: RecognisedTable,
  beside: readonly RecognisedTable[],
  columns: readonly DraftColumn[],
): readonly DraftColumn[] {
  const together = shownTogether(table, beside);
  const own = new Set(together.flatMap(meant));
  const others = beside.filter(
    (of) => !together.includes(of) && of.id !== table.id && of.headerRow === table.headerRow,
  );
  const taken = new Set(others.flatMap(meant));
  return columns.filter(({ column }) => own.has(column) || !taken.has(column));
}

function meant({ columns }: RecognisedTable): number[] {
  return columns.filter(({ meaning }) => meaning !== "other").map(({ column }) => column);
}

function placeIn({ headerRow, headerRows, firstDataRow }: DraftWish): Partial<DraftPlace> {
  return {
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(firstDataRow === undefined ? {} : { firstDataRow }),
  };
}

/** Forms of the assessment that the words around a table name; all where they name none. */
function formsSaid(sheet: SheetSnapshot, { headerRow }: DraftPlace, fileName: string): readonly FormId[] {
  const { sheetName, fileName: ofSheet } = sheetOrigin(sheet.name, fileName);
  const exam = examSaid([headTexts(sheet.cells, 0, headerRow).join(" "), sheetName, ofSheet]);
  if (exam === null || !EXAMS.includes(exam)) return SHOWN_FORMS;
  const own = SHOWN_FORMS.filter((form) => examOfForm(form) === exam);
  return own.length === 0 ? SHOWN_FORMS : own;
}

/** Whether numbers stand in columns of which nothing is known; the running number of the rows is none. */
function leavesNumbers(sheet: SheetSnapshot, place: DraftPlace, columns: readonly DraftColumn[]): boolean {
  const rows = sheet.cells.slice(place.firstDataRow, place.firstDataRow + SAMPLE_ROWS);
  return columns.some(
    ({ column, meaning }) => meaning === "other" && hasNumbers(rows.map((row) => row[column] ?? null)),
  );
}

/**
 * Needs that are met count most, then columns that are known. A form that asks for nothing but the school is met by any
 * table, so that it is none while numbers are left.
 */
function worth({
  form,
  columns,
  isExplained,
}: Pick<TableDraft, "form" | "columns"> & { readonly isExplained: boolean }): number {
  const needs = formNeeds(form);
  if (needs.length === 1 && !isExplained) return 0;
  const met = needs.filter((need) => columns.some(({ meaning }) => answersNeed(meaning, need))).length;
  const known = columns.filter(({ meaning }) => meaning !== "other").length;
  return (met === needs.length ? ALL_MET : (KNOWN_FOR_ALL * met) / needs.length) + known;
}

function knownColumns(
  sheet: SheetSnapshot,
  tables: readonly RecognisedTable[],
  place: DraftPlace,
): DraftColumn[] {
  const isShown = tables.some(({ shownBy }) => shownBy !== undefined);
  const reason: GuessReason = { code: isShown ? "shown" : "recognised" };
  const meantColumns = tables.flatMap(({ columns }) => columns).filter(({ meaning }) => meaning !== "other");
  return headersInRows(sheet, place.headerRow, place.headerRows).map(({ column, header }) => {
    const known = meantColumns.find((of) => of.column === column);
    if (known === undefined) return { column, header, meaning: "other", reason: { code: "none" } };
    const { meaning, isShare } = known;
    return { column, header, meaning, reason, ...(isShare === undefined ? {} : { isShare }) };
  });
}

function guessedColumns(sheet: SheetSnapshot, place: DraftPlace, form: FormId): DraftColumn[] {
  const headers = headersInRows(sheet, place.headerRow, place.headerRows);
  const rows = sheet.cells.slice(place.firstDataRow, place.firstDataRow + SAMPLE_ROWS);
  const values = headers.map(({ column }) => ({ column, cells: rows.map((row) => row[column] ?? null) }));
  const cells = headers.map(cellOf);
  const beside = proceduresSideBySide(cells);
  // Each of several tables side by side is guessed by itself.
  const tables = (beside.length > 1 ? beside.map((of) => of.cells) : [cells]).map((own) => {
    const columns = values.filter(({ column }) => own.some((cell) => cell.column === column));
    return guessBoth(form, columns, guessByWords(own, form));
  });
  const byWords = new Map(tables.flatMap((of) => [...of.byWords]));
  const byValues: Guesses = new Map(tables.flatMap((of) => [...of.byValues]));
  return headers.map(({ column, header }): DraftColumn => {
    const worded = byWords.get(column);
    if (worded !== undefined && worded !== "other")
      return { column, header, meaning: worded, reason: { code: "words" } };
    const valued = byValues.get(column);
    return { column, header, ...(valued ?? { meaning: "other", reason: { code: "none" } }) };
  });
}
