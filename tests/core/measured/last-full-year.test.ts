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

  it("gives nothing of nothing", () => {
    expect(yearsOf()).toEqual([]);
  });
});
