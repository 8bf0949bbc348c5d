import { overdispersion, type FunnelUnit } from "./overdispersion";
import { theilSen } from "./theil-sen";
import type { Winsorising } from "./winsorising";

/** A school of a funnel, and what its value is expected to go with. */
export interface LevelledUnit extends FunnelUnit {
  /** The school's own result. */
  readonly level: number;
}

/** Where each school stands among schools of its own level. */
export interface FunnelAtLevel {
  /** The value that schools of this level have. */
  readonly expected: readonly number[];
  /** Deviation from it, chance and the spread between schools taken in. */
  readonly z: readonly number[];
}

/** A line takes two schools: so many more are needed to say anything about the others. */
const FITTED = 2;

/**
 * Funnel with overdispersion around a line through the schools instead of one common value: what a school's own level
 * already says is taken away, so that a strong school does not stand out twice for one thing. The line is that of most schools:
 * two lifted schools of twenty must not draw it to themselves and so vanish.
 *
 * @returns null with fewer than four schools, and where all are of one level.
 *
 * Source: docs/methods.md#at-level.
 */
export function funnelAtLevel(
  units: readonly LevelledUnit[],
  winsorising: Winsorising,
): FunnelAtLevel | null {
  if (units.length < FITTED + 2) return null;
  const line = theilSen(units.map(({ level, value }) => [level, value]));
  if (line === null) return null;
  const expected = units.map(({ level }) => line.intercept + line.slope * level);
  const residuals = units.map((unit, i) => ({ ...unit, value: unit.value - (expected[i] ?? 0) }));
  // A line lies nearer to its own schools than to others: φ is of so many fewer.
  const honestRatio = (winsorising.honestRatio * (units.length - FITTED)) / units.length;
  const { adjusted } = overdispersion(residuals, 0, { ...winsorising, honestRatio });
  return { expected, z: adjusted };
}
