import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { foundRoadmaps } from "../../../src/sheets/roadmap/found-roadmaps";
import { planRoadmap } from "../../../src/core/roadmap/plan-roadmap";
import { quarterEdits, quarterRows } from "../../../src/sheets/roadmap/write-quarter";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import { checked, madeUpWorkbook, STAMP } from "./roadmap-run";

const OPTIONS = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} } as const;
const SHEET = "ОКО Дорожная карта";

describe("quarterEdits()", () => {
  it("writes the report beside the roadmap, which stays, and replaces an earlier report", async () => {
    const run = await checked(madeUpWorkbook(12));
    const plan = planRoadmap(run, OPTIONS);
    const workbook = new MemoryWorkbook(madeUpWorkbook(12));
    await workbook.apply(roadmapEdits(plan, run, { ...(await workbook.snapshot()), isNew: false }, STAMP));
    const [map] = (await workbook.snapshot({ sheets: [SHEET] })).sheets;
    const choice = { quarter: "2", year: 2022 } as const;
    const counts = [];
    for (let time = 0; time < 2; time += 1) {
      const { sheets } = await workbook.snapshot();
      const [found] = foundRoadmaps(sheets);
      if (found === undefined) throw new Error("no roadmap");
      await workbook.apply(quarterEdits(found, choice, run, { sheets, isNew: false }, STAMP));
      const after = await workbook.snapshot();
      expect(after.sheets.find(({ name }) => name === SHEET)).toEqual(map);
      counts.push(after.sheets.filter(({ name }) => name.startsWith("ОКО Отчёт за четверть")).length);
      expect(quarterRows(found, choice).rows).toHaveLength(plan.rows.length);
    }
    expect(counts).toEqual([1, 1]);
  });
});
