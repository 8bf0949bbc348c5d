import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import { snapshotOf } from "../../read-snapshot";
import { context } from "../classify/made-up-schools";
import { runOf } from "./made-up-run";

const TWELVE = Array.from({ length: 12 }, (_, number) => number);

describe("the profile of Смоленск on a monitoring table", () => {
  const header = [
    "Наименование ОО",
    "Доля обучающихся 9-х / 11-х классов, не получивших аттестаты",
    "Доля участников ВсОШ",
    "Доля призеров ВсОШ",
    "Доля обучающихся, состоящих на учете (КДНиЗП, ПДН, внутришкольный)",
    "Доля неблагополучных семей",
  ];
  const rows = TWELVE.map((number) => [
    `МБОУ СОШ № ${String(number + 1)}`,
    number < 2 ? "4,5 %" : 0,
    number < 3 ? 1 : 10 + number,
    0,
    number === 5 ? 65 : 5 + number / 10,
    number === 6 ? 30 : 4,
  ]);
  function monitored() {
    const book = snapshotOf({ Мониторинг: [header, ...rows] });
    return readRecords(book, recogniseTables(book, {}).tables, []);
  }

  it("reads results and conditions from one table, results as shares", () => {
    expect(monitored().contexts[0]).toMatchObject({
      values: { "on-record": 5, "disadvantaged-families": 4 },
      monitoring: { "no-certificate": 0.045, "olympiad-participants": 0.01, "olympiad-winners": 0 },
    });
  });

  it("is ШНОР by two criteria, at risk by one; adverse by pupils on record and families", () => {
    const run = runOf(monitored(), { profile: "smolensk" });
    const categories = run.classes.map(({ category }) => category);
    expect(categories.slice(0, 4)).toEqual(["low", "low", "risk", "no"]);
    const adverse = run.conditions?.schools
      .filter((of) => of.adverse === true)
      .map(({ school }) => school.name);
    expect(adverse).toEqual(expect.arrayContaining(["МБОУ СОШ № 6", "МБОУ СОШ № 7"]));
    expect(run.conditions?.schools[0]?.index.of).toBe(2);
  });

  it("does not look at criteria in other profiles", () => {
    expect(runOf(monitored()).classes).toEqual([]);
  });
});

describe("the profile of Тверь", () => {
  it("keeps staff and equipment out of the social conditions: they are a category of their own", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {
        "low-income": 50 - number,
        "top-category": number / 20,
        "old-computers": (11 - number) / 20,
      }),
    );
    expect(runOf({ contexts }).conditions?.schools[0]?.index.of).toBe(3);
    const tver = runOf({ contexts }, { profile: "tver" }).conditions?.schools[0];
    expect([tver?.index.of, tver?.deficit?.index.of]).toEqual([1, 2]);
  });
});
