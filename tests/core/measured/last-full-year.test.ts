import { ofLastFullYear } from "../../../src/core/measured/last-full-year";
import { measuredProcedure, type MeasuredProcedure } from "../../../src/core/measured/measured-procedure";
import { MATHS_4, madeUpProcedure } from "../objectivity/made-up-results";

function procedureOf(year: number, schools: number): MeasuredProcedure {
  const made = Array.from({ length: schools }, () => ({ participants: 30 }));
  return measuredProcedure(madeUpProcedure(made, { procedure: { ...MATHS_4, year } }));
}

function yearsOf(...procedures: readonly MeasuredProcedure[]): number[] {
  return ofLastFullYear(procedures).map(({ results }) => results.procedure.year);
}

describe("ofLastFullYear()", () => {
  it("takes the last year where the years are alike", () => {
    expect(yearsOf(procedureOf(2020, 26), procedureOf(2021, 26))).toEqual([2021]);
    expect(yearsOf(procedureOf(2020, 26), procedureOf(2021, 13))).toEqual([2021]);
  });

  it("passes over a few rows of a new year", () => {
    expect(yearsOf(procedureOf(2021, 26), procedureOf(2022, 8))).toEqual([2021]);
  });

  it("counts a school once, however many procedures of a year it stands in, and rows that are no school never", () => {
    const nameless = procedureOf(2021, 14);
    const schools = nameless.schools.map((school, row) =>
      row < 3 ? { ...school, unit: { ...school.unit, school: null } } : school,
    );
    // Two procedures of the same twelve schools are twelve schools: of 26 that is no half.
    expect(yearsOf(procedureOf(2020, 26), procedureOf(2021, 12), procedureOf(2021, 12))).toEqual([2020]);
    expect(yearsOf(procedureOf(2020, 26), { ...nameless, schools })).toEqual([2020]);
    expect(yearsOf(procedureOf(2020, 26), nameless)).toEqual([2021]);
  });

  it("adds the schools of a year's procedures together, and gives all of these procedures", () => {
    const half = procedureOf(2021, 13);
    const others = procedureOf(2021, 5);
    expect(yearsOf(procedureOf(2020, 26), half, others)).toEqual([2021, 2021]);
  });

  it("gives nothing of nothing", () => {
    expect(yearsOf()).toEqual([]);
  });
});
