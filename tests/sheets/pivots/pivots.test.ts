import { directEngineHost } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import { NO_CHART_SOURCE } from "../../../src/sheets/charts/chart-source";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import { pivotSources, type PivotSource } from "../../../src/sheets/pivots/pivot-source";
import { readyPivots, specProblem, type PivotSpec } from "../../../src/sheets/pivots/pivot-spec";
import { renderedPivot } from "../../../src/sheets/pivots/rendered-pivot";
import type { Cell } from "../../../src/workbook/cell";
import { ordinaryRun, procedureResults, run, RUSSIAN_4, school, STAMP, unit } from "../report/build-run";
import { ofKind } from "../report/read-plan";

const SOURCE: PivotSource = {
  id: "table",
  name: "Проба",
  headers: ["Район", "Школа", "Год", "Учеников"],
  rows: [
    ["Б", "Школа 1", 2021, 10],
    ["А", "Школа 2", 2022, 5],
    ["А", "школа 2", 2021, null],
    ["А", "Школа 3", 2021, 7],
    [null, "Школа 4", 2022, 1],
  ],
  place: null,
};

const SPEC: PivotSpec = {
  ...{ name: "Проба", source: "table", rows: ["Район", "Школа"], columns: ["Год"], filters: [] },
  ...{ field: "Учеников", summarise: "sum" },
};

const target = { sheets: [], stamp: STAMP };

describe("renderedPivot()", () => {
  it("adds up inner rows under outer ones, with subtotals, numbers of years in order, empty last", () => {
    expect(renderedPivot(SPEC, SOURCE)).toEqual([
      ["Сумма: Учеников", null, "Год", null, null],
      ["Район", "Школа", 2021, 2022, "Общий итог"],
      ["А", "Школа 2", 0, 5, 5],
      [null, "Школа 3", 7, null, 7],
      ["А Итог", null, 7, 5, 12],
      ["Б", "Школа 1", 10, null, 10],
      ["Б Итог", null, 10, null, 10],
      ["(пусто)", "Школа 4", null, 1, 1],
      ["(пусто) Итог", null, null, 1, 1],
      ["Общий итог", null, 17, 6, 23],
    ]);
  });

  it("counts what is there, and has no mean of nothing", () => {
    const count = { ...SPEC, rows: ["Район"], columns: [], summarise: "count" } as const;
    expect(renderedPivot(count, SOURCE)).toEqual([
      ["Район", "Количество: Учеников"],
      ["А", 2],
      ["Б", 1],
      ["(пусто)", 1],
      ["Общий итог", 4],
    ]);
    const mean = renderedPivot(
      { ...SPEC, rows: ["Школа"], summarise: "average" },
      { ...SOURCE, rows: SOURCE.rows.slice(2, 3) },
    );
    expect(mean.at(-1)).toEqual(["Общий итог", null, null]);
  });
});

describe("pivots of a run", () => {
  const maths = procedureResults({
    schools: [1, 2, 3].map((number) =>
      unit({ school: school(number, number === 3 ? null : "Район"), marks: [number, 2, 3, 4] }),
    ),
  });
  const of = run({ records: { ...NO_RECORDS, procedures: [maths, { ...maths, procedure: RUSSIAN_4 }] } });
  const sources = pivotSources({ ...NO_CHART_SOURCE, run: of }, []);

  it("add up to what the records say", () => {
    const ready = readyPivots(sources, true).find(({ id }) => id === "marks");
    const source = sources.find(({ id }) => id === "marks");
    if (ready === undefined || source === undefined) throw new Error("No pivot");
    const total = of.records.procedures
      .flatMap(({ schools }) => schools.flatMap(({ marks }) => marks ?? []))
      .reduce((sum, count) => sum + count, 0);
    const rendered = renderedPivot(ready.spec, source);
    expect(rendered.at(-1)?.at(-1)).toBe(total);
    expect(rendered.at(-1)?.slice(2, 3)).toEqual([12]);
  });

  it("say why they cannot be made", () => {
    const reasons = new Map(readyPivots(sources, true).map(({ id, reason }) => [id, reason]));
    expect(reasons.get("marks")).toBeNull();
    expect(reasons.get("months")).toBe("В книге нет свода ежемесячных таблиц");
    expect(readyPivots([], false).map(({ reason }) => reason)).toContain("Таблицы ещё не проверены");
    const text = { ...SPEC, rows: ["Район"], field: "Школа" } as const;
    expect(specProblem(text, [SOURCE])).toContain("нет чисел");
    expect(specProblem({ ...SPEC, columns: ["Район"] }, [SOURCE])).toContain("дважды");
    expect(specProblem({ ...SPEC, field: "Нет" }, [SOURCE])).toBe("В таблице нет столбца «Нет»");
  });

  it("count signs of schools by year, categories by territory", () => {
    const made = pivotSources({ ...NO_CHART_SOURCE, run: ordinaryRun() }, []);
    const lists = readyPivots(made, true).filter(({ reason }) => reason === null);
    expect(lists.map(({ id }) => id)).toEqual(["marks", "years", "classes", "quarters"]);
    const totals = lists.map(({ spec }): Cell => {
      const source = made.find(({ id }) => id === spec.source);
      return source === undefined ? null : (renderedPivot(spec, source).at(-1)?.at(-1) ?? null);
    });
    expect(totals.slice(1, 3)).toEqual([5, 1]);
  });
});

describe("pivotEdits()", () => {
  it("writes the data as an Excel table and a native pivot over it, which the adapter takes", async () => {
    const edits = pivotEdits({ ...SPEC, filters: [] }, SOURCE, target);
    const [pivot] = ofKind(edits, "pivot");
    const [table] = ofKind(edits, "table");
    expect(pivot?.source).toEqual({ sheet: table?.sheet, area: table?.area });
    const workbook = await createXlsxWorkbook("Сводная.xlsx", { engine: directEngineHost });
    expect((await workbook.apply(edits)).degraded).toEqual([]);
    const { sheets } = await workbook.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["ОКО Сводная Проба", "ОКО Данные Проба"]),
    );
  });

  it("replaces its own earlier sheets and reads a table that stands in the workbook", async () => {
    const workbook = await createXlsxWorkbook("Сводная.xlsx", { engine: directEngineHost });
    await workbook.apply(pivotEdits(SPEC, SOURCE, target));
    const before = await workbook.snapshot();
    await workbook.apply(pivotEdits(SPEC, SOURCE, { ...target, sheets: before.sheets }));
    const after = await workbook.snapshot();
    expect(after.sheets).toHaveLength(before.sheets.length);
    const table = { name: "Т", area: { row: 0, column: 0, rows: 6, columns: 4 } };
    const place = { sheet: "ОКО Лист", area: table.area };
    const edits = pivotEdits(
      SPEC,
      { ...SOURCE, place },
      { ...target, sheets: [{ name: "ОКО Лист", own: true, tables: [table] }] },
    );
    expect(ofKind(edits, "table")).toEqual([]);
    expect(ofKind(edits, "pivot")[0]?.source).toEqual(place);
  });

  it("adds up 26 000 rows, and the file door takes them", async () => {
    const rows = Array.from({ length: 26_000 }, (_, row): Cell[] => [
      ...[`Район ${String(row % 30)}`, `Школа ${String(row % 640)}`, String(2019 + (row % 4)), row % 40],
    ]);
    const workbook = await createXlsxWorkbook("Сводная.xlsx", { engine: directEngineHost });
    await workbook.apply(pivotEdits(SPEC, { ...SOURCE, rows }, target));
    expect(workbook.save().bytes.length).toBeGreaterThan(100_000);
    const expected = rows.reduce((sum, row) => sum + Number(row[3]), 0);
    expect(
      renderedPivot(SPEC, { ...SOURCE, rows })
        .at(-1)
        ?.at(-1),
    ).toBe(expected);
  });
});
