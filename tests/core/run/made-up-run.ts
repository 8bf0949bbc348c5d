import { checkWorkbook } from "../../../src/core/run/check-workbook";
import type { ClassificationChoice } from "../../../src/core/run/weighed-run";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { lowResultsProfile } from "../../../src/core/classify/low-results-profile";
import type { CheckRun } from "../../../src/core/run/check-run";
import { NO_RECORDS, type WorkbookRecords } from "../../../src/core/model/workbook-records";

/** A finished run over made-up records, with the thresholds of the chosen profile. */
export function runOf(records: Partial<WorkbookRecords>, choice: ClassificationChoice = {}): CheckRun {
  const thresholds = thresholdsInForce({ ...lowResultsProfile(choice.profile).thresholds });
  const steps = checkWorkbook({ ...NO_RECORDS, ...records }, thresholds, choice);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
