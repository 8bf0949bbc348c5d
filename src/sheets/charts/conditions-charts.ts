import type { ExpectedResult } from "../../core/classify/expected-results";
import type { SchoolConditions } from "../../core/classify/school-conditions";
import type { CheckRun } from "../../core/run/check-run";
import { chartText } from "../../locale/chart-text";
import { procedureName } from "../../locale/procedure-names";
import { CHART_COLORS, CHART_PALETTE } from "../report/report-styles";
import type { ChartPicture, PictureSeries } from "./chart-picture";
import { drawn, type ChartOutcome } from "./chart-source";
import { IN_SENTENCE, shortLabel } from "../../locale/short-label";

const { titles, reasons, axes, series: NAMES } = chartText;

const FORMAT = "0.0";

/** What conditions let expect of each school against what it reached, with the line where both are alike. */
export function expectedChart({ conditions }: CheckRun): ChartOutcome {
  if (conditions === null) return { reason: reasons.noConditions };
  const { model } = conditions;
  if (model === null) return { reason: reasons.noModel };
  const schools = conditions.schools
    .flatMap(({ school, result, standing }) => (result === null ? [] : [{ school, result, standing }]))
    .sort((one, other) => one.result.expected - other.result.expected);
  if (schools.length === 0) return { reason: reasons.noModel };
  const x = schools.map(({ result }) => result.expected);
  function pointsOf(name: string, color: string, standings: readonly SchoolConditions["standing"][]) {
    const values = schools.map(({ result, standing }) =>
      standings.includes(standing) ? result.actual : null,
    );
    return pointSeries(name, color, values, x);
  }
  const resilient = schools.filter(({ standing }) => standing === "resilient");
  const picture: ChartPicture = {
    id: "expected",
    title: titles.expected(
      procedureName(model.procedure),
      resilient.map(({ school }) => school.name),
      schools.filter(({ standing }) => standing === "above").length,
      schools.filter(({ standing }) => standing === "below").length,
    ),
    note: chartText.note([chartText.conditions(schools.length, model.leaveOneOutRSquared)], []),
    ...{ xTitle: axes.expected, yTitle: axes.actual, stacked: false, xFormat: FORMAT },
    categories: schools.map(({ school }) => shortLabel(school.name, IN_SENTENCE)),
    series: [
      ...pointsOf(NAMES.asExpected, CHART_COLORS.pale, ["as-expected", null]),
      ...pointsOf(NAMES.resilient, CHART_COLORS.dark, ["resilient"]),
      ...pointsOf(NAMES.above, CHART_COLORS.main, ["above"]),
      ...pointsOf(NAMES.below, CHART_COLORS.boundary, ["below"]),
      equalLine(schools.map(({ result }) => result)),
    ],
  };
  return { pictures: [picture] };
}

function equalLine(results: readonly ExpectedResult[]): PictureSeries {
  const x = results.map(({ expected }) => expected);
  return {
    name: NAMES.equal,
    mark: "line",
    dashed: true,
    color: CHART_COLORS.second,
    values: x,
    x,
    numberFormat: FORMAT,
  };
}

/** Schools by their social index and result, coloured by cluster. */
export function clustersChart({ conditions }: CheckRun): ChartOutcome {
  if (conditions === null) return { reason: reasons.noConditions };
  const { compared, clusters } = conditions;
  const schools = conditions.schools
    .flatMap(({ school, index, cluster, inCluster }) =>
      index.value === null || cluster === null || inCluster === undefined
        ? []
        : [{ school, x: index.value, cluster, place: inCluster }],
    )
    .sort((one, other) => one.x - other.x);
  if (compared === undefined || schools.length === 0) return { reason: reasons.noClusters };
  const x = schools.map((of) => of.x);
  const below = schools.filter(({ place }) => place.value < place.clusterMean).length;
  const picture: ChartPicture = {
    id: "clusters",
    title: titles.clusters(procedureName(compared.procedure), below, schools.length),
    note: chartText.note([chartText.schoolsOf(schools.length, schools.length, ""), chartText.clusters], []),
    ...{ xTitle: axes.index, yTitle: chartText.means[compared.measure], stacked: false, xFormat: "0.00" },
    categories: schools.map(({ school }) => shortLabel(school.name, IN_SENTENCE)),
    series: clusters.flatMap(({ number }) =>
      pointSeries(
        NAMES.cluster(number),
        CHART_PALETTE.groups[(number - 1) % CHART_PALETTE.groups.length] ?? CHART_COLORS.main,
        schools.map(({ cluster, place }) => (cluster === number ? place.value : null)),
        x,
      ),
    ),
  };
  return drawn([picture], reasons.noClusters);
}

/** Points of a group; none where nobody is in it. */
function pointSeries(
  name: string,
  color: string,
  values: readonly (number | null)[],
  x: readonly number[],
): PictureSeries[] {
  if (values.every((value) => value === null)) return [];
  return [{ name, mark: "point", color, values, x, numberFormat: FORMAT }];
}
