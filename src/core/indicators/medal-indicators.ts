import { schoolMedals, type SchoolMedals } from "../medals/school-medals";
import type { CheckRun } from "../run/check-run";
import type { Ratio } from "./ratio";

/** Индекс неподтверждения медалистов, variant M1: claimants who did not meet the conditions of ЕГЭ, of all told. */
export function medalsUnconfirmed(run: CheckRun, year: number): Ratio | null {
  return summed(run, year, ({ claimants, unconfirmed }) => ratio(unconfirmed, claimants));
}

/** Variant M2: medals given with ЕГЭ below the conditions, of those whose ЕГЭ are known. */
export function medalsAwardedBelow(run: CheckRun, year: number): Ratio | null {
  return summed(run, year, ({ awardedBelow, awardedTold }) => ratio(awardedBelow, awardedTold));
}

/** Medals given to graduates whom their school had not announced, of all given. */
export function medalsUnannounced(run: CheckRun, year: number): Ratio | null {
  return summed(run, year, ({ unannounced, awarded }) => ratio(unannounced, awarded));
}

/** Medallists among graduates. */
export function medalsOfGraduates(run: CheckRun, year: number): Ratio | null {
  return summed(run, year, ({ awarded, graduates }) => ratio(awarded, graduates));
}

/** Over the schools of a year that tell both numbers; null where none does. */
function summed(run: CheckRun, year: number, of: (medals: SchoolMedals) => Ratio | null): Ratio | null {
  const { medals } = run.records;
  if (medals === undefined) return null;
  const told = schoolMedals(medals, run.thresholds)
    .filter((school) => school.year === year)
    .map(of)
    .filter((own) => own !== null);
  if (told.length === 0) return null;
  return {
    count: told.reduce((sum, { count }) => sum + count, 0),
    total: told.reduce((sum, { total }) => sum + total, 0),
  };
}

function ratio(count: number | null, total: number | null): Ratio | null {
  return count === null || total === null ? null : { count, total };
}
