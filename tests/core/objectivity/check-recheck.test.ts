import fc from "fast-check";
import { programmeIndicators } from "../../../src/core/indicators/programme-indicators";
import type { RecheckResults } from "../../../src/core/model/rechecks";
import { checkRecheck } from "../../../src/core/objectivity/check-recheck";
import { checkWorkbook } from "../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { recheckColumn } from "../../../src/core/table/recognise/recheck-columns";
import { findingCard } from "../../../src/locale/finding-card";
import { findingText } from "../../../src/locale/finding-text";
import { MATHS_4, madeUpProcedure, madeUpRecords, madeUpSchool } from "./made-up-results";

const thresholds = thresholdsInForce();

function recheck(
  number: number,
  works: number,
  changed: number,
  parts: Partial<RecheckResults> = {},
): RecheckResults {
  const { school, source } = madeUpSchool(number, {});
  if (school === null) throw new Error("No school");
  return { school, procedure: MATHS_4, works, changed, lowered: null, raised: null, source, ...parts };
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

describe("checkRecheck()", () => {
  // Хакасия, приказ 08.02.2023 № 100-128: не менее 90 %.
  it("fires below 90 % of works unchanged, on counts; fewer than five are too few", () => {
    const results = checkRecheck(
      [recheck(1, 10, 1), recheck(2, 10, 2), recheck(3, 4, 4), recheck(4, 5, 1)],
      thresholds,
    );
    expect(results.map(({ fired }) => fired)).toEqual([false, true, null, true]);
    expect(results.map(({ severity }) => severity)).toEqual(["info", "warn", "info", "warn"]);
    expect(results[1]).toMatchObject({ value: 0.8, threshold: 0.9, n: 10, details: { needed: 9 } });
  });

  it("fires exactly where the share is below the threshold", () => {
    const works = fc.integer({ min: 5, max: 400 }).chain((of) => fc.tuple(fc.constant(of), fc.nat(of)));
    fc.assert(
      fc.property(works, ([of, changed]) => {
        const [result] = checkRecheck([recheck(1, of, changed)], thresholds);
        return result?.fired === (of - changed) * 10 < of * 9;
      }),
    );
  });

  it("says how many, in which direction, and that one work decides", () => {
    const [fired, decided, none] = checkRecheck(
      [recheck(1, 10, 3, { lowered: 2, raised: 1 }), recheck(2, 10, 2), recheck(3, 30, 0)],
      thresholds,
    ).map((result) => plain(findingText(result)));
    expect(fired).toBe(
      "При перепроверке оценивание изменено в 3 из 10 работ, без изменений 70 % при ориентире 90 %. Балл снижен в 2, повышен в 1.",
    );
    expect(decided).toContain("на одну меньше, ориентир был бы достигнут: решает одна работа.");
    expect(none).toBe("При перепроверке 30 работ ничего не изменено.");
  });

  it("shows works, not participants, on its card", () => {
    const [result] = checkRecheck([recheck(1, 10, 3, { lowered: 2, raised: 1 })], thresholds);
    if (result === undefined) throw new Error("No result");
    const labels = findingCard(result).numbers.map(({ label, value }) => `${label}: ${plain(value)}`);
    expect(labels).toEqual(
      expect.arrayContaining([
        "Перепроверено работ: 10",
        "Работ с изменениями: 3",
        "Балл снижен, работ: 2",
        "Ориентир, не меньше: 90,0 %",
      ]),
    );
  });
});

describe("rechecks in a run", () => {
  const rechecks = [
    recheck(1, 10, 3),
    recheck(2, 20, 0),
    recheck(1, 10, 1, { procedure: { ...MATHS_4, year: 2020 } }),
  ];
  const procedures = [madeUpProcedure([{ marks: [1, 9, 7, 3] }, { marks: [1, 9, 7, 3] }])];
  const steps = checkWorkbook({ ...madeUpRecords(procedures), rechecks }, thresholds);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const run = step.value;

  it("is the programme's indicator: 27 of 30 works unchanged, 9 of 10 a year before", () => {
    expect(programmeIndicators(run).find(({ id }) => id === "rechecks-unchanged")).toEqual({
      id: "rechecks-unchanged",
      unit: "share",
      better: "up",
      value: 0.9,
      numerator: 27,
      denominator: 30,
      year: 2021,
      previous: 0.9,
      isByHand: false,
    });
  });

  it("is a finding of the school, and no signal", () => {
    const fired = run.results.filter(({ check, fired: is }) => check === "recheck" && is === true);
    expect(fired.map(({ school }) => school?.name)).toEqual(["Школа 1"]);
    expect(run.evidence.flatMap(({ signals }) => signals)).toEqual([]);
  });
});

describe("recheckColumn()", () => {
  it.each([
    ["Балл ОО", "before"],
    ["Балл до перепроверки", "before"],
    ["Балл, выставленный школой", "before"],
    ["Балл после перепроверки", "after"],
    ["Балл муниципальной комиссии", "after"],
    ["Количество перепроверенных работ", "works"],
    ["Перепроверено работ", "works"],
    ["Без изменений", "unchanged"],
    ["Внесены изменения (да/нет)", "changed"],
    ["Снижен балл, работ", "lowered"],
    ["Повышен балл, работ", "raised"],
  ])("%s", (header, measure) => {
    expect(recheckColumn(header)).toBe(measure);
  });

  it.each(["Доля работ без изменений, %", "Количество участников", "Предмет", "ФИО проверяющего"])(
    "is not of %s",
    (header) => {
      expect(recheckColumn(header)).toBeNull();
    },
  );
});
