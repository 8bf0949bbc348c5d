import { litIndicators } from "../../core/indicators/lit-indicators";
import { indicatorWords } from "../../locale/indicator-text";
import { PIVOT } from "../../locale/pivot-text";
import { REPORT } from "../../locale/report-words";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { ChartSource } from "../charts/chart-source";

const { indicatorColumns: OWN, columns: COMMON } = REPORT;

/** Shares are shown in per cent beside counts: one column holds both. */
const PERCENT = 100;

/** A value of an indicator in a period, as a row of a pivot's table. */
interface IndicatorValue {
  readonly name: string;
  readonly isShare: boolean;
  readonly period: string;
  readonly value: number;
}

/**
 * All values of the programme's indicators that are known: of the year, of the year before, and of the month that schools'
 * tables tell. Of a check where there was one, else as the sheet of indicators in the workbook says.
 */
export function indicatorRows(
  { run, handCells }: ChartSource,
  sheets: readonly Pick<SheetSnapshot, "name" | "own" | "cells">[],
): Cell[][] {
  const values = run === null ? writtenValues(sheets) : knownValues(litIndicators(run, handCells), handCells);
  return values.map(({ name, isShare, period, value }) => [
    ...[isShare ? PIVOT.units.share : PIVOT.units.number, name, period, PIVOT.wholeTerritory],
    isShare ? value * PERCENT : value,
  ]);
}

function knownValues(
  indicators: ReturnType<typeof litIndicators>,
  handCells: ChartSource["handCells"],
): IndicatorValue[] {
  return indicators.flatMap(({ id, unit, value, previous, year, isByHand }) => {
    const collected = isByHand ? handCells.get(id)?.collected : undefined;
    const of = { name: indicatorWords(id).name, isShare: unit === "share" };
    const period = collected === undefined ? yearPeriod(year) : PIVOT.quarterOf(collected.month);
    return [
      ...(value === null ? [] : [{ ...of, period, value }]),
      ...(previous === null || year === null
        ? []
        : [{ ...of, period: yearPeriod(year - 1), value: previous }]),
    ];
  });
}

/** Values as an earlier check wrote them. */
function writtenValues(sheets: readonly Pick<SheetSnapshot, "name" | "own" | "cells">[]): IndicatorValue[] {
  const cells = sheets.find(({ own, name }) => own && name === REPORT.sheets.indicators)?.cells ?? [];
  const headerRow = cells.findIndex((row) => row.includes(OWN.id) && row.includes(OWN.target));
  const header = cells[headerRow] ?? [];
  return (headerRow < 0 ? [] : cells.slice(headerRow + 1)).flatMap((row): IndicatorValue[] => {
    function cellOf(text: string): Cell {
      return row[header.indexOf(text)] ?? null;
    }
    const name = cellOf(OWN.name);
    if (typeof cellOf(OWN.id) !== "string" || typeof name !== "string") return [];
    const [value, previous, year] = [COMMON.value, OWN.previous, COMMON.year].map(cellOf);
    const of = { name, isShare: cellOf(OWN.unit) === OWN.percent };
    const known = typeof year === "number" ? year : null;
    return [
      ...(typeof value === "number" ? [{ ...of, period: yearPeriod(known), value }] : []),
      ...(typeof previous === "number" && known !== null
        ? [{ ...of, period: yearPeriod(known - 1), value: previous }]
        : []),
    ];
  });
}

function yearPeriod(year: number | null): string {
  return year === null ? PIVOT.noPeriod : PIVOT.year(year);
}
