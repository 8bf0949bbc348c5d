import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import { planRoadmap } from "../../src/core/roadmap/plan-roadmap";
import type { CheckRun } from "../../src/core/run/check-run";
import { WHOLE_MEETING } from "../../src/sheets/meeting/meeting-matter";
import { planMeetingSheet } from "../../src/sheets/meeting/meeting-sheet";
import { planMeetingSet } from "../../src/sheets/meeting/plan-meeting-set";
import { isReadableOnPaper } from "../../src/sheets/report/page-fit";
import { planReport } from "../../src/sheets/report/plan-report";
import { roadmapEdits } from "../../src/sheets/roadmap/write-roadmap";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { canPrint, printer } from "../printed-pages";
import { STAMP } from "./report/build-run";
import { ofKind } from "./report/read-plan";

const printedPages = printer();

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
/** A page with fewer words than this is as good as empty. */
const LEAST_WORDS = 25;
/** Pivots are laid out by the person: as many columns as there are procedures. */
const PIVOTS = ["ОКО Сводная признаков", "ОКО Сводная школ"];
/** Rounding of the page's scale. */
const NINE = 8.95;

describe("the sheets of the sample on paper", () => {
  let run: CheckRun;
  const edits = new Map<string, readonly WorkbookEdit[]>();
  beforeAll(async () => {
    const book = await openXlsxWorkbook(new Uint8Array(readFileSync(SAMPLE)), "sample.xlsx", { engine });
    const control = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
    run = await runCheck(await book.snapshot(), NO_OWN_SETTINGS, control);
    const set = planMeetingSet({ run, stamp: STAMP, handCells: new Map(), roadmaps: [] }, WHOLE_MEETING);
    const options = { mode: "new-workbook", comments: false } as const;
    const plan = planRoadmap(run, {
      form: "seversky",
      scope: { kind: "municipality" },
      year: 2022,
      facts: {},
    });
    edits.set("report", planReport(run, { sheets: [] }, options, STAMP));
    edits.set("roadmap", roadmapEdits(plan, run, { sheets: [], settings: {}, isNew: true }, STAMP));
    edits.set("meeting", planMeetingSheet(set, { sheets: [] }, STAMP));
  });

  it.each(["report", "roadmap", "meeting"])("have columns of the %s that are read at 9 points", (part) => {
    const all = edits.get(part) ?? [];
    for (const { sheet, orientation, columns } of ofKind(all, "print")) {
      if (PIVOTS.includes(sheet)) continue;
      const widths = ofKind(all, "layout")
        .filter((edit) => edit.sheet === sheet && edit.columnWidths !== undefined)
        .at(-1)?.columnWidths;
      expect([sheet, isReadableOnPaper((widths ?? []).slice(0, columns), orientation)]).toEqual([
        sheet,
        true,
      ]);
    }
  });

  it("repeat a header only where it is the table's own, and draw no chart beside the page", () => {
    for (const { sheet, repeatRows, columns, rows = Infinity } of ofKind(
      edits.get("report") ?? [],
      "print",
    )) {
      const all = edits.get("report") ?? [];
      const tables = ofKind(all, "table").filter((edit) => edit.sheet === sheet);
      const pivots = ofKind(all, "pivot").filter((edit) => edit.sheet === sheet);
      // Excel repeats rows only on pages after them: of several tables the header of the last one on paper.
      const heads = [...tables.map(({ area }) => area.row), ...pivots.map(({ row }) => row)];
      const last = heads.filter((row) => row < rows).at(-1);
      if (repeatRows !== undefined || pivots.length > 0)
        expect([sheet, repeatRows?.[0]]).toEqual([sheet, last]);
      for (const { area } of ofKind(all, "chart").filter((edit) => edit.sheet === sheet)) {
        expect(area.column + area.columns).toBeLessThanOrEqual(columns ?? Infinity);
      }
    }
  });

  // What LibreOffice prints is looked at where it is installed; elsewhere the test is shown as skipped.
  (canPrint() ? it : it.skip).each(["report", "roadmap", "meeting"])(
    "print the %s at 9 points or more, no page nearly empty",
    async (part) => {
      const book = await createXlsxWorkbook("печать.xlsx", { engine });
      await book.apply(edits.get(part) ?? []);
      const pages = printedPages(book.save().bytes);
      expect(pages.length).toBeGreaterThan(0);
      for (const [index, page] of pages.entries()) {
        const name = `${String(index + 1)}: ${page.text.slice(0, 60)}`;
        expect([name, page.smallest >= NINE]).toEqual([name, true]);
        expect([name, page.words >= LEAST_WORDS]).toEqual([name, true]);
      }
    },
    300_000,
  );
});
