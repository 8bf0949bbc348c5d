import { shownCell } from "../locale/shown-cell";
import { areaAddress, cellAddress } from "../workbook/address";
import type { DegradedEdit } from "../workbook/port";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { Place } from "./cells-beside";
import type { EditedRow } from "./edited-cells";
import type { SheetAgain } from "./sheet-again";

type Things = NonNullable<DegradedEdit["things"]>;

/** Longer texts are told by their beginning. */
const MOST_LETTERS = 40;

/**
 * What is told of cells of ours that a person edited on a sheet that is written again: their addresses, and what stood
 * there. What comes again as it stands is not told.
 */
export function toldEdits(
  sheet: SheetSnapshot,
  edited: readonly EditedRow[],
  again: SheetAgain,
  isRoadmap: boolean,
): DegradedEdit[] {
  if (edited.length === 0) return [];
  const shown = shownIn(sheet);
  const things = edited.flatMap(({ row, columns }): Things => {
    const lost = again.lostOf(row, columns);
    if (columns === null) return lost.length === 0 ? [] : [{ kind: rowAddress(sheet, row), names: [] }];
    const places = lost.map((column) => ({ row, column }));
    const left = isRoadmap ? again.withoutFound(places) : places;
    return left.map((place) => {
      const text = shown(place);
      return { kind: cellAddress(place.row, place.column), names: text === "" ? [] : [text] };
    });
  });
  return things.length === 0 ? [] : [{ code: "cells-edited", sheet: sheet.name, things }];
}

function rowAddress({ cells }: SheetSnapshot, row: number): string {
  return areaAddress({ row, column: 0, rows: 1, columns: Math.max(1, cells[row]?.length ?? 1) });
}

/** What a sheet's cells show. */
function shownIn({ cells, errors, numberFormats, formatRuns = [] }: SheetSnapshot): (place: Place) => string {
  const formats = new Map(numberFormats.map((fact) => [keyOf(fact), fact.value]));
  const wrong = new Map(errors.map((fact) => [keyOf(fact), fact.value]));
  return (place) => {
    const { row, column } = place;
    const run = formatRuns.find((one) => one.column === column && row >= one.firstRow && row <= one.lastRow);
    const format = formats.get(keyOf(place)) ?? run?.value ?? null;
    const text = wrong.get(keyOf(place)) ?? shownCell(cells[row]?.[column] ?? null, format);
    const line = text.replace(/\s+/g, " ").trim();
    return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line;
  };
}

function keyOf({ row, column }: Place): string {
  return `${String(row)}:${String(column)}`;
}
