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
import { planReport } from "../../src/sheets/report/plan-report";
import { queryEdits, READY } from "../../src/sheets/queries/query-edits";
import { foundRoadmaps } from "../../src/sheets/roadmap/found-roadmaps";
import { quarterEdits } from "../../src/sheets/roadmap/write-quarter";
import { roadmapEdits } from "../../src/sheets/roadmap/write-roadmap";
import { officeTableEdits } from "../../src/sheets/roadmap/office-tables";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { blankForm, fileOf, filledForm, put, seeded, sheetOf } from "../monthly/made-form";
import { finished } from "../monthly/run-month";
import { canPrint, printedPages, type PrintedPage } from "../printed-pages";
import { ofKind } from "./report/read-plan";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
const STAMP = { fileName: "Книга.xlsx", date: "2022-10-20", version: "1" };
const NOBODY = { sheets: [], settings: {}, isNew: true } as const;
/** Rounding of the page's scale. */
const NINE = 8.95;
/** What a person can hand over of the sample's whole report: it had 130 pages when every row was printed. */
const MOST_PAGES = 90;

/** Names of files, and what an English LibreOffice calls the totals of a pivot itself. */
const LATIN = /sample|xlsx|json|oko|^Total$|^Result$/i;

async function checkedSample(): Promise<CheckRun> {
  const book = await openXlsxWorkbook(new Uint8Array(readFileSync(SAMPLE)), "sample.xlsx", { engine });
  const control = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
  return runCheck(await book.snapshot(), NO_OWN_SETTINGS, control);
}

async function printed(edits: readonly WorkbookEdit[]): Promise<PrintedPage[]> {
  const book = await createXlsxWorkbook("печать.xlsx", { engine });
  await book.apply(edits);
  return printedPages(book.save().bytes);
}

/** The report of a quarter and the reminders, of a roadmap that was made at its beginning. */
async function quarterOf(run: CheckRun): Promise<WorkbookEdit[]> {
  const book = await createXlsxWorkbook("карта.xlsx", { engine });
  const scope = { kind: "municipality" } as const;
  const plan = planRoadmap(run, { form: "seversky", scope, year: 2022, facts: {} });
  await book.apply(roadmapEdits(plan, run, NOBODY, { ...STAMP, date: "2022-09-01" }));
  const { sheets } = await book.snapshot();
  const [found] = foundRoadmaps(sheets);
  if (found === undefined) throw new Error("no roadmap");
  const options = { quarter: "1", year: 2022, hasReminders: true } as const;
  return quarterEdits(found, options, run, { sheets: [], isNew: true }, STAMP);
}

function monthEdits(): WorkbookEdit[] {
  const schools = [1, 2, 3, 4].map((number) => ({
    id: `k${String(number)}`,
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
  return planCleaning(finished({ files, template, register }), null, { ...STAMP, date: "2026-04-01" });
}

function latinWords(pages: readonly PrintedPage[]): string[] {
  return pages.flatMap(({ text }) => text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !LATIN.test(word));
}

describe("the other kinds of sheets on paper", () => {
  let run: CheckRun;
  beforeAll(async () => {
    run = await checkedSample();
  });

  it("begin a page with the header of their own table, or with none", async () => {
    const all = [...(await quarterOf(run)), ...monthEdits()];
    for (const { sheet, repeatRows } of ofKind(all, "print")) {
      const tables = ofKind(all, "table").filter((edit) => edit.sheet === sheet);
      if (repeatRows !== undefined)
        expect([sheet, tables.map(({ area }) => area.row)]).toEqual([sheet, [repeatRows[1]]]);
    }
  });

  const kinds: readonly (readonly [
    string,
    () => Promise<readonly WorkbookEdit[]> | readonly WorkbookEdit[],
  ])[] = [
    ["quarter and the reminders", () => quarterOf(run)],
    ["executors", () => officeTableEdits(NOBODY, ["executors"], run, STAMP)],
    ["facts", () => officeTableEdits(NOBODY, ["facts"], run, STAMP)],
    ["month", monthEdits],
    [
      "answers to questions",
      () => READY.flatMap((query) => queryEdits(query, run, { sheets: [], stamp: STAMP })),
    ],
  ];

  // What LibreOffice prints is looked at where it is installed; elsewhere the test is shown as skipped.
  (canPrint() ? it : it.skip).each(kinds)(
    "print the %s at 9 points or more, in Russian, no page empty",
    async (_kind, edits) => {
      const pages = await printed(await edits());
      expect(pages.filter(({ smallest }) => smallest < NINE).map(({ text }) => text.slice(0, 80))).toEqual(
        [],
      );
      expect(pages.filter(({ words }) => words < 25).map(({ text }) => text)).toEqual([]);
      expect(latinWords(pages)).toEqual([]);
    },
    300_000,
  );

  (canPrint() ? it : it.skip)(
    "print of the sample's whole report what a person hands over",
    async () => {
      const options = { mode: "new-workbook", comments: false } as const;
      const pages = await printed(planReport(run, { sheets: [] }, options, STAMP));
      expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
    },
    300_000,
  );
});
