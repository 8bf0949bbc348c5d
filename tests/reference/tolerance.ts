import fc from "fast-check";

/** Decimals to which two ways of computing the same number agree in double precision. */
export const TOLERANCE = 9;

/** Lists of at least `least` ordinary numbers. */
export function numbers(least: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: least, maxLength: 40 });
}
