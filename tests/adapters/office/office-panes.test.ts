import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { PaneIdentity } from "../../../src/adapters/office/other-panes";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";
import { PASSWORD, REPORT, reportEdits } from "./report-edits";

const POLICY = { sheetPasswords: { [SOURCE]: PASSWORD } };
const MINUTE = 60_000;

let host: OfficeHost;
let clock = 0;

beforeEach(() => {
  clock = 0;
  host = hostWith(contractWorkbook(false), { sheet: PASSWORD });
  host.connect();
});

function pane(id: string): PaneIdentity {
  return { id, now: () => clock };
}

/** A write of another pane that is under way: nothing more of it comes through. */
async function beganElsewhere(): Promise<void> {
  host.failAt({ action: 60, kind: "dies" });
  await expect(new OfficeWorkbook(pane("соавтор")).apply(reportEdits(2), POLICY)).rejects.toThrow();
  host.heal();
}

describe("OfficeWorkbook beside another pane of the same workbook", () => {
  it("leaves a write that is under way alone: nothing is taken back, written or undone", async () => {
    await beganElsewhere();
    const before = hostPicture(host);
    const own = new OfficeWorkbook(pane("своя"));
    expect(await own.interruption()).toMatchObject({ isElsewhere: true });
    await expect(own.apply(reportEdits(2), POLICY)).rejects.toMatchObject({ code: "write-elsewhere" });
    await expect(own.repair(POLICY)).rejects.toMatchObject({ code: "write-elsewhere" });
    await expect(own.apply([{ kind: "revert", revision: 1 }], POLICY)).rejects.toMatchObject({
      code: "write-elsewhere",
    });
    expect(hostPicture(host)).toEqual(before);
  });

  it("takes it back once it has not moved for a while by this pane's own clock", async () => {
    await beganElsewhere();
    const own = new OfficeWorkbook(pane("своя"));
    await own.interruption();
    clock += 2 * MINUTE;
    expect(await own.interruption()).toMatchObject({ isElsewhere: false, revision: 1 });
    await own.repair(POLICY);
    expect(host.book.sheet(SOURCE).Protection.Protected).toBe(true);
    expect(await own.interruption()).toBeNull();
  });

  it.each([pane("соавтор"), { ...pane("своя"), isGone: (id: string) => id === "соавтор" }, null])(
    "takes back at once what this pane itself began, or one that has ended (%#)",
    async (identity) => {
      await beganElsewhere();
      const same = new OfficeWorkbook(identity);
      expect(await same.interruption()).toMatchObject({ isElsewhere: false });
      await same.repair(POLICY);
      expect(await same.interruption()).toBeNull();
    },
  );
});

describe("OfficeWorkbook in a workbook that is open for viewing only", () => {
  it("says so before anything is asked of Excel", async () => {
    Object.assign(Office.context, { document: { mode: "readOnly" } });
    const workbook = new OfficeWorkbook();
    expect(await workbook.isViewOnly()).toBe(true);
    const before = host.syncs.length;
    await expect(workbook.apply(reportEdits(2), POLICY)).rejects.toMatchObject({ code: "view-only" });
    expect(host.syncs.length).toBe(before);
    await expect(workbook.snapshot()).resolves.toMatchObject({ fileName: "книга.xlsx" });
  });

  it.each(["AccessDenied", "InvalidOperation"])(
    "takes a refused first write (%s) for the same",
    async (code) => {
      const before = hostPicture(host);
      host.refusals.set("WorksheetCollection.add", code);
      await expect(new OfficeWorkbook().apply(reportEdits(2), POLICY)).rejects.toMatchObject({
        code: "view-only",
      });
      expect(hostPicture(host)).toEqual(before);
      expect(await new OfficeWorkbook().isViewOnly()).toBe(false);
    },
  );
});

describe("OfficeWorkbook and a workbook that is saved under another name", () => {
  it("goes on with it, as all of it is as it was read", async () => {
    const workbook = new OfficeWorkbook();
    await workbook.bind();
    await workbook.snapshot();
    host.book.Name = "книга (копия).xlsx";
    await expect(workbook.history()).resolves.toEqual([]);
    const { inverse } = await workbook.apply(reportEdits(2), POLICY);
    await workbook.snapshot();
    host.book.Name = "ещё одна.xlsx";
    await workbook.apply(inverse, POLICY);
    expect(host.book.sheets.map(({ name }) => name)).not.toContain(REPORT);
  });

  it("refuses another workbook that differs in one cell", async () => {
    const workbook = new OfficeWorkbook();
    await workbook.bind();
    await workbook.snapshot();
    const other = hostWith({ ...contractWorkbook(false), fileName: "Чужая.xlsx" }, { sheet: PASSWORD });
    other.book.sheet(SOURCE).cells.at(1, 1).value = 26;
    other.connect();
    const refusal = { code: "other-workbook", details: { workbook: "книга.xlsx", found: "Чужая.xlsx" } };
    await expect(workbook.snapshot()).rejects.toMatchObject(refusal);
    await expect(workbook.apply(reportEdits(2), POLICY)).rejects.toMatchObject(refusal);
    expect(other.book.sheets).toHaveLength(1);
  });
});
