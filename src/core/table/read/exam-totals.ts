import { cellPlace } from "../../../workbook/address";
import type { ExamUnit } from "../../model/exam-results";
import type { Procedure } from "../../model/procedure";
import type { Notice } from "../../notice";
import type { ExamTableResults } from "./read-exam-table";
import type { RecognisedTable } from "../../model/recognised-table";
import { comparableTerritory } from "../schools/school-identity";

/** Numbers of pupils that a total must be the sum of. */
const COUNTED = ["participants", "below", "high"] as const;

/** Means that a total must be the mean of, each school as often as it has participants. */
const AVERAGED = ["meanScore", "meanMark"] as const;
/** Means of schools stand rounded to a tenth in some tables: a total may be off by half of it. */
const ROUNDING = 0.05;

type Measure = (typeof COUNTED | typeof AVERAGED)[number];

interface Difference {
  readonly procedure: Procedure;
  readonly unit: ExamUnit;
  readonly measure: Measure;
  readonly said: number;
  /** Of the schools: the sum, or the mean. */
  readonly sum: number;
}

/**
 * Checks a table's rows of totals against the schools beneath them: numbers against the sum, means against the mean.
 *
 * @returns One notice for the numbers of the table (`exam-total-differs`) and one for its means (`exam-mean-differs`):
 * `count` of those that differ, and the largest difference: `unit`, `measure` (participants, below, high; meanScore,
 * meanMark), `said`, `sum`, `exam`, `subject`, `grade`, `year`. Empty where all agree.
 */
export function differingTotals(read: readonly ExamTableResults[], table: RecognisedTable): Notice[] {
  const sums = read.flatMap(({ procedure, units }) => unitDifferences(procedure, units, sumDifferences));
  const means = read.flatMap(({ procedure, units }) => unitDifferences(procedure, units, meanDifferences));
  return [
    ...largestNotice("exam-total-differs", sums, table),
    ...largestNotice("exam-mean-differs", means, table),
  ];
}

function largestNotice(
  code: "exam-total-differs" | "exam-mean-differs",
  differences: readonly Difference[],
  table: RecognisedTable,
): Notice[] {
  const [largest] = [...differences].sort(
    (one, other) => Math.abs(other.said - other.sum) - Math.abs(one.said - one.sum),
  );
  if (largest === undefined) return [];
  const { procedure, unit, measure, said, sum } = largest;
  const details = {
    sheet: table.sheet,
    count: differences.length,
    unit: unit.name,
    measure,
    said,
    sum,
    ...procedure,
  };
  return [{ code, place: cellPlace(unit.source), details }];
}

/** What a total says of a measure, and what its schools give. */
type Compared = Pick<Difference, "measure" | "said" | "sum">;

function unitDifferences(
  procedure: Procedure,
  units: readonly ExamUnit[],
  compare: (unit: ExamUnit, own: readonly ExamUnit[]) => Compared[],
): Difference[] {
  const schools = units.filter(({ level }) => level === "school");
  return units.flatMap((unit) => {
    if (unit.level === "school") return [];
    const own = unit.level === "territory" ? schoolsOf(unit, schools) : schools;
    return own.length === 0 ? [] : compare(unit, own).map((of) => ({ procedure, unit, ...of }));
  });
}

function sumDifferences(unit: ExamUnit, own: readonly ExamUnit[]): Compared[] {
  return COUNTED.flatMap((measure): Compared[] => {
    const said = unit[measure];
    const counts = own.map((school) => school[measure]);
    const known = counts.filter((count) => count !== null);
    if (said === null || known.length === 0) return [];
    const sum = known.reduce((total, count) => total + count, 0);
    // What is not known of some schools may make a total greater than the others' sum, never smaller.
    const agrees = known.length === counts.length ? said === sum : said >= sum;
    return agrees ? [] : [{ measure, said, sum }];
  });
}

/** Schools where nobody sat have no mean and no weight. */
function meanDifferences(unit: ExamUnit, own: readonly ExamUnit[]): Compared[] {
  return AVERAGED.flatMap((measure): Compared[] => {
    const said = unit[measure];
    const sat = own.filter(({ participants }) => participants !== 0);
    if (said === null || sat.some((of) => of[measure] === null || of.participants === null)) return [];
    const pupils = sat.reduce((total, { participants }) => total + (participants ?? 0), 0);
    if (pupils === 0) return [];
    const sum = sat.reduce((total, of) => total + (of[measure] ?? 0) * (of.participants ?? 0), 0) / pupils;
    return Math.abs(said - sum) <= ROUNDING ? [] : [{ measure, said, sum }];
  });
}

function schoolsOf(territory: ExamUnit, schools: readonly ExamUnit[]): ExamUnit[] {
  const name = comparableTerritory(territory.name);
  return schools.filter(({ school }) => comparableTerritory(school?.territory ?? "") === name);
}
