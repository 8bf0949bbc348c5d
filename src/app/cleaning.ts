import { cleanMonth } from "../core/monthly/clean-month";
import type { Remark } from "../core/monthly/remark";
import type {
  MonthlyInput,
  MonthlyRun,
  MonthlyStep,
  SchoolFile,
  SchoolSheet,
} from "../core/monthly/monthly-run";
import type { WorkbookEdit } from "../workbook/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { remarkMarkEdits } from "../sheets/cleaning/remark-marks";
import { WorkStopped } from "../workbook/work-stopped";
import { refusalOf } from "./file-set";
import { RunCancelled, type RunControl } from "./run-check";

/** How a door watches a cleaning. */
export type CleaningControl = Omit<RunControl, "onStep"> & { onStep(step: MonthlyStep): void };

/**
 * Opens one file of a month and keeps of it what cleaning needs; what is wrong with it is said, and stops no other.
 *
 * @param file As it was given, with its folder.
 */
export async function openSchoolFile(
  file: string,
  open: () => Promise<WorkbookSnapshot>,
): Promise<SchoolFile> {
  try {
    const { sheets, savedAt } = await open();
    return {
      file,
      sheets: sheets.filter(({ own }) => !own).map(schoolSheet),
      ...(savedAt === undefined ? {} : { savedAt }),
    };
  } catch (error) {
    if (error instanceof WorkStopped) throw error;
    return { file, refusal: refusalOfSchool(error) };
  }
}

function schoolSheet(sheet: SheetSnapshot): SchoolSheet {
  const { name, visibility, cells, formulas, errors, numberFormats, merges } = sheet;
  const { formatRuns, validations } = sheet;
  return {
    ...{ name, visibility, cells, formulas, errors, numberFormats, merges },
    ...(formatRuns === undefined ? {} : { formatRuns }),
    ...(validations === undefined ? {} : { validations }),
  };
}

function refusalOfSchool(error: unknown): Extract<SchoolFile, { refusal: unknown }>["refusal"] {
  const { code } = refusalOf(error);
  if (code === "unexpected") throw error;
  if (code === "not-a-workbook" || code === "empty") return code;
  return code === "encrypted" || code === "wrong-password" ? "encrypted" : "damaged";
}

/**
 * Cleans a month, letting others work between steps.
 *
 * @throws {RunCancelled} when `control` says so between two steps.
 */
export async function runCleaning(input: MonthlyInput, control: CleaningControl): Promise<MonthlyRun> {
  const steps = cleanMonth(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    control.onStep(step.value);
    await control.pause();
    if (control.isCancelled()) throw new RunCancelled("Cannot finish the cleaning: cancelled");
  }
}

/** The edits that mark a school's own file: its doubtful cells coloured, each with its remark as a note. */
export function markedFileEdits(remarks: readonly Remark[]): WorkbookEdit[] {
  return remarkMarkEdits(remarks);
}

export { planCleaning } from "../sheets/cleaning/plan-cleaning";
export { readKept, type KeptCleaning } from "../sheets/cleaning/kept-cleaning";
