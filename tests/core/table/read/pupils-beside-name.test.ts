import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { nameAndLogin, pupilsBeside } from "../../../../src/core/table/schools/school-identity";
import type { Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

describe("who took part, written beside a school's name", () => {
  it.each([
    ["СОШ № 1 (25 чел.)", "СОШ № 1", 25],
    ["Лицей – 40 уч.", "Лицей", 40],
    ["ООШ с. Ключи, 8 человек", "ООШ с. Ключи", 8],
    ["СОШ № 1 (n = 25 чел.)", "СОШ № 1", 25],
    ["СОШ № 25", "СОШ № 25", null],
    ["СОШ № 1 (25)", "СОШ № 1 (25)", null],
    ["СОШ-25 чел.", "СОШ-25 чел.", null],
  ])("%s", (text, name, pupils) => {
    expect(nameAndLogin(text).name).toBe(name);
    expect(pupilsBeside(text)).toBe(pupils);
  });

  function read(cells: Grid): unknown {
    const book = snapshotOf({ Лист1: [["ВПР 2025, физика, 7 класс"], ...cells] });
    return readRecords(book, recogniseTables(book, {}).tables, []).procedures.map(({ schools }) =>
      schools.map(({ name, participants, marks }) => [name, participants, marks]),
    );
  }

  const RIGHT = [
    [
      ["Лесная ООШ", 20, [1, 9, 8, 2]],
      ["СОШ № 4", 40, [2, 18, 14, 6]],
      ["Лицей", 25, [0, 5, 12, 8]],
    ],
  ];

  it("makes the pupils of percents", () => {
    const percents = [
      ["Лесная ООШ (20 чел.)", 5, 45, 40, 10],
      ["СОШ № 4 (40 чел.)", 5, 45, 35, 15],
      ["Лицей (25 чел.)", 0, 20, 48, 32],
    ];
    expect(read([["Школа", "2", "3", "4", "5"], ...percents])).toEqual(RIGHT);
  });

  it("in the heads of columns too", () => {
    expect(
      read([
        ["Отметка", "Лесная ООШ (20 чел.)", "СОШ № 4 (40 чел.)", "Лицей (25 чел.)"],
        ["«2»", "5 %", "5 %", "0 %"],
        ["«3»", "45 %", "45 %", "20 %"],
        ["«4»", "40 %", "35 %", "48 %"],
        ["«5»", "10 %", "15 %", "32 %"],
      ]),
    ).toEqual(RIGHT);
  });
});
