import { grouped } from "../core/grouped";
import { indexInForce } from "../core/classify/index-in-force";
import { lowResultsProfile } from "../core/classify/low-results-profile";
import { conditionsInForce } from "../core/classify/school-conditions";
import type { ContextColumnId } from "../core/model/school-context";
import type { CheckRun } from "../core/run/check-run";
import { notJudgedLine, runSummary } from "../locale/run-summary";
import { yearsOfSchools } from "../locale/evidence-text";
import { findingText } from "../locale/finding-text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { isUnknownTable } from "../core/table/recognise/unknown-sheets";
import { rankedFindings, type RankedFinding } from "./finding-order";
import { initialThresholds, ownThresholds, type OwnSettings } from "./own-settings";
import type { SessionBook } from "./session-book";
import type {
  ClassificationInForce,
  CheckView,
  FindingView,
  MarkedRows,
  OpenedWorkbook,
  SchoolView,
} from "./session-values";

/**
 * What the pane shows of an opened workbook.
 *
 * @param hasResults Whether a new workbook of results waits to be saved.
 */
export function workbookView(book: SessionBook, own: OwnSettings, hasResults: boolean): OpenedWorkbook {
  const { source, tables, notices, canUndo, interruption, degraded, contextColumns, isWritable } = book;
  const { fileName, structureLocked, sheets } = book.whole;
  return {
    savedAsNew: source.door === "file" && source.workbook.savedAsNew,
    tables,
    notices,
    canUndo: canUndo || hasResults,
    interruption,
    degraded,
    fileName,
    files: book.fileViews,
    isWritable,
    structureLocked,
    sheets: sheets.map(({ name, cells, visibility, protection, own: isOwn }) => ({
      name,
      rows: cells.length,
      columns: cells.reduce((widest, row) => Math.max(widest, row.length), 0),
      isProtected: protection !== null,
      isHidden: visibility !== "visible",
      own: isOwn,
    })),
    answers: own.answers,
    forms: own.forms ?? [],
    unknownSheets: sheets.filter((sheet) => isUnknownTable(sheet, tables)).map(({ name }) => name),
    thresholds: ownThresholds(own),
    initialThresholds: initialThresholds(own),
    classification: classificationInForce(own, contextColumns),
    ownScales: own.scales,
    hasMarks: isWritable && book.snapshot.sheets.some(({ marks }) => marks.length > 0),
  };
}

function classificationInForce(
  { profile: chosen, conditions = {} }: OwnSettings,
  columns: readonly ContextColumnId[],
): ClassificationInForce {
  const profile = lowResultsProfile(chosen);
  const index = indexInForce(profile, columns, conditions.index);
  return { profile: profile.id, ...conditionsInForce(conditions), ...index };
}

/** Where the marks of a workbook are. */
export function markedRows({ sheets }: WorkbookSnapshot): MarkedRows[] {
  return sheets.flatMap(({ name, marks }) =>
    marks.map(({ strength, areas }) => ({ sheet: name, strength, areas })),
  );
}

/** The list the pane shows after a check. */
export function checkView(run: CheckRun, book: OpenedWorkbook): CheckView {
  const ofSchools = run.results.filter(({ school, fired: hasFired }) => school !== null && hasFired === true);
  const fired = grouped(ofSchools, ({ school }) => school?.id ?? "");
  const categories = new Map(run.classes.map(({ school, category }) => [school.id, category]));
  const isOfYears = yearsOfSchools(run.evidence).length > 1;
  const schools = run.evidence.map((evidence): SchoolView => {
    const { school, level, year, participants } = evidence;
    return {
      school,
      level,
      year: isOfYears ? year : null,
      category: categories.get(school.id) ?? "no-data",
      participants,
      findings: rankedFindings(fired.get(school.id) ?? [], evidence).map((finding) =>
        findingView(finding, school.id),
      ),
    };
  });
  return { book, notJudged: notJudgedLine(run), summary: runSummary(run), schools, notices: run.notices };
}

function findingView({ result, role }: RankedFinding, schoolId: string): FindingView {
  const { check, procedure, severity, source } = result;
  return { check, role, schoolId, procedure, severity, text: findingText(result), source };
}
