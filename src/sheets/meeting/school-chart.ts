import type { CheckResult, SchoolEvidence } from "../../core/model/check-result";
import { procedureKey } from "../../core/model/procedure";
import type { ProcedureResults } from "../../core/model/results";
import { MEETING, sourceNote } from "../../locale/meeting-text";
import { shortLabel } from "../../locale/short-label";
import { schoolChartTitle } from "../../locale/meeting-school-text";
import { countText, NOUNS } from "../../locale/number-text";
import type { ChartPicture, PictureSeries } from "../charts/chart-picture";
import { SHARE_FORMAT } from "../report/value-format";
import { yearName } from "./evidence-charts";
import { MEETING_COLORS } from "./meeting-colors";
import type { PageMatter } from "./meeting-matter";
import { groupOf, sharesOf, territoryCounts, unitOf, type GroupCounts } from "./unit-sums";

const { charts: WORDS } = MEETING;
const MARKS = [2, 3, 4, 5] as const;

/**
 * The school's works over the municipality's and the region's: by score where the scores are known, else by mark. Of the
 * procedure that gave the strongest sign, else of its latest one; null where neither is known.
 */
export function schoolChart(
  { run, stamp }: PageMatter,
  { school, year }: SchoolEvidence,
  signal: CheckResult | null,
): ChartPicture | null {
  const asked = signal === null ? null : procedureKey(signal.procedure);
  const known = run.records.procedures.filter((results) => {
    const unit = unitOf(results, school);
    return unit !== null && (sharesOf(unit.histogram) ?? sharesOf(unit.marks)) !== null;
  });
  const results =
    known.find(({ procedure }) => procedureKey(procedure) === asked) ??
    known.find(({ procedure }) => procedure.year === year) ??
    known[0];
  const unit = results === undefined ? null : unitOf(results, school);
  if (results === undefined || unit === null) return null;
  const measure = sharesOf(unit.histogram) === null ? "marks" : "histogram";
  const [own, territory, region] = [
    groupOf(unit),
    territoryCounts(results, school.territory, school.territory ?? WORDS.all),
    results.region === null ? null : groupOf(results.region),
  ];
  const categories = measure === "marks" ? MARKS : scores([own, territory, region]);
  return {
    id: "school-distribution",
    title: schoolChartTitle(yearName(results.procedure), isOf(signal, results) ? signal : null),
    note: sourceNote([countText(unit.participants ?? 0, NOUNS.participant)], stamp),
    xTitle: measure === "marks" ? WORDS.mark : WORDS.score,
    yTitle: WORDS.share,
    stacked: false,
    categories,
    series: [
      groupSeries({ ...own, name: WORDS.thisSchool }, measure, "column", MEETING_COLORS.middle),
      ...(territory === null ? [] : [groupSeries(territory, measure, "line", MEETING_COLORS.darkest)]),
      ...(region === null ? [] : [groupSeries(region, measure, "line", MEETING_COLORS.accent)]),
      ...(measure === "marks" ? [] : boundarySeries(results, own, categories)),
    ].filter((series) => series.values.some((value) => value !== null)),
  };
}

function isOf(signal: CheckResult | null, { procedure }: ProcedureResults): signal is CheckResult {
  return signal !== null && procedureKey(signal.procedure) === procedureKey(procedure);
}

function scores(groups: readonly (GroupCounts | null)[]): number[] {
  const longest = Math.max(...groups.map((group) => group?.histogram?.length ?? 0));
  return Array.from({ length: longest }, (_, score) => score);
}

function groupSeries(
  group: GroupCounts,
  measure: "marks" | "histogram",
  mark: "column" | "line",
  color: string,
): PictureSeries {
  return {
    name: shortLabel(group.name),
    mark,
    color,
    values: sharesOf(group[measure]) ?? [],
    numberFormat: SHARE_FORMAT,
  };
}

/** Where the marks begin: a point over each first score, which the axis under it names. */
function boundarySeries(
  { scale }: ProcedureResults,
  own: GroupCounts,
  categories: readonly number[],
): PictureSeries[] {
  if (scale === null) return [];
  const starts = [scale.from3, scale.from4, scale.from5];
  const peak = Math.max(...(sharesOf(own.histogram) ?? [0]));
  return [
    {
      name: WORDS.markStarts,
      mark: "point",
      color: MEETING_COLORS.alert,
      stems: true,
      values: categories.map((score) => (starts.includes(score) ? peak : null)),
      numberFormat: SHARE_FORMAT,
    },
  ];
}
