import { checkWorkbook } from "../../../src/core/run/check-workbook";
import type { ClassificationChoice } from "../../../src/core/run/weighed-run";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { lowResultsProfile } from "../../../src/core/classify/low-results-profile";
import type { ListedSchool, ListGroup } from "../../../src/core/model/school-list";
import type { SchoolContext } from "../../../src/core/model/school-context";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { WorkbookRecords } from "../../../src/core/model/workbook-records";
import { schoolOf } from "../../../src/core/table/schools/school-identity";
import type { School } from "../../../src/core/model/school";

export const NOTHING: WorkbookRecords = {
  tables: [],
  procedures: [],
  exams: [],
  contexts: [],
  markers: [],
  notices: [],
};

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

/** A finished run over made-up records, with the thresholds of the chosen profile. */
export function runOf(records: Partial<WorkbookRecords>, choice: ClassificationChoice = {}): CheckRun {
  const thresholds = thresholdsInForce({ ...lowResultsProfile(choice.profile).thresholds });
  const steps = checkWorkbook({ ...NOTHING, ...records }, thresholds, choice);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
