import type { CheckResult } from "../../core/model/check-result";
import { procedureKey } from "../../core/model/procedure";
import type { ProcedureResults } from "../../core/model/results";
import type { CheckRun } from "../../core/run/check-run";
import { chartText } from "../../locale/chart-text";
import { procedureName } from "../../locale/procedure-names";
import { CHART_COLORS } from "../report/report-styles";
import { SHARE_FORMAT } from "../report/value-format";
import type { ChartPicture, PictureSeries } from "./chart-picture";
import { drawn, largestProcedures, ofProcedure, sheetsOf, type ChartOutcome } from "./chart-source";
import { IN_SENTENCE, shortLabel } from "../../locale/short-label";

const { titles, reasons, axes, series: NAMES } = chartText;

interface FunnelPoint {
  readonly name: string;
  readonly n: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** null: too few pupils to say. */
  readonly side: "within" | "above" | "below" | null;
}

/** The share of «4» and «5» by number of pupils, with the limits of what chance gives. */
export function funnelChart(run: CheckRun): ChartOutcome {
  const byProcedure = new Map<string, FunnelPoint[]>();
  for (const result of run.results) {
    if (result.check !== "funnel-share45" || result.level !== "school") continue;
    const key = procedureKey(result.procedure);
    byProcedure.set(key, [...(byProcedure.get(key) ?? []), ...funnelPoint(result)]);
  }
  return drawn(
    largestProcedures(run).map((results) =>
      funnelPicture(results, byProcedure.get(procedureKey(results.procedure)) ?? [], run),
    ),
    reasons.noFunnel,
  );
}

function funnelPicture(
  results: ProcedureResults,
  found: readonly FunnelPoint[],
  { thresholds }: CheckRun,
): ChartPicture | null {
  if (found.length === 0) return null;
  const points = [...found].sort((one, other) => one.n - other.n);
  const judged = points.filter(({ side }) => side !== null);
  const above = judged.filter(({ side }) => side === "above").map(({ name }) => name);
  const below = judged.filter(({ side }) => side === "below").length;
  const x = points.map(({ n }) => n);
  function pointsOf(name: string, color: string, side: FunnelPoint["side"]): PictureSeries[] {
    const values = points.map((point) => (point.side === side ? point.value : null));
    if (values.every((value) => value === null)) return [];
    return [{ name, mark: "point", color, values, x, numberFormat: SHARE_FORMAT }];
  }
  const limit = {
    mark: "line",
    dashed: true,
    color: CHART_COLORS.second,
    x,
    numberFormat: SHARE_FORMAT,
  } as const;
  return {
    ...ofProcedure("funnel", results),
    title: titles.funnel(procedureName(results.procedure), above, below, judged.length),
    note: chartText.note(
      [
        chartText.schoolsOf(points.length, points.length, ""),
        chartText.tooSmall(points.length - judged.length, thresholds["signal.minPupils"]),
        chartText.limits,
      ],
      sheetsOf(results),
    ),
    ...{ xTitle: axes.participants, yTitle: axes.high, stacked: false, highest: 1, xFormat: "0" },
    categories: points.map(({ name }) => name),
    series: [
      ...pointsOf(NAMES.within, CHART_COLORS.main, "within"),
      ...pointsOf(NAMES.above, CHART_COLORS.boundary, "above"),
      ...pointsOf(NAMES.below, CHART_COLORS.dark, "below"),
      ...pointsOf(NAMES.small, CHART_COLORS.pale, null),
      { ...limit, name: NAMES.upper, values: points.map(({ to }) => to) },
      { ...limit, name: NAMES.lower, values: points.map(({ from }) => from) },
    ],
  };
}

function funnelPoint({ school, n, value, fired, details }: CheckResult): FunnelPoint[] {
  const { usualFrom: from, usualTo: to } = details;
  if (school === null || n === null || value === null) return [];
  if (typeof from !== "number" || typeof to !== "number") return [];
  const side = fired === null ? null : value > to ? "above" : value < from ? "below" : "within";
  return [{ name: shortLabel(school.name, IN_SENTENCE), n, value, from, to, side }];
}
