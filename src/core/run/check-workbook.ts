import type { CheckId, CheckResult } from "../model/check-result";
import { procedureKey, type Procedure } from "../model/procedure";
import type { Notice } from "../notice";
import type { CheckRun } from "./check-run";
import type { WorkbookRecords } from "../model/workbook-records";
import { ALL_CHECKS } from "./all-checks";
import type { CheckOutput, SkipReason } from "../measured/check-output";
import { packedResults } from "../measured/packed-results";
import { measuredProcedure, type MeasuredProcedure } from "../measured/measured-procedure";
import { standInLevel } from "../measured/reference-level";
import type { Thresholds } from "../model/thresholds";
import { weighedRun, type ClassificationChoice } from "./weighed-run";

/** How far a run is: after each check of each procedure a door may show it, or stop. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
  /** null in the last step, which weighs all checks together. */
  readonly procedure: Procedure | null;
  readonly check: CheckId | null;
}

/**
 * Makes every check on every ВПР procedure, then weighs them by school.
 *
 * A generator, so that whoever runs it can show progress and stop between steps; a step takes well under 150 ms on
 * a region of 630 schools and 25 000 pupils: checks by task, which take longer, are told of several times.
 *
 * @param records What the tables of the workbook say, joined.
 * @param thresholds Values in force.
 * @param choice How schools are classified; what is left out is as proposed.
 * @returns The finished run; its notices are those of the records, then one for each procedure and reason why checks
 * were left out (`check-skipped`: `reason`, `checks`, `exam`, `subject`, `grade`, `year`, `schools`), and for each that was
 * compared with others than its region (`region-not-compared`: `checks`, `reference`, `schools`, `unit`: the territory's name).
 */
export function* checkWorkbook(
  records: WorkbookRecords,
  thresholds: Thresholds,
  choice: ClassificationChoice = {},
): Generator<CheckStep, CheckRun, void> {
  const procedures = records.procedures.filter(({ procedure }) => procedure.exam === "vpr");
  const total = procedures.length * ALL_CHECKS.length + 1;
  const measured = new Map<string, MeasuredProcedure>();
  const results: CheckResult[] = [];
  const notices: Notice[] = [...records.notices];
  let done = 0;

  for (const of of procedures) measured.set(procedureKey(of.procedure), measuredProcedure(of));
  for (const current of measured.values()) {
    const { procedure } = current.results;
    const earlier = measured.get(procedureKey(yearBefore(procedure))) ?? null;
    const withoutRegion: CheckId[] = [];
    const skippedChecks = new Map<SkipReason, CheckId[]>();
    for (const check of ALL_CHECKS) {
      const made = check.run({ measured: current, earlier, thresholds });
      const output =
        "results" in made ? made : yield* pauses(made, { done, total, procedure, check: check.id });
      for (const result of packedResults(output.results)) results.push(result);
      if (output.results.some(isWithoutRegion)) withoutRegion.push(check.id);
      if (output.skipped !== null) {
        skippedChecks.set(output.skipped, [...(skippedChecks.get(output.skipped) ?? []), check.id]);
      }
      done += 1;
      yield { done, total, procedure, check: check.id };
    }
    notices.push(...[...skippedChecks].map(([reason, checks]) => skipNotice(current, reason, checks)));
    if (withoutRegion.length > 0) notices.push(regionNotice(current, withoutRegion));
  }

  const run = weighedRun({ records, measured: [...measured.values()], results, notices }, thresholds, choice);
  yield { done: total, total, procedure: null, check: null };
  return run;
}

/** Gives the step of a check at each of its pauses, and then what it found. */
function* pauses(
  made: Generator<void, CheckOutput, void>,
  step: CheckStep,
): Generator<CheckStep, CheckOutput, void> {
  for (;;) {
    const part = made.next();
    if (part.done === true) return part.value;
    yield step;
  }
}

/** The same children a year before. */
function yearBefore(procedure: Procedure): Procedure {
  return { ...procedure, grade: procedure.grade - 1, year: procedure.year - 1 };
}

function skipNotice(measured: MeasuredProcedure, reason: SkipReason, checks: readonly CheckId[]): Notice {
  const { exam, subject, grade, year } = measured.results.procedure;
  const place = measured.results.schools[0]?.source.sheet ?? null;
  const details = { reason, checks, exam, subject, grade, year, schools: measured.schools.length };
  return { code: "check-skipped", place, details };
}

/** Whether a check that compares with the region had to take others for it. */
function isWithoutRegion({ details }: CheckResult): boolean {
  return details["reference"] === "territory" || details["reference"] === "schools";
}

function regionNotice(measured: MeasuredProcedure, checks: readonly CheckId[]): Notice {
  const { exam, subject, grade, year } = measured.results.procedure;
  const [first] = measured.results.schools;
  const reference = standInLevel(measured);
  const unit = reference === "territory" ? (first?.school?.territory ?? "") : "";
  const schools = measured.schools.length;
  const details = { exam, subject, grade, year, checks, reference, unit, schools };
  return { code: "region-not-compared", place: first?.source.sheet ?? null, details };
}
