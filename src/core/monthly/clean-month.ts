import { emptyTemplate } from "./form-template";
import type { MonthlyInput, MonthlyRun, MonthlyStep } from "./monthly-run";

/**
 * Cleans the tables that schools sent for one or several months.
 *
 * A generator, so that a door can show how far it is and end it: one step a file and stage.
 */
export function* cleanMonth(input: MonthlyInput): Generator<MonthlyStep, MonthlyRun> {
  yield { stage: "form", done: 0, total: input.files.length };
  return {
    files: [],
    months: [],
    missing: [],
    questions: [],
    changes: [],
    remarks: [],
    table: [],
    template: input.template ?? emptyTemplate(),
    register: input.register ?? { schools: [], source: "files" },
    decisions: input.decisions,
    thresholds: input.thresholds,
  };
}
