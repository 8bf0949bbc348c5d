import { grouped } from "../../core/grouped";
import { ROADMAP } from "../../locale/roadmap-text";
import { ROADMAP_FORMS } from "../../locale/roadmap-forms";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cleanText } from "../../core/cleaning/clean-text";
import { addedColumns, cellExtras, type AddedColumn } from "./added-columns";
import { columnOf } from "../../core/roadmap/forms";
import type { FormId } from "../../core/roadmap/measure";
import { standingTerm } from "../../core/roadmap/planned-term";
import { readDate } from "../../core/roadmap/read-date";
import { roadmapLayout } from "./roadmap-layout";
import type { IsoDate } from "../../core/roadmap/school-year";
import { UNTOUCHED, type TrackedRow } from "../../core/roadmap/tracked-row";
import { readStatus } from "./row-states";

/** A roadmap that people made themselves. */
export interface HandMadeRoadmap {
  readonly sheet: string;
  readonly rows: readonly TrackedRow[];
  /** Columns that the form does not have. */
  readonly added: readonly AddedColumn[];
}

/**
 * A sheet that holds a roadmap of this form without being the add-in's: the form's headers in one row, as the table of
 * a programme pasted into Excel has. A name over the whole row begins a section; a merged cell counts for all its
 * rows; columns that the form does not have are kept under their headers. null where no sheet is one.
 *
 * @param year In which the school year begins, for dates without a year.
 * @param today From which the next term is looked for.
 */
export function readHandMade(
  sheets: readonly SheetSnapshot[],
  form: FormId,
  year: number,
  today: IsoDate,
): HandMadeRoadmap | null {
  for (const sheet of sheets) {
    if (sheet.own) continue;
    const header = headerOf(sheet, form);
    if (header === null) continue;
    const { rows, added } = rowsBelow(sheet, header, form, { year, today });
    return { sheet: sheet.name, rows, added };
  }
  return null;
}

interface Header {
  readonly row: number;
  /** Column of the sheet for each column of the form. */
  readonly columns: readonly number[];
  /** Columns that a tracked roadmap has too: -1 where the sheet has none. */
  readonly entered: Readonly<Record<EnteredColumn, number>>;
}

/** Columns of a tracked roadmap that people fill in. */
const ENTERED = ["status", "done", "document", "comment"] as const;
type EnteredColumn = (typeof ENTERED)[number];

function headerOf({ cells }: SheetSnapshot, form: FormId): Header | null {
  const wanted = ROADMAP_FORMS[form].columns.map(({ header }) => plain(header));
  for (const [row, line] of cells.entries()) {
    const texts = line.map(plain);
    const columns = wanted.map((header) => texts.indexOf(header));
    if (!columns.every((column) => column >= 0)) continue;
    const entered = ENTERED.map((key): [EnteredColumn, number] => [
      key,
      texts.indexOf(plain(ROADMAP.columns[key])),
    ]);
    return { row, columns, entered: Object.fromEntries(entered) as Header["entered"] };
  }
  return null;
}

function rowsBelow(
  sheet: SheetSnapshot,
  header: Header,
  form: FormId,
  when: { readonly year: number; readonly today: IsoDate },
): Pick<HandMadeRoadmap, "rows" | "added"> {
  const taskColumn = columnOf(form, "task");
  const lines = measureLines(sheet, header);
  const known = [...header.columns, ...Object.values(header.entered)];
  const headers = roadmapLayout(form).columns.map(({ header: name }) => name);
  const added = addedColumns(sheet, header.row, lines, { known, headers });
  const extrasOf = addedExtras(sheet, added, roadmapLayout(form).added.first);
  const rows: TrackedRow[] = [];
  let section = "";
  let task: Cell = null;
  for (const { row, cells: line, isSection } of lines) {
    if (isSection) {
      section = sectionName(cleanText(line.find((cell) => plain(cell) !== "")), form);
      task = null;
      continue;
    }
    const cells = header.columns.map((column) => cellAt(sheet, row, column));
    // A task without its merge still stands for the rows below it.
    task = cells[taskColumn] ?? task;
    const ownCells = cells.map((cell, column) => (column === taskColumn ? task : cell));
    const tracked = trackedFrom(ownCells, { section, form, ...when }, rows.length);
    rows.push({
      ...tracked,
      ...enteredCells(line, header),
      added: added.map(({ place }) => cellAt(sheet, row, place)),
      extras: extrasOf.get(row) ?? [],
    });
  }
  return { rows, added };
}

/** Rows under the header that are not empty and do not number the columns. */
function measureLines({ cells }: SheetSnapshot, header: Header) {
  const first = header.columns[0] ?? 0;
  return cells.slice(header.row + 1).flatMap((line, offset) => {
    const filled = line.filter((cell) => plain(cell) !== "");
    if (filled.length === 0 || isColumnNumbers(filled)) return [];
    const isSection = filled.length === 1 && plain(line[first] ?? null) !== "";
    return [{ row: header.row + 1 + offset, cells: line, isSection }];
  });
}

/** Notes, formats and formulas of the columns that the form does not have. */
function addedExtras(sheet: SheetSnapshot, added: readonly AddedColumn[], first: number) {
  const columns = new Map(added.map(({ place }, index) => [place, first + index]));
  return cellExtras(sheet, columns, new Set(columns.values()));
}

/** What a plan made by hand says of execution under the headers of a tracked one. */
function enteredCells(line: readonly Cell[], { entered }: Header): Partial<Pick<TrackedRow, EnteredColumn>> {
  const cells = ENTERED.map((key): [EnteredColumn, Cell] => [key, line[entered[key]] ?? null]);
  const filled = cells.filter(([, cell]) => plain(cell) !== "");
  return Object.fromEntries(filled.map(([key, cell]) => [key, key === "status" ? readStatus(cell) : cell]));
}

/** A cell, or the first one of the merge it lies in. */
function cellAt({ cells, merges }: SheetSnapshot, row: number, column: number): Cell {
  const own = cells[row]?.[column] ?? null;
  if (own !== null) return own;
  const merge = merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return merge === undefined ? null : (cells[merge.row]?.[merge.column] ?? null);
}

/** The form's own section where the name only adds a place to it or leaves one out. */
function sectionName(name: string, form: FormId): string {
  const own = plain(name);
  const known = ROADMAP_FORMS[form].sections.find(
    (section) => own.startsWith(plain(section)) || plain(section).startsWith(own),
  );
  return known ?? name;
}

/** The row «1 2 3 4» that official tables have under the header. */
function isColumnNumbers(filled: readonly Cell[]): boolean {
  return filled.length > 1 && filled.every((cell, index) => plain(cell) === String(index + 1));
}

function trackedFrom(
  cells: readonly Cell[],
  place: {
    readonly section: string;
    readonly form: FormId;
    readonly year: number;
    readonly today: IsoDate;
  },
  index: number,
): TrackedRow {
  const date = readDate(String(cells[columnOf(place.form, "date")] ?? ""), place.year);
  return {
    id: `own-${String(index + 1)}`,
    section: place.section,
    form: cells,
    schools: null,
    reason: ROADMAP.handMade,
    ...standingTerm(date, place.today),
    ...UNTOUCHED,
  };
}

/**
 * Rows of a hand-made roadmap under the codes of the planned measures with the same text; the others keep their own.
 *
 * @param textColumn Index of the form's column of measures.
 */
export function withPlannedIds(
  rows: readonly TrackedRow[],
  planned: readonly TrackedRow[],
  textColumn: number,
): TrackedRow[] {
  const free = grouped(planned, ({ form }) => plain(form[textColumn] ?? null));
  return rows.map((row) => {
    const match = free.get(plain(row.form[textColumn] ?? null))?.shift();
    return match === undefined ? row : { ...row, id: match.id };
  });
}

function plain(cell: Cell): string {
  if (cell === null) return "";
  return String(cell)
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim();
}
