import fc from "fast-check";
import type { SchoolContext } from "../../../src/core/model/school-context";
import { groupStatistics } from "../../../src/core/statistics/group-statistics";
import { schoolGrouping, type GroupingId } from "../../../src/core/statistics/school-groups";
import { means, school, schoolMean } from "./made-up-means";

const PLACE = "Где расположена Ваша образовательная организация?";

function context(number: number, answers: Readonly<Record<string, string>>): SchoolContext {
  return { school: school(number), values: {}, answers, source: { sheet: "Анкета", row: number, column: 0 } };
}

function grouped(id: GroupingId, contexts: readonly SchoolContext[], numbers: readonly number[]) {
  const schools = numbers.map((number) => school(number));
  return schoolGrouping(id, {
    schools,
    contexts,
    clusters: new Map([
      ["oo:1", 2],
      ["oo:2", 1],
    ]),
  });
}

describe("groupStatistics()", () => {
  const schools = [
    schoolMean(1, 10, { pupils: 10, low: { count: 2, total: 10 }, high: { count: 5, total: 10 } }),
    schoolMean(2, 12, { pupils: 30, low: { count: 1, total: 30 }, high: { count: 20, total: 30 } }),
    schoolMean(3, 15, { pupils: 10, school: school(3, "Речной район") }),
  ];

  it("tells the mean of pupils from the mean of schools", () => {
    const [all] = groupStatistics(means(schools), []);
    expect(all).toMatchObject({ schools: 3, pupils: 50, group: { of: "all" }, grouping: null });
    expect(all?.meanOfPupils).toBeCloseTo((100 + 360 + 150) / 50, 12);
    expect(all?.meanOfSchools).toBeCloseTo(37 / 3, 12);
    expect([all?.lowest, all?.firstQuartile, all?.median, all?.thirdQuartile, all?.highest]).toEqual([
      10, 11, 12, 13.5, 15,
    ]);
    expect(all?.deviationOfSchools).toBeCloseTo(Math.sqrt(19 / 3), 12);
    expect(all?.lowShare).toBeCloseTo(3 / 40, 12);
    expect(all?.highShare).toBeCloseTo(25 / 40, 12);
    expect([all?.belowShare, all?.aboveShare]).toEqual([2 / 3, 1 / 3]);
  });

  it("gives each territory, of one school without a spread of schools", () => {
    const grouping = schoolGrouping("territory", {
      schools: schools.map((of) => of.school),
      contexts: [],
      clusters: new Map(),
    });
    const rows = groupStatistics(means(schools), grouping === null ? [] : [grouping]);
    expect(rows.map(({ group, schools: count }) => [group, count])).toEqual([
      [{ of: "all" }, 3],
      [{ of: "text", text: "Лесной район" }, 2],
      [{ of: "text", text: "Речной район" }, 1],
    ]);
    expect(rows[2]?.deviationOfSchools).toBeNull();
    expect(rows[2]?.lowShare).toBeNull();
  });

  it("does not tell the spread of pupils where a table gives only means", () => {
    const [all] = groupStatistics(means([...schools, schoolMean(4, 11, { variance: null })]), []);
    expect(all?.deviationOfPupils).toBeNull();
  });

  it("adds up: groups hold all schools and pupils, and their weighted mean is that of all", () => {
    const value = fc.tuple(
      fc.double({ min: 2, max: 20, noNaN: true }),
      fc.integer({ min: 1, max: 99 }),
      fc.nat(3),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (rows) => {
        const made = rows.map(([mean, pupils, place], row) => {
          const territory = place === 3 ? null : `Район ${String(place)}`;
          return schoolMean(row, mean, { pupils, school: school(row, territory) });
        });
        const grouping = schoolGrouping("territory", {
          schools: made.map((of) => of.school),
          contexts: [],
          clusters: new Map(),
        });
        const [all, ...groups] = groupStatistics(means(made), grouping === null ? [] : [grouping]);
        if (groups.length === 0) return;
        const sum = groups.reduce((total, of) => total + of.pupils * of.meanOfPupils, 0);
        expect(groups.reduce((total, of) => total + of.schools, 0)).toBe(made.length);
        expect(sum / (all?.pupils ?? 1)).toBeCloseTo(all?.meanOfPupils ?? 0, 8);
      }),
    );
  });
});

describe("schoolGrouping()", () => {
  const contexts = [
    context(1, { [PLACE]: "4. Сельский пункт", "Компьютеров, шт.": "5", Интернет: "Да" }),
    context(2, { [PLACE]: "2. Город", "Компьютеров, шт.": "9", Интернет: "нет" }),
    context(3, { [PLACE]: "4. Сельский пункт", Интернет: "да" }),
  ];

  it("groups by the locality of the questionnaire, in the order of its answers, without their numbers", () => {
    const grouping = grouped("locality", contexts, [1, 2, 3, 4]);
    expect(grouping?.labels).toEqual([
      { of: "text", text: "Город" },
      { of: "text", text: "Сельский пункт" },
    ]);
    expect([1, 2, 3, 4].map((number) => grouping?.groupOf(school(number)))).toEqual([1, 0, 1, null]);
  });

  it("groups by any column that is named, the same answer in any case", () => {
    const grouping = grouped("column:интернет", contexts, [1, 2, 3]);
    expect(grouping?.header).toBe("Интернет");
    expect(grouping?.labels).toEqual([
      { of: "text", text: "Да" },
      { of: "text", text: "нет" },
    ]);
    expect(grouped("column:бассейн", contexts, [1, 2, 3])).toBeNull();
  });

  it("takes the column that has just these words before one that has more", () => {
    const both = [
      context(1, { "Интернет дома": "да", Интернет: "нет" }),
      context(2, { "Интернет дома": "нет", Интернет: "да" }),
    ];
    expect(grouped("column:интернет", both, [1, 2])?.header).toBe("Интернет");
    expect(grouped("column:дома", both, [1, 2])?.header).toBe("Интернет дома");
  });

  it("puts many different numbers into quarters", () => {
    const many = Array.from({ length: 20 }, (_, row) => context(row, { Компьютеров: String(row + 1) }));
    const grouping = grouped("column:компьютеров", many, [...many.keys()]);
    expect(grouping?.labels).toEqual([
      { of: "quarter", number: 1, from: 1, to: 5 },
      { of: "quarter", number: 2, from: 6, to: 10 },
      { of: "quarter", number: 3, from: 11, to: 15 },
      { of: "quarter", number: 4, from: 16, to: 20 },
    ]);
    expect(grouping?.groupOf(school(19))).toBe(3);
  });

  it("groups by cluster, and by kind from a column, the questionnaire or the name", () => {
    expect(grouped("cluster", [], [1, 2, 3])?.labels).toEqual([
      { of: "cluster", number: 1 },
      { of: "cluster", number: 2 },
    ]);
    const kinds = grouped(
      "kind",
      [
        context(1, { "ОО является вечерней (сменной)?": "Да" }),
        context(2, { "ОО является вечерней (сменной)?": "Нет" }),
      ],
      [1, 2, 3],
    );
    expect(kinds?.labels).toEqual([
      { of: "kind", kind: "ordinary" },
      { of: "kind", kind: "evening" },
    ]);
    expect(
      grouped(
        "kind",
        [context(1, { "Вид ОО": "кадетский корпус" }), context(2, { "Вид ОО": "школа" })],
        [1, 2],
      )?.labels,
    ).toEqual([
      { of: "text", text: "кадетский корпус" },
      { of: "text", text: "школа" },
    ]);
  });

  it("is no grouping where only one group is known", () => {
    expect(grouped("territory", [], [1, 2, 3])).toBeNull();
  });
});
