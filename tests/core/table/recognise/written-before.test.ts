import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER = ["Группы участников", "Кол-во участников", 2, 3, 4, 5];
const SCHOOL = ["СОШ № 1(edu900101)", 20, 10, 40, 40, 10];
const KNOWN: Grid = [["ВПР 2025 Математика 5 класс"], HEADER, SCHOOL];
const NOTE =
  "Расчёт выполнен надстройкой «ОКО» (версия 0.2.0, 22.11.2022, книга «Район.xlsx»). Пороги по умолчанию.";
const OTHER: Grid = [["ВПР 2025 Русский язык 5 класс"], HEADER, SCHOOL, [NOTE]];

describe("a sheet of a report that is the add-in's no more", () => {
  it("is not read as data, and is named", () => {
    const { tables, notices } = recogniseTables(snapshotOf({ "МА 5": KNOWN, "ОКО Школы (2)": OTHER }), {});
    expect(tables.map(({ sheet, excluded }) => [sheet, excluded])).toEqual([
      ["МА 5", false],
      ["ОКО Школы (2)", true],
    ]);
    expect(notices.map(noticeText)).toContain(
      "Лист «ОКО Школы (2)» записан надстройкой «ОКО» раньше и не прочитан: на нём итоги, а не исходные данные. Если данные на нём ваши, отметьте его таблицу в списке таблиц.",
    );
  });

  it.each<[string, Grid]>([
    ["the rows are many", [...KNOWN, ...Array<Grid[number]>(900).fill(SCHOOL), [], [null, NOTE]]],
    ["more tables stand below", [...KNOWN, [NOTE], ...Array<Grid[number]>(900).fill(SCHOOL)]],
  ])("is known where %s", (_case, grid) => {
    expect(recogniseTables(snapshotOf({ Мой: grid }), {}).tables.map(({ excluded }) => excluded)).toEqual([
      true,
    ]);
  });

  it("is read where the person says so, and no notice then", () => {
    const book = snapshotOf({ "МА 5": KNOWN, Мой: OTHER });
    const id = recogniseTables(book, {}).tables[1]?.id ?? "";
    const { tables, notices } = recogniseTables(book, { [id]: { exclude: false } });
    expect(tables.map(({ excluded }) => excluded)).toEqual([false, false]);
    expect(notices.filter(({ code }) => code === "sheets-written-before")).toEqual([]);
  });

  it("is not called unknown where no table is found on it", () => {
    const rows = Array<Grid[number]>(6).fill(["а", "б", "в"]);
    const { notices } = recogniseTables(snapshotOf({ "МА 5": KNOWN, Мой: [...rows, [NOTE]] }), {});
    expect(notices.map(({ code }) => code)).toEqual(["sheets-written-before"]);
  });
});
