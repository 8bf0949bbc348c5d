import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";
import { addTheirPivot, personReport, POLICY, rerun, RIGHT, theirs } from "./person-report";
import { REPORT } from "./report-edits";
import { withoutRecords } from "./seen-picture";

let host: OfficeHost;

beforeEach(async () => {
  host = await personReport();
});

describe("what a person left on a sheet of ours that is renewed inside Excel", () => {
  it.each([2, 40])(
    "shows all rows of the new run, whatever the person hid or totalled (%i rows)",
    async (rows) => {
      const report = host.book.sheet(REPORT);
      report.hiddenRows.add(2);
      report.hiddenColumns.add(1);
      report.AutoFilter.Enabled = true;
      report.Protection.Protected = false;
      const [table] = report.tables;
      if (table === undefined) throw new Error("no table");
      table.ShowTotals = true;
      table.Sort.isSorted = true;
      report.cells.at(4, 0).value = "Итого";
      report.cells.at(4, 2).formula = "SUBTOTAL(109,[n])";
      const before = withoutRecords(hostPicture(host));
      const { inverse } = await rerun(rows);
      expect([[...report.hiddenRows], [...report.hiddenColumns], report.AutoFilter.Enabled]).toEqual([
        [],
        [],
        false,
      ]);
      expect([table.area.rows, table.ShowTotals, table.Sort.isSorted]).toEqual([rows + 1, false, false]);
      expect(theirs(host)).toEqual(RIGHT);
      await new OfficeWorkbook().apply(inverse, POLICY);
      expect(withoutRecords(hostPicture(host))).toEqual(before);
      expect(host.gaps).toEqual([]);
    },
  );

  it("tells that a person's table on the sheet goes, and undo brings it back", async () => {
    const report = host.book.sheet(REPORT);
    report.Protection.Protected = false;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REPORT).tables.add("M30:N32", true).name = "Таблица1";
      await context.sync();
    });
    const before = withoutRecords(hostPicture(host));
    const { inverse, degraded } = await rerun(7);
    expect(degraded).toEqual([
      { code: "theirs-gone", sheet: REPORT, things: [{ kind: "their-table", names: [] }] },
    ]);
    expect(report.tables.map(({ name }) => name)).toEqual(["oko_findings"]);
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(withoutRecords(hostPicture(host))).toEqual(before);
  });

  it("leaves the tab as the person left it, and undo does too", async () => {
    const report = host.book.sheet(REPORT);
    report.visibility = "VeryHidden";
    report.TabColor = "#00FF00";
    const { inverse, degraded } = await rerun(7);
    expect([report.visibility, report.TabColor]).toEqual(["VeryHidden", "#00FF00"]);
    expect(degraded).toEqual([{ code: "stays-hidden", sheet: REPORT }]);
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect([report.visibility, report.TabColor]).toEqual(["VeryHidden", "#00FF00"]);
  });

  it("leaves a sheet hidden that has to be made anew", async () => {
    await addTheirPivot(host, "B20");
    host.book.sheet(REPORT).visibility = "Hidden";
    const { inverse, degraded } = await rerun(40);
    expect(host.book.sheet(REPORT).visibility).toBe("Hidden");
    expect(degraded.map(({ code }) => code)).toContain("stays-hidden");
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(host.book.sheet(REPORT).visibility).toBe("Hidden");
  });

  it.each(["ChartCollection.add", "SlicerCollection.add", "PivotTableCollection.add"])(
    "stays where Excel refuses %s: what is half made is told from it",
    async (member) => {
      const report = host.book.sheet(REPORT);
      await addTheirPivot(host, "Z1");
      report.Protection.Protected = false;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(REPORT).slicers.add("oko_findings", "ОО", REPORT).name =
          "Их срез";
        await context.sync();
      });
      host.refusals.set(member, "GeneralException");
      const { degraded } = await rerun(5);
      expect(degraded).toHaveLength(1);
      expect(report.charts.list.map(({ Name }) => Name)).toContain("Мой график");
      expect(report.slicers.list.map(({ Name }) => Name)).toContain("Их срез");
      expect(report.pivots.list.map(({ Name }) => Name)).toContain("Их сводная");
      expect(theirs(host)).toEqual(RIGHT);
      expect(host.gaps).toEqual([]);
    },
  );

  it.each([0, 2])(
    "is told where a slicer goes with its table: %i rows were put in above it",
    async (rows) => {
      const report = host.book.sheet(REPORT);
      report.Protection.Protected = false;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(REPORT);
        sheet.slicers.add("oko_findings", "ОО", REPORT).name = "Их срез";
        await context.sync();
      });
      for (const table of report.tables) table.area = { ...table.area, row: table.area.row + rows };
      const { degraded } = await rerun(5);
      const isLeft = report.slicers.list.some(({ Name }) => Name === "Их срез");
      expect(isLeft).toBe(rows === 0);
      expect(degraded.filter(({ code }) => code === "no-slicer")).toEqual(
        isLeft ? [] : [{ code: "no-slicer", sheet: REPORT }],
      );
      expect(host.gaps).toEqual([]);
    },
  );

  it("stays where Excel refuses to make ours again on the way back", async () => {
    const report = host.book.sheet(REPORT);
    const { inverse } = await rerun(5);
    await addTheirPivot(host, "Z1");
    report.Protection.Protected = false;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(REPORT);
      sheet.charts.add("Line", sheet.getRange("C2:C4"), "Columns").name = "Новый график";
      await context.sync();
    });
    for (const kind of ["Chart", "PivotTable"])
      host.refusals.set(`${kind}Collection.add`, "GeneralException");
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(report.charts.list.map(({ Name }) => Name)).toEqual(["Мой график", "Новый график"]);
    expect(report.pivots.list.map(({ Name }) => Name)).toEqual(["Их сводная"]);
    expect(host.gaps).toEqual([]);
  });
});
