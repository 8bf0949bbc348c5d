import { termsOf } from "../../../src/core/roadmap/count-progress";
import { hasWordsForDay, rowDays } from "../../../src/core/roadmap/row-days";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";

function row(given: Partial<TrackedRow>): TrackedRow {
  const nothing = { schools: null, reason: null, due: null };
  const periods = [{ from: "2027-02-01", to: "2027-02-28" }];
  return { id: "2026:a", section: "", form: [], ...nothing, ...UNTOUCHED, periods, ...given };
}

describe("rowDays()", () => {
  it.each([
    ["исполнено 02.03.2027", null, ["2027-03-02"], "late"],
    ["Исполнено 25.02.2027 (протокол № 3 от 02.03.2027)", null, ["2027-02-25"], "done"],
    ["исполнено 02.03.2027", "20.02.2027", ["2027-02-20"], "done"],
    ["перенесено на 15.03.2027", null, [], "overdue"],
    ["в работе до 15.03.2027", null, [], "overdue"],
  ] as const)("of the status «%s» and the cell %s are %j", (typed, done, days, state) => {
    const told = row({ status: { typed }, done });
    expect(rowDays(told).map(({ day }) => day)).toEqual(days);
    expect(termsOf(told, "2027-03-10").map((term) => term.state)).toEqual([state]);
  });
});

describe("hasWordsForDay()", () => {
  it.each([
    ["исполнено", true],
    ["ноябрь 2026", true],
    ["05.11.2026", false],
    ["—", false],
    ["не проводилось", false],
    [46_000, false],
    [null, false],
  ])("of %s is %s", (done, expected) => {
    expect(hasWordsForDay({ done })).toBe(expected);
  });
});
