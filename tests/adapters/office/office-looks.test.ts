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

  it("puts a slicer beside its table, off the printed page, and takes it back", async () => {
    const host = hostWith(sourceWorkbook(), { sheet: PASSWORD });
    host.connect();
    const policy = { sheetPasswords: { [SOURCE]: PASSWORD } };
    await new OfficeWorkbook().apply([...reportEdits(3), ...keptSheetEdits()], policy);
    const { slicers, page, columnWidths } = host.book.sheet(REPORT);
    const [slicer] = slicers.list;
    // Three columns of the report's own widths and two of Excel's, and ten points.
    const left = [0, 1, 2].reduce((sum, column) => sum + (columnWidths.get(column) ?? NaN), 2 * 48 + 10);
    expect(slicer).toMatchObject({ field: "Признак", Caption: "Признак", Left: left, Top: 15, Width: 120 });
    expect(page.printArea).toMatchObject({ column: 0, columns: 5 });
    const { inverse } = await new OfficeWorkbook().apply(rerunEdits(), policy);
    expect(host.book.sheet("ОКО Иначе").slicers.list.map(({ field }) => field)).toEqual(["ключ"]);
    await new OfficeWorkbook().apply(inverse, policy);
    expect(host.book.sheet(KEPT).slicers.list).toEqual([]);
    // Made again, as it was: its sheet stayed where it was and was emptied in between.
    const [again] = host.book.sheet(REPORT).slicers.list;
    expect(again).toMatchObject({ field: "Признак", Caption: "Признак", Left: left, Top: 15, Width: 120 });
    expect(again?.table).toBe(slicer?.table);
    expect(host.gaps).toEqual([]);
  });

  it("leaves the table's own filter where Excel has no slicers, and tells", async () => {
    const host = hostWith(sourceWorkbook(), { sheet: PASSWORD });
    host.connect();
    const supported = jest.spyOn(Office.context.requirements, "isSetSupported");
    supported.mockImplementation((name, version) => name !== "ExcelApi" || String(version) !== "1.10");
    const { degraded } = await new OfficeWorkbook().apply(
      reportEdits(3).filter(({ kind }) => kind !== "note"),
      { sheetPasswords: { [SOURCE]: PASSWORD } },
    );
    supported.mockRestore();
    expect(degraded).toEqual([{ code: "no-slicer", sheet: REPORT }]);
  });
});
