import type { Scale } from "../model/procedure";
import type { Points } from "../units";

/** A mark for a work. */
export type Mark = 2 | 3 | 4 | 5;

/**
 * The mark that a scale gives for a primary score; scores above the maximum give "5".
 *
 * @example
 * markOf({ exam: "vpr", subject: "ma", grade: 4, year: 2021, maximum: 20, from3: 6, from4: 10, from5: 15, source: "" }, 9) // => 3
 */
export function markOf(scale: Scale, score: Points): Mark {
  if (score >= scale.from5) return 5;
  if (score >= scale.from4) return 4;
  return score >= scale.from3 ? 3 : 2;
}

/** Whether the boundaries of a scale can be: `0 < from3 < from4 < from5 <= maximum`, all whole. */
export function isScaleValid(scale: Pick<Scale, "maximum" | "from3" | "from4" | "from5">): boolean {
  const { maximum, from3, from4, from5 } = scale;
  const areWhole = [maximum, from3, from4, from5].every(Number.isInteger);
  return areWhole && 0 < from3 && from3 < from4 && from4 < from5 && from5 <= maximum;
}
