import { DataError } from "../errors";

/** A linear regression with what tells how far it can be trusted. */
export interface LeastSquares {
  /** The intercept, then one for each column. */
  readonly coefficients: readonly number[];
  readonly expected: readonly number[];
  readonly residuals: readonly number[];
  /** Influence of each row on its own expected value, 0..1. */
  readonly leverages: readonly number[];
  /** Share of the variance explained in the rows themselves. */
  readonly rSquared: number;
  /** The same for rows that the regression has not seen, each left out in turn; may be below 0. */
  readonly leaveOneOutRSquared: number;
  /** Standard error of the regression: divisor n − columns − 1. */
  readonly standardError: number;
}

/** A pivot below this share of its column's own size adds nothing to the columns before it. */
const DEPENDENT = 1e-10;

/**
 * Ordinary least squares with an intercept, by Gram–Schmidt orthogonalisation of the columns (modified, as in QR). A
 * column that the others already give is left out: its coefficient is 0.
 *
 * The leave-one-out residual is `residual / (1 − leverage)`, exactly as if the row had been left out.
 *
 * Source: Allen (1974), Technometrics 16, 125–127 (PRESS); Björck (1967), BIT 7, 1–21 (modified Gram–Schmidt).
 *
 * @param rows One row of numbers for each value; all of one length.
 * @param values More of them than columns plus one.
 * @throws {DataError} `length-mismatch`; `empty-sample` when there are too few values.
 */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): LeastSquares {
  if (rows.length !== values.length) {
    throw new DataError(
      "length-mismatch",
      "rows",
      `Cannot regress: ${rows.length} rows, ${values.length} values`,
    );
  }
  const basis = basisOf(rows);
  const expected = values.map(() => 0);
  const leverages = values.map(() => 0);
  const projections = basis.vectors.map((vector) => dot(vector, values));
  basis.vectors.forEach((vector, index) => {
    vector.forEach((part, row) => {
      expected[row] = (expected[row] ?? 0) + part * (projections[index] ?? 0);
      leverages[row] = (leverages[row] ?? 0) + part * part;
    });
  });
  const residuals = values.map((value, row) => value - (expected[row] ?? 0));
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const total = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const unexplained = dot(residuals, residuals);
  const left = residuals.map((residual, row) => residual / Math.max(1e-9, 1 - (leverages[row] ?? 0)));
  const rank = basis.vectors.filter((vector) => vector.some((part) => part !== 0)).length;
  return {
    coefficients: backSubstituted(basis.upper, projections),
    expected,
    residuals,
    leverages,
    rSquared: total === 0 ? 0 : 1 - unexplained / total,
    leaveOneOutRSquared: total === 0 ? 0 : 1 - dot(left, left) / total,
    standardError: Math.sqrt(unexplained / (values.length - rank)),
  };
}

/**
 * The coefficients of `leastSquares` for any values of the same rows: where many are asked, the rows are prepared once.
 *
 * @param rows More of them than columns plus one; all of one length.
 * @throws {DataError} `empty-sample` when there are too few rows.
 */
export function coefficientsOver(
  rows: readonly (readonly number[])[],
): (values: readonly number[]) => number[] {
  const { vectors, upper } = basisOf(rows);
  return (values) =>
    backSubstituted(
      upper,
      vectors.map((vector) => dot(vector, values)),
    );
}

/** The orthogonalised columns: the intercept, then those of the rows. */
function basisOf(rows: readonly (readonly number[])[]): Basis {
  const width = (rows[0]?.length ?? 0) + 1;
  if (rows.length <= width)
    throw new DataError("empty-sample", "values", `Cannot regress: ${rows.length} values`);
  return orthogonalised(
    Array.from({ length: width }, (_, column) =>
      column === 0 ? rows.map(() => 1) : rows.map((row) => row[column - 1] ?? 0),
    ),
  );
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

interface Basis {
  /** Orthonormal; a dependent column is all zeros. */
  readonly vectors: readonly (readonly number[])[];
  /** upper[i][j]: how much of vector i is in column j. */
  readonly upper: readonly (readonly number[])[];
}

function orthogonalised(columns: readonly (readonly number[])[]): Basis {
  const vectors: number[][] = [];
  const upper = columns.map(() => columns.map(() => 0));
  columns.forEach((column, index) => {
    let rest = [...column];
    const size = Math.sqrt(dot(rest, rest));
    vectors.forEach((vector, earlier) => {
      const share = dot(vector, rest);
      rest = rest.map((value, row) => value - share * (vector[row] ?? 0));
      (upper[earlier] ?? [])[index] = share;
    });
    const length = Math.sqrt(dot(rest, rest));
    const isDependent = length <= DEPENDENT * size || length === 0;
    (upper[index] ?? [])[index] = isDependent ? 0 : length;
    vectors.push(rest.map((value) => (isDependent ? 0 : value / length)));
  });
  return { vectors, upper };
}

function backSubstituted(upper: Basis["upper"], projections: readonly number[]): number[] {
  const coefficients = projections.map(() => 0);
  for (let row = projections.length - 1; row >= 0; row -= 1) {
    const pivot = upper[row]?.[row] ?? 0;
    if (pivot === 0) continue;
    const known = coefficients.reduce((sum, value, column) => {
      return column > row ? sum + (upper[row]?.[column] ?? 0) * value : sum;
    }, 0);
    coefficients[row] = ((projections[row] ?? 0) - known) / pivot;
  }
  return coefficients;
}
