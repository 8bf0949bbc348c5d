import { objectivityIndices } from "../../core/indicators/objectivity-index";
import { territoryHeaps } from "../../core/measured/boundary-heaps";
import { procedureKey } from "../../core/model/procedure";
import { classPortraits } from "../../core/objectivity/items/class-portrait";
import type { CheckRun } from "../../core/run/check-run";

type Plain = Readonly<Record<string, unknown>>;

/** What the answers by task and the scores say of classes and territories, without a verdict on any school. */
export interface JsonItems {
  /** Portraits of classes; too few pupils give null. */
  readonly classes: readonly Plain[];
  /** Works around the boundaries of marks in whole territories; what cannot be told is null. */
  readonly boundaries: readonly Plain[];
  /** 100 less the percent of schools with signs of the 2019 method, by year. */
  readonly objectivityIndex: readonly { readonly year: number; readonly index: number }[];
}

/** Keys in a fixed order; procedures as "vpr:ma:4:2021". */
export function jsonItems(run: CheckRun): JsonItems {
  const { procedures, ogeScores } = run.records;
  return {
    classes: classPortraits(procedures, run.thresholds).map(({ procedure, school, ...portrait }) => ({
      procedure: procedureKey(procedure),
      school: school.name,
      schoolId: school.id,
      ...portrait,
    })),
    boundaries: territoryHeaps([...procedures, ...ogeScores], run.thresholds).map(
      ({ procedure, ...heap }) => ({
        procedure: procedureKey(procedure),
        ...heap,
      }),
    ),
    objectivityIndex: objectivityIndices(run).map(({ year, index }) => ({ year, index })),
  };
}
