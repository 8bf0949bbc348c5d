import {
  schoolHeading,
  schoolLabel,
  shortLabel,
  shortSentence,
  tableName,
} from "../../src/locale/short-label";

const LONG =
  "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа имени дважды Героя маршала авиации села Большие Ключи № ";

describe("shortLabel()", () => {
  it("leaves a name that has room as it is", () => {
    expect(shortLabel("МБОУ «СОШ № 5 г. Приозёрный»")).toBe("МБОУ «СОШ № 5 г. Приозёрный»");
  });

  it("says the kind of school as everyone does, and drops the form of the organisation", () => {
    expect(
      shortLabel(
        "Муниципальное казённое общеобразовательное учреждение «Основная общеобразовательная школа № 12»",
      ),
    ).toBe("«ООШ № 12»");
  });

  it.each([
    [
      "Муниципальное общеобразовательное бюджетное учреждение «Гимназия № 3 города Лесной»",
      "«Гимназия № 3 города Лесной»",
    ],
    [
      "МБОУ «Начальная школа — детский сад № 39» деревни Верхнеозёрской",
      "МБОУ «НШ-ДС № 39»…и Верхнеозёрской",
    ],
    [
      "МБОУ «СОШ № 15 имени дважды Героя Советского Союза И. Н. Кожедуба» с. Малая Берёзовка",
      "МБОУ «СОШ № 15» с. Малая Берёзовка",
    ],
    [
      "МАОУ «Гимназия № 2 с углублённым изучением отдельных предметов» г. Лесной",
      "МАОУ «Гимназия № 2» г. Лесной",
    ],
    ["МБОУ СОШ имени маршала Г. К. Жукова села Верхние Ключи", "МБОУ СОШ села Верхние Ключи"],
  ])("tells %s by its number and place", (name, label) => {
    expect(shortLabel(name)).toBe(label);
    expect(label.length).toBeLessThanOrEqual(34);
  });

  it("leaves a table the whole name, with the long form of its organisation said shortly", () => {
    expect(
      tableName(
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 15 имени Героя Советского Союза И. Н. Кожедуба» села Малая Берёзовка",
      ),
    ).toBe("«СОШ № 15 имени Героя Советского Союза И. Н. Кожедуба» села Малая Берёзовка");
    expect(tableName("МБОУ «СОШ № 5 г. Приозёрный»")).toBe("МБОУ «СОШ № 5 г. Приозёрный»");
  });

  it.each([34, 60, 90])("keeps the end, where schools differ, within %i letters", (longest) => {
    const labels = [1, 2, 15].map((number) => shortLabel(`${LONG}${String(number)}»`, longest));
    expect(new Set(labels).size).toBe(3);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(longest);
    expect(labels[2]).toMatch(/№ 15»$/);
  });
});

describe("schoolLabel()", () => {
  it("says that a bare number is a school", () => {
    expect(["17", "№ 4", "МБОУ «СОШ № 5»"].map((name) => schoolLabel(name))).toEqual([
      "школа 17",
      "школа № 4",
      "МБОУ «СОШ № 5»",
    ]);
    expect(["17", "лицей № 4"].map((name) => schoolHeading(name, 90))).toEqual(["Школа 17", "лицей № 4"]);
  });
});

describe("shortSentence()", () => {
  it.each([
    ["Мониторинг кадров", "Мониторинг кадров"],
    ["Повышение объективности оценки образовательных результатов", "Повышение объективности оценки…"],
    ["Повышение качества образования в школах с рисками", "Повышение качества образования…"],
    ["Анализ результатов, сроки которых: первое полугодие года", "Анализ результатов, сроки…"],
    ["Оченьдлинноесловобезединогопробелавнутри", "Оченьдлинноесловобезединогопробел…"],
  ])("keeps the first whole words of «%s»", (text, short) => {
    expect(shortSentence(text)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(34);
  });
});
