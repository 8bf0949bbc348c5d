import type { CheckRun } from "../../../src/core/run/check-run";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import { pivotSources } from "../../../src/sheets/pivots/pivot-source";
import { readyPivots } from "../../../src/sheets/pivots/pivot-spec";
import { NO_CHART_SOURCE } from "../../../src/sheets/charts/chart-source";
import { queryEdits } from "../../../src/sheets/queries/query-edits";
import { planReport } from "../../../src/sheets/report/plan-report";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { checked, madeUpWorkbook } from "../roadmap/roadmap-run";
import { ordinaryRun, STAMP } from "./build-run";
import { cellsOf, ofKind } from "./read-plan";

const NOT_KNOWN = "не указана";
const NEW = { mode: "new-workbook", comments: false } as const;

/** A district's book: no table names the district of its schools. */
function withoutTerritories(run: CheckRun): CheckRun {
  return JSON.parse(JSON.stringify(run), (key, value: unknown) =>
    key === "territory" ? null : value,
  ) as CheckRun;
}

/** Sheets on which the unknown territory stands in a column that is seen. */
function sheetsThatSayIt(edits: readonly WorkbookEdit[]): string[] {
  return ofKind(edits, "add-sheet").flatMap(({ sheet }) => {
    const widths = ofKind(edits, "layout")
      .filter((edit) => edit.sheet === sheet && edit.columnWidths !== undefined)
      .at(-1)?.columnWidths;
    const isSeen = cellsOf(edits, sheet).some((cells) =>
      cells?.some((cell, column) => cell === NOT_KNOWN && widths?.[column] !== 0),
    );
    return isSeen ? [sheet] : [];
  });
}

describe("a book whose schools have no territory", () => {
  let run: CheckRun;
  let edits: readonly WorkbookEdit[];
  beforeAll(async () => {
    run = withoutTerritories(await checked(madeUpWorkbook(30)));
    edits = planReport(run, { sheets: [] }, NEW, STAMP);
  });

  it("is told nowhere in a column of its own that none is known", () => {
    expect(sheetsThatSayIt(edits)).toEqual([]);
  });

  it("gives the room to names of schools, as wide on paper as before", () => {
    for (const name of ["ОКО Признаки", "ОКО Школы", "ОКО Реестр"]) {
      const known = planReport(ordinaryRun(), { sheets: [] }, NEW, STAMP);
      function width(of: readonly WorkbookEdit[]): number {
        const { columns = Infinity } = ofKind(of, "print").find(({ sheet }) => sheet === name) ?? {};
        const layout = ofKind(of, "layout").filter(
          (edit) => edit.sheet === name && edit.columnWidths !== undefined,
        );
        return (layout[0]?.columnWidths ?? []).slice(0, columns).reduce((sum, one) => sum + one, 0);
      }
      expect([
        name,
        width(planReport(withoutTerritories(ordinaryRun()), { sheets: [] }, NEW, STAMP)),
      ]).toEqual([name, width(known)]);
    }
  });

  it("has ready pivots of the same numbers without it, under names that do not promise it", () => {
    const sources = pivotSources({ ...NO_CHART_SOURCE, run }, []);
    const ready = readyPivots(sources, true).filter(({ id }) => id === "marks" || id === "classes");
    expect(ready.map(({ name, reason }) => [name, reason])).toEqual([
      ["Отметки по предметам", null],
      ["Классификация школ", null],
    ]);
    for (const { spec } of ready) {
      const source = sources.find(({ id }) => id === spec.source);
      if (source === undefined) throw new Error("No source");
      expect(sheetsThatSayIt(pivotEdits(spec, source, { sheets: [], stamp: STAMP }))).toEqual([]);
    }
  });

  it("is asked without it, the title of the answer in a column that is seen", () => {
    const answer = queryEdits({ name: "Все", minSubjects: 0 }, run, { sheets: [], stamp: STAMP });
    expect(sheetsThatSayIt(answer)).toEqual([]);
    const [layout] = ofKind(answer, "layout").filter(({ columnWidths }) => columnWidths !== undefined);
    expect(layout?.columnWidths?.[0]).toBeGreaterThan(0);
  });

  it("keeps the column where one school has a territory", () => {
    const known = planReport(ordinaryRun(), { sheets: [] }, NEW, STAMP);
    const widths = ofKind(known, "layout").find(
      ({ sheet, columnWidths }) => sheet === "ОКО Школы" && columnWidths,
    );
    const { area } = ofKind(known, "table").find(({ sheet }) => sheet === "ОКО Школы") ?? {};
    const column = cellsOf(known, "ОКО Школы")[area?.row ?? 0]?.indexOf("Территория") ?? -1;
    expect(widths?.columnWidths?.[column]).toBeGreaterThan(0);
  });
});

describe("the rows that a pivot reads", () => {
  it("go on paper as a page, with their header, and say how many stay on the screen", async () => {
    const run = await checked(madeUpWorkbook(30));
    const sources = pivotSources({ ...NO_CHART_SOURCE, run }, []);
    const [pivot] = readyPivots(sources, true);
    const source = sources.find(({ id }) => id === pivot?.spec.source);
    if (pivot === undefined || source === undefined) throw new Error("No pivot");
    const made = pivotEdits(pivot.spec, source, { sheets: [], stamp: STAMP });
    const print = ofKind(made, "print").find(({ sheet }) => sheet.startsWith("ОКО Данные"));
    expect(print).toMatchObject({ rows: 23, columns: source.headers.length });
    expect(cellsOf(made, print?.sheet ?? "")[1]?.[0]).toBe(
      `Строки, по которым построена сводная таблица. На печать идут первые 20 из ${String(source.rows.length)}.`,
    );
  });
});
