import { checkMedals, medalNotices } from "../medals/check-medals";
import type { CheckResult } from "../model/check-result";
import type { Notice } from "../notice";
import type { WorkbookRecords } from "../model/workbook-records";
import { examGaps } from "../objectivity/check-exam-gaps";
import { checkOgeMean } from "../objectivity/check-oge-mean";
import { checkRecheck } from "../objectivity/check-recheck";
import { officialList } from "../objectivity/official-list";
import type { Thresholds } from "../model/thresholds";

/** What is checked beside the results of ВПР: the official list, ОГЭ and ЕГЭ, medals, rechecked works. */
export function otherChecks(
  records: WorkbookRecords,
  thresholds: Thresholds,
): { readonly results: readonly CheckResult[]; readonly notices: readonly Notice[] } {
  const gaps = examGaps(records, thresholds);
  return {
    results: [
      ...officialList(records.markers),
      ...checkOgeMean(records, thresholds),
      ...gaps.results,
      ...checkMedals(records.medals, thresholds),
      ...checkRecheck(records.rechecks ?? [], thresholds),
    ],
    notices: [...gaps.notices, ...medalNotices(records.medals, thresholds)],
  };
}
