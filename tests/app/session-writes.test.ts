import type { OpenedWorkbook } from "../../src/app/session-values";
import type { Session } from "../../src/app/session";
import { checkedFile, madeUpBook } from "../adapters/xlsx/written-books";
import { silent, value } from "./outcomes";

jest.setTimeout(120_000);

const COPY = { mode: "copy", comments: false } as const;
const MARK = { mode: "mark", comments: true } as const;
const NEW = { mode: "new-workbook", comments: false } as const;

function ownSheets({ sheets }: OpenedWorkbook): string[] {
  return sheets.filter(({ own, isHidden }) => own && !isHidden).map(({ name }) => name);
}

async function written(
  session: Session,
  options: typeof COPY | typeof MARK | typeof NEW,
): Promise<OpenedWorkbook> {
  return value(await session.write(options, silent));
}

describe("what a session has written", () => {
  it("is listed by the sheets that are in sight, and looks as it will in Excel", async () => {
    const session = await checkedFile(madeUpBook());
    const book = await written(session, COPY);
    expect(book.written).toEqual(ownSheets(book));
    expect(book.written).toContain("ОКО Признаки");
    const frame = value(await session.frame("ОКО Признаки"));
    expect(frame?.columnWidths.filter((width) => width !== null && width > 0).length).toBeGreaterThan(5);
    const { look, rows } = value(await session.rows("ОКО Признаки", 0, 60));
    const [title] = look?.cells[0] ?? [];
    expect(look?.styles[title ?? 0]).toMatchObject({ bold: true });
    const fills = new Set(look?.cells.flat().map((style) => look.styles[style]?.fill));
    expect(fills.size).toBeGreaterThan(2);
    expect(rows.length).toBeLessThanOrEqual(60);
    const source = book.sheets.find(({ own }) => !own)?.name ?? "";
    expect(value(await session.frame(source))).toBeNull();
    expect(value(await session.rows(source, 0, 5)).look).toBeNull();
  });

  it("shows charts with the numbers that the workbook holds", async () => {
    const session = await checkedFile(madeUpBook());
    await written(session, COPY);
    const charts = value(await session.frame("ОКО Диаграммы"))?.charts ?? [];
    expect(charts.length).toBeGreaterThan(0);
    for (const { title, area, series } of charts) {
      expect(title).not.toBe("");
      expect(area.rows).toBeGreaterThan(3);
      for (const { values, categories } of series) expect(values).toHaveLength(categories.length);
    }
  });

  it("is unsaved until it is saved, and again after the next write", async () => {
    const session = await checkedFile(madeUpBook());
    expect((await written(session, COPY)).isUnsaved).toBe(true);
    expect(value(await session.save()).isUnsaved).toBe(false);
    expect(value(await session.removeMarks()).isUnsaved).toBe(true);
    expect(value(await session.restoreMarks()).isUnsaved).toBe(false);
    expect((await written(session, COPY)).isUnsaved).toBe(true);
    const undone = value(await session.undo());
    expect([undone.isUnsaved, undone.isAsOpened, undone.canUndo]).toEqual([false, false, true]);
    const first = value(await session.undo());
    expect([first.isUnsaved, first.isAsOpened, first.canUndo, first.written]).toEqual([
      false,
      true,
      false,
      [],
    ]);
  });

  it("into a new workbook is shown beside what is open, and both are saved", async () => {
    const session = await checkedFile(madeUpBook());
    const sheets = (await written(session, COPY)).sheets.length;
    const book = await written(session, NEW);
    expect(book.sheets).toHaveLength(sheets);
    expect(book.written.every((name) => book.results.some((sheet) => sheet.name === name))).toBe(true);
    const [first = ""] = book.written;
    expect(first).toMatch(/^\[книга — ОКО\.xlsx\]ОКО /);
    expect(value(await session.rows(first, 0, 5)).rows[0]?.[0]).not.toBeNull();
    expect(value(await session.frame(first))).not.toBeNull();
    const saved = value(await session.save());
    expect(saved.isUnsaved).toBe(true);
    const other = value(await session.save());
    expect([other.isUnsaved, other.bytes.length === saved.bytes.length]).toEqual([false, false]);
    expect(value(await session.undo()).results).toEqual([]);
  });
});

describe("marks and writes are taken back apart", () => {
  it("taking marks off leaves the sheets, and the marks can be brought back", async () => {
    const session = await checkedFile(madeUpBook());
    const marked = await written(session, MARK);
    expect([marked.hasMarks, marked.canUndo, marked.canRestoreMarks]).toEqual([true, true, false]);
    const unmarked = value(await session.removeMarks());
    expect([unmarked.hasMarks, unmarked.canUndo, unmarked.canRestoreMarks]).toEqual([false, true, true]);
    expect(ownSheets(unmarked)).toEqual(ownSheets(marked));
    const restored = value(await session.restoreMarks());
    expect([restored.hasMarks, restored.canRestoreMarks, ownSheets(restored)]).toEqual([
      true,
      false,
      ownSheets(marked),
    ]);
  });

  it("taking the write back after that takes the sheets, not the taking off", async () => {
    const session = await checkedFile(madeUpBook());
    await written(session, MARK);
    value(await session.removeMarks());
    const undone = value(await session.undo());
    expect([undone.hasMarks, ownSheets(undone), undone.isAsOpened]).toEqual([false, [], true]);
  });

  it("marks of an earlier write that were taken off stay off when a later write is taken back", async () => {
    const session = await checkedFile(madeUpBook());
    await written(session, MARK);
    const saved = value(await session.save()).bytes;
    const next = await checkedFile(saved);
    const opened = value(await next.removeMarks());
    value(await next.restoreMarks());
    expect(opened.canUndo).toBe(false);
    await written(next, COPY);
    value(await next.removeMarks());
    const undone = value(await next.undo());
    expect([undone.hasMarks, ownSheets(undone).length > 0, undone.canUndo]).toEqual([false, true, false]);
    expect(undone.canRestoreMarks).toBe(true);
  });
});

describe("results in a new workbook that are not saved yet", () => {
  it("outlive a later write into the workbook itself; what came last is taken back first", async () => {
    const session = await checkedFile(madeUpBook());
    const made = (await written(session, NEW)).results.length;
    const both = await written(session, COPY);
    expect([both.results.length, both.isUnsaved, both.written[0]]).toEqual([made, true, "ОКО Признаки"]);
    const first = value(await session.undo());
    expect([first.results.length, first.isAsOpened, first.canUndo]).toEqual([made, true, true]);
    const second = value(await session.undo());
    expect([second.results, second.canUndo, second.isUnsaved]).toEqual([[], false, false]);
  });

  it("are saved before the workbook that was written later", async () => {
    const session = await checkedFile(madeUpBook());
    await written(session, NEW);
    await written(session, COPY);
    const results = value(await session.save());
    const workbook = value(await session.save());
    expect([results.isUnsaved, workbook.isUnsaved]).toEqual([true, false]);
    expect(workbook.bytes).not.toEqual(results.bytes);
  });
});
