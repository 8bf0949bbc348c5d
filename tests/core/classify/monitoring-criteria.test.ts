import { schoolCriteria } from "../../../src/core/classify/monitoring-criteria";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import { criterionText } from "../../../src/locale/criterion-text";
import { snapshotOf } from "../../read-snapshot";
import { context, runOf } from "./school-groups-run";

const thresholds = thresholdsInForce();
const TWELVE = Array.from({ length: 12 }, (_, number) => number);

describe("schoolCriteria()", () => {
  it("marks the worst quarter, counted by schools as bad or worse", () => {
    const contexts = TWELVE.map((number) => context(number, {}, { "no-certificate": number / 100 }));
    const fired = schoolCriteria(contexts, ["no-certificate"], thresholds).filter(({ results }) => results[0]?.fired === true); // prettier-ignore
    expect(fired.map(({ school, results }) => [school.name, results[0]?.asBad])).toEqual([
      ["Школа 9", 3],
      ["Школа 10", 2],
      ["Школа 11", 1],
    ]);
    const [first] = fired[0]?.results ?? [];
    expect(first && criterionText(first).replaceAll("\u00a0", " ")).toBe(
      "Доля не получивших аттестат 9,0 %: столько же или больше у 3 из 12 школ.",
    );
  });

  it("marks nobody by a value that most schools share: no prize winners in ten of twelve", () => {
    const contexts = TWELVE.map((number) => context(number, {}, { "olympiad-winners": number < 10 ? 0 : 0.1 })); // prettier-ignore
    const results = schoolCriteria(contexts, ["olympiads"], thresholds).flatMap((of) => of.results);
    expect(results.some(({ fired }) => fired === true)).toBe(false);
  });

  it("counts participants and winners of olympiads as one criterion, by the one that fired", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {}, { "olympiad-participants": number / 20, "olympiad-winners": 0 }),
    );
    const results = schoolCriteria(contexts, ["olympiads"], thresholds).flatMap((of) => of.results);
    expect(results).toHaveLength(12);
    expect(results.filter(({ fired }) => fired === true).map(({ column }) => column)).toEqual(
      Array(3).fill("olympiad-participants"),
    );
  });

  it("cannot tell with fewer than eight schools", () => {
    const contexts = TWELVE.slice(0, 7).map((number) => context(number, {}, { "no-certificate": number }));
    const results = schoolCriteria(contexts, ["no-certificate"], thresholds).flatMap((of) => of.results);
    expect(results.map(({ fired }) => fired)).toEqual(Array(7).fill(null));
  });

  it("does not move with the scale of the shares", () => {
    const [percents, shares] = [1, 0.01].map(
      (scale) =>
      schoolCriteria(TWELVE.map((number) => context(number, {}, { "no-certificate": ((number * 7) % 12) * scale })), ["no-certificate"], thresholds), // prettier-ignore
    );
    expect(percents?.map(({ results }) => results[0]?.fired)).toEqual(shares?.map(({ results }) => results[0]?.fired)); // prettier-ignore
  });
});

describe("the profile of Смоленск on a monitoring table", () => {
  const header = ["Наименование ОО", "Доля обучающихся 9-х / 11-х классов, не получивших аттестаты", "Доля участников ВсОШ", "Доля призеров ВсОШ", "Доля обучающихся, состоящих на учете (КДНиЗП, ПДН, внутришкольный)", "Доля неблагополучных семей"]; // prettier-ignore
  const rows = TWELVE.map((number) => [
    `МБОУ СОШ № ${String(number + 1)}`,
    number < 2 ? "4,5 %" : 0,
    number < 3 ? 1 : 10 + number,
    0,
    number === 5 ? 65 : 5 + number / 10,
    number === 6 ? 30 : 4,
  ]);
  const book = snapshotOf({ Мониторинг: [header, ...rows] });
  const records = readRecords(book, recogniseTables(book, {}).tables, []);
  const run = runOf(records, { profile: "smolensk" });

  it("reads results and conditions from one table, results as shares", () => {
    expect(records.contexts[0]).toMatchObject({
      values: { "on-record": 5, "disadvantaged-families": 4 },
      monitoring: { "no-certificate": 0.045, "olympiad-participants": 0.01, "olympiad-winners": 0 },
    });
  });

  it("is ШНОР by two criteria, at risk by one; adverse by pupils on record and families", () => {
    const categories = run.classes.map(({ category }) => category);
    expect(categories.slice(0, 4)).toEqual(["low", "low", "risk", "no"]);
    const adverse = run.conditions?.schools.filter((of) => of.adverse === true).map(({ school }) => school.name); // prettier-ignore
    expect(adverse).toEqual(expect.arrayContaining(["МБОУ СОШ № 6", "МБОУ СОШ № 7"]));
    expect(run.conditions?.schools[0]?.index.of).toBe(2);
  });

  it("does not look at criteria in other profiles", () => {
    expect(runOf(records).classes).toEqual([]);
  });
});

describe("the profile of Тверь", () => {
  it("keeps staff and equipment out of the social conditions: they are a category of their own", () => {
    const contexts = TWELVE.map((number) =>
      context(number, { "low-income": 50 - number, "top-category": number / 20, "old-computers": (11 - number) / 20 }),
    ); // prettier-ignore
    expect(runOf({ contexts }).conditions?.schools[0]?.index.of).toBe(3);
    const tver = runOf({ contexts }, { profile: "tver" }).conditions?.schools[0];
    expect([tver?.index.of, tver?.deficit?.index.of]).toEqual([1, 2]);
  });
});
