import type { MonthlyView } from "../../app/session-monthly-api";
import type { WriteTarget } from "../../app/write-plan";

/** The steps of collecting monthly tables, in order. */
export const MONTHLY_STEPS = ["files", "form", "questions", "changes", "remarks", "write"] as const;

export type MonthlyStepId = (typeof MONTHLY_STEPS)[number];

/** All that the screens of monthly tables know. */
export interface MonthlyState {
  readonly step: MonthlyStepId;
  /** null before it was begun. */
  readonly view: MonthlyView | null;
  /** What was found is written as it is shown. */
  readonly isWritten: boolean;
  /** Where it is to be written. */
  readonly target: WriteTarget;
}

export type MonthlyEvent =
  /** @param step Left out where the screen stays. */
  | { readonly kind: "viewed"; readonly view: MonthlyView; readonly step?: MonthlyStepId }
  | { readonly kind: "went"; readonly step: MonthlyStepId }
  | { readonly kind: "aimed"; readonly target: WriteTarget };

/** Before anything was collected. */
export const NO_MONTHLY: MonthlyState = {
  step: "files",
  view: null,
  isWritten: false,
  target: { mode: "copy" },
};

/** The screens of monthly tables after an event of theirs. */
export function nextMonthly(state: MonthlyState, event: MonthlyEvent): MonthlyState {
  if (event.kind === "went") return { ...state, step: event.step };
  if (event.kind === "aimed") return { ...state, target: event.target };
  return { ...state, step: event.step ?? state.step, view: event.view, isWritten: false };
}
