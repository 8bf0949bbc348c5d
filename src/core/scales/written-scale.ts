import type { Scale } from "../model/procedure";
import { SCALE_ORIGINS, type KnownScale, type ScaleOrigin } from "../model/used-scale";

/** What the add-in once wrote in a row of its sheet of scales. */
export interface WrittenScale {
  readonly origin: ScaleOrigin | "none";
  /** Maximum and the first scores of "3", "4" and "5"; null = left empty. */
  readonly numbers: readonly (number | null)[];
}

/**
 * The mark that a row of the sheet of scales carries: what was written there, so that a person's edits can be told.
 *
 * @example
 * writtenMark({ scale: { exam: "vpr", subject: "ma", grade: 4, year: 2025, maximum: 20, from3: 6, from4: 10, from5: 15, source: "" }, origin: "data" }) // => "data:20:6:10:15"
 */
export function writtenMark({ scale, origin }: KnownScale): string {
  return [origin, ...numbersOf(scale)].join(":");
}

/** The mark of a row without a scale. @param maximum null = not known. */
export function emptyMark(maximum: number | null): string {
  return `none:${maximum === null ? "" : String(maximum)}:::`;
}

/** Reads the mark of a row; null where there is none, or it was changed. */
export function writtenScale(mark: string): WrittenScale | null {
  const [word, ...numbers] = mark.split(":");
  const origin = word === "none" ? word : SCALE_ORIGINS.find((of) => of === word);
  if (origin === undefined || numbers.length !== 4 || numbers.some((text) => !/^\d*$/.test(text)))
    return null;
  return { origin, numbers: numbers.map((text) => (text === "" ? null : Number(text))) };
}

function numbersOf({ maximum, from3, from4, from5 }: Scale): readonly number[] {
  return [maximum, from3, from4, from5];
}
