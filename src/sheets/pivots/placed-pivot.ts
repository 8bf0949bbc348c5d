import type { Area, Cell } from "../../workbook/cell";
import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import { nameColumns, type PivotLayout } from "../../workbook/pivot-layout";
import { PIVOT_HEADER_STYLE } from "../report/report-styles";
import {
  filterEdits,
  filtersHeight,
  formulaFilters,
  lostChoices,
  type EarlierChoices,
} from "./formula-filters";
import { itemText } from "./pivot-axis";
import { headerHeight, pivotGrid, type PivotRows } from "./pivot-grid";
import { pivotFormulas } from "./pivot-formulas";
import { pivotSlicers } from "./pivot-slicers";
import { keptLayout, type ProposedPivot } from "./kept-layout";
import { greatest } from "../../workbook/greatest";

/** Where a pivot goes and what it reads. */
export interface PivotPlacing {
  readonly sheet: string;
  /** The first row that it may take, its filters included. */
  readonly row: number;
  /** The Excel table it reads, and what stands in it. */
  readonly source: SheetArea;
  readonly table: PivotRows;
  /** Pivots of the earlier sheet that it replaces. */
  readonly earlier: readonly PivotLayout[];
}

/** A pivot that is written, with its looks. */
export interface PlacedPivot {
  readonly edits: WorkbookEdit[];
  /** Columns of names, and all columns. */
  readonly names: number;
  readonly columns: number;
  /** Where it begins: a person may have moved it. */
  readonly column: number;
  /** First and last row of its headers: they stand on each page that it goes over. */
  readonly headers: readonly [number, number];
  /** The first row below it. */
  readonly end: number;
  readonly rendered: Cell[][];
}

const NAME_STYLE = { wrap: true, vertical: "top" } as const;
const SHARE_FORMAT = "0.0%";
/** Formulas give 0 where a pivot shows nothing. */
const COUNT_FORMAT = '#,##0;-#,##0;"–"';
const SUM_FORMAT = '#,##0.00;-#,##0.00;"–"';

/** A native pivot in the layout that the person left it in, refreshed over the new table. */
export function placedPivot(proposed: ProposedPivot, placing: PivotPlacing): PlacedPivot {
  const { sheet, source, table } = placing;
  const layout = withShown(keptLayout(proposed, placing.earlier, table.headers), table);
  const rendered = pivotGrid(layout, table);
  const { filters, corner } = layout;
  const column = corner?.column ?? 0;
  // Filters stand above a pivot, an empty row between; what the sheet says stands above them, whatever was moved.
  const row = Math.max(corner?.row ?? 0, placing.row + (filters.length === 0 ? 0 : filters.length + 1));
  const columns = greatest(
    rendered.map((line) => line.length),
    1,
  );
  const slicers = pivotSlicers(layout, table, { sheet, name: layout.name, row, columns: column + columns });
  const sliced = slicers.map(({ field }) => field);
  return {
    edits: [
      { kind: "pivot", sheet, row, column, source, rendered, sliced, ...written(layout) },
      ...slicers,
      ...looks(layout, { row, column, rows: rendered.length, columns }, sheet),
    ],
    ...{ names: nameColumns(layout), columns, column, end: row + rendered.length, rendered },
    headers: [row, row + headerHeight(layout) - 1],
  };
}

/** What of a layout is made of a pivot: not where it stood, nor what was lost. */
function written(layout: ProposedPivot): ProposedPivot {
  const facts = Object.entries(layout).filter(([key]) => key !== "corner" && key !== "lost");
  return Object.fromEntries(facts) as unknown as ProposedPivot;
}

/** The same as an ordinary table of formulas; fields that would filter a pivot are cells of choice above it. */
export function placedFormulas(
  proposed: ProposedPivot,
  placing: Omit<PivotPlacing, "earlier"> & { readonly choices: EarlierChoices },
): PlacedPivot & {
  /** What the person had chosen and the table has no more. */
  readonly lostChoices: readonly string[];
  /** Formulas could not say it: the numbers are those of the day, and nothing filters them. */
  readonly isStatic: boolean;
} {
  const { sheet, source, table } = placing;
  const rendered = pivotGrid(proposed, table);
  const filters = formulaFilters(proposed, table, { row: placing.row, earlier: placing.choices });
  const below = placing.row + filtersHeight(proposed);
  const live = pivotFormulas(proposed, table, { row: below, source, filters });
  const row = live === null ? placing.row : below;
  const columns = greatest(
    rendered.map((line) => line.length),
    1,
  );
  const whole: Area = { row, column: 0, rows: rendered.length, columns };
  const headers = headerHeight(proposed);
  const body = {
    row: row + headers,
    column: proposed.rows.length,
    rows: rendered.length - headers,
    columns: columns - proposed.rows.length,
  };
  const isWhole = rendered.slice(headers).every((line) => line.every(isWholeOrText));
  return {
    edits: [
      ...(live === null ? [] : filterEdits(filters, table, sheet)),
      { kind: "write", sheet, row, column: 0, cells: live ?? rendered },
      { kind: "style", sheet, areas: [body], style: { numberFormat: isWhole ? COUNT_FORMAT : SUM_FORMAT } },
      ...looks(proposed, whole, sheet),
    ],
    ...{ names: proposed.rows.length, columns, column: 0, end: row + rendered.length, rendered },
    headers: [row, row + headers - 1],
    isStatic: live === null,
    lostChoices: lostChoices(filters, placing.choices),
  };
}

export function isWholeOrText(cell: Cell): boolean {
  return typeof cell !== "number" || Number.isInteger(cell);
}

/** Of what the person left of a field, that which is still there; all of the field where nothing is. */
function withShown(layout: ProposedPivot, { headers, rows }: PivotRows): ProposedPivot {
  const { shown = {}, ...rest } = layout;
  const left = Object.entries(shown).flatMap(([field, items]) => {
    const place = headers.indexOf(field);
    const there = new Set(rows.map((row) => itemText(row[place] ?? null)));
    const kept = items.filter((item) => there.has(item));
    return kept.length === 0 || kept.length === there.size ? [] : [[field, kept] as const];
  });
  return left.length === 0 ? rest : { ...rest, shown: Object.fromEntries(left) };
}

function looks(layout: ProposedPivot, whole: Area, sheet: string): WorkbookEdit[] {
  const headers: Area = { ...whole, rows: Math.min(whole.rows, headerHeight(layout)) };
  const hasTotal = layout.withoutTotals?.includes("row") !== true;
  const last: Area = { ...whole, row: whole.row + whole.rows - 1, rows: 1 };
  const areas = hasTotal && layout.rows.length > 0 ? [headers, last] : [headers];
  const formats = layout.values.map(({ share, format }) => (share === undefined ? format : SHARE_FORMAT));
  const names = nameColumns(layout);
  const body = Array.from({ length: whole.columns - names }, (_, column) => ({
    format: formats[column % layout.values.length],
    area: {
      row: whole.row + headers.rows,
      column: whole.column + names + column,
      rows: whole.rows - headers.rows,
      columns: 1,
    },
  }));
  return [
    // Names are whole: a cut one of an indicator is like that of another.
    ...(names === 0
      ? []
      : [{ kind: "style" as const, sheet, areas: [{ ...whole, columns: names }], style: NAME_STYLE }]),
    { kind: "style", sheet, areas, style: PIVOT_HEADER_STYLE },
    ...[...new Set(formats)].flatMap((numberFormat): WorkbookEdit[] => {
      const own = body.flatMap(({ format, area }) => (format === numberFormat ? [area] : []));
      if (numberFormat === undefined || own.length === 0) return [];
      return [{ kind: "style", sheet, areas: own, style: { numberFormat } }];
    }),
  ];
}
