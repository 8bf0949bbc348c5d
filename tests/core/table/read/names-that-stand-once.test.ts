import type { CheckRun } from "../../../../src/core/run/check-run";
import { checkWorkbook } from "../../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../../src/core/model/thresholds";
import type { Notice } from "../../../../src/core/notice";
import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { notJudgedLine } from "../../../../src/locale/not-judged-line";
import type { Grid } from "../../../../src/workbook/cell";
import { normal } from "../../../locale/normal-text";
import { snapshotOf } from "../../../read-snapshot";

function read(cells: Grid): WorkbookRecords {
  const book = snapshotOf({ Лист1: cells });
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

function runOf(cells: Grid): CheckRun {
  const steps = checkWorkbook(read(cells), thresholdsInForce());
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function nameless({ notices }: WorkbookRecords): readonly Notice[] {
  return notices.filter(({ code }) => code === "rows-without-school");
}

describe("a school's name that stands once, above its rows", () => {
  it("is of its classes too: they are added up, none is lost", () => {
    const records = read([
      ["ВПР 2025. География"],
      ["Наименование ОО", "Класс", "Участвовали", "2", "3", "4", "5"],
      ["МБОУ Ильинская СОШ", "7А", 20, 2, 8, 8, 2],
      [null, "7Б", 22, 3, 9, 8, 2],
      ["МКОУ «Лесная ООШ»", "7А", 15, 1, 6, 6, 2],
    ]);
    const [results] = records.procedures;
    expect(results?.schools.map(({ participants, marks }) => [participants, marks])).toEqual([
      [42, [5, 17, 16, 4]],
      [15, [1, 6, 6, 2]],
    ]);
    expect(nameless(records)).toEqual([]);
  });

  it("is of its years too", () => {
    const records = read([
      ["ВПР, математика, 5 класс"],
      ["Школа", "Год", "Писали", "2", "3", "4", "5"],
      ["СОШ № 1", 2024, 20, 2, 8, 8, 2],
      [null, 2025, 22, 3, 9, 8, 2],
    ]);
    expect(nameless(records)).toEqual([]);
    expect(
      records.procedures.map(({ procedure, schools }) => [procedure.year, schools[0]?.participants]),
    ).toEqual([
      [2024, 20],
      [2025, 22],
    ]);
  });

  it("is of its grades and subjects too", () => {
    const records = read([
      ["ВПР 2025"],
      ["Школа", "Класс", "Предмет", "Писали", "2", "3", "4", "5"],
      ["Школа с. Ключи", 5, "Русский язык", 20, 2, 8, 8, 2],
      ["", 5, "Математика", 21, 3, 8, 8, 2],
      ["", 6, "Математика", 22, 4, 8, 8, 2],
    ]);
    expect(
      records.procedures.map(({ procedure, schools }) => [
        procedure.subject,
        procedure.grade,
        schools[0]?.participants,
      ]),
    ).toEqual([
      ["ru", 5, 20],
      ["ma", 5, 21],
      ["ma", 6, 22],
    ]);
  });

  it("is not of the total of all, whose words stand before the names", () => {
    const head = ["№", "Школа", "Предмет", "Класс", "Писали", "2", "3", "4", "5"];
    const rows = [1, 2, 3, 4].map((at) => [at, `Школа № ${String(at)}`, "История", 5, 20, 2, 8, 8, 2]);
    const total = ["Всего по району", null, "История", 5, 80, 8, 32, 32, 8];
    const [counted] = read([["ВПР 2025"], head, ...rows, total]).procedures;
    expect(counted?.schools.map(({ participants }) => participants)).toEqual([20, 20, 20, 20]);
    const shares = rows.map((row) => [...row.slice(0, 5), 10, 40, 40, 10]);
    const ofAll = ["Итого", null, "История", 5, 80, 10, 40, 40, 10];
    const records = read([["ВПР 2025"], head, ...shares, ofAll]);
    expect(records.procedures[0]?.schools.map(({ participants }) => participants)).toEqual([20, 20, 20, 20]);
    expect(nameless(records)).toEqual([]);
  });

  it("is of its pupils too, in a table of ВПР and in a protocol of ОГЭ", () => {
    const pupils = read([
      ["ВПР 2025, история, 8 класс"],
      ["Школа", "Класс", "Код", "Вариант", "Сумма баллов", "Отметка по журналу"],
      ["Лицей № 3", "8А", 1, 1, 10, 4],
      [null, "8А", 2, 2, 12, 4],
      [null, "8А", 3, "не явился", null, 4],
      ["Школа № 4", "8А", 1, 1, 9, 3],
    ]);
    expect(pupils.procedures[0]?.schools.map(({ participants }) => participants)).toEqual([2, 1]);
    expect(pupils.notices.find(({ code }) => code === "absent-pupils")?.details["count"]).toBe(1);

    const protocol = read([
      ["Протокол ОГЭ. Физика. 02.06.2025"],
      ["№", "Школа", "Класс", "Фамилия", "Первичный балл", "Отметка"],
      [1, "Лицей № 3", "9А", "Фамилия 1", 20, 4],
      [2, null, "9А", "Фамилия 2", 31, 5],
      [3, null, "9А", "Фамилия 3", "не явился", null],
      [null, "Средние", null, null, 25.5, 4.5],
    ]);
    expect(protocol.exams[0]?.schools.map(({ participants, marks }) => [participants, marks])).toEqual([
      [2, [0, 0, 1, 1]],
    ]);
    expect(protocol.notices.find(({ code }) => code === "absent-pupils")?.details["count"]).toBe(1);
  });
});

describe("a row of numbers without a school", () => {
  const HEAD: Grid = [["ВПР 2025 Химия 8 класс"], ["ОО", "Кол-во участников", "2", "3", "4", "5"]];
  const LOST: Grid = [
    ...HEAD,
    ["СОШ № 1", 40, 4, 16, 16, 4],
    [null, 30, 3, 12, 12, 3],
    ["СОШ № 2", 20, 2, 8, 8, 2],
  ];

  it("is named, and stands in the line of what was not judged", () => {
    expect(nameless(read(LOST))).toMatchObject([{ details: { count: 1, first: ["A4"] } }]);
    expect(normal(notJudgedLine(runOf(LOST)))).toContain("1 строка с числами без названия школы");
  });

  it("is none where it only numbers the columns, or where a municipality is named", () => {
    const numbered: Grid = [...HEAD, [1, 2, 3, 4, 5, 6], ["СОШ № 1", 40, 4, 16, 16, 4]];
    expect(nameless(read(numbered))).toEqual([]);
  });

  it("is their total where its numbers say so", () => {
    const schools = [1, 2, 3, 4].map((at) => [`СОШ № ${String(at)}`, 20, 2, 8, 8, 2]);
    const records = read([...HEAD, ...schools, [null, 80, 8, 32, 32, 8]]);
    expect(nameless(records)).toEqual([]);
    expect(records.procedures[0]?.schools).toHaveLength(4);
    expect(nameless(read([...HEAD, ...schools, [null, 81, 9, 32, 32, 8]]))).toHaveLength(1);
  });

  it("is named in tables of ЕГЭ and among pupils too", () => {
    const ege = read([
      ["ЕГЭ 2025 Русский язык"],
      ["ОО", "Сдавали", "Не преодолели порог", "Средний балл"],
      ["СОШ № 1", 20, 1, 65],
      [null, 22, 0, 70],
    ]);
    expect(nameless(ege)).toMatchObject([{ details: { count: 1 } }]);
    const pupils = read([
      ["ВПР 2025, история, 8 класс"],
      ["Школа", "Код", "Вариант", "Сумма баллов", "Отметка по журналу"],
      [null, 7, 1, 11, 4],
      ["Лицей № 3", 1, 1, 10, 4],
    ]);
    expect(nameless(pupils)).toMatchObject([{ details: { count: 1, first: ["A3"] } }]);
  });
});

it("rows whose class is a date stand in the line of what was not judged", () => {
  const rows: Grid = [
    ["ОО", "Класс", "Писали", "2", "3", "4", "5"],
    ["СОШ № 1", "8", 20, 2, 8, 8, 2],
    ["СОШ № 2", "01.08.2025", 20, 2, 8, 8, 2],
    ["СОШ № 3", "восьмой?", 20, 2, 8, 8, 2],
    ["СОШ № 4", null, 20, 2, 8, 8, 2],
  ];
  const line = normal(notJudgedLine(runOf([["ВПР 2025 Химия"], ...rows])));
  expect(line).toMatch(/^Не проверено: .*3 строки, где не прочитан класс, предмет или год/);
});
