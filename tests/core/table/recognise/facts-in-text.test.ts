import {
  factsInText,
  markerInHeader,
  subjectInCell,
} from "../../../../src/core/table/recognise/facts-in-text";
import { sheetOrigin } from "../../../../src/core/table/recognise/sheet-origin";

describe("factsInText()", () => {
  it.each([
    ["ВПР 2021 Математика 4 класс", "ma", 4, 2021],
    ["Проведение работы по русскому языку, 4 класс. ВПР 2021", "ru", 4, 2021],
    ["МА 4 Статистика по отметкам", "ma", 4, null],
    ["4 МА", "ma", 4, null],
    ["РУ5 2022", "ru", 5, 2022],
    ["Математика 5", "ma", 5, null],
    ["Окружающий мир. 4-е классы, 2020/2021 учебный год", "om", 4, 2021],
    ["Обществознание, 11 класс, 2019-2020", "ob", 11, 2020],
    ["История 2021", "is", null, 2021],
    ["20.04.2021", null, null, 2021],
    ["2849657", null, null, null],
    ["Лист1", null, null, null],
    ["Ф1_Индивидуальные результаты", null, null, null],
    ["Приложение 4 к приказу", null, null, null],
    // Names of files as people give them.
    ["11_История", "is", 11, null],
    ["5 Математика", "ma", 5, null],
    ["5А математика", "ma", 5, null],
    ["8-физика", "fi", 8, null],
    ["Протокол МА5", "ma", 5, null],
    ["ВПР_2025_5_математика", "ma", 5, 2025],
    ["Обществознание_8_ВПР-25", "ob", 8, 2025],
    ["ВПР МАТ 5 кл 2025", "ma", 5, 2025],
    ["Матем 5кл 24-25 уч. год", "ma", 5, 2025],
    ["рус. яз. 4 кл", "ru", 4, null],
    ["Окружающий мир 4", "om", 4, null],
    ["История_10 кл_2025", "is", 10, 2025],
    ["ВПР 10 класс. История", "is", 10, null],
    ["Протокол 2026-04-20", null, null, 2026],
    ["15.04.25", null, null, 2025],
    // Of one class.
    ["ВПР 2025. Математика. 5А класс. МБОУ СОШ № 7", "ma", 5, 2025],
    ["История, 8 «А» кл.", "is", 8, null],
    ["русский язык, 6-Б класс", "ru", 6, null],
    ["Физика 10 а класс", "fi", 10, null],
    ["Класс: 7В", null, 7, null],
    // As people shorten them.
    ["ВПР-2025, РЯ, 6 класс", "ru", 6, 2025],
    ["Об-во, 7 кл.", "ob", 7, null],
    ["Анг. яз., 8 класс", "en", 8, null],
    ["Физ-ка, 9 класс", "fi", 9, null],
    // Numbers that are no grade: of an exam, of a school.
    ["04 - Химия 2026.07.03", "hi", null, 2026],
    ["11 - Французский язык 2025.06.01", "fr", null, 2025],
    ["СОШ 5 математика", "ma", null, null],
  ])("reads %j", (text, subject, grade, year) => {
    expect(factsInText(text)).toEqual({ subject, grade, year });
  });
});

describe("markerInHeader()", () => {
  it("reads both orders and nothing else", () => {
    expect(markerInHeader("4 РУ")).toMatchObject({ grade: 4, subject: "ru" });
    expect(markerInHeader(" МА 5 ")).toMatchObject({ grade: 5, subject: "ma" });
    expect(markerInHeader("Количество маркеров")).toBeNull();
    expect(markerInHeader("4 РУ всего")).toBeNull();
  });
});

describe("subjectInCell()", () => {
  it.each([
    ["МА", "ma"],
    ["Русский язык", "ru"],
    ["1", "ru"],
    ["2", "ma"],
    ["ФИЗ-РА", null],
  ])("reads %j as %j", (cell, subject) => {
    expect(subjectInCell(cell)).toBe(subject);
  });
});

describe("sheetOrigin()", () => {
  it("takes the file out of the brackets of a joined book", () => {
    expect(sheetOrigin("[МА4.xlsx]Sheet", "Все.xlsx")).toEqual({ fileName: "МА4.xlsx", sheetName: "Sheet" });
    expect(sheetOrigin("Лист1", "Все.xlsx")).toEqual({ fileName: "Все.xlsx", sheetName: "Лист1" });
  });
});
