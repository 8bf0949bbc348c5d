import type { Passwords } from "../../src/app/passwords";
import type { ExcelSessionApi } from "../../src/app/session-api";
import { excelActions } from "../../src/taskpane/hooks/excel-actions";
import type { AskedPassword, PaneEvent } from "../../src/taskpane/hooks/pane-state";
import type { LiveWorkbook } from "../../src/workbook/live-workbook";

const LEFT = { sheets: ["МА 4", "РУ 4", "МА 5"], isStructureOpen: true, revision: 3 };

/** The pane's part of a repair: what is asked last, and the passwords that reach the session. */
function repairing(answer: (passwords: Passwords) => object = () => ({ failure: false, value: {} })) {
  const repaired: Passwords[] = [];
  const events: PaneEvent[] = [];
  const session = {
    repair: (passwords: Passwords) => {
      repaired.push(passwords);
      return Promise.resolve(answer(passwords));
    },
  } as unknown as ExcelSessionApi;
  excelActions(session, (event) => void events.push(event), {} as LiveWorkbook).repair(LEFT);
  function asked(): AskedPassword {
    const last = events.filter((event) => event.kind === "asked").at(-1)?.asked;
    if (last === undefined || last === null) throw new Error("nothing is asked");
    return last;
  }
  return { repaired, events, asked };
}

describe("excelActions().repair()", () => {
  it("asks for each sheet's own password, then for the structure's", () => {
    const { repaired, asked } = repairing();
    expect([asked().message, asked().others]).toEqual([expect.stringContaining("«МА 4»"), 2]);
    asked().answer("первый", false);
    expect([asked().message, asked().others]).toEqual([expect.stringContaining("«РУ 4»"), 1]);
    asked().answer("второй", false);
    asked().answer("", false);
    expect(asked().message).toContain("структуры книги");
    expect(repaired).toEqual([]);
    asked().answer("книга", false);
    const sheets = { "МА 4": "первый", "РУ 4": "второй", "МА 5": "" };
    expect(repaired).toEqual([{ sheets, structure: "книга" }]);
  });

  it("takes one password for all the sheets that are left, where the person says so", () => {
    const { repaired, asked } = repairing();
    asked().answer("первый", false);
    asked().answer("общий", true);
    asked().answer("книга", false);
    const sheets = { "МА 4": "первый", "РУ 4": "общий" };
    expect(repaired).toEqual([{ sheets, anySheet: "общий", structure: "книга" }]);
  });

  it("leaves a sheet open whose password is not known, and goes on with the others", () => {
    const { repaired, asked } = repairing();
    asked().answer("первый", false);
    asked().skip?.();
    asked().answer("третий", false);
    asked().skip?.();
    expect(repaired).toEqual([{ sheets: { "МА 4": "первый", "МА 5": "третий" } }]);
  });

  it("says which sheet's password is wrong, and keeps the others that were typed", async () => {
    const wrong = {
      failure: true,
      code: "wrong-password",
      message: "Пароль листа «РУ 4» не подошёл.",
      cause: "",
      sheet: "РУ 4",
    };
    const { repaired, events, asked } = repairing((passwords) =>
      passwords.sheets?.["РУ 4"] === "верный" ? { failure: false, value: {} } : wrong,
    );
    for (const password of ["первый", "не тот", "третий", "книга"]) asked().answer(password, false);
    await Promise.resolve();
    await Promise.resolve();
    expect(asked().message).toBe("Пароль листа «РУ 4» не подошёл.");
    asked().answer("верный", false);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(repaired.at(-1)).toEqual({
      sheets: { "МА 4": "первый", "РУ 4": "верный", "МА 5": "третий" },
      structure: "книга",
    });
    expect(events.at(-1)).toMatchObject({ kind: "changed", done: "repaired" });
  });
});
