import { BY_HAND, collectedText, indicatorWords, lightsNote } from "../../locale/indicator-text";
import { indicatorsLine, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import type { Cell, CellContent, Grid } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { litIndicators, type HandCells, type LitIndicator } from "../../core/indicators/lit-indicators";
import { CHANGE_FORMATS, lightCells, lightFormats } from "./light-columns";
import type { ReportContext, SheetBasis } from "./report-target";
import { rowAreas } from "./row-areas";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

const { indicatorColumns: OWN, columns: COMMON } = REPORT;

const COLUMNS: readonly ReportColumn[] = [
  { header: OWN.name, width: 30, wrap: true },
  { header: OWN.unit, width: 8, align: "center" },
  { header: COMMON.value, width: 10, align: "center", numberFormat: SHARE_FORMAT },
  { header: COMMON.year, width: 7, align: "center", numberFormat: "0" },
  { header: OWN.previous, width: 9, numberFormat: SHARE_FORMAT },
  { header: OWN.target, width: 9, numberFormat: SHARE_FORMAT },
  { header: OWN.change, width: 12, numberFormat: CHANGE_FORMATS.share },
  { header: OWN.movement, width: 11, align: "center", wrap: true },
  { header: OWN.light, width: 13, align: "center", wrap: true },
  { header: OWN.source, width: 16, wrap: true },
  { header: OWN.method, width: 14, wrap: true },
  { header: OWN.numerator, width: 12, numberFormat: "0", isOffPage: true },
  { header: OWN.denominator, width: 14, numberFormat: "0" },
  // Hidden: for the next run, not for people.
  { header: OWN.id, width: 0 },
];
/** Columns of shares that a row of a count shows as whole numbers. */
const VALUE_COLUMNS = [2, 4, 5] as const;
const CHANGE_COLUMN = 6;
type TypedCell = Exclude<keyof HandCells, "collected">;
/** Columns that a person may fill in where the indicator is not computed, by header. */
const HAND_COLUMNS = {
  value: COMMON.value,
  target: OWN.target,
  numerator: OWN.numerator,
  denominator: OWN.denominator,
  year: COMMON.year,
  previous: OWN.previous,
} as const satisfies Record<TypedCell, string>;

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
      const isByHand = cellOf(row, OWN.method) === BY_HAND;
      function typed(column: TypedCell): Cell {
        return isByHand ? cellOf(row, HAND_COLUMNS[column]) : null;
      }
      const hand: HandCells = {
        value: typed("value"),
        target: cellOf(row, HAND_COLUMNS.target),
        numerator: typed("numerator"),
        denominator: typed("denominator"),
        year: typed("year"),
        previous: typed("previous"),
      };
      return [[key, hand]];
    }),
  );
}

/** `ОКО Показатели`: every row of the programme's table, computed or for the person to fill in. */
export function indicatorsSheetEdits(context: SheetBasis & Pick<ReportContext, "handCells">): WorkbookEdit[] {
  const { run, stamp, names, handCells: hand } = context;
  const indicators = litIndicators(run, hand);
  const amberGap = run.thresholds["indicator.amberGap"];
  const lines = [indicatorsLine(indicators), originLine(run, stamp)];
  const first = firstBodyRow({ lines });
  const form: TableSheet = {
    sheet: names.sheets.indicators,
    title: REPORT.titles.indicators,
    lines,
    columns: COLUMNS,
    rows: indicators.map((indicator, index) => {
      const lights = lightCells(indicator, first + index, amberGap);
      return indicatorCells(indicator, hand.get(indicator.id), lights);
    }),
    tableName: names.tables.indicators,
    totals: [],
    below: [REPORT.indexNote, lightsNote(amberGap)],
  };
  return [
    ...tableSheetEdits(form, context),
    ...countFormats(form, indicators),
    ...lightFormats(form, CHANGE_COLUMN),
  ];
}

function indicatorCells(
  indicator: LitIndicator,
  hand: HandCells | undefined,
  lights: readonly CellContent[],
): CellContent[] {
  const { id, unit, value, isByHand } = indicator;
  const { numerator, denominator, year, previous } = isByHand && hand !== undefined ? hand : indicator;
  const { name, source, method } = indicatorWords(id);
  const collected = isByHand ? hand?.collected : undefined;
  return [
    name,
    unit === "share" ? OWN.percent : OWN.count,
    isByHand && collected === undefined ? (hand?.value ?? null) : (value ?? REPORT.unknown),
    year ?? null,
    previous ?? null,
    hand?.target ?? null,
    ...lights,
    source,
    collected === undefined ? (isByHand ? BY_HAND : method) : collectedText(collected),
    numerator ?? null,
    denominator ?? null,
    id,
  ];
}

function countFormats(form: TableSheet, indicators: readonly LitIndicator[]): WorkbookEdit[] {
  const first = firstBodyRow(form);
  const rows = indicators.flatMap(({ unit }, index) => (unit === "number" ? [first + index] : []));
  const areas = VALUE_COLUMNS.flatMap((column) => rowAreas(rows, column, 1));
  const changes = rowAreas(rows, CHANGE_COLUMN, 1);
  return [
    { kind: "style", sheet: form.sheet, areas, style: { numberFormat: "0" } },
    { kind: "style", sheet: form.sheet, areas: changes, style: { numberFormat: CHANGE_FORMATS.number } },
  ];
}
