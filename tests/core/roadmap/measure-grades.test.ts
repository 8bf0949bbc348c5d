import { MEASURES } from "../../../src/core/roadmap/library";
import type { Measure } from "../../../src/core/roadmap/measure";
import { fittedMeasure, gradesOf } from "../../../src/core/roadmap/measure-grades";
import type { SchoolFit } from "../../../src/core/roadmap/school-fit";

const TRIAL = MEASURES.find(({ id }) => id === "seversky-1-19");

function upTo(last: number): SchoolFit {
  return { first: 1, last, without: new Set() };
}

const WITHOUT_EXAMS: SchoolFit = { first: 1, last: 9, without: new Set(["vpr", "oge", "ege"]) };
const EVENING: SchoolFit = { first: 5, last: 11, without: new Set() };

describe("gradesOf()", () => {
  it.each([
    ["в форме ЕГЭ для обучающихся 11 классов", [11]],
    ["промежуточной аттестации обучающихся 11-х классов, претендующих на медаль", [11]],
    ["промежуточной аттестации обучающихся 9 классов", [9]],
    ["ВПР по предметам русский язык и математика в 5 и 6 классах", [5, 6]],
    ["Проведение ВПР в условиях видеорегистрации", [4, 5, 6, 7, 8]],
    ["Организация работы общественных наблюдателей на ГИА и ВПР", [4, 5, 6, 7, 8, 9, 11]],
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
    expect(fittedMeasure(TRIAL, upTo(4))).toBeNull();
    const basic = fittedMeasure(TRIAL, upTo(9))?.text;
    expect(basic).toContain("в форме ОГЭ для обучающихся 9 классов");
    expect(basic).not.toMatch(/ЕГЭ|11/);
    expect(fittedMeasure(TRIAL, upTo(11))).toBe(TRIAL);
    expect(fittedMeasure(TRIAL, null)).toBe(TRIAL);
  });

  it("leaves a primary school nothing of exams, whatever measure of the library it is", () => {
    const fitted = MEASURES.flatMap((measure) => fittedMeasure(measure, upTo(4)) ?? []);
    expect(fitted.length).toBeGreaterThan(MEASURES.length / 2);
    for (const { text } of fitted) {
      if (/ЕГЭ|ОГЭ|11.{0,4}класс/.test(text)) expect(text).toMatch(/ВПР/);
    }
  });

  it("leaves a school of an adapted programme nothing of exams, and the rest", () => {
    const fitted = MEASURES.flatMap((measure) => fittedMeasure(measure, WITHOUT_EXAMS) ?? []);
    expect(fitted.length).toBeGreaterThan(MEASURES.length / 2);
    for (const { text } of fitted) expect(text).not.toMatch(/ЕГЭ|ОГЭ|ГИА|ВПР по |медал/);
  });

  it("asks nothing of grade 4 of an evening school", () => {
    const measure = { ...MEASURES[0], text: "Пробная ВПР в 4 классах", task: "" } as Measure;
    expect(fittedMeasure(measure, EVENING)).toBeNull();
    expect(fittedMeasure({ ...measure, text: "Пробная ВПР в 4 и 5 классах" }, EVENING)).not.toBeNull();
  });

  it("takes the level of a task where the text names none", () => {
    const task = "Достижение уровня подготовки по ФГОС среднего общего образования";
    const measure = { ...MEASURES[0], text: "Серия семинаров для учителей", task } as Measure;
    expect(fittedMeasure(measure, upTo(9))).toBeNull();
    expect(fittedMeasure(measure, upTo(11))).toBe(measure);
    const named = { ...measure, text: "Пробный ОГЭ" };
    expect(fittedMeasure(named, upTo(9))).toBe(named);
  });
});
