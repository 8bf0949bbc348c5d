import { objectivityIndices } from "../../../src/core/indicators/objectivity-index";
import { vprIndex } from "../../../src/core/indicators/vpr-index";
import { checked, madeUpWorkbook } from "../../sheets/roadmap/roadmap-run";

/** The workbook without the rows that the 2019 method compares schools with. */
function withoutRegion() {
  const { sheets, ...book } = madeUpWorkbook(12);
  const bare = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(([name]) => !["Вся выборка", "Регион"].includes(String(name))),
  }));
  return { ...book, sheets: bare };
}

describe("an index by the 2019 method", () => {
  it("is a number where the method could be applied, though no school has a sign", async () => {
    const run = await checked(madeUpWorkbook(12));
    expect(vprIndex(run, 2021).schools).toMatchObject({ total: 12 });
    expect(objectivityIndices(run).map(({ year }) => year)).toEqual([2021]);
  });

  it("is unknown where every school is too small for a conclusion: a quarter of eight such schools says nothing", async () => {
    const { thresholds, ...run } = await checked(madeUpWorkbook(12));
    const largest = Math.max(...run.results.map(({ n }) => n ?? 0));
    const tooSmall = { ...run, thresholds: { ...thresholds, "signal.minPupils": largest + 1 } };
    expect(vprIndex(tooSmall, 2021)).toEqual({ participants: null, schools: null, markers: null });
    expect(objectivityIndices(tooSmall)).toEqual([]);
  });

  it("is unknown, never nought, where the method could be applied to no school", async () => {
    const run = await checked(withoutRegion());
    expect(run.records.procedures.length).toBeGreaterThan(0);
    expect(vprIndex(run, 2021)).toEqual({ participants: null, schools: null, markers: null });
    expect(objectivityIndices(run)).toEqual([]);
  });
});
