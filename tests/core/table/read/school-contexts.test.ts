import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { snapshotOf } from "../../../read-snapshot";

describe("reading conditions", () => {
  it("takes numbers before the answers, shares of teachers, and nothing where a part is more than the whole", () => {
    const book = snapshotOf({
      Анкета: [
        [
          "логин",
          "Где расположена Ваша образовательная организация?",
          "Укажите количество обучающихся в ОО в 2020/2021 учебном году (в сумме по всем классам)",
          "Сколько всего в школе учителей (работающих не менее чем на 0,5 ставки)?",
          "Сколько в школе  учителей высшей категории (работающих не менее чем на 0,5 ставки)?",
          "ОО является специальной (коррекционной)?",
        ],
        [
          "sch900101",
          "4. Населенный пункт сельского типа (село, хутор, деревня и пр.)",
          "89",
          "8",
          "2",
          "нет",
        ],
        ["sch900102", "2. Город", "700", "40", "41", "Да"],
      ],
    });
    const { contexts } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(
      contexts.map(({ school, values }) => [
        school.id,
        values.village,
        values.size,
        values["top-category"],
        values.special,
      ]),
    ).toEqual([
      ["oo:900101", 1, 89, 0.25, 0],
      ["oo:900102", 0, 700, null, 1],
    ]);
  });

  it("reads a social passport by the words of its headers", () => {
    const book = snapshotOf({
      Паспорт: [
        ["Наименование ОО", "Доля неполных семей", "Доля малообеспеченных семей", "Состоят на учёте, %"],
        ["СОШ № 1", 12.5, 30, "1,5"],
        ["СОШ № 2", 20, null, 0],
      ],
    });
    const { contexts } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(contexts.map(({ values }) => values)).toEqual([
      { "incomplete-families": 12.5, "low-income": 30, "on-record": 1.5 },
      { "incomplete-families": 20, "low-income": null, "on-record": 0 },
    ]);
  });

  it("takes vacancies of all places where the table tells the teachers, else their number", () => {
    const book = snapshotOf({
      Паспорт: [
        [
          "Наименование ОО",
          "Количество учителей",
          "Количество вакансий учителей",
          "Доля неблагополучных семей",
          "Учителей высшей категории",
        ],
        ["СОШ № 1", 9, 1, 2, 3],
        ["СОШ № 2", null, 2, 2, 3],
      ],
    });
    const { contexts } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(
      contexts.map(({ values }) => [values["vacancy-share"], values.vacancies, values["top-category"]]),
    ).toEqual([
      [0.1, 1, 3 / 9],
      [null, 2, null],
    ]);
  });
});
