import { OfficeWorkbook } from "../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { plainSheet } from "../../src/workbook/plain-sheet";
import { hostWith } from "../office-host/fill-host";
import { MARKUP, smallMonth } from "../small-month";
import { begun, newSession, readAll } from "./monthly-session";
import { failure, ownSheets, silent, value } from "./outcomes";

describe("a session that collects the tables of schools", () => {
  it("takes the form and the register by their names, accounts for each file, and says who has not sent", async () => {
    const { view } = await begun();
    expect(view.files.map(({ path, use, state }) => [path, use, state])).toEqual([
      ["Пустая форма.xlsx", "template", "read"],
      ["Реестр школ.xlsx", "register", "read"],
      ["первая.xlsx", "school", "ok"],
      ["вторая.xlsx", "school", "ok"],
      ["третья.xlsx", "school", "ok"],
      ["снимок.xlsx", "school", "not-a-workbook"],
    ]);
    expect(view.months).toEqual(["2025-10"]);
    expect(view.missing.map(({ school }) => school)).toEqual(["Лицей № 4 г. Речной"]);
    expect(view.rows).toBe(18);
  });

  it("asks once over all files, and takes an answer back", async () => {
    const { session, view } = await begun();
    expect(view.questions).toMatchObject([
      { answer: null, isRemembered: false, fileNames: ["вторая.xlsx", "третья.xlsx"] },
    ]);
    expect(view.questions[0]?.text).toMatch(/«Выездов».*2.ячейки, 2.файла/);
    const id = view.questions[0]?.id ?? "";
    const answered = value(await session.monthly.answer(id, "zero"));
    expect(answered.questions[0]?.answer).toBe("zero");
    expect(answered.isStale).toBe(true);
    const rerun = value(await session.monthly.run(silent));
    expect(rerun.isStale).toBe(false);
    expect(rerun.changes.find(({ kind }) => kind === "zero")?.count).toBe(2);
    const taken = value(await session.monthly.answer(id, null));
    expect(taken.questions[0]?.answer).toBeNull();
  });

  it("accepts and takes back one change, a kind, and all", async () => {
    const { session } = await begun();
    async function accepted(): Promise<number[]> {
      return value(await session.monthly.view()).changes.map((group) => group.accepted);
    }
    expect(await accepted()).toEqual([1, 1]);
    const [change] = value(await session.monthly.changes("unit"));
    expect(change).toMatchObject({ cell: "D5", before: "35 чел.", after: 35, accepted: true });
    const one = { kind: "one", id: change?.id ?? "", of: "unit" } as const;
    value(await session.monthly.accept(one, false));
    expect(value(await session.monthly.changes("unit"))[0]?.accepted).toBe(false);
    value(await session.monthly.accept({ kind: "kind", of: "unit" }, true));
    expect(await accepted()).toEqual([1, 1]);
    value(await session.monthly.accept({ kind: "all" }, false));
    expect(await accepted()).toEqual([0, 0]);
    value(await session.monthly.accept(one, true));
    const last = value(await session.monthly.run(silent));
    expect(last.changes.map(({ kind, accepted: count }) => [kind, count])).toEqual([
      ["unit", 1],
      ["blanks", 0],
    ]);
  });

  it("has a text for a school with what it wrote as it stands", async () => {
    const { session, view } = await begun();
    expect(view.remarks).toMatchObject([{ key: "edu770003", school: "Школа № 3 с. Полевое", alerts: 1 }]);
    const { remarks, text } = value(await session.monthly.letter("edu770003"));
    expect(remarks).toHaveLength(1);
    expect(text).toContain(MARKUP);
    expect(text).toContain("D8");
  });

  it("proposes a form and a register from the files where another is chosen or the file is removed", async () => {
    const { session } = await begun();
    value(await session.monthly.setSource("template", { kind: "files" }));
    value(await session.monthly.remove("Реестр школ.xlsx"));
    const view = value(await session.monthly.run(silent));
    expect(view.template.source).toEqual({ kind: "files" });
    expect(view.template.value?.columns.map(({ header }) => header)).toContain("Занимается детей");
    expect(view.register.value).toMatchObject({ source: "files" });
    expect(view.register.value?.schools).toHaveLength(3);
  });

  it("says that a form was not found where it was looked for", async () => {
    const { session } = await begun();
    value(await session.monthly.setSource("register", { kind: "file", id: "снимок.xlsx" }));
    const { register } = value(await session.monthly.run(silent));
    expect(register.isMissing).toBe(true);
  });

  it("stops between two files, keeps what was read, and goes on later", async () => {
    const files = smallMonth("2025-10");
    let reads = 0;
    const session = newSession(() => {
      reads += 1;
      if (reads === 4) void session.cancel();
    });
    value(await session.monthly.begin());
    value(await session.monthly.list(files.map(({ name }) => ({ id: name, path: name }))));
    const outcomes = [];
    for (const { name, bytes } of files)
      outcomes.push(await session.monthly.read(name, new Uint8Array(bytes), null));
    expect(outcomes.map((outcome) => outcome.failure && outcome.code)).toEqual([
      false,
      false,
      false,
      "cancelled",
      "cancelled",
      "cancelled",
    ]);
    const { files: views, hasRun } = value(await session.monthly.view());
    expect(views.map(({ state }) => state)).toEqual([
      "read",
      "read",
      "read",
      "waiting",
      "waiting",
      "waiting",
    ]);
    expect(hasRun).toBe(false);
    expect((await readAll(session, files)).rows).toBe(18);
  });

  it("keeps what the last run found when the next one is stopped", async () => {
    const { session, view } = await begun();
    const running = session.monthly.run(() => void session.cancel());
    expect(failure(await running).code).toBe("cancelled");
    expect(value(await session.monthly.view()).rows).toBe(view.rows);
  });

  it("reads the sheets of the workbook that is open in Excel as tables of schools, beside files", async () => {
    const [form, register, first, second] = smallMonth("2025-10");
    const bytes = new Uint8Array(first?.bytes ?? []);
    const { sheets } = await (await openXlsxWorkbook(bytes, "первая.xlsx", { engine })).snapshot();
    const [sheet] = sheets;
    const open = [plainSheet("Кружки", { cells: sheet?.cells ?? [] }), plainSheet("Заметки")];
    hostWith({
      fileName: "Книга.xlsx",
      sheets: open,
      structureLocked: false,
      names: [],
      settings: {},
    }).connect();
    const session = newSession();
    value(await session.attach(new OfficeWorkbook(), silent));
    expect(value(await session.monthly.begin()).ownSheets).toEqual(["Кружки", "Заметки"]);
    value(await session.monthly.setBookUsed(true));
    const view = await readAll(
      session,
      [form, register, second].flatMap((file) => file ?? []),
    );
    expect(view.bookResults.map(({ file, status }) => [file, status])).toEqual([
      ["Книга.xlsx: Заметки", "empty"],
      ["Книга.xlsx: Кружки", "ok"],
    ]);
    expect(view.rows).toBe(12);
  });

  it("writes a new workbook, takes it back, and goes on with it next month without a question", async () => {
    const { session, view } = await begun();
    value(await session.monthly.answer(view.questions[0]?.id ?? "", "zero"));
    value(await session.monthly.setSource("template", view.template.source));
    value(await session.monthly.accept({ kind: "kind", of: "unit" }, false));
    value(await session.monthly.run(silent));
    const target = { mode: "copy" } as const;
    expect(value(await session.monthly.preview(target)).sheets).toContain("ОКО Свод");
    expect(value(await session.monthly.write(target, silent)).canUndo).toBe(true);
    expect(value(await session.undo()).canUndo).toBe(false);
    value(await session.monthly.write(target, silent));
    const { fileName, bytes } = value(await session.save());
    expect(fileName).toBe("Таблицы школ, октябрь 2025 — ОКО.xlsx");

    const later = newSession();
    value(await later.monthly.begin());
    const files = smallMonth("2025-11");
    const next = await readAll(later, [{ name: fileName, bytes: Buffer.from(bytes) }, ...files]);
    expect(next.files.find(({ path }) => path === fileName)).toMatchObject({ use: "kept", state: "read" });
    expect([next.keptMonths, next.months]).toEqual([["2025-10"], ["2025-11"]]);
    expect([next.template.source, next.register.source]).toEqual([{ kind: "kept" }, { kind: "kept" }]);
    expect(next.questions).toMatchObject([{ answer: "zero", isRemembered: true }]);
    expect(next.changes.find(({ kind }) => kind === "unit")).toMatchObject({ count: 1, accepted: 0 });
    expect(next.book.isWritable).toBe(true);
    value(await later.monthly.write(target, silent));
    const saved = await openXlsxWorkbook(value(await later.save()).bytes, fileName, { engine });
    const { sheets } = await saved.snapshot();
    const rows = sheets.find(({ name }) => name === "ОКО Свод")?.cells ?? [];
    expect(rows.filter((row) => row.includes("первая.xlsx"))).toHaveLength(12);
  });

  it("inside Excel writes into the open workbook, and not when sheets that were read have changed since", async () => {
    const [form, register, first, second] = smallMonth("2025-10");
    const bytes = new Uint8Array(first?.bytes ?? []);
    const { sheets } = await (await openXlsxWorkbook(bytes, "первая.xlsx", { engine })).snapshot();
    const open = [plainSheet("Кружки", { cells: sheets[0]?.cells ?? [] })];
    const workbook = {
      fileName: "Книга.xlsx",
      sheets: open,
      structureLocked: false,
      names: [],
      settings: {},
    };
    const host = hostWith(workbook);
    host.connect();
    const session = newSession();
    value(await session.attach(new OfficeWorkbook(), silent));
    value(await session.monthly.begin());
    const files = [form, register, second].flatMap((file) => file ?? []);
    await readAll(session, files);
    const target = { mode: "copy" } as const;
    expect(ownSheets(value(await session.monthly.write(target, silent)))).toContain("ОКО Свод");
    expect(ownSheets(value(await session.undo()))).toEqual([]);

    value(await session.monthly.setBookUsed(true));
    value(await session.monthly.run(silent));
    const [typed] = host.book.sheets;
    if (typed !== undefined) typed.cells.at(4, 2).value = 99;
    expect(failure(await session.monthly.write(target, silent)).code).toBe("stale");
    value(await session.monthly.run(silent));
    expect(ownSheets(value(await session.monthly.write(target, silent)))).toContain("ОКО Свод");
  });

  it("begins anew when another workbook is opened", async () => {
    const { session } = await begun();
    const [form] = smallMonth("2025-10");
    value(await session.open(new Uint8Array(form?.bytes ?? []), "Другая.xlsx", null, silent));
    const view = value(await session.monthly.begin());
    expect([view.files, view.hasRun, ownSheets(view.book)]).toEqual([[], false, []]);
  });
});
