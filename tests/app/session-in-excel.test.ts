import { OfficeWorkbook } from "../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { Session } from "../../src/app/session";
import { protectedBook } from "../browser/both-doors";
import { degradedTexts } from "../../src/locale/degraded-text";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { contractWorkbook } from "../contract/contract-workbook";
import { hostWith } from "../office-host/fill-host";
import { hostPicture } from "../office-host/host-picture";
import type { OfficeHost } from "../office-host/office-host";
import { shortSample } from "../short-sample";
import { failure, ownSheets, silent, value } from "./outcomes";

const PASSWORD = "школа 1";
const COPY = { mode: "copy", comments: false } as const;
const MARK = { mode: "mark", comments: false } as const;

let host: OfficeHost;

function newSession(): Session {
  return new Session({
    workbooks: {
      open: (bytes, fileName) => openXlsxWorkbook(bytes, fileName, { engine }),
      create: (fileName) => createXlsxWorkbook(fileName, { engine }),
    },
    today: () => "2021-04-20",
    pause: () => Promise.resolve(),
    version: "0",
  });
}

/** A session on the workbook of the host. */
async function attached(): Promise<Session> {
  const session = newSession();
  value(await session.attach(new OfficeWorkbook(), silent));
  return session;
}

describe("Session on the workbook open in Excel", () => {
  let sample: WorkbookSnapshot;
  beforeAll(async () => {
    const file = await openXlsxWorkbook(protectedBook(shortSample()), "пример.xlsx", { engine });
    sample = await file.snapshot();
  });
  beforeEach(() => {
    host = hostWith(sample, { sheet: PASSWORD });
    host.connect();
  });
  afterEach(() => {
    expect(host.gaps).toEqual([]);
  });

  it("leaves off reading when the person ends it, and reads again when asked to", async () => {
    const session = newSession();
    const workbook = new OfficeWorkbook();
    const reading = session.attach(workbook, silent);
    await session.cancel();
    expect(failure(await reading)).toMatchObject({ code: "cancelled" });
    expect(value(await session.attach(workbook, silent)).sheets).not.toEqual([]);
    const checking = session.check(silent);
    await session.cancel();
    expect(failure(await checking)).toMatchObject({ code: "cancelled" });
    value(await session.check(silent));
  });

  it("reads the workbook anew at each check", async () => {
    const session = await attached();
    const [sheet] = host.book.sheets;
    if (sheet !== undefined) sheet.cells.at(400, 0).value = "приписка";
    const { book } = value(await session.check(silent));
    expect(book.sheets[0]?.rows).toBe(401);
  });

  it("does not write results of a sheet that was changed after the check", async () => {
    const session = await attached();
    value(await session.check(silent));
    const [sheet] = host.book.sheets;
    if (sheet !== undefined) sheet.cells.at(3, 1).value = "иначе";
    expect(failure(await session.write(COPY, silent)).code).toBe("stale");
    value(await session.check(silent));
    expect(ownSheets(value(await session.write(COPY, silent)))).toContain("ОКО Признаки");
  });

  it("undoes a write of an earlier session", async () => {
    const first = await attached();
    value(await first.check(silent));
    value(await first.write(COPY, silent));
    const second = newSession();
    const opened = value(await second.attach(new OfficeWorkbook(), silent));
    expect(opened.canUndo).toBe(true);
    const undone = value(await second.undo());
    expect(ownSheets(undone)).toEqual([]);
    expect(undone.canUndo).toBe(false);
  });

  it("names the sheet whose password is missing or wrong, and then marks it", async () => {
    const session = await attached();
    value(await session.check(silent));
    const missing = failure(await session.write(MARK, silent));
    expect([missing.code, typeof missing.sheet]).toEqual(["sheet-protected", "string"]);
    const wrong = failure(await session.write(MARK, silent, { anySheet: "не тот" }));
    expect(wrong.code).toBe("wrong-password");
    const marked = value(await session.write(MARK, silent, { anySheet: PASSWORD }));
    expect(marked.hasMarks).toBe(true);
    expect(marked.sheets.filter(({ own }) => !own).every(({ isProtected }) => isProtected)).toBe(true);
  });

  it("refuses to read or write another workbook that the pane has jumped to, until it is asked to read that one", async () => {
    const session = await attached();
    value(await session.check(silent));
    value(await session.answer({ [host.book.sheets[0]?.name ?? ""]: {} }));
    value(await session.check(silent));
    const other = hostWith({ ...contractWorkbook(false), fileName: "Чужая.xlsx" });
    const before = hostPicture(other);
    other.connect();
    for (const call of [() => session.write(COPY, silent), () => session.check(silent)]) {
      const refused = failure(await call());
      expect([refused.code, refused.message]).toEqual([
        "other-workbook",
        expect.stringContaining("«пример.xlsx», а сейчас открыта «Чужая.xlsx»"),
      ]);
    }
    expect(hostPicture(other)).toEqual(before);

    host.connect();
    value(await session.check(silent));
    expect(ownSheets(value(await session.write(COPY, silent)))).toContain("ОКО Признаки");
    other.connect();
    expect(failure(await session.undo()).code).toBe("other-workbook");
    const opened = value(await session.reread());
    expect([opened.fileName, opened.answers, opened.canUndo]).toEqual(["Чужая.xlsx", {}, false]);
    expect(other.gaps).toEqual([]);
  });

  it("tells what Excel could only do in another way, until the write is undone", async () => {
    const workbook = new OfficeWorkbook();
    const apply = workbook.apply.bind(workbook);
    const session = newSession();
    value(await session.attach(workbook, silent));
    value(await session.check(silent));
    const applying = jest.spyOn(workbook, "apply").mockImplementation(async (edits, policy) => ({
      ...(await apply(edits, policy)),
      degraded: [{ code: "no-pivot", sheet: "ОКО Сводная признаков" }],
    }));
    const { degraded } = value(await session.write(COPY, silent));
    expect(degradedTexts([...degraded, ...degraded])).toEqual([
      "Сводной таблицы на листе «ОКО Сводная признаков» здесь нет: вместо неё записаны её числа, сами они не обновятся.",
    ]);
    applying.mockRestore();
    expect(value(await session.undo()).degraded).toEqual([]);
  });

  it("opens results as a new workbook", async () => {
    const session = await attached();
    value(await session.check(silent));
    const left = value(await session.write({ mode: "new-workbook", comments: false }, silent));
    expect(ownSheets(left)).toEqual([]);
    const [base64 = ""] = host.book.created;
    const created = await openXlsxWorkbook(new Uint8Array(Buffer.from(base64, "base64")), "новая.xlsx", {
      engine,
    });
    expect((await created.snapshot()).sheets.map(({ name }) => name)).toContain("ОКО Признаки");
  });

  it("says what a dead Excel left, and puts it right", async () => {
    const session = await attached();
    value(await session.check(silent));
    host.failAt({ action: 1_000_000, kind: "once" });
    const actions = await actionsOf(session);
    host.failAt({ action: Math.floor(actions * 0.7), kind: "dies" });
    failure(await session.write(MARK, silent, { anySheet: PASSWORD }));
    host.heal();
    const next = newSession();
    const opened = value(await next.attach(new OfficeWorkbook(), silent));
    expect(opened.interruption?.sheets.length).toBeGreaterThan(0);
    const repaired = value(await next.repair({ anySheet: PASSWORD }));
    expect(repaired.interruption).toBeNull();
    expect(repaired.sheets.every(({ isProtected }) => isProtected)).toBe(true);
    expect(repaired.hasMarks).toBe(false);
  });
});

/** How many actions a whole write in mode Mark takes; it is undone. */
async function actionsOf(session: Session): Promise<number> {
  value(await session.write(MARK, silent, { anySheet: PASSWORD }));
  const actions = host.heal();
  value(await session.undo({ anySheet: PASSWORD }));
  return actions;
}
