import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { hostPicture } from "../../office-host/host-picture";
import { CommentObject } from "../../office-host/objects/comments-object";
import { RangeObject } from "../../office-host/objects/range-object";
import type { OfficeHost } from "../../office-host/office-host";
import { addTheirPivot, personReport, POLICY, rerun } from "./person-report";
import { REPORT } from "./report-edits";
import { withoutRecords } from "./seen-picture";

/** A failure is tried at every twentieth action of a rerun; at every one with `OKO_FAULTS=all`. */
const STEP = process.env["OKO_FAULTS"] === "all" ? 1 : 20;

/** One note goes with its row, the other stays. */
const NOTES = [
  { row: 3, text: "первая" },
  { row: 2, text: "вторая" },
].map((note): WorkbookEdit => ({ kind: "note", sheet: REPORT, column: 2, ...note }));

/** A report on which a person has hidden, coloured, totalled, noted, drawn and added what they could. */
async function leftReport(): Promise<OfficeHost> {
  const host = await personReport();
  const report = host.book.sheet(REPORT);
  report.Protection.Protected = false;
  report.hiddenRows.add(2);
  report.hiddenColumns.add(1);
  report.TabColor = "#123456";
  for (const table of report.tables) table.ShowTotals = true;
  report.cells.at(4, 2).formula = "SUBTOTAL(109,[n])";
  ["первая", "вторая"].forEach((text, index) => {
    const cell = new RangeObject(report, { row: index + 1, column: 2, rows: 1, columns: 1 });
    host.book.comments.push(new CommentObject(host.book, cell, text));
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(REPORT).tables.add("M30:N32", true).name = "Таблица1";
    await context.sync();
  });
  report.visibility = "Hidden";
  return host;
}

/** The only sheet in sight cannot be renewed in its place: a pivot of the person's stands where rows go. */
async function lastInSight(): Promise<OfficeHost> {
  const host = await personReport();
  await addTheirPivot(host, "B20");
  host.book.sheet(REPORT).cells.at(5, 30).value = "моё";
  for (const sheet of host.book.sheets) if (sheet.name !== REPORT) sheet.visibility = "Hidden";
  host.book.sheet("_ОКО").visibility = "VeryHidden";
  return host;
}

/** What the person filled stays. */
const KEPT: WorkbookEdit = {
  kind: "keep-cells",
  sheet: REPORT,
  areas: [{ row: 5, column: 30, rows: 1, columns: 1 }],
};

describe("a rerun over what a person left, when Excel fails", () => {
  it.each(["once", "dies"] as const)(
    "leaves no sheet of ours in sight that was put away, nor takes away the last one: %s",
    async (kind) => {
      const host = await lastInSight();
      const before = withoutRecords(hostPicture(host));
      host.failAt({ action: Infinity, kind: "once" });
      const { inverse } = await rerun(40, [KEPT]);
      const actions = host.heal();
      expect(host.book.sheet(REPORT).cells.find(5, 30)?.value).toBe("моё");
      await new OfficeWorkbook().apply(inverse, POLICY);
      for (let action = 1; action <= actions; action += Math.ceil(STEP / 2)) {
        host.failAt({ action, kind });
        const done = await rerun(40, [KEPT]).catch(() => null);
        host.heal();
        if (kind === "dies") await new OfficeWorkbook().repair(POLICY);
        if (done !== null) await new OfficeWorkbook().apply(done.inverse, POLICY);
        expect({ action, ...withoutRecords(hostPicture(host)) }).toEqual({ action, ...before });
        const seen = host.book.sheets.filter(({ visibility }) => visibility === "Visible");
        expect([action, seen.map(({ name }) => name)]).toEqual([action, [REPORT]]);
      }
      expect(host.gaps).toEqual([]);
    },
  );

  it.each(["once", "dies"] as const)(
    "is brought back, or can be, after a failure at any action: %s",
    async (kind) => {
      const host = await leftReport();
      const before = withoutRecords(hostPicture(host));
      host.failAt({ action: Infinity, kind: "once" });
      const { inverse } = await rerun(7, NOTES);
      const actions = host.heal();
      await new OfficeWorkbook().apply(inverse, POLICY);
      for (let action = 1; action <= actions; action += STEP) {
        host.failAt({ action, kind });
        const done = await rerun(7, NOTES).catch(() => null);
        host.heal();
        if (kind === "dies") await new OfficeWorkbook().repair(POLICY);
        if (done !== null) await new OfficeWorkbook().apply(done.inverse, POLICY);
        expect({ action, ...withoutRecords(hostPicture(host)) }).toEqual({ action, ...before });
      }
      expect(actions).toBeGreaterThan(500);
      expect(host.gaps).toEqual([]);
    },
  );
});
