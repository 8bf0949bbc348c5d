import type { Scale } from "../model/procedure";
import type { CheckResult } from "../model/check-result";
import type { Points, Probability, Share } from "../units";
import { binomialTail } from "../stats/binomial-tail";
import { leastRareCount, poissonBinomialTail } from "../stats/poisson-binomial-tail";

/** The works of a school that lie around one mark boundary. */
export interface BoundaryWindow {
  /** The mark that begins here: 3, 4 or 5. */
  readonly mark: number;
  /** Its first score. */
  readonly score: Points;
  /** Works exactly on the first score. */
  readonly at: number;
  /** Works in the whole window. */
  readonly total: number;
  /** Part of the window's works that usually lies on the first score. */
  readonly expected: Share;
}

/** First score of each mark. */
export function markBoundaries(scale: Scale): { readonly mark: number; readonly score: Points }[] {
  return [
    { mark: 3, score: scale.from3 },
    { mark: 4, score: scale.from4 },
    { mark: 5, score: scale.from5 },
  ];
}

/**
 * From how many works on the boundaries the exact test fires; null where so few works lie in the windows that none can.
 *
 * @param alpha At which p a test fires.
 */
export function firingCount(windows: readonly BoundaryWindow[], alpha: Probability): number | null {
  return leastRareCount(chancesOf(windows), alpha);
}

/** The chance of each work to lie on its boundary. */
function chancesOf(windows: readonly BoundaryWindow[]): Share[] {
  return windows.flatMap((window) => new Array<Share>(window.total).fill(window.expected));
}

/** How the works of a school lie at its boundaries, and how often so many lie on them by chance. */
export interface WindowTest {
  readonly at: number;
  readonly total: number;
  readonly expected: number;
  readonly p: Probability;
  readonly midP: Probability;
  /** By mark: `at3`, `total3`, `expected3`, `score3`, …; `mark`: the boundary that stands out most. */
  readonly details: CheckResult["details"];
}

/**
 * Exact conditional test of the works on the first score of a mark, pooled over the boundaries.
 *
 * Given how many works lie in each window, those on the boundary are as many yes-or-no chances with the expected
 * share of that window; together they are Poisson-binomial. No approximation, so it holds for ten works as well.
 *
 * Source: docs/methods.md#boundary-tests.
 */
export function windowTest(windows: readonly BoundaryWindow[]): WindowTest {
  const chances = chancesOf(windows);
  const at = windows.reduce((sum, window) => sum + window.at, 0);
  const { tail, midTail } = poissonBinomialTail(chances, at);

  const details: Record<string, number | string | null> = {};
  let strongest: { readonly mark: number; readonly p: Probability } | null = null;
  for (const window of windows) {
    const mark = String(window.mark);
    details[`score${mark}`] = window.score;
    details[`at${mark}`] = window.at;
    details[`total${mark}`] = window.total;
    details[`expected${mark}`] = window.total * window.expected;
    const p = binomialTail(window.at, window.total, window.expected);
    if (strongest === null || p < strongest.p) strongest = { mark: window.mark, p };
  }
  return {
    at,
    total: chances.length,
    expected: chances.reduce((sum, chance) => sum + chance, 0),
    p: tail,
    midP: midTail,
    details: { ...details, mark: strongest?.mark ?? null, markP: strongest?.p ?? null },
  };
}
