import { readFileSync } from "node:fs";
import { directEngineHost as engine } from "../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../src/adapters/xlsx/xlsx-workbook";
import { makePaper, meetingMatter } from "../src/app/make-paper";
import { NO_OWN_SETTINGS } from "../src/app/own-settings";
import { runCheck } from "../src/app/run-check";
import type { SchoolEvidence } from "../src/core/model/check-result";
import { WHOLE_MEETING } from "../src/sheets/meeting/meeting-matter";
import { planMeetingSet } from "../src/sheets/meeting/plan-meeting-set";

/** Issue 15, point 3. */
const TARGETS = { set: 5, docx: 5, pptx: 5 };
/** Pages of schools in the note, and so many that none is left out. */
const [SCHOOLS, ALL_PAGES] = [30, 40];

void measure();

/** The set, the note and the slides of thirty schools that all ask for a page. */
async function measure(): Promise<void> {
  const bytes = new Uint8Array(readFileSync("assets/sample.xlsx"));
  const workbook = await openXlsxWorkbook(bytes, "sample.xlsx", { engine });
  const snapshot = await workbook.snapshot();
  const run = await runCheck(snapshot, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  const asked = {
    ...run,
    evidence: run.evidence.map((of): SchoolEvidence => ({ ...of, level: "attention" })),
  };
  const matter = meetingMatter(asked, snapshot, {
    fileName: "sample.xlsx",
    date: "2026-11-27",
    version: "0",
  });
  const choice = { ...WHOLE_MEETING, mostPages: ALL_PAGES };
  const set = await timed("set of 30 schools", TARGETS.set, () => planMeetingSet(matter, choice));
  const pages = set.pages.filter(({ theme }) => theme === "school").length;
  if (pages !== SCHOOLS) throw new Error(`Cannot measure: ${String(pages)} pages of schools`);
  await timed("note of 30 school pages", TARGETS.docx, () =>
    makePaper({ kind: "docx", matter, choice, blank: null }),
  );
  await timed("slides", TARGETS.pptx, () => makePaper({ kind: "pptx", matter, choice, blank: null }));
}

async function timed<T>(name: string, most: number, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await work();
  const seconds = (performance.now() - start) / 1000;
  const verdict = seconds <= most ? "within" : "OVER";
  console.log(`${name.padEnd(28)} ${seconds.toFixed(2)} s, ${verdict} ${String(most)} s`);
  return made;
}
