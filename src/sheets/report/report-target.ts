import { REPORT } from "../../locale/report-words";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { PivotLayout } from "../../workbook/pivot-layout";
import type { CellFact } from "../../workbook/snapshot";
import type { HandCells } from "../../core/indicators/lit-indicators";
import type { CheckRun } from "../../core/run/check-run";
import type { FiredFinding } from "../../core/run/fired-findings";
import type { ReportStamp } from "../../core/model/report-stamp";
import type { BookCharts } from "../charts/chart-source";
import type { ChosenChart } from "../charts/chosen-pictures";

/** What the plan must know of the workbook it writes into. */
export interface ReportTarget {
  readonly sheets: readonly {
    readonly name: string;
    readonly own: boolean;
    readonly isProtected: boolean;
    /** Names of the sheet's Excel tables. */
    readonly tables?: readonly string[];
    /** Notes on the sheet's cells. */
    readonly notes?: readonly CellFact<string>[];
    /** Its pivots, as the person left them. */
    readonly pivots?: readonly PivotLayout[];
  }[];
  /** What a person typed on the earlier sheet of indicators. */
  readonly handCells?: ReadonlyMap<string, HandCells>;
  /** The territory's own measures on the earlier card, by direction. */
  readonly ownMeasures?: ReadonlyMap<string, Cell>;
  /** What the workbook holds for charts beside results. */
  readonly book?: BookCharts;
}

/** What the person chose. */
export interface ReportOptions {
  /** How flagged rows are shown: links only, colours on the source, or a workbook of its own. */
  readonly mode: "copy" | "mark" | "new-workbook";
  /** Also a comment with the reasons on each marked row; only with "mark". */
  readonly comments: boolean;
  /** Text of docs/methods.md for the sheet of methods; without it there is no such sheet. */
  readonly methods?: string;
  /** Sheets to write; all where it is left out. Earlier ones that are not among them stay as they are. */
  readonly sheets?: readonly ReportSheet[];
  /** Charts of `ОКО Диаграммы`; a proposed set where it is left out. */
  readonly charts?: readonly ChosenChart[];
}

/** The sheets of a report. */
export type ReportSheet = keyof typeof REPORT.sheets;

/** Their ids, in the order of the report. Kept in settings: never renamed. */
export const REPORT_SHEETS = Object.keys(REPORT.sheets) as readonly ReportSheet[];

/** What a pivot reads is written with it. */
const SOURCES: Readonly<Partial<Record<ReportSheet, ReportSheet>>> = {
  pivot: "findings",
  schoolsPivot: "schools",
};

/** The sheets that are written: those chosen, and what they read. All where nothing was chosen. */
export function writtenSheets(chosen: readonly ReportSheet[] | undefined): ReadonlySet<ReportSheet> {
  const wanted = chosen ?? REPORT_SHEETS;
  return new Set([...wanted, ...wanted.flatMap((sheet) => SOURCES[sheet] ?? [])]);
}

/** Names that are free in the workbook. */
export interface ReportNames {
  readonly sheets: Readonly<Record<ReportSheet, string>>;
  readonly tables: Readonly<Record<keyof typeof REPORT.tables, string>>;
}

/** What the sheets of a report are made of; each says which of it it needs. */
export interface ReportContext {
  readonly run: CheckRun;
  readonly options: ReportOptions;
  readonly stamp: ReportStamp;
  readonly names: ReportNames;
  /** The checks that fired, in the order of the report. */
  readonly findings: readonly FiredFinding[];
  /** What a person typed on the earlier sheet of indicators. */
  readonly handCells: ReadonlyMap<string, HandCells>;
  /** The territory's own measures on the earlier card, by direction. */
  readonly ownMeasures: ReadonlyMap<string, Cell>;
  readonly book: BookCharts;
  /** Pivots of the earlier sheets, by the kind of sheet. */
  readonly pivots: (sheet: ReportSheet) => readonly PivotLayout[];
  /** Text of docs/methods.md. */
  readonly methods: string | null;
}

/** What every sheet needs. */
export type SheetBasis = Pick<ReportContext, "run" | "stamp" | "names">;

/** A sheet of the report: no edits where the run has nothing for it. */
export type SheetPlan = (context: ReportContext) => WorkbookEdit[];

/**
 * The add-in's sheets of an earlier report, which a rerun replaces. Own sheets of other kinds
 * stay, and so do own sheets that the person renamed to keep them.
 */
export function earlierSheets(target: ReportTarget, written = writtenSheets(undefined)): string[] {
  const titles: readonly string[] = [...written].map((sheet) => REPORT.sheets[sheet]);
  return target.sheets
    .filter(({ name, own }) => own && titles.includes(name.replace(/ \(\d+\)$/, "")))
    .map(({ name }) => name);
}

/** The pivots of the earlier sheet of a kind, as the person left them. */
export function earlierPivots(target: ReportTarget, sheet: ReportSheet): readonly PivotLayout[] {
  const earlier = earlierSheets(target, new Set([sheet]));
  return target.sheets.find(({ name }) => earlier.includes(name))?.pivots ?? [];
}

/** Names for the report's sheets and tables that meet none of those that stay. */
export function reportNames(target: ReportTarget, written = writtenSheets(undefined)): ReportNames {
  const replaced = new Set(earlierSheets(target, written));
  const kept = target.sheets.filter(({ name }) => !replaced.has(name));
  const sheets = new Set(kept.map(({ name }) => name.toLowerCase()));
  const tables = new Set(kept.flatMap((sheet) => sheet.tables ?? []).map((name) => name.toLowerCase()));
  return {
    sheets: freeNames(REPORT.sheets, sheets, (name, number) => `${name} (${String(number)})`),
    tables: freeNames(REPORT.tables, tables, (name, number) => `${name}_${String(number)}`),
  };
}

function freeNames<K extends string>(
  wanted: Readonly<Record<K, string>>,
  taken: ReadonlySet<string>,
  numbered: (name: string, number: number) => string,
): Record<K, string> {
  const free = Object.entries<string>(wanted).map(([key, name]): [string, string] => {
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = numbered(name, number);
    return [key, candidate];
  });
  return Object.fromEntries(free) as Record<K, string>;
}
