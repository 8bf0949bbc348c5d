import type { ReportStamp } from "../core/model/report-stamp";
import type { CheckRun } from "../core/run/check-run";
import { bookCharts } from "../sheets/charts/book-charts";
import { pivotEdits, pivotLackEdits, pivotSheetOf } from "../sheets/pivots/pivot-edits";
import { pivotSources } from "../sheets/pivots/pivot-source";
import { readyPivots, specProblem, type PivotSpec } from "../sheets/pivots/pivot-spec";
import { workbookAfter } from "../sheets/pivots/workbook-after";
import { queryEdits, querySheet, READY } from "../sheets/queries/query-edits";
import type { WorkbookEdit } from "../workbook/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { OwnSettings } from "./own-settings";

/** What pivots and answers are made anew of. */
export interface KeptAnalyses {
  /** null where only monthly tables were read: answers about schools then stay. */
  readonly run: CheckRun | null;
  readonly workbook: WorkbookSnapshot;
  readonly own: Pick<OwnSettings, "pivots" | "queries">;
  readonly stamp: ReportStamp;
}

/**
 * The pivots and answers that a person once had written, over the new data: those whose sheets stand in the workbook. What
 * the person made of a pivot's layout stays.
 *
 * @param edits What is written before them: pivots read the new tables.
 */
export function keptAnalyses(of: KeptAnalyses, edits: readonly WorkbookEdit[]): WorkbookEdit[] {
  const { run, workbook, own, stamp } = of;
  const { sheets } = workbook;
  const queries = [...READY, ...(own.queries ?? [])].filter((query) => querySheet(query, sheets) !== null);
  const pivots = knownPivots(own.pivots ?? []).filter((spec) => pivotSheetOf(spec, sheets) !== null);
  const answers =
    run === null ? [] : queries.flatMap((query) => queryEdits(query, run, { ...workbook, stamp }));
  return [...answers, ...remadePivots(pivots, of, [...edits, ...answers])];
}

function remadePivots(
  specs: readonly PivotSpec[],
  { run, workbook, stamp }: KeptAnalyses,
  edits: readonly WorkbookEdit[],
): WorkbookEdit[] {
  if (specs.length === 0) return [];
  const after = workbookAfter(workbook, edits);
  const sources = pivotSources({ ...bookCharts(after, stamp.date), run }, after.sheets);
  const { made } = specs.reduce(
    ({ sheets, made }, spec) => {
      const source = sources.find(({ id }) => id === spec.source);
      const problem = specProblem(spec, sources);
      // Before a check nothing is known of its tables: their pivots stay as they are.
      if (problem !== null && run === null) return { sheets, made };
      const next =
        source === undefined || problem !== null
          ? pivotLackEdits(spec, problem ?? "", { sheets, stamp })
          : pivotEdits(spec, source, { sheets, stamp });
      return { sheets: workbookAfter({ ...after, sheets }, next).sheets, made: [...made, ...next] };
    },
    { sheets: after.sheets as readonly SheetSnapshot[], made: [] as readonly WorkbookEdit[] },
  );
  return [...made];
}

/** Those of the settings; ready ones that an earlier version wrote are in none. */
function knownPivots(own: readonly PivotSpec[]): PivotSpec[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...readyPivots([], true).flatMap(({ spec }) => (names.has(spec.name) ? [] : [spec]))];
}
