import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { readFlag } from "../../cleaning/read-flag";
import { readNumber } from "../../cleaning/read-number";
import type { OfficialMarkers } from "../../model/results";
import type { CellPlace } from "./cell-numbers";
import { noteCell, noteDirt, type DirtLog } from "./dirt-log";
import { factsInText, markerInHeader } from "../recognise/facts-in-text";
import type { RecognisedTable } from "../../model/recognised-table";
import { rowYear } from "./row-procedure";
import { columnOf, columnsOf } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

type Marker = OfficialMarkers["markers"][number];

/**
 * Reads a list of schools with signs of biased results: one entry per school and year, with the markers of all its rows;
 * copies of a row are counted; a school without a marker is not on the list. The markers stand in columns «4 РУ», or in a
 * cell that names the procedures; a cell that names none is noted (`marker-unread`).
 *
 * Source: docs/methods.md#official-list (1 = marker, 0 or empty = none; key = year and login).
 */
export function readMarkerList(cells: Grid, table: RecognisedTable, log: DirtLog): OfficialMarkers[] {
  const inCell = columnOf(table, "marked-procedure");
  const columns = columnsOf(table, "marker:").flatMap(({ column, header }) => {
    const marker = markerInHeader(header);
    return marker === null ? [] : [{ column, grade: marker.grade, subject: marker.subject }];
  });
  const list = new Map<string, OfficialMarkers>();
  const seen = new Set<string>();
  for (const { row, school } of unitRows(cells, table).schools) {
    const line = cells[row] ?? [];
    const year = rowYear(table, line);
    if (year === null) continue;
    const key = `${String(year)}|${school.id}`;
    const markers = [
      ...columns
        .filter(({ column }) => isSet(line[column], { row, column }, log))
        .map(({ grade, subject }) => ({ grade, subject })),
      ...proceduresIn(line[inCell]),
    ];
    const rowKey = `${key}|${markers.map(({ grade, subject }) => `${String(grade)} ${subject}`).join()}`;
    if (seen.has(rowKey)) {
      noteDirt(log, "duplicate-rows", row, table.area.column);
      continue;
    }
    seen.add(rowKey);
    if (inCell >= 0 && markers.length === 0) noteDirt(log, "marker-unread", row, inCell);
    const earlier = list.get(key);
    const source = earlier?.source ?? { sheet: table.sheet, row, column: table.area.column };
    const all = distinct([...(earlier?.markers ?? []), ...markers]);
    if (all.length > 0) list.set(key, { year, school, markers: all, source });
  }
  return [...list.values()];
}

/** A number above nought, «да», «+»; what says neither yes nor no is named. */
function isSet(cell: Cell | undefined, place: CellPlace, log: DirtLog): boolean {
  const number = readNumber(cell);
  if (number !== null) return number > 0;
  const flag = readFlag(cell);
  if (flag === null) noteCell(log, "cells-unread", { ...place, cell, outcome: "row-kept" });
  return flag ?? false;
}

/** «4 РУ, 5 МА» and «Русский язык, 4 класс»: a subject and a grade, in either order, one after another. */
function proceduresIn(cell: Cell | undefined): Marker[] {
  const markers: Marker[] = [];
  let subject: Marker["subject"] | null = null;
  let grade: number | null = null;
  for (const part of cleanText(cell).split(/[,;]/)) {
    const facts = factsInText(part);
    subject = facts.subject ?? subject;
    grade = facts.grade ?? grade;
    if (subject === null || grade === null) continue;
    markers.push({ grade, subject });
    [subject, grade] = [null, null];
  }
  return markers;
}

function distinct(markers: readonly Marker[]): Marker[] {
  return [
    ...new Map(markers.map((marker) => [`${String(marker.grade)} ${marker.subject}`, marker])).values(),
  ];
}
