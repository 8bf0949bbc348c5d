import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import type { Grid } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";
import { PASSWORD, REPORT, reportEdits } from "./report-edits";
import { pictureInAnyOrder, withoutRecords } from "./seen-picture";

const POLICY = { sheetPasswords: { [SOURCE]: PASSWORD } };
const OWN = "Свод района";
const FORMULAS = [
  `SUM('${REPORT}'!C2:C4)`,
  `'${REPORT}'!A2`,
  "SUM(oko_findings[n])",
  `SUM('${SOURCE}'!B2:B3)`,
];

let host: OfficeHost;

/** The contract's workbook with a person's sheet, a report of ours, and what the person made of it. */
beforeEach(async () => {
  const { sheets, ...book } = contractWorkbook(false);
  host = hostWith({ ...book, sheets: [...sheets, plainSheet(OWN, { cells: [] })] }, { sheet: PASSWORD });
  host.book.calculatePivot = ({ Name }): Grid => (Name === "Сводная" ? [["ОО", "Всего n"]] : [["моя"]]);
  host.connect();
  await new OfficeWorkbook().apply(reportEdits(3), POLICY);
  await Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const own = worksheets.getItem(OWN);
    own.getRange("A1:A4").formulas = FORMULAS.map((formula) => [`=${formula}`]);
    own.pivotTables.add("Моя сводная", tables.getItem("oko_findings"), own.getRange("F1"));
    names.load("items/name");
    for (const sheet of [own, worksheets.getItem(REPORT)]) {
      // On a protected sheet of ours people add no chart.
      if (sheet !== own) sheet.protection.unprotect();
      const chart = sheet.charts.add(
        "ColumnClustered",
        worksheets.getItem(REPORT).getRange("C2:C4"),
        "Columns",
      );
      chart.name = "Мой график";
      chart.series.getItemAt(0).setValues(worksheets.getItem(REPORT).getRange("C2:C4"));
    }
    own.slicers.add("oko_findings", "ОО", OWN).name = "Мой срез";
    await context.sync();
  });
  expect(host.gaps).toEqual([]);
});

function rerun(rows: number, edits: readonly WorkbookEdit[] = []) {
  const all: WorkbookEdit[] = [{ kind: "delete-sheet", sheet: REPORT }, ...reportEdits(rows), ...edits];
  return new OfficeWorkbook().apply(all, POLICY);
}

/** What the person's things speak of now. */
function theirs() {
  const own = host.book.sheet(OWN);
  const report = host.book.sheets.find(({ name }) => name === REPORT);
  const table = report?.tables.find(({ name }) => name === "oko_findings");
  const charts = [own, ...(report === undefined ? [] : [report])].flatMap(({ charts: found }) =>
    found.list.filter(({ Name }) => Name === "Мой график"),
  );
  return {
    formulas: [0, 1, 2, 3].map((row) => own.cells.find(row, 0)?.formula),
    charts: charts.map(({ series }) => series.list[0]?.values?.sheet === report),
    pivot: own.pivots.list[0]?.source === table && table !== undefined,
    slicer: own.slicers.list.map((slicer) => slicer.table === table),
  };
}

const RIGHT = { formulas: FORMULAS, charts: [true, true], pivot: true, slicer: [true] };

describe("OfficeWorkbook.apply() of a rerun", () => {
  it.each([2, 3, 40])(
    "keeps the sheet and its table: what people made of them stays right (%i rows)",
    async (rows) => {
      const report = host.book.sheet(REPORT);
      const [table] = report.tables;
      await rerun(rows);
      expect(theirs()).toEqual(RIGHT);
      expect(host.book.sheet(REPORT)).toBe(report);
      expect(report.tables).toEqual([table]);
      expect(table?.area).toMatchObject({ rows: rows + 1, columns: 4 });
      expect(report.charts.list.map(({ Name }) => Name)).toEqual([
        "Мой график",
        expect.stringMatching(/^ОКО 2-/),
      ]);
      expect(host.gaps).toEqual([]);
    },
  );

  it("leaves nothing of the former run where the new one is shorter", async () => {
    await rerun(30);
    await rerun(1);
    const fresh = hostWith(contractWorkbook(false), { sheet: PASSWORD });
    fresh.book.calculatePivot = host.book.calculatePivot;
    fresh.connect();
    await new OfficeWorkbook().apply(reportEdits(1), POLICY);
    const expected = (await new OfficeWorkbook().snapshot({ sheets: [REPORT] })).sheets;
    host.connect();
    expect((await new OfficeWorkbook().snapshot({ sheets: [REPORT] })).sheets).toEqual(expected);
  });

  it("is undone to the state before, and what people made stays right then too", async () => {
    const before = withoutRecords(hostPicture(host));
    const { inverse } = await rerun(40);
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(withoutRecords(hostPicture(host))).toEqual(before);
    expect(theirs()).toEqual(RIGHT);
    expect(host.gaps).toEqual([]);
  });

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
      expect(theirs()).toEqual(RIGHT);
      await new OfficeWorkbook().apply(inverse, POLICY);
      expect(withoutRecords(hostPicture(host))).toEqual(before);
      expect(host.gaps).toEqual([]);
    },
  );

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
    await addTheirPivot("B20");
    host.book.sheet(REPORT).visibility = "Hidden";
    const { inverse, degraded } = await rerun(40);
    expect(host.book.sheet(REPORT).visibility).toBe("Hidden");
    expect(degraded.map(({ code }) => code)).toContain("stays-hidden");
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(host.book.sheet(REPORT).visibility).toBe("Hidden");
  });

  it("is undone step by step", async () => {
    const before = withoutRecords(hostPicture(host));
    const first = await rerun(5);
    const between = withoutRecords(hostPicture(host));
    const second = await rerun(2);
    await new OfficeWorkbook().apply(second.inverse, POLICY);
    expect(withoutRecords(hostPicture(host))).toEqual(between);
    await expect(new OfficeWorkbook().apply(first.inverse, POLICY)).rejects.toMatchObject({
      code: "unknown-revision",
    });
    expect(before).not.toEqual(between);
  });

  /** Puts a person's pivot on our sheet. */
  async function addTheirPivot(place: string): Promise<void> {
    host.book.sheet(REPORT).Protection.Protected = false;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(REPORT);
      sheet.pivotTables.add("Их сводная", sheet.getRange("A1:D4"), sheet.getRange(place));
      await context.sync();
    });
  }

  function pivotNames(): string[] {
    return host.book.sheet(REPORT).pivots.list.map(({ Name }) => Name);
  }

  it("takes the way that can be undone where a person's pivot stands where new cells go", async () => {
    await addTheirPivot("B20");
    const before = withoutRecords(hostPicture(host));
    const { inverse, degraded } = await rerun(40);
    const things = [
      { kind: "their-drawing", names: [] },
      { kind: "their-pivot", names: [] },
    ];
    expect(degraded.filter(({ code }) => code === "theirs-gone")).toEqual([
      { code: "theirs-gone", sheet: REPORT, things },
    ]);
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(withoutRecords(hostPicture(host))).toEqual(before);
  });

  it.each(["Z1", "B60", "K3"])(
    "keeps the sheet round a person's pivot at %s, and undo does too",
    async (place) => {
      await addTheirPivot(place);
      const report = host.book.sheet(REPORT);
      const before = withoutRecords(hostPicture(host));
      const { inverse, degraded } = await rerun(40);
      expect(degraded.filter(({ code }) => code === "theirs-gone")).toEqual([]);
      expect(host.book.sheet(REPORT)).toBe(report);
      expect(theirs()).toEqual(RIGHT);
      expect(pivotNames().sort()).toEqual(["Их сводная", "Сводная"]);
      await new OfficeWorkbook().apply(inverse, POLICY);
      expect(pictureInAnyOrder(withoutRecords(hostPicture(host)))).toEqual(pictureInAnyOrder(before));
      expect(host.gaps).toEqual([]);
    },
  );

  it.each(["Z1", "C2"])(
    "leaves a pivot that a person added after it at %s when it is undone",
    async (place) => {
      const { inverse } = await rerun(5);
      await addTheirPivot(place);
      await new OfficeWorkbook().apply(inverse, POLICY);
      expect(pivotNames().sort()).toEqual(["Их сводная", "Сводная"]);
      expect(host.gaps).toEqual([]);
    },
  );

  it("gives a sheet back that a person deleted since, with its table, its widths and what lay on it", async () => {
    const before = hostPicture(host) as { sheets: { name: string }[] };
    const { inverse } = await rerun(5);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REPORT).delete();
      await context.sync();
    });
    await new OfficeWorkbook().apply(inverse, POLICY);
    const again = (hostPicture(host) as typeof before).sheets.find(({ name }) => name === REPORT);
    const was = before.sheets.find(({ name }) => name === REPORT) as unknown as { charts: unknown[] };
    // The person's chart went with the sheet that the person deleted.
    expect(again).toEqual({ ...was, charts: was.charts.slice(0, 1) });
    expect(host.gaps).toEqual([]);
  });

  it("leaves a person the sheet that they gave a name of their own, and makes ours again beside it", async () => {
    const { inverse } = await rerun(5);
    host.book.sheet(REPORT).Protection.Protected = false;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REPORT).name = "Моя копия";
      await context.sync();
    });
    await new OfficeWorkbook().apply(inverse, POLICY);
    const [mine, again] = ["Моя копия", REPORT].map((name) => host.book.sheet(name));
    expect([mine, again].map((sheet) => sheet?.tables.map(({ name, area }) => [name, area.rows]))).toEqual([
      [["oko_findings", 6]],
      [["oko_findings_2", 4]],
    ]);
    const { sheets } = await new OfficeWorkbook().snapshot();
    expect(sheets.filter(({ own }) => own).map(({ name }) => name)).toEqual([REPORT]);
    expect(host.gaps).toEqual([]);
  });
});
