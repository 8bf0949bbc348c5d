import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith, type HostPasswords } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";
import type { ProtectionObject } from "../../office-host/objects/protection-object";
import { OPTIONS, PASSWORD } from "./report-edits";

const MARK: WorkbookEdit = {
  kind: "mark",
  sheet: SOURCE,
  strength: "alert",
  areas: [{ row: 1, column: 0, rows: 1, columns: 3 }],
  fill: "F8CBAD",
};

function connected(passwords: HostPasswords, locked = false): OfficeHost {
  const host = hostWith(contractWorkbook(locked), passwords);
  host.connect();
  return host;
}

function protectionOf(host: OfficeHost): ProtectionObject {
  return host.book.sheet(SOURCE).Protection;
}

describe("OfficeWorkbook and a protected sheet", () => {
  it("marks it without a password where cells may be formatted, and never opens it", async () => {
    const host = connected({ sheet: PASSWORD, options: { allowFormatCells: true } });
    const opening = jest.spyOn(protectionOf(host), "Unprotect");
    await new OfficeWorkbook().apply([MARK]);
    expect(host.book.sheet(SOURCE).formats).toHaveLength(1);
    expect(opening).not.toHaveBeenCalled();
  });

  it("asks for the password where they may not, before anything is changed", async () => {
    const host = connected({ sheet: PASSWORD });
    const before = hostPicture(host);
    await expect(new OfficeWorkbook().apply([MARK])).rejects.toMatchObject({
      code: "sheet-protected",
      details: { sheet: SOURCE },
    });
    expect(hostPicture(host)).toEqual(before);
  });

  it("opens it for the mark, and protects it with the same options and password", async () => {
    const host = connected({ sheet: PASSWORD, options: OPTIONS });
    await new OfficeWorkbook().apply([MARK], { sheetPasswords: { [SOURCE]: PASSWORD } });
    expect(protectionOf(host).Protected).toBe(true);
    expect(protectionOf(host).Options).toEqual({ allowFormatCells: false, ...OPTIONS });
    expect(protectionOf(host).currentPassword()).toBe(PASSWORD);
    expect(host.book.sheet(SOURCE).formats).toHaveLength(1);
  });

  it.each(["AccessDenied", "InvalidArgument"])(
    "says that a password is wrong (%s), and changes nothing",
    async (code) => {
      const host = connected({ sheet: PASSWORD, options: OPTIONS });
      host.book.limits.wrongPassword = code;
      const before = hostPicture(host);
      const policy = { sheetPasswords: { [SOURCE]: "не тот" } };
      await expect(new OfficeWorkbook().apply([MARK], policy)).rejects.toMatchObject({
        code: "wrong-password",
        details: { sheet: SOURCE },
      });
      expect(hostPicture(host)).toEqual(before);
    },
  );

  it("keeps a protection without a password without one", async () => {
    const host = connected({ options: OPTIONS });
    const workbook = new OfficeWorkbook();
    const policy = { sheetPasswords: { [SOURCE]: "" } };
    const { inverse } = await workbook.apply([MARK], policy);
    await workbook.apply(inverse, policy);
    expect([protectionOf(host).Protected, protectionOf(host).currentPassword()]).toEqual([true, null]);
    protectionOf(host).Unprotect(null);
    protectionOf(host).Protect({}, "новый");
    expect(protectionOf(host).currentPassword()).toBe("новый");
  });

  it("does not undo with a wrong password, and can undo after it", async () => {
    const host = connected({ sheet: PASSWORD, options: OPTIONS });
    const workbook = new OfficeWorkbook();
    const { inverse } = await workbook.apply([MARK], { sheetPasswords: { [SOURCE]: PASSWORD } });
    const marked = hostPicture(host);
    await expect(workbook.apply(inverse)).rejects.toMatchObject({ code: "sheet-protected" });
    const wrong = { sheetPasswords: { [SOURCE]: "не тот" } };
    await expect(workbook.apply(inverse, wrong)).rejects.toMatchObject({ code: "wrong-password" });
    expect(hostPicture(host)).toEqual(marked);
    expect(await workbook.interruption()).toBeNull();
    await workbook.apply(inverse, { sheetPasswords: { [SOURCE]: PASSWORD } });
    expect(host.book.sheet(SOURCE).formats).toEqual([]);
    expect(protectionOf(host).currentPassword()).toBe(PASSWORD);
  });

  it("tells the next session which sheet was left open, and closes it with the password typed", async () => {
    const host = connected({ sheet: PASSWORD, options: OPTIONS });
    const before = host.book.sheet(SOURCE).formats.length;
    host.failAt({ action: firstActionAfterOpening(host), kind: "dies" });
    const policy = { sheetPasswords: { [SOURCE]: PASSWORD } };
    await expect(new OfficeWorkbook().apply([MARK], policy)).rejects.toMatchObject({
      details: { unfinished: "true" },
    });
    host.heal();
    expect(protectionOf(host).Protected).toBe(false);

    const next = new OfficeWorkbook();
    expect(await next.interruption()).toMatchObject({ sheets: [SOURCE], isStructureOpen: false });
    await next.repair();
    expect(await next.interruption()).toEqual({
      ...{ sheets: [SOURCE], isStructureOpen: false, revision: null, isElsewhere: false },
    });
    await next.repair(policy);
    expect(await next.interruption()).toBeNull();
    expect(protectionOf(host).Options).toEqual({ allowFormatCells: false, ...OPTIONS });
    expect(protectionOf(host).currentPassword()).toBe(PASSWORD);
    expect(host.book.sheet(SOURCE).formats).toHaveLength(before);
  });
});

describe("OfficeWorkbook and a locked list of sheets", () => {
  it("closes it again with the same password", async () => {
    const host = connected({ sheet: PASSWORD, structure: "книга" }, true);
    await new OfficeWorkbook().apply([{ kind: "add-sheet", sheet: "ОКО Реестр" }], {
      structurePassword: "книга",
    });
    expect(host.book.sheets.map(({ name }) => name)).toContain("ОКО Реестр");
    expect(host.book.Protection.currentPassword()).toBe("книга");
  });

  it("leaves a workbook with a wrong password as it was", async () => {
    const host = connected({ sheet: PASSWORD, structure: "книга" }, true);
    const before = hostPicture(host);
    const edits: WorkbookEdit[] = [{ kind: "add-sheet", sheet: "ОКО Реестр" }];
    await expect(new OfficeWorkbook().apply(edits, { structurePassword: "нет" })).rejects.toMatchObject({
      code: "wrong-password",
    });
    expect(hostPicture(host)).toEqual(before);
  });
});

/** The number that the first action after the sheet's opening will have: Excel dies right there. */
function firstActionAfterOpening(host: OfficeHost): number {
  const protection = protectionOf(host);
  const open = protection.Unprotect.bind(protection);
  jest.spyOn(protection, "Unprotect").mockImplementation((password) => {
    open(password);
    host.failAt({ action: 1, kind: "dies" });
  });
  return Infinity;
}
