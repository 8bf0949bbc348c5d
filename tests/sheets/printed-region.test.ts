import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { NO_RECORDS } from "../../src/core/model/workbook-records";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import type { SchoolClass } from "../../src/core/model/check-result";
import type { CheckRun } from "../../src/core/run/check-run";
import { checkWorkbook } from "../../src/core/run/check-workbook";
import { planReport } from "../../src/sheets/report/plan-report";
import { copying, madeUpClasses } from "../core/objectivity/items/made-up-classes";
import { canPrint, printer } from "../printed-pages";
import { STAMP } from "./report/build-run";
import { ofKind, tableRows } from "./report/read-plan";

const printedPages = printer();

/** Four hundred schools of three classes, as of a region; in the first six, pupils copy. */
const SCHOOLS = 400;
const COPYING = 6;
/** What a person hands over of such a report: it had 150 pages when every row was printed. */
const MOST_PAGES = 50;
const NINE = 8.95;
/** Rows of sheets that list every school, or every class, or every procedure of a school. */
const LISTS = ["ОКО Школы", "ОКО Классификация", "ОКО Классы", "ОКО Низкие результаты"];

/** The made-up works have no marks: every tenth school is in the zone of risk. */
function withClasses(run: CheckRun): CheckRun {
  const classes = run.evidence.map(({ school }, index): SchoolClass => {
    return { school, category: index % 10 === 0 ? "risk" : "no", tests: [] };
  });
  return { ...run, classes };
}

function finishedRun(): CheckRun {
  const change = copying(0.9);
  const results = madeUpClasses({
    seed: 5,
    schools: SCHOOLS,
    classes: 3,
    change: (of, random) => {
      if (of.school < COPYING) change(of, random);
    },
  });
  const steps = checkWorkbook({ ...NO_RECORDS, procedures: [results] }, thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return withClasses(step.value);
  }
}

describe("the report of a region on paper", () => {
  const run = finishedRun();
  const edits = planReport(run, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);

  function printedRows(sheet: string): number {
    const table = ofKind(edits, "table").find((edit) => edit.sheet === sheet);
    const print = ofKind(edits, "print").find((edit) => edit.sheet === sheet);
    if (table === undefined || print === undefined) throw new Error(`no ${sheet}`);
    return Math.min(table.area.rows - 1, (print.rows ?? Infinity) - table.area.row - 1);
  }

  it.each(LISTS)("has of %s the rows that are asked about, and says so over the table", (sheet) => {
    expect(tableRows(edits, sheet).length).toBeGreaterThanOrEqual(SCHOOLS);
    expect(printedRows(sheet)).toBeLessThan(100);
    const texts = ofKind(edits, "write").filter((edit) => edit.sheet === sheet);
    expect(JSON.stringify(texts)).toMatch(/На печать идут первые/);
  });

  it("prints of classes those that a check names and those of schools to be checked, first of all", () => {
    const named = new Set(
      run.results.flatMap(({ fired, level, school, classGroup }) =>
        fired === true && level === "class" ? [`${school?.name ?? ""} ${classGroup ?? ""}`] : [],
      ),
    );
    expect(named.size).toBeGreaterThan(COPYING);
    const all = tableRows(edits, "ОКО Классы");
    const printed = all.slice(0, printedRows("ОКО Классы"));
    const known = new Set(printed.map((row) => `${String(row["ОО"])} ${String(row["Класс"])}`));
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  it("prints of the register the rows of schools in question, and cuts none of them", () => {
    const rows = tableRows(edits, "ОКО Реестр");
    const asked = rows.filter((row) => /требует|обратить/.test(String(row["Уровень ОО"])));
    expect(asked.length).toBeGreaterThan(0);
    expect(rows.slice(0, asked.length)).toEqual(asked);
    expect(printedRows("ОКО Реестр")).toBeGreaterThanOrEqual(asked.length);
  });

  // What LibreOffice prints is looked at where it is installed; elsewhere the test is shown as skipped.
  (canPrint() ? it : it.skip)(
    "is of as many pages as a person hands over, all of them read and none empty",
    async () => {
      const book = await createXlsxWorkbook("печать.xlsx", { engine });
      await book.apply(edits);
      const pages = printedPages(book.save().bytes);
      expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
      expect(pages.filter(({ smallest }) => smallest < NINE).map(({ text }) => text.slice(0, 80))).toEqual(
        [],
      );
      expect(pages.filter(({ words }) => words < 25).map(({ text }) => text)).toEqual([]);
    },
    300_000,
  );
});
