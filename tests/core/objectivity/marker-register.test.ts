import { checkWorkbook } from "../../../src/core/run/check-workbook";
import { markerRegister } from "../../../src/core/objectivity/marker-register";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { OfficialMarkers, ProcedureResults } from "../../../src/core/model/results";
import type { CheckRun } from "../../../src/core/run/check-run";
import { MATHS_4, madeUpProcedure, madeUpRecords, madeUpSchool } from "./made-up-results";

function listed(year: number, numbers: readonly number[]): OfficialMarkers[] {
  return numbers.flatMap((number): OfficialMarkers[] => {
    const { school, source } = madeUpSchool(number, {});
    return school === null ? [] : [{ year, school, markers: [{ grade: 4, subject: "ru" }], source }];
  });
}

function runOf(markers: readonly OfficialMarkers[], procedures: readonly ProcedureResults[] = []): CheckRun {
  const steps = checkWorkbook({ ...madeUpRecords(procedures), markers }, thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

describe("markerRegister()", () => {
  it("counts as T7: 59 of 598 on the list, 22 of the 59 repeated", () => {
    const russian = madeUpProcedure(
      range(1, 598).map(() => ({})),
      { procedure: { ...MATHS_4, subject: "ru", year: 2018 } },
    );
    const markers = [...listed(2017, range(38, 120)), ...listed(2018, range(1, 59))];
    const register = markerRegister(runOf(markers, [russian]));
    const year = register.years.find((of) => of.year === 2018 && of.origin === "list");
    expect(year).toMatchObject({ schools: 59, appeared: 37, left: 61 });
    expect(year?.repeated).toMatchObject({ count: 22, total: 59, share: expect.closeTo(0.3729, 4) });
    expect(year?.ofAll).toMatchObject({ count: 59, total: 598, share: expect.closeTo(0.0987, 4) });
  });

  it.each([
    [36, 639, 0.0563],
    [3, 30, 0.1],
    [8, 30, 0.2667],
    [4, 46, 0.087],
    [19, 156, 0.1218],
  ])("counts as T7: %i of %i on the list", (flagged, all, share) => {
    const procedure = { ...MATHS_4, subject: "ru" as const, year: 2018 };
    const russian = madeUpProcedure(range(1, all).map(() => ({})), { procedure }); // prettier-ignore
    const { years } = markerRegister(runOf(listed(2018, range(1, flagged)), [russian]));
    const year = years.find((of) => of.origin === "list");
    expect(year?.ofAll).toMatchObject({ count: flagged, total: all, share: expect.closeTo(share, 4) });
  });

  it("counts as T8: 159 and 148 schools, 41 in both", () => {
    const register = markerRegister(
      runOf([...listed(2023, range(1, 159)), ...listed(2024, range(119, 266))]),
    );
    expect(register.years.map(({ schools, repeated }) => [schools, repeated?.count ?? null])).toEqual([
      [159, null],
      [148, 41],
    ]);
    expect(register.entries.filter(({ year, status }) => year === 2024 && status === "left")).toHaveLength(
      118,
    );
    expect(register.entries.filter(({ status }) => status === "first-year")).toHaveLength(159);
  });

  it("does not call a school repeated over a year that is not known", () => {
    const register = markerRegister(runOf([...listed(2021, [1]), ...listed(2023, [1])]));
    expect(register.entries.map(({ status }) => status)).toEqual(["first-year", "first-year"]);
  });

  it("keeps the 2019 method apart from the list", () => {
    const strong = { marks: [0, 0, 1, 40] as const };
    const region = {
      ...madeUpSchool(0, { marks: [100, 400, 400, 100] }),
      level: "region" as const,
      school: null,
    };
    const register = markerRegister(runOf(listed(2021, [2]), [madeUpProcedure([strong], { region })]));
    expect(register.entries.map(({ origin, school }) => [origin, school.name])).toEqual([
      ["list", "Школа 2"],
      ["method", "Школа 1"],
    ]);
  });
});
