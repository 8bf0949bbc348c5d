import { draftTable } from "../../../../src/core/table/shown/draft-table";
import { tableShape, type TableShape } from "../../../../src/core/table/shown/table-shape";
import { problemText } from "../../../../src/locale/shown-text";
import type { Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";
import { HAND_MADE_SHAPES } from "./hand-made-shapes";

function shapeOf(rows: Grid): TableShape | null {
  const [sheet] = snapshotOf({ Лист1: rows }).sheets;
  if (sheet === undefined) throw new Error("No sheet");
  return tableShape(sheet, draftTable(sheet, null));
}

const MARKS = [2, 3, 4, 5];

describe("tableShape()", () => {
  const turned: readonly Grid[] = [
    [
      ["Показатель", "СОШ № 1", "СОШ № 2", "Гимназия № 3"],
      ["Писали", 25, 30, 41],
      ["на «2»", 1, 2, 3],
      ["на «3»", 9, 8, 12],
      ["на «4»", 10, 12, 16],
      ["на «5»", 5, 8, 10],
    ],
    [
      ["ВПР 2025, математика, 5 класс"],
      [null, "МБОУ «Лицей № 4»", "МБОУ «Берёзовская СОШ»"],
      ["Кол-во участников", 25, 30],
      ["2", 1, 2],
      ["3", 9, 8],
      ["4", 10, 12],
      ["5", 5, 8],
    ],
  ];

  it.each(turned)("knows schools that stand in columns", (...rows) => {
    expect(shapeOf(rows as Grid)).toBe("schools-in-columns");
  });

  it("knows a row for each mark, with the school's name in each row and only above", () => {
    const schools = ["СОШ № 1", "СОШ № 2", "СОШ № 3"];
    const every = schools.flatMap((school, of) => MARKS.map((mark) => [school, mark, mark + of]));
    expect(shapeOf([["Школа", "Отметка", "Количество"], ...every])).toBe("row-per-mark");
    const above = schools.flatMap((school, of) =>
      MARKS.map((mark) => [mark === 2 ? school : null, `«${String(mark)}»`, mark + of]),
    );
    expect(shapeOf([["ОО", "Отметка", "Чел."], ...above])).toBe("row-per-mark");
  });

  it("takes no table of schools in rows for either, and no table of pupils", () => {
    for (const { rows } of HAND_MADE_SHAPES) expect(shapeOf(rows)).toBeNull();
    const report = [
      ["Школа", "Писали", "на 2", "на 3", "на 4", "на 5"],
      ["СОШ № 1", 25, 1, 9, 10, 5],
      ["СОШ № 2", 30, 2, 8, 12, 8],
    ];
    expect(shapeOf(report)).toBeNull();
    const pupils = Array.from({ length: 20 }, (_, at) => [
      "СОШ № 1",
      `5${String(at)}`,
      2 + (at % 4),
      10 + (at % 3),
    ]);
    expect(shapeOf([["Школа", "Код", "Отметка", "Балл"], ...pupils])).toBeNull();
  });

  it("says how to turn the table", () => {
    expect(problemText({ code: "schools-in-columns" })).toContain("Транспонировать");
    expect(problemText({ code: "row-per-mark" })).toContain("Сводная таблица");
  });
});
