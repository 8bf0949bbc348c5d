import type { Procedure, Scale } from "../src/core/model/procedure";
import type { MarkCounts, ProcedureResults, UnitResult } from "../src/core/model/results";
import { seededRandom, type SeededRandom } from "./seeded-random";
import { summedRegion, YEAR, type SimulatedRegion } from "./simulated-region";
import { namedSchool } from "./simulated-work";

/** An honest region whose schools, pupils or works are distributed otherwise than the rules would like. */
export interface HostileRegion {
  readonly name: string;
  readonly schools: number;
  /** Pupils of a school. */
  readonly pupils: (random: SeededRandom, index: number) => number;
  /** Of a school in a year, in logits. */
  readonly ability: (random: SeededRandom, index: number) => number;
  /** Spread of a school's pupils, in logits. */
  readonly pupilSpread?: (random: SeededRandom) => number;
  /** Classes that differ by so many logits; 25 pupils in each. */
  readonly classSpread?: number;
  /** Highest score and the first scores of «3», «4», «5». */
  readonly scale?: readonly [maximum: number, from3: number, from4: number, from5: number];
  /** Points of a task, all or none: scores lie on its multiples. */
  readonly taskPoints?: number;
}

function usual(random: SeededRandom): number {
  return Math.floor(5 * 40 ** random.uniform());
}

function uneven(random: SeededRandom): number {
  return Math.min(900, Math.floor(8 / (1 - random.uniform()) ** 0.9));
}

function normal(mean: number, spread: number): HostileRegion["ability"] {
  return (random) => mean + spread * random.normal();
}

/** Schools of towns lie higher and are larger. */
function isTown(index: number): boolean {
  return index % 3 === 0;
}

function twoClusters(apart: number): Pick<HostileRegion, "pupils" | "ability"> {
  return {
    pupils: (random, index) => (isTown(index) ? random.between(60, 180) : random.between(8, 30)),
    ability: (random, index) => 0.2 + (isTown(index) ? apart : 0) + 0.2 * random.normal(),
  };
}

/** Student's t with three degrees of freedom, of variance 1. */
function heavyTailed(random: SeededRandom): number {
  const squares = random.normal() ** 2 + random.normal() ** 2 + random.normal() ** 2;
  return random.normal() / Math.sqrt(squares);
}

/** Skewed to the high side, of variance 1. */
function lognormal(random: SeededRandom): number {
  return (Math.exp(0.6 * random.normal()) - Math.exp(0.18)) / 0.788;
}

const ORDINARY = { pupils: usual, ability: normal(0.45, 0.25) };

export const HOSTILE_REGIONS: readonly HostileRegion[] = [
  ...[30, 600].flatMap((schools): HostileRegion[] => [
    { name: "школы логнормальны", schools, pupils: usual, ability: (random) => 0.45 + 0.3 * lognormal(random) },
    { name: "тяжёлые хвосты (t с 3 степенями)", schools, pupils: usual, ability: (random) => 0.45 + 0.3 * heavyTailed(random) },
    { name: "потолок: среднее 17 из 20", schools, ...ORDINARY, ability: normal(2.1, 0.3) },
    { name: "дно: среднее 5 из 20", schools, ...ORDINARY, ability: normal(-1.3, 0.3) },
    { name: "город и село", schools, ...twoClusters(0.5) },
    { name: "размеры крайне неравны (до 900)", schools, ...ORDINARY, pupils: uneven },
    { name: "ученики разных школ различаются по-разному", schools, ...ORDINARY, pupilSpread: (random) => 0.3 + 1.2 * random.uniform() },
    { name: "классы одной школы различаются", schools, ...ORDINARY, classSpread: 0.4 },
    { name: "задания по два балла", schools, ...ORDINARY, taskPoints: 2 },
  ]),
  { name: "школы не различаются, по 25 учеников", schools: 600, pupils: () => 25, ability: normal(0.45, 0) },
  { name: "шкала из 8 баллов", schools: 600, ...ORDINARY, scale: [8, 3, 5, 7] },
  { name: "10 школ", schools: 10, ...ORDINARY },
  { name: "10 школ: город и село", schools: 10, ...twoClusters(0.7) },
]; // prettier-ignore

const PROCEDURES: readonly Procedure[] = [
  { exam: "vpr", subject: "ma", grade: 3, year: YEAR - 1 },
  { exam: "vpr", subject: "ma", grade: 4, year: YEAR },
  { exam: "vpr", subject: "ru", grade: 4, year: YEAR },
  { exam: "vpr", subject: "ma", grade: 5, year: YEAR },
];

/** Its tables of four procedures: two years of one subject, and two more. */
export function hostileRegion(plan: HostileRegion, seed: number): SimulatedRegion {
  const random = seededRandom(seed);
  const schools = Array.from({ length: plan.schools }, (_, index) => ({
    index,
    pupils: Math.max(1, plan.pupils(random, index)),
    level: plan.ability(random, index),
    custom: random.normal(),
  }));
  const strengths = schools.map(({ level }) => level);
  const [maximum, from3, from4, from5] = plan.scale ?? [20, 6, 10, 15];
  const procedures = PROCEDURES.map((procedure): ProcedureResults => {
    const scale = { ...procedure, maximum, from3, from4, from5, source: "simulation" };
    const units = schools.map((school) => {
      // What a year and a subject add has the deviation of an ordinary region's.
      return honestSchool(
        { ...school, level: school.level + 0.15 * random.normal() },
        { plan, scale, random },
      );
    });
    return {
      procedure,
      maximum,
      scale,
      country: null,
      region: summedRegion(units),
      territories: [],
      schools: units,
    };
  });
  return { procedures, exams: [], strengths };
}

interface HonestSchool {
  readonly index: number;
  readonly pupils: number;
  readonly level: number;
  readonly custom: number;
}

interface Making {
  readonly plan: HostileRegion;
  readonly scale: Scale;
  readonly random: SeededRandom;
}

const PUPILS_OF_CLASS = 25;

function honestSchool(
  { index, pupils, level, custom }: HonestSchool,
  { plan, scale, random }: Making,
): UnitResult {
  const { maximum } = scale;
  const spread = plan.pupilSpread?.(random) ?? 0.75;
  const points = plan.taskPoints ?? 1;
  const histogram = new Array<number>(maximum + 1).fill(0);
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  const journal = { lowered: 0, confirmed: 0, raised: 0, gap2: 0 };
  let ofClass = 0;
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    if (pupil % PUPILS_OF_CLASS === 0) ofClass = (plan.classSpread ?? 0) * random.normal();
    const ability = level + ofClass + spread * random.normal();
    const score = points * random.binomial(maximum / points, 1 / (1 + Math.exp(-ability)));
    histogram[score] = (histogram[score] ?? 0) + 1;
    const mark = markAt(score, scale);
    marks[mark - 2] = (marks[mark - 2] ?? 0) + 1;
    const gap = mark - markAt(score + ((custom + 3 * random.normal()) * maximum) / 20, scale);
    if (gap > 0) journal.raised += 1;
    else if (gap < 0) journal.lowered += 1;
    else journal.confirmed += 1;
    if (Math.abs(gap) >= 2) journal.gap2 += 1;
  }
  return {
    ...namedSchool(index),
    participants: pupils,
    schoolCount: null,
    marks: marks satisfies MarkCounts,
    histogram,
    journal,
    pupils: null,
    source: { sheet: "Край", row: index, column: 0 },
  };
}

function markAt(score: number, { from3, from4, from5 }: Scale): number {
  return 2 + [from3, from4, from5].filter((from) => score >= from).length;
}
