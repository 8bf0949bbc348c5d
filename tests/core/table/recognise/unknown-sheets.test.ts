import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const KNOWN: Grid = [
  ["ВПР 2025 Математика 5 класс"],
  ["Группы участников", "Кол-во участников", 2, 3, 4, 5],
  ["СОШ № 1(edu900101)", 20, 10, 40, 40, 10],
];
/** A slip of the pen in the header: "4" stands twice, "5" nowhere. */
const SLIP: Grid = [
  ["Группы участников", "Кол-во участников", 2, 3, 4, 4],
  ["СОШ № 1(edu900101)", 20, 10, 40, 40, 10],
  ["СОШ № 2(edu900102)", 20, 10, 40, 40, 10],
  ["СОШ № 3(edu900103)", 20, 10, 40, 40, 10],
];

function saidOf(sheets: Readonly<Record<string, Grid>>): string[] {
  const { notices } = recogniseTables(snapshotOf(sheets), {});
  return notices.filter(({ code }) => code === "sheets-unknown").map(noticeText);
}

it("names a sheet that looks like a table and was taken for none", () => {
  expect(saidOf({ "МА 5": KNOWN, Журнал: SLIP })).toEqual([
    "1\u00a0лист похож на таблицу, но не узнан и не прочитан: «Журнал». Если там результаты школ, проверьте заголовки столбцов или покажите, что в них: «Показать столбцы».",
  ]);
});

it.each<[string, Grid]>([
  ["an instruction", [["Заполните все строки"], ["Срок", "1 мая"], ["Вопросы", "по телефону"], ["Спасибо"]]],
  ["an empty sheet", []],
  ["a known header without data", [["Группы участников", "Кол-во участников", 2, 3, 4, 5]]],
])("says nothing of %s", (_what, grid) => {
  expect(saidOf({ "МА 5": KNOWN, Лист2: grid })).toEqual([]);
});

it("leaves a book without any known table to its own sentence", () => {
  expect(saidOf({ Журнал: SLIP })).toEqual([]);
});

it("speaks of a file's sheets only where the file has known ones", () => {
  const sheets = { "[а.xlsx]МА 5": KNOWN, "[а.xlsx]Журнал": SLIP, "[б.xlsx]Журнал": SLIP };
  expect(saidOf(sheets)).toHaveLength(1);
  expect(saidOf(sheets)[0]).not.toContain("[б.xlsx]");
});

it.each<[string, Grid]>([
  [
    "a mean alone",
    [["ВПР, 5 класс"], ["Школа", "Средняя отметка"], ["СОШ № 1", 3.4], ["СОШ № 2", 3.9], ["Лицей", 4.1]],
  ],
  [
    "a mean beside the participants",
    [
      ["Школа", "Писали", "Ср. балл"],
      ["СОШ № 1", 20, 3.4],
      ["СОШ № 2", 30, 3.9],
      ["Лицей", 41, 4.1],
    ],
  ],
])("says what is missing where a table tells %s", (_what, grid) => {
  expect(saidOf({ "МА 5": KNOWN, Средние: grid }).join()).toMatch(
    /На листе «Средние» только средние.*успеваемость и качество/,
  );
  const { notices } = recogniseTables(snapshotOf({ Средние: grid }), {});
  expect(notices.map(noticeText).join()).toMatch(/Знакомых таблиц.*только средние.*«Показать столбцы»/);
});
