import { answerShares, matchChance, matchTails, type AnswerShares } from "../../stats/answer-similarity";
import type { Probability } from "../../units";
import { UNKNOWN, type ItemTable } from "./item-table";

/** How rarely two pupils, each answering alone, agree on as many tasks as these two: p of the pair. */
export type PairTest = (one: number, other: number) => Probability;

/**
 * The test of pairs of pupils of a table. The chances of agreeing depend on the totals and variants only, so for pupils
 * with all answers known they are worked out once for all pairs that are alike in these.
 *
 * @param table Pupils of the pairs need a level and a variant.
 */
export function pairTest(table: ItemTable): PairTest {
  const shares = answerShares({
    answers: table.answers,
    maxima: table.maxima,
    levels: table.levels,
    maximum: table.maximum,
    variants: table.variants,
    variantCount: table.variantCount,
  });
  const chancesOf = chancesReader(table, shares);
  const known = new Map<number, Float64Array>();
  const { answers, maximum, variantCount } = table;
  const places = (maximum + 1) * variantCount;
  const tasks = table.maxima.length;
  const kinds = Int32Array.from(table.levels, (_, pupil) => kindOf(table, pupil));

  function tailsOf(kind: number, otherKind: number): Float64Array {
    const key = Math.min(kind, otherKind) * places + Math.max(kind, otherKind);
    const tails = known.get(key) ?? matchTails(chancesOf(key, [kind, otherKind]));
    known.set(key, tails);
    return tails;
  }

  /** Tasks that both are known in, where some are not: their chances are worked out for the pair. */
  function tailsOfSome(one: number, other: number): Float64Array {
    const [kind = 0, otherKind = 0] = [kinds[one], kinds[other]];
    const key = Math.min(kind, otherKind) * places + Math.max(kind, otherKind);
    const chances = chancesOf(key, [kind, otherKind]);
    return matchTails(
      chances.filter(
        (_, task) => answers[one * tasks + task] !== UNKNOWN && answers[other * tasks + task] !== UNKNOWN,
      ),
    );
  }

  return (one, other) => {
    let matches = 0;
    let isWhole = true;
    for (let task = 0; task < tasks; task += 1) {
      const answer = answers[one * tasks + task] ?? UNKNOWN;
      const otherAnswer = answers[other * tasks + task] ?? UNKNOWN;
      if (answer === UNKNOWN || otherAnswer === UNKNOWN) isWhole = false;
      else if (answer === otherAnswer) matches += 1;
    }
    const tails = isWhole ? tailsOf(kinds[one] ?? 0, kinds[other] ?? 0) : tailsOfSome(one, other);
    return tails[matches] ?? 1;
  };
}

/** Variant and total in one number. */
function kindOf({ levels, variants, maximum }: ItemTable, pupil: number): number {
  return Math.max(0, variants[pupil] ?? 0) * (maximum + 1) + Math.max(0, levels[pupil] ?? 0);
}

function chancesReader(
  { maxima, maximum }: ItemTable,
  shares: AnswerShares,
): (key: number, kinds: readonly [number, number]) => Float64Array {
  const known = new Map<number, Float64Array>();
  const places = maximum + 1;
  function sharesOf(kind: number, task: number): ArrayLike<number> {
    return shares.at(Math.floor(kind / places), kind % places, task);
  }
  return (key, [one, other]) => {
    let chances = known.get(key);
    if (chances === undefined) {
      chances = Float64Array.from(maxima, (_, task) =>
        matchChance(sharesOf(one, task), sharesOf(other, task)),
      );
      known.set(key, chances);
    }
    return chances;
  };
}
