import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { heightsOf } from "../../../src/sheets/report/table-print";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import { checked, madeUpWorkbook, STAMP } from "./roadmap-run";

const OPTIONS: RoadmapOptions = {
  form: "seversky",
  scope: { kind: "municipality" },
  year: 2022,
  facts: {},
  quarter: "2",
};
const BEGIN = { ...STAMP, date: "2022-09-01" };
const LATER = { ...STAMP, date: "2022-12-29" };

describe("the pages of the quarterly report", () => {
  it.each([
    ["of a district late in a quarter", OPTIONS, LATER],
    ["of a quarter to come", { ...OPTIONS, quarter: "4" as const }, BEGIN],
    [
      "of a school's plan without a measure",
      { ...OPTIONS, form: "school-plan" as const, scope: { kind: "school" as const, school: "edu700110" } },
      BEGIN,
    ],
  ])("prints no page that is nearly empty: %s", async (_what, options, stamp) => {
    const run = await checked(madeUpWorkbook(30));
    const empty = { sheets: [], settings: {}, isNew: true };
    const edits = roadmapEdits(planRoadmap(run, options), run, empty, stamp).filter(
      (edit) => "sheet" in edit && edit.sheet === "ОКО Отчёт за четверть",
    );
    const heights = heightsOf(edits);
    const written = edits.flatMap((edit) => (edit.kind === "write" ? [edit.row + edit.cells.length] : []));
    const chart = edits.find((edit) => edit.kind === "chart")?.area;
    const end = Math.max(...written, chart === undefined ? 0 : chart.row + chart.rows);
    const breaks = edits.flatMap((edit) => (edit.kind === "print" ? (edit.breaks ?? []) : []));
    const starts = [0, ...breaks];
    const pages = starts.map((start, index) => {
      const rows = Array.from({ length: (starts[index + 1] ?? end) - start }, (_unused, row) => start + row);
      return rows.reduce((sum, row) => sum + (heights.get(row) ?? 15), 0);
    });
    const isOfSchool = options.scope.kind === "school";
    const said = edits.flatMap((edit) => (edit.kind === "write" ? edit.cells.flat() : [])).join("\n");
    expect(said.includes("по всем школам книги")).toBe(isOfSchool);
    // A third of a page of A4 on its side.
    expect(pages.filter((points) => points < 170)).toEqual([]);
    expect(breaks.filter((row) => chart !== undefined && row > chart.row)).toEqual([]);
  });

  it("begins no page within a list without its header", async () => {
    const run = await checked(madeUpWorkbook(30));
    const plan = planRoadmap(run, OPTIONS);
    // Each measure has five responsible persons of its own: the list of them takes pages.
    const rows = plan.rows.map((row, index) => ({
      ...row,
      otherRoles: Array.from({ length: 5 }, (_, of) => `специалист управления ${String(5 * index + of)}`),
    }));
    const empty = { sheets: [], settings: {}, isNew: true };
    const edits = roadmapEdits({ ...plan, rows }, run, empty, LATER).filter(
      (edit) => "sheet" in edit && edit.sheet === "ОКО Отчёт за четверть",
    );
    const cells = new Map(
      edits.flatMap((edit) =>
        edit.kind === "write"
          ? edit.cells.map((row, index): [number, unknown] => [edit.row + index, row[0]])
          : [],
      ),
    );
    const print = edits.find((edit) => edit.kind === "print");
    const firsts = (print?.breaks ?? []).map((row) => cells.get(row));
    expect(print?.repeatRows).toBeUndefined();
    expect(firsts.filter((cell) => cell === "Разрез").length).toBeGreaterThan(1);
    expect(firsts.filter((cell) => cell === "Ответственный" || cell === "Просрочено")).toEqual([]);
    const roles = [...cells.values()].filter((cell) => cell === "Ответственный");
    expect(roles.length).toBeGreaterThan(30);
  });
});
