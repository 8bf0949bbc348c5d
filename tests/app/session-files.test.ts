import { OfficeWorkbook } from "../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { FileWorkbook } from "../../src/app/file-workbook";
import { Session } from "../../src/app/session";
import type { OpenedWorkbook } from "../../src/app/session-values";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { plainSheet } from "../../src/workbook/plain-sheet";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { hostWith } from "../office-host/fill-host";
import { BESIDE_VPR, shortSample } from "../short-sample";
import { failure, ownSheets, silent, value } from "./outcomes";

const COPY = { mode: "copy", comments: false } as const;
const MARK = { mode: "mark", comments: false } as const;
const NOTES = plainSheet("Заметки", { cells: [["не таблица"]] });

describe("a session on several files", () => {
  /** Reports of two procedures. */
  let sample: WorkbookSnapshot;
  let books: Map<string, WorkbookSnapshot>;
  beforeAll(async () => {
    sample = await (await openXlsxWorkbook(shortSample(2), "sample.xlsx", { engine })).snapshot();
  });
  beforeEach(() => {
    const middle = 4;
    books = new Map([
      ["a.xlsx", { ...sample, fileName: "a.xlsx", sheets: sample.sheets.slice(0, middle) }],
      ["b.xlsx", { ...sample, fileName: "b.xlsx", sheets: sample.sheets.slice(middle) }],
      ["notes.xlsx", { ...sample, fileName: "notes.xlsx", sheets: [NOTES] }],
      ["own.xlsx", { ...sample, fileName: "own.xlsx", sheets: [plainSheet("ОКО Признаки", { own: true })] }],
    ]);
  });

  /** Files are told by their names; "secret.xlsx" is a.xlsx with a password. */
  function openNamed(fileName: string, password: string | null): Promise<FileWorkbook> {
    const name = fileName === "secret.xlsx" ? "a.xlsx" : fileName;
    const snapshot = books.get(name);
    if (fileName === "secret.xlsx" && password !== "1")
      throw new WorkbookError(password === null ? "encrypted" : "wrong-password", "Cannot open");
    if (snapshot === undefined) throw new WorkbookError("damaged", "Cannot open");
    return Promise.resolve({
      snapshot: () => Promise.resolve(snapshot),
      apply: () => Promise.reject(new Error("Cannot write into one of several files")),
      save: () => ({ fileName, bytes: new Uint8Array() }),
      savedAsNew: false,
      isEncrypted: false,
      look: () => null,
      wasEncrypted: false,
      fileName: "книга.xlsx",
    });
  }

  function newSession(): Session {
    return new Session({
      workbooks: {
        open: (_bytes, fileName, password) => openNamed(fileName, password),
        create: (fileName) => createXlsxWorkbook(fileName, { engine }),
      },
      today: () => "2021-04-20",
      pause: () => Promise.resolve(),
      version: "0",
    });
  }

  async function readAll(session: Session, paths: readonly string[], how: "instead" | "beside" = "instead") {
    value(
      await session.files.list(
        paths.map((path) => ({ id: path, path })),
        how,
      ),
    );
    for (const path of paths) value(await session.files.read(path, new Uint8Array(), null));
    return value(await session.files.finish());
  }

  function verdicts({ files }: OpenedWorkbook): string[][] {
    return files.map(({ label, verdict }) => [
      label,
      verdict.kind === "refused"
        ? verdict.code
        : verdict.kind === "same"
          ? `same ${verdict.as}`
          : verdict.kind,
    ]);
  }

  it("says what came of each, and goes on past those that cannot be used", async () => {
    const opened = await readAll(newSession(), [
      "bad.xlsx",
      "ВПР/a.xlsx",
      "notes.xlsx",
      "own.xlsx",
      "к/a.xlsx",
    ]);
    expect(verdicts(opened)).toEqual([
      ["bad.xlsx", "damaged"],
      ["ВПР/a.xlsx", "tables"],
      ["notes.xlsx", "no-tables"],
      ["own.xlsx", "own-only"],
      ["к/a.xlsx", "same ВПР/a.xlsx"],
    ]);
    expect(opened.isWritable).toBe(false);
    expect(opened.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["file-not-read", "file-same", "files-without-tables"]),
    );
  });

  it("finds in two halves of a book what it finds in the whole", async () => {
    const bytes = shortSample(3, BESIDE_VPR);
    const all = await (await openXlsxWorkbook(bytes, "sample.xlsx", { engine })).snapshot();
    books.set("whole.xlsx", all);
    books.set("a.xlsx", { ...all, fileName: "a.xlsx", sheets: all.sheets.slice(0, 5) });
    books.set("b.xlsx", { ...all, fileName: "b.xlsx", sheets: all.sheets.slice(5) });
    const whole = newSession();
    value(await whole.open(new Uint8Array(), "whole.xlsx", null, silent));
    const halves = newSession();
    await readAll(halves, ["a.xlsx", "b.xlsx"]);
    const [expected, found] = [value(await whole.check(silent)), value(await halves.check(silent))];
    expect(found.summary).toBe(expected.summary);
    expect(found.schools.map(({ school, level }) => [school.id, level])).toEqual(
      expected.schools.map(({ school, level }) => [school.id, level]),
    );
  });

  it("writes results as a new workbook, whatever mode is asked for, and names it by the files", async () => {
    const session = newSession();
    await readAll(session, ["ВПР 2021/a.xlsx", "ВПР 2021/b.xlsx"]);
    value(await session.check(silent));
    expect(value(await session.preview(MARK)).blocked).toBeNull();
    const written = value(await session.write(MARK, silent));
    expect(written.canUndo).toBe(true);
    const { fileName, bytes } = value(await session.save());
    expect(fileName).toBe("ВПР 2021 — ОКО.xlsx");
    const saved = await (await openXlsxWorkbook(bytes, fileName, { engine })).snapshot();
    expect(saved.sheets.map(({ name }) => name)).toContain("ОКО Признаки");
    expect(saved.sheets.every(({ own }) => own)).toBe(true);
    expect(value(await session.undo()).canUndo).toBe(false);
  });

  it("leaves files out, takes them in again, and removes them", async () => {
    const session = newSession();
    await readAll(session, ["a.xlsx", "copy/a.xlsx", "b.xlsx"]);
    const without = value(await session.files.setUsed("b.xlsx", false));
    expect(verdicts(without).at(2)).toEqual(["b.xlsx", "left-out"]);
    expect(without.tables.some(({ sheet }) => sheet.startsWith("[b.xlsx]"))).toBe(false);
    const within = value(await session.files.setUsed("b.xlsx", true));
    expect(within.tables.some(({ sheet }) => sheet.startsWith("[b.xlsx]"))).toBe(true);
    // The copy may be read now that its original is gone.
    const removed = value(await session.files.remove("a.xlsx"));
    expect(verdicts(removed)).toEqual([
      ["copy/a.xlsx", "waiting"],
      ["b.xlsx", "tables"],
    ]);
  });

  it("opens one of them with its password", async () => {
    const session = newSession();
    expect(verdicts(await readAll(session, ["b.xlsx", "secret.xlsx"])).at(1)).toEqual([
      "secret.xlsx",
      "encrypted",
    ]);
    value(await session.files.read("secret.xlsx", new Uint8Array(), "2"));
    expect(verdicts(value(await session.files.finish())).at(1)).toEqual(["secret.xlsx", "wrong-password"]);
    value(await session.files.read("secret.xlsx", new Uint8Array(), "1"));
    expect(verdicts(value(await session.files.finish())).at(1)).toEqual(["secret.xlsx", "tables"]);
  });

  it("stops when cancelled, and keeps what was read", async () => {
    const session = newSession();
    value(
      await session.files.list(
        ["a.xlsx", "b.xlsx"].map((path) => ({ id: path, path })),
        "instead",
      ),
    );
    value(await session.files.read("a.xlsx", new Uint8Array(), null));
    await session.cancel();
    expect(failure(await session.files.read("b.xlsx", new Uint8Array(), null)).code).toBe("cancelled");
    expect(verdicts(value(await session.files.finish()))).toEqual([
      ["a.xlsx", "tables"],
      ["b.xlsx", "waiting"],
    ]);
    const later = value(await session.files.readAgain("b.xlsx", new Uint8Array(), null));
    expect(verdicts(later).at(1)).toEqual(["b.xlsx", "tables"]);
  });

  it("keeps the answers when a file is opened beside the one that was open alone", async () => {
    const session = newSession();
    const alone = value(await session.open(new Uint8Array(), "a.xlsx", null, silent));
    const [first] = alone.tables;
    value(await session.answer({ [first?.id ?? ""]: { exclude: true } }));
    const opened = await readAll(session, ["b.xlsx"], "beside");
    expect(verdicts(opened)).toEqual([
      ["a.xlsx", "tables"],
      ["b.xlsx", "tables"],
    ]);
    expect(opened.tables.find(({ id }) => id === `[a.xlsx]${first?.id ?? ""}`)?.excluded).toBe(true);
    expect(opened.tables.filter(({ excluded }) => excluded)).toHaveLength(1);
  });

  it("takes the answers that each file carries", async () => {
    const b = books.get("b.xlsx") ?? sample;
    const session = newSession();
    const { tables } = value(await session.open(new Uint8Array(), "b.xlsx", null, silent));
    const id = tables[0]?.id ?? "";
    books.set("b.xlsx", { ...b, settings: { answers: JSON.stringify({ [id]: { exclude: true } }) } });
    const opened = await readAll(session, ["a.xlsx", "b.xlsx"]);
    expect(opened.answers).toEqual({ [`[b.xlsx]${id}`]: { exclude: true } });
  });

  describe("beside the workbook that is open in Excel", () => {
    async function attached(): Promise<Session> {
      const open = books.get("a.xlsx") ?? sample;
      hostWith({ ...open, fileName: "открытая.xlsx" }, { sheet: "" }).connect();
      const session = newSession();
      value(await session.attach(new OfficeWorkbook(), silent));
      return session;
    }

    it("checks their tables together with its own, and writes and marks only in it", async () => {
      const session = await attached();
      const opened = await readAll(session, ["a.xlsx", "bad.xlsx", "b.xlsx"], "beside");
      expect(verdicts(opened)).toEqual([
        ["a.xlsx", "same открытая.xlsx"],
        ["bad.xlsx", "damaged"],
        ["b.xlsx", "tables"],
      ]);
      expect([opened.fileName, opened.isWritable]).toEqual(["открытая.xlsx", true]);
      const run = value(await session.check(silent));
      const sources = run.schools.flatMap(({ findings }) => findings.map(({ source }) => source.sheet));
      expect(sources.some((sheet) => sheet.startsWith("[b.xlsx]"))).toBe(true);
      expect(sources.some((sheet) => !sheet.startsWith("["))).toBe(true);
      const written = value(await session.write(MARK, silent, { anySheet: "" }));
      expect(ownSheets(written)).toContain("ОКО Признаки");
      expect(written.hasMarks).toBe(true);
      expect(verdicts(written)).toEqual(verdicts(opened));
      const marks = value(await session.marks());
      expect(marks.some(({ sheet }) => sheet.startsWith("["))).toBe(false);
    });

    it("keeps what was answered of them in the open workbook", async () => {
      const first = await attached();
      const { tables } = await readAll(first, ["b.xlsx"], "beside");
      const id = tables.find(({ sheet }) => sheet.startsWith("[b.xlsx]"))?.id ?? "";
      value(await first.answer({ [id]: { exclude: true } }));
      value(await first.check(silent));
      value(await first.write(COPY, silent));
      const second = newSession();
      value(await second.attach(new OfficeWorkbook(), silent));
      const again = await readAll(second, ["b.xlsx"], "beside");
      expect(again.tables.find((table) => table.id === id)?.excluded).toBe(true);
    });

    it("forgets them when the panel is turned to another workbook", async () => {
      const session = await attached();
      await readAll(session, ["b.xlsx"], "beside");
      hostWith({ ...sample, fileName: "другая.xlsx" }, { sheet: "" }).connect();
      expect(value(await session.reread()).files).toEqual([]);
    });
  });
});
