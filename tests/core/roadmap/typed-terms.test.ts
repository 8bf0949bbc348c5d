import { termsOf } from "../../../src/core/roadmap/count-progress";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";
import { withTypedTerms } from "../../../src/core/roadmap/typed-terms";

const DATE = 3;

function row(id: string, date: string | null, more: Partial<TrackedRow> = {}): TrackedRow {
  const nothing = { section: "", schools: null, reason: null, due: null, periods: [] };
  return { id, form: [null, null, id, date], ...nothing, ...UNTOUCHED, ...more };
}

/** A row of the plan, which was made in October 2026. */
const PLANNED = row("2026:m", "ноябрь", { periods: [{ from: "2026-11-01", to: "2026-11-30" }] });

function ends(added: TrackedRow, dateColumn = DATE): string[] {
  const [, read] = withTypedTerms([PLANNED, added], dateColumn);
  return read === undefined ? [] : termsOf(read, "2027-01-20").map(({ due, state }) => `${due} ${state}`);
}

describe("withTypedTerms()", () => {
  it.each([
    ["до 15 марта", ["2027-03-15 open"]],
    ["15.12.2026", ["2026-12-15 overdue"]],
    ["до 31.12.26 г.", ["2026-12-31 overdue"]],
    ["I квартал", ["2027-03-31 open"]],
    ["декабрь - февраль", ["2027-02-28 open"]],
    ["в течение года", ["2027-08-31 open"]],
    ["постоянно", ["2027-08-31 open"]],
    ["1 раз в четверть", ["2026-12-31 overdue", "2027-03-31 open", "2027-05-31 open"]],
    ["до 15 сентября", ["2026-09-15 overdue"]],
  ])("counts «%s» that was typed into «Срок до», or as the date of a row added by hand", (text, expected) => {
    expect(ends(row("2026:n", "согласно графику", { due: { typed: text } }))).toEqual(expected);
    expect(ends(row("own-7", text))).toEqual(expected);
    expect(ends(row("2026:n", text, { due: "ask" }))).toEqual(expected);
  });

  it("leaves out periods that had ended before the plan asked for anything", () => {
    expect(ends(row("own-7", "ежемесячно"))).toHaveLength(10);
    expect(ends(row("own-7", "ежемесячно"))[0]).toBe("2026-11-30 overdue");
  });

  it("keeps the other terms of a row whose «Срок до» is the text of one of them, as in a table saved as text", () => {
    const periods = ["2026-12-31", "2027-03-31", "2027-05-31"].map((to) => ({ from: "2026-09-01", to }));
    const all = ["2026-12-31 overdue", "2027-03-31 open", "2027-05-31 open"];
    expect(ends(row("2026:n", "1 раз в четверть", { due: { typed: "31.12.2026" }, periods }))).toEqual(all);
    const other = row("2026:n", "1 раз в четверть", { due: { typed: "25.01.2027" }, periods });
    expect(ends(other)).toEqual(["2027-01-25 open"]);
  });

  it("takes the day of «Срок до» before the words of the form, and guesses nothing", () => {
    expect(ends(row("own-7", "январь", { due: 46300 }))).toEqual(["2026-10-05 overdue"]);
    expect(ends(row("own-7", "как получится"))).toEqual([]);
    expect(ends(row("own-7", "январь", { due: "passed" }))).toEqual([]);
    expect(ends(row("own-7", "январь"), -1)).toEqual([]);
    const kept = row("2026:n", "январь", { due: { typed: "к лету" }, periods: PLANNED.periods });
    expect(ends(kept)).toEqual(["2026-11-30 overdue"]);
  });

  it("reads the words in the year of their row, else in the latest of the roadmap", () => {
    expect(ends(row("2025:o", null, { due: { typed: "май" } }))).toEqual(["2026-05-31 overdue"]);
    const [alone] = withTypedTerms([row("own-1", "май")], DATE);
    expect(alone?.periods).toEqual([]);
  });
});
