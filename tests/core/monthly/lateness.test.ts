import { dueDate, dueFacts, withLateness } from "../../../src/core/monthly/lateness";
import type { MonthlyFile } from "../../../src/core/monthly/monthly-file";
import { filledForm, seeded, sheetOf } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";
import { MONTHLY_THRESHOLDS } from "../../../src/core/monthly/monthly-thresholds";

const due = { dueDay: 5, dueMonth: 1, utcHours: 3 };

function listed(file: string, month: string | null, status: MonthlyFile["status"] = "ok"): MonthlyFile {
  return {
    ...{ file, status, month, schoolId: "k1", school: "Школа", of: null, sheet: "Форма" },
    ...{ differs: [], isUsed: true, extraColumns: [], missingColumns: [] },
  };
}

function lateOf(
  savedAt: string | undefined,
  month: string | null,
  set: typeof due | Omit<typeof due, "dueDay"> = due,
) {
  const file = { file: "a.xlsx", sheets: [], ...(savedAt === undefined ? {} : { savedAt }) };
  return withLateness([listed("a.xlsx", month)], [file], set)[0]?.late;
}

describe("dueDate()", () => {
  it.each([
    ["2026-03", 5, 1, "2026-04-05"],
    ["2026-12", 5, 1, "2027-01-05"],
    ["2026-01", 31, 1, "2026-02-28"],
    ["2026-11", 25, 0, "2026-11-25"],
    ["2026-11", 30, 0, "2026-11-30"],
  ])("of %s by day %i, %i months on", (month, dueDay, dueMonth, date) => {
    expect(dueDate(month, { dueDay, dueMonth, utcHours: 3 })).toBe(date);
  });

  it("is none where no day is set", () => {
    expect(dueDate("2026-03", { dueMonth: 1, utcHours: 3 })).toBeNull();
  });
});

describe("withLateness()", () => {
  it("counts the due day itself, by the hours that are set", () => {
    expect(lateOf("2026-04-05T20:59:00.000Z", "2026-03")).toBe(false);
    expect(lateOf("2026-04-05T21:01:00.000Z", "2026-03")).toBe(true);
    expect(lateOf("2026-04-05T21:01:00.000Z", "2026-03", { ...due, utcHours: 2 })).toBe(false);
  });

  it("knows nothing without a day in the file, a month, a day that is set, or from before the month began", () => {
    expect(lateOf(undefined, "2026-03")).toBeNull();
    expect(lateOf("2026-04-09T08:00:00.000Z", null)).toBeNull();
    expect(lateOf("2026-04-09T08:00:00.000Z", "2026-03", { dueMonth: 1, utcHours: 3 })).toBeNull();
    expect(lateOf("2006-09-16T00:00:00.000Z", "2026-03")).toBeNull();
    expect(lateOf("2026-03-01T08:00:00.000Z", "2026-03")).toBe(false);
  });

  it("says nothing of a file that was not taken for a month's table", () => {
    const file = { file: "a.xlsx", sheets: [], savedAt: "2026-04-09T08:00:00.000Z" };
    const [other] = withLateness([listed("a.xlsx", "2026-03", "other-month")], [file], due);
    expect(other).toMatchObject({ savedOn: "2026-04-09", late: null });
  });

  it("tells each month of a file of several by its own due day", () => {
    const part = {
      schoolId: "k1",
      school: "Школа",
      sheet: "Март",
      status: "ok",
      of: null,
      isUsed: true,
    } as const;
    const parts = ["2026-03", "2026-04"].map((month) => ({ ...part, month }));
    const file = { file: "a.xlsx", sheets: [], savedAt: "2026-05-02T08:00:00.000Z" };
    const [whole] = withLateness([{ ...listed("a.xlsx", null), parts }], [file], due);
    expect(whole?.parts?.map(({ late }) => late)).toEqual([true, false]);
    expect(whole?.late).toBeNull();
  });
});

describe("dueFacts()", () => {
  const form = filledForm("МКОУ «Школа № 1»", "март 2026", seeded(1));
  const files = [{ file: "a.xlsx", sheets: [sheetOf(form)], savedAt: "2026-04-09T08:00:00.000Z" }];

  it("is nothing without a due day, and counts with one", () => {
    expect(dueFacts(finished({ files }))).toBeNull();
    const run = finished({ files, thresholds: { ...MONTHLY_THRESHOLDS, dueDay: 5 } });
    expect(dueFacts(run)).toMatchObject({
      due: [{ month: "2026-03", date: "2026-04-05" }],
      late: 1,
      unknown: 0,
    });
  });
});
