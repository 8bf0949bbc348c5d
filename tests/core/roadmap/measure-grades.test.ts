import { MEASURES } from "../../../src/core/roadmap/library";
import { fittedMeasure, gradesOf, lastGrade } from "../../../src/core/roadmap/measure-grades";
import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import type { School } from "../../../src/core/model/school";

const TRIAL = MEASURES.find(({ id }) => id === "seversky-1-19");

function school(name: string): School {
  return { id: name, login: null, name, territory: null };
}

describe("gradesOf()", () => {
  it.each([
    ["в форме ЕГЭ для обучающихся 11 классов", [11]],
    ["промежуточной аттестации обучающихся 11-х классов, претендующих на медаль", [11]],
    ["промежуточной аттестации обучающихся 9 классов", [9]],
    ["ВПР по предметам русский язык и математика в 5 и 6 классах", [5, 6]],
    ["Проведение ВПР в условиях видеорегистрации", [4]],
    ["Организация работы общественных наблюдателей на ГИА и ВПР", [4, 9, 11]],
    ["Проведение ГИА-9 и ГИА-11 в условиях видеорегистрации", [9, 11]],
    ["предметов по выбору выпускников", [9, 11]],
    ["Классный час; 100 % учителей", []],
    ["обучающихся 4–8 классов", [4, 8]],
  ])("reads %s", (text, grades) => {
    expect([...gradesOf(text)].sort((one, other) => one - other)).toEqual(grades);
  });
});

describe("fittedMeasure()", () => {
  it("gives a primary school no trial exams, a basic one those of grade 9", () => {
    if (TRIAL === undefined) throw new Error("the measure of trial exams is gone from the library");
    expect(fittedMeasure(TRIAL, 4)).toBeNull();
    const basic = fittedMeasure(TRIAL, 9)?.text;
    expect(basic).toContain("в форме ОГЭ для обучающихся 9 классов");
    expect(basic).not.toMatch(/ЕГЭ|11/);
    expect(fittedMeasure(TRIAL, 11)).toBe(TRIAL);
    expect(fittedMeasure(TRIAL, null)).toBe(TRIAL);
  });

  it("leaves a primary school nothing of exams, whatever measure of the library it is", () => {
    const fitted = MEASURES.flatMap((measure) => fittedMeasure(measure, 4) ?? []);
    expect(fitted.length).toBeGreaterThan(MEASURES.length / 2);
    for (const { text } of fitted) {
      if (/ЕГЭ|ОГЭ|11.{0,4}класс/.test(text)) expect(text).toMatch(/ВПР/);
    }
  });
});

describe("lastGrade()", () => {
  it("is told by the kind of school, and by tables that show a higher one", () => {
    expect(lastGrade(school("МБОУ «НОШ № 3»"), NO_RECORDS)).toBe(4);
    expect(lastGrade(school("МБОУ «Основная школа п. Лесной»"), NO_RECORDS)).toBe(9);
    expect(lastGrade(school("МБОУ «ООШ № 3»"), NO_RECORDS)).toBe(9);
    expect(lastGrade(school("МБОУ «Гимназия № 1»"), NO_RECORDS)).toBe(11);
    expect(lastGrade(school("ОО 12"), NO_RECORDS)).toBeNull();
    const basic = school("МБОУ «ООШ № 3»");
    const unit = { level: "school", school: basic } as never;
    const procedure = { exam: "ege", subject: "ru", grade: 11, year: 2025 } as const;
    const exams = [{ procedure, region: null, territories: [], schools: [unit] }];
    expect(lastGrade(basic, { ...NO_RECORDS, exams })).toBe(11);
  });
});
