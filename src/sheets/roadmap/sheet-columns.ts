import { ROADMAP } from "../../locale/roadmap-text";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { comparableText } from "../../core/cleaning/clean-text";
import { addedColumns } from "./added-columns";
import type { FormId } from "../../core/roadmap/measure";
import { ownTableRows, type OwnTableRow } from "./own-table";
import { HEADER_ROW, roadmapLayout, type RoadmapLayout } from "./roadmap-layout";

/** A roadmap's table on a sheet that people worked on. */
export interface RoadmapTable {
  readonly headerRow: number;
  readonly rows: readonly OwnTableRow[];
  /** As the table is written again: with the columns that people added, and the headers that they renamed. */
  readonly layout: RoadmapLayout;
  /** Index on the sheet of each column of the layout; -1 for one that was deleted. */
  readonly places: readonly number[];
}

/**
 * Finds the columns of a roadmap's table by their headers, wherever they stand now. Where as many columns
 * of ours are missing as there are others between their neighbours, these are ours, renamed; every other was added.
 *
 * @param titleRow Of the sheet's title; people may have inserted rows between it and the table.
 */
export function roadmapTable(sheet: SheetSnapshot, form: FormId, titleRow: number): RoadmapTable {
  const headerRow = headerRowOf(sheet, titleRow);
  const header = sheet.cells[headerRow] ?? [];
  const rows = ownTableRows(sheet, headerRow, afterCodes(sheet, headerRow));
  const plain = roadmapLayout(form);
  const own = ownPlaces(
    plain.columns.map(({ header: name }) => name),
    header.map((cell) => comparableText(cell)),
  );
  const columns = plain.columns.map((column, index) => {
    const text = header[own[index] ?? -1] ?? null;
    return { ...column, header: text === null ? column.header : String(text) };
  });
  const added = addedColumns(sheet, headerRow, rows, { known: own, headers: columns.map((of) => of.header) });
  const layout = roadmapLayout(form, added);
  const { first, count } = layout.added;
  return {
    headerRow,
    rows,
    layout: {
      ...layout,
      columns: [
        ...columns.slice(0, first),
        ...layout.columns.slice(first, first + count),
        ...columns.slice(first),
      ],
    },
    places: [...own.slice(0, first), ...added.map(({ place }) => place), ...own.slice(first)],
  };
}

/** The first row under those that have a code of ours. */
function afterCodes({ cells }: SheetSnapshot, headerRow: number): number {
  const column = cells[headerRow]?.indexOf(ROADMAP.columns.id) ?? -1;
  if (column < 0) return 0;
  return cells.reduce((last, row, index) => ((row[column] ?? "") === "" ? last : index + 1), 0);
}

/** The first row under the title with the headers of the hidden columns, which nobody sees to change them. */
function headerRowOf({ cells }: SheetSnapshot, titleRow: number): number {
  const { id, section, periods } = ROADMAP.columns;
  const found = cells.findIndex(
    (row, index) => index > titleRow && [id, section, periods].every((header) => row.includes(header)),
  );
  return found < 0 ? titleRow + HEADER_ROW : found;
}

/** @param header Of the sheet, in comparable letters. */
function ownPlaces(names: readonly string[], header: readonly string[]): number[] {
  const places = names.map((name) => header.indexOf(comparableText(name)));
  const known = new Set(places);
  for (let from = 0; from < names.length; from += 1) {
    if ((places[from] ?? -1) >= 0) continue;
    const left = from === 0 ? -1 : (places[from - 1] ?? -1);
    const next = places.findIndex((place, index) => index > from && place >= 0);
    const to = next < 0 ? names.length : next;
    const right = next < 0 ? header.length : (places[next] ?? header.length);
    const between = header.map((_, place) => place).slice(left + 1, Math.max(left + 1, right));
    const others = between.filter((place) => !known.has(place) && header[place] !== "");
    // As many as are missing: renamed. Otherwise it cannot be told which.
    if (others.length === to - from) places.splice(from, to - from, ...others);
    from = to;
  }
  return places;
}
