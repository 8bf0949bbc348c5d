import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { snapshotOf } from "../../../read-snapshot";

describe("the maximum of a work", () => {
  it.each([
    ["ВПР 2025, математика, 6 класс. Максимальный балл: 16", 16],
    ["ВПР по математике, 6 класс, 2025 (макс. балл – 16)", 16],
    ["ВПР-2025, 6 класс, математика, максимум 16 баллов", 16],
    ["ВПР 2025, математика, 6 класс; max балл = 16", 16],
    ["ВПР 2025, математика, 6 класс. Максимальный первичный балл за работу 16", 16],
    ["ВПР 2025, математика, 6 класс, максимальный балл набрали 12 учеников", null],
    ["ВПР 2025, математика, 6 класс. Максимальный балл 87 % учеников", null],
  ])("is read in «%s»", (title, maximum) => {
    const rows = [1, 2, 3].map((at) => ["СОШ № 1", at, 1, 5 + at, 3]);
    const book = snapshotOf({ Лист1: [[title], ["Школа", "Код", "Вариант", "Балл", "Отметка"], ...rows] });
    const [table] = recogniseTables(book, {}).tables;
    expect(table?.maximum).toBe(maximum);
  });
});
