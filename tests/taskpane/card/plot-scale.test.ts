import type { DistributionPlot } from "../../../src/app/session-values";
import { plotScale } from "../../../src/taskpane/card/plot-scale";
import { MATHS_4 } from "../../sheets/report/build-run";

function plot(school: readonly number[], reference: readonly number[] = []): DistributionPlot {
  return {
    procedure: MATHS_4,
    title: "",
    participants: 30,
    school,
    reference,
    referenceName: "",
    boundaries: [],
  };
}

describe("the scale of a plot", () => {
  it("gives every score the same width, and the last one ends at the right edge", () => {
    const scale = plotScale(plot([0, 0.5, 0.5, 0]));
    expect(scale.x(0)).toBe(scale.left);
    expect(scale.x(1) - scale.x(0)).toBeCloseTo(scale.step);
    expect(scale.x(4)).toBeCloseTo(scale.width);
  });

  it("holds the larger of school and region, and labels the shares with round numbers", () => {
    const scale = plotScale(plot([0.1, 0.12], [0.31, 0.02]));
    expect(scale.shareTicks.map((share) => Math.round(share * 100))).toEqual([0, 10, 20, 30, 40]);
    expect(scale.y(0)).toBe(scale.bottom);
    expect(scale.y(0.4)).toBeCloseTo(scale.top);
    expect(scale.y(0.31)).toBeGreaterThan(scale.top);
  });

  it("labels at most a dozen scores of a long scale", () => {
    const scale = plotScale(plot(Array.from({ length: 39 }, () => 1 / 39)));
    expect(scale.scoreTicks).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
  });

  it("stands a school without works", () => {
    const scale = plotScale(plot([]));
    expect([scale.step, scale.y(0), ...scale.shareTicks].every(Number.isFinite)).toBe(true);
  });
});
