import type { Procedure } from "../../model/procedure";
import type { ProcedureResults } from "../../model/results";
import type { School } from "../../model/school";
import type { Thresholds } from "../../model/thresholds";
import { leastSquares } from "../../stats/least-squares";
import type { Points, Share } from "../../units";
import { itemTableOf, UNKNOWN, type ClassOfPupils, type ItemTable } from "./item-table";

/** What a class's works look like, beside all classes. No verdict: classes are like this for many reasons. */
export interface ClassPortrait {
  readonly procedure: Procedure;
  readonly school: School;
  /** «5А»; null where the table does not name the class. */
  readonly classGroup: string | null;
  /** Pupils whose answers are known. */
  readonly n: number;
  /** The others are null for a class below `signal.minPupils`: too few to describe. */
  readonly mean: Points | null;
  readonly deviation: Points | null;
  /** Deviation of classes with such a mean; null where fewer than 20 classes can tell. */
  readonly expectedDeviation: Points | null;
  /** How different the answers are: mean over the tasks of Gini's 1 − Σp², 0 = all the same. */
  readonly diversity: Share | null;
  /** Part of the tasks taught that pupils did not begin («X»). */
  readonly blanks: Share | null;
}

/** Fewer classes do not say how the deviation goes with the mean. */
const LEAST_CLASSES = 20;

type Measured = Omit<ClassPortrait, "expectedDeviation">;

/**
 * Portraits of the classes of every procedure with answers by task, in the order of the tables: mean, deviation with the
 * one that is usual at this mean, diversity of answers and tasks not begun.
 *
 * Classes are described by these four and not judged: a good class has a high mean and a small deviation too, and an
 * index made of them marks excellent classes.
 *
 * Source: docs/methods.md#class-portrait; Quintano, Castellano, Longobardi (2009), Statistica Applicata 7, 149–171.
 */
export function classPortraits(
  procedures: readonly ProcedureResults[],
  thresholds: Thresholds,
): ClassPortrait[] {
  return procedures.flatMap((results) => {
    const table = itemTableOf(results);
    if (table === null) return [];
    const measured = table.classes.flatMap((of) => measuredClass(table, of, { results, thresholds }));
    const expectedOf = deviationByMean(measured);
    return measured.map((own): ClassPortrait => ({
      ...own,
      expectedDeviation: own.mean === null ? null : expectedOf(own.mean),
    }));
  });
}

function measuredClass(
  table: ItemTable,
  { unit, label, pupils }: ClassOfPupils,
  { results, thresholds }: { readonly results: ProcedureResults; readonly thresholds: Thresholds },
): Measured[] {
  if (unit.school === null) return [];
  const common = { procedure: results.procedure, school: unit.school, classGroup: label, n: pupils.length };
  if (pupils.length < thresholds["signal.minPupils"])
    return [{ ...common, mean: null, deviation: null, diversity: null, blanks: null }];
  const levels = pupils.map((pupil) => table.levels[pupil] ?? 0);
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const squares = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
  const { diversity, blanks } = answersOf(table, pupils);
  return [
    { ...common, mean, deviation: Math.sqrt(squares / Math.max(1, levels.length - 1)), diversity, blanks },
  ];
}

function answersOf(
  { answers, blanks, maxima }: ItemTable,
  pupils: readonly number[],
): Pick<Measured, "diversity" | "blanks"> {
  let known = 0;
  const ginis = maxima.flatMap((_, task) => {
    const counts = new Map<number, number>();
    for (const pupil of pupils) {
      const answer = answers[pupil * maxima.length + task] ?? UNKNOWN;
      if (answer !== UNKNOWN) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    known += all;
    return all === 0 ? [] : [1 - [...counts.values()].reduce((sum, count) => sum + (count / all) ** 2, 0)];
  });
  const blank = pupils.reduce((sum, pupil) => sum + (blanks[pupil] ?? 0), 0);
  return {
    diversity: ginis.length === 0 ? null : ginis.reduce((sum, gini) => sum + gini, 0) / ginis.length,
    blanks: known === 0 ? null : blank / known,
  };
}

/** The variance of scores is largest in the middle of the scale: a parabola over the means of classes. */
function deviationByMean(classes: readonly Measured[]): (mean: Points) => Points | null {
  const known = classes.flatMap(({ mean, deviation }) =>
    mean === null || deviation === null ? [] : [{ mean, deviation }],
  );
  if (known.length < LEAST_CLASSES) return () => null;
  const { coefficients } = leastSquares(
    known.map(({ mean }) => [mean, mean * mean]),
    known.map(({ deviation }) => deviation * deviation),
  );
  const [constant = 0, slope = 0, bend = 0] = coefficients;
  return (mean) => Math.sqrt(Math.max(0, constant + slope * mean + bend * mean * mean));
}
