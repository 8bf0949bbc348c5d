import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { newPackage } from "../../../src/adapters/xlsx/new-package";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { Session } from "../../../src/app/session";
import type { WriteMode } from "../../../src/app/session-values";
import type { FormId } from "../../../src/core/roadmap/measure";
import { initialChoices } from "../../../src/taskpane/roadmap/roadmap-choices";
import { silent, value } from "../../app/outcomes";
import { REQUEST } from "../../app/roadmap-request";
import { madeUpWorkbook } from "../../sheets/roadmap/roadmap-run";

/** Made-up results of schools as a workbook that no add-in has seen. */
export function madeUpBook(schools = 12): Uint8Array {
  return newPackage({ sheets: madeUpWorkbook(schools).sheets, carried: null });
}

/** A session on a file, checked. */
export async function checkedFile(bytes: Uint8Array, fileName = "книга.xlsx"): Promise<Session> {
  const session = new Session({
    workbooks: {
      open: (file, name) => openXlsxWorkbook(file, name, { engine }),
      create: (name) => createXlsxWorkbook(name, { engine }),
    },
    today: () => "2022-11-23",
    pause: () => Promise.resolve(),
    version: "0",
  });
  value(await session.open(bytes, fileName, null, silent));
  value(await session.check(silent));
  return session;
}

/** The workbook with the report of its check, as a person saves it. */
export async function reported(
  bytes: Uint8Array,
  mode: WriteMode = "copy",
  fileName = "книга.xlsx",
): Promise<Uint8Array> {
  const session = await checkedFile(bytes, fileName);
  value(await session.write({ mode, comments: mode === "mark" }, silent));
  return value(await session.save()).bytes;
}

/** The workbook with a roadmap, the tables of the office, and the report for a quarter with its reminders. */
export async function planned(bytes: Uint8Array, form: FormId = "seversky"): Promise<Uint8Array> {
  const session = await checkedFile(bytes);
  const request = {
    ...REQUEST,
    form,
    writes: ["measures", "executors", "facts"] as const,
    isProtected: true,
  };
  const choices = initialChoices(value(await session.roadmap.plan(request, silent)));
  value(await session.roadmap.write(request, choices, { mode: "copy" }, silent));
  value(await session.check(silent));
  const [tracked] = value(await session.roadmap.start()).tracked;
  if (tracked !== undefined) {
    const quarter = { sheet: tracked.sheet, quarter: "2", year: 2022, hasReminders: true } as const;
    value(await session.roadmap.writeQuarter(quarter, { mode: "copy" }, silent));
  }
  return value(await session.save()).bytes;
}
