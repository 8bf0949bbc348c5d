import type { Cell } from "../../workbook/cell";
import { countsFrom } from "../../core/roadmap/planned-term";
import { stateCells } from "./row-states";
import { HEADER_ROW, SECTION_MARK, type RoadmapLayout } from "./roadmap-layout";
import type { TrackedRow } from "../../core/roadmap/tracked-row";
import type { TrackedCells } from "../../core/roadmap/roadmap-doubts";

/** Rows of a section that come empty, to be filled by hand. */
const BLANK_ROWS = 3;

/** A row of the table with what its cells have beside values. */
export interface BodyLine extends Pick<TrackedRow, "links" | "extras"> {
  readonly cells: readonly Cell[];
}

/**
 * The rows of a roadmap under the names of their sections; a section without rows, and a roadmap without any, has empty
 * ones, to fill by hand. Rows of no section stand first: under a heading they would be read as its own.
 *
 * @param headings Cells of the sections' rows that people wrote themselves.
 */
export function bodyLines(
  sections: readonly string[],
  rows: readonly TrackedRow[],
  layout: RoadmapLayout,
  headings: ReadonlyMap<string, readonly Cell[]>,
): BodyLine[] {
  const loose = rows.some(({ section }) => section === "") ? [""] : [];
  const named = [...new Set([...loose, ...sections, ...rows.map(({ section }) => section)])];
  // A table without a row, and a list over no cells, would be faults of the file.
  const all = named.length === 0 ? [""] : named;
  return all.flatMap((section) => {
    const own = rows.filter((row) => row.section === section);
    const filled = own.map((row): BodyLine => ({ ...row, cells: rowCells(row, layout) }));
    const blank = Array.from({ length: own.length === 0 ? BLANK_ROWS : 0 }, () =>
      plainLine(hiddenCells(layout, null, section)),
    );
    if (section === "") return [...filled, ...blank];
    const heading = headings.get(section) ?? [section];
    const cells = hiddenCells(layout, SECTION_MARK, section).map(
      (cell, column) => cell ?? heading[column] ?? null,
    );
    return [plainLine(cells), ...filled, ...blank];
  });
}

/** Where the cells of a roadmap's rows will stand. */
export function writtenCells(
  sheet: string,
  lines: readonly BodyLine[],
  { index: { id, status, due, done } }: RoadmapLayout,
): TrackedCells {
  const places = lines.map(({ cells }, index): [string, number] => [
    String(cells[id] ?? ""),
    HEADER_ROW + 1 + index,
  ]);
  return { sheet, rows: new Map(places), columns: { status, due, done } };
}

function plainLine(cells: readonly Cell[]): BodyLine {
  return { cells, links: [], extras: [] };
}

function hiddenCells({ columns, index }: RoadmapLayout, id: Cell, section: string): Cell[] {
  return columns.map((_, column) => (column === index.id ? id : column === index.section ? section : null));
}

function rowCells(row: TrackedRow, { columns, index, formColumns, added }: RoadmapLayout): Cell[] {
  const own = { ...row, ...stateCells(row), countsFrom: countsFrom(row) };
  const keys = Object.keys(index) as (keyof typeof index)[];
  const cells: Cell[] = columns.map((_, column) =>
    column < formColumns ? (row.form[column] ?? null) : (row.added[column - added.first] ?? null),
  );
  for (const key of keys) cells[index[key]] = own[key];
  return cells;
}
