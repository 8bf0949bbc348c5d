import { grouped } from "../core/grouped";
import { indexInForce } from "../core/classify/index-in-force";
import { lowResultsProfile } from "../core/classify/low-results-profile";
import { conditionsInForce } from "../core/classify/school-conditions";
import type { ContextColumnId } from "../core/model/school-context";
import { toldOnce } from "../core/run/fired-findings";
import type { CheckStep } from "../core/run/check-workbook";
import type { CheckResult } from "../core/model/check-result";
import type { CheckRun } from "../core/run/check-run";
import { knownTerritories } from "../core/run/known-territories";
import { isFindingWanted, NO_RESULTS_FILTER } from "../core/run/results-filter";
import { checkName } from "../locale/check-names";
import { sessionText } from "../locale/session";
import { commonLiftLine } from "../locale/common-lift";
import { notJudgedLine } from "../locale/not-judged-line";
import { runSummary } from "../locale/run-summary";
import { foundRoadmaps } from "../sheets/roadmap/found-roadmaps";
import { yearsOfSchools } from "../locale/evidence-text";
import { findingText } from "../locale/finding-text";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { isUnknownTable } from "../core/table/recognise/unknown-sheets";
import { rankedFindings, type RankedFinding } from "./finding-order";
import { initialThresholds, ownThresholds, type OwnSettings } from "./own-settings";
import { sheetsOfResults } from "./results-book";
import type { SessionBook } from "./session-book";
import type { SessionWrites } from "./session-writes";
import type {
  ClassificationInForce,
  CheckView,
  FilterChoices,
  FindingView,
  MarkedRows,
  OpenedWorkbook,
  Progress,
  SchoolView,
  SheetInfo,
} from "./session-values";

/**
 * What the pane shows of an opened workbook.
 *
 * @param writes What was written of it.
 */
export function workbookView(
  book: SessionBook,
  own: OwnSettings,
  writes: Pick<SessionWrites, "results" | "written" | "isUnsaved" | "plain">,
): OpenedWorkbook {
  const { results, written, isUnsaved, plain } = writes;
  const { source, tables, notices, canUndo, interruption, degraded, contextColumns, isWritable } = book;
  const { fileName, structureLocked, sheets } = book.whole;
  return {
    savedAsNew: source.door === "file" && source.workbook.savedAsNew,
    tables,
    notices,
    canUndo: canUndo || results !== null,
    canRestoreMarks: book.canRestoreMarks,
    isAsOpened: book.isAsOpened,
    lock: book.lock,
    ...{ written, isUnsaved, plain },
    results: sheetsOfResults(results).map(sheetInfo),
    interruption,
    degraded,
    fileName,
    files: book.fileViews,
    isWritable,
    structureLocked,
    sheets: sheets.map(sheetInfo),
    answers: own.answers,
    forms: own.forms ?? [],
    unknownSheets: sheets.filter((sheet) => isUnknownTable(sheet, tables)).map(({ name }) => name),
    thresholds: ownThresholds(own),
    initialThresholds: initialThresholds(own),
    classification: classificationInForce(own, contextColumns),
    ownScales: own.scales,
    hasRoadmap: foundRoadmaps(book.snapshot.sheets).length > 0,
    hasMarks: book.hasMarks,
  };
}

function sheetInfo({ name, cells, visibility, protection, own }: SheetSnapshot): SheetInfo {
  return {
    name,
    rows: cells.length,
    columns: cells.reduce((widest, row) => Math.max(widest, row.length), 0),
    isProtected: protection !== null,
    isHidden: visibility !== "visible",
    own,
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

/** What is said while a check runs. */
export function checkProgress({ done, total, check }: CheckStep): Progress {
  return { text: check === null ? sessionText.checking : checkName(check), done, total };
}

/** Where the marks of a workbook are. */
export function markedRows({ sheets }: WorkbookSnapshot): MarkedRows[] {
  return sheets.flatMap(({ name, marks }) =>
    marks.map(({ strength, areas }) => ({ sheet: name, strength, areas })),
  );
}

/** The list the pane shows after a check. @param whole The run of all schools, of which `run` may be a part. */
export function checkView(run: CheckRun, book: OpenedWorkbook, whole: CheckRun = run): CheckView {
  const ofSchools = toldOnce(
    run.results.filter((result) => {
      return result.school !== null && result.fired === true && isFindingWanted(result, run.filter);
    }),
  );
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
  const filter = run.filter ?? NO_RESULTS_FILTER;
  const said = { notJudged: notJudgedLine(run), summary: runSummary(run), limits: commonLiftLine(run) };
  return { book, ...said, notices: run.notices, schools, filter, choices: filterChoices(whole) };
}

/** What all results have, each value once. */
function filterChoices(run: CheckRun): FilterChoices {
  const fired = run.results.filter((result) => result.fired === true && result.school !== null);
  function valuesOf<T>(of: (result: CheckResult) => T): T[] {
    return [...new Set(fired.map(of))];
  }
  return {
    territories: knownTerritories(run),
    subjects: valuesOf(({ procedure }) => procedure.subject),
    grades: valuesOf(({ procedure }) => procedure.grade).sort((one, other) => one - other),
    years: valuesOf(({ procedure }) => procedure.year).sort((one, other) => other - one),
    checks: valuesOf(({ check }) => check),
  };
}

function findingView({ result, role }: RankedFinding, schoolId: string): FindingView {
  const { check, procedure, severity, source } = result;
  return { check, role, schoolId, procedure, severity, text: findingText(result), source };
}
