import type { Cell } from "../../../workbook/cell";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import { cleanText } from "../../cleaning/clean-text";
import { readNumber } from "../../cleaning/read-number";
import { formKind } from "../../model/form-traits";
import { LAYING_KINDS, type ColumnLaying, type Laying, type LayingKind } from "../../model/laying";
import type { ShownForm } from "../../model/shown-form";
import { bareLists } from "../recognise/bare-lists";
import { findHeaders, type FoundHeader } from "../recognise/find-headers";
import { headTexts } from "../recognise/head-facts";
import { withSections } from "../recognise/sections";
import type { SheetOrigin } from "../recognise/sheet-origin";
import { guessPlace } from "../shown/draft-place";
import { isBlank } from "../shown/header-keys";
import { spreadTable } from "./find-spread";
import { turnedAt, turnedTables } from "./find-turned";
import { labelledTables } from "./labels-beside";
import { laidSheet } from "./laid-sheet";
import { pastedColumn } from "./pasted-column";
import { partsUnderSchools } from "./parts-of-schools";
import { trueCell } from "./true-cell";

const TOP_ROWS = 60;
const LEAST_HEADERS = 3;
/** Tables of schools are no longer; rows of pupils are not looked at one by one. */
const MOST_ROWS = 20_000;
/** Who took part and three marks. */
const LEAST_LABELS = 3;

/** A sheet as it is read, and the headers of its tables. */
export interface SheetView {
  readonly sheet: SheetSnapshot;
  /** The sheet itself. */
  readonly whole: SheetSnapshot;
  /** Left out where it is read as it is. */
  readonly laid?: Laying;
  readonly headers: readonly FoundHeader[];
}

/**
 * A sheet as it is, and where no table is found on it so, or a person showed another laying, as its tables are laid.
 *
 * By itself only what gives results of schools is laid: nothing else can be meant by schools in columns or a row per mark.
 */
export function sheetViews(
  sheet: SheetSnapshot,
  origin: SheetOrigin,
  shown: readonly ShownForm[],
): readonly SheetView[] {
  const asItIs = shown.filter(({ laid }) => laid === undefined);
  const pasted = pastedColumn(sheet.cells);
  if (pasted !== null) return [viewOfPasted(sheet, origin, pasted, asItIs)];
  const ofParts = viewOfParts(sheet, origin, asItIs);
  if (ofParts !== null) return [ofParts];
  const found = findHeaders(sheet, origin, asItIs);
  const headers = withSections(sheet.cells, found.length > 0 ? found : bareLists(sheet, origin));
  const beneath = headers.length === 0 ? [] : turnedBeneath(sheet, origin);
  if (beneath.length > 0) {
    const others = without(sheet, beneath);
    const rest = withSections(others.cells, findHeaders(others, origin, asItIs));
    return [{ sheet: others, whole: sheet, headers: rest }, ...beneath];
  }
  const laid = LAYING_KINDS.flatMap((kind) =>
    laidViews(sheet, origin, kind, { shown, isOnly: headers.length === 0 }),
  );
  const covered = laid.flatMap(({ headers: own, laid: by }) =>
    own
      .filter((header) => header.shown !== undefined)
      .map(
        ({ headerRow }) => trueCell(by === undefined ? {} : { laid: by }, { row: headerRow, column: 0 }).row,
      ),
  );
  const ofLabels = headers.length + laid.length === 0 ? labelledViews(sheet, origin) : [];
  if (ofLabels.length > 0) return ofLabels;
  const rest = headers.filter(({ headerRow }) => !covered.some((row) => headerRow >= row));
  return [{ sheet, whole: sheet, headers: rest }, ...laid];
}

/** The sheet with the rows that stand in one column taken apart. */
function viewOfPasted(
  sheet: SheetSnapshot,
  origin: SheetOrigin,
  laid: Laying,
  shown: readonly ShownForm[],
): SheetView {
  const view = laidSheet(sheet, laid);
  const headers = withSections(view.cells, findHeaders(view, origin, shown));
  return { sheet: view, whole: sheet, laid, headers };
}

/** The sheet with classes or subjects beside their schools, where they stand beneath them; null where that gives no results. */
function viewOfParts(
  sheet: SheetSnapshot,
  origin: SheetOrigin,
  shown: readonly ShownForm[],
): SheetView | null {
  const laid = partsUnderSchools(sheet.cells);
  if (laid === null) return null;
  const view = laidSheet(sheet, laid);
  const headers = withSections(view.cells, findHeaders(view, origin, shown));
  const isRead = headers.some(
    (header) =>
      isOfResults(header) &&
      header.best.columns.some(({ column, meaning }) => column === laid.column && meaning !== "other"),
  );
  return isRead ? { sheet: view, whole: sheet, laid, headers } : null;
}

/** Tables with schools in columns on a sheet that has others too: no row of a report has two schools and numbers beneath. */
function turnedBeneath(sheet: SheetSnapshot, origin: SheetOrigin): (SheetView & { readonly laid: Laying })[] {
  if (sheet.cells.length > MOST_ROWS) return [];
  return turnedTables(sheet.cells).flatMap((laid) => {
    const view = laidSheet(sheet, laid);
    const found =
      laid.end - laid.names > LEAST_LABELS ? withSections(view.cells, findHeaders(view, origin, [])) : [];
    const headers = found.filter(isOfResults);
    return headers.length === 0 ? [] : [{ sheet: view, whole: sheet, laid, headers }];
  });
}

/** A sheet without the rows of tables that are read turned, and of what is said above each, but for the sheet's own title. */
function without(sheet: SheetSnapshot, views: readonly { readonly laid: Laying }[]): SheetSnapshot {
  const own = views.flatMap(({ laid }) =>
    laid.kind === "schools-in-columns" ? [{ from: ownTitle(sheet, laid), end: laid.end }] : [],
  );
  const cells = sheet.cells.map((row, index) =>
    own.some(({ from, end }) => index >= from && index < end) ? [] : row,
  );
  return { ...sheet, cells };
}

/** Of several lines above the first table of a sheet the first is of all tables. */
function ownTitle({ cells }: SheetSnapshot, { titles, row }: ColumnLaying): number {
  const lines = cells.slice(0, row).flatMap((line, index) => (isBlank(line) ? [] : [index]));
  const [, second] = lines;
  return titles === 0 && second !== undefined ? second : titles;
}

/** The tables of labels and numbers; the words above the first of them are of all. */
function labelledViews(sheet: SheetSnapshot, origin: SheetOrigin): SheetView[] {
  const tables = labelledTables(sheet.cells, [origin.sheetName, origin.fileName]);
  const first = headTexts(sheet.cells, 0, tables[0]?.row ?? 0);
  return tables.flatMap((laid) => {
    const view = laidSheet(sheet, laid);
    const headers = findHeaders(view, origin, [], first).filter(isOfResults);
    return headers.length === 0 ? [] : [{ sheet: view, whole: sheet, laid, headers }];
  });
}

function laidViews(
  sheet: SheetSnapshot,
  origin: SheetOrigin,
  kind: LayingKind,
  { shown, isOnly }: { readonly shown: readonly ShownForm[]; readonly isOnly: boolean },
): SheetView[] {
  const forms = shown.filter(({ laid }) => laid === kind);
  if (!isOnly && forms.length === 0) return [];
  return layingsOf(sheet, kind, forms.length > 0).flatMap((laid) => {
    const view = laidSheet(sheet, laid);
    const found = withSections(view.cells, findHeaders(view, origin, forms));
    const headers = found.filter((of) => of.shown !== undefined || (isOnly && isOfResults(of)));
    return headers.length === 0 ? [] : [{ sheet: view, whole: sheet, laid, headers }];
  });
}

/** The school, the mark and the number: where the name stands once above its marks, only this tells the header. */
function isOfTexts(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cleanText(cell) !== "");
  return filled.length >= LEAST_HEADERS && filled.every((cell) => readNumber(cell) === null);
}

function isOfResults({ best }: FoundHeader): boolean {
  return /^(report|exam)$/.test(formKind(best.form.form));
}

/**
 * How the tables of a sheet lie, from top to bottom.
 *
 * @param isShown A person says that they lie so: the first table is taken where it seems to begin.
 */
export function layingsOf({ cells }: SheetSnapshot, kind: LayingKind, isShown: boolean): readonly Laying[] {
  const place = guessPlace(cells);
  if (kind === "row-per-mark") {
    const header = cells.slice(0, TOP_ROWS).findIndex(isOfTexts);
    const spread =
      spreadTable(cells, { headerRow: header, headerRows: 1, firstDataRow: header + 1 }) ??
      spreadTable(cells, place);
    return spread === null ? [] : [spread];
  }
  const turned = turnedTables(cells);
  return turned.length === 0 && isShown
    ? [turnedAt(cells, { names: place.headerRow, end: cells.length })]
    : turned;
}
