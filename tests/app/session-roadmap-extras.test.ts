import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { Session } from "../../src/app/session";
import type { QuarterRequest, RoadmapRequest, RoadmapView } from "../../src/app/session-roadmap-api";
import { willBeProtected } from "../../src/taskpane/roadmap/roadmap-protection";
import { HEADER_ROW, roadmapLayout } from "../../src/sheets/roadmap/roadmap-layout";
import { MEASURES_WORDS } from "../../src/locale/measure-words";
import { noticeText } from "../../src/locale/notices";
import { initialChoices } from "../../src/taskpane/roadmap/roadmap-choices";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { madeUpWorkbook } from "../sheets/roadmap/roadmap-run";
import { ownSheets, silent, value } from "./outcomes";
import { REQUEST } from "./roadmap-request";
import { checkedSession } from "./roadmap-session";

const HERE = { mode: "copy" } as const;
const SHEET = "ОКО Дорожная карта";
const LIBRARY = "ОКО Мероприятия";
const EXECUTORS = "ОКО Исполнители";
const { index } = roadmapLayout("seversky");

/** The add-in's sample, where more schools have a sign than a conclusion. */
async function sample(): Promise<WorkbookSnapshot> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample.xlsx")));
  return (await openXlsxWorkbook(bytes, "пример.xlsx", { engine })).snapshot();
}

function planned(session: Session, request: RoadmapRequest): Promise<RoadmapView> {
  return session.roadmap.plan(request, silent).then(value);
}

/** Plans, writes all that was proposed, and gives the add-in's sheets of the book. */
async function written(session: Session, more: Partial<RoadmapRequest> = {}): Promise<string[]> {
  const request = { ...REQUEST, ...more };
  const choices = initialChoices(await planned(session, request));
  return ownSheets(value(await session.roadmap.write(request, choices, HERE, silent)));
}

/** The session of a file does not read it again by itself. */
async function reopened(session: Session): Promise<void> {
  value(await session.open(new Uint8Array(), "Школы.xlsx", null, silent));
  value(await session.check(silent));
}

async function sheetOf(memory: MemoryWorkbook, name: string): Promise<SheetSnapshot> {
  const [sheet] = (await memory.snapshot({ sheets: [name] })).sheets;
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe("what can be asked of a roadmap besides its form", () => {
  it("is for every school with a sign where it is asked to", async () => {
    const { session } = await checkedSession(await sample());
    const { groups } = value(await session.roadmap.start());
    if (groups === null) throw new Error("No groups after a check");
    expect(groups["any-sign"].marker).toBeGreaterThan(groups.evidence.marker);
    for (const basis of ["evidence", "any-sign"] as const) {
      const view = await planned(session, { ...REQUEST, scope: { kind: "group", group: "marker" }, basis });
      expect(view.schools).toHaveLength(groups[basis].marker);
      expect(view.request.basis).toBe(basis);
    }
  });

  it("protects the sheet but for what is entered on execution, and leaves a protected one so", async () => {
    const { session, memory } = await checkedSession(madeUpWorkbook(12));
    await written(session);
    expect((await sheetOf(memory, SHEET)).protection).toBeNull();
    await written(session, { isProtected: true });
    const { protection, cells } = await sheetOf(memory, SHEET);
    expect(protection).not.toBeNull();
    const header = cells[HEADER_ROW]?.slice(index.status, index.comment + 1);
    expect(header).toEqual(["Статус", "Дата исполнения", "Подтверждающий документ", "Комментарий"]);
    await written(session);
    expect((await sheetOf(memory, SHEET)).protection).not.toBeNull();
    const start = value(await session.roadmap.start());
    expect(start.tracked).toMatchObject([{ sheet: SHEET, isProtected: true }]);
    expect(willBeProtected(start, REQUEST)).toBe(true);
    expect(willBeProtected(start, { ...REQUEST, form: "tver" })).toBe(false);
    expect(willBeProtected(start, { ...REQUEST, isProtected: false })).toBe(false);
    await written(session, { isProtected: false });
    expect((await sheetOf(memory, SHEET)).protection).toBeNull();
  });

  it("adds the office's tables, and uses what is typed there without being asked again", async () => {
    const { session, memory } = await checkedSession(madeUpWorkbook(12));
    const writes = ["measures", "executors"] as const;
    const preview = value(await session.roadmap.preview({ ...REQUEST, writes }, HERE));
    expect(preview.sheets).toEqual([SHEET, LIBRARY, EXECUTORS]);
    expect(await written(session)).toEqual([SHEET]);
    expect(value(await session.roadmap.start()).tables).toEqual([]);
    expect(await written(session, { writes })).toEqual([SHEET, LIBRARY, EXECUTORS]);
    expect(value(await session.roadmap.start()).tables).toEqual(writes);

    const [first] = (await planned(session, REQUEST)).rows;
    if (first === undefined) throw new Error("no rows");
    const { cells } = await sheetOf(memory, LIBRARY);
    const row = cells.findIndex((line) => `2022:${String(line.at(-1))}` === first.id);
    const column = Object.keys(MEASURES_WORDS.columns).indexOf("isOn");
    await memory.apply([{ kind: "write", sheet: LIBRARY, row, column, cells: [[MEASURES_WORDS.no]] }]);
    await reopened(session);
    expect((await planned(session, REQUEST)).rows.map(({ id }) => id)).not.toContain(first.id);
  });

  it("says what could not be read of the office's tables", async () => {
    const { session, memory } = await checkedSession(madeUpWorkbook(12));
    await written(session, { writes: ["measures"] });
    expect((await planned(session, REQUEST)).unread).toEqual([]);
    const column = Object.keys(MEASURES_WORDS.columns).indexOf("triggers");
    const row = (await sheetOf(memory, LIBRARY)).cells.findIndex((line) =>
      line.includes(MEASURES_WORDS.columns.id),
    );
    await memory.apply([{ kind: "write", sheet: LIBRARY, row: row + 1, column, cells: [["по погоде"]] }]);
    await reopened(session);
    const { unread } = await planned(session, REQUEST);
    expect(unread.map(({ code }) => code)).toEqual(["measure-unread"]);
    expect(unread.map(noticeText).join()).toMatch(
      /Мероприятие.*«ОКО Мероприятия».*не прочитано.*«по погоде»/,
    );
  });

  it("writes the page of reminders beside the report of a quarter, once", async () => {
    const { session, memory } = await checkedSession(madeUpWorkbook(12));
    await written(session);
    const request: QuarterRequest = { sheet: SHEET, quarter: "2", year: 2022, hasReminders: true };
    const sheets = ["ОКО Отчёт за четверть", "ОКО Напоминания"];
    expect(value(await session.roadmap.previewQuarter(request, HERE)).sheets).toEqual(sheets);
    for (let time = 0; time < 2; time += 1) {
      const book = value(await session.roadmap.writeQuarter(request, HERE, silent));
      expect(ownSheets(book)).toEqual([SHEET, ...sheets]);
    }
    const { soon, overdue } = value(await session.roadmap.quarter(request));
    const texts = (await sheetOf(memory, "ОКО Напоминания")).cells.map((cells) => cells[1]);
    expect(soon.length + overdue.length).toBeGreaterThan(0);
    expect([...soon, ...overdue].filter(({ text }) => !texts.includes(text))).toEqual([]);
  });
});
