import { answerAgreement, easiestFirst, personFitter } from "../../stats/person-fit";
import { UNKNOWN, type ItemTable } from "./item-table";

/** By pupil; NaN where there is none. */
export interface StandardisedFit {
  /** Normed Guttman errors. */
  readonly normed: Float64Array;
  /** Their mean over all pupils with the same total. */
  readonly usual: Float64Array;
  /** The same in deviations from that mean. */
  readonly normedZ: Float64Array;
  /** Skewness of these deviations over all pupils with the same total. */
  readonly skewness: Float64Array;
  readonly u3Z: Float64Array;
  /** Ht: low where the answers go against those of the others. */
  readonly agreementZ: Float64Array;
}

/** Pupils between two pauses. */
const STEP = 2000;
/** Fewer pupils of one total do not say what is usual there: those of the totals beside it are taken with them. */
const LEAST_OF_TOTAL = 50;

/** How far the answers of each pupil are out of order, against pupils with the same total. */
export function* standardisedFit(table: ItemTable): Generator<void, StandardisedFit, void> {
  const matrix = { answers: table.answers, maxima: table.maxima, pupils: table.pupils, unknown: UNKNOWN };
  const steps = easiestFirst(matrix);
  const fitOf = personFitter(matrix, steps);
  yield;
  const normed = new Float64Array(table.pupils).fill(NaN);
  const u3 = new Float64Array(table.pupils).fill(NaN);
  for (let pupil = 0; pupil < table.pupils; pupil += 1) {
    const own = (table.levels[pupil] ?? -1) < 0 ? null : fitOf(pupil);
    if (own !== null) {
      normed[pupil] = own.normed;
      u3[pupil] = own.u3;
    }
    if (pupil % STEP === STEP - 1) yield;
  }
  yield;
  const agreement = Float64Array.from(answerAgreement(matrix, steps), (own) => own ?? NaN);
  yield;
  const { usual, z, skewness } = withinTotals(table, normed);
  yield;
  return {
    normed,
    usual,
    normedZ: z,
    skewness,
    u3Z: withinTotals(table, u3).z,
    agreementZ: withinTotals(table, agreement).z,
  };
}

function withinTotals({ levels, maximum }: ItemTable, values: Float64Array): WithinTotals {
  const sums = Array.from({ length: maximum + 1 }, () => ({ n: 0, sum: 0, squares: 0, cubes: 0 }));
  values.forEach((value, pupil) => {
    const own = sums[levels[pupil] ?? -1];
    if (own === undefined || Number.isNaN(value)) return;
    own.n += 1;
    own.sum += value;
    own.squares += value * value;
    own.cubes += value * value * value;
  });
  const moments = sums.map((_, level) => momentsOf(widened(sums, level)));
  function ofPupils(pick: (of: Moments, value: number) => number): Float64Array {
    return values.map((value, pupil) => {
      const of = moments[levels[pupil] ?? -1];
      return of === undefined || Number.isNaN(value) ? NaN : pick(of, value);
    });
  }
  return {
    usual: ofPupils(({ mean }) => mean),
    z: ofPupils(({ mean, deviation }, value) => (deviation > 0 ? (value - mean) / deviation : 0)),
    skewness: ofPupils(({ skewness }) => skewness),
  };
}

interface WithinTotals {
  readonly usual: Float64Array;
  readonly z: Float64Array;
  readonly skewness: Float64Array;
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
  readonly skewness: number;
}

interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  readonly cubes: number;
}

function momentsOf({ n, sum, squares, cubes }: Sums): Moments {
  const mean = n === 0 ? 0 : sum / n;
  const variance = n === 0 ? 0 : Math.max(0, squares / n - mean * mean);
  const deviation = Math.sqrt(variance);
  const third = n === 0 ? 0 : cubes / n - 3 * mean * variance - mean ** 3;
  return { mean, deviation, skewness: variance > 1e-12 ? third / (variance * deviation) : 0 };
}

/** A total with those beside it, until enough pupils are together. */
function widened(sums: readonly Sums[], level: number): Sums {
  for (let by = 0; ; by += 1) {
    const around = sums.slice(Math.max(0, level - by), level + by + 1);
    const together = around.reduce((one, other) => ({
      n: one.n + other.n,
      sum: one.sum + other.sum,
      squares: one.squares + other.squares,
      cubes: one.cubes + other.cubes,
    }));
    if (together.n >= LEAST_OF_TOTAL || by >= sums.length) return together;
  }
}
