import type { Session } from "../../src/app/session";
import type { RoadmapView } from "../../src/app/session-roadmap-api";
import { HEADER_ROW, roadmapLayout } from "../../src/sheets/roadmap/roadmap-layout";
import { ROADMAP_FORMS } from "../../src/locale/roadmap-forms";
import {
  initialChoices,
  moved,
  shownSections,
  ticked,
  edited,
} from "../../src/taskpane/roadmap/roadmap-choices";
import { cellSheet, madeUpWorkbook } from "../sheets/roadmap/roadmap-run";
import { failure, ownSheets, silent, value } from "./outcomes";
import { REQUEST } from "./roadmap-request";
import { checkedSession } from "./roadmap-session";

const HERE = { mode: "copy" } as const;
const SHEET = "ОКО Дорожная карта";
const { index } = roadmapLayout("seversky");

async function planned(session: Session, request = REQUEST): Promise<RoadmapView> {
  return value(await session.roadmap.plan(request, silent));
}

describe("SessionRoadmap", () => {
  it("begins with the school year and the quarter of today, the schools and the groups of the book", async () => {
    const { session } = await checkedSession(madeUpWorkbook(12));
    const start = value(await session.roadmap.start());
    expect(start).toMatchObject({ year: 2022, tracked: [] });
    expect(start.schools).toHaveLength(12);
    expect(start.groups?.evidence.low).toBe(3);
    expect(start.tables).toEqual([]);
  });

  it("needs a check for a new plan; what can be chosen of schools and groups is not known before one", async () => {
    const { session } = await checkedSession(madeUpWorkbook(12));
    value(await session.setThresholds({}));
    expect(failure(await session.roadmap.plan(REQUEST, silent)).code).toBe("unexpected");
    expect(value(await session.roadmap.start())).toMatchObject({ schools: [], groups: null });
  });

  it("says in words what each row is for, with findings, values and thresholds", async () => {
    const { session } = await checkedSession(madeUpWorkbook(12));
    const view = await planned(session);
    const mentors = view.rows.find(({ id }) => id === "2022:seversky-2-02");
    expect(mentors).toMatchObject({
      date: "январь",
      due: "2023-01-31",
      schools: 3,
      isOn: true,
      isNew: false,
    });
    expect(mentors?.reasons.join()).toMatch(/Школа № 1: .*Низкие результаты.*40,0.%, порог 30,0.%/);
    expect(view.notices).toEqual([]);
    const always = view.rows.find(({ reasons }) => reasons.length === 0);
    expect(always?.schools).toBe(0);
  });

  it("ends when it is cancelled", async () => {
    const { session } = await checkedSession(madeUpWorkbook(12));
    const outcome = session.roadmap.plan(REQUEST, () => void session.cancel());
    expect(failure(await outcome).code).toBe("cancelled");
    expect((await planned(session)).rows.length).toBeGreaterThan(0);
  });

  it("says what will be written, writes what was chosen, and takes it back", async () => {
    const { session, memory } = await checkedSession(madeUpWorkbook(12));
    const view = await planned(session);
    const { lines, sheets } = value(await session.roadmap.preview(REQUEST, HERE));
    expect(sheets).toEqual([SHEET]);
    expect(lines).toContain("Исходные листы не изменятся.");
    const [first, second] = view.rows;
    if (first === undefined || second === undefined) throw new Error("no rows");
    const off = ticked(initialChoices(view), [first], false);
    const choices = edited(off, second, { text: "Совещание", date: "март" });
    const book = value(await session.roadmap.write(REQUEST, choices, HERE, silent));
    expect(ownSheets(book)).toEqual([SHEET]);
    const [sheet] = (await memory.snapshot({ sheets: [SHEET] })).sheets;
    const texts = sheet?.cells.slice(HEADER_ROW).map((cells) => cells[2]);
    expect(texts).toContain("Совещание");
    expect(texts).not.toContain(first.text);
    const undone = value(await session.undo());
    expect([ownSheets(undone), undone.canUndo]).toEqual([[], false]);
  });

  it("recognises its own roadmap: entered, moved and declined rows come back as people left them", async () => {
    const { session, memory } = await checkedSession(madeUpWorkbook(12));
    const view = await planned(session);
    const [section] = shownSections(view, initialChoices(view));
    const [first, second, third] = section?.rows ?? [];
    if (section === undefined || first === undefined || second === undefined || third === undefined) {
      throw new Error("no rows");
    }
    const turned = moved(initialChoices(view), section.rows, first.view.id, 1);
    value(await session.roadmap.write(REQUEST, turned, HERE, silent));
    const [sheet] = (await memory.snapshot({ sheets: [SHEET] })).sheets;
    function place(id: string): number {
      return sheet?.cells.findIndex((cells) => cells[index.id] === id) ?? -1;
    }
    await memory.apply([
      { kind: "write", sheet: SHEET, row: place(first.view.id), column: index.status, cells: [["в работе"]] },
      {
        kind: "write",
        sheet: SHEET,
        row: place(second.view.id),
        column: index.status,
        cells: [["не требуется"]],
      },
      { kind: "write", sheet: SHEET, row: place(third.view.id), column: 2, cells: [["Иначе названо"]] },
    ]);
    // The session of a file does not read it again by itself.
    value(await session.open(new Uint8Array(), "Школы.xlsx", null, silent));
    value(await session.check(silent));
    const again = await planned(session);
    expect(again.notices.join()).toMatch(
      /В книге есть дорожная карта \(лист «ОКО Дорожная карта», \d+.строк/,
    );
    expect(again.rows.slice(0, 3).map(({ id }) => id)).toEqual(
      [second, first, third].map((row) => row.view.id),
    );
    expect(again.rows.slice(0, 3)).toMatchObject([
      { isOn: false },
      { isBegun: true, isOn: true },
      { text: "Иначе названо" },
    ]);
    expect(value(await session.roadmap.start()).tracked).toEqual([
      {
        ...{ sheet: SHEET, name: "Северский район, муниципалитет" },
        ...{ key: "oko-roadmap|seversky|municipality|", isProtected: false },
        reported: { quarter: "2", year: 2022 },
      },
    ]);
  });

  it("recognises a plan made by hand", async () => {
    const book = madeUpWorkbook(12);
    const header = ROADMAP_FORMS.seversky.columns.map((column) => column.header);
    const hand = cellSheet("Наш план", [
      header,
      ["1.", "Задача", "Своё мероприятие", "март", "", "директор"],
    ]);
    const { session } = await checkedSession({ ...book, sheets: [...book.sheets, hand] });
    const { notices } = await planned(session);
    expect(notices.join(" ").replaceAll("\u00a0", " ")).toBe(
      "В книге есть план, составленный вручную (лист «Наш план», 1 строка): он войдёт в карту, сам лист не изменится. Ещё 1 строка останется на листе: свои, прошлых лет или без основания в новых данных.",
    );
  });

  it("plans a blank form where no table was found", async () => {
    const { session } = await checkedSession({
      ...madeUpWorkbook(3),
      sheets: [cellSheet("Пусто", [["текст"]])],
    });
    const view = await planned(session);
    expect(view.rows).toEqual([]);
    expect(view.summary.join(" ")).toContain("пустой бланк");
    expect(view.sections).toHaveLength(4);
    expect(
      ownSheets(value(await session.roadmap.write(REQUEST, initialChoices(view), HERE, silent))),
    ).toEqual([SHEET]);
  });

  it("writes into a protected structure with its password, or into a new workbook", async () => {
    const locked = { ...madeUpWorkbook(12), structureLocked: true };
    const { session, created } = await checkedSession(locked, "школа 1");
    const choices = initialChoices(await planned(session));
    expect(value(await session.roadmap.preview(REQUEST, HERE)).blocked).toContain("Структура книги защищена");
    expect(failure(await session.roadmap.write(REQUEST, choices, HERE, silent)).code).toBe(
      "structure-protected",
    );
    const left = value(await session.roadmap.write(REQUEST, choices, { mode: "new-workbook" }, silent));
    expect([ownSheets(left), left.canUndo]).toEqual([[], true]);
    expect((await created[0]?.snapshot())?.sheets.map(({ name }) => name)).toEqual([SHEET]);
    const target = { ...HERE, structurePassword: "школа 1" };
    expect(ownSheets(value(await session.roadmap.write(REQUEST, choices, target, silent)))).toEqual([SHEET]);
  });

  it("counts a quarter of the roadmap that stands there, and writes the report", async () => {
    const { session } = await checkedSession(madeUpWorkbook(12));
    const choices = initialChoices(await planned(session));
    value(await session.roadmap.write(REQUEST, choices, HERE, silent));
    const request = { sheet: SHEET, quarter: "2", year: 2022, hasReminders: false } as const;
    const view = value(await session.roadmap.quarter(request));
    const { planned: all, open, overdue } = view.total;
    expect(all).toBeGreaterThan(0);
    expect(open + overdue).toBe(all);
    expect(view.directions.reduce((sum, { progress }) => sum + progress.planned, 0)).toBe(all);
    expect(view.overdue).toHaveLength(overdue);
    expect(view.soon.every(({ due }) => due >= "2022-11-23" && due <= "2022-12-23")).toBe(true);
    const { sheets } = value(await session.roadmap.previewQuarter(request, HERE));
    expect(sheets).toEqual(["ОКО Отчёт за четверть"]);
    const book = value(await session.roadmap.writeQuarter(request, HERE, silent));
    expect(ownSheets(book)).toEqual([SHEET, "ОКО Отчёт за четверть"]);
    expect(failure(await session.roadmap.quarter({ ...request, sheet: "Лист" })).code).toBe("unexpected");
  });
});
