import type { Notice } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const MEDALS = ["Наименование ОО", "Заявлено претендентов на медаль", "Не подтвердили медаль"];

function read(cells: Grid, sheet = "Медали 2024") {
  const book = snapshotOf({ [sheet]: cells });
  const { tables } = recogniseTables(book, {});
  return readRecords(book, tables, []);
}

function differing(cells: Grid, sheet?: string): Notice[] {
  return read(cells, sheet).notices.filter(({ code }) => code === "count-total-differs");
}

describe("totals of a table of counts", () => {
  const first: Cell[][] = [
    ["МБОУ «СОШ № 1»", 4, 1],
    ["МБОУ «СОШ № 2»", 6, null],
  ];
  const second: Cell[][] = [
    ["МБОУ «СОШ № 3»", 2, "-"],
    ["МБОУ «СОШ № 4»", 3, 2],
  ];

  it("are no schools, and are not spoken of where they are the sums", () => {
    const cells = [
      MEDALS,
      ...first,
      ["Итого", 10, 1],
      ...second,
      ["Итого", 5, 2],
      ["Всего по району", 15, 3],
    ];
    const { medals, notices } = read(cells);
    expect(medals?.counts.map(({ school }) => school.name)).toEqual(
      [...first, ...second].map(([name]) => name),
    );
    expect(notices.filter(({ code }) => code === "count-total-differs")).toEqual([]);
  });

  it("are reported with the largest difference", () => {
    const cells = [MEDALS, ["Всего", 15, 9], ...first, ["Итого", 11, 1], ...second, ["Итого", 5, 2]];
    expect(differing(cells)).toEqual([
      {
        code: "count-total-differs",
        place: "Медали 2024!A2",
        details: { sheet: "Медали 2024", count: 2, unit: "Всего", header: MEDALS[2], said: 9, sum: 3 },
      },
    ]);
  });

  it("of municipalities are those of their own schools", () => {
    const cells: Cell[][] = [
      ["Муниципалитет", ...MEDALS],
      ["Лесной район", null, 10, 1],
      ...first.map((row) => ["Лесной район", ...row]),
      ["Речной район", null, 7, 2],
      ...second.map((row) => ["Речной район", ...row]),
    ];
    expect(differing(cells)).toMatchObject([
      { details: { count: 1, unit: "Речной район", said: 7, sum: 5 } },
    ]);
  });

  it("of rechecked works are checked too", () => {
    const cells: Cell[][] = [
      ["Наименование ОО", "Предмет", "Класс", "Количество перепроверенных работ", "Изменены баллы"],
      ["МБОУ «СОШ № 1»", "математика", 4, 20, 3],
      ["МБОУ «СОШ № 2»", "математика", 4, 25, 1],
      ["Итого", null, null, 45, 5],
    ];
    const notices = differing(cells, "Перепроверка ВПР 2024");
    expect(notices).toMatchObject([{ details: { unit: "Итого", said: 5, sum: 4, count: 1 } }]);
    expect(read(cells, "Перепроверка ВПР 2024").rechecks).toHaveLength(2);
  });
});
