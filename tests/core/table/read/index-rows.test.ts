import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "ВПР 2025, математика, 6 класс";
const MARKS = [
  ["СОШ № 1", 2, 8, 7, 3],
  ["СОШ № 2", 0, 11, 20, 4],
  ["Ивановская ООШ", 1, 5, 1, 0],
] as const;

function recordsOf(rows: Grid): WorkbookRecords {
  const book = snapshotOf({ Лист1: rows });
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

function indices([name, ...marks]: (typeof MARKS)[number], percent: (share: number) => Cell): Cell[] {
  const n = marks.reduce<number>((sum, count) => sum + count, 0);
  const points = marks.reduce<number>((sum, count, place) => sum + count * (place + 2), 0);
  const [two, , four, five] = marks;
  return [name, percent((four + five) / n), percent((n - two) / n), Number((points / n).toFixed(2)), n];
}

function marksRead(rows: Grid): unknown[] {
  return recordsOf(rows).procedures.flatMap(({ schools }) =>
    schools.map(({ name, marks }) => [name, ...(marks ?? [])]),
  );
}

describe("a table of ВПР with quality, successful and mean mark in place of the marks", () => {
  it.each<[string, Cell[], (share: number) => Cell]>([
    [
      "percents",
      ["ОО", "Качество", "Успеваемость", "Средняя отметка", "Писали"],
      (share) => Number((100 * share).toFixed(1)),
    ],
    [
      "percents under short words",
      ["ОО", "Кач-во, %", "Усп., %", "Ср. отм.", "Писали"],
      (share) => Number((100 * share).toFixed(1)),
    ],
    [
      "percents in words",
      ["Школа", "% качества знаний", "% успеваемости", "Средний балл", "Кол-во участников"],
      (share) => `${(100 * share).toFixed(1).replace(".", ",")} %`,
    ],
    [
      "shares of one",
      ["Учреждение", "Качество обученности", "Справились", "Ср. оценка", "Участников"],
      (share) => Number(share.toFixed(4)),
    ],
    [
      "shares as Excel works them out",
      ["ОУ", "Качество, %", "Абсолютная успеваемость, %", "Ср. балл", "Выполняли работу"],
      (share) => share,
    ],
  ])("gives the marks: %s", (_how, header, percent) => {
    expect(marksRead([[TITLE], header, ...MARKS.map((of) => indices(of, percent))])).toEqual(MARKS);
  });

  it("says that the marks were worked out, and names the rows that contradict themselves", () => {
    const header = ["ОО", "Качество", "Успеваемость", "Средняя отметка", "Писали"];
    const rows = MARKS.map((of) => indices(of, (share) => Number((100 * share).toFixed(1))));
    const { procedures, notices } = recordsOf([[TITLE], header, ...rows, ["СОШ № 4", 60, 40, 4.2, 20]]);
    expect(procedures[0]?.schools.map(({ marks }) => marks !== null)).toEqual([true, true, true, false]);
    expect(procedures[0]?.schools[3]?.unread).toEqual(["marks"]);
    const said = notices.map(({ code, details }) => [code, details["count"], details["first"]]);
    expect(said).toContainEqual(["marks-from-indices", 3, expect.anything()]);
    expect(said).toContainEqual(["indices-differ", 1, ["D6"]]);
  });

  it("is of no other work: a school tells the same of each term", () => {
    const header = ["Класс", "ОО", "Качество", "Успеваемость", "Средняя отметка", "Писали"];
    expect(
      recordsOf([
        ["Итоги 1 четверти, математика, 6 класс"],
        header,
        ...MARKS.map((of) => ["6А", ...indices(of, (s) => s)]),
      ]).procedures,
    ).toEqual([]);
  });

  it("gives way to the marks themselves", () => {
    const header = ["ОО", "Качество", "Успеваемость", "Средняя отметка", "Писали", "2", "3", "4", "5"];
    const rows = MARKS.map((of) => [
      ...indices(of, (share) => Number((100 * share).toFixed(1))),
      ...of.slice(1),
    ]);
    const { procedures, notices } = recordsOf([[TITLE], header, ...rows]);
    expect(procedures[0]?.schools.map(({ name, marks }) => [name, ...(marks ?? [])])).toEqual(MARKS);
    expect(notices.map(({ code }) => code)).not.toContain("marks-from-indices");
  });
});
