import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";
import { addTheirPivot, personReport, POLICY, rerun } from "./person-report";
import { REPORT } from "./report-edits";
import { withoutRecords } from "./seen-picture";

/** Names of the sheets that are no bookkeeping of ours, in the order of their tabs. */
function strip(host: OfficeHost): string[] {
  return host.book.sheets.flatMap(({ name }) => (name.startsWith("_ОКО") ? [] : [name]));
}

function add(sheet: string): WorkbookEdit {
  return { kind: "add-sheet", sheet };
}

function drop(sheet: string): WorkbookEdit {
  return { kind: "delete-sheet", sheet };
}

describe("a sheet of ours that cannot be renewed in its place", () => {
  it.each(["first", "between", "last"])("stands where the person put it: %s", async (place) => {
    const host = await personReport();
    await addTheirPivot(host, "B20");
    const { sheets } = host.book;
    const places = { first: 0, between: 1, last: sheets.length };
    const [report] = sheets.splice(sheets.indexOf(host.book.sheet(REPORT)), 1);
    if (report !== undefined) sheets.splice(places[place as keyof typeof places], 0, report);
    const [before, picture] = [strip(host), withoutRecords(hostPicture(host))];
    const { inverse } = await rerun(40);
    expect(host.book.sheet(REPORT)).not.toBe(report);
    expect(strip(host)).toEqual(before);
    // Once more: what was put away before goes, and moves no tab.
    await addTheirPivot(host, "B21");
    const second = await rerun(41);
    expect(strip(host)).toEqual(before);
    await new OfficeWorkbook().apply(second.inverse, POLICY);
    expect(strip(host)).toEqual(before);
    if (place !== "first") return;
    await expect(new OfficeWorkbook().apply(inverse, POLICY)).rejects.toMatchObject({
      code: "unknown-revision",
    });
    expect(picture).not.toBeNull();
  });

  it("comes to its place also where others went before it", async () => {
    const host = hostWith(contractWorkbook(false));
    host.connect();
    const names = ["ОКО 1", "ОКО 2", "ОКО 3", "ОКО 4"];
    await new OfficeWorkbook().apply(names.map(add));
    for (const name of ["ОКО 2", "ОКО 4"]) {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        // A chart under a name of ours that the records do not know: it cannot be made again.
        sheet.charts.add("Line", sheet.getRange("A1:A2"), "Columns").name = "ОКО 9-9";
        await context.sync();
      });
    }
    await new OfficeWorkbook().apply([...names.map(drop), ...["ОКО 4", "ОКО 5", "ОКО 2", "ОКО 3"].map(add)]);
    expect(strip(host)).toEqual([SOURCE, "ОКО 2", "ОКО 3", "ОКО 4", "ОКО 5"]);
    expect(host.gaps).toEqual([]);
  });
});

describe("a write where the only sheet in sight is one of ours", () => {
  let host: OfficeHost;

  beforeEach(async () => {
    host = await personReport();
    for (const sheet of host.book.sheets) if (sheet.name !== REPORT) sheet.visibility = "Hidden";
  });

  function seen(): string[] {
    return host.book.sheets.flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : []));
  }

  it.each<[string, readonly WorkbookEdit[], string[], boolean]>([
    ["takes it away", [drop(REPORT)], [SOURCE], true],
    ["hides it", [{ kind: "set-visibility", sheet: REPORT, visibility: "hidden" }], [SOURCE, REPORT], true],
    ["puts another in its place", [drop(REPORT), add("ОКО Другая")], ["ОКО Другая"], false],
    ["gives it another name", [{ kind: "rename-sheet", sheet: REPORT, to: "ОКО Иная" }], ["ОКО Иная"], false],
  ])("%s: one stays in sight, and undo brings back what was", async (_, edits, expected, isTold) => {
    const before = withoutRecords(hostPicture(host));
    const { inverse, degraded } = await new OfficeWorkbook().apply(edits, POLICY);
    expect(seen()).toEqual(expected.slice(0, 1));
    const told = degraded.filter(({ code }) => code === "shown-again");
    expect(told).toEqual(isTold ? [{ code: "shown-again", sheet: SOURCE }] : []);
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(withoutRecords(hostPicture(host))).toEqual(before);
    expect(seen()).toEqual([REPORT]);
    expect(host.gaps).toEqual([]);
  });

  it("makes it anew where it cannot be renewed, and shows nothing that was hidden", async () => {
    await addTheirPivot(host, "B20");
    const before = withoutRecords(hostPicture(host));
    const { inverse, degraded } = await rerun(40);
    expect(seen()).toEqual([REPORT]);
    expect(degraded.map(({ code }) => code)).not.toContain("shown-again");
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(withoutRecords(hostPicture(host))).toEqual(before);
    expect(host.gaps).toEqual([]);
  });
});
