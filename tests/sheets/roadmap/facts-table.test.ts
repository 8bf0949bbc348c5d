import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { planRoadmap, type Roadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { roadmapNotices } from "../../../src/sheets/roadmap/roadmap-notices";
import { readRoadmapTables } from "../../../src/sheets/roadmap/roadmap-tables";
import type { Trigger } from "../../../src/core/roadmap/measure";
import type { RoadmapFacts } from "../../../src/core/roadmap/trigger-reason";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { Cell } from "../../../src/workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { checked, madeUpWorkbook, STAMP } from "./roadmap-run";
import { withCell, withSheet } from "./sheet-changes";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const SHEET = "ОКО Сведения";
const HEADER = ["Школа", "По таблицам книги", "ШССУ", "Выше ожидаемого в сложных условиях"];
const [ADVERSE, MEDALS, FACTORS] = [2, 4, 5];

describe("ОКО Сведения", () => {
  let run: CheckRun;
  let start: WorkbookSnapshot;
  beforeAll(async () => {
    run = await checked(madeUpWorkbook(12));
    start = await rerun(madeUpWorkbook(12), { writes: ["facts"] });
  });

  function plan(book: WorkbookSnapshot, more: Partial<RoadmapOptions> = {}): Roadmap {
    return planRoadmap(run, { ...OPTIONS, tables: readRoadmapTables(book.sheets), ...more });
  }

  async function rerun(
    book: WorkbookSnapshot,
    more: Partial<RoadmapOptions> = {},
  ): Promise<WorkbookSnapshot> {
    const workbook = new MemoryWorkbook(book, "");
    await workbook.apply(roadmapEdits(plan(book, more), run, { ...book, isNew: false }, STAMP));
    return workbook.snapshot();
  }

  function factsSheet({ sheets }: WorkbookSnapshot): SheetSnapshot {
    const found = sheets.find(({ name }) => name === SHEET);
    if (found === undefined) throw new Error("no sheet of facts");
    return found;
  }

  function headerRow(sheet: SheetSnapshot): number {
    return sheet.cells.findIndex((row) => row[0] === HEADER[0]);
  }

  /** The workbook with what a person typed for its n-th school. */
  function filled(
    typed: readonly (readonly [school: number, column: number, cell: Cell])[],
  ): WorkbookSnapshot {
    return withSheet(start, SHEET, (sheet) =>
      typed.reduce(
        (now, [school, column, cell]) => withCell(now, headerRow(sheet) + school, column, cell),
        sheet,
      ),
    );
  }

  /** Schools that a trigger's measures are for. */
  function schoolsOf({ rows }: Roadmap, trigger: Trigger): string[] {
    const reasons = rows.flatMap((row) => row.reasons).filter((of) => of.trigger === trigger);
    return [...new Set(reasons.map(({ school }) => school?.name ?? ""))].sort();
  }

  it("lists every school by name with what the tables say, and asks for yes or no", () => {
    const sheet = factsSheet(start);
    const row = headerRow(sheet);
    expect(sheet.cells[row]?.slice(0, 4)).toEqual(HEADER);
    expect(sheet.tables[0]?.area.rows).toBe(13);
    expect(sheet.cells.slice(row + 1, row + 4).map(([name]) => name)).toEqual([
      "Школа № 1",
      "Школа № 2",
      "Школа № 3",
    ]);
    const edits = roadmapEdits(plan(start), run, { ...start, isNew: false }, STAMP);
    expect(edits).toContainEqual(
      expect.objectContaining({ kind: "validation", sheet: SHEET, options: ["да", "нет"] }),
    );
  });

  it("gives the measures that were missing, and stays as it was filled in", async () => {
    const book = filled([
      [1, ADVERSE, "Да"],
      [5, ADVERSE, "да"],
      [2, MEDALS, "да"],
      [4, FACTORS, "1, 4"],
    ]);
    const roadmap = plan(book);
    expect(schoolsOf(plan(start), "adverse")).toEqual([]);
    expect(schoolsOf(roadmap, "adverse")).toEqual(["Школа № 1", "Школа № 5"]);
    expect(schoolsOf(roadmap, "low-and-adverse")).toEqual(["Школа № 1"]);
    expect(schoolsOf(roadmap, "medals")).toEqual(["Школа № 2"]);
    const risks = plan(book, { form: "500+" });
    expect([schoolsOf(risks, "factor-1"), schoolsOf(risks, "factor-4")]).toEqual([
      ["Школа № 4"],
      ["Школа № 4"],
    ]);
    const [before, after] = [factsSheet(book), factsSheet(await rerun(book))];
    const rows = headerRow(before) + 1;
    expect(after.cells.slice(rows, rows + 12)).toEqual(before.cells.slice(rows, rows + 12));
    expect(after.cells[1]?.[0]).toMatch(/12.школ, со сведениями управления: 4\./);
  });

  it("is less than what is given for this roadmap, school by school", () => {
    const book = filled([
      [1, ADVERSE, "да"],
      [5, ADVERSE, "нет"],
      [4, FACTORS, "1"],
      [6, FACTORS, 2],
    ]);
    const facts: RoadmapFacts = {
      notAdverse: ["школа № 1"],
      adverse: ["Школа № 5"],
      factors: { "Школа № 4": [9] },
    };
    expect(schoolsOf(plan(book, { facts }), "adverse")).toEqual(["Школа № 5"]);
    const risks = plan(book, { form: "500+", facts });
    expect(schoolsOf(risks, "factor-1")).toEqual([]);
    expect([schoolsOf(risks, "factor-9"), schoolsOf(risks, "factor-2")]).toEqual([
      ["Школа № 4"],
      ["Школа № 6"],
    ]);
  });

  it("says what it cannot read and whom it does not know", () => {
    const row = headerRow(factsSheet(start));
    const book = filled([
      [1, ADVERSE, "может быть"],
      [2, FACTORS, 1.1],
      [3, FACTORS, "11"],
      [13, 0, "Школа из соседнего района"],
      [13, ADVERSE, "да"],
    ]);
    const notices = roadmapNotices(plan(book), run, book);
    expect(notices.map(({ code, place }) => [code, place])).toEqual([
      ["fact-unread", `${SHEET}!C${String(row + 2)}`],
      ["fact-unread", `${SHEET}!F${String(row + 3)}`],
      ["fact-unread", `${SHEET}!F${String(row + 4)}`],
      ["fact-school-unknown", SHEET],
    ]);
    expect(notices[3]?.details).toEqual({ names: ["Школа из соседнего района"] });
    expect(schoolsOf(plan(book), "adverse")).toEqual([]);
  });

  it("gets the schools that it lacks when it is asked for again", async () => {
    const fewer = withSheet(start, SHEET, (sheet) => withCell(sheet, headerRow(sheet) + 12, 0, null));
    const emptied = withSheet(fewer, SHEET, (sheet) => withCell(sheet, headerRow(sheet) + 12, 6, null));
    expect(factsSheet(await rerun(emptied)).tables[0]?.area.rows).toBe(12);
    const again = factsSheet(await rerun(emptied, { writes: ["facts"] }));
    expect(again.tables[0]?.area.rows).toBe(13);
    expect(again.cells[headerRow(again) + 12]?.[0]).toBe("Школа № 12");
  });
});
