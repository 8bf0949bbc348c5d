import { cellPlace } from "../../workbook/address";
import type { ExamUnit } from "../model/exam-results";
import type { Procedure } from "../model/procedure";
import type { Notice } from "../notice";
import type { ExamTableResults } from "./read-exam-table";
import type { RecognisedTable } from "./recognised-table";
import { comparableTerritory } from "./school-identity";

/** Numbers of pupils that a total must be the sum of. */
const COUNTED = ["participants", "below", "high"] as const;

interface Difference {
  readonly procedure: Procedure;
  readonly unit: ExamUnit;
  readonly measure: (typeof COUNTED)[number];
  readonly said: number;
  readonly sum: number;
}

/**
 * Checks a table's rows of totals against the sum of the schools beneath them.
 *
 * @returns One notice for the table: `count` of numbers that differ, and the largest difference: `unit`, `measure`
 * (participants, below, high), `said`, `sum`, `exam`, `subject`, `grade`, `year`. Empty where all agree.
 */
export function differingTotals(read: readonly ExamTableResults[], table: RecognisedTable): Notice[] {
  const differences = read.flatMap(({ procedure, units }) => unitDifferences(procedure, units));
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
  return [{ code: "exam-total-differs", place: cellPlace(unit.source), details }];
}

function unitDifferences(procedure: Procedure, units: readonly ExamUnit[]): Difference[] {
  const schools = units.filter(({ level }) => level === "school");
  return units.flatMap((unit) => {
    if (unit.level === "school") return [];
    const own = unit.level === "territory" ? schoolsOf(unit, schools) : schools;
    if (own.length === 0) return [];
    return COUNTED.flatMap((measure): Difference[] => {
      const said = unit[measure];
      const counts = own.map((school) => school[measure]);
      if (said === null || counts.some((count) => count === null)) return [];
      const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
      return said === sum ? [] : [{ procedure, unit, measure, said, sum }];
    });
  });
}

function schoolsOf(territory: ExamUnit, schools: readonly ExamUnit[]): ExamUnit[] {
  const name = comparableTerritory(territory.name);
  return schools.filter(({ school }) => comparableTerritory(school?.territory ?? "") === name);
}
