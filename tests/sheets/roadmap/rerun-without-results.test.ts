import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import type { TrackedRow } from "../../../src/core/roadmap/tracked-row";
import type { CheckRun } from "../../../src/core/run/check-run";
import { boardView } from "../../../src/app/session-board";
import { BOARD } from "../../../src/locale/roadmap-board";
import { foundRoadmaps, type FoundRoadmap } from "../../../src/sheets/roadmap/found-roadmaps";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { checked, madeUpWorkbook, STAMP } from "./roadmap-run";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const ROADMAP_SHEET = "ОКО Дорожная карта";

async function write(
  workbook: MemoryWorkbook,
  run: CheckRun,
  more: Partial<RoadmapOptions> = {},
): Promise<void> {
  const { sheets, settings } = await workbook.snapshot();
  const plan = planRoadmap(run, { ...OPTIONS, ...more });
  await workbook.apply(roadmapEdits(plan, run, { sheets, settings, isNew: false }, STAMP));
}

function rowsOf({ sheets }: WorkbookSnapshot): readonly TrackedRow[] {
  const sheet = sheets.find(({ name }) => name === ROADMAP_SHEET);
  if (sheet === undefined) throw new Error("no roadmap");
  return readRoadmapSheet(sheet, "seversky").rows;
}

describe("a roadmap's sheet that was moved to another workbook, or saved as text", () => {
  it("is the roadmap there, and is taken over whole when it is written again", async () => {
    const run = await checked(madeUpWorkbook(30));
    const workbook = new MemoryWorkbook({ ...madeUpWorkbook(30), sheets: [] }, "");
    await write(workbook, run);
    const { sheets } = await workbook.snapshot();
    const before = rowsOf(await workbook.snapshot());
    const moved = sheets.map((sheet) => ({ ...sheet, name: "Лист1", own: false }));
    expect(foundRoadmaps(moved).map(({ sheet }) => sheet.name)).toEqual(["Лист1"]);
    const board = boardView(foundRoadmaps(moved)[0] as FoundRoadmap, new Map(), "2022-12-29", true);
    expect([board.isWritable, board.summary.at(-1)]).toEqual([false, BOARD.moved]);
    const another = new MemoryWorkbook({ ...madeUpWorkbook(0), sheets: moved }, "");
    await write(another, await checked(await another.snapshot()));
    const after = await another.snapshot();
    expect(after.sheets.map(({ name, own }) => [name, own])).toEqual([
      ["Лист1", false],
      [ROADMAP_SHEET, true],
    ]);
    expect(rowsOf(after)).toEqual(before);
    expect(foundRoadmaps(after.sheets).map(({ sheet }) => sheet.name)).toEqual([ROADMAP_SHEET]);
  });
});

describe("a rerun of a roadmap over a workbook that has no results", () => {
  it.each([{ quarter: null }, { quarter: "3" as const }])(
    "keeps every row as it stands, and says that nothing was looked at anew: $quarter",
    async ({ quarter }) => {
      const run = await checked(madeUpWorkbook(30));
      const workbook = new MemoryWorkbook({ ...madeUpWorkbook(30), sheets: [] }, "");
      await write(workbook, run);
      const before = rowsOf(await workbook.snapshot());
      const bare = await checked(await workbook.snapshot());
      await write(workbook, bare, { quarter });
      const after = await workbook.snapshot();
      expect(rowsOf(after)).toEqual(before);
      const cells = after.sheets
        .find(({ name }) => name === ROADMAP_SHEET)
        ?.cells.flat()
        .join("\n");
      expect(cells).toContain("осталось как было");
      expect(cells).not.toContain("не требуется");
    },
  );
});
