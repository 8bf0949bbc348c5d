import type { Area } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { isOverlap } from "../../workbook/area-overlap";
import { madeOn } from "../../workbook/made-objects";
import type { BookState } from "./book-state";
import { areaOf, loadArea } from "./range-area";
import { greatest } from "../../workbook/greatest";

/** Where pivots of people's stand on sheets, by sheet. */
export type PivotPlaces = ReadonlyMap<string, readonly Area[]>;

/** Asks where pivots of a sheet stand; it is known after the next sync. */
export function loadPivotAreas(sheet: Excel.Worksheet, names: readonly string[]): () => Area[] {
  const ranges = names.map((name) => sheet.pivotTables.getItem(name).layout.getRange());
  ranges.forEach(loadArea);
  return () => ranges.map(areaOf);
}

/** Where pivots of people's stand on sheets of ours that go and come again: one sync, none where there is no such pivot. */
export async function theirPivotPlaces(
  context: Excel.RequestContext,
  { sheets, records }: BookState,
  edits: readonly WorkbookEdit[],
): Promise<PivotPlaces> {
  const deleted = new Set(edits.flatMap((edit) => (edit.kind === "delete-sheet" ? [edit.sheet] : [])));
  const found = sheets.flatMap(({ name, pivots }) => {
    const made = madeOn(records, name);
    if (made === null || !deleted.has(name)) return [];
    const theirs = pivots.filter((pivot) => !made.some((object) => object.name === pivot));
    return theirs.length === 0 ? [] : [{ name, theirs }];
  });
  if (found.length === 0) return new Map();
  const loaded = found.map(({ name, theirs }) => ({
    name,
    areas: loadPivotAreas(context.workbook.worksheets.getItem(name), theirs),
  }));
  await context.sync();
  return new Map(loaded.map(({ name, areas }) => [name, areas()]));
}

/** Whether edits change cells of a sheet under some pivots. */
export function meetsPivots(edits: readonly WorkbookEdit[], sheet: string, pivots: readonly Area[]): boolean {
  const areas = edits.flatMap((edit) => ("sheet" in edit && edit.sheet === sheet ? changedBy(edit) : []));
  return areas.some((area) => pivots.some((pivot) => isOverlap(area, pivot)));
}

function changedBy(edit: WorkbookEdit): readonly Area[] {
  switch (edit.kind) {
    case "write":
      return [blockArea(edit, edit.cells)];
    case "pivot":
      return [blockArea(edit, edit.rendered)];
    case "merge":
    case "table":
    case "validation":
    case "condition":
      return [edit.area];
    case "link":
      return [{ row: edit.row, column: edit.column, rows: 1, columns: 1 }];
    default:
      return [];
  }
}

function blockArea(
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly (readonly unknown[])[],
): Area {
  return {
    row,
    column,
    rows: cells.length,
    columns: greatest(
      cells.map((line) => line.length),
      0,
    ),
  };
}
