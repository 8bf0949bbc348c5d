import type { Area } from "../../workbook/cell";
import type { PlannedEdit } from "./office-edit";
import { oldSheetEdits, type OldSheetEdit } from "./old-sheet-edits";
import { readBlocks, type ReadBlock } from "./read-blocks";
import { cellOf, errorOf, formulaOf } from "./read-cell";
import type { PreviousContent, Restoration } from "./restoration";
import { greatest } from "../../workbook/greatest";

type CellEdit = OldSheetEdit<"write" | "merge" | "link" | "style">;

/** What stands in the cells that will be written, merged, linked or given a number format. */
export async function previousCells(
  context: Excel.RequestContext,
  edits: readonly PlannedEdit[],
): Promise<Map<PlannedEdit, Restoration[]>> {
  const wanted = oldSheetEdits(edits, "write", "merge", "link", "style").flatMap((found) =>
    areasToKeep(found).map((area) => ({ ...found, sheet: found.original, area })),
  );
  const blocks = await readBlocks(context, wanted);
  const steps = new Map<PlannedEdit, Restoration[]>();
  for (const { planned, edit, original, area } of wanted) {
    const own = blocks.filter((block) => block.sheet === original && isWithin(block.area, area));
    const known = steps.get(planned) ?? [];
    steps.set(planned, [...known, ...own.map((block) => cellsStep(edit.sheet, block))]);
  }
  return steps;
}

function areasToKeep({ edit }: CellEdit): readonly Area[] {
  switch (edit.kind) {
    case "merge":
      return [edit.area];
    case "link":
      return [{ row: edit.row, column: edit.column, rows: 1, columns: 1 }];
    case "style":
      return edit.style.numberFormat === undefined ? [] : edit.areas;
    case "write": {
      const columns = greatest(
        edit.cells.map((row) => row.length),
        0,
      );
      if (columns === 0) return [];
      return [{ row: edit.row, column: edit.column, rows: edit.cells.length, columns }];
    }
  }
}

function cellsStep(sheet: string, block: ReadBlock): Restoration {
  const { area, formats } = block;
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) => contentOf(block, row, column)),
  );
  return { op: "cells", sheet, area, cells, formats };
}

function contentOf(block: ReadBlock, row: number, column: number): PreviousContent {
  const value = cellOf(block, row, column);
  const formula = formulaOf(block, row, column);
  if (formula !== null) return { formula, value };
  const error = errorOf(block, row, column);
  return error === null ? value : { error };
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
