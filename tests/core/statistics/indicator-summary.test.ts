import { readMixedNumber } from "../../../src/core/cleaning/read-mixed-number";
import { indicatorSummaries } from "../../../src/core/statistics/indicator-summary";
import { readSetting } from "../../../src/app/setting-problem";
import { STATISTICS } from "../../../src/app/settings-schemas";

describe("indicatorSummaries()", () => {
  it("gives mean, maximum, minimum and the number of schools behind them; unknown is no 0", () => {
    const values = [0, 0.66, null, 0.06, 0];
    expect(indicatorSummaries([{ name: "Доля", sheet: "Лист", unit: "share", values }])).toEqual([
      {
        name: "Доля",
        sheet: "Лист",
        unit: "share",
        mean: 0.18,
        highest: 0.66,
        lowest: 0,
        aboveZero: 2,
        known: 4,
        schools: 5,
      },
    ]);
  });
});

describe("readMixedNumber()", () => {
  it.each([
    ["0,045 18 школ", 0.045, false],
    ["0,32 на 20шк", 0.32, false],
    ["0,008 2школы", 0.008, false],
    ["12,36 %", 12.36, true],
    ["12,4 % (4 чел.)", 12.4, true],
    ["12 школ", 12, false],
    [0.379, 0.379, false],
    ["есть", 1, false],
    ["Да, с 2021 года", 1, false],
    ["нет", 0, false],
  ])("%s", (cell, value, isPercent) => {
    expect(readMixedNumber(cell)).toEqual({ value, isPercent });
  });

  it.each([null, "", "—", "нестабильно", "2021-2022", "данных", "1.2.3"])("%s says nothing", (cell) => {
    expect(readMixedNumber(cell)).toBeNull();
  });
});

describe("the schema of the choice of groups", () => {
  it("takes ready groupings and columns, and nothing else", () => {
    expect(readSetting(STATISTICS, { groups: ["territory", "column:Вид школы"] }).problem).toBeNull();
    expect(readSetting(STATISTICS, { groups: [] }).problem).toBeNull();
    for (const wrong of [
      null,
      [],
      { groups: "territory" },
      { groups: ["район"] },
      { groups: ["column: "] },
      { groups: [], more: 1 },
    ]) {
      expect(readSetting(STATISTICS, wrong).problem).not.toBeNull();
    }
  });
});
