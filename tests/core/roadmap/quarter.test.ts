import { executionDays } from "../../../src/core/roadmap/execution-days";
import { quarterPeriod, reportedQuarter } from "../../../src/core/roadmap/quarter";
import { daysLater, excelSerial, schoolYear } from "../../../src/core/roadmap/school-year";

describe("reportedQuarter()", () => {
  it("is the quarter that has just ended, else the one that runs", () => {
    expect(reportedQuarter([2025], "2025-11-05")).toEqual({ quarter: "1", year: 2025 });
    expect(reportedQuarter([2025], "2025-11-27")).toEqual({ quarter: "2", year: 2025 });
    expect(reportedQuarter([2025], "2026-01-09")).toEqual({ quarter: "2", year: 2025 });
    expect(reportedQuarter([2025], "2026-07-20")).toEqual({ quarter: "4", year: 2025 });
    expect(reportedQuarter([2025], "2025-09-03")).toEqual({ quarter: "1", year: 2025 });
  });

  it("is the last of a roadmap of an earlier year", () => {
    expect(reportedQuarter([2023, 2024], "2026-11-27")).toEqual({ quarter: "4", year: 2024 });
    expect(reportedQuarter([2026], "2026-07-20")).toEqual({ quarter: "1", year: 2026 });
    expect(reportedQuarter([], "2026-11-27")).toEqual({ quarter: "2", year: 2026 });
  });

  it("is never one to come, on any day of the year", () => {
    for (let day = 0; day < 365; day += 1) {
      const today = daysLater(schoolYear(2025).from, day);
      const { quarter, year } = reportedQuarter([2025], today);
      expect([today, quarterPeriod(quarter, year).from <= today]).toEqual([today, true]);
    }
  });
});

describe("executionDays()", () => {
  function days(cell: string | number | null): string[] {
    return executionDays(cell).map(({ day, term }) => (term === null ? day : `${day} for ${term}`));
  }

  it("reads one day or several, and the term that a day is said to be for", () => {
    expect(days(excelSerial("2025-10-10"))).toEqual(["2025-10-10"]);
    expect(days("26.12.2025\n10.10.25 г.")).toEqual(["2025-10-10", "2025-12-26"]);
    expect(days("2025-10-10; 1/3/2026")).toEqual(["2025-10-10", "2026-03-01"]);
    expect(days("Срок 31.10.2025: 05.11.2025; 26.12.2025")).toEqual([
      "2025-11-05 for 2025-10-31",
      "2025-12-26",
    ]);
    expect(days("5 ноября 2025 г., 26 дек. 2025")).toEqual(["2025-11-05", "2025-12-26"]);
    expect(days("31.02.2026, 31 ноября 2025, осенью")).toEqual([]);
    expect([days(null), days(15), days(2026)]).toEqual([[], [], []]);
  });
});
