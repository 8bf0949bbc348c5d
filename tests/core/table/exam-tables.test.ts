import fc from "fast-check";
import { shareOf, shareScale } from "../../../src/core/cleaning/share-scale";
import type { ExamResults } from "../../../src/core/model/exam-results";
import { examColumn } from "../../../src/core/table/recognise/exam-columns";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import type { Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";

describe("examColumn()", () => {
  // Headers verbatim from the published reports.
  it.each([
    ["из них / Русский язык, чел. / приняло участие", "participants", "ru", false],
    ["из них / Математика (профиль), чел. / высокобалльники (80-99 баллов)", "high", "ma", false],
    ["из них / Математика (базовая), чел. / средний балл", "mean-score", "mb", false],
    ["из них / Иностранные языки, чел. / получили 100 баллов", "hundred", "fl", false],
    ["Сдавали предмет / %", "participants", null, true],
    ["Не набрали минимум / чел.", "below", null, false],
    ['Экзаменационная отметка / "2" / %', "mark2", null, true],
    ["Средняя отметка", "mean-mark", null, false],
    ["Не преодолен порог / %", "below", null, true],
  ])("%s", (header, measure, subject, isShare) => {
    expect(examColumn(header)).toEqual({ measure, subject, year: null, isShare });
  });

  it("takes the year from a level of its own", () => {
    expect(examColumn("Число участников / 2014")).toMatchObject({ measure: "participants", year: 2014 });
  });

  it.each([
    "Набрали не меньше среднего балла / края / чел.",
    "Темпы прироста среднего балла / относительно АТЕ / 2015-2014",
    "Результат выше СБк / %",
    "Число выпускников",
    "Всего выпускников в 2024 году, подавших заявление на участие в ЕГЭ, чел.",
  ])("leaves out what is worked out from others or counts other pupils: %s", (header) => {
    expect(examColumn(header)).toBeNull();
  });
});

describe("shareOf()", () => {
  it("takes a number up to one for a percent, unless it makes whole pupils as a fraction only", () => {
    expect(shareOf({ value: 0.92, of: 25 }, 0.01)).toBe(0.92);
    expect(shareOf({ value: 1, of: 24 }, 0.01)).toBe(1);
    expect(shareOf({ value: 0.5, of: 190 }, 0.01)).toBe(0.005);
    expect(shareOf({ value: 0.5, of: 200 }, 0.01)).toBe(0.005);
    expect(shareOf({ value: 92, of: 25 }, 0.01)).toBe(0.92);
    expect(shareOf({ value: 0.0028, of: 357 }, 1)).toBe(0.0028);
  });
});

describe("shareScale()", () => {
  it("gives the same pupils from percents and from fractions, for any school that is not all zeros", () => {
    const school = fc
      .integer({ min: 3, max: 120 })
      .chain((of) => fc.tuple(fc.integer({ min: 1, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(fc.array(school, { minLength: 3, maxLength: 30 }), (schools) => {
        const percents = schools.map(([count, of]) => ({ value: Math.round((1e4 * count) / of) / 100, of }));
        const fractions = schools.map(([count, of]) => ({ value: Math.round((1e4 * count) / of) / 1e4, of }));
        return shareScale(percents) === 0.01 && shareScale(fractions) === 1;
      }),
    );
  });
});

function examsOf(cells: Grid, title = "Результаты ЕГЭ 2023"): readonly ExamResults[] {
  const book = snapshotOf({ Лист: [[title], [], ...cells] });
  return readRecords(book, recogniseTables(book, {}).tables, []).exams;
}

describe("reading tables of exams", () => {
  const head = [
    "Код",
    "Наименование ОУ",
    "Количество участников ЕГЭ",
    "Средний балл",
    "Не набрали минимум, %",
  ];

  it.each([
    ["percents", [12.5, 0, 6.25]],
    ["fractions", [0.125, 0, 0.0625]],
    ["texts", ["12,5 %", "0 %", "6,25 %"]],
  ])("turns shares into pupils, written as %s", (_, [first = 0, second = 0, third = 0]) => {
    const [exam] = examsOf([
      ["Русский язык"],
      head,
      [1, "СОШ № 1", 16, 60.5, first],
      [2, "СОШ № 2", 9, 55, second],
      [3, "СОШ № 3", 32, 61, third],
    ]);
    expect(exam?.schools.map(({ below }) => below)).toEqual([2, 0, 2]);
  });

  it("has no results of a school that nobody sat the exam in, even where its mean says 0", () => {
    const [exam] = examsOf([["Физика"], head, [1, "СОШ № 1", 0, 0, 0], [2, "СОШ № 2", 4, 50, 25]]);
    expect(exam?.schools.map(({ name, meanScore }) => [name, meanScore])).toEqual([["СОШ № 2", 50]]);
  });

  it("takes базовая математика for marks, профильная for points, each under its own header", () => {
    const exams = examsOf([
      [
        "Муниципальное образование",
        "Образовательная организация (школа)",
        "Математика (базовая), чел.",
        null,
        "Математика (профиль), чел.",
        null,
      ],
      [null, null, "приняло участие", "средний балл", "приняло участие", "средний балл"],
      ["Лесной район", "СОШ № 1", 10, 4.1, 12, 51.5],
      [null, "СОШ № 2", 8, 3.9, null, null],
    ]);
    expect(
      exams.map(({ procedure, schools }) => [
        procedure.subject,
        ...schools.map((unit) => [unit.meanMark, unit.meanScore]),
      ]),
    ).toEqual([
      ["mb", [4.1, null], [3.9, null]],
      ["ma", [null, 51.5]],
    ]);
    expect(exams[0]?.schools[1]?.school?.territory).toBe("Лесной район");
  });

  it("tells years in columns apart", () => {
    const exams = examsOf(
      [
        ["Код", "АТЕ/ОУ", "Число участников", null, "Средний балл", null, "Темпы прироста среднего балла"],
        [null, null, "2015", "2014", "2015", "2014", "2015-2014"],
        [1, "МБОУ «СОШ № 1»", 20, 18, 61, 59.5, 1.5],
      ].map((row) => row as Grid[number]),
      "ЕГЭ, русский язык",
    );
    expect(
      exams.map(({ procedure, schools }) => [
        procedure.year,
        schools[0]?.participants,
        schools[0]?.meanScore,
      ]),
    ).toEqual([
      [2015, 20, 61],
      [2014, 18, 59.5],
    ]);
  });

  it("tells subjects whose columns differ apart, a single mark in the header's second level among them", () => {
    const results = examsOf([
      ["Результаты ЕГЭ 2025"],
      ["Школа", "Русский язык", null, null, null, "Математика (база)", null, null],
      [null, "сдавали", "ср. балл", "не сдали", "80-100", "сдавали", "средняя оценка", 2],
      ["СОШ № 1", 30, 62.5, 2, 7, 12, 4.1, 1],
      ["СОШ № 2", 25, 60, 1, 3, 10, 4.4, 0],
    ]);
    const [ru, base] = results.map(({ schools }) => schools[0]);
    expect(ru).toMatchObject({ participants: 30, below: 2, high: 7, meanScore: 62.5 });
    expect(base).toMatchObject({ participants: 12, below: 1, meanMark: 4.1 });
  });

  it.each([
    ["от 80 до 99 баллов", 9],
    ["Набрали 80–99", 9],
    ["80-100 баллов", 7],
    ["от 80 баллов", 7],
  ])("adds those with 100 points where «%s» does not hold them", (header, high) => {
    const [ru] = examsOf([
      ["ЕГЭ 2025, русский язык"],
      ["Школа", "Сдавали", "Не преодолели порог", header, "100 баллов", "Средний балл"],
      ["СОШ № 1", 30, 2, 7, 2, 62.5],
      ["СОШ № 2", 25, 1, 3, null, 60],
    ]);
    expect(ru?.schools.map((school) => school.high)).toEqual([high, 3]);
  });
});
