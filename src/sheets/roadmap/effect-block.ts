import { effectName, QUARTER } from "../../locale/quarter-text";
import { indicatorWords } from "../../locale/indicator-text";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { CHANGE_FORMATS } from "../report/light-columns";
import { rowAreas } from "../report/row-areas";
import { SHARE_FORMAT } from "../report/value-format";
import type { EarlierReport, IndicatorEffect } from "../../core/roadmap/indicator-effect";
import { isIndicatorId } from "../../core/roadmap/indicator-values";
import { QUARTERS, type QuarterId } from "../../core/roadmap/quarter";
import { dateOfSerial, excelSerial } from "../../core/roadmap/school-year";

/** Hidden: ids of the indicators, and in the first row what the report is of. */
export const KEY_COLUMN = 8;

const KEY = "oko-quarter";
const BEFORE = 2;
const NOW = 3;
const CHANGE = 4;
const DATE = 6;
const TARGET = 7;

/** What tells a report from those of other quarters. */
export function quarterKey(quarter: QuarterId, year: number, date: string): string {
  return [KEY, quarter, String(year), date].join("|");
}

/** What an earlier report of ours said of the indicators; null where the sheet does not say which quarter it is of. */
export function readEarlierReport({ cells }: Pick<SheetSnapshot, "cells">): EarlierReport | null {
  const [kind, id, year, date = ""] = String(cells[0]?.[KEY_COLUMN] ?? "").split("|");
  const quarter = QUARTERS.find((known) => known === id);
  if (kind !== KEY || quarter === undefined) return null;
  const indicators: EarlierReport["indicators"] = new Map(
    cells.flatMap((row) => {
      const key = row[KEY_COLUMN];
      if (!isIndicatorId(key)) return [];
      const day = row[DATE];
      const beforeDate = typeof day === "number" ? dateOfSerial(day) : null;
      return [[key, { before: numberOf(row[BEFORE]), beforeDate, value: numberOf(row[NOW]) }] as const];
    }),
  );
  return { quarter, year: Number(year), date, indicators };
}

function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

/** The block of indicators under the lists: its header, then a row each. */
export function effectCells(effects: readonly IndicatorEffect[]): Cell[][] {
  const header: Cell[] = [...QUARTER.effectColumns];
  if (effects.length === 0) return [header, [QUARTER.effect, QUARTER.noEffect]];
  return [
    header,
    ...effects.map(({ id, unit, before, value, change, direction, beforeDate, target }): Cell[] => [
      QUARTER.effect,
      indicatorWords(id).name,
      before,
      value,
      change === null || unit === "number" ? change : change * 100,
      effectName(direction),
      beforeDate === null ? null : excelSerial(beforeDate),
      target,
      id,
    ]),
  ];
}

/** Formats of the indicators' rows. @param first Index of the first row of the cells. */
export function effectStyles(
  sheet: string,
  cells: readonly (readonly Cell[])[],
  first: number,
  effects: readonly IndicatorEffect[],
): WorkbookEdit[] {
  const edits: WorkbookEdit[] = [];
  for (const unit of ["share", "number"] as const) {
    const ids = new Set<Cell>(effects.flatMap((of) => (of.unit === unit ? [of.id] : [])));
    const rows = [...cells.keys()].flatMap((index) =>
      ids.has(cells[index]?.[KEY_COLUMN] ?? null) ? [first + index] : [],
    );
    if (rows.length === 0) continue;
    const isShare = unit === "share";
    const values = [BEFORE, NOW, TARGET].flatMap((column) => rowAreas(rows, column, 1));
    edits.push(
      { kind: "style", sheet, areas: values, style: { numberFormat: isShare ? SHARE_FORMAT : "0" } },
      {
        kind: "style",
        sheet,
        areas: rowAreas(rows, CHANGE, 1),
        style: { numberFormat: CHANGE_FORMATS[unit] },
      },
      { kind: "style", sheet, areas: rowAreas(rows, DATE, 1), style: { numberFormat: "dd.mm.yyyy" } },
    );
  }
  return edits;
}
