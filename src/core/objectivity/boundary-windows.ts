import type { Scale } from "../model/procedure";
import type { CheckResult } from "../model/check-result";
import type { Points, Probability, Share } from "../units";
import { uncertainTail } from "../stats/beta-binomial";
import { poissonBinomialTail, type PoissonBinomialTail } from "../stats/poisson-binomial-tail";

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
  /** Works of the reference that the share was measured on; left out where it is not measured. */
  readonly measuredOn?: number;
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
  const total = windows.reduce((sum, window) => sum + window.total, 0);
  let [low, high] = [0, total + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (tailOf(windows, middle).tail <= alpha) high = middle;
    else low = middle + 1;
  }
  return low > total ? null : low;
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
 * share of that window; together they are Poisson-binomial. No approximation, so it holds for ten works as well. Where the
 * share was itself measured on a reference, its uncertainty is in p (beta-binomial).
 *
 * Source: docs/methods.md#boundary-tests.
 */
export function windowTest(windows: readonly BoundaryWindow[]): WindowTest {
  const at = windows.reduce((sum, window) => sum + window.at, 0);
  const { tail, midTail } = tailOf(windows, at);

  const details: Record<string, number | string | null> = {};
  let strongest: { readonly mark: number; readonly p: Probability } | null = null;
  for (const window of windows) {
    const mark = String(window.mark);
    details[`score${mark}`] = window.score;
    details[`at${mark}`] = window.at;
    details[`total${mark}`] = window.total;
    details[`expected${mark}`] = window.total * window.expected;
    const p = tailOf([window], window.at).tail;
    if (strongest === null || p < strongest.p) strongest = { mark: window.mark, p };
  }
  return {
    at,
    total: windows.reduce((sum, { total }) => sum + total, 0),
    expected: windows.reduce((sum, { total, expected }) => sum + total * expected, 0),
    p: tail,
    midP: midTail,
    details: { ...details, mark: strongest?.mark ?? null, markP: strongest?.p ?? null },
  };
}

function tailOf(
  windows: readonly BoundaryWindow[],
  at: number,
): Pick<PoissonBinomialTail, "tail" | "midTail"> {
  const uncertain = windows.flatMap(({ total, expected: share, measuredOn }) => {
    return measuredOn === undefined ? [] : [{ total, share, measuredOn }];
  });
  if (uncertain.length === windows.length) return uncertainTail(uncertain, at);
  return poissonBinomialTail(
    windows.flatMap((window) => new Array<Share>(window.total).fill(window.expected)),
    at,
  );
}
