/** What a table prints of pupils' marks in place of them. */
export interface MarkIndices {
  /** Those who took part: a whole number, 1 or more. */
  readonly n: number;
  /** Успеваемость: share without «2», 0..1. */
  readonly passed: number;
  /** Качество: share of «4» and «5», 0..1. */
  readonly quality: number;
  /** Mean mark, 2..5. */
  readonly mean: number;
  /** How far each may be from what it was rounded from: of the two shares, and of the mean. */
  readonly rounding: { readonly share: number; readonly mean: number };
}

const NOISE = 1e-9;

/**
 * The pupils with 2, 3, 4 and 5 by successful, quality and mean mark: three equations and the number of pupils leave one
 * division, or in large groups several that are equally near within the rounding; then the middle one.
 *
 * Source: docs/methods.md#indices.
 *
 * @returns null where no division of `n` pupils gives the three numbers as they are printed.
 * @example
 * marksOfIndices({ n: 4, passed: 1, quality: 0.5, mean: 3.5, rounding: { share: 0, mean: 0 } })?.join() // => "0,2,2,0"
 */
export function marksOfIndices(told: MarkIndices): readonly [number, number, number, number] | null {
  const { n, mean, rounding } = told;
  const passed = countsNear(told.passed, told);
  const qualified = countsNear(told.quality, told);
  const possible = passed.flatMap((notTwo) =>
    qualified.flatMap((high) => {
      if (high > notTwo) return [];
      const [two, three] = [n - notTwo, notTwo - high];
      const without = 2 * two + 3 * three + 4 * high;
      const least = Math.max(0, Math.ceil((mean - rounding.mean) * n - without - NOISE * n));
      const most = Math.min(high, Math.floor((mean + rounding.mean) * n - without + NOISE * n));
      if (least > most) return [];
      const five = Math.round((least + most) / 2);
      return [[two, three, high - five, five] as const];
    }),
  );
  return possible[Math.floor((possible.length - 1) / 2)] ?? null;
}

/** Numbers of pupils that are printed as such a share. */
function countsNear(share: number, { n, rounding }: MarkIndices): number[] {
  const least = Math.max(0, Math.ceil((share - rounding.share) * n - NOISE * n));
  const most = Math.min(n, Math.floor((share + rounding.share) * n + NOISE * n));
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
}
