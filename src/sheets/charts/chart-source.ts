import type { HandCells } from "../../core/indicators/lit-indicators";
import { procedureKey } from "../../core/model/procedure";
import type { ProcedureResults, UnitResult } from "../../core/model/results";
import type { CleanRow } from "../../core/monthly/clean-row";
import type { FormColumn } from "../../core/monthly/form-template";
import type { IsoDate } from "../../core/roadmap/school-year";
import type { TrackedRow } from "../../core/roadmap/tracked-row";
import type { CheckRun } from "../../core/run/check-run";
import { isProcedureWanted } from "../../core/run/results-filter";
import { chartText, type ChartId } from "../../locale/chart-text";
import { procedureName } from "../../locale/procedure-names";
import type { ChartPicture } from "./chart-picture";

/** The clean table of a monthly form, as charts need it. */
export interface MonthlyTable {
  readonly rows: readonly CleanRow[];
  readonly columns: readonly FormColumn[];
  /** Labels of rows that are totals of others. */
  readonly totals: ReadonlySet<string>;
}

/** All that charts can be made of. */
export interface ChartSource {
  /** null before the first check. */
  readonly run: CheckRun | null;
  readonly monthly: MonthlyTable | null;
  /** Rows of the workbook's roadmaps, and the day by which terms are overdue. */
  readonly roadmap: { readonly rows: readonly TrackedRow[]; readonly today: IsoDate } | null;
  /** What a person typed on the sheet of indicators: targets among them. */
  readonly handCells: ReadonlyMap<string, HandCells>;
  /** A school shown over the others, by id. */
  readonly school?: string;
}

/** What charts can be made of that stands in a workbook, without a check of its results. */
export type BookCharts = Omit<ChartSource, "run" | "school">;

/** Nothing to draw from. */
export const NO_CHART_SOURCE: ChartSource = { run: null, monthly: null, roadmap: null, handCells: new Map() };

/** Pictures, or why these data give none. */
export type ChartOutcome = { readonly pictures: readonly ChartPicture[] } | { readonly reason: string };

/** A chart of the gallery over these data. */
export interface GalleryEntry {
  readonly id: ChartId;
  readonly name: string;
  readonly pictures: readonly ChartPicture[];
  /** Why there is no picture; null where there is one. */
  readonly reason: string | null;
}

/** The pictures that there are; where there are none, the reason. */
export function drawn(pictures: readonly (ChartPicture | null)[], reason: string): ChartOutcome {
  const made = pictures.filter((picture) => picture !== null);
  return made.length === 0 ? { reason } : { pictures: made };
}

/** What a maker of charts gives of a finished check; before it the reason is said. */
export function ofRun(make: (run: CheckRun, source: ChartSource) => ChartOutcome) {
  return (source: ChartSource): ChartOutcome =>
    source.run === null ? { reason: chartText.reasons.noRun } : make(source.run, source);
}

/** Procedures of ВПР, those with the most participants first. */
export function largestProcedures({ records, filter }: CheckRun): ProcedureResults[] {
  return records.procedures
    .filter(({ procedure }) => isProcedureWanted(procedure, filter))
    .map((results) => ({
      results,
      size: total(results.schools.map(({ participants }) => participants ?? 0)),
    }))
    .sort((one, other) => other.size - one.size)
    .map(({ results }) => results);
}

/** What tells the picture of a procedure from those of others. */
export function ofProcedure(chart: string, { procedure }: Pick<ProcedureResults, "procedure">) {
  return { id: `${chart}:${procedureKey(procedure)}`, of: procedureName(procedure) };
}

/** Sheets that the schools' results of a procedure stand on. */
export function sheetsOf({
  schools,
}: {
  readonly schools: readonly (Pick<UnitResult, "source"> & Partial<Pick<UnitResult, "sources">>)[];
}): string[] {
  const places = schools.flatMap(({ source, sources = {} }) => [source, ...Object.values(sources)]);
  return [...new Set(places.map(({ sheet }) => sheet))];
}

/** A sum; 0 of nothing. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
