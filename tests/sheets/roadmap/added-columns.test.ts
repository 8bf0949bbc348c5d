import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { HEADER_ROW, roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import { readRoadmapTables } from "../../../src/sheets/roadmap/roadmap-tables";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { CheckRun } from "../../../src/core/run/check-run";
import { ROADMAP } from "../../../src/locale/roadmap-text";
import type { Cell } from "../../../src/workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { checked, madeUpWorkbook, shownRows, STAMP } from "./roadmap-run";
import { withCell, withColumn, withRows, withSheet } from "./sheet-changes";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const ROADMAP_SHEET = "ОКО Дорожная карта";
const { index: COLUMN, columns: COLUMNS } = roadmapLayout("seversky");
/** The first row of a measure: under the header and the name of a section. */
const ROW = HEADER_ROW + 2;

describe("a rerun over a roadmap's sheet that people changed", () => {
  let run: CheckRun;
  let start: WorkbookSnapshot;
  beforeAll(async () => {
    run = await checked(madeUpWorkbook(30));
    start = await rerun(madeUpWorkbook(30), { writes: ["measures", "executors"] });
  });

  async function rerun(
    book: WorkbookSnapshot,
    more: Partial<RoadmapOptions> = {},
  ): Promise<WorkbookSnapshot> {
    const workbook = new MemoryWorkbook(book, "");
    const plan = planRoadmap(run, { ...OPTIONS, tables: readRoadmapTables(book.sheets), ...more });
    await workbook.apply(roadmapEdits(plan, run, { ...book, isNew: false }, STAMP));
    return workbook.snapshot();
  }

  function sheetOf({ sheets }: WorkbookSnapshot, name = ROADMAP_SHEET): SheetSnapshot {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** The sheet after two reruns: what a first one keeps, a second one must find again. */
  async function afterReruns(change: (sheet: SheetSnapshot) => SheetSnapshot): Promise<SheetSnapshot> {
    return sheetOf(await rerun(await rerun(withSheet(start, ROADMAP_SHEET, change))));
  }

  function headersOf({ cells }: SheetSnapshot): readonly Cell[] {
    return cells[HEADER_ROW] ?? [];
  }

  it("keeps a column added on the right, among those that are seen", async () => {
    const place = COLUMNS.length;
    const sheet = await afterReruns((sheet) =>
      withCell(withCell(sheet, HEADER_ROW, place, "Бюджет, тыс. руб."), ROW, place, 120),
    );
    const column = COLUMN.reason + 1;
    expect(headersOf(sheet)[column]).toBe("Бюджет, тыс. руб.");
    expect(sheet.cells[ROW]?.[column]).toBe(120);
    expect(sheet.tables[0]?.area.columns).toBe(COLUMNS.length + 1);
    expect(shownRows(sheet).map(({ id }) => id)).toEqual(
      readRoadmapSheet(sheetOf(start), "seversky").rows.map(({ id }) => id),
    );
  });

  it("reads every column where it stands after one was inserted among them", async () => {
    const sheet = await afterReruns((sheet) => {
      const tracked = withCell(sheet, ROW, COLUMN.status, "исполнено");
      const cells = new Map<number, Cell>([
        [HEADER_ROW, "Куратор"],
        [ROW, "методист"],
      ]);
      return withColumn(withCell(tracked, ROW, COLUMN.comment, "сделано"), COLUMN.due, cells);
    });
    const [row] = shownRows(sheet);
    expect(row).toMatchObject({ status: "исполнено", comment: "сделано", added: ["методист"] });
    expect(sheet.cells[3]?.[COLUMN.schools]).toMatch(/^Приказ/);
    expect(headersOf(sheet).slice(0, COLUMN.reason + 2)).toEqual([
      ...COLUMNS.slice(0, COLUMN.reason + 1).map(({ header }) => header),
      "Куратор",
    ]);
  });

  it("keeps the header of a renamed column, and gives a deleted one back empty", async () => {
    const sheet = await afterReruns((sheet) => {
      const renamed = withCell(sheet, HEADER_ROW, COLUMN.comment, "Примечание");
      const noted = withCell(renamed, ROW, COLUMN.comment, "видели");
      return withoutColumn(noted, COLUMN.schools);
    });
    expect(headersOf(sheet)[COLUMN.comment]).toBe("Примечание");
    expect(headersOf(sheet)[COLUMN.schools]).toBe("ОО");
    expect(sheet.tables[0]?.area.columns).toBe(COLUMNS.length);
    expect(shownRows(sheet)[0]).toMatchObject({
      comment: "видели",
      status: "не начато",
    });
  });

  it("takes a column for an added one where it cannot be told which of ours it was", async () => {
    const sheet = await afterReruns((sheet) => {
      const renamed = withCell(sheet, HEADER_ROW, COLUMN.comment, "Примечание");
      return withoutColumn(withCell(renamed, ROW, COLUMN.comment, "видели"), COLUMN.document);
    });
    const [row] = shownRows(sheet);
    expect(row).toMatchObject({ document: null, comment: null, added: ["видели"] });
    expect(headersOf(sheet)[COLUMN.reason + 1]).toBe("Примечание");
  });

  it("names a column without a header, and one with the name of another", async () => {
    const place = COLUMNS.length;
    const sheet = await afterReruns((sheet) => {
      const unnamed = withCell(sheet, ROW, place, "да");
      return withCell(withCell(unnamed, HEADER_ROW, place + 1, "Статус"), ROW, place + 1, "нет");
    });
    expect(headersOf(sheet).slice(COLUMN.reason + 1, COLUMN.reason + 3)).toEqual(["Столбец", "Статус (2)"]);
    expect(shownRows(sheet)[0]).toMatchObject({
      status: "не начато",
      added: ["да", "нет"],
    });
  });

  it("keeps formats, notes and formulas that speak of their own row", async () => {
    const place = COLUMNS.length;
    const sheet = await afterReruns((sheet) => {
      const dated = withCell(withCell(sheet, HEADER_ROW, place, "Начато"), ROW, place, 44_900);
      const left = withCell(withCell(dated, HEADER_ROW, place + 1, "Осталось"), ROW, place + 1, 12);
      return {
        ...withCell(left, ROW + 1, place + 1, 7),
        numberFormats: [...sheet.numberFormats, { row: ROW, column: place, value: "dd.mm.yyyy" }],
        formulas: [
          { row: ROW, column: place + 1, value: `${letter(COLUMN.due)}${String(ROW + 1)}-TODAY()` },
          { row: ROW + 1, column: place + 1, value: "SUM(A1:A3)" },
        ],
        notes: [{ row: ROW, column: COLUMN.status, value: "Уточнить у методиста" }],
      };
    });
    const [started, left] = [COLUMN.reason + 1, COLUMN.reason + 2];
    expect(sheet.numberFormats).toContainEqual({ row: ROW, column: started, value: "dd.mm.yyyy" });
    expect(sheet.formulas).toEqual([
      { row: ROW, column: left, value: `${letter(COLUMN.due)}${String(ROW + 1)}-TODAY()` },
    ]);
    expect(sheet.cells[ROW]?.[left]).toBe(12);
    expect(sheet.cells[ROW + 1]?.[left]).toBe(7);
    expect(sheet.notes).toEqual([{ row: ROW, column: COLUMN.status, value: "Уточнить у методиста" }]);
  });

  it("keeps the title, names of sections, and what was written above and under the form", async () => {
    const last = sheetOf(start).cells.length;
    const sheet = await afterReruns((sheet) => {
      const named = withCell(sheet, HEADER_ROW + 1, 0, "I. Оценка качества");
      const titled = withCell(named, 0, 0, "Дорожная карта Лесного района");
      const signed = { ...titled, cells: [...titled.cells, [], ["Составил:", null, "методист ИМЦ"]] };
      return withRows(signed, 0, [["Приложение 1 к приказу № 7"]]);
    });
    expect(sheet.cells[0]?.[0]).toBe("Дорожная карта Лесного района");
    expect(sheet.cells[HEADER_ROW + 1]?.[0]).toBe("I. Оценка качества");
    expect(sheet.cells[3]?.[COLUMN.schools]).toMatch(/^Приказ/);
    const under = sheet.cells.slice(last).map((row) => row.filter((cell) => cell !== null));
    expect(under).toEqual([[], ["Приложение 1 к приказу № 7"], ["Составил:", "методист ИМЦ"]]);
  });

  it("finds its table under rows inserted in the head, and keeps what is written there", async () => {
    const approver = "Согласовано: директор ИМЦ";
    const sheet = await afterReruns((sheet) => {
      const line = Array.from({ length: COLUMN.schools }, (_, column) =>
        column === 0 ? "К приказу № 7" : null,
      );
      const inserted = withRows(sheet, 2, [[...line, approver]]);
      return withCell(inserted, ROW + 1, COLUMN.comment, "видели");
    });
    const { rows } = readRoadmapSheet(sheet, "seversky");
    expect(rows).toHaveLength(readRoadmapSheet(sheetOf(start), "seversky").rows.length);
    expect(rows[0]?.comment).toBe("видели");
    expect(
      sheet.cells
        .slice(0, HEADER_ROW)
        .map((row) => row[COLUMN.schools])
        .join("\n"),
    ).toBe(
      ["УТВЕРЖДАЮ", "Начальник управления образования", approver, ...ROADMAP.approval.slice(2)].join("\n"),
    );
    expect(sheet.cells.filter(([cell]) => cell === "К приказу № 7")).toHaveLength(1);
  });

  it("keeps only the value of a formula that names the roadmap's own sheet", async () => {
    const place = COLUMNS.length;
    const sheet = await afterReruns((sheet) => ({
      ...withCell(withCell(sheet, HEADER_ROW, place, "Срок"), ROW, place, 44_900),
      formulas: [{ row: ROW, column: place, value: `'${ROADMAP_SHEET}'!I${String(ROW + 1)}` }],
    }));
    expect([sheet.formulas, sheet.cells[ROW]?.[COLUMN.reason + 1]]).toEqual([[], 44_900]);
  });

  it("offers everything anew where every row was cleared", async () => {
    const cleared = withSheet(start, ROADMAP_SHEET, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => (/^\d{4}:/.test(String(row[COLUMN.id])) ? row.map(() => null) : row)),
    }));
    const again = readRoadmapSheet(sheetOf(await rerun(cleared)), "seversky").rows;
    expect(again).toHaveLength(readRoadmapSheet(sheetOf(start), "seversky").rows.length);
  });

  it("leaves what is added open where the roadmap is protected", async () => {
    const added = withSheet(start, ROADMAP_SHEET, (sheet) =>
      withCell(sheet, HEADER_ROW, COLUMNS.length, "Бюджет"),
    );
    const plan = planRoadmap(run, { ...OPTIONS, isProtected: true });
    const edits = roadmapEdits(plan, run, { ...added, isNew: false }, STAMP);
    const [protect] = edits.filter((edit) => edit.kind === "protect-sheet");
    expect(protect?.unlocked).toMatchObject([
      { column: COLUMN.status, columns: 4 },
      { column: COLUMN.reason + 1, columns: 1 },
    ]);
  });

  it.each(["ОКО Мероприятия", "ОКО Исполнители"])("keeps columns added to %s", async (name) => {
    const first = sheetOf(start, name);
    const headerRow = first.tables[0]?.area.row ?? 0;
    const width = first.tables[0]?.area.columns ?? 0;
    const changed = withSheet(start, name, (sheet) =>
      withCell(withCell(sheet, headerRow, width, "Телефон"), headerRow + 1, width, "8-800"),
    );
    const sheet = sheetOf(await rerun(await rerun(changed)), name);
    expect(sheet.cells[headerRow]?.[width]).toBe("Телефон");
    expect(sheet.cells[headerRow + 1]?.[width]).toBe("8-800");
    const [before = [], after = []] = [first, sheet].map(({ cells }) => cells[headerRow + 1]);
    for (let column = 0; column < width; column += 1)
      expect(after[column] ?? null).toBe(before[column] ?? null);
  });
});

function withoutColumn(sheet: SheetSnapshot, at: number): SheetSnapshot {
  return { ...sheet, cells: sheet.cells.map((row) => row.filter((_, column) => column !== at)) };
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
