import type { School } from "../../../src/core/model/school";
import type { SchoolContext } from "../../../src/core/model/school-context";
import type { ListedSchool, ListGroup } from "../../../src/core/model/school-list";
import { schoolOf } from "../../../src/core/table/schools/school-identity";

/** A made-up school «Школа 7». */
export function madeUpSchool(number: number): School {
  return schoolOf({ name: `Школа ${String(number)}`, login: null, territory: null });
}

/** What a table says of a made-up school's conditions. */
export function context(
  number: number,
  values: SchoolContext["values"],
  monitoring: SchoolContext["monitoring"] = {},
): SchoolContext {
  const source = { sheet: "Паспорт", row: number, column: 0 };
  return { school: madeUpSchool(number), values, monitoring, source };
}

/** A row of an imported list. */
export function listed(
  number: number,
  groups: Partial<Record<ListGroup, boolean>>,
  year: number | null = 2022,
): ListedSchool {
  const source = { sheet: "Список", row: number, column: 0 };
  return { school: madeUpSchool(number), year, groups, source };
}
