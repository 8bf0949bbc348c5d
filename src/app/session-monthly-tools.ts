import type { FormTemplate } from "../core/monthly/form-template";
import type { SchoolSheet } from "../core/monthly/monthly-run";
import type { Question } from "../core/monthly/question";
import type { Remark } from "../core/monthly/remark";
import type { SchoolRegister } from "../core/monthly/school-register";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { NO_DECISIONS } from "../core/monthly/cleaning-decisions";
import { runCleaning, type KeptCleaning, type PlanCleaning } from "./cleaning";

/** What a session's monthly tables are made with. */
export interface MonthlyTools {
  readonly run: typeof runCleaning;
  readonly plan: PlanCleaning;
  /** What a workbook remembers; all empty where it remembers nothing. */
  readonly kept: (workbook: WorkbookSnapshot) => KeptCleaning;
  /** null where no sheet has a form. */
  readonly template: (sheets: readonly SchoolSheet[]) => FormTemplate | null;
  readonly register: (sheets: readonly SchoolSheet[]) => SchoolRegister | null;
  readonly questionText: (question: Question) => string;
  readonly optionText: (question: Question, option: Question["options"][number]) => string;
  readonly remarkText: (remark: Remark) => string;
  /** What a school is sent. */
  readonly letter: (school: string, remarks: readonly Remark[]) => string;
}

/** TODO */
export const MONTHLY_TOOLS: MonthlyTools = {
  run: runCleaning,
  plan: () => [],
  kept: () => ({ template: null, register: null, decisions: NO_DECISIONS, history: [] }),
  template: () => null,
  register: () => null,
  questionText: () => "",
  optionText: () => "",
  remarkText: () => "",
  letter: () => "",
};
