import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Grid } from "../../../../src/workbook/cell";
import { normal } from "../../../locale/normal-text";
import { snapshotOf } from "../../../read-snapshot";

function withoutLogin(cells: Grid): string[] {
  const book = snapshotOf({ Лист1: cells });
  const { notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return notices.filter(({ code }) => code === "school-without-login").map((of) => normal(noticeText(of)));
}

describe("schools that are told by their names", () => {
  it("are said to stand where their names do, not in the first column", () => {
    const [said] = withoutLogin([
      ["ВПР 2025, математика, 4 класс"],
      ["№ п/п", "Район", "ОО", "Писали", "2", "3", "4", "5"],
      [1, "Северный", "СОШ № 1", 20, 1, 9, 8, 2],
      [2, "Северный", "СОШ № 2", 40, 2, 18, 14, 6],
    ]);
    expect(said).toMatch(/^У 2 школ нет логина на листе «Лист1» \(первая: C3, столбец «ОО»\)\./);
  });

  it("are not said to stand in a row where the title names the only one", () => {
    const rows = [2023, 2024, 2025].map((year) => [year, "Математика", 4, 20, 1, 9, 8, 2]);
    const head = ["Год", "Предмет", "Класс", "Писали", "«2»", "«3»", "«4»", "«5»"];
    expect(withoutLogin([["Динамика результатов ВПР МБОУ СОШ № 5"], head, ...rows])).toEqual([]);
  });

  it("nor in a table of one school's pupils", () => {
    const pupils = [5, 12, 9, 14].map((score, index) => [index + 1, `Уч-${String(index)}`, score]);
    const head = ["№", "Код участника", "Первичный балл"];
    expect(withoutLogin([["ВПР 2025, математика, 4 класс, МБОУ СОШ № 5"], head, ...pupils])).toEqual([]);
  });
});
