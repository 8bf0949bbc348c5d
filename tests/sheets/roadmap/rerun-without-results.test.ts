import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import type { TrackedRow } from "../../../src/core/roadmap/tracked-row";
import type { CheckRun } from "../../../src/core/run/check-run";
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
