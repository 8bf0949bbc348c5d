import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { roadmapJson } from "../../../src/sheets/roadmap/roadmap-json";
import { HEADER_ROW, roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import { readRoadmapTables } from "../../../src/sheets/roadmap/roadmap-tables";
import type { CheckRun } from "../../../src/core/run/check-run";
import { noticeText } from "../../../src/locale/notices";
import type { Cell } from "../../../src/workbook/cell";
import { checked, madeUpWorkbook, writeRoadmap } from "./roadmap-run";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const EXECUTORS = "ОКО Исполнители";
/** A measure of «специалист УО», «специалист УО по ГИА», «специалист УО по ВПР». */
const SITES = "2022:seversky-1-06";

describe("ОКО Исполнители", () => {
  let run: CheckRun;
  let workbook: MemoryWorkbook;
  beforeAll(async () => {
    run = await checked(madeUpWorkbook(30));
  });
  beforeEach(async () => {
    workbook = new MemoryWorkbook(madeUpWorkbook(30), "");
    await write({ writes: ["executors"] });
  });

  function write(more: Partial<RoadmapOptions> = {}): Promise<void> {
    return writeRoadmap(workbook, run, { ...OPTIONS, ...more });
  }

  async function cellsOf(name: string): Promise<readonly (readonly Cell[])[]> {
    return (await workbook.snapshot({ sheets: [name] })).sheets[0]?.cells ?? [];
  }

  async function name(role: string, post: Cell, person: Cell): Promise<void> {
    const row = (await cellsOf(EXECUTORS)).findIndex(([first]) => first === role);
    expect(row).toBeGreaterThan(0);
    await workbook.apply([{ kind: "write", sheet: EXECUTORS, row, column: 1, cells: [[post, person]] }]);
  }

  async function rolesOf(id: string): Promise<Cell> {
    const [sheet] = (await workbook.snapshot({ sheets: ["ОКО Дорожная карта"] })).sheets;
    const rows = sheet === undefined ? [] : readRoadmapSheet(sheet, "seversky").rows;
    return rows.find((row) => row.id === id)?.form[5] ?? null;
  }

  async function setStatus(id: string, status: string): Promise<void> {
    const { index } = roadmapLayout("seversky");
    const row = (await cellsOf("ОКО Дорожная карта")).findIndex((cells) => cells[index.id] === id);
    expect(row).toBeGreaterThan(HEADER_ROW);
    await workbook.apply([
      { kind: "write", sheet: "ОКО Дорожная карта", row, column: index.status, cells: [[status]] },
    ]);
  }

  it("lists every role, and roadmaps have roles where nobody is named", async () => {
    const cells = await cellsOf(EXECUTORS);
    expect(cells[3]).toEqual(["Роль", "Должность", "ФИО", "Записано в картах"]);
    expect(cells.slice(4, 20).every(([role]) => typeof role === "string")).toBe(true);
    expect(await rolesOf(SITES)).toBe("специалист УО\nспециалист УО по ГИА\nспециалист УО по ВПР");
  });

  it("puts posts and names into rows that are there and into new ones", async () => {
    await name("специалист УО по ВПР", "главный специалист", "Лесная А. Б.");
    await name("специалист УО по ГИА", null, "Речной В. Г.");
    await write();
    expect(await rolesOf(SITES)).toBe("специалист УО\nРечной В. Г.\nглавный специалист Лесная А. Б.");
    await write({ year: 2023 });
    expect(await rolesOf("2023:seversky-1-06")).toBe(
      "специалист УО\nРечной В. Г.\nглавный специалист Лесная А. Б.",
    );
  });

  it("changes the person in what is still to be done, and gives the role back", async () => {
    const done = "2022:seversky-1-07";
    await name("специалист УО по ВПР", null, "Лесная А. Б.");
    await write();
    await setStatus(done, "исполнено");
    await name("специалист УО по ВПР", null, "Полевая Д. Е.");
    await write();
    expect(await rolesOf(SITES)).toMatch(/\nПолевая Д\. Е\.$/);
    expect(await rolesOf(done)).toBe("Лесная А. Б.");
    await name("специалист УО по ВПР", null, null);
    await write();
    expect(await rolesOf(SITES)).toMatch(/\nспециалист УО по ВПР$/);
  });

  it("keeps the people of other school years", async () => {
    await name("специалист УО по ВПР", null, "Лесная А. Б.");
    await write();
    await name("специалист УО по ВПР", null, "Полевая Д. Е.");
    await write({ year: 2023 });
    expect(await rolesOf(SITES)).toMatch(/\nЛесная А\. Б\.$/);
    expect(await rolesOf("2023:seversky-1-06")).toMatch(/\nПолевая Д\. Е\.$/);
  });

  it("does not take the work of two roles from a person who leaves one of them", async () => {
    await name("специалист УО по ВПР", null, "Лесная А. Б.");
    await name("специалист УО по ГИА", null, "Лесная А. Б.");
    await write();
    expect(await rolesOf(SITES)).toBe("специалист УО\nЛесная А. Б.");
    await name("специалист УО по ГИА", null, "Речной В. Г.");
    await write();
    expect(await rolesOf(SITES)).toBe("специалист УО\nЛесная А. Б.");
  });

  it("puts several people of a role in one line, and keeps what a person wrote in a row", async () => {
    const cells = await cellsOf(EXECUTORS);
    const row = cells.findIndex(([role]) => role === "специалист УО по ВПР");
    const last = cells.findIndex(([role], index) => index > 4 && (role === null || role === undefined));
    await workbook.apply([
      { kind: "write", sheet: EXECUTORS, row, column: 2, cells: [["Лесная А. Б."]] },
      {
        kind: "write",
        sheet: EXECUTORS,
        row: last,
        column: 0,
        cells: [["Специалист УО по ВПР", null, "Речной В. Г."]],
      },
    ]);
    await write();
    expect(await rolesOf("2022:seversky-1-07")).toBe("Лесная А. Б., Речной В. Г.");
  });

  it("says where a name has no role", async () => {
    const row = (await cellsOf(EXECUTORS)).findIndex(([role]) => role === "тьютор");
    await workbook.apply([
      { kind: "write", sheet: EXECUTORS, row, column: 0, cells: [[null, null, "Лесная А. Б."]] },
    ]);
    const { notices } = readRoadmapTables((await workbook.snapshot()).sheets);
    expect(notices.map(noticeText)).toEqual([
      `Роль на листе «ОКО Исполнители» не указана (ячейка A${String(row + 1)}). Должность и ФИО из этой строки не использованы.`,
    ]);
    await write();
    expect((await cellsOf(EXECUTORS))[row]?.slice(0, 3)).toEqual([null, null, "Лесная А. Б."]);
  });

  it("leaves no name in the JSON, in the notices or in the settings", async () => {
    await name("специалист УО по ВПР", null, "Лесная А. Б.");
    await write();
    const { sheets, settings } = await workbook.snapshot();
    const tables = readRoadmapTables(sheets);
    const plan = planRoadmap(run, { ...OPTIONS, tables });
    expect(await rolesOf(SITES)).toContain("Лесная");
    expect(JSON.stringify([roadmapJson(plan, tables.notices), settings])).not.toContain("Лесная");
  });
});
