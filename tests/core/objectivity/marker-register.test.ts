import { checkWorkbook } from "../../../src/core/run/check-workbook";
import type { CheckResult } from "../../../src/core/model/check-result";
import { markerRegister, methodYears } from "../../../src/core/objectivity/marker-register";
import { officialList } from "../../../src/core/objectivity/official-list";
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
    const russian = madeUpProcedure(
      range(1, all).map(() => ({})),
      { procedure },
    );
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

  it("tells of every year, whatever order the lists come in, who came, stayed and left", () => {
    const lists = [...listed(2024, [1, 3, 4]), ...listed(2022, [1, 2, 3]), ...listed(2023, [1, 3])];
    const { entries, years } = registerOf(officialList(lists));
    expect(
      years.map(({ year, schools, appeared, left, everyYear }) => [year, schools, appeared, left, everyYear]),
    ).toEqual([
      [2022, 3, null, null, 2],
      [2023, 2, 0, 1, 2],
      [2024, 3, 1, 0, 2],
    ]);
    expect(years.map(({ repeated, ofAll }) => [repeated?.count ?? null, ofAll])).toEqual([
      [null, null],
      [2, null],
      [2, null],
    ]);
    const of = entries.map(({ year, school, status, markers }) => [
      year,
      school.name,
      status,
      markers.length,
    ]);
    expect(of.filter(([year]) => year !== 2022)).toEqual([
      [2023, "Школа 1", "repeated", 1],
      [2023, "Школа 3", "repeated", 1],
      [2023, "Школа 2", "left", 0],
      [2024, "Школа 1", "repeated", 1],
      [2024, "Школа 3", "repeated", 1],
      [2024, "Школа 4", "appeared", 1],
    ]);
  });

  it("knows of one year neither who stayed in every year nor a share of nothing", () => {
    const [only] = registerOf(officialList(listed(2023, [1]))).years;
    expect(only).toMatchObject({ everyYear: null, repeated: null, appeared: null, left: null });
    const [, empty] = registerOf(officialList(listed(2022, [1])), [2022, 2023]).years;
    expect(empty).toMatchObject({ year: 2023, schools: 0, repeated: null, left: 1, everyYear: 0 });
  });

  it("counts all ОО by Russian 4, else by all results of ВПР, and of a list only those among them", () => {
    const russian = { ...MATHS_4, subject: "ru", year: 2023 } as const;
    const ofGrade = madeUpProcedure([{}, {}, {}], { procedure: { ...russian, grade: 5 } });
    const maths = madeUpProcedure([{}, {}, {}, {}], { procedure: { ...MATHS_4, year: 2023 } });
    const results = officialList(listed(2023, [1, 9]));
    function all(...procedures: ProcedureResults[]) {
      return registerOf(results, [2023], procedures).years[0]?.ofAll;
    }
    expect(all(madeUpProcedure([{}, {}], { procedure: russian }), ofGrade, maths)).toMatchObject({
      count: 1,
      total: 2,
    });
    expect(all(ofGrade, maths)).toMatchObject({ count: 1, total: 4 });
    expect(all(ofGrade)).toMatchObject({ count: 1, total: 3 });
    const oge = madeUpProcedure([{}], { procedure: { ...russian, exam: "oge", grade: 9 } });
    expect(all(oge)).toBeNull();
  });

  it("takes for markers of the method what it published, that fired, of a school", () => {
    const [sign] = officialList(listed(2023, [1]));
    if (sign === undefined) throw new Error("No sign");
    const published: CheckResult = { ...sign, check: "official-mean", details: { published: "yes" } };
    const others: CheckResult[] = [
      { ...published, fired: false },
      { ...published, details: { published: "no" } },
      { ...published, check: "oge-mean" },
      { ...published, school: null },
      { ...published, procedure: { ...published.procedure, year: 2022 } },
    ];
    const of2023 = madeUpProcedure([{}], { procedure: { ...MATHS_4, year: 2023 } });
    const { entries } = registerOf([...others, published], [], [of2023]);
    expect(entries.map(({ origin, markers }) => [origin, markers])).toEqual([["method", [published]]]);
    const thresholds = thresholdsInForce();
    expect([...methodYears({ results: [sign, { ...published, fired: null }], thresholds })]).toEqual([]);
    expect([...methodYears({ results: [sign, ...others], thresholds })]).toEqual([2023, 2022]);
    const small = others.map((of) => ({ ...of, n: 9 }));
    expect([...methodYears({ results: small, thresholds })]).toEqual([]);
  });
});

/** The register of results that are given; @param years Of which there is a list, besides those that it marks. */
function registerOf(
  results: readonly CheckResult[],
  years: readonly number[] = [],
  procedures: readonly ProcedureResults[] = [],
) {
  const lists = results.flatMap(({ check, procedure, school, source }): OfficialMarkers[] => {
    if (check !== "official-list" || school === null) return [];
    return [{ year: procedure.year, school, markers: [], source }];
  });
  const [first] = lists;
  const empty = years.flatMap((year) => (first === undefined ? [] : [{ ...first, year }]));
  return markerRegister({
    records: { ...madeUpRecords(procedures), markers: [...lists, ...empty] },
    results,
  });
}
