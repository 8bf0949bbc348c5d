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
  const places = table.maximum + 1;
  const tasks = table.maxima.length;
  return (one, other) => {
    const kinds = [kindOf(table, one), kindOf(table, other)] as const;
    const key = Math.min(...kinds) * places * table.variantCount + Math.max(...kinds);
    const chances = chancesOf(key, kinds);
    let matches = 0;
    const compared: number[] = [];
    for (let task = 0; task < tasks; task += 1) {
      const answer = table.answers[one * tasks + task] ?? UNKNOWN;
      const otherAnswer = table.answers[other * tasks + task] ?? UNKNOWN;
      if (answer === UNKNOWN || otherAnswer === UNKNOWN) continue;
      compared.push(task);
      if (answer === otherAnswer) matches += 1;
    }
    if (compared.length < tasks) return matchTails(compared.map((task) => chances[task] ?? 0))[matches] ?? 1;
    const tails = known.get(key) ?? matchTails(chances);
    known.set(key, tails);
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
