import type { Procedure, SubjectId } from "../src/core/model/procedure";
import type { MarkCounts, ProcedureResults, UnitResult } from "../src/core/model/results";
import type { ExamResults } from "../src/core/model/exam-results";
import { NO_RECORDS, type WorkbookRecords } from "../src/core/model/workbook-records";
import { seededRandom, type SeededRandom } from "./seeded-random";
import { simulatedOge } from "./simulated-exam";
import {
  AVERAGE_ABILITY,
  changedScore,
  CUTS,
  JOURNAL_NOISE,
  liftedAtThree,
  markOf,
  MAXIMUM,
  sampledScore,
  type Manipulation,
  namedSchool,
} from "./simulated-work";

/** A region to be made up. */
export interface RegionPlan {
  readonly schools: number;
  /** Pupils of an honest school in one procedure: least and most. */
  readonly pupils: readonly [number, number];
  /** Standard deviation of honest schools in logits of a task's difficulty; 0.25 is 9 % of the variance of pupils. */
  readonly spread: number;
  /** Part of the schools that choose their pupils: they lie `SELECTED_BY` deviations higher. */
  readonly selective?: number;
  /** Part of the works just below «3» that every school of the region marks up; it differs between schools by ±0.15. */
  readonly customary: number;
  /** Procedures of 2021, of the year before, the first of `procedureList()`. */
  readonly procedures?: number;
  readonly before?: number;
  /** The first schools are manipulated, and have these numbers of pupils in turn. */
  readonly manipulated: number;
  readonly manipulation: Manipulation;
  readonly manipulatedPupils: number | readonly number[];
  /** In one procedure of so many of 2021: 1 = in all. */
  readonly oneOf?: number;
}

/** Three procedures of a region without selection, with maths 4 of the year before. */
const AS_MEASURED = { selective: 0, procedures: 3, before: 1, oneOf: 1 };

/** Made-up results, and how strong each school truly is in 2021: mean over its procedures, in deviations of schools. */
export interface SimulatedRegion {
  readonly procedures: readonly ProcedureResults[];
  /** ОГЭ of the year after, where class 8 wrote ВПР. */
  readonly exams: readonly ExamResults[];
  readonly strengths: readonly number[];
}

/** The year that is judged. */
export const YEAR = 2021;
/**
 * Parts of the variance of schools: of the school, of the school in one year, of one procedure. Two subjects of a year go
 * together with ρ = 0.68, two years with ρ = 0.4 (one krai, 2020 and 2021: 0.68, and 0.31 to 0.45).
 */
const [OF_SCHOOL, OF_YEAR, OF_PROCEDURE] = [0.4, 0.28, 0.32].map(Math.sqrt) as [number, number, number];
/** How much higher schools with selection lie, in deviations of the others. */
const SELECTED_BY = 2.5;
/** The custom of a journal, in points; half of its variance is the school's, half the teacher's. */
const JOURNAL_CUSTOM = 1;
/**
 * Teachers of strong schools ask more: points by which their journal lies lower for each deviation that a school lies higher.
 * The share above the journal then goes with the mean with ρ of 0.4 to 0.5 (one krai, 2020 and 2021: 0.41 to 0.59).
 */
const JOURNAL_BY_LEVEL = 0.5;

const SUBJECTS: readonly (readonly [grade: number, subjects: readonly SubjectId[]])[] = [
  [4, ["ma", "ru"]],
  [5, ["ma", "ru"]],
  [6, ["ma", "ru"]],
  [7, ["ma", "ru"]],
  [8, ["ma", "ru"]],
  [4, ["om"]],
  [5, ["bi", "is"]],
  [6, ["bi", "is", "gg"]],
  [7, ["bi", "is", "fi"]],
  [8, ["fi"]],
];

/** Twenty procedures of a year; the first three are maths 4, Russian 4 and maths 5, the first ten maths and Russian. */
function procedureList(year: number): Procedure[] {
  return SUBJECTS.flatMap(([grade, subjects]) => {
    return subjects.map((subject): Procedure => ({ exam: "vpr", subject, grade, year }));
  });
}

interface SchoolTraits {
  readonly index: number;
  readonly level: number;
  readonly ofYear: ReadonlyMap<number, number>;
  readonly raisedBy: number;
  readonly pupils: number;
  readonly customary: number;
  readonly journal: number;
}

/** What the tables of a whole region say. */
export function simulatedRegion(plan: RegionPlan, seed: number): WorkbookRecords {
  const { procedures, exams } = simulatedSchools(plan, seed);
  return { ...NO_RECORDS, procedures, exams };
}

/** A region of honest and manipulated schools, with what no table says of them. */
export function simulatedSchools(chosen: RegionPlan, seed: number): SimulatedRegion {
  const plan = { ...AS_MEASURED, ...chosen };
  const random = seededRandom(seed);
  const schools = Array.from({ length: plan.schools }, (_, index) => schoolTraits(plan, index, random));
  const strengths = new Array<number>(plan.schools).fill(0);
  const list = [
    ...procedureList(YEAR - 1).slice(0, plan.before),
    ...procedureList(YEAR).slice(0, plan.procedures),
  ];
  const procedures = list.map((procedure, place): ProcedureResults => {
    const units = schools.map((school) => {
      const { index, level, ofYear, raisedBy } = school;
      const noise = random.normal();
      const own =
        OF_SCHOOL * level + OF_YEAR * (ofYear.get(procedure.year) ?? 0) + OF_PROCEDURE * noise + raisedBy;
      const isJudged = procedure.year === YEAR;
      if (isJudged) strengths[index] = (strengths[index] ?? 0) + own / plan.procedures;
      const isChanged = isJudged && index < plan.manipulated && (place + index) % plan.oneOf === 0;
      return simulatedSchool(random, {
        ...school,
        own,
        ability: AVERAGE_ABILITY + plan.spread * own,
        manipulation: isChanged ? plan.manipulation : "none",
      });
    });
    const [from3, from4, from5] = CUTS;
    return {
      procedure,
      maximum: MAXIMUM,
      scale: { ...procedure, maximum: MAXIMUM, from3, from4, from5, source: "simulation" },
      country: null,
      region: summedRegion(units),
      territories: [],
      schools: units,
    };
  });
  const ofClass8 = list.filter(({ grade, year, subject }) => {
    return year === YEAR && grade === 8 && (subject === "ma" || subject === "ru");
  });
  const exams = ofClass8.map((procedure) => {
    const examinees = schools.map(({ index, level, raisedBy, pupils }) => {
      const own = OF_SCHOOL * level + OF_YEAR * random.normal() + OF_PROCEDURE * random.normal() + raisedBy;
      return { index, own, pupils };
    });
    return simulatedOge(procedure, examinees, { spread: plan.spread, random });
  });
  return { procedures, exams, strengths };
}

function schoolTraits(plan: Required<RegionPlan>, index: number, random: SeededRandom): SchoolTraits {
  const sizes = [plan.manipulatedPupils].flat();
  return {
    index,
    level: random.normal(),
    ofYear: new Map([YEAR - 1, YEAR].map((year) => [year, random.normal()])),
    raisedBy: random.uniform() < plan.selective ? SELECTED_BY : 0,
    pupils: (index < plan.manipulated ? sizes[index % sizes.length] : null) ?? pupilsOf(plan.pupils, random),
    customary: Math.min(1, Math.max(0, plan.customary + (plan.customary === 0 ? 0 : 0.15 * random.normal()))),
    journal: Math.SQRT1_2 * JOURNAL_CUSTOM * random.normal(),
  };
}

/** Small schools are as many as those ten times their size. */
function pupilsOf([least, most]: RegionPlan["pupils"], random: SeededRandom): number {
  return Math.floor(least * ((most + 1) / least) ** random.uniform());
}

/** The tables of some schools of a region; with the region's own row, or with none but the sum of these schools. */
export function municipality(
  { procedures, exams }: SimulatedRegion,
  [from, to]: readonly [from: number, to: number],
  hasRegion: boolean,
): WorkbookRecords {
  return {
    ...NO_RECORDS,
    exams: exams.map((of) => ({ ...of, schools: of.schools.slice(from, to) })),
    procedures: procedures.map((of) => {
      const schools = of.schools.slice(from, to);
      return { ...of, schools, region: hasRegion ? of.region : summedRegion(schools) };
    }),
  };
}

interface SchoolPlan extends SchoolTraits {
  /** Deviations that the school lies above the average one in this procedure. */
  readonly own: number;
  readonly ability: number;
  readonly manipulation: Manipulation;
}

function simulatedSchool(random: SeededRandom, plan: SchoolPlan): UnitResult {
  const histogram = new Array<number>(MAXIMUM + 1).fill(0);
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  const journal = { lowered: 0, confirmed: 0, raised: 0, gap2: 0 };
  const custom = plan.journal + Math.SQRT1_2 * JOURNAL_CUSTOM * random.normal() - JOURNAL_BY_LEVEL * plan.own;
  const draw = sampledScore(plan.ability);
  for (let pupil = 0; pupil < plan.pupils; pupil += 1) {
    const honest = draw(random);
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
  return {
    ...namedSchool(plan.index),
    participants: plan.pupils,
    schoolCount: null,
    marks,
    histogram,
    journal,
    pupils: null,
    source: { sheet: "Край", row: plan.index, column: 0 },
  };
}

export function summedRegion(units: readonly UnitResult[]): UnitResult | null {
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
    marks: [0, 1, 2, 3].map((place) => sum((unit) => unit.marks?.[place] ?? 0)) as unknown as MarkCounts,
    histogram: (first.histogram ?? []).map((_, score) => sum((unit) => unit.histogram?.[score] ?? 0)),
    journal: null,
  };
}
