import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { countProgress, termsWithin } from "../../../src/core/roadmap/count-progress";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { quarterPeriod, QUARTERS, type QuarterId } from "../../../src/core/roadmap/quarter";
import { HEADER_ROW, roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import { excelSerial } from "../../../src/core/roadmap/school-year";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import type { Cell } from "../../../src/workbook/cell";
import { runSharedFile } from "../../acceptance/run-shared-file";
import { describeWithData } from "../../shared-data";
import { checked, madeUpWorkbook, shownRows, STAMP, type ShownRow } from "./roadmap-run";

const SECOND = quarterPeriod("2", 2022);

function row(given: Partial<TrackedRow>): TrackedRow {
  return {
    id: "2022:a",
    section: "Направление",
    form: ["1.", "", "Мероприятие", "", "", "методист\nтьютор"],
    schools: null,
    reason: null,
    due: null,
    periods: [{ from: "2022-12-01", to: "2022-12-15" }],
    ...UNTOUCHED,
    ...given,
  };
}

function state(given: Partial<TrackedRow>, today = "2022-12-20"): readonly string[] {
  return termsWithin([row(given)], SECOND, today).map((term) => term.state);
}

describe("termsWithin()", () => {
  it.each([
    [{}, ["overdue"]],
    [{ status: null }, ["overdue"]],
    [{ status: "done" }, ["done"]],
    [{ status: "done", done: excelSerial("2022-12-15") }, ["done"]],
    [{ status: "done", done: excelSerial("2022-12-16") }, ["late"]],
    [{ status: "done-late" }, ["late"]],
    [{ status: "not-required" }, []],
    [{ status: "not-done" }, ["overdue"]],
    [{ periods: [] }, []],
    [{ periods: { typed: "осенью" } }, []],
    [{ status: { typed: "готово" } }, ["done"]],
    [{ status: { typed: "ждём" } }, ["overdue"]],
    [{ periods: [], due: "ask" }, []],
    [{ periods: [], due: excelSerial("2022-12-31") }, ["open"]],
    [{ due: excelSerial("2023-01-31") }, []],
    [{ due: excelSerial("2022-12-15") }, ["overdue"]],
  ] as const)("counts %j", (given, expected) => {
    expect(state(given)).toEqual(expected);
  });

  it("does not call overdue what is due today", () => {
    expect(state({}, "2022-12-15")).toEqual(["open"]);
    expect(state({}, "2022-12-16")).toEqual(["overdue"]);
  });

  it("counts each term of a measure that has several", () => {
    const periods = [
      { from: "2022-11-01", to: "2022-11-30" },
      { from: "2022-12-01", to: "2022-12-15" },
    ];
    const states = ["2022-11-20", "2022-12-10", "2022-12-18"].map((date) =>
      state({ periods, status: "done", done: excelSerial(date) }),
    );
    expect(states).toEqual([
      ["done", "overdue"],
      ["overdue", "done"],
      ["overdue", "late"],
    ]);
  });
});

describe("quarterPeriod()", () => {
  it("gives четверти and calendar quarters of the school year", () => {
    expect(QUARTERS.map((quarter) => Object.values(quarterPeriod(quarter, 2022)).join("/"))).toEqual([
      "2022-09-01/2022-10-31",
      "2022-11-01/2022-12-31",
      "2023-01-01/2023-03-31",
      "2023-04-01/2023-05-31",
      "2023-01-01/2023-03-31",
      "2023-04-01/2023-06-30",
      "2023-07-01/2023-09-30",
      "2022-10-01/2022-12-31",
    ]);
  });
});

describe("the quarterly report", () => {
  const OPTIONS: RoadmapOptions = {
    form: "seversky",
    scope: { kind: "municipality" },
    year: 2022,
    facts: {},
    quarter: "2",
  };
  const BEGIN = { ...STAMP, date: "2022-09-01" };
  const LATER = { ...STAMP, date: "2022-12-29" };

  it("counts as the sheet itself does, counted anew", async () => {
    const run = await checked(madeUpWorkbook(30));
    const plan = planRoadmap(run, OPTIONS);
    const workbook = new MemoryWorkbook(madeUpWorkbook(30), "");
    for (const stamp of [BEGIN, LATER]) {
      const { sheets, settings } = await workbook.snapshot();
      await workbook.apply(roadmapEdits(plan, run, { sheets, settings, isNew: false }, stamp));
    }
    const { sheets } = await workbook.snapshot();
    expect(sheets.filter(({ name }) => name.startsWith("ОКО"))).toHaveLength(3);
    const report = sheets.find(({ name }) => name === "ОКО Отчёт за четверть");
    const total = report?.cells.find((cells) => cells[0] === "Всего");
    const ends = plan.rows.flatMap(({ date }) => date.periods.map(({ to }) => to));
    const planned = ends.filter((to) => to >= "2022-11-01" && to <= "2022-12-31");
    const overdue = planned.filter((to) => to < "2022-12-29");
    expect(planned.length).toBeGreaterThan(5);
    expect(overdue.length).toBeGreaterThan(1);
    expect(total?.slice(2, 8)).toEqual([
      planned.length,
      0,
      0,
      overdue.length,
      planned.length - overdue.length,
      0,
    ]);
    expect(String(report?.cells[1]?.[0])).toMatch(/^Запланировано \d+\s(?:срок|срока|сроков):/);
    const directions = report?.cells.filter((cells) => cells[0] === "Направление") ?? [];
    expect(directions.reduce((sum, cells) => sum + Number(cells[2]), 0)).toBe(planned.length);
    const all = ends.filter((to) => to < "2022-12-29");
    expect(all.length).toBeGreaterThan(overdue.length);
    expect(report?.cells.filter((cells) => cells[0] === "Просрочено")).toHaveLength(all.length);
    const others = String(all.length - overdue.length);
    const whole = `Всего на 29.12.2022 просрочено ${String(all.length)} срок`;
    const warning = report?.cells.find(([cell]) => String(cell).startsWith("Всего на"))?.[0];
    expect(String(warning).replaceAll("\u00a0", " ")).toMatch(`${whole}`);
    expect(String(warning)).toContain(`из них ${others}`);
    expect(report?.cells.some((cells) => cells[0] === "Текст для заседания рабочей группы")).toBe(true);
    const texts = report?.cells.flat().map((cell) => String(cell).replaceAll("\u00a0", " "));
    const text = texts?.find((cell) => cell.startsWith("По дорожной карте за период"));
    expect(text).toContain(`запланировано ${String(planned.length)} срок`);
    expect(text).toContain(`просрочено — ${String(overdue.length)}`);
  });

  it("says that there is nothing to report where there is nothing", () => {
    expect(countProgress([])).toEqual({ planned: 0, done: 0, late: 0, overdue: 0, open: 0, share: null });
  });
});

/** Counts anew from the cells of a roadmap's sheet: dates as Excel's numbers, one line of arithmetic a rule. */
function countedFromCells(
  rows: readonly ShownRow[],
  quarter: QuarterId,
  today: string,
): Map<string, number[]> {
  const { from, to } = quarterPeriod(quarter, 2026);
  const [first, last, now] = [from, to, today].map(excelSerial);
  const counts = new Map<string, number[]>();
  for (const { status, done, periods, section, form } of rows) {
    const terms = String(periods)
      .split(";")
      .flatMap((text) => {
        const [begin = "", end = ""] = text.split("/");
        return end === "" ? [] : [{ begin: excelSerial(begin), end: excelSerial(end) }];
      });
    // A date alone closes a row once it has come: docs/methods.md#roadmap-tracking.
    const day = typeof done === "number" && done <= (now ?? 0) ? done : null;
    const isDone = String(status).startsWith("исполнено") || (status === null && day !== null);
    const isSaidLate = status === "исполнено с опозданием";
    const running = Math.max(1, terms.filter(({ begin }) => begin <= (now ?? 0)).length) - 1;
    const reached = terms.filter(({ begin, end }) => (isSaidLate ? end + 1 : begin) <= (day ?? 0)).length;
    const doneTerm = Math.max(1, reached) - 1;
    for (const [index, { end }] of terms.entries()) {
      if (status === "не требуется" || end < (first ?? 0) || end > (last ?? 0)) continue;
      const isLate = isSaidLate || (day !== null && day > end);
      const open = end < (now ?? 0) ? 3 : 4;
      const isCounted = isDone || status === null || index < running;
      const isAhead = typeof done === "number" && day === null;
      const begun = isAhead ? index === running : index <= running;
      const several = day === null ? isDone && begun : index === doneTerm && isCounted;
      const isLateOne = terms.length > 1 && day === null ? isSaidLate && index === running : isLate;
      const state = (terms.length === 1 ? isDone : several) ? (isLateOne ? 2 : 1) : open;
      for (const name of ["Всего", section, ...String(form[5]).split("\n")]) {
        const own = counts.get(name) ?? [0, 0, 0, 0, 0];
        own[0] = (own[0] ?? 0) + 1;
        own[state] = (own[state] ?? 0) + 1;
        counts.set(name, own);
      }
    }
  }
  return counts;
}

describeWithData("the quarterly report of a real municipality", () => {
  it.each(["1", "2", "3", "4", "q2", "q4"] as const)(
    "has the numbers of an independent count in quarter %s",
    async (quarter) => {
      const run = await runSharedFile("books", "48");
      const options: RoadmapOptions = {
        form: "seversky",
        scope: { kind: "municipality" },
        year: 2026,
        facts: {},
        quarter,
      };
      const plan = planRoadmap(run, options);
      const today = "2027-02-10";
      const workbook = new MemoryWorkbook(
        { fileName: "", sheets: [], structureLocked: false, names: [], settings: {} },
        "",
      );
      await workbook.apply(
        roadmapEdits(plan, run, { sheets: [], settings: {}, isNew: true }, { ...STAMP, date: "2026-09-01" }),
      );
      const { index } = roadmapLayout("seversky");
      const [sheet] = (await workbook.snapshot({ sheets: ["ОКО Дорожная карта"] })).sheets;
      const statuses = [
        "не начато",
        "в работе",
        "исполнено",
        "исполнено с опозданием",
        "не исполнено",
        "не требуется",
        "исполнено",
        null,
      ];
      const cells = (sheet?.cells.slice(HEADER_ROW + 1) ?? []).map((_, row): Cell[] => [
        statuses[row % statuses.length] ?? null,
        row % 3 === 0 ? null : excelSerial("2026-09-15") + ((row * 37) % 240),
      ]);
      await workbook.apply([
        { kind: "write", sheet: "ОКО Дорожная карта", row: HEADER_ROW + 1, column: index.status, cells },
      ]);
      const { sheets, settings } = await workbook.snapshot();
      await workbook.apply(
        roadmapEdits(plan, run, { sheets, settings, isNew: false }, { ...STAMP, date: today }),
      );
      const after = (await workbook.snapshot()).sheets;
      const roadmap = after.find(({ name }) => name === "ОКО Дорожная карта");
      const report = after.find(({ name }) => name === "ОКО Отчёт за четверть");
      const rows = roadmap === undefined ? [] : shownRows(roadmap);
      const wanted = countedFromCells(rows, quarter, today);
      const kinds = ["Всего", "Направление", "Ответственный"];
      const shown = (report?.cells ?? []).filter(
        ([kind, , planned]) => kinds.includes(String(kind)) && typeof planned === "number",
      );
      expect(wanted.get("Всего")?.[0]).toBeGreaterThan(3);
      expect(
        new Map(shown.map(([kind, name, ...counts]) => [kind === "Всего" ? kind : name, counts.slice(0, 5)])),
      ).toEqual(wanted);
    },
  );
});
