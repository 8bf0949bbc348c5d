import { roadmapDoubts, type TrackedCells } from "../../../src/core/roadmap/roadmap-doubts";
import { excelSerial } from "../../../src/core/roadmap/school-year";
import { UNTOUCHED, type TrackedRow } from "../../../src/core/roadmap/tracked-row";

const TODAY = "2026-12-01";
const NOVEMBER = [{ from: "2026-11-01", to: "2026-11-30" }];
const TWO = [...NOVEMBER, { from: "2027-03-01", to: "2027-03-31" }];

function row(id: string, more: Partial<TrackedRow>): TrackedRow {
  const nothing = { schools: null, reason: null, due: null, periods: NOVEMBER };
  return { id, section: "", form: [], ...nothing, ...UNTOUCHED, ...more };
}

/** The row's id is its place. */
function doubts(
  rows: readonly TrackedRow[],
  columns: TrackedCells["columns"] = { status: 8, due: 7, done: 9 },
) {
  const places = new Map(rows.map(({ id }) => [id, Number(id)]));
  return roadmapDoubts(rows, { sheet: "Карта", rows: places, columns }, TODAY);
}

describe("roadmapDoubts()", () => {
  it("counts words that mean no status, the most frequent first, each with the first of its cells", () => {
    const typed = ["у главы на столе", "перенос", " Ждём   приказа", "перенос", "ждём приказа", "Перенос"];
    const rows = typed.map((status, index) => row(String(20 - index), { status: { typed: status } }));
    const { statuses } = doubts([
      ...rows,
      row("3", { status: { typed: "исполненно" } }),
      row("4", { status: null }),
    ]);
    expect(statuses.map((of) => [of.typed, of.rows, of.first?.row, of.first?.column])).toEqual([
      ["Перенос", 3, 15, 8],
      ["ждём приказа", 2, 16, 8],
      ["у главы на столе", 1, 20, 8],
    ]);
  });

  it("names terms in words that give no day, and rows without any, where work is still to be done", () => {
    const { terms, withoutTerm } = doubts([
      row("1", { due: { typed: "к лету" } }),
      row("2", { due: { typed: "к лету" }, status: "done" }),
      row("9", { due: "ask", periods: [] }),
      row("5", { due: "passed", periods: [] }),
      row("4", { due: "ask", periods: [], status: "not-required" }),
      row("6", { due: 46000, periods: [] }),
      row("7", { due: { typed: " " }, periods: [], status: { typed: "" } }),
    ]);
    expect(terms).toEqual([{ typed: "к лету", rows: 1, first: { sheet: "Карта", row: 1, column: 7 } }]);
    expect(withoutTerm).toEqual({ typed: "", rows: 3, first: { sheet: "Карта", row: 5, column: 7 } });
  });

  it("names a day of execution beside a status that says otherwise, of rows with one term, and words in its place", () => {
    const done = excelSerial("2026-11-20");
    const { days } = doubts([
      row("3", { done }),
      row("2", { done: "20.11.2026", status: "in-work" }),
      row("1", { done, status: "done" }),
      row("4", { done, status: null }),
      row("5", { done, status: { typed: "?" } }),
      row("6", { done, periods: TWO }),
      row("7", { done: "осенью" }),
      row("8", { done: "исполнено", periods: TWO, status: null }),
      row("9", { done: "—" }),
      row("10", { done: "не проводилось" }),
    ]);
    expect([days?.rows, days?.first?.row]).toEqual([4, 2]);
  });

  it("names days of execution that have not come yet, whatever the status", () => {
    const { ahead, days } = doubts([
      row("3", { done: excelSerial("2026-12-02") }),
      row("2", { done: "02.12.2026", status: "in-work" }),
      row("4", { done: "20.11.2026; 15.03.2027", periods: TWO }),
      row("1", { done: excelSerial("2027-11-20"), status: "done" }),
      row("5", { done: excelSerial(TODAY) }),
      row("6", { done: excelSerial("2027-01-01"), status: "not-required" }),
    ]);
    expect(ahead).toEqual({ typed: "", rows: 4, first: { sheet: "Карта", row: 1, column: 9 } });
    expect([days?.rows, days?.first?.row]).toEqual([1, 5]);
  });

  it("knows no cell where the column is gone", () => {
    const { statuses } = doubts([row("1", { status: { typed: 7 } })], { status: -1, due: -1, done: -1 });
    expect(statuses).toEqual([{ typed: "7", rows: 1, first: null }]);
    expect(doubts([])).toEqual({
      sheet: "Карта",
      statuses: [],
      terms: [],
      days: null,
      ahead: null,
      withoutTerm: null,
    });
  });
});
