import { daysWith, roadmapBoard } from "../../../src/core/roadmap/board";
import { overdueTerms } from "../../../src/core/roadmap/count-progress";
import { readDate } from "../../../src/core/roadmap/read-date";
import { excelSerial } from "../../../src/core/roadmap/school-year";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";

const TODAY = "2025-11-27";

function row(id: string, date: string, more: Partial<TrackedRow> = {}): TrackedRow {
  const { periods } = readDate(date, 2025);
  const nothing = { section: "", form: [], schools: null, reason: null, due: null, periods };
  return { id, ...nothing, ...UNTOUCHED, ...more };
}

const ROWS = [
  row("late", "октябрь"),
  row("soon", "до 15 декабря"),
  row("later", "май"),
  row("done", "сентябрь", { status: "done", done: excelSerial("2025-09-20") }),
  row("off", "сентябрь", { status: "not-required" }),
  row("quarterly", "1 раз в четверть", { status: "done", done: excelSerial("2025-10-20") }),
];

describe("roadmapBoard()", () => {
  it("has every term once, by where it stands today", () => {
    const board = roadmapBoard(ROWS, TODAY);
    const shown = Object.entries(board).map(([part, terms]) => [
      part,
      terms.map(({ row: { id }, due }) => `${id} ${due}`),
    ]);
    expect(Object.fromEntries(shown)).toEqual({
      overdue: ["late 2025-10-31"],
      soon: ["soon 2025-12-15"],
      later: ["quarterly 2025-12-31", "quarterly 2026-03-31", "later 2026-05-31", "quarterly 2026-05-31"],
      done: ["quarterly 2025-10-31", "done 2025-09-30"],
    });
  });

  it("calls overdue what the report does", () => {
    expect(roadmapBoard(ROWS, "2026-06-30").overdue).toEqual(overdueTerms(ROWS, "2026-06-30"));
  });
});

describe("daysWith()", () => {
  const quarterly = row("q", "1 раз в четверть", { done: excelSerial("2025-10-20"), status: "done" });
  const first = { day: "2025-10-20", term: null };

  it("adds a day where there are several terms, else replaces it", () => {
    expect(daysWith(quarterly, "2025-12-25", "2025-12-31")).toEqual([
      first,
      { day: "2025-12-25", term: null },
    ]);
    expect(daysWith(quarterly, "2025-10-20", "2025-10-31")).toEqual([first]);
    const single = row("m", "май", { done: excelSerial("2026-05-02") });
    expect(daysWith(single, "2026-05-04", "2026-05-31")).toEqual([{ day: "2026-05-04", term: null }]);
  });

  it("names the term where the day would count for another one", () => {
    const untilDays = row("u", "до 15 января, до 15 сентября");
    expect(daysWith(untilDays, "2025-11-22", "2025-09-15")).toEqual([
      { day: "2025-11-22", term: "2025-09-15" },
    ]);
    expect(daysWith(untilDays, "2025-09-10", "2025-09-15")).toEqual([{ day: "2025-09-10", term: null }]);
    expect(daysWith(quarterly, "2025-11-03", "2025-10-31")).toContainEqual({
      day: "2025-11-03",
      term: "2025-10-31",
    });
  });
});
