import { classifySchools } from "../classify/classify-schools";
import { examLowResults } from "../classify/exam-low-results";
import { lowResultsProfile, type ProfileChoice } from "../classify/low-results-profile";
import type { ConditionsSettings } from "../classify/school-conditions";
import type { CheckResult } from "../model/check-result";
import type { Notice } from "../notice";
import type { CheckRun } from "./check-run";
import type { WorkbookRecords } from "../model/workbook-records";
import { schoolStatistics } from "../statistics/school-statistics";
import { DEFAULT_STATISTICS, type StatisticsSettings } from "../statistics/statistics-settings";
import { ofLastFullYear } from "../measured/last-full-year";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import { otherChecks } from "./other-checks";
import { repeatedSignals } from "../objectivity/repeated-signals";
import { schoolEvidence } from "../objectivity/school-evidence";
import type { Thresholds } from "../model/thresholds";

/** How schools are classified: the person's choice. */
export interface ClassificationChoice {
  readonly profile?: ProfileChoice | undefined;
  readonly conditions?: ConditionsSettings | undefined;
  readonly statistics?: StatisticsSettings;
}

/** The checks of every ВПР procedure, before they are weighed. */
export interface ProcedureChecks {
  readonly records: WorkbookRecords;
  readonly measured: readonly MeasuredProcedure[];
  readonly results: readonly CheckResult[];
  /** Of the records and of checks that were left out. */
  readonly notices: readonly Notice[];
}

/** Weighs all checks by school, and puts the schools into groups. */
export function weighedRun(
  { records, measured, results, notices }: ProcedureChecks,
  thresholds: Thresholds,
  choice: ClassificationChoice,
): CheckRun {
  const profile = lowResultsProfile(choice.profile);
  const others = otherChecks(records, thresholds);
  const all = repeatedSignals([...results, ...others.results]);
  const tests = [...all, ...examLowResults(records.exams, profile, thresholds)];
  const classified = classifySchools(
    { records, measured: ofLastFullYear(measured), results: tests, profile, settings: choice.conditions },
    thresholds,
  );
  const { statistics, notices: ofStatistics } = schoolStatistics(records, thresholds, {
    conditions: classified.groups.conditions,
    settings: choice.statistics ?? DEFAULT_STATISTICS,
  });
  return {
    records,
    results: tests,
    evidence: schoolEvidence(measured, all, thresholds),
    ...classified.groups,
    statistics,
    notices: [...notices, ...others.notices, ...classified.notices, ...ofStatistics],
    thresholds,
  };
}
