import { seededRandom, type SeededRandom } from "../../../../bench/seeded-random";
import { addItemRow, itemSheet } from "../../../../src/core/model/item-points";
import type { ProcedureResults, Pupil } from "../../../../src/core/model/results";
import { madeUpProcedure, madeUpSchool } from "../made-up-results";

/** A class before its answers are read: points by pupil and task. */
export interface MadeUpClass {
  readonly school: number;
  readonly label: string;
  readonly answers: number[][];
  readonly variants: string[];
}

/** A region of made-up classes. What is left out is as in an ordinary region. */
export interface ClassesPlan {
  readonly seed: number;
  readonly schools: number;
  readonly classes?: number;
  /** Pupils of a class: least and most. */
  readonly pupils?: readonly [number, number];
  /** Highest points of the tasks. */
  readonly maxima?: readonly number[];
  /** Standard deviation of schools, in that of pupils. */
  readonly spread?: number;
  /** Ability added to every pupil of the first schools. */
  readonly strong?: { readonly schools: number; readonly by: number };
  /** Half of a class is so much abler than the other half, in all classes of the first schools. */
  readonly mixed?: { readonly schools: number; readonly by: number };
  /** Changes the answers of a class. */
  readonly change?: (of: MadeUpClass, random: SeededRandom) => void;
}

/** 14 tasks, four of them of two points, from easy to hard. */
const MAXIMA = [1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 2];

/** How much more a second variant's task may be hard. */
const VARIANT_GAP = 0.2;

/**
 * Pupils who answer each alone: chances by a two-parameter model, whose tasks differ in how sharply they tell strong from
 * weak pupils, and by variant. Nothing that the checks assume of tasks.
 */
export function madeUpClasses(plan: ClassesPlan): ProcedureResults {
  const random = seededRandom(plan.seed);
  const { schools, classes = 2, pupils = [20, 28], maxima = MAXIMA, spread = 0.4 } = plan;
  const tasks = maxima.map((maximum, task) => ({
    maximum,
    hardness: -1.8 + (3.6 * task) / (maxima.length - 1) + 0.3 * random.normal(),
    sharpness: Math.exp(0.35 * random.normal()),
    variant: VARIANT_GAP * random.normal(),
  }));
  const made: MadeUpClass[] = [];
  for (let school = 0; school < schools; school += 1) {
    const level =
      spread * random.normal() + (school < (plan.strong?.schools ?? 0) ? (plan.strong?.by ?? 0) : 0);
    for (let group = 0; group < classes; group += 1) {
      const size = random.between(...pupils);
      const variants = Array.from({ length: size }, (_, pupil) => String(1 + ((pupil + group) % 2)));
      const answers = variants.map((variant, pupil) => {
        const isAbler = school < (plan.mixed?.schools ?? 0) && pupil % 4 < 2;
        const ability = level + random.normal() + (isAbler ? (plan.mixed?.by ?? 0) : 0);
        return tasks.map(({ maximum, hardness, sharpness, variant: gap }) => {
          const easier = variant === "2" ? gap : 0;
          return random.binomial(maximum, 1 / (1 + Math.exp(-sharpness * (ability - hardness + easier))));
        });
      });
      const of: MadeUpClass = { school, label: "АБВГД"[group] ?? "А", answers, variants };
      plan.change?.(of, random);
      made.push(of);
    }
  }
  return procedureOf(made, schools, maxima);
}

function procedureOf(
  made: readonly MadeUpClass[],
  schools: number,
  maxima: readonly number[],
): ProcedureResults {
  const items = itemSheet(maxima.map((maximum, task) => ({ id: String(task + 1), maximum })));
  const maximum = maxima.reduce((sum, own) => sum + own, 0);
  const pupilsOf = Array.from({ length: schools }, (): Pupil[] => []);
  for (const { school, label, answers, variants } of made) {
    answers.forEach((points, pupil) => {
      const score = points.filter((own) => own <= 250).reduce((sum, own) => sum + own, 0);
      const variant = variants[pupil] ?? null;
      pupilsOf[school]?.push({
        sheet: "Лист1",
        row: items.rows + 1,
        score,
        scoreAsGiven: score,
        journalMark: null,
        classGroup: label,
        variant,
        items,
        itemRow: addItemRow(items, points),
      });
    });
  }
  const results = madeUpProcedure([], { maximum, scale: null });
  const units = pupilsOf.map((pupils, school) =>
    madeUpSchool(school + 1, {
      pupils,
      participants: pupils.length,
      territory: `Район ${String(school % 3)}`,
    }),
  );
  return { ...results, schools: units };
}

/** Pupils who copy answer all but a few tasks as another pupil of the same variant did. */
export function copying(share: number, likeness = 0.85): (of: MadeUpClass, random: SeededRandom) => void {
  return ({ answers, variants }, random) => {
    answers.forEach((points, pupil) => {
      if (random.uniform() >= share) return;
      const sources = answers.filter((_, other) => other !== pupil && variants[other] === variants[pupil]);
      const source = sources[random.between(0, sources.length - 1)] ?? points;
      source.forEach((own, task) => {
        if (random.uniform() < likeness) points[task] = own;
      });
    });
  };
}
