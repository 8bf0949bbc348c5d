import type { CheckId, CheckResult } from "../model/check-result";
import type { MeasuredProcedure } from "./measured-procedure";
import type { Thresholds } from "../model/thresholds";

/** Why a check was left out where the analyst would wonder. Published in JSON: never renamed. */
export type SkipReason =
  | "scale-unknown"
  | "region-missing"
  | "too-few-schools"
  | "maximum-unknown"
  | "mean-unknown"
  | "too-few-tasks"
  | "too-few-pupils"
  | "one-variant";

/** What a check gives: one result for each school, or why it could not be made. */
export interface CheckOutput {
  readonly results: readonly CheckResult[];
  /** null = made, or there was nothing to make it of. */
  readonly skipped: SkipReason | null;
}

/** What a check is made of. */
export interface CheckInput {
  readonly measured: MeasuredProcedure;
  /** The same subject one grade lower and one year earlier: the same children. */
  readonly earlier: MeasuredProcedure | null;
  readonly thresholds: Thresholds;
}

/** A check of one procedure. */
export interface Check {
  readonly id: CheckId;
  /** A check that takes longer than a moment pauses now and then. */
  readonly run: (input: CheckInput) => CheckOutput | Generator<void, CheckOutput, void>;
}

/** Nothing to check, and nothing to wonder about. */
export const NOTHING_TO_CHECK: CheckOutput = { results: [], skipped: null };

/** A check that could not be made. */
export function skipped(reason: SkipReason): CheckOutput {
  return { results: [], skipped: reason };
}
