import type { Light } from "../../core/indicators/indicator-light";
import { litIndicators, type LitIndicator } from "../../core/indicators/lit-indicators";
import type { CheckRun } from "../../core/run/check-run";
import { chartText } from "../../locale/chart-text";
import { indicatorWords, lightName } from "../../locale/indicator-text";
import { CHART_COLORS, CHART_PALETTE } from "../report/report-styles";
import { SHARE_FORMAT } from "../report/value-format";
import { drawn, type ChartOutcome, type ChartSource } from "./chart-source";

const LIGHTS: readonly Light[] = ["green", "amber", "red"];

const { titles, reasons, axes } = chartText;

/** Shares that have a target: the colour, and the legend in words, says how near each is. */
export function lightsChart(run: CheckRun, { handCells }: ChartSource): ChartOutcome {
  const lit = litIndicators(run, handCells).filter(({ light }) => light !== null);
  const shares = lit.filter(({ unit }) => unit === "share");
  const green = lit.filter(({ light }) => light === "green").length;
  return drawn(
    [
      shares.length === 0
        ? null
        : {
            id: "lights",
            title: titles.lights(green, lit.length),
            note: chartText.note([chartText.lights, chartText.counts(lit.length - shares.length)], []),
            ...{ xTitle: axes.indicator, yTitle: axes.value, stacked: true },
            categories: shares.map(({ id }) => indicatorWords(id).name),
            series: [
              ...LIGHTS.map((light, index) => ({
                ...{ name: lightName(light), mark: "bar" as const, numberFormat: SHARE_FORMAT },
                color: CHART_PALETTE.lights[index] ?? CHART_COLORS.main,
                values: shares.map((of) => valueOf(of, light)),
              })),
            ],
          },
    ],
    reasons.noTargets,
  );
}

function valueOf({ light, value }: LitIndicator, of: Light): number | null {
  return light === of ? value : null;
}
