import { readFileSync } from "node:fs";
import { directEngineHost as engine } from "../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../src/adapters/xlsx/xlsx-workbook";
import { makePaper, meetingMatter } from "../src/app/make-paper";
import { NO_OWN_SETTINGS } from "../src/app/own-settings";
import { runCheck } from "../src/app/run-check";
import type { SchoolEvidence } from "../src/core/model/check-result";
import { pivotEdits } from "../src/sheets/pivots/pivot-edits";
import { WHOLE_MEETING } from "../src/sheets/meeting/meeting-matter";
import { planMeetingSet } from "../src/sheets/meeting/plan-meeting-set";

/** Issue 15, point 3. */
const TARGETS = { set: 5, docx: 5, pptx: 5, pivot: 10 };
/** Pages of schools in the note, and so many that none is left out. */
const [SCHOOLS, ALL_PAGES] = [30, 40];

/** Rows of the largest table that a pivot was asked of. */
const PIVOT_ROWS = 26_000;

void measure().then(measurePivot);

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

/** A pivot of 30 districts, 640 schools and 4 years, with the table that it reads. */
async function measurePivot(): Promise<void> {
  const rows = Array.from({ length: PIVOT_ROWS }, (_, row) => [
    ...[`Район ${String(row % 30)}`, `Школа ${String(row % 640)}`, `МА ${String(row % 8)}`, "Математика"],
    ...[String(2 + (row % 4)), String(2019 + (row % 4)), row % 40],
  ]);
  const headers = ["Территория", "ОО", "Процедура", "Предмет", "Отметка", "Год", "Учеников"];
  const source = { id: "marks", name: "Отметки", headers, rows, place: null };
  const choice = { rows: ["Территория", "ОО"], columns: ["Год"], filters: [], field: "Учеников" };
  const spec = { ...choice, name: "Отметки", source: "marks", summarise: "sum" } as const;
  const stamp = { fileName: "region.xlsx", date: "2026-11-27", version: "0" };
  await timed("pivot over 26 000 rows", TARGETS.pivot, async () => {
    const workbook = await createXlsxWorkbook("pivot.xlsx", { engine });
    await workbook.apply(pivotEdits(spec, source, { sheets: [], stamp }));
    return workbook.save();
  });
}

async function timed<T>(name: string, most: number, work: () => T | Promise<T>): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const seconds = (performance.now() - start) / 1000;
  // Beside the clock: what the processor worked, which other programs on the machine do not lengthen.
  const worked = process.cpuUsage(cpu).user / 1e6;
  const verdict = seconds <= most ? "within" : "OVER";
  const line = `${seconds.toFixed(2)} s, ${verdict} ${String(most)} s (processor ${worked.toFixed(2)} s)`;
  console.log(`${name.padEnd(28)} ${line}`);
  return made;
}
