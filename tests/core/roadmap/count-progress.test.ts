import fc from "fast-check";
import { countProgress, overdueTerms, termsOf, termsWithin } from "../../../src/core/roadmap/count-progress";
import { countsFrom, plannedTerm, withNextTerm } from "../../../src/core/roadmap/planned-term";
import { readDate } from "../../../src/core/roadmap/read-date";
import { daysLater, excelSerial, schoolYear } from "../../../src/core/roadmap/school-year";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";

/** «1 раз в четверть» of 2025/26: ends 31.10, 31.12, 31.03, 31.05. */
const QUARTERLY = readDate("1 раз в четверть", 2025).periods;

function row(more: Partial<TrackedRow>): TrackedRow {
  const nothing = { section: "", form: [], schools: null, reason: null, due: null, periods: QUARTERLY };
  return { id: "2025:m", ...nothing, ...UNTOUCHED, ...more };
}

function states(more: Partial<TrackedRow>, today: string): string {
  return termsOf(row(more), today)
    .map(({ state }) => state)
    .join(" ");
}

describe("termsOf() of a measure with one term", () => {
  const october = { periods: readDate("октябрь", 2025).periods };

  it("believes a day of execution where no status stands, and a status before a day", () => {
    const day = excelSerial("2025-10-20");
    expect(states({ ...october, status: null, done: day }, "2025-11-10")).toBe("done");
    expect(states({ ...october, status: null, done: "5 ноября 2025 г." }, "2025-11-10")).toBe("late");
    expect(states({ ...october, status: null, done: "осенью" }, "2025-11-10")).toBe("overdue");
    expect(states({ ...october, status: "not-begun", done: day }, "2025-11-10")).toBe("overdue");
    expect(states({ ...october, status: { typed: "ждём" }, done: day }, "2025-11-10")).toBe("overdue");
  });
});

describe("a day of execution that has not come yet", () => {
  const october = { periods: readDate("октябрь", 2025).periods };
  const ahead = excelSerial("2026-11-20");

  it("carries nothing out, and makes nothing late", () => {
    expect(states({ ...october, status: null, done: ahead }, "2025-11-10")).toBe("overdue");
    expect(states({ ...october, status: null, done: ahead }, "2025-10-10")).toBe("open");
    expect(states({ ...october, status: "done", done: ahead }, "2025-11-10")).toBe("done");
    expect(states({ status: null, done: "20.10.2025; 20.03.2026" }, "2025-11-10")).toBe(
      "done open open open",
    );
    expect(states({ ...october, status: null, done: ahead }, "2026-11-20")).toBe("late");
    expect(states({ status: "done", done: ahead }, "2026-01-10")).toBe("overdue overdue done open");
  });
});

describe("termsOf() of a measure with several terms", () => {
  it("gives each term its own state", () => {
    const done = { status: "done", done: excelSerial("2025-10-20") } as const;
    expect(states(done, "2025-11-10")).toBe("done open open open");
    expect(states(done, "2026-04-10")).toBe("done overdue overdue open");
    expect(states({ status: "done", done: "20.10.2025; 25.12.2025" }, "2026-04-10")).toBe(
      "done done overdue open",
    );
    expect(states({ status: "done", done: excelSerial("2025-12-25") }, "2026-01-10")).toBe(
      "overdue done open open",
    );
  });

  it("lets the status speak of the period that runs", () => {
    const first = { done: excelSerial("2025-10-20") };
    expect(states({ ...first, status: "in-work" }, "2025-11-10")).toBe("done open open open");
    expect(states({ ...first, status: "not-done" }, "2025-10-25")).toBe("open open open open");
    expect(states({ ...first, status: "not-begun" }, "2026-01-10")).toBe("done overdue open open");
  });

  it("counts a late execution for the term that it is late with", () => {
    const late = { status: "done-late", done: excelSerial("2025-11-05") } as const;
    expect(states(late, "2025-11-10")).toBe("late open open open");
    const between = readDate("октябрь, февраль", 2025).periods;
    expect(states({ status: "done", done: excelSerial("2025-11-05"), periods: between }, "2025-11-10")).toBe(
      "late open",
    );
  });

  it("believes «исполнено» without a day for what has begun, not for what is to come", () => {
    expect(states({ status: "done" }, "2025-12-01")).toBe("done done open open");
    expect(states({ status: "done-late" }, "2025-12-01")).toBe("done late open open");
  });

  it("never calls a term to come overdue, nor one that ended done without a day of its own", () => {
    const day = fc.integer({ min: 0, max: 364 }).map((days) => daysLater(schoolYear(2025).from, days));
    const any = fc.record({
      today: day,
      status: fc.constantFrom("not-begun", "in-work", "done", "done-late", "not-done", null),
      days: fc.array(day, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(any, ({ today, status, days }) => {
        const done = days.length === 0 ? null : days.join("; ");
        const terms = termsOf(row({ status, done }), today);
        expect(terms).toHaveLength(4);
        for (const { due, state } of terms) {
          if (state === "overdue") expect(due < today).toBe(true);
          if (state === "open") expect(due >= today).toBe(true);
        }
        const closed = terms.filter(({ state }) => state === "done" || state === "late").length;
        if (days.length > 0) expect(closed).toBeLessThanOrEqual(days.length);
      }),
    );
  });
});

describe("overdueTerms()", () => {
  const rows = [
    row({ id: "2025:q" }),
    row({ id: "2024:last", periods: readDate("до 26.12.2024", 2024).periods }),
    row({ id: "2025:off", status: "not-required" }),
    row({ id: "2025:typo", status: { typed: "исполненно" }, periods: readDate("октябрь", 2025).periods }),
    row({ id: "2025:what", status: { typed: "ждём" }, periods: readDate("сентябрь", 2025).periods }),
  ];

  it("is all that ended and was not done, of any quarter and year, the longest first", () => {
    const overdue = overdueTerms(rows, "2026-01-15");
    expect(overdue.map(({ row: { id }, due }) => `${id} ${due}`)).toEqual([
      "2024:last 2024-12-26",
      "2025:what 2025-09-30",
      "2025:q 2025-10-31",
      "2025:q 2025-12-31",
    ]);
  });

  it("is the sum of the quarters", () => {
    const whole = termsWithin(rows, { from: "2024-09-01", to: "2026-08-31" }, "2026-01-15");
    expect(countProgress(whole).overdue).toBe(overdueTerms(rows, "2026-01-15").length);
  });
});

describe("plannedTerm()", () => {
  it("leaves out what had ended when the plan was made", () => {
    const date = readDate("1 раз в четверть", 2025);
    const { due, periods } = plannedTerm(date, "2025-11-27");
    expect(due).toBe(excelSerial("2025-12-31"));
    expect(periods).toEqual(date.periods.slice(1));
    expect(plannedTerm(readDate("сентябрь", 2025), "2025-11-27")).toEqual({ due: "passed", periods: [] });
    expect(plannedTerm(readDate("по графику", 2025), "2025-11-27").due).toBe("ask");
  });
});

describe("withNextTerm()", () => {
  it("shows the first term that is not carried out", () => {
    const shown = {
      due: excelSerial("2025-10-31"),
      status: "done",
      done: excelSerial("2025-10-20"),
    } as const;
    expect(withNextTerm(row(shown), "2025-11-10").due).toBe(excelSerial("2025-12-31"));
    expect(withNextTerm(row({ ...shown, done: null, status: "not-begun" }), "2025-11-10").due).toBe(
      shown.due,
    );
  });

  it("keeps a term that a person wrote", () => {
    const own = row({ due: excelSerial("2025-11-15"), status: "done", done: excelSerial("2025-10-20") });
    expect(withNextTerm(own, "2025-11-10")).toBe(own);
  });
});

describe("countsFrom()", () => {
  it("is the beginning of the shown term, for an execution before it carried out another one", () => {
    const next = withNextTerm(
      row({ due: excelSerial("2025-10-31"), status: "done", done: excelSerial("2025-10-20") }),
      "2025-11-10",
    );
    expect(countsFrom(next)).toBe(excelSerial("2025-11-01"));
    expect(countsFrom(row({ due: excelSerial("2025-10-31") }))).toBeNull();
  });

  it("is after the last execution where an earlier term was missed", () => {
    const missed = row({ due: excelSerial("2025-10-31"), status: "done", done: excelSerial("2025-12-25") });
    expect(countsFrom(missed)).toBe(excelSerial("2025-12-26"));
  });
});
