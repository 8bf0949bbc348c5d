import type { DataErrorCode } from "../../../src/core/errors";
import { adjustedPValues } from "../../../src/core/stats/adjusted-p-values";
import { uncertainTail } from "../../../src/core/stats/beta-binomial";
import { binomialTail } from "../../../src/core/stats/binomial-tail";
import { smoothCurve } from "../../../src/core/stats/bunching";
import { frequencyMoments } from "../../../src/core/stats/frequency-moments";
import { leastSquares } from "../../../src/core/stats/least-squares";
import { meanFunnel } from "../../../src/core/stats/mean-funnel";
import { normalTailValue } from "../../../src/core/stats/normal-tail-value";
import { overdispersion } from "../../../src/core/stats/overdispersion";
import { poissonBinomialTail } from "../../../src/core/stats/poisson-binomial-tail";
import { printedSpearman } from "../../../src/core/stats/printed-spearman";
import { quarterGap } from "../../../src/core/stats/quarter-gap";
import { randomIntercept } from "../../../src/core/stats/random-intercept";
import { rankCorrelation } from "../../../src/core/stats/rank-correlation";
import { rankIntervals } from "../../../src/core/stats/rank-intervals";
import { shareFunnel } from "../../../src/core/stats/share-funnel";
import { shareInterval } from "../../../src/core/stats/share-interval";
import { shrunkenMeans } from "../../../src/core/stats/shrunken-means";
import { simes } from "../../../src/core/stats/simes";

type Call = readonly [said: string, call: () => unknown, code: DataErrorCode, subject: string];

const WIDE = { share: 0.1, honestRatio: 1 };
const SCHOOLS = [
  { mean: 3, n: 10 },
  { mean: 4, n: 20 },
];
const COUNTS = [
  { count: 0, total: 10 },
  { count: 20, total: 20 },
];
const UNITS = [
  { value: 1, standardError: 1 },
  { value: 2, standardError: 0.5 },
];

function counted(total: number, share: number, measuredOn: number): () => unknown {
  return () => uncertainTail([{ total, share, measuredOn }], 0);
}

function pupils(...groups: readonly string[]): () => unknown {
  return () =>
    randomIntercept(groups.map((group, place) => ({ group, earlier: place, later: (place * place) % 5 })));
}

const REFUSED: readonly Call[] = [
  ["p below 0", () => adjustedPValues([0.1, -0.1]), "out-of-range", "pValues"],
  ["p above 1", () => adjustedPValues([1.1, 0.1]), "out-of-range", "pValues"],
  ["p not a number", () => adjustedPValues([Number.NaN]), "out-of-range", "pValues"],
  ["a count below 0", () => uncertainTail([], -1), "out-of-range", "count"],
  ["half a count", () => uncertainTail([], 0.5), "out-of-range", "count"],
  ["half a work", counted(1.5, 0.5, 1), "out-of-range", "counts"],
  ["fewer works than none", counted(-1, 0.5, 1), "out-of-range", "counts"],
  ["a share above 1", counted(1, 1.1, 1), "out-of-range", "counts"],
  ["a share below 0", counted(1, -0.1, 1), "out-of-range", "counts"],
  ["measured on fewer than none", counted(1, 0.5, -1), "out-of-range", "counts"],
  ["a total below 0", () => binomialTail(0, -1, 0.5), "out-of-range", "total"],
  ["half a total", () => binomialTail(0, 1.5, 0.5), "out-of-range", "total"],
  ["a count below 0 of one", () => binomialTail(-1, 1, 0.5), "out-of-range", "count"],
  ["half a count of one", () => binomialTail(0.5, 1, 0.5), "out-of-range", "count"],
  ["two of one", () => binomialTail(2, 1, 0.5), "out-of-range", "count"],
  ["a share below 0 of one", () => binomialTail(1, 1, -0.1), "out-of-range", "share"],
  ["a share above 1 of one", () => binomialTail(1, 1, 1.1), "out-of-range", "share"],
  ["too few bins", () => smoothCurve(4, { degree: 2, isOwn: () => false }), "empty-sample", "works"],
  ["weights without values", () => frequencyMoments([1], [1, 2]), "length-mismatch", "weights"],
  ["a weight below 0", () => frequencyMoments([1, 2], [1, -1]), "out-of-range", "weights"],
  ["no weight at all", () => frequencyMoments([1, 2], [0, 0]), "empty-sample", "weights"],
  ["rows without values", () => leastSquares([[1]], [1, 2]), "length-mismatch", "rows"],
  ["as many rows as columns", () => leastSquares([[1], [2]], [1, 2]), "empty-sample", "values"],
  ["no spread of pupils", () => meanFunnel(SCHOOLS, 0, WIDE), "out-of-range", "schools"],
  [
    "a school of nobody",
    () => meanFunnel([...SCHOOLS, { mean: 3, n: 0 }], 1, WIDE),
    "out-of-range",
    "schools",
  ],
  ["the end of the normal tail", () => normalTailValue(0), "out-of-range", "p"],
  ["its other end", () => normalTailValue(1), "out-of-range", "p"],
  ["one school", () => overdispersion(UNITS.slice(1), 1, WIDE), "empty-sample", "units"],
  [
    "a school without error",
    () => overdispersion([...UNITS, { value: 1, standardError: 0 }], 1, WIDE),
    "out-of-range",
    "units",
  ],
  ["all winsorised", () => overdispersion(UNITS, 1, { ...WIDE, share: 0.5 }), "out-of-range", "winsorising"],
  [
    "fewer than none winsorised",
    () => overdispersion(UNITS, 1, { ...WIDE, share: -0.1 }),
    "out-of-range",
    "winsorising",
  ],
  ["a count below 0 of shares", () => poissonBinomialTail([0.5], -1), "out-of-range", "count"],
  ["half a count of shares", () => poissonBinomialTail([0.5], 0.5), "out-of-range", "count"],
  ["a chance above 1", () => poissonBinomialTail([0.5, 1.1], 1), "out-of-range", "shares"],
  ["a chance below 0", () => poissonBinomialTail([-0.1, 0.5], 1), "out-of-range", "shares"],
  ["ranks of other length", () => printedSpearman([1, 2], [1]), "length-mismatch", "second"],
  ["one rank", () => printedSpearman([1], [1]), "empty-sample", "first"],
  ["weights of no school", () => quarterGap([1, 2, 3, 4], [1]), "length-mismatch", "weights"],
  ["three schools", () => quarterGap([1, 2, 3], [1, 1, 1]), "empty-sample", "values"],
  ["a school of no weight", () => quarterGap([1, 2, 3, 4], [1, 1, 1, 0]), "out-of-range", "weights"],
  ["three pupils", pupils("а", "б", "б"), "empty-sample", "pupils"],
  ["one group", pupils("а", "а", "а", "а"), "empty-sample", "pupils"],
  ["other pupils", () => rankCorrelation([1, 2], [1]), "length-mismatch", "second"],
  ["one pupil", () => rankCorrelation([1], [1]), "empty-sample", "first"],
  ["errors of no school", () => rankIntervals([1, 2], [1]), "length-mismatch", "errors"],
  ["an error below 0", () => rankIntervals([1, 2], [1, -1]), "out-of-range", "errors"],
  ["more than there are", () => shareFunnel([{ count: 2, total: 1 }], WIDE), "out-of-range", "schools"],
  ["fewer than none", () => shareFunnel([{ count: -1, total: 1 }], WIDE), "out-of-range", "schools"],
  ["a share of nobody", () => shareFunnel([{ count: 0, total: 0 }], WIDE), "out-of-range", "schools"],
  ["an interval of nobody", () => shareInterval(0, 0), "empty-sample", "total"],
  ["an interval of half a pupil", () => shareInterval(0, 0.5), "out-of-range", "total"],
  ["an interval below nobody", () => shareInterval(0, -1), "out-of-range", "total"],
  ["an interval of two of one", () => shareInterval(2, 1), "out-of-range", "count"],
  ["an interval of half of one", () => shareInterval(0.5, 1), "out-of-range", "count"],
  ["an interval of less than none", () => shareInterval(-1, 1), "out-of-range", "count"],
  ["variances of no school", () => shrunkenMeans([1, 2], [1]), "length-mismatch", "variances"],
  ["one school's mean", () => shrunkenMeans([1], [1]), "empty-sample", "means"],
  ["a mean without variance", () => shrunkenMeans([1, 2], [1, 0]), "out-of-range", "variances"],
  ["no p at all", () => simes([]), "empty-sample", "pValues"],
  ["a p above 1 among others", () => simes([0.1, 1.1]), "out-of-range", "pValues"],
  ["a p below 0 among others", () => simes([-0.1, 0.5]), "out-of-range", "pValues"],
];

const ACCEPTED: readonly (readonly [string, () => unknown])[] = [
  ["p of 0 and 1", () => adjustedPValues([0, 1])],
  ["no p to correct", () => adjustedPValues([])],
  ["no works", counted(0, 0.5, 10)],
  ["a share of 0", counted(1, 0, 10)],
  ["a share of 1", counted(1, 1, 10)],
  ["measured on none", counted(1, 0.5, 0)],
  ["none of none", () => binomialTail(0, 0, 0.5)],
  ["all of some, always", () => binomialTail(1, 1, 1)],
  ["none of some, never", () => binomialTail(0, 1, 0)],
  ["just enough bins", () => smoothCurve(5, { degree: 2, isOwn: () => false })],
  ["a weight of 0", () => frequencyMoments([1, 2], [1, 0])],
  ["two schools", () => meanFunnel(SCHOOLS, 1, WIDE)],
  ["nothing winsorised", () => overdispersion(UNITS, 1, { ...WIDE, share: 0 })],
  ["chances of 0 and 1", () => poissonBinomialTail([0, 1], 0)],
  ["two ranks", () => printedSpearman([1, 2], [2, 1])],
  ["four schools", () => quarterGap([1, 2, 3, 4], [1, 1, 1, 1])],
  ["two groups of two", pupils("а", "а", "б", "б")],
  ["two pupils", () => rankCorrelation([1, 2], [2, 1])],
  ["no error", () => rankIntervals([1, 2], [0, 1])],
  ["none of a school and all of another", () => shareFunnel(COUNTS, WIDE)],
  ["an interval of none of one", () => shareInterval(0, 1)],
  ["an interval of one of one", () => shareInterval(1, 1)],
  ["two schools' means", () => shrunkenMeans([1, 2], [1, 1])],
  ["a p of 0 and one of 1", () => simes([0, 1])],
];

describe("what the statistics refuse, and why", () => {
  it.each(REFUSED)("%s", (_, call, code, subject) => {
    expect(call).toThrow(expect.objectContaining({ name: "DataError", code, subject }));
  });

  it.each(ACCEPTED)("accept at the limit: %s", (_, call) => {
    expect(call).not.toThrow();
  });
});
