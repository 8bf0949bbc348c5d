import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { contractWorkbook } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";
import { addTheirPivot, personReport, POLICY, rerun, RIGHT, theirs } from "./person-report";
import { PASSWORD, REPORT, reportEdits } from "./report-edits";
import { pictureInAnyOrder, withoutRecords } from "./seen-picture";

let host: OfficeHost;

beforeEach(async () => {
  host = await personReport();
});

describe("OfficeWorkbook.apply() of a rerun", () => {
  it.each([2, 3, 40])(
    "keeps the sheet and its table: what people made of them stays right (%i rows)",
    async (rows) => {
      const report = host.book.sheet(REPORT);
      const [table] = report.tables;
      await rerun(rows);
      expect(theirs(host)).toEqual(RIGHT);
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
    expect(theirs(host)).toEqual(RIGHT);
    expect(host.gaps).toEqual([]);
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

  function pivotNames(): string[] {
    return host.book.sheet(REPORT).pivots.list.map(({ Name }) => Name);
  }

  it("takes the way that can be undone where a person's pivot stands where new cells go", async () => {
    await addTheirPivot(host, "B20");
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
      await addTheirPivot(host, place);
      const report = host.book.sheet(REPORT);
      const before = withoutRecords(hostPicture(host));
      const { inverse, degraded } = await rerun(40);
      expect(degraded.filter(({ code }) => code === "theirs-gone")).toEqual([]);
      expect(host.book.sheet(REPORT)).toBe(report);
      expect(theirs(host)).toEqual(RIGHT);
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
      await addTheirPivot(host, place);
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
