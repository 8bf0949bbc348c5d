import { NO_DECISIONS, type CleaningDecisions } from "../../core/monthly/cleaning-decisions";
import type { CleanRow } from "../../core/monthly/clean-row";
import type { FormTemplate } from "../../core/monthly/form-template";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import { ownOf, validThresholds, type OwnMonthlyThresholds } from "../../core/monthly/threshold-limits";
import type { SchoolRegister } from "../../core/monthly/school-register";
import type { WorkbookEdit } from "../../workbook/edit";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { readCollected } from "./read-collected";
import { withSheetRules } from "./read-rules-sheet";

/** What a workbook keeps of earlier months; null and empty where it keeps nothing. */
export interface KeptCleaning {
  readonly template: FormTemplate | null;
  readonly register: SchoolRegister | null;
  readonly decisions: CleaningDecisions;
  readonly history: readonly CleanRow[];
  /** Thresholds that people set. */
  readonly thresholds: OwnMonthlyThresholds;
}

const KEYS = {
  template: "monthly.template",
  register: "monthly.register",
  decisions: "monthly.decisions",
  thresholds: "monthly.thresholds",
} as const;

/** What is remembered in the workbook: the form with its rules, the register, and every decision. */
export function keptEdits({
  template,
  register,
  decisions,
  questions,
  thresholds,
}: MonthlyRun): WorkbookEdit[] {
  const answered = questions.flatMap(({ id, answer }): [string, string][] =>
    answer === null ? [] : [[id, answer]],
  );
  const answers = Object.fromEntries(
    [...Object.entries(decisions.answers), ...answered].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  const values = {
    template: { ...template, source: "kept" },
    register,
    decisions: { ...decisions, answers },
    thresholds: ownOf(thresholds),
  };
  return Object.entries(KEYS).map(([key, name]): WorkbookEdit => {
    return { kind: "setting", key: name, value: JSON.stringify(values[key as keyof typeof KEYS]) };
  });
}

/** Reads it back; the rules as people left them on their sheet. */
export function readKept({ settings, sheets }: Pick<WorkbookSnapshot, "settings" | "sheets">): KeptCleaning {
  const kept = parsed<FormTemplate>(
    settings[KEYS.template],
    (value) => Array.isArray(value["columns"]) && Array.isArray(value["rules"]),
  );
  const template = kept === null ? null : withSheetRules(kept, sheets);
  const register = parsed<SchoolRegister>(settings[KEYS.register], (value) =>
    Array.isArray(value["schools"]),
  );
  const decisions = parsed<CleaningDecisions>(
    settings[KEYS.decisions],
    (value) => typeof value["answers"] === "object",
  );
  return {
    template,
    register,
    thresholds: validThresholds(parsed<Record<string, unknown>>(settings[KEYS.thresholds], () => true) ?? {}),
    decisions: { ...NO_DECISIONS, ...decisions },
    history: template === null ? [] : readCollected(sheets, template).rows,
  };
}

/** A setting of ours; null where there is none, or it is not as we write it. */
function parsed<T>(text: string | undefined, isWhole: (value: Record<string, unknown>) => boolean): T | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && isWhole(value as Record<string, unknown>)
      ? (value as T)
      : null;
  } catch {
    return null;
  }
}
