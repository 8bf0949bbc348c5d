import type { SchoolContext } from "../../../src/core/model/school-context";
import { weighedRun } from "../../../src/core/run/weighed-run";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckRun } from "../../../src/core/run/check-run";
import { groupingWays, regroupedRun } from "../../../src/core/run/regrouped-run";
import type { StatisticsSettings } from "../../../src/core/statistics/statistics-settings";
import { procedureResults, run, school, unit } from "../../sheets/report/build-run";

const PLACE = "Где расположена Ваша образовательная организация?";

function context(number: number, answers: Readonly<Record<string, string>>): SchoolContext {
  return { school: school(number), values: {}, answers, source: { sheet: "Анкета", row: number, column: 0 } };
}

/** Three schools of one territory, all «СОШ»: only the questionnaire tells them apart. */
const CONTEXTS = [
  context(1, { [PLACE]: "1. Город", "Интернет дома": "да", Интернет: "нет", Регион: "22" }),
  context(2, { [PLACE]: "2. Село", "Интернет дома": "нет", Интернет: "нет", Регион: "22" }),
  context(3, { [PLACE]: "2. Село", "Интернет дома": "да", Интернет: "да", Регион: "22" }),
];

function madeRun(settings: StatisticsSettings): CheckRun {
  const schools = [1, 2, 3].map((number) => unit({ school: school(number), marks: [number, 9, 10, 5] }));
  const records = { ...run().records, contexts: CONTEXTS, procedures: [procedureResults({ schools })] };
  const checks = { records, measured: [], results: [], notices: [] };
  return weighedRun(checks, thresholdsInForce(), { statistics: settings });
}

describe("regroupedRun()", () => {
  const before = madeRun({ groups: ["locality", "column:бассейн"] });

  it("is the run that a check with this choice would give", () => {
    const settings: StatisticsSettings = { groups: ["column:Интернет дома", "locality", "column:лифт"] };
    const after = regroupedRun(before, settings);
    expect(after).toEqual(madeRun(settings));
    expect(after.statistics?.groups).not.toEqual(before.statistics?.groups);
  });

  it("says which columns make no groups now, and no longer which made none before", () => {
    const after = regroupedRun(before, { groups: ["column:лифт"] });
    expect(before.notices).toContainEqual(unknownColumn("бассейн"));
    expect(after.notices).toContainEqual(unknownColumn("лифт"));
    expect(after.notices).not.toContainEqual(unknownColumn("бассейн"));
  });
});

function unknownColumn(header: string) {
  return { code: "grouping-unknown", place: null, details: { header } };
}

describe("groupingWays()", () => {
  it("offers the ready ways and the columns that tell these schools apart", () => {
    const ways = groupingWays(madeRun({ groups: ["locality"] }), { groups: ["locality"] });
    expect(ways.filter(({ id }) => id !== "kind")).toEqual([
      { id: "locality", header: PLACE, isChosen: true, hasGroups: true },
      { id: "column:Интернет дома", header: "Интернет дома", isChosen: false, hasGroups: true },
      { id: "column:Интернет", header: "Интернет", isChosen: false, hasGroups: true },
    ]);
  });

  it("keeps the words of a settings file as the column's id, and shows a chosen column that makes no groups", () => {
    const settings: StatisticsSettings = { groups: ["column:дома", "column:регион", "column:лифт"] };
    const ways = groupingWays(madeRun(settings), settings);
    expect(ways.filter(({ isChosen }) => isChosen)).toEqual([
      { id: "column:дома", header: "Интернет дома", isChosen: true, hasGroups: true },
      { id: "column:регион", header: "Регион", isChosen: true, hasGroups: false },
      { id: "column:лифт", header: "лифт", isChosen: true, hasGroups: false },
    ]);
  });

  it("every way it offers makes groups when it is chosen", () => {
    const made = madeRun({ groups: [] });
    for (const { id, header } of groupingWays(made, { groups: [] })) {
      const groups = regroupedRun(made, { groups: [id] }).statistics?.groups ?? [];
      expect(groups.some(({ grouping }) => grouping?.header === header)).toBe(true);
    }
  });
});
