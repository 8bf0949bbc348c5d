import type { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import type { FormId } from "../../../src/core/roadmap/measure";
import type { TrackedRow } from "../../../src/core/roadmap/tracked-row";
import type { CheckRun } from "../../../src/core/run/check-run";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readRoadmapTables } from "../../../src/sheets/roadmap/roadmap-tables";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { stateCells, type StateCells } from "../../../src/sheets/roadmap/row-states";
import type { Grid } from "../../../src/workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** A sheet that holds nothing but its cells. */
export function cellSheet(name: string, cells: Grid): SheetSnapshot {
  return plainSheet(name, { cells });
}

/** The made-up results of schools in two years of ВПР: the first schools have many «2». */
export function madeUpWorkbook(schools: number): WorkbookSnapshot {
  const sheets = [4, 5].map((grade) =>
    cellSheet(`МА ${String(grade)} Статистика по отметкам`, [
      ["Статистика по отметкам"],
      [],
      [`ВПР 2021 Математика ${String(grade)} класс`],
      ["Предмет:", "Математика"],
      ["Максимальный первичный балл:", 20],
      ["Дата:", "20.04.2021"],
      [],
      ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
      ["Вся выборка", 40000, 1400000, 2.5, 22, 45, 30.5],
      ["Регион", 600, 25000, 3, 23, 44, 30],
      ["Лесной муниципальный район", schools, 1000, 5, 25, 40, 30],
      ...Array.from({ length: schools }, (_, index) => [
        `Школа № ${String(index + 1)}(edu${String(700100 + index)})`,
        null,
        50,
        ...(index < 3 ? [40, 40, 16, 4] : [4, 30 + (index % 5), 40, 26 - (index % 5)]),
      ]),
    ]),
  );
  return { fileName: "Школы.xlsx", sheets, structureLocked: false, names: [], settings: {} };
}

/** The same schools without those that the checks speak of: nothing asks for a measure any more. */
export function calmWorkbook(schools: number): WorkbookSnapshot {
  const { sheets, ...book } = madeUpWorkbook(schools);
  const calm = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(([name]) => !/^Школа № [123]\(/.test(String(name))),
  }));
  return { ...book, sheets: calm };
}

/** Checks a workbook as the doors do. */
export function checked(workbook: WorkbookSnapshot): Promise<CheckRun> {
  return runCheck(workbook, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
}

/** Who writes, in tests. */
export const STAMP = { fileName: "Школы.xlsx", date: "2022-11-23", version: "0" } as const;

/** A row with its state as the cells of its sheet show it. */
export type ShownRow = Omit<TrackedRow, keyof StateCells> & StateCells;

/** The rows of a roadmap's sheet as people see them. */
export function shownRows(sheet: SheetSnapshot, form: FormId = "seversky"): ShownRow[] {
  return readRoadmapSheet(sheet, form).rows.map((row) => ({ ...row, ...stateCells(row) }));
}

/** Plans with what stands in the workbook and writes, as a door does. */
export async function writeRoadmap(
  workbook: MemoryWorkbook,
  run: CheckRun,
  options: RoadmapOptions,
): Promise<void> {
  const { sheets, settings } = await workbook.snapshot();
  const plan = planRoadmap(run, { tables: readRoadmapTables(sheets), ...options });
  await workbook.apply(roadmapEdits(plan, run, { sheets, settings, isNew: false }, STAMP));
}
