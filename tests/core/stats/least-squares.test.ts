import fc from "fast-check";
import { leastSquares } from "../../../src/core/stats/least-squares";

/** Longley (1967), as in NIST StRD "Longley": GNP deflator, GNP, unemployed, armed forces, population, year; employed. */
const LONGLEY = [
  [83.0, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99.0, 365385, 1870, 3547, 115094, 1953, 64989],
  [100.0, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
];

describe("leastSquares()", () => {
  it("matches NIST's certified values for Longley's data, where columns nearly repeat each other", () => {
    const fit = leastSquares(
      LONGLEY.map((row) => row.slice(0, 6)),
      LONGLEY.map((row) => row[6] ?? 0),
    );
    expect(fit.rSquared).toBeCloseTo(0.995479004577296, 10);
    expect(fit.standardError).toBeCloseTo(304.854073561965, 5);
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.0202298038168, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ];
    certified.forEach((value, place) => {
      expect((fit.coefficients[place] ?? 0) / value).toBeCloseTo(1, 5);
    });
  });

  const number = fc.double({ min: -10, max: 10, noNaN: true, noDefaultInfinity: true });
  const table = fc.array(fc.tuple(number, number, number), { minLength: 8, maxLength: 20 });

  it("leaves residuals that no column explains, and leverages that add up to the number of coefficients", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const jittered = rows.map(([a, b, y], row) => [a + Math.sin(row), b + Math.cos(3 * row), y] as const);
        const fit = leastSquares(
          jittered.map(([a, b]) => [a, b]),
          jittered.map(([, , y]) => y),
        );
        const sums = [0, 1].map((column) =>
          fit.residuals.reduce((sum, value, row) => sum + value * (jittered[row]?.[column] ?? 0), 0),
        );
        const leverage = fit.leverages.reduce((sum, value) => sum + value, 0);
        return sums.every((sum) => Math.abs(sum) < 1e-6) && Math.abs(leverage - 3) < 1e-6;
      }),
    );
  });

  it("gives the same leave-one-out R² as fitting anew without each row", () => {
    const rows = LONGLEY.map((row) => [row[2] ?? 0, row[3] ?? 0]);
    const values = LONGLEY.map((row) => row[6] ?? 0);
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const errors = rows.map((row, left) => {
      const { coefficients: of } = leastSquares(
        rows.filter((_, at) => at !== left),
        values.filter((_, at) => at !== left),
      );
      return (values[left] ?? 0) - (of[0] ?? 0) - (of[1] ?? 0) * (row[0] ?? 0) - (of[2] ?? 0) * (row[1] ?? 0);
    });
    const total = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    const anew = 1 - errors.reduce((sum, error) => sum + error * error, 0) / total;
    expect(leastSquares(rows, values).leaveOneOutRSquared).toBeCloseTo(anew, 10);
  });

  it("leaves out a column that another one gives", () => {
    const rows = [1, 2, 3, 4, 6].map((x) => [x, 2 * x + 1]);
    const fit = leastSquares(rows, [2, 4, 6, 8, 12]);
    expect(fit.rSquared).toBeCloseTo(1, 12);
    expect(fit.coefficients[2]).toBe(0);
  });

  it("refuses as many coefficients as values", () => {
    expect(() => leastSquares([[1], [2]], [1, 2])).toThrow(expect.objectContaining({ code: "empty-sample" }));
    expect(() => leastSquares([[1]], [1, 2])).toThrow(expect.objectContaining({ code: "length-mismatch" }));
  });

  it("counts a column that says the same as another once", () => {
    const rows = [
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 8],
      [6, 12],
    ];
    const values = [1, 3, 2, 5, 4];
    const alone = leastSquares(
      rows.map(([first = 0]) => [first]),
      values,
    );
    const both = leastSquares(rows, values);
    expect(both.standardError).toBeCloseTo(alone.standardError, 12);
    both.expected.forEach((of, row) => expect(of).toBeCloseTo(alone.expected[row] ?? Number.NaN, 9));
  });

  it("counts no column that is the same in every row", () => {
    const values = [1, 3, 2, 5];
    const { coefficients, standardError } = leastSquares([[0], [0], [0], [0]], values);
    expect(coefficients[0]).toBeCloseTo(2.75, 12);
    expect(coefficients[1]).toBe(0);
    expect(standardError).toBeCloseTo(Math.sqrt(8.75 / 3), 12);
  });

  it("explains nothing of values that are all alike", () => {
    const { rSquared, leaveOneOutRSquared } = leastSquares([[1], [2], [4], [7]], [5, 5, 5, 5]);
    expect([rSquared, leaveOneOutRSquared]).toEqual([0, 0]);
  });
});
