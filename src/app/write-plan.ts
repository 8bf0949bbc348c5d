import { describePlan } from "../sheets/report/plan-lines";
import { planReport } from "../sheets/report/plan-report";
import { readOwnMeasures } from "../sheets/report/card-sheet";
import { monthlyIndicators, withMonthlyIndicators } from "../core/indicators/monthly-indicators";
import { readKept } from "../sheets/cleaning/kept-cleaning";
import { readHandCells } from "../sheets/report/indicators-sheet";
import { bookCharts } from "../sheets/charts/book-charts";
import { REPORT_SHEETS, writtenSheets, type ReportTarget } from "../sheets/report/report-target";
import { isNarrowing, type ResultsFilter } from "../core/run/results-filter";
import { filterPreviewLine } from "../locale/filter-text";
import { markRemovalEdits } from "../sheets/report/source-marks";
import type { CheckRun } from "../core/run/check-run";
import type { ReportStamp } from "../core/model/report-stamp";
import { REPORT } from "../locale/report-words";
import { errorText } from "../locale/errors";
import { sessionText } from "../locale/session";
import type { Grid } from "../workbook/cell";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { keptAnalyses } from "./kept-analyses";
import { settingEdits, type OwnSettings } from "./own-settings";
import type { SheetChoice, WriteOptions, WritePreview } from "./session-values";
import type { SessionBook } from "./session-book";

/** Everything a write needs to know. */
export interface WriteJob {
  readonly run: CheckRun;
  readonly workbook: WorkbookSnapshot;
  readonly own: OwnSettings;
  readonly options: WriteOptions;
  readonly stamp: ReportStamp;
  /** Text of docs/methods.md; null where the door has none. */
  readonly methods?: string | undefined;
}

/**
 * The edits of a write: the report's sheets and marks, and the settings it was made with.
 * In the mode "new-workbook" they are for an empty workbook.
 */
export function planWrite(job: WriteJob): WorkbookEdit[] {
  const { sheets, ...kept } = reportTarget(job.workbook);
  const { mode, comments } = job.options;
  const methods = job.methods === undefined ? {} : { methods: job.methods };
  const { sheets: chosen, charts } = job.own;
  const options = {
    ...{ mode, comments, ...methods },
    ...(chosen === undefined ? {} : { sheets: chosen }),
    ...(charts === undefined ? {} : { charts }),
  };
  const book = bookCharts(job.workbook, job.stamp.date);
  const target = { ...kept, book, sheets: job.options.mode === "new-workbook" ? [] : sheets };
  const report = planReport(job.run, target, options, job.stamp);
  const analyses = mode === "new-workbook" ? [] : keptAnalyses(job, report);
  return [...report, ...analyses, ...settingEdits(job.own)];
}

/** The edits that take our marks off every sheet. */
export function planMarkRemoval(workbook: WorkbookSnapshot): WorkbookEdit[] {
  const marked = workbook.sheets.filter(({ marks }) => marks.length > 0).map(({ name }) => name);
  return markRemovalEdits(marked, reportTarget(workbook));
}

/** What a report's plan must know of a workbook. */
export function reportTarget(workbook: WorkbookSnapshot): Required<Omit<ReportTarget, "book">> {
  function ownCells(title: string): Grid {
    return workbook.sheets.find(({ own, name }) => own && name === title)?.cells ?? [];
  }
  return {
    handCells: withMonthlyIndicators(
      readHandCells(ownCells(REPORT.sheets.indicators)),
      monthlyIndicators(readKept(workbook)),
    ),
    ownMeasures: readOwnMeasures(ownCells(REPORT.sheets.card)),
    sheets: workbook.sheets.map(({ name, own, protection, tables, notes, pivots }) => ({
      name,
      own,
      ...(pivots === undefined ? {} : { pivots }),
      isProtected: protection !== null,
      tables: tables.map((table) => table.name),
      notes,
    })),
  };
}

/** Where a write goes. */
export type WriteTarget = Pick<WriteOptions, "mode" | "structurePassword">;

/** What a write with these edits would do, in sentences, or why it cannot be. */
export function writePreview(
  edits: readonly WorkbookEdit[],
  { snapshot, undoLine, isViewOnly }: Pick<SessionBook, "snapshot" | "undoLine" | "isViewOnly">,
  target: WriteTarget,
): WritePreview {
  const sheets = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  const isRefused = isViewOnly && target.mode !== "new-workbook";
  const isLocked = isWriteBlocked(snapshot, target);
  const blocked = isRefused ? errorText("view-only", {}) : isLocked ? sessionText.structureLocked : null;
  return { lines: describePlan(edits, undoLine), sheets, choices: [], blocked };
}

/**
 * The preview of a report with the sheets to choose from and the filter in force.
 *
 * @param all The edits of a write of all sheets.
 * @param chosen null = all.
 */
export function chosenPreview(
  preview: WritePreview,
  all: readonly WorkbookEdit[],
  chosen: OwnSettings["sheets"],
  filter: ResultsFilter,
): WritePreview {
  const added = all.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  const written = writtenSheets(chosen);
  const choices = REPORT_SHEETS.flatMap((id): SheetChoice[] => {
    const name = REPORT.sheets[id];
    if (!added.some((sheet) => sheet.replace(/ \(\d+\)$/, "") === name)) return [];
    const isChosen = chosen?.includes(id) ?? true;
    return [{ id, name, isChosen, isNeeded: !isChosen && written.has(id) }];
  });
  const lines = isNarrowing(filter) ? [filterPreviewLine(filter), ...preview.lines] : preview.lines;
  return { ...preview, lines, choices };
}

/** Whether the person has to choose another way to write: sheets cannot be added without a password. */
export function isWriteBlocked(
  workbook: WorkbookSnapshot,
  options: Pick<WriteOptions, "mode" | "structurePassword">,
): boolean {
  const { mode, structurePassword } = options;
  return workbook.structureLocked && mode !== "new-workbook" && structurePassword === undefined;
}
