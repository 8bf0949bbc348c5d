/**
 * The greatest of some numbers, or `least` where none is greater. A call of `Math.max` with a book's own list overflows
 * the stack at some hundred thousand.
 *
 * @example
 * greatest([2, 7, NaN], 3) // => 7
 */
export function greatest(numbers: Iterable<number>, least: number): number {
  let result = least;
  for (const number of numbers) if (number > result) result = number;
  return result;
}

/** The smallest of some numbers, or `most` where none is smaller. */
export function smallest(numbers: Iterable<number>, most: number): number {
  let result = most;
  for (const number of numbers) if (number < result) result = number;
  return result;
}
