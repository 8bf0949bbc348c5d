import { sourceLinks } from "../../../src/sheets/report/source-links";
import { result } from "./build-run";

const PLACE = { sheet: "ОКО Признаки", column: 3, firstRow: 9 };

describe("links of findings to their sources", () => {
  it("lead from the rows whose source is in the book, which look like links", () => {
    const beside = result("funnel-mean", { source: { sheet: "[Второй.xlsx]Лист1", row: 1, column: 0 } });
    const edits = sourceLinks(PLACE, [{ result: result("funnel-mean") }, { result: beside }]);
    expect(edits.map(({ kind }) => kind)).toEqual(["link", "style"]);
    expect(edits[0]).toMatchObject({ ...PLACE_OF_FIRST, target: { row: 11, column: 0 } });
    expect(sourceLinks(PLACE, [{ result: beside }])).toEqual([]);
  });

  it("are no more than Excel takes on a sheet, and no row beyond looks like one", () => {
    const findings = Array<{ result: ReturnType<typeof result> }>(65_600).fill({
      result: result("funnel-mean"),
    });
    const edits = sourceLinks(PLACE, findings);
    expect(edits.filter(({ kind }) => kind === "link")).toHaveLength(65_530);
    expect(edits.at(-1)).toMatchObject({ areas: [{ row: 9, rows: 65_530, column: 3, columns: 1 }] });
  });
});

const PLACE_OF_FIRST = { sheet: "ОКО Признаки", row: 9, column: 3 };
