import { REPORT_MARK } from "../../core/model/report-stamp";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cellExtras } from "./added-columns";
import { columnOf } from "../../core/roadmap/forms";
import type { FormId } from "../../core/roadmap/measure";
import { readStates } from "./row-states";
import { isEmpty } from "./own-table";
import { HEADER_ROW, ROADMAP_KEY, SECTION_MARK, type RoadmapLayout } from "./roadmap-layout";
import { roadmapTable, type RoadmapTable } from "./sheet-columns";
import { withTypedTerms } from "../../core/roadmap/typed-terms";
import type { TrackedCells } from "../../core/roadmap/roadmap-doubts";
import type { RowLink, TrackedRow } from "../../core/roadmap/tracked-row";

/** What a roadmap's sheet holds that a rerun must keep. */
export interface EarlierRoadmap {
  readonly sheet: string;
  readonly rows: readonly TrackedRow[];
  readonly words: RoadmapWords;
  /** With the columns that people added. */
  readonly layout: RoadmapLayout;
  /** Index on the sheet of each row, by its id. */
  readonly rowPlaces: ReadonlyMap<string, number>;
  /** Index on the sheet of each column of the layout; -1 for one that was deleted. */
  readonly columnPlaces: readonly number[];
  readonly trackedCells: TrackedCells;
}

/** What people may have written on a roadmap's sheet beside its table. */
export interface RoadmapWords {
  readonly title: string;
  /** The lines of the approval block, as filled in. */
  readonly approval: readonly Cell[];
  /** Cells of the rows that name sections, by the names that rows carry. */
  readonly sections: ReadonlyMap<string, readonly Cell[]>;
  /** Rows above the title and under the footer. */
  readonly around: readonly (readonly Cell[])[];
}

/** Rows in which a title is looked for: people insert some above it. */
const LAST_TITLE = 50;

/** Where a roadmap's sheet has its title: its key stands in the same row, in a hidden column; null on other sheets. */
export function titleOf({
  cells,
}: Pick<SheetSnapshot, "cells">): { readonly row: number; readonly key: string } | null {
  for (const [row, line] of cells.slice(0, LAST_TITLE).entries()) {
    for (const cell of line) {
      if (typeof cell === "string" && cell.startsWith(`${ROADMAP_KEY}|`)) return { row, key: cell };
    }
  }
  return null;
}

/**
 * The sheet with this key (`roadmapKey`); null where there is none. One that is not the add-in's was moved here from the book it
 * was kept in, or comes of a text; beside one of the add-in's it is a copy.
 */
export function findRoadmapSheet(sheets: readonly SheetSnapshot[], key: string): SheetSnapshot | null {
  const keyed = sheets.filter((sheet) => titleOf(sheet)?.key === key);
  return keyed.find(({ own }) => own) ?? keyed[0] ?? null;
}

/**
 * Reads a roadmap back from its sheet, whatever people did to it: rows sorted, edited, added, copied or deleted, columns
 * added, moved, renamed or deleted. Rows without a code, and second rows with one code, are rows of their own.
 */
export function readRoadmapSheet(sheet: SheetSnapshot, form: FormId): EarlierRoadmap {
  const titleRow = titleOf(sheet)?.row ?? 0;
  const table = roadmapTable(sheet, form, titleRow);
  const { index, visible } = table.layout;
  const seen = new Set<string>();
  const rows: TrackedRow[] = [];
  const rowPlaces = new Map<string, number>();
  const sections = new Map<string, readonly Cell[]>();
  const factsOf = rowFacts(sheet, table);
  let section = "";
  for (const { row: place, cells: all } of table.rows) {
    const cells = table.places.map((column) => all[column] ?? null);
    const id = textOf(cells[index.id]);
    const own = textOf(cells[index.section]);
    if (id === SECTION_MARK) {
      section = own;
      sections.set(own, cells.slice(0, visible));
      continue;
    }
    if (cells.slice(0, visible).every(isEmpty)) continue;
    const isKnown = id !== "" && !seen.has(id);
    const row = rowOf(cells, table.layout, own === "" ? section : own);
    rows.push({ ...row, ...factsOf(place, cells), ...(isKnown ? {} : { id: freeId(seen, rows.length) }) });
    seen.add(rows.at(-1)?.id ?? "");
    rowPlaces.set(rows.at(-1)?.id ?? "", place);
  }
  const words = wordsOf(sheet, table, titleRow);
  const { layout, places: columnPlaces } = table;
  const [status = -1, due = -1, done = -1] = [index.status, index.due, index.done].map(
    (column) => columnPlaces[column],
  );
  return {
    ...{ sheet: sheet.name, layout, rowPlaces, columnPlaces },
    trackedCells: { sheet: sheet.name, rows: rowPlaces, columns: { status, due, done } },
    rows: withTypedTerms(rows, columnOf(form, "date")),
    words: { ...words, sections },
  };
}

/** Links, notes, formats and formulas of a row's cells, by columns of the layout. */
function rowFacts(sheet: SheetSnapshot, { places, layout }: RoadmapTable) {
  const { index, visible } = layout;
  const seen = [...places.keys()].slice(0, visible);
  const columns = new Map(seen.map((column) => [places[column] ?? -1, column]));
  const extras = cellExtras(sheet, columns, new Set(seen.slice(index.document)));
  const links = new Map<number, RowLink[]>();
  for (const { row, column: place, value } of sheet.links) {
    const column = columns.get(place);
    if (column !== undefined) links.set(row, [...(links.get(row) ?? []), { column, target: value }]);
  }
  return (row: number, cells: readonly Cell[]): Pick<TrackedRow, "links" | "extras"> => ({
    links: (links.get(row) ?? []).filter(({ column }) => !isEmpty(cells[column] ?? null)),
    extras: extras.get(row) ?? [],
  });
}

function rowOf(
  cells: readonly Cell[],
  { index, formColumns, added }: RoadmapLayout,
  section: string,
): Omit<TrackedRow, "links" | "extras"> {
  return {
    id: textOf(cells[index.id]),
    section,
    form: cells.slice(0, formColumns),
    schools: cells[index.schools] ?? null,
    ...readStates({
      status: cells[index.status] ?? null,
      due: cells[index.due] ?? null,
      reason: cells[index.reason] ?? null,
      periods: cells[index.periods] ?? null,
    }),
    done: cells[index.done] ?? null,
    document: cells[index.document] ?? null,
    comment: cells[index.comment] ?? null,
    added: cells.slice(added.first, added.first + added.count),
  };
}

function wordsOf(
  { cells, merges }: SheetSnapshot,
  { headerRow, rows, places, layout }: RoadmapTable,
  titleRow: number,
): Omit<RoadmapWords, "sections"> {
  // It stood over the status before the grounds went to the end of the table.
  const block = merges.find(({ row, column }) => row === titleRow && column > 0);
  const approvalColumn = block?.column ?? places[layout.index.status] ?? -1;
  const lastRow = rows.at(-1)?.row ?? headerRow;
  const footer = cells.findIndex((row, index) => index > lastRow && textOf(row[0]).startsWith(REPORT_MARK));
  const ours = new Set(merges.filter(({ column }) => column === 0).map(({ row }) => row));
  const inHead = cells.slice(titleRow + 1, headerRow).flatMap((row, offset) => {
    if (ours.has(titleRow + 1 + offset)) return [];
    return [row.map((cell, column) => (column === approvalColumn ? null : cell))];
  });
  const around = [...cells.slice(0, titleRow), ...inHead, ...(footer < 0 ? [] : cells.slice(footer + 1))];
  return {
    title: textOf(cells[titleRow]?.[0]),
    approval: fittedApproval(cells.slice(titleRow, headerRow).map((row) => row[approvalColumn] ?? null)),
    around: around.filter((row) => !row.every(isEmpty)),
  };
}

/** As many lines as the head has rows; where people inserted some, the last line holds the rest. */
function fittedApproval(lines: readonly Cell[]): readonly Cell[] {
  if (lines.length <= HEADER_ROW) return lines;
  const filled = lines.filter((line) => !isEmpty(line));
  const rest = filled.slice(HEADER_ROW - 1);
  return [...filled.slice(0, HEADER_ROW - 1), ...(rest.length === 0 ? [] : [rest.map(textOf).join("\n")])];
}

function freeId(taken: ReadonlySet<string>, start: number): string {
  let number = start;
  while (taken.has(`own-${String(number)}`)) number += 1;
  return `own-${String(number)}`;
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
