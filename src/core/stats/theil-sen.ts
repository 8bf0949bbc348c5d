/** A straight line. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** So many slopes are held at once: a million pupils' schools have three hundred million pairs. */
const MOST_HELD = 20_000;
/** Halvings of an interval after which what is left in it differs by rounding only. */
const MOST_HALVINGS = 100;
/** By how much an interval is widened that does not hold the slope that is looked for. */
const WIDENING = 8;

/**
 * The line through points by the median of the slopes of all pairs, and the median of what is left: it is not moved by up
 * to 29 % of points that lie off it, whichever they are.
 *
 * The pairs are counted, not listed: at a slope t the pair of two points is steeper exactly when the later one has the
 * larger y − tx, so that the flatter pairs are the inversions of that order.
 *
 * @returns null with fewer than two different abscissas.
 *
 * Source: Sen (1968), J. Am. Stat. Assoc. 63, 1379–1389, docs/methods.md#at-level; the counting: Cole, Salowe, Steiger,
 * Szemerédi (1989), SIAM J. Comput. 18, 792–810.
 *
 * @example
 * theilSen([[1, 1], [2, 2], [3, 3], [4, 4], [5, 40]])?.slope // => 1
 */
export function theilSen(points: readonly (readonly [number, number])[]): Line | null {
  const sorted = [...points].sort(([x, y], [u, v]) => x - u || y - v);
  const plane = {
    xs: Float64Array.from(sorted, ([x]) => x),
    ys: Float64Array.from(sorted, ([, y]) => y),
  };
  const pairs = pairsAside(plane.xs);
  if (pairs === 0) return null;
  const [low, high] = [Math.ceil(pairs / 2) - 1, Math.floor(pairs / 2)];
  const least = slopeAt(low, plane);
  const slope = (least + (high === low ? least : slopeAt(high, plane))) / 2;
  return { slope, intercept: medianOf(Float64Array.from(points, ([x, y]) => y - slope * x)) };
}

/** Points from left to right, those above one another from below. */
interface Plane {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Pairs of points that do not stand above one another. */
function pairsAside(xs: Float64Array): number {
  let pairs = 0;
  let first = 0;
  for (let place = 1; place < xs.length; place += 1) {
    if (xs[place] !== xs[place - 1]) first = place;
    pairs += first;
  }
  return pairs;
}

/** The slope that so many of the others are below. */
function slopeAt(rank: number, plane: Plane): number {
  const none = Int32Array.from(plane.xs, (_, place) => place);
  function below(slope: number): number {
    return turned(plane, none, slope, null).flatter;
  }
  let [low, high] = [-1, 1];
  while (below(low) > rank && Number.isFinite(low)) low *= WIDENING;
  while (below(high) <= rank && Number.isFinite(high)) high *= WIDENING;
  let [before, upTo] = [below(low), below(high)];
  for (let step = 0; step < MOST_HALVINGS && upTo - before > MOST_HELD; step += 1) {
    const middle = (low + high) / 2;
    const flatter = below(middle);
    if (flatter > rank) [high, upTo] = [middle, flatter];
    else [low, before] = [middle, flatter];
  }
  const held = new Float64Array(Math.min(MOST_HELD, upTo - before));
  turned(plane, turned(plane, none, low, null).order, high, held);
  held.sort();
  return held[Math.min(rank - before, held.length - 1)] ?? 0;
}

/**
 * Sorts points by y − tx.
 *
 * @param order As they stand before.
 * @param held Filled with the slopes of the pairs that change places, as many as it takes.
 * @returns How many pairs change places: from the order from left to right those flatter than `slope`.
 */
function turned(
  { xs, ys }: Plane,
  order: Int32Array,
  slope: number,
  held: Float64Array | null,
): { readonly order: Int32Array; readonly flatter: number } {
  const heights = Float64Array.from(xs, (x, place) => (ys[place] ?? 0) - slope * x);
  let [from, to] = [Int32Array.from(order), new Int32Array(order.length)];
  let flatter = 0;
  let used = 0;
  function hold(above: number, below: number): void {
    if (held === null || used === held.length) return;
    held[used++] = ((ys[below] ?? 0) - (ys[above] ?? 0)) / ((xs[below] ?? 0) - (xs[above] ?? 0));
  }
  for (let width = 1; width < order.length; width *= 2) {
    for (let start = 0; start < order.length; start += 2 * width) {
      const middle = Math.min(start + width, order.length);
      const end = Math.min(middle + width, order.length);
      let [left, right] = [start, middle];
      for (let place = start; place < end; place += 1) {
        const [one, other] = [from[left] ?? 0, from[right] ?? 0];
        const isLeft = right === end || (left < middle && (heights[one] ?? 0) <= (heights[other] ?? 0));
        to[place] = isLeft ? one : other;
        if (isLeft) left += 1;
        else {
          right += 1;
          flatter += middle - left;
          if (held !== null) for (let above = left; above < middle; above += 1) hold(from[above] ?? 0, other);
        }
      }
    }
    [from, to] = [to, from];
  }
  return { order: from, flatter };
}

function medianOf(values: Float64Array): number {
  const sorted = values.sort();
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
