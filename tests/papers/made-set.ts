import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { meetingMatter } from "../../src/app/make-paper";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import {
  WHOLE_MEETING,
  type MeetingChoice,
  type MeetingMatter,
} from "../../src/sheets/meeting/meeting-matter";
import type { MeetingSet } from "../../src/sheets/meeting/meeting-set";
import { planMeetingSet } from "../../src/sheets/meeting/plan-meeting-set";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

/** A checked workbook with its set. */
export interface MadeSet {
  readonly matter: MeetingMatter;
  readonly choice: MeetingChoice;
  readonly set: MeetingSet;
}

/** Checks a workbook and plans the set of it. */
export async function madeSet(
  snapshot: WorkbookSnapshot,
  change: Partial<MeetingChoice> = {},
  date = "2026-11-27",
): Promise<MadeSet> {
  const run = await runCheck(snapshot, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  const matter = meetingMatter(run, snapshot, { fileName: snapshot.fileName, date, version: "1.2.3" });
  const choice = { ...WHOLE_MEETING, ...change };
  return { matter, choice, set: planMeetingSet(matter, choice) };
}

/** The sample that comes with the product: 30 schools, three years, exams, an official list. */
export async function sampleSnapshot(): Promise<WorkbookSnapshot> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample.xlsx")));
  return (await openXlsxWorkbook(bytes, "Пример.xlsx", { engine })).snapshot();
}
