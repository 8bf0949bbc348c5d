import { planReport } from "../../../src/sheets/report/plan-report";
import type { CheckRun } from "../../../src/core/run/check-run";
import { ordinaryRun, run, STAMP } from "./build-run";
import { cellsOf, ofKind } from "./read-plan";

function planned(of: CheckRun) {
  return planReport(of, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
}

describe("the slicers of ОКО Признаки", () => {
  it("lie right of the table, a column apart, side by side, and filter it by columns that it has", () => {
    const edits = planned(ordinaryRun());
    const table = ofKind(edits, "table").find(({ sheet }) => sheet === "ОКО Признаки");
    const slicers = ofKind(edits, "slicer").filter(({ isOnPivot }) => isOnPivot !== true);
    const header = cellsOf(edits, "ОКО Признаки")[table?.area.row ?? -1] ?? [];
    expect(slicers.map(({ field }) => field)).toEqual(["Уровень ОО", "Признак"]);
    for (const slicer of slicers) {
      expect(header).toContain(slicer.field);
      expect([slicer.table, slicer.row]).toEqual([table?.name, table?.area.row]);
      expect(slicer.column).toBe((table?.area.columns ?? NaN) + 1);
    }
    const [first, second] = slicers;
    expect(second?.offset).toBeGreaterThanOrEqual((first?.offset ?? NaN) + (first?.width ?? NaN));
  });

  it("are not there where there is nothing to choose by", () => {
    expect(ofKind(planned(run()), "slicer")).toEqual([]);
  });
});
