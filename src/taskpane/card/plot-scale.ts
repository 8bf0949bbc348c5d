import type { DistributionPlot } from "../../app/session-values";

/** Where scores and shares lie in the drawing, px. */
export interface PlotScale {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Width of one score. */
  readonly step: number;
  /** Left edge of a score's column. */
  readonly x: (score: number) => number;
  readonly y: (share: number) => number;
  readonly shareTicks: readonly number[];
  readonly scoreTicks: readonly number[];
}

/** Distances between labels, in points or in percent. */
const ROUND_STEPS = [1, 2, 5, 10, 20, 25, 50];

const MOST_LABELS = { shares: 4, scores: 11 };

/** The scale of a plot: all scores in the width, the largest share in the height. */
export function plotScale(plot: DistributionPlot): PlotScale {
  const [width, height, left, top] = [318, 190, 34, 18];
  const bottom = height - 34;
  const scores = Math.max(plot.school.length, plot.reference.length, 1);
  const largest = Math.max(...plot.school, ...plot.reference, 0.01);
  const step = (width - left) / scores;
  const shareStep = roundStep(largest * 100, MOST_LABELS.shares) / 100;
  const shareEnd = Math.ceil(largest / shareStep - 1e-9) * shareStep;
  return {
    width,
    height,
    left,
    top,
    bottom,
    step,
    x: (score) => left + score * step,
    y: (share) => bottom - (share / shareEnd) * (bottom - top),
    shareTicks: ticks(shareEnd, shareStep),
    scoreTicks: ticks(scores - 1, roundStep(scores - 1, MOST_LABELS.scores)),
  };
}

/** The smallest round distance that gives at most so many labels. */
function roundStep(end: number, labels: number): number {
  return ROUND_STEPS.find((step) => end / step <= labels) ?? 100;
}

function ticks(end: number, step: number): number[] {
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => index * step);
}
