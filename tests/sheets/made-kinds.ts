import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { planCleaning } from "../../src/app/cleaning";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import { learnTemplate } from "../../src/core/monthly/learn-template";
import type { SchoolRegister } from "../../src/core/monthly/school-register";
import { planRoadmap } from "../../src/core/roadmap/plan-roadmap";
import type { CheckRun } from "../../src/core/run/check-run";
import { foundRoadmaps } from "../../src/sheets/roadmap/found-roadmaps";
import { quarterEdits } from "../../src/sheets/roadmap/write-quarter";
import { roadmapEdits } from "../../src/sheets/roadmap/write-roadmap";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { blankForm, fileOf, filledForm, put, seeded, sheetOf } from "../monthly/made-form";
import { finished } from "../monthly/run-month";

export const KINDS_STAMP = { fileName: "Книга.xlsx", date: "2022-10-20", version: "1" };
export const NOBODY = { sheets: [], settings: {}, isNew: true } as const;

/** The check of the sample that comes with the product. */
export async function checkedSample(): Promise<CheckRun> {
  const sample = join(__dirname, "../../assets/sample.xlsx");
  const book = await openXlsxWorkbook(new Uint8Array(readFileSync(sample)), "sample.xlsx", { engine });
  const control = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
  return runCheck(await book.snapshot(), NO_OWN_SETTINGS, control);
}

/** The report of a quarter and the reminders, of a roadmap that was made at its beginning. */
export async function quarterOf(run: CheckRun): Promise<WorkbookEdit[]> {
  const book = await createXlsxWorkbook("карта.xlsx", { engine });
  const scope = { kind: "municipality" } as const;
  const plan = planRoadmap(run, { form: "seversky", scope, year: 2022, facts: {} });
  await book.apply(roadmapEdits(plan, run, NOBODY, { ...KINDS_STAMP, date: "2022-09-01" }));
  const { sheets } = await book.snapshot();
  const [found] = foundRoadmaps(sheets);
  if (found === undefined) throw new Error("no roadmap");
  const options = { quarter: "1", year: 2022, hasReminders: true } as const;
  return quarterEdits(found, options, run, { sheets: [], isNew: true }, KINDS_STAMP);
}

/** A month of three schools' files of four, with two cells that were mended. */
export function monthEdits(): WorkbookEdit[] {
  const schools = [1, 2, 3, 4].map((number) => ({
    id: `код-${String(number)}`,
    name: `МКОУ «Школа № ${String(number)}»`,
    place: null,
  }));
  const register: SchoolRegister = { schools, source: "register" };
  const random = seeded(1);
  const files = schools.slice(0, 3).map(({ id, name }) => {
    const form = filledForm(name, "март 2026", random);
    put(form, "B8", "уточняется");
    put(form, "C8", "41 чел.");
    return fileOf(`март 2026/${id}.xlsx`, form);
  });
  const template = learnTemplate([sheetOf(blankForm())]);
  return planCleaning(finished({ files, template, register }), null, { ...KINDS_STAMP, date: "2026-04-01" });
}
