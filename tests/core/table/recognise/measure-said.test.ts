import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = ["Первомайская СОШ", "СОШ № 21", "Лицей № 4"];

function rowsOf(...values: readonly number[]): Cell[][] {
  return SCHOOLS.map((name, at) => [name, ...values.map((value) => Number((value + at / 10).toFixed(1)))]);
}

function examsOf(rows: Grid): unknown[] {
  const book = snapshotOf({ Свод: rows });
  const { exams } = readRecords(book, recogniseTables(book, {}).tables, []);
  return exams.map(({ procedure: { exam, subject, year }, schools }) => [
    exam,
    subject,
    year,
    ...schools.map(({ meanScore, meanMark }) => meanScore ?? meanMark),
  ]);
}

function vprOf(rows: Grid): unknown[] {
  const book = snapshotOf({ Свод: rows });
  const { procedures, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  const unknown = notices.filter(({ code }) => code === "shares-of-unknown");
  return [
    procedures.map(
      ({ procedure: { subject, grade, year } }) => `${subject} ${String(grade)} ${String(year)}`,
    ),
    unknown.map(({ details }) => details["count"]),
  ];
}

describe("one measure of several years or subjects, that only the title names", () => {
  it("is of ЕГЭ by years, however these are written", () => {
    const told = [
      ["ege", "ru", 2022, 61, 61.1, 61.2],
      ["ege", "ru", 2023, 64, 64.1, 64.2],
      ["ege", "ru", 2024, 63, 63.1, 63.2],
    ];
    const title = "Динамика среднего балла ЕГЭ по русскому языку за три года";
    for (const years of [
      [2022, 2023, 2024],
      ["2022 г.", "2023 г.", "2024 г."],
      ["2022 год", "2023 год", "2024 год"],
      ["2021-2022", "2022-2023", "2023-2024"],
      ["2021/2022 уч. год", "2022/2023 уч. год", "2023/2024 уч. год"],
    ])
      expect(examsOf([[title], ["Школа", ...years], ...rowsOf(61, 64, 63)])).toEqual(told);
  });

  it("is of ОГЭ as marks, beside a column that is worked out", () => {
    const header = ["Наименование ОО", "2024", "2025", "Динамика"];
    expect(examsOf([["Средняя отметка ОГЭ, математика"], header, ...rowsOf(3.4, 3.6, 0.2)])).toEqual([
      ["oge", "ma", 2024, 3.4, 3.5, 3.6],
      ["oge", "ma", 2025, 3.6, 3.7, 3.8],
    ]);
  });

  it("is of each subject, with a mean of all at the end", () => {
    const header = ["Школа", "Русский язык", "Физика", "Итого"];
    expect(examsOf([["Средний тестовый балл ЕГЭ в 2025 году"], header, ...rowsOf(70, 55, 62)])).toEqual([
      ["ege", "ru", 2025, 70, 70.1, 70.2],
      ["ege", "fi", 2025, 55, 55.1, 55.2],
    ]);
  });

  it("is of ВПР: each year is a work, and nobody says of how many pupils the shares are", () => {
    expect(
      vprOf([["% качества ВПР по истории, 6 класс"], ["Школа", 2023, 2024, 2025], ...rowsOf(40, 45, 50)]),
    ).toEqual([
      ["is 6 2023", "is 6 2024", "is 6 2025"],
      [3, 3, 3],
    ]);
    expect(
      vprOf([
        ["Успеваемость по ВПР в 7 классах, 2025 год"],
        ["Школа", "Русский язык", "Математика"],
        ...rowsOf(90, 88),
      ]),
    ).toEqual([
      ["ru 7 2025", "ma 7 2025"],
      [3, 3],
    ]);
  });

  it("is read whole where each year has its participants", () => {
    const rows: Grid = [
      ["ВПР, история, 6 класс"],
      ["Школа", "2024", null, "2025", null],
      [null, "Писали", "Качество, %", "Писали", "Качество, %"],
      ["СОШ № 21", 20, 45, 40, 52.5],
      ["Лицей № 4", 10, 80, 30, 60],
    ];
    const book = snapshotOf({ Свод: rows });
    const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(
      procedures.map(({ procedure, schools }) => [procedure.year, ...schools.map(({ ends }) => ends?.high)]),
    ).toEqual([
      [2024, 9, 8],
      [2025, 21, 18],
    ]);
  });

  it("is nothing where the title does not say what is counted", () => {
    expect(examsOf([["ЕГЭ по русскому языку"], ["Школа", 2022, 2023, 2024], ...rowsOf(61, 64, 63)])).toEqual(
      [],
    );
  });
});
