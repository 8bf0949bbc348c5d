import type { School } from "../src/core/model/school";
import type { SeededRandom } from "./seeded-random";

/** What is done to the works of a manipulated school. */
export type Manipulation = "none" | "lift-40" | "lift-80" | "points-added" | "answers-given";

/** Ability of the average pupil, in logits: with the spread of pupils a mean of 12 of 20 and a deviation of 3.8, as in maths 4, 2021. */
export const AVERAGE_ABILITY = 0.45;
export const MAXIMUM = 20;
/** Boundaries of maths 4, 2021. */
export const CUTS = [6, 10, 15] as const;
/** Noise of a pupil's journal mark, in points. */
export const JOURNAL_NOISE = 3;
/** Spread of the pupils of a school, in logits. */
const PUPIL_SPREAD = 0.75;
/** Abilities of schools for which the scores are tabled: from, step, number. */
const TABLE = { from: -3, step: 0.01, length: 800 } as const;
/** Points of the normal distribution of pupils that a table is made of. */
const NODES = Array.from({ length: 121 }, (_, i) => (i - 60) / 15);

const tables = new Map<number, readonly number[]>();

/** Draws scores of pupils of a school with this ability, in logits: a table, since the grid makes up hundreds of millions. */
export function sampledScore(ability: number): (random: SeededRandom) => number {
  const place = Math.min(TABLE.length, Math.max(0, Math.round((ability - TABLE.from) / TABLE.step)));
  const cumulative = tables.get(place) ?? cumulativeShares(TABLE.from + place * TABLE.step);
  tables.set(place, cumulative);
  return (random) => {
    const uniform = random.uniform();
    let score = 0;
    while (score < MAXIMUM && (cumulative[score] ?? 1) < uniform) score += 1;
    return score;
  };
}

/** Share of pupils with each score or less: binomial of 20 tasks, the ability of pupils normal. */
function cumulativeShares(ability: number): number[] {
  const shares = new Array<number>(MAXIMUM + 1).fill(0);
  let total = 0;
  for (const node of NODES) {
    const weight = Math.exp((-node * node) / 2);
    const chance = 1 / (1 + Math.exp(-(ability + PUPIL_SPREAD * node)));
    let term = (1 - chance) ** MAXIMUM;
    for (let score = 0; score <= MAXIMUM; score += 1) {
      shares[score] = (shares[score] ?? 0) + weight * term;
      term *= ((MAXIMUM - score) / (score + 1)) * (chance / (1 - chance));
    }
    total += weight;
  }
  let sum = 0;
  return shares.map((share) => (sum += share / total));
}

/** What the custom of a region does to a score just below «3». */
export function liftedAtThree(random: SeededRandom, score: number, share: number): number {
  const [from3] = CUTS;
  return share > 0 && score === from3 - 1 && random.uniform() < share ? from3 : score;
}

/** What a manipulation makes of a score. */
export function changedScore(random: SeededRandom, score: number, manipulation: Manipulation): number {
  switch (manipulation) {
    case "none":
      return score;
    case "lift-40":
      return liftedBelow(random, score, 0.4);
    case "lift-80":
      return liftedBelow(random, score, 0.8);
    case "points-added":
      return Math.min(MAXIMUM, score + 3);
    case "answers-given":
      return score + random.binomial(MAXIMUM - score, 0.3);
  }
}

/** Works one or two points below a mark are lifted to it. */
function liftedBelow(random: SeededRandom, score: number, share: number): number {
  const cut = CUTS.find((from) => score === from - 1 || score === from - 2);
  return cut !== undefined && random.uniform() < share ? cut : score;
}

export function markOf(score: number): number {
  return 2 + CUTS.filter((cut) => score >= cut).length;
}

/** Who a row of results is of, by the place of the school. */
export function namedSchool(index: number): {
  readonly level: "school";
  readonly name: string;
  readonly school: School;
} {
  const name = `Школа ${String(index + 1)}`;
  return {
    level: "school",
    name,
    school: { id: `oo:${String(index)}`, login: null, name, territory: "Край" },
  };
}
