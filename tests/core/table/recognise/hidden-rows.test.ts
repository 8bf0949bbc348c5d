import type { TableAnswers } from "../../../../src/core/model/recognised-table";
import type { Notice } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Grid } from "../../../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../read-snapshot";

const GRID: Grid = [
  ["ВПР 2025 Математика 5 класс"],
  ["Группы участников", "Кол-во участников", 2, 3, 4, 5],
  ["СОШ № 1(edu900101)", 20, 10, 40, 40, 10],
  ["СОШ № 2(edu900102)", 20, 20, 30, 40, 10],
  ["СОШ № 3(edu900103)", 20, 30, 20, 40, 10],
  [],
  ["СОШ № 4(edu900104)", 20, 0, 50, 40, 10],
];

/** Row 1 is the head, row 5 is blank: neither is a row of the table. */
function bookOf(hiddenRows: readonly number[]): WorkbookSnapshot {
  const book = snapshotOf({ "МА 5": GRID });
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, hiddenRows })) };
}

function outcomeOf(
  hiddenRows: readonly number[],
  answers: TableAnswers,
): {
  readonly schools: readonly string[];
  readonly said: readonly Notice[];
  readonly rows: readonly number[];
} {
  const book = bookOf(hiddenRows);
  const { tables, notices } = recogniseTables(book, answers);
  const { procedures } = readRecords(book, tables, []);
  return {
    schools: procedures.flatMap(({ schools }) => schools.map(({ name }) => name)),
    said: notices.filter(({ code }) => code === "hidden-rows"),
    rows: tables.map(({ dataRows }) => dataRows),
  };
}

it("counts and names hidden rows with data, and reads them", () => {
  const { schools, said, rows } = outcomeOf([0, 3, 4, 5], {});
  expect(schools).toEqual(["СОШ № 1", "СОШ № 2", "СОШ № 3", "СОШ № 4"]);
  expect(rows).toEqual([4]);
  expect(said.map(noticeText)).toEqual([
    "Скрыто или отфильтровано на листе «МА 5»: 2\u00a0строки (4 и 5). Они учтены вместе с видимыми; чтобы не учитывать их, отметьте это у таблицы.",
  ]);
});

it("leaves them out where the person says so, and goes on saying how many", () => {
  const { schools, said, rows } = outcomeOf([3, 4], { "МА 5!A2": { leaveOutHidden: true } });
  expect(schools).toEqual(["СОШ № 1", "СОШ № 4"]);
  expect(rows).toEqual([2]);
  expect(said.map(noticeText)).toEqual([
    "Скрыто или отфильтровано на листе «МА 5»: 2\u00a0строки (4 и 5). Они не учтены, как указано у таблицы.",
  ]);
});

it("says nothing where no row of the table is hidden", () => {
  expect(outcomeOf([0, 5], {}).said).toEqual([]);
});
