import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const MARKS = ["Писали", "2", "3", "4", "5"];
const NUMBERS = [
  [20, 2, 8, 8, 2],
  [22, 3, 9, 8, 2],
  [15, 1, 6, 6, 2],
];

/** Schools with their participants, as a table of three rows under these headers gives them; and what is said. */
function read(headers: readonly string[], rows: readonly (readonly Cell[])[]): [unknown[], string[]] {
  const cells: Grid = [
    ["ВПР 2025. География. 8 класс"],
    [...headers, ...MARKS],
    ...rows.map((row, index) => [...row, ...(NUMBERS[index] ?? [])]),
  ];
  const book = snapshotOf({ Лист1: cells });
  const { procedures, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  const schools = procedures.flatMap((of) =>
    of.schools.map(({ name, participants }) => [name, participants]),
  );
  return [schools, notices.map(({ code }) => code)];
}

describe("a school that two columns name", () => {
  it.each([
    [["Тип ОО", "№"]],
    [["Вид", "Номер"]],
    [["Тип школы", "№ школы"]],
    [["Вид ОО", "Номер ОО"]],
    [["Тип образовательной организации", "№"]],
  ])("is of a kind and has a number: %j", (headers) => {
    const [schools, said] = read(headers, [
      ["СОШ", 5],
      ["ООШ", 5],
      ["Гимназия", 1],
    ]);
    expect(schools).toEqual([
      ["СОШ 5", 20],
      ["ООШ 5", 22],
      ["Гимназия 1", 15],
    ]);
    expect(said).not.toContain("replies-differ");
  });

  it.each([[["Вид", "Название"]], [["Тип ОО", "Наименование ОО"]]])(
    "is of a kind and has a name: %j",
    (headers) => {
      const [schools] = read(headers, [
        ["СОШ", "«Росток»"],
        ["НОШ", "«Росток»"],
        ["Лицей", "«Эврика»"],
      ]);
      expect(schools).toEqual([
        ["СОШ «Росток»", 20],
        ["НОШ «Росток»", 22],
        ["Лицей «Эврика»", 15],
      ]);
    },
  );

  it("has its kind once where the name says it, and none that is no kind of school", () => {
    const [said] = read(
      ["Вид ОО", "Наименование ОО"],
      [
        ["СОШ", "МБОУ СОШ № 1"],
        ["ООШ", "МКОУ ООШ № 2"],
        ["Лицей", "Лицей № 3"],
      ],
    );
    expect(said).toEqual([
      ["МБОУ СОШ № 1", 20],
      ["МКОУ ООШ № 2", 22],
      ["Лицей № 3", 15],
    ]);
    const [other] = read(
      ["Вид", "Название"],
      [
        ["городская", "Росток"],
        ["сельская", "Ключи"],
        ["сельская", "Заря"],
      ],
    );
    expect(other).toEqual([
      ["Росток", 20],
      ["Ключи", 22],
      ["Заря", 15],
    ]);
  });

  it.each([["Населённый пункт"], ["Нас. пункт"], ["Поселение"], ["Место нахождения"]])(
    "of one name with another is told by «%s»",
    (header) => {
      const [schools, said] = read(
        [header, "Школа"],
        [
          ["с. Ивановка", "СОШ № 1"],
          ["пос. Южный", "СОШ № 1"],
          ["пос. Южный", "СОШ № 2"],
        ],
      );
      expect(schools).toEqual([
        ["СОШ № 1 (с. Ивановка)", 20],
        ["СОШ № 1 (пос. Южный)", 22],
        ["СОШ № 2", 15],
      ]);
      expect(said).not.toContain("replies-differ");
    },
  );

  it("of one name with another is told by the settlement of its address, and not by its street", () => {
    const [schools] = read(
      ["Школа", "Адрес"],
      [
        ["СОШ № 1", "ул. Ленина, 1"],
        ["СОШ № 1", "д. Ключи, ул. Мира, 5"],
        ["СОШ № 2", "ул. Ленина, 2"],
      ],
    );
    expect(schools).toEqual([
      ["СОШ № 1", 20],
      ["СОШ № 1 (д. Ключи)", 22],
      ["СОШ № 2", 15],
    ]);
    const [, said] = read(
      ["Школа", "Адрес"],
      [
        ["СОШ № 1", "ул. Ленина, 1"],
        ["СОШ № 1", "ул. Ленина, 3"],
        ["СОШ № 2", "ул. Ленина, 2"],
      ],
    );
    expect(said).toContain("replies-differ");
  });

  it("has the place that stands once above its classes", () => {
    const [schools] = read(
      ["Село", "Школа", "Класс"],
      [
        ["Ивановка", "СОШ № 1", "8А"],
        [null, "СОШ № 1", "8Б"],
        ["Южное", "СОШ № 1", "8А"],
      ],
    );
    expect(schools).toEqual([
      ["СОШ № 1 (Ивановка)", 42],
      ["СОШ № 1 (Южное)", 15],
    ]);
  });
});
