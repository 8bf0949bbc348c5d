import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { litIndicators } from "../../../src/core/indicators/lit-indicators";
import { firedFindings } from "../../../src/core/run/fired-findings";
import type { CleanRow } from "../../../src/core/monthly/clean-row";
import type { FormColumn } from "../../../src/core/monthly/form-template";
import { NO_CHART_SOURCE, type ChartSource } from "../../../src/sheets/charts/chart-source";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import { pivotSources } from "../../../src/sheets/pivots/pivot-source";
import { readyPivots } from "../../../src/sheets/pivots/pivot-spec";
import { ordinaryRun, STAMP } from "../report/build-run";
import { pivotRecords } from "./read-pivot-cache";

const RUN = ordinaryRun();

/** Three schools, four months of two quarters, a row that is the total of the form. */
const MONTHLY: NonNullable<ChartSource["monthly"]> = {
  rows: ["2025-09", "2025-10", "2025-11", "2026-01"].flatMap((month, at) =>
    [1, 2, 3].flatMap((school) =>
      ["1 класс", "Итого"].map((label) => ({
        ...{ school: `Школа ${String(school)}`, schoolId: null, month, label },
        values: { Учеников: school * 10 + at },
      })),
    ),
  ) as unknown as CleanRow[],
  columns: [{ header: "Учеников", kind: "count", role: "input" } as unknown as FormColumn],
  totals: new Set(["Итого"]),
};

const SOURCE: ChartSource = { ...NO_CHART_SOURCE, run: RUN, monthly: MONTHLY };

function pupils(of: (row: CleanRow) => boolean): number {
  const rows = MONTHLY.rows.filter((row) => row.label !== "Итого" && of(row));
  return rows.reduce((sum, { values }) => sum + Number(values["Учеников"]), 0);
}

/** What each ready pivot adds up to, computed from what was read and checked, not from the pivot's table. */
const EXPECTED: Readonly<Record<string, number>> = {
  marks: RUN.records.procedures
    .flatMap(({ schools }) => schools.flatMap(({ marks }) => marks ?? []))
    .reduce((sum, count) => sum + count, 0),
  years: firedFindings(RUN).length,
  classes: RUN.classes.length,
  months: pupils(() => true),
};

async function written(id: string) {
  const sources = pivotSources(SOURCE, []);
  const ready = readyPivots(sources, true).find((of) => of.id === id);
  const source = sources.find((of) => of.id === ready?.spec.source);
  if (ready === undefined || source === undefined) throw new Error(`No pivot ${id}`);
  expect(ready.reason).toBeNull();
  const workbook = await createXlsxWorkbook("Сводная.xlsx", { engine });
  await workbook.apply(pivotEdits(ready.spec, source, { sheets: [], stamp: STAMP }));
  const { sheets } = await workbook.snapshot();
  const cells = sheets.find(({ name }) => name.startsWith("ОКО Сводная"))?.cells ?? [];
  return { spec: ready.spec, cells, records: pivotRecords(workbook.save().bytes) };
}

describe("a ready pivot, read back from the file", () => {
  it.each(Object.keys(EXPECTED))("adds up to an independent computation: %s", async (id) => {
    const { spec, cells, records } = await written(id);
    const values = records.map((record) => record[spec.field]);
    const total =
      spec.summarise === "count"
        ? values.filter((value) => value !== null).length
        : values.reduce((sum: number, value) => sum + Number(value), 0);
    expect(total).toBe(EXPECTED[id]);
    const last = cells.filter((row) => row[0] === "Общий итог").at(-1) ?? [];
    expect(last.filter((cell) => cell !== null).at(-1)).toBe(EXPECTED[id]);
  });

  it("shows each indicator of the programme and each quarter of the monthly table, and sums up nothing unlike", async () => {
    const { cells, records } = await written("quarters");
    const known = litIndicators(RUN).filter(({ value }) => value !== null);
    expect(known.length).toBeGreaterThan(0);
    const shares = records.filter((record) => record["Единица"] === "проценты");
    const expected = known.filter(({ unit }) => unit === "share").map(({ value }) => Number(value) * 100);
    for (const value of expected) expect(shares.map((record) => record["Значение"])).toContain(value);
    const header = cells.find((row) => row.includes("Показатель")) ?? [];
    const row = cells.find((of) => of[1] === "Учеников") ?? [];
    for (const [quarter, months] of [
      ["2025, 3 кв.", ["2025-09"]],
      ["2025, 4 кв.", ["2025-10", "2025-11"]],
      ["2026, 1 кв.", ["2026-01"]],
    ] as const) {
      const sum = pupils(({ month }) => (months as readonly string[]).includes(month));
      expect([quarter, row[header.indexOf(quarter)]]).toEqual([quarter, sum]);
    }
    expect(cells.flat()).not.toContain("Общий итог");
  });
});
