import type { ReportStamp } from "../../core/model/report-stamp";
import { legalFooter, printFooter } from "../../locale/legal-text";
import { PIVOT } from "../../locale/pivot-text";
import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import type { LostChange, PivotLayout } from "../../workbook/pivot-layout";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { earlierSheet, freeSheetName, isNamedAs, type NamedSheet } from "../report/named-sheet";
import { HEADER_STYLE } from "../report/report-styles";
import { rowHeight } from "../report/row-heights";
import { headEdits } from "../report/table-sheet";
import type { PivotSource } from "./pivot-source";
import type { PivotSpec } from "./pivot-spec";
import { earlierChoices, type EarlierChoices } from "./formula-filters";
import { ownPivot } from "./kept-layout";
import { isWholeOrText, placedFormulas, placedPivot } from "./placed-pivot";
import { specLayout } from "./rendered-pivot";

/** Characters: names of rows, and numbers. */
const [NAME_WIDTH, NUMBER_WIDTH] = [36, 13];

/** Where a pivot is written. */
export interface PivotTarget {
  /** Sheets of the workbook; none of a new one. */
  readonly sheets: readonly (Pick<SheetSnapshot, "name" | "own" | "tables" | "pivots"> &
    Partial<Pick<SheetSnapshot, "cells">>)[];
  readonly stamp: ReportStamp;
  /** The choice is another than that of the earlier sheet: what was made of it in Excel goes. */
  readonly isChanged?: boolean;
}

/**
 * A native pivot on a sheet of its own, over the Excel table of its source; a source that is not in the workbook is written
 * first. Earlier sheets of the same pivot are replaced.
 */
export function pivotEdits(spec: PivotSpec, source: PivotSource, target: PivotTarget): WorkbookEdit[] {
  const isNew = source.place === null || !target.sheets.some(({ name }) => name === source.place?.sheet);
  const { pivot: found, data, sheet } = earlierSheets(spec, target.sheets);
  const gone = [...(found === null ? [] : [found]), ...(isNew ? data : [])];
  const kept = target.sheets.filter((of) => !gone.includes(of));
  const tables = takenNames(kept.flatMap((of) => of.tables));
  const dataSheet = data[0]?.name ?? freeSheetName(target.sheets, `${PIVOT.dataSheet} ${spec.name}`);
  const place = isNew ? dataPlace(dataSheet, source) : source.place;
  if (place === null) return [];
  const { pivots: earlier = [], cells = [] } = (target.isChanged === true ? null : found) ?? {};
  return [
    ...gone.map(({ name }): WorkbookEdit => ({ kind: "delete-sheet", sheet: name })),
    ...pivotSheet(spec, source, {
      ...{ sheet, place, earlier, choices: earlierChoices(cells), stamp: target.stamp },
      name: freeTable(sheet, takenNames(kept.flatMap(({ pivots = [] }) => pivots))),
      data: isNew ? dataEdits(source, place, freeTable(dataSheet, tables), target.stamp) : [],
    }),
  ];
}

function takenNames(named: readonly { readonly name: string }[]): Set<string> {
  return new Set(named.map(({ name }) => name.toLowerCase()));
}

/** The sheet that holds an earlier pivot of this name; null where there is none. */
export function pivotSheetOf<T extends NamedSheet>(
  { name }: Pick<PivotSpec, "name">,
  sheets: readonly T[],
): T | null {
  return earlierSheet(sheets, `${PIVOT.sheet} ${name}`, (title) => title === name);
}

/** The earlier sheets of a pivot, and the name of its new one. */
function earlierSheets<T extends NamedSheet>(
  spec: PivotSpec,
  sheets: readonly T[],
): { readonly pivot: T | null; readonly data: readonly T[]; readonly sheet: string } {
  const pivot = pivotSheetOf(spec, sheets);
  // What a pivot reads is named on its sheet: what another pivot reads stays.
  const others = sheets.filter((of) => of.own && of !== pivot && of.name.startsWith(PIVOT.sheet));
  const data = sheets.filter(
    ({ own, name }) =>
      own &&
      isNamedAs(name, `${PIVOT.dataSheet} ${spec.name}`) &&
      !others.some(({ cells = [] }) => String(cells[1]?.[0] ?? "").includes(`«${name}»`)),
  );
  return { pivot, data, sheet: pivot?.name ?? freeSheetName(sheets, `${PIVOT.sheet} ${spec.name}`) };
}

/** In place of a pivot that the new data do not give: the reason, and no old number. */
export function pivotLackEdits(
  spec: PivotSpec,
  reason: string,
  { sheets, stamp }: PivotTarget,
): WorkbookEdit[] {
  const { pivot, data, sheet } = earlierSheets(spec, sheets);
  const gone = [...(pivot === null ? [] : [pivot]), ...data];
  return [
    ...gone.map(({ name }): WorkbookEdit => ({ kind: "delete-sheet", sheet: name })),
    ...headEdits(sheet, spec.name, [PIVOT.lack(reason), legalFooter(stamp, "")], [NAME_WIDTH, NAME_WIDTH]),
    { kind: "print", sheet, orientation: "landscape", footer: printFooter(stamp) },
  ];
}

/** The first row of a pivot: title, what it reads, and the legal text stand above it. */
const PIVOT_ROW = 4;

/** A pivot's sheet, and where what it reads stands. */
interface PivotSheet {
  readonly sheet: string;
  /** The pivot's own name: no other of the workbook has it. */
  readonly name: string;
  readonly place: SheetArea;
  readonly earlier: readonly PivotLayout[];
  readonly choices: EarlierChoices;
  readonly stamp: ReportStamp;
  /** What writes it, where it is not in the workbook yet: after the pivot's sheet, before the pivot. */
  readonly data: readonly WorkbookEdit[];
}

function pivotSheet(
  spec: PivotSpec,
  source: PivotSource,
  { sheet, name, place, earlier, choices, stamp, data }: PivotSheet,
): WorkbookEdit[] {
  const proposed = { name, ...specLayout(spec, source) };
  const placing = { sheet, row: PIVOT_ROW, source: place, table: source, earlier, choices };
  const formulas = spec.form === "formulas" ? placedFormulas(proposed, placing) : null;
  const pivot = formulas ?? placedPivot(proposed, placing);
  const widths = Array.from({ length: Math.max(4, pivot.column + pivot.columns) }, (_, index) =>
    index >= pivot.column && index < pivot.column + pivot.names ? NAME_WIDTH : NUMBER_WIDTH,
  );
  const lost = formulas === null ? lostChanges(earlier, proposed.name) : [];
  return [
    ...headEdits(
      sheet,
      spec.name,
      [
        aboutLine(spec, formulas, source.name, place.sheet) + (lost.length === 0 ? "" : PIVOT.lost(lost)),
        legalFooter(stamp, ""),
      ],
      widths,
    ),
    ...data,
    ...pivot.edits,
    { kind: "layout", sheet, columnWidths: widths, gridlines: false },
    { kind: "print", sheet, orientation: "landscape", repeatRows: pivot.headers, footer: printFooter(stamp) },
  ];
}

/** What the person made of the pivot that is not made again. */
function lostChanges(earlier: readonly PivotLayout[], name: string): readonly LostChange[] {
  return ownPivot(earlier, name)?.lost ?? [];
}

/** What the sheet is, and what its filters do: numbers that nothing filters say so. */
function aboutLine(
  { filters }: PivotSpec,
  formulas: { readonly isStatic: boolean; readonly lostChoices: readonly string[] } | null,
  source: string,
  sheet: string,
): string {
  if (formulas === null) return PIVOT.about(source, sheet);
  if (formulas.isStatic) return PIVOT.aboutNumbers(source, sheet, filters);
  const gone = formulas.lostChoices.length === 0 ? "" : PIVOT.lostChoices(formulas.lostChoices);
  return PIVOT.aboutFormulas(source, sheet) + (filters.length === 0 ? "" : PIVOT.howToFilter) + gone;
}

/** The header's row on a sheet of data, under its title. */
const DATA_ROW = 2;

function dataPlace(sheet: string, { headers, rows }: PivotSource): SheetArea {
  return { sheet, area: { row: DATA_ROW, column: 0, rows: rows.length + 1, columns: headers.length } };
}

/** Characters of a column of data, and rows of it that go on paper. */
const [LEAST_DATA, MOST_DATA, PRINTED_DATA] = [10, 24, 20];
/** Characters of a header that the filter's button takes. */
const FILTER_BUTTON = 3;

/** The rows that a pivot reads: thousands of them, so only the first go on paper. */
function dataEdits(
  { name, headers, rows }: PivotSource,
  { sheet, area }: SheetArea,
  table: string,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const widths = headers.map((header, column) =>
    Math.min(
      MOST_DATA,
      Math.max(
        LEAST_DATA,
        ...header.split(" ").map(({ length }) => length + FILTER_BUTTON),
        ...rows.slice(0, 200).map((row) => String(row[column] ?? "").length + 2),
      ),
    ),
  );
  const printed = Math.min(PRINTED_DATA, rows.length);
  const wrapped = new Set(headers.keys());
  const heights = [headers, ...rows.slice(0, printed)].map((cells, index) => ({
    row: area.row + index,
    height: rowHeight(cells, widths, wrapped),
  }));
  const fractions = headers.flatMap((_, column) =>
    rows.some((row) => !isWholeOrText(row[column] ?? null))
      ? [{ row: area.row + 1, column, rows: rows.length, columns: 1 }]
      : [],
  );
  const body = { ...area, row: area.row + 1, rows: rows.length };
  return [
    ...headEdits(sheet, name, [PIVOT.data(printed, rows.length)], widths),
    { kind: "write", sheet, row: area.row, column: 0, cells: [headers, ...rows] },
    { kind: "style", sheet, areas: [{ ...area, rows: 1 }], style: HEADER_STYLE },
    { kind: "style", sheet, areas: [body], style: { wrap: true, vertical: "top" } },
    ...(fractions.length === 0
      ? []
      : [{ kind: "style" as const, sheet, areas: fractions, style: { numberFormat: "#,##0.00" } }]),
    { kind: "table", sheet, area, name: table },
    { kind: "layout", sheet, columnWidths: widths, freezeRows: area.row + 1, gridlines: false },
    { kind: "layout", sheet, rowHeights: heights },
    {
      ...{ kind: "print", sheet, orientation: "landscape", footer: printFooter(stamp) },
      ...{ columns: headers.length, rows: area.row + 1 + printed },
    },
  ];
}

/** Letters, digits and underlines: what Excel takes for the name of a table. */
function tableName(sheet: string): string {
  return sheet.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/_+$/, "");
}

function freeTable(sheet: string, taken: ReadonlySet<string>): string {
  const name = tableName(sheet);
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
    candidate = `${name}_${String(number)}`;
  return candidate;
}
