import { BY_HAND, indicatorWords } from "../../locale/indicator-text";
import { indicatorsLine, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import type { Cell, Grid } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { Indicator } from "../indicators/indicator";
import { programmeIndicators } from "../indicators/programme-indicators";
import type { ReportContext } from "./report-target";
import { rowAreas } from "./row-areas";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

const { indicatorColumns: OWN, columns: COMMON } = REPORT;

const COLUMNS: readonly ReportColumn[] = [
  { header: OWN.name, width: 60, wrap: true },
  { header: OWN.unit, width: 10, align: "center" },
  { header: COMMON.value, width: 12, numberFormat: SHARE_FORMAT },
  { header: OWN.numerator, width: 12, numberFormat: "0" },
  { header: OWN.denominator, width: 13, numberFormat: "0" },
  { header: COMMON.year, width: 8, align: "center", numberFormat: "0" },
  { header: OWN.previous, width: 12, numberFormat: SHARE_FORMAT },
  { header: OWN.target, width: 12, numberFormat: SHARE_FORMAT },
  { header: OWN.source, width: 26, wrap: true },
  { header: OWN.method, width: 34, wrap: true },
  { header: OWN.id, width: 24 },
];
/** Columns of shares that a row of a count shows as whole numbers. */
const VALUE_COLUMNS = [2, 6, 7] as const;

/** What a person typed into an indicator's row. */
export interface HandCells {
  readonly value: Cell;
  readonly target: Cell;
}

/**
 * What a person typed on an earlier `ОКО Показатели`, by indicator: kept when the sheet is written again. A value that
 * was computed then is no one's typing.
 *
 * @param cells Of that sheet; its table is found by the header.
 */
export function readHandCells(cells: Grid): ReadonlyMap<string, HandCells> {
  const headerRow = cells.findIndex((row) => row.includes(OWN.id) && row.includes(OWN.target));
  const header = cells[headerRow] ?? [];
  function cellOf(row: readonly Cell[], text: string): Cell {
    return row[header.indexOf(text)] ?? null;
  }
  return new Map(
    (headerRow < 0 ? [] : cells.slice(headerRow + 1)).flatMap((row): [string, HandCells][] => {
      const key = cellOf(row, OWN.id);
      if (typeof key !== "string") return [];
      const isTyped = cellOf(row, OWN.method) === BY_HAND;
      return [[key, { value: isTyped ? cellOf(row, COMMON.value) : null, target: cellOf(row, OWN.target) }]];
    }),
  );
}

/** `ОКО Показатели`: every row of the programme's table, computed or for the person to fill in. */
export function indicatorsSheetEdits(
  context: ReportContext,
  hand: ReadonlyMap<string, HandCells>,
): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const indicators = programmeIndicators(run);
  const form: TableSheet = {
    sheet: names.sheets.indicators,
    title: REPORT.titles.indicators,
    lines: [indicatorsLine(indicators), originLine(run, stamp)],
    columns: COLUMNS,
    rows: indicators.map((indicator) => indicatorCells(indicator, hand.get(indicator.id))),
    tableName: names.tables.indicators,
    totals: [],
    below: [REPORT.indexNote],
  };
  return [...tableSheetEdits(form, context), ...countFormats(form, indicators)];
}

function indicatorCells(indicator: Indicator, hand: HandCells | undefined): Cell[] {
  const { id, unit, value, numerator, denominator, year, previous, isByHand } = indicator;
  const { name, source, method } = indicatorWords(id);
  return [
    name,
    unit === "share" ? OWN.percent : OWN.count,
    isByHand ? (hand?.value ?? null) : (value ?? REPORT.unknown),
    numerator,
    denominator,
    year,
    previous,
    hand?.target ?? null,
    source,
    isByHand ? BY_HAND : method,
    id,
  ];
}

function countFormats(form: TableSheet, indicators: readonly Indicator[]): WorkbookEdit[] {
  const first = firstBodyRow(form);
  const rows = indicators.flatMap(({ unit }, index) => (unit === "number" ? [first + index] : []));
  const areas = VALUE_COLUMNS.flatMap((column) => rowAreas(rows, column, 1));
  return [{ kind: "style", sheet: form.sheet, areas, style: { numberFormat: "0" } }];
}
