import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { SchoolClass } from "../../src/core/model/check-result";
import { FORM_IDS } from "../../src/core/roadmap/forms";
import { planRoadmap } from "../../src/core/roadmap/plan-roadmap";
import { isReadableOnPaper } from "../../src/sheets/report/page-fit";
import { printedColumns } from "../../src/sheets/report/table-print";
import { roadmapLayout } from "../../src/sheets/roadmap/roadmap-layout";
import { roadmapEdits } from "../../src/sheets/roadmap/write-roadmap";
import type { CheckRun } from "../../src/core/run/check-run";
import { planReport } from "../../src/sheets/report/plan-report";
import { queryEdits, READY } from "../../src/sheets/queries/query-edits";
import { officeTableEdits } from "../../src/sheets/roadmap/office-tables";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { canPrint, printer, type PrintedPage } from "../printed-pages";
import { checkedSample, KINDS_STAMP as STAMP, monthEdits, NOBODY, quarterOf } from "./made-kinds";
import { ofKind } from "./report/read-plan";

const printedPages = printer();

/** Rounding of the page's scale. */
const NINE = 8.95;
/** What a person can hand over of the sample's whole report: it had 130 pages when every row was printed. */
const MOST_PAGES = 80;
/** The same of the roadmap: it had 44 pages when every row said its task and stood as high as its grounds. */
const MOST_ROADMAP_PAGES = 30;

/** Names of files, and what an English LibreOffice calls the totals of a pivot itself. */
const LATIN = /sample|xlsx|json|oko|^Total$|^Result$/i;

async function printed(edits: readonly WorkbookEdit[]): Promise<PrintedPage[]> {
  const book = await createXlsxWorkbook("печать.xlsx", { engine });
  await book.apply(edits);
  return printedPages(book.save().bytes);
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

  it.each(FORM_IDS)("have columns of a roadmap of %s that are read at 9 points", (form) => {
    const { columns } = roadmapLayout(form);
    const widths = columns.slice(0, printedColumns(columns)).map(({ width }) => width);
    expect(isReadableOnPaper(widths, "landscape")).toBe(true);
  });

  it("print a roadmap without the lists of schools that are longer than its page has room for, and say so", () => {
    const names = Array.from({ length: 300 }, (_, index) => `МКОУ «Школа № ${String(index)}»`);
    const schools = names.map((name): SchoolClass => {
      return { school: { id: name, login: null, name, territory: null }, category: "low", tests: [] };
    });
    const scope = { kind: "municipality" } as const;
    const many = { ...run, classes: schools };
    const plan = planRoadmap(many, { form: "seversky", scope, year: 2022, facts: { adverse: names } });
    const edits = roadmapEdits(plan, many, NOBODY, STAMP);
    const [table] = ofKind(edits, "table");
    const [print] = ofKind(edits, "print");
    expect(print?.rows).toBe((table?.area.row ?? 0) + (table?.area.rows ?? 0));
    expect(print?.repeatRows).toEqual([table?.area.row, table?.area.row]);
    expect(JSON.stringify(ofKind(edits, "write"))).toContain("Списки школ под таблицей на печать не идут.");
  });

  (canPrint() ? it : it.skip)(
    "print of the sample's roadmap what a person hands over",
    async () => {
      const scope = { kind: "municipality" } as const;
      const plan = planRoadmap(run, { form: "seversky", scope, year: 2022, facts: {} });
      const pages = await printed(roadmapEdits(plan, run, NOBODY, STAMP));
      expect(pages.length).toBeLessThanOrEqual(MOST_ROADMAP_PAGES);
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
