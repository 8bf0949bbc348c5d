import type { Procedure } from "../../../src/core/model/procedure";
import type { School } from "../../../src/core/model/school";
import type { ProcedureMeans, SchoolMean } from "../../../src/core/measured/school-means";

export const MATHS_4: Procedure = { exam: "vpr", subject: "ma", grade: 4, year: 2024 };

/** A made-up school. */
export function school(number: number, territory: string | null = "Лесной район"): School {
  return { id: `oo:${String(number)}`, login: null, name: `Школа № ${String(number)}`, territory };
}

/** A made-up school's result; the parts given replace its own. */
export function schoolMean(number: number, mean: number, parts: Partial<SchoolMean> = {}): SchoolMean {
  return { school: school(number), pupils: 20, mean, variance: 9, low: null, high: null, ...parts };
}

/** Results of made-up schools in one procedure. */
export function means(schools: readonly SchoolMean[], parts: Partial<ProcedureMeans> = {}): ProcedureMeans {
  return { procedure: MATHS_4, measure: "points", maximum: 20, schools, ...parts };
}
