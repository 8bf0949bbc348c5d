import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { openSchoolFile } from "../../src/app/cleaning";
import { cleanMonth } from "../../src/core/monthly/clean-month";
import { NO_DECISIONS } from "../../src/core/monthly/cleaning-decisions";
import type { MonthlyInput, MonthlyRun, SchoolFile, SchoolSheet } from "../../src/core/monthly/monthly-run";
import { MONTHLY_THRESHOLDS } from "../../src/core/monthly/monthly-thresholds";
import { idleEngine } from "../adapters/idle-engine";

/** Runs to the end, without anything decided unless given. */
export function finished(input: Partial<MonthlyInput> & Pick<MonthlyInput, "files">): MonthlyRun {
  const steps = cleanMonth({
    template: null,
    register: null,
    decisions: NO_DECISIONS,
    history: [],
    thresholds: MONTHLY_THRESHOLDS,
    ...input,
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A file as the doors read it, under a name of its own. */
export async function readSchoolFile(path: string, name: string): Promise<SchoolFile> {
  return openSchoolFile(name, async () => {
    const bytes = new Uint8Array(readFileSync(path));
    return (await openXlsxWorkbook(bytes, basename(path), { engine: idleEngine })).snapshot();
  });
}

/** Its sheets. */
export async function sheetsOf(path: string): Promise<readonly SchoolSheet[]> {
  const file = await readSchoolFile(path, path);
  if (!("sheets" in file)) throw new Error(`Cannot read ${path}`);
  return file.sheets;
}

/** Decisions with these answers. */
export function decided(answers: Readonly<Record<string, string>>) {
  return { ...NO_DECISIONS, answers };
}
