import type { ExamResults } from "../../core/model/exam-results";
import type { MarkCounts, ProcedureResults } from "../../core/model/results";
import type { School } from "../../core/model/school";
import type { CheckRun } from "../../core/run/check-run";
import { isProcedureWanted } from "../../core/run/results-filter";
import { chartText } from "../../locale/chart-text";
import { procedureName } from "../../locale/procedure-names";
import { CHART_PALETTE } from "../report/report-styles";
import { SHARE_FORMAT } from "../report/value-format";
import type { ChartPicture } from "./chart-picture";
import { drawn, largestProcedures, ofProcedure, sheetsOf, total, type ChartOutcome } from "./chart-source";
import { MAX_BARS } from "./school-bars";
import { IN_SENTENCE, shortLabel } from "../../locale/short-label";

const { titles, reasons, axes } = chartText;

/** The share of «2» that counts as low. */
const LIMITS = { vpr: "low.share", oge: "low.ogeShare", ege: "low.egeShare" } as const;

interface MarkedSchool {
  readonly name: string;
  readonly marks: MarkCounts;
  readonly all: number;
}

/** Marks by school on each other, the largest share of «2» first: of ВПР, then of exams whose tables have marks. */
export function marksChart(run: CheckRun): ChartOutcome {
  const exams = run.records.exams.filter(({ procedure }) => isProcedureWanted(procedure, run.filter));
  return drawn(
    [...largestProcedures(run), ...exams].map((results) => marksPicture(results, run)),
    reasons.noMarks,
  );
}

function marksPicture(
  results: ProcedureResults | ExamResults,
  { thresholds }: CheckRun,
): ChartPicture | null {
  const units: readonly Parameters<typeof markedSchool>[0][] = results.schools;
  const marked = units.flatMap(markedSchool);
  if (marked.length === 0) return null;
  const least = thresholds["low.minPupils"];
  const judged = marked.filter(({ all }) => all >= least);
  const limit = thresholds[LIMITS[results.procedure.exam]];
  const low = judged.filter(({ marks, all }) => marks[0] / all >= limit).length;
  const schools = (judged.length === 0 ? marked : judged).sort((one, other) => worst(other) - worst(one));
  const shown = schools.slice(0, MAX_BARS);
  const small = marked.length - judged.length;
  return {
    ...ofProcedure("marks", results),
    title: titles.marks(procedureName(results.procedure), low, judged.length, limit),
    note: chartText.note(
      [
        chartText.schoolsOf(shown.length, schools.length, chartText.lowestFirst),
        chartText.participants(total(schools.map(({ all }) => all))),
        chartText.tooSmall(judged.length === 0 ? 0 : small, least),
      ],
      sheetsOf(results),
    ),
    ...{ xTitle: axes.school, yTitle: axes.share, stacked: true, highest: 1 },
    categories: shown.map(({ name }) => name),
    series: chartText.series.marks.map((name, mark) => ({
      ...{ name, mark: "bar" as const, color: CHART_PALETTE.marks[mark] ?? "", numberFormat: SHARE_FORMAT },
      values: shown.map(({ marks, all }) => (marks[mark] ?? 0) / all),
    })),
  };
}

function markedSchool({
  school,
  marks,
}: {
  readonly school: School | null;
  readonly marks: MarkCounts | null;
}): MarkedSchool[] {
  const all = total(marks ?? []);
  return school === null || marks === null || all === 0
    ? []
    : [{ name: shortLabel(school.name, IN_SENTENCE), marks, all }];
}

/** By «2», and where these are alike by «3». */
function worst({ marks, all }: MarkedSchool): number {
  return marks[0] / all + marks[1] / all / 1000;
}
