import type { Cell, Grid } from "../../../workbook/cell";
import { readFlag } from "../../cleaning/read-flag";
import { readNumber } from "../../cleaning/read-number";
import type { OfficialMarkers } from "../../model/results";
import type { CellPlace } from "./cell-numbers";
import { noteCell, noteDirt, type DirtLog } from "./dirt-log";
import { markerInHeader } from "../recognise/facts-in-text";
import type { RecognisedTable } from "../../model/recognised-table";
import { rowYear } from "./row-procedure";
import { columnsOf } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/**
 * Reads a list of schools with signs of biased results: one entry per school and year, with the markers of all its rows;
 * copies of a row are counted; a school without a marker is not on the list.
 *
 * Source: docs/methods.md#official-list (1 = marker, 0 or empty = none; key = year and login).
 */
export function readMarkerList(cells: Grid, table: RecognisedTable, log: DirtLog): OfficialMarkers[] {
  const columns = columnsOf(table, "marker:").flatMap(({ column, header }) => {
    const marker = markerInHeader(header);
    return marker === null ? [] : [{ column, grade: marker.grade, subject: marker.subject }];
  });
  const list = new Map<string, OfficialMarkers>();
  const unmarked = new Set<string>();
  for (const { row, school } of unitRows(cells, table).schools) {
    const line = cells[row] ?? [];
    const year = rowYear(table, line);
    if (year === null) continue;
    const key = `${String(year)}|${school.id}`;
    const known = list.get(key);
    const markers = columns
      .filter(({ column }) => isSet(line[column], { row, column }, log))
      .map(({ grade, subject }) => ({ grade, subject }));
    const added = markers.filter((marker) => !(known?.markers ?? []).some((told) => isSame(told, marker)));
    const isTwice = known !== undefined || unmarked.has(key);
    if (isTwice && markers.length === (known?.markers.length ?? 0) && added.length === 0)
      noteDirt(log, "duplicate-rows", row, table.area.column);
    else if (markers.length === 0) unmarked.add(key);
    else {
      const source = known?.source ?? { sheet: table.sheet, row, column: table.area.column };
      list.set(key, { year, school, markers: [...(known?.markers ?? []), ...added], source });
    }
  }
  return [...list.values()];
}

type Marker = OfficialMarkers["markers"][number];

function isSame(one: Marker, other: Marker): boolean {
  return one.grade === other.grade && one.subject === other.subject;
}

/** A number above nought, «да», «+»; what says neither yes nor no is named. */
function isSet(cell: Cell | undefined, place: CellPlace, log: DirtLog): boolean {
  const number = readNumber(cell);
  if (number !== null) return number > 0;
  const flag = readFlag(cell);
  if (flag === null) noteCell(log, "cells-unread", { ...place, cell, outcome: "row-kept" });
  return flag ?? false;
}
