import type { Procedure, Scale } from "../model/procedure";
import type { ProcedureResults, ReferenceLevel, UnitResult } from "../model/results";
import type { Thresholds } from "../model/thresholds";
import { bunching, type BunchingWindow } from "../stats/bunching";
import type { Points, Share } from "../units";
import { measuredProcedure } from "./measured-procedure";
import { regionLevel } from "./reference-level";

/** How works lie around one boundary. */
export interface BoundaryHeap {
  /** Works one score below the boundary, and on it. */
  readonly below: number;
  readonly at: number;
  /** Their ratio H(c) / H(c − 1); null where nobody is below. */
  readonly ratio: number | null;
  /** Excess over a smooth curve, in bins of it; null where the scale is too short for a curve, or there are too few works. */
  readonly excess: number | null;
  readonly standardError: number | null;
  /** Part of the works expected just below that is not there. */
  readonly missing: Share | null;
  /** Whether the excess is large and no chance; null where it is not known. */
  readonly isHeaped: boolean | null;
  /** A curve was drawn and says nothing here: so wide is its error, or so far does it lie over what there is. */
  readonly isUnclear: boolean;
}

/** A boundary of a territory's or region's works in one procedure. */
export interface TerritoryHeap extends BoundaryHeap {
  readonly procedure: Procedure;
  /** The unit is a territory by its own row, or what stands for the region. */
  readonly level: ReferenceLevel;
  readonly name: string;
  readonly works: number;
  readonly mark: 3 | 4 | 5;
  readonly score: Points;
}

/** The scale's other boundaries and how much of it there is. */
export interface HeapQuestion {
  /** First scores of the other marks. */
  readonly others: readonly Points[];
  readonly maximum: Points;
  readonly thresholds: Thresholds;
}

/** Standard normal value at 0.99: an excess below so many standard errors may be chance. */
const Z_99 = 2.3263478740408408;
/** Parts of the scale below and above a boundary in which markers lift works. */
const BELOW = 0.07;
const ABOVE = 0.04;

/**
 * How works lie around the first score of a mark: how many times more stand on it than below, and, on scales of
 * `bunching.minPoints` and more, how many more than a smooth curve lets expect (`bunching()`). Shorter scales have
 * boundaries everywhere: no curve is left between them.
 *
 * Source: docs/methods.md#bunching.
 *
 * @param histogram Works by score; scores that nobody has in the midst of others are gaps of the grid.
 */
export function heapAt(
  histogram: readonly number[],
  score: Points,
  { others, maximum, thresholds }: HeapQuestion,
): BoundaryHeap {
  const first = histogram.findIndex((works) => works > 0);
  const grid = histogram.flatMap((works, at) => (at >= first && works > 0 ? [at] : []));
  const works = grid.map((at) => histogram[at] ?? 0);
  const bin = grid.findIndex((at) => at >= score);
  const below = works[bin - 1] ?? 0;
  const at = works[bin] ?? 0;
  const ratio = bin > 0 && below > 0 ? at / below : null;
  const unknown: BoundaryHeap = {
    below,
    at,
    ratio,
    excess: null,
    standardError: null,
    missing: null,
    isHeaped: null,
    isUnclear: false,
  };
  const all = works.reduce((sum, count) => sum + count, 0);
  if (maximum < thresholds["bunching.minPoints"] || all < thresholds["bunching.minWorks"] || bin <= 0)
    return unknown;
  const windows = [score, ...others].map((cut) =>
    windowAt(
      grid.findIndex((own) => own >= cut),
      grid.length,
    ),
  );
  const [own, ...rest] = windows;
  const free = grid.filter((_, place) => !windows.some((window) => isInside(window, place))).length;
  if (own === undefined || free < LEAST_FREE) return unknown;
  const { excess, standardError, missing } = bunching(works, own, rest);
  const isHeaped = excess >= thresholds["bunching.minExcess"] && excess >= Z_99 * standardError;
  // From the boundary to the window's end: the excess cannot be less than minus so many, all of whose works are missing.
  const bins = own.above + 1;
  const isUnclear = Z_99 * standardError > bins || excess < -bins / 2;
  if (isUnclear) return { ...unknown, isUnclear };
  return { ...unknown, excess, standardError, missing, isHeaped };
}

/** Fewer scores between the boundaries bear no curve. */
const LEAST_FREE = 12;

function windowAt(at: number, bins: number): BunchingWindow {
  return { at, below: Math.max(2, Math.round(BELOW * bins)), above: Math.max(1, Math.round(ABOVE * bins)) };
}

function isInside({ at, below, above }: BunchingWindow, bin: number): boolean {
  return at >= 0 && bin >= at - below && bin <= at + above;
}

/**
 * The boundaries of every procedure with scores and a scale: of the region, or of all pupils of the tables, and of each
 * territory with `bunching.minWorks`.
 */
export function territoryHeaps(
  procedures: readonly ProcedureResults[],
  thresholds: Thresholds,
): TerritoryHeap[] {
  return procedures.flatMap((results) => {
    const { scale, region, territories } = results;
    if (scale === null) return [];
    const whole = regionLevel(measuredProcedure(results));
    const large = territories.filter(({ histogram }) => sumOf(histogram) >= thresholds["bunching.minWorks"]);
    const ofRegion = region === null ? [] : unitHeaps(region, { level: whole, scale, results, thresholds });
    const known = whole === "territory" && region !== null ? [] : large;
    return [
      ...ofRegion,
      ...known.flatMap((unit) => unitHeaps(unit, { level: "territory", scale, results, thresholds })),
    ];
  });
}

interface UnitQuestion {
  readonly level: ReferenceLevel;
  readonly scale: Scale;
  readonly results: ProcedureResults;
  readonly thresholds: Thresholds;
}

function unitHeaps(unit: UnitResult, { level, scale, results, thresholds }: UnitQuestion): TerritoryHeap[] {
  const { histogram, name } = unit;
  if (histogram === null) return [];
  const cuts = [scale.from3, scale.from4, scale.from5];
  return ([3, 4, 5] as const).map((mark, place) => {
    const score = cuts[place] ?? 0;
    const others = cuts.filter((cut) => cut !== score);
    const heap = heapAt(histogram, score, { others, maximum: scale.maximum, thresholds });
    return { procedure: results.procedure, level, name, works: sumOf(histogram), mark, score, ...heap };
  });
}

function sumOf(histogram: readonly number[] | null): number {
  return (histogram ?? []).reduce((sum, works) => sum + works, 0);
}
