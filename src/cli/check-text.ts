import type { CheckResult, EvidenceLevel, SchoolEvidence } from "../core/model/check-result";
import type { CheckRun } from "../core/run/check-run";
import { isFindingWanted } from "../core/run/results-filter";
import { commonLiftLine } from "../locale/common-lift";
import { notJudgedLine } from "../locale/not-judged-line";
import { runSummary } from "../locale/run-summary";
import { cliText } from "../locale/cli";
import { findingText } from "../locale/finding-text";
import { procedureMarker } from "../locale/procedure-names";
import { categoriesLine } from "../locale/report-text";
import { statisticsLine } from "../locale/statistics-text";
import { noticeLines } from "./notice-lines";

const MOST_SCHOOLS = 10;
const MOST_FINDINGS = 4;

/** The result of a check for a terminal: the summary, the schools to look at, what was noticed. */
export function checkText(run: CheckRun): string {
  const notJudged = notJudgedLine(run);
  return [
    ...(notJudged === "" ? [] : [notJudged]),
    ...summaryLines(run),
    ...schoolLines(cliText.check, ofLevel(run, "check")),
    ...schoolLines(cliText.attention, ofLevel(run, "attention")),
    ...noticeLines(run.notices),
    "",
  ].join("\n");
}

function summaryLines(run: CheckRun): string[] {
  const { classes } = run;
  const ofClasses = classes.length === 0 ? [] : [cliText.lowResults(categoriesLine(classes))];
  const limits = commonLiftLine(run);
  return [runSummary(run), ...(limits === "" ? [] : [limits]), ...ofClasses, ...statisticsLines(run)];
}

/** Tables of pupils with two scores and of monitoring say nothing of evidence. */
function hasOwnStatistics({ statistics }: CheckRun): boolean {
  return statistics.valueAdded.length > 0 || statistics.indicators.length > 0;
}

function statisticsLines(run: CheckRun): string[] {
  const { statistics } = run;
  const isKnown = statistics.groups.length > 0 || hasOwnStatistics(run);
  return isKnown ? [cliText.statistics(statisticsLine(statistics))] : [];
}

function ofLevel(run: CheckRun, level: EvidenceLevel): SchoolEvidence[] {
  return run.evidence
    .filter((evidence) => evidence.level === level)
    .map((evidence) => ({
      ...evidence,
      signals: evidence.signals.filter((of) => isFindingWanted(of, run.filter)),
    }))
    .sort((one, other) => other.signals.length - one.signals.length);
}

function schoolLines(title: string, schools: readonly SchoolEvidence[]): string[] {
  if (schools.length === 0) return [];
  const shown = schools.slice(0, MOST_SCHOOLS).flatMap(({ school, signals }) => {
    const rest = signals.length - MOST_FINDINGS;
    return [
      school.login === null || school.login === school.name
        ? school.name
        : `${school.name} (${school.login})`,
      ...signals.slice(0, MOST_FINDINGS).map(signalLine),
      ...(rest > 0 ? [`  ${cliText.moreFindings(rest)}`] : []),
    ];
  });
  const rest = schools.length - MOST_SCHOOLS;
  return ["", title, ...shown, ...(rest > 0 ? [cliText.moreSchools(rest)] : [])];
}

/** «4 РУ, 2022: Средний балл …» */
function signalLine(signal: CheckResult): string {
  const { procedure } = signal;
  return `  • ${procedureMarker(procedure)}, ${String(procedure.year)}: ${findingText(signal)}`;
}
