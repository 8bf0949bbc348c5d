import { BY_HAND } from "../../../src/locale/indicator-text";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { indicatorEffects } from "../../../src/core/roadmap/indicator-effect";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import type { QuarterId } from "../../../src/core/roadmap/quarter";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { Cell } from "../../../src/workbook/cell";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import { checked, madeUpWorkbook, STAMP } from "../../sheets/roadmap/roadmap-run";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const REPORT = "ОКО Отчёт за четверть";

describe("indicatorEffects()", () => {
  const SECOND = { quarter: "2", year: 2022 } as const;

  function effect(id: "ege-high" | "ege-below", value: number | null, before: number | null) {
    const indicators = new Map([[id, { before: 0.9, beforeDate: "2022-01-01", value: before }]]);
    const earlier = { quarter: "1", year: 2022, date: "2022-10-31", indicators } as const;
    const better = id === "ege-high" ? "up" : "down";
    return indicatorEffects([{ id, unit: "share", better, value, target: null }], earlier, SECOND)[0];
  }

  it.each([
    ["ege-high", 0.3, 0.2, "better"],
    ["ege-high", 0.2, 0.3, "worse"],
    ["ege-below", 0.3, 0.2, "worse"],
    ["ege-below", 0.2, 0.3, "better"],
    ["ege-high", 0.3, 0.1 + 0.2, "same"],
    ["ege-high", null, 0.3, null],
  ] as const)("says of %s %d after %d: %s", (id, value, before, direction) => {
    expect(effect(id, value, before)).toMatchObject({ value, before, direction });
  });

  it("passes on what the last report was compared with where that one had no value of its own", () => {
    expect(effect("ege-high", 0.3, null)).toMatchObject({
      ...{ value: 0.3, before: 0.9, beforeDate: "2022-01-01", direction: "worse" },
    });
    expect(effect("ege-high", null, null)).toMatchObject({ value: null, before: 0.9, change: null });
  });

  it("leaves out what has no number, then and now", () => {
    expect(
      indicatorEffects(
        [{ id: "ege-high", unit: "share", better: "up", value: 0.3, target: null }],
        null,
        SECOND,
      ),
    ).toMatchObject([{ before: null, change: null, direction: null }]);
    expect(
      indicatorEffects(
        [{ id: "ege-high", unit: "share", better: "up", value: null, target: null }],
        null,
        SECOND,
      ),
    ).toEqual([]);
  });
});

describe("the indicators of a quarterly report", () => {
  let run: CheckRun;
  beforeAll(async () => {
    run = await checked(madeUpWorkbook(30));
  });

  /** `ОКО Показатели` with a value typed for mentors, 0.8 being the target. */
  function indicators(value: Cell) {
    return plainSheet("ОКО Показатели", {
      own: true,
      cells: [
        ["Показатель", "Значение", "Цель", "Как получен", "Код"],
        ["Наставники", value, 0.8, BY_HAND, "mentors-assigned"],
        ["Команды", "60 %", "много", BY_HAND, "teams-trained"],
      ],
    });
  }

  async function report(workbook: MemoryWorkbook, quarter: QuarterId, date: string, value: Cell) {
    const { sheets, settings } = await workbook.snapshot();
    const read = [...sheets, indicators(value)];
    const plan = planRoadmap(run, { ...OPTIONS, quarter });
    await workbook.apply(
      roadmapEdits(plan, run, { sheets: read, settings, isNew: false }, { ...STAMP, date }),
    );
    const { cells } = (await workbook.snapshot({ sheets: [REPORT] })).sheets[0] ?? { cells: [] };
    return {
      row: cells.find((row) => row[8] === "mentors-assigned")?.slice(2, 8),
      text: String(
        cells.flat().find((cell) => String(cell).startsWith("Показател") && String(cell).endsWith(".")),
      ),
    };
  }

  it("are compared with those of the report before, also when a report is made again", async () => {
    const workbook = new MemoryWorkbook(madeUpWorkbook(30), "");
    const first = await report(workbook, "1", "2022-10-31", 0.5);
    expect(first.row).toEqual([null, 0.5, null, "не с чем сравнить", null, 0.8]);
    expect(first.text).toMatch(/^Показателей с числами: \d+; сравнить их можно будет в следующем отчёте\.$/);
    const second = await report(workbook, "2", "2022-12-28", 0.7);
    expect(second.row).toEqual([0.5, 0.7, expect.closeTo(20, 9), "лучше", 44865, 0.8]);
    expect(second.text.replaceAll("\u00a0", " ")).toMatch(
      /^Показатели с прошлого отчёта: лучше — 1 \(«Доля ШНОР\/ШССУ, за которыми закреплены наставники и тьюторы»: 50,0 % → 70,0 %\); хуже — 0; без изменений — \d+\.$/,
    );
    const again = await report(workbook, "2", "2022-12-30", 0.4);
    expect(again.row).toEqual([0.5, 0.4, expect.closeTo(-10, 9), "хуже", 44865, 0.8]);
    await workbook.apply([{ kind: "rename-sheet", sheet: REPORT, to: `${REPORT}, II` }]);
    const third = await report(workbook, "3", "2023-03-30", 0.4);
    expect(third.row).toEqual([0.4, 0.4, 0, "без изменений", 44925, 0.8]);
    expect((await workbook.snapshot()).sheets.map(({ name }) => name)).toContain(`${REPORT}, II`);
  });
});
