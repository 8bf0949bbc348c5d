import { checkWorkbook } from "../../../src/core/run/check-workbook";
import type { CheckRun } from "../../../src/core/run/check-run";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { findingCard } from "../../../src/locale/finding-card";
import { noticeText } from "../../../src/locale/notices";
import type { Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";

const HEADER = [
  "логин школы",
  "регион",
  "код обучающегося",
  "отметка за предыдущую четверть/триместр",
  "вариант",
  "всего баллов",
  "балл за 1",
];

/** Pupils of 14 schools; the first school has far too many works on the boundary of «4». */
function pupils(territoryOf: (school: number) => string): Grid {
  const rows = Array.from({ length: 14 }, (_, school) =>
    Array.from({ length: 30 }, (__, pupil) => {
      const score = school === 0 && pupil < 24 ? 10 : (pupil * 7 + school) % 21;
      const journal = score >= 15 ? "5" : score >= 10 ? "4" : score >= 6 ? "3" : "2";
      return [
        `sch9001${String(10 + school)}`,
        territoryOf(school),
        String(pupil),
        journal,
        "1",
        String(score),
      ];
    }),
  ).flat();
  return [HEADER, ...rows];
}

function runOf(cells: Grid): CheckRun {
  const book = snapshotOf({ "МА 4 2021": cells });
  const steps = checkWorkbook(readRecords(book, recogniseTables(book, {}).tables, []), thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is said of every result, fired or not. */
function saidOf(run: CheckRun): string[] {
  return run.results.flatMap((result) => {
    const { text, numbers } = findingCard(result);
    return [text, ...numbers.filter(({ label }) => label !== "Метод").map(({ label }) => label)];
  });
}

function noticesOf(run: CheckRun): string {
  return run.notices.map(noticeText).join("\n");
}

describe("pupils of one municipality without the region's row", () => {
  const run = runOf(pupils(() => "Лесной район"));

  it("are compared by the municipality in every sentence, never by a region", () => {
    const said = saidOf(run);
    expect(said.filter((text) => /по региону|всему региону|с регионом, а не/i.test(text))).toEqual([]);
    expect(said.filter((text) => text.includes("по району")).length).toBeGreaterThan(14);
    const boundary = run.results.find(({ check, fired }) => check === "boundary-region" && fired === true);
    expect(boundary === undefined ? "" : findingCard(boundary).text).toMatch(
      /по району на границе обычно .* сравнение с районом, а не с регионом\./,
    );
  });

  it("say that no comparison with the region was made, and with whom it was", () => {
    expect(run.records.procedures[0]).toMatchObject({
      regionOf: "territory",
      region: { name: "Лесной район" },
    });
    const said = noticesOf(run).replaceAll("\u00a0", " ");
    expect(said).toContain("сравнения с регионом не было");
    expect(said).toContain("Школы сравнены по району («Лесной район», 14 школ).");
  });
});

describe("pupils of a region's municipalities", () => {
  it("are the region", () => {
    const run = runOf(pupils((school) => `Район ${String(school % 7)}`));
    expect(run.records.procedures[0]?.regionOf).toBeUndefined();
    expect(saidOf(run).join(" ")).toContain("по региону");
    expect(noticesOf(run)).not.toContain("сравнения с регионом не было");
  });
});

describe("pupils whose territory is not known", () => {
  it("are compared by the schools of the table", () => {
    const run = runOf(pupils(() => ""));
    expect(saidOf(run).filter((text) => /по региону|по району/i.test(text))).toEqual([]);
    expect(noticesOf(run)).toContain("Школы сравнены по школам таблицы");
  });
});
