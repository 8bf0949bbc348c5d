import { mean } from "simple-statistics";
import type { ContextColumnId, SchoolContext } from "../model/school-context";
import type { Procedure } from "../model/procedure";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import type { Thresholds } from "../model/thresholds";
import { leastSquares } from "../stats/least-squares";

/** What a school's conditions let expect in one procedure. */
export interface ExpectedResult {
  readonly schoolId: string;
  /** Mean primary score. */
  readonly actual: number;
  readonly expected: number;
  readonly residual: number;
  /** Half-width of the residual's interval: `context.residualErrors` standard errors. */
  readonly interval: number;
  /** Residual in standard errors of the regression, the school itself left out of its own expectation. */
  readonly standardised: number;
}

/** A regression of school means on conditions, and whether it may be used. */
export interface ContextModel {
  readonly procedure: Procedure;
  readonly schools: number;
  readonly columns: readonly ContextColumnId[];
  readonly rSquared: number;
  /** Of schools that the regression has not seen. */
  readonly leaveOneOutRSquared: number;
  readonly standardError: number;
  /** Below `context.minLooR2` conditions explain next to nothing: then no school is judged by it. */
  readonly isUsed: boolean;
  readonly results: readonly ExpectedResult[];
}

/** Columns of the regression. Source: docs/methods.md#expected (contextual regression). */
const COLUMNS: readonly ContextColumnId[] = [
  "size",
  "village",
  "settlement",
  "top-category",
  "young-teachers",
  "pension-teachers",
  "old-computers",
  "parents-come",
  "parents-help",
  "special",
  "incomplete-families",
  "low-income",
  "large-families",
  "disadvantaged-families",
  "guardianship",
  "on-record",
  "migrants",
  "disabilities",
  "vacancies",
  "higher-education",
];

/** Schools for each column of the regression, besides the threshold: fewer fit by chance. */
const SCHOOLS_PER_COLUMN = 3;

/**
 * Expected mean primary score of each school by its conditions, with what tells whether conditions explain anything.
 *
 * A school's size enters as its logarithm; a missing answer counts as the mean of the others. Schools with fewer than
 * `context.minPupils` pupils are left out.
 *
 * Source: docs/methods.md#expected (ordinary least squares; print leave-one-out R², refuse below 0.05).
 *
 * @returns null with fewer than `context.minSchools` schools that have both results and conditions.
 */
export function contextModel(
  measured: MeasuredProcedure,
  contexts: ReadonlyMap<string, SchoolContext>,
  thresholds: Thresholds,
): ContextModel | null {
  const known = measured.schools.flatMap(({ unit, scores }) => {
    const context = unit.school === null ? undefined : contexts.get(unit.school.id);
    const isEnough = scores !== null && scores.n >= thresholds["context.minPupils"];
    return context === undefined || !isEnough ? [] : [{ context, actual: scores.mean }];
  });
  const columns = columnsWithValues(known.map(({ context }) => context));
  if (known.length < Math.max(thresholds["context.minSchools"], SCHOOLS_PER_COLUMN * columns.length))
    return null;
  if (columns.length === 0) return null;

  const filled = columns.map((id) =>
    filledColumn(
      known.map(({ context }) => context),
      id,
    ),
  );
  const rows = known.map((_, row) => filled.map((column) => column[row] ?? 0));
  const fit = leastSquares(
    rows,
    known.map(({ actual }) => actual),
  );
  return {
    procedure: measured.results.procedure,
    schools: known.length,
    columns,
    rSquared: fit.rSquared,
    leaveOneOutRSquared: fit.leaveOneOutRSquared,
    standardError: fit.standardError,
    isUsed: fit.leaveOneOutRSquared >= thresholds["context.minLooR2"],
    results: known.map(({ context, actual }, row) => {
      const residual = fit.residuals[row] ?? 0;
      const spread = fit.standardError * Math.sqrt(Math.max(1e-9, 1 - (fit.leverages[row] ?? 0)));
      return {
        schoolId: context.school.id,
        actual,
        expected: actual - residual,
        residual,
        interval: spread * thresholds["context.residualErrors"],
        standardised: spread === 0 ? 0 : residual / spread,
      };
    }),
  };
}

/** Columns in which the schools differ. */
function columnsWithValues(contexts: readonly SchoolContext[]): ContextColumnId[] {
  return COLUMNS.filter((id) => {
    const values = contexts.map(({ values: of }) => of[id] ?? null).filter((value) => value !== null);
    return new Set(values).size > 1;
  });
}

function filledColumn(contexts: readonly SchoolContext[], id: ContextColumnId): number[] {
  const values = contexts.map(({ values: of }) => {
    const value = of[id] ?? null;
    return id === "size" && value !== null ? Math.log(Math.max(1, value)) : value;
  });
  const centre = mean(values.filter((value) => value !== null));
  return values.map((value) => value ?? centre);
}
