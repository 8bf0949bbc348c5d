import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import {
  KEPT,
  keptSheetEdits,
  PASSWORD,
  REPORT,
  reportEdits,
  rerunEdits,
  sourceWorkbook,
} from "./report-edits";

describe("OfficeWorkbook.apply()", () => {
  it("stacks a chart's columns and begins pages where the report says, and undoes both", async () => {
    const host = hostWith(sourceWorkbook(), { sheet: PASSWORD });
    host.connect();
    const policy = { sheetPasswords: { [SOURCE]: PASSWORD } };
    await new OfficeWorkbook().apply([...reportEdits(3), ...keptSheetEdits()], policy);
    function breaksOf(sheet: string): number[] {
      return host.book
        .sheet(sheet)
        .pageBreaks.items()
        .map(({ RowIndex }) => RowIndex);
    }
    expect(host.book.sheet(REPORT).charts.list.map(({ type }) => type)).toEqual(["ColumnStacked"]);
    expect([breaksOf(REPORT), breaksOf(KEPT)]).toEqual([[20], [3]]);
    const { inverse } = await new OfficeWorkbook().apply(rerunEdits(), policy);
    expect(breaksOf("ОКО Иначе")).toEqual([5, 9]);
    await new OfficeWorkbook().apply(inverse, policy);
    expect(breaksOf(KEPT)).toEqual([3]);
    expect(host.gaps).toEqual([]);
  });
});
