import type { DraftRemarks } from "./draft-remarks";
import type { FormArithmetic } from "./form-arithmetic";
import type { FormTemplate } from "./form-template";
import type { MonthsBefore } from "./months-before";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { UsualValues } from "./usual-values";

/** What remarks are found with. */
export interface RemarkBasis {
  readonly template: FormTemplate;
  readonly arithmetic: FormArithmetic;
  readonly usual: UsualValues;
  readonly past: MonthsBefore;
  readonly thresholds: MonthlyThresholds;
  /** Remarks of the month before in this run, by school and month. */
  readonly earlier: ReadonlyMap<string, DraftRemarks>;
}
