import type { Cell } from "../../workbook/cell";
import { SECTION_MARK, type RoadmapLayout } from "./roadmap-layout";
import type { RowLink, TrackedRow } from "./tracked-row";

/** Rows of a section that come empty, to be filled by hand. */
const BLANK_ROWS = 3;

/** A row of the table with its links. */
export interface BodyLine {
  readonly cells: readonly Cell[];
  readonly links: readonly RowLink[];
}

/** The rows of a roadmap under the names of their sections; a section without rows has empty ones, to fill by hand. */
export function bodyLines(
  sections: readonly string[],
  rows: readonly TrackedRow[],
  layout: RoadmapLayout,
): BodyLine[] {
  const all = [...new Set([...sections, ...rows.map(({ section }) => section)])];
  return all.flatMap((section) => {
    const own = rows.filter((row) => row.section === section);
    const filled = own.map((row): BodyLine => ({ cells: rowCells(row, layout), links: row.links }));
    const blank = Array.from({ length: own.length === 0 ? BLANK_ROWS : 0 }, (): BodyLine => {
      return { cells: hiddenCells(layout, null, section), links: [] };
    });
    if (section === "") return [...filled, ...blank];
    const heading = hiddenCells(layout, SECTION_MARK, section);
    return [{ cells: [section, ...heading.slice(1)], links: [] }, ...filled, ...blank];
  });
}

function hiddenCells({ columns, index }: RoadmapLayout, id: Cell, section: string): Cell[] {
  return columns.map((_, column) => (column === index.id ? id : column === index.section ? section : null));
}

function rowCells(row: TrackedRow, { columns, index, formColumns }: RoadmapLayout): Cell[] {
  const keys = Object.keys(index) as (keyof typeof index)[];
  const cells: Cell[] = columns.map((_, column) =>
    column < formColumns ? (row.form[column] ?? null) : null,
  );
  for (const key of keys) cells[index[key]] = row[key];
  return cells;
}
