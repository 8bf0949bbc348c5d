import { NO_DECISIONS } from "../core/monthly/cleaning-decisions";
import type { FormTemplate } from "../core/monthly/form-template";
import { learnTemplate } from "../core/monthly/learn-template";
import type { SchoolSheet } from "../core/monthly/monthly-run";
import { readRegister } from "../core/monthly/read-register";
import type { SchoolRegister } from "../core/monthly/school-register";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { runCleaning, type KeptCleaning, type PlanCleaning } from "./cleaning";

/** What a session's monthly tables are made with; a test hands in its own. */
export interface MonthlyTools {
  readonly run: typeof runCleaning;
  readonly plan: PlanCleaning;
  /** What a workbook remembers; all empty where it remembers nothing. */
  readonly kept: (workbook: WorkbookSnapshot) => KeptCleaning;
  /** null where no sheet has a form. */
  readonly template: (sheets: readonly SchoolSheet[]) => FormTemplate | null;
  readonly register: (sheets: readonly SchoolSheet[]) => SchoolRegister | null;
}

/** The tools of every door. */
export const MONTHLY_TOOLS: MonthlyTools = {
  run: runCleaning,
  plan: () => [],
  kept: () => ({ template: null, register: null, decisions: NO_DECISIONS, history: [] }),
  template: learnTemplate,
  register: readRegister,
};
