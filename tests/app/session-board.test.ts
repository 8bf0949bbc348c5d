import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type { BoardTermView } from "../../src/app/session-board-api";
import { planRoadmap } from "../../src/core/roadmap/plan-roadmap";
import { roadmapEdits } from "../../src/sheets/roadmap/write-roadmap";
import { cellAddress } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { checked, madeUpWorkbook, STAMP } from "../sheets/roadmap/roadmap-run";
import { failure, silent, value } from "./outcomes";
import { REQUEST } from "./roadmap-request";
import { openedSession } from "./roadmap-session";

const SHEET = "ОКО Дорожная карта";

/** A workbook with a roadmap that was made in September; the session's day is 23 November 2022. */
async function withRoadmap(): Promise<WorkbookSnapshot> {
  const book = madeUpWorkbook(30);
  const run = await checked(book);
  const options = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} } as const;
  const workbook = new MemoryWorkbook(book, "");
  const stamp = { ...STAMP, date: "2022-09-01" };
  await workbook.apply(
    roadmapEdits(planRoadmap(run, options), run, { sheets: [], settings: {}, isNew: false }, stamp),
  );
  return workbook.snapshot();
}

let book: WorkbookSnapshot;
beforeAll(async () => {
  book = await withRoadmap();
});

function first(terms: readonly BoardTermView[]): BoardTermView {
  const [term] = terms;
  if (term === undefined) throw new Error("There is no such term on the board");
  return term;
}

function termOf({ rowId, due }: BoardTermView) {
  return { rowId, due };
}

/** The report of a quarter as it stands: its texts, the indicators with their values now, the page of reminders. */
async function reportOf(memory: MemoryWorkbook) {
  const { sheets } = await memory.snapshot();
  const cells = sheets.find(({ name }) => name.startsWith("ОКО Отчёт за четверть"))?.cells ?? [];
  const values = cells.flatMap((row) => {
    return row[0] === "Показатель" && typeof row[3] === "number" ? [[row[1], row[3]]] : [];
  });
  const reminders =
    sheets
      .find(({ name }) => name === "ОКО Напоминания")
      ?.cells.flat()
      .join("\n") ?? "";
  return { text: cells.flat().join("\n"), values, reminders };
}

describe("the board of a session", () => {
  it("stands without a check", async () => {
    const { session, opened } = await openedSession(book);
    expect(opened.hasRoadmap).toBe(true);
    const board = value(await session.roadmap.board(null));
    expect(board.sheet).toBe(SHEET);
    expect(board.parts.overdue.length).toBeGreaterThan(3);
    expect(board.parts.overdue.every(({ due }) => due < "2022-11-23")).toBe(true);
    expect(board.summary[0]).toContain(`просрочено ${String(board.parts.overdue.length)}`);
    const { place, text } = first(board.parts.overdue);
    const { sheets } = book;
    expect(sheets.find(({ name }) => name === place.sheet)?.cells[place.row]).toContain(text);
  });

  it("sets the status and the day of a row, nothing else, and takes it back", async () => {
    const { session, memory } = await openedSession(book);
    const board = value(await session.roadmap.board(null));
    const term = first(board.parts.overdue);
    const before = (await memory.snapshot()).sheets;
    const change = { sheet: SHEET, ...termOf(term), status: "done", day: "2022-11-22" } as const;
    value(await session.roadmap.execute(change));
    const after = value(await session.roadmap.board(null));
    expect(after.parts.overdue).toHaveLength(board.parts.overdue.length - 1);
    expect(after.parts.done.map(({ rowId, state }) => [rowId, state])).toContainEqual([term.rowId, "late"]);
    const changed = (await memory.snapshot()).sheets.flatMap(({ name, cells }, index) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell === before[index]?.cells[row]?.[column] ? [] : [`${name}:${String(row)}:${String(cell)}`],
        ),
      ),
    );
    const row = String(term.place.row);
    expect(changed).toEqual([`${SHEET}:${row}:исполнено`, `${SHEET}:${row}:срок 15.09.2022: 22.11.2022`]);
    value(await session.undo());
    expect(value(await session.roadmap.board(null)).parts).toEqual(board.parts);
  });

  it("adds a day to those of earlier terms", async () => {
    const { session } = await openedSession(book);
    const board = value(await session.roadmap.board(null));
    const several = board.parts.later.find(
      ({ rowId }) => board.parts.later.filter((term) => term.rowId === rowId).length > 1,
    );
    if (several === undefined) throw new Error("No row has several terms");
    const change = { sheet: SHEET, ...termOf(several), status: "done" } as const;
    value(await session.roadmap.execute({ ...change, day: "2022-11-20" }));
    value(await session.roadmap.execute({ ...change, day: "2022-11-21" }));
    const { done } = value(await session.roadmap.board(null)).parts;
    expect(done.find(({ rowId }) => rowId === several.rowId)?.days).toEqual(["2022-11-20", "2022-11-21"]);
  });

  it("names statuses that mean none, as the report and the reminders do", async () => {
    const { session, memory } = await openedSession(book);
    const { place } = first(value(await session.roadmap.board(null)).parts.later);
    const { sheets } = await memory.snapshot();
    const line = sheets.find(({ name }) => name === SHEET)?.cells[place.row] ?? [];
    const status = { ...place, kind: "write" as const, column: line.indexOf("не начато") };
    await memory.apply([{ ...status, cells: [["отложили"]] }]);
    const reopened = await openedSession(await memory.snapshot());
    const said = value(await reopened.session.roadmap.board(null)).summary[1] ?? "";
    expect(said).toContain(`«отложили» (${cellAddress(place.row, status.column)})`);
    const request = { sheet: SHEET, quarter: "1", year: 2022, hasReminders: true } as const;
    expect(value(await reopened.session.roadmap.quarter(request)).warnings).toContain(said);
    value(await reopened.session.roadmap.writeQuarter(request, { mode: "copy" }, silent));
    const { text, reminders } = await reportOf(reopened.memory);
    expect([text.includes(said), reminders.includes(said)]).toEqual([true, true]);
  });

  it("does nothing to a row that is gone", async () => {
    const { session } = await openedSession(book);
    const gone = { sheet: SHEET, rowId: "2022:none", due: "2022-09-15", status: "done", day: null } as const;
    expect(failure(await session.roadmap.execute(gone)).code).toBe("stale");
  });

  it("stands beside the report of a quarter, which needs no check and keeps what an earlier one said", async () => {
    const { session, memory } = await openedSession(book);
    const start = value(await session.roadmap.start());
    expect(start).toMatchObject({ year: 2022, schools: [], groups: null });
    const [tracked] = start.tracked;
    if (tracked === undefined) throw new Error("No roadmap");
    const request = { sheet: tracked.sheet, ...tracked.reported, hasReminders: true };
    const { total } = value(await session.roadmap.quarter(request));
    expect(total.planned).toBeGreaterThan(0);
    expect(value(await session.roadmap.previewQuarter(request, { mode: "copy" })).blocked).toBeNull();
    value(await session.roadmap.writeQuarter(request, { mode: "copy" }, silent));
    const plain = await reportOf(memory);
    expect(plain.text).toContain("показатели не пересчитаны");
    expect(plain.text).not.toContain("Проверено:");
    expect(plain.reminders).toContain("Каждый ответственный");
    // After a check the numbers are there; another report without one keeps them.
    value(await session.check(silent));
    value(await session.roadmap.writeQuarter(request, { mode: "copy" }, silent));
    const whole = await reportOf(memory);
    expect(whole.values.length).toBeGreaterThan(0);
    const again = await openedSession(await memory.snapshot());
    value(await again.session.roadmap.writeQuarter(request, { mode: "copy" }, silent));
    expect((await reportOf(again.memory)).values).toEqual(whole.values);
    expect(failure(await again.session.roadmap.plan(REQUEST, silent)).message).toMatch(/\S/);
  });

  it("stays when results are checked afterwards", async () => {
    const { session } = await openedSession(book);
    value(await session.check(silent));
    expect(value(await session.roadmap.start()).tracked[0]?.reported).toEqual({ quarter: "2", year: 2022 });
  });
});
