import { grouped } from "../../core/grouped";
import { ROADMAP } from "../../locale/roadmap-text";
import { ROADMAP_FORMS } from "../../locale/roadmap-forms";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cleanText } from "../../core/cleaning/clean-text";
import { dateShown } from "../../core/cleaning/date-shown";
import { addedColumns, cellExtras, type AddedColumn } from "./added-columns";
import { columnOf } from "../../core/roadmap/forms";
import { isSignature } from "../../core/table/schools/signature";
import { enteredColumn, planColumns, type EnteredColumn } from "./plan-headers";
import type { FormId } from "../../core/roadmap/measure";
import { standingTerm } from "../../core/roadmap/planned-term";
import { readDate } from "../../core/roadmap/read-date";
import { roadmapLayout } from "./roadmap-layout";
import { isDaySerial, type IsoDate } from "../../core/roadmap/school-year";
import { UNTOUCHED, type TrackedRow } from "../../core/roadmap/tracked-row";
import { readStatus } from "./row-states";

/** Rows above which a plan's headers stand, and what its title says. */
const TOP_ROWS = 40;
const PLAN = /дорожн|(?<![а-я])план(а|ы)?(?![а-я])|комплекс мер|мероприяти/;
/** An office, its head and a date. */
const SIGNED_CELLS = 3;

/** A roadmap that people made themselves. */
export interface HandMadeRoadmap {
  readonly sheet: string;
  /** Further sheets that are plans too: their rows are not taken. */
  readonly others: readonly string[];
  readonly rows: readonly TrackedRow[];
  /** Columns that the form does not have. */
  readonly added: readonly AddedColumn[];
}

/**
 * A sheet that holds a roadmap of this form without being the add-in's: the form's headers in one row, as the table of
 * a programme pasted into Excel has, or a plan in its author's words. A name over the whole row begins a section; a merged cell counts for all its
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
  const plans = sheets.flatMap((sheet) => {
    const header = sheet.own ? null : headerOf(sheet, form);
    return header === null ? [] : [{ sheet, header }];
  });
  const [first, ...others] = plans;
  if (first === undefined) return null;
  const { rows, added } = rowsBelow(first.sheet, first.header, form, { year, today });
  return { sheet: first.sheet.name, others: others.map(({ sheet }) => sheet.name), rows, added };
}

/** Whether a sheet holds a plan of measures under the headers of a form, or in its author's words. */
export function isHandMade(sheet: SheetSnapshot, form: FormId): boolean {
  return headerOf(sheet, form) !== null;
}

interface Header {
  readonly row: number;
  /** Its headers are not the form's but its author's. */
  readonly isInOwnWords: boolean;
  /** Column of the sheet for each column of the form. */
  readonly columns: readonly number[];
  /** Columns that a tracked roadmap has too: -1 where the sheet has none. */
  readonly entered: Readonly<Record<EnteredColumn, number>>;
}

const ENTERED = ["status", "done", "document", "comment"] as const satisfies readonly EnteredColumn[];

function headerOf(sheet: SheetSnapshot, form: FormId): Header | null {
  const { cells } = sheet;
  const wanted = ROADMAP_FORMS[form].columns.map(({ header }) => plain(header));
  const found = cells.findIndex((line) => {
    const texts = line.map(plain);
    return wanted.every((header) => texts.includes(header));
  });
  const row = found >= 0 ? found : planRow(sheet, form);
  if (row < 0) return null;
  const texts = (cells[row] ?? []).map(plain);
  const columns = found >= 0 ? wanted.map((header) => texts.indexOf(header)) : planColumns(texts, form);
  const entered = ENTERED.map((key): [EnteredColumn, number] => {
    const own = texts.indexOf(plain(ROADMAP.columns[key]));
    return [key, own >= 0 ? own : enteredColumn(texts, key)];
  });
  return {
    row,
    isInOwnWords: found < 0,
    columns: columns ?? [],
    entered: Object.fromEntries(entered) as Header["entered"],
  };
}

/** The headers of a plan in its author's words: the sheet's name or a text above them says that it is one. */
function planRow({ cells, name }: SheetSnapshot, form: FormId): number {
  const row = cells.slice(0, TOP_ROWS).findIndex((line) => planColumns(line.map(plain), form) !== null);
  const said = [name, ...cells.slice(0, Math.max(0, row)).flat()].map(plain);
  return said.some((text) => PLAN.test(text)) ? row : -1;
}

function rowsBelow(
  sheet: SheetSnapshot,
  header: Header,
  form: FormId,
  when: { readonly year: number; readonly today: IsoDate },
): Pick<HandMadeRoadmap, "rows" | "added"> {
  const directionColumn = directionColumnOf(sheet, header);
  const [taskColumn, dateColumn] = [columnOf(form, "task"), columnOf(form, "date")];
  const lines = measureLines(sheet, form, header);
  const known = [...header.columns, ...Object.values(header.entered)];
  const headers = roadmapLayout(form).columns.map(({ header: name }) => name);
  const added = addedColumns(sheet, header.row, lines, { known, headers });
  const extrasOf = addedExtras(sheet, added, roadmapLayout(form).added.first);
  const rows: TrackedRow[] = [];
  let section = "";
  let task: Cell = null;
  let direction: Cell = null;
  for (const { row, cells: line, isSection } of lines) {
    if (isSection) {
      section = sectionName(cleanText(line.find((cell) => plain(cell) !== "")), form);
      task = null;
      continue;
    }
    const cells = header.columns.map((column) => cellAt(sheet, row, column));
    // A task without its merge still stands for the rows below it.
    task = cells[taskColumn] ?? task;
    const ownCells = cells.map((cell, column) =>
      column === taskColumn ? task : column === dateColumn ? dateText(cell) : cell,
    );
    direction = directionColumn < 0 ? null : (cellAt(sheet, row, directionColumn) ?? direction);
    const named = section === "" && direction !== null ? sectionName(cleanText(direction), form) : section;
    const tracked = trackedFrom(ownCells, { section: named, form, ...when }, rows.length);
    rows.push({
      ...tracked,
      ...enteredCells(line, header),
      added: added.map(({ place }) => cellAt(sheet, row, place)),
      extras: extrasOf.get(row) ?? [],
    });
  }
  return { rows, added };
}

/** The column where a plan in its author's words names the direction of every measure: there it is what a section is elsewhere. */
function directionColumnOf({ cells }: SheetSnapshot, { row, isInOwnWords }: Header): number {
  return isInOwnWords ? (cells[row] ?? []).findIndex((cell) => /^направлени/.test(plain(cell))) : -1;
}

/**
 * Rows under the header that are not empty, do not number the columns and are no signature. A lone text begins a section: in the
 * first column; in a plan in its author's words also over merged cells, or without a number where the measures have one.
 */
function measureLines(sheet: SheetSnapshot, form: FormId, header: Header) {
  const textColumn = header.columns[columnOf(form, "text")] ?? -1;
  const numberColumn = header.columns[columnOf(form, "number")] ?? -1;
  const first = header.columns.find((column) => column >= 0) ?? 0;
  const lines = sheet.cells
    .slice(header.row + 1)
    .map((line, offset) => ({ row: header.row + 1 + offset, line }));
  const areNumbered = lines.some(
    ({ line }) => plain(line[numberColumn] ?? null) !== "" && plain(line[textColumn] ?? null) !== "",
  );
  return lines.flatMap(({ row, line }) => {
    const filled = line.flatMap((cell, column) => (plain(cell) === "" ? [] : [{ cell, column }]));
    const [only] = filled;
    if (only === undefined || isColumnNumbers(filled.map(({ cell }) => cell))) return [];
    if (isSigned(filled.map(({ cell }) => cell))) return [];
    const isWide =
      header.isInOwnWords &&
      sheet.merges.some((area) => area.row === row && area.column === only.column && area.columns > 1);
    const isOfText = only.column === textColumn && areNumbered && header.isInOwnWords;
    const isSection = filled.length === 1 && (only.column === first || isWide || isOfText);
    return [{ row, cells: line, isSection }];
  });
}

/** A term that stands as Excel's date is a text in a roadmap, as any other. */
function dateText(cell: Cell): Cell {
  return typeof cell === "number" && isDaySerial(cell) ? (dateShown(cell) ?? cell) : cell;
}

/** «Начальник управления … И.И. Иванов» beneath a plan: no number, no term. */
function isSigned(filled: readonly Cell[]): boolean {
  const texts = filled.filter((cell) => typeof cell === "string");
  return texts.length === filled.length && texts.length <= SIGNED_CELLS && isSignature(texts[0] ?? "");
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
