import type { Procedure } from "../src/core/model/procedure";
import type { ProcedureResults, UnitResult } from "../src/core/model/results";
import { NO_RECORDS, type WorkbookRecords } from "../src/core/model/workbook-records";
import { seededRandom, type SeededRandom } from "./seeded-random";

/** What is done to the works of a manipulated school, in all its procedures of the last year. */
export type Manipulation = "none" | "lift-40" | "lift-80" | "points-added" | "answers-given";

/** A region to be made up. */
export interface RegionPlan {
  readonly schools: number;
  /** Pupils of an honest school in one procedure: least and most. */
  readonly pupils: readonly [number, number];
  /** Standard deviation of honest schools in logits of a task's difficulty; 0.25 is 9 % of the variance of pupils. */
  readonly spread: number;
  /** Part of the works just below «3» that every school of the region marks up; it differs between schools by ±0.15. */
  readonly customary: number;
  /** The first schools are manipulated, and have this many pupils. */
  readonly manipulated: number;
  readonly manipulation: Manipulation;
  readonly manipulatedPupils: number;
}

const MAXIMUM = 20;
/** Boundaries of maths 4, 2021. */
export const CUTS = [6, 10, 15] as const;
/** Ability of the average pupil and spread of pupils, in logits: mean 12 of 20 and deviation 3.8, as in maths 4, 2021. */
const AVERAGE = 0.45;
const PUPIL_SPREAD = 0.75;
/** How closely a school's levels in two subjects go together: ρ = 0.68 (one krai, 2021, grade 4). */
const SHARED = 0.68;
/** Noise of the journal mark in points: of a pupil, and of the custom of a school. */
const JOURNAL_NOISE = 3;
const JOURNAL_CUSTOM = 1;

const PROCEDURES: readonly Procedure[] = [
  { exam: "vpr", subject: "ma", grade: 4, year: 2020 },
  { exam: "vpr", subject: "ma", grade: 4, year: 2021 },
  { exam: "vpr", subject: "ru", grade: 4, year: 2021 },
  { exam: "vpr", subject: "ma", grade: 5, year: 2021 },
];

/** A region of honest and manipulated schools: three procedures of 2021 and, for the cohort, maths 4 of 2020. */
export function simulatedRegion(plan: RegionPlan, seed: number): WorkbookRecords {
  const random = seededRandom(seed);
  const schools = Array.from({ length: plan.schools }, (_, index) => ({
    index,
    level: random.normal(),
    pupils: index < plan.manipulated ? plan.manipulatedPupils : random.between(...plan.pupils),
    customary: Math.min(1, Math.max(0, plan.customary + (plan.customary === 0 ? 0 : 0.15 * random.normal()))),
  }));
  const procedures = PROCEDURES.map((procedure): ProcedureResults => {
    const units = schools.map((school) => {
      const isChanged = school.index < plan.manipulated && procedure.year === 2021;
      const own = Math.sqrt(SHARED) * school.level + Math.sqrt(1 - SHARED) * random.normal();
      return simulatedSchool(random, {
        ...school,
        ability: AVERAGE + plan.spread * own,
        manipulation: isChanged ? plan.manipulation : "none",
      });
    });
    const [from3, from4, from5] = CUTS;
    return {
      procedure,
      maximum: MAXIMUM,
      scale: { ...procedure, maximum: MAXIMUM, from3, from4, from5, source: "simulation" },
      country: null,
      region: regionOf(units),
      territories: [],
      schools: units,
    };
  });
  return { ...NO_RECORDS, procedures };
}

interface SchoolPlan {
  readonly index: number;
  readonly pupils: number;
  readonly ability: number;
  readonly customary: number;
  readonly manipulation: Manipulation;
}

function simulatedSchool(random: SeededRandom, plan: SchoolPlan): UnitResult {
  const histogram = new Array<number>(MAXIMUM + 1).fill(0);
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  const journal = { lowered: 0, confirmed: 0, raised: 0, gap2: 0 };
  const custom = JOURNAL_CUSTOM * random.normal();
  for (let pupil = 0; pupil < plan.pupils; pupil += 1) {
    const honest = honestScore(random, plan.ability);
    const score = changedScore(random, liftedAtThree(random, honest, plan.customary), plan.manipulation);
    histogram[score] = (histogram[score] ?? 0) + 1;
    const mark = markOf(score);
    marks[mark - 2] = (marks[mark - 2] ?? 0) + 1;
    const gap = mark - markOf(honest + custom + JOURNAL_NOISE * random.normal());
    if (gap > 0) journal.raised += 1;
    else if (gap < 0) journal.lowered += 1;
    else journal.confirmed += 1;
    if (Math.abs(gap) >= 2) journal.gap2 += 1;
  }
  const name = `Школа ${String(plan.index + 1)}`;
  return {
    level: "school",
    name,
    school: { id: `oo:${String(plan.index)}`, login: null, name, territory: "Край" },
    participants: plan.pupils,
    schoolCount: null,
    marks,
    histogram,
    journal,
    pupils: null,
    source: { sheet: "Край", row: plan.index, column: 0 },
  };
}

/** A pupil's score with nothing done to it. */
export function honestScore(random: SeededRandom, ability: number): number {
  const share = 1 / (1 + Math.exp(-(ability + PUPIL_SPREAD * random.normal())));
  return random.binomial(MAXIMUM, share);
}

/** Ability, in logits, of the average pupil of the simulation. */
export const AVERAGE_ABILITY = AVERAGE;

function liftedAtThree(random: SeededRandom, score: number, share: number): number {
  const [from3] = CUTS;
  return score === from3 - 1 && random.uniform() < share ? from3 : score;
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

function markOf(score: number): number {
  return 2 + CUTS.filter((cut) => score >= cut).length;
}

function regionOf(units: readonly UnitResult[]): UnitResult | null {
  const first = units[0];
  if (first === undefined) return null;
  function sum(pick: (unit: UnitResult) => number): number {
    return units.reduce((total, unit) => total + pick(unit), 0);
  }
  return {
    ...first,
    level: "region",
    name: "Край",
    school: null,
    participants: sum((unit) => unit.participants ?? 0),
    marks: [0, 1, 2, 3].map((place) => sum((unit) => unit.marks?.[place] ?? 0)) as [
      number,
      number,
      number,
      number,
    ],
    histogram: (first.histogram ?? []).map((_, score) => sum((unit) => unit.histogram?.[score] ?? 0)),
    journal: null,
  };
}
