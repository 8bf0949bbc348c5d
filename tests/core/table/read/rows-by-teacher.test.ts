import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = [1, 2, 3, 4].map((number) => `МБОУ СОШ № ${String(number)}`);

/** A report in which every school has a row for each of its parts. */
function read(headers: readonly string[], parts: readonly (readonly Cell[])[]) {
  const rows = SCHOOLS.flatMap((school) => parts.map((part) => [school, ...part, 12, 1, 5, 4, 2]));
  const cells = [
    ["ВПР 2023, математика, 5 класс"],
    ["ОО", ...headers, "Писали", "2", "3", "4", "5"],
    ...rows,
  ];
  const book = snapshotOf({ Лист1: cells });
  const { procedures, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return {
    participants: procedures.flatMap(({ schools }) => schools.map(({ participants: n }) => n)),
    codes: notices.map(({ code }) => code).filter((code) => /replies|duplicate/.test(code)),
  };
}

describe("rows of one school by its parts", () => {
  it.each([
    "Учитель",
    "ФИО учителя",
    "Ф.И.О. учителя",
    "Педагог",
    "Преподаватель",
    "Смена",
    "Корпус",
    "Здание",
    "Вариант",
    "Подгруппа",
    "Пол",
    "Отделение",
    "Площадка",
  ])("are added together: %s", (header) => {
    const { participants, codes } = read([header], [["первый"], ["второй"], ["третий"]]);
    expect(participants).toEqual([36, 36, 36, 36]);
    expect(codes).toEqual([]);
  });

  describe.each(["Пол", "Смена", "Учитель", "Корпус", "Литера", "Группа"])(
    "with their total: %s",
    (header) => {
      it.each(["всего", "Все", "Итого по ОО", "Всего по школе", "Вместе"])(
        "«%s» is no part of its own",
        (total) => {
          const rows = SCHOOLS.flatMap((school) => [
            [school, "А", 12, 1, 5, 4, 2],
            [school, "Б", 10, 1, 4, 3, 2],
            [school, total, 22, 2, 9, 7, 4],
          ]);
          for (const table of [rows, SCHOOLS.flatMap((_, at) => rows.slice(3 * at, 3 * at + 3).reverse())]) {
            const cells = [
              ["ВПР 2023, математика, 5 класс"],
              ["ОО", header, "Писали", "2", "3", "4", "5"],
              ...table,
            ];
            const book = snapshotOf({ Лист1: cells });
            const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
            expect(
              procedures.flatMap(({ schools }) => schools.map(({ participants }) => participants)),
            ).toEqual([22, 22, 22, 22]);
          }
        },
      );
    },
  );

  it("are added by teacher and class", () => {
    const { participants } = read(
      ["Класс", "Учитель"],
      [
        ["5А", "первый"],
        ["5Б", "первый"],
        ["5Б", "второй"],
      ],
    );
    expect(participants).toEqual([36, 36, 36, 36]);
  });

  it.each([[["5-1", "5-2", "5-3"]], [["5/1", "5/2", "5/3"]], [["5.1", "5,2", "5 – 3"]]])(
    "are classes that are numbered, %s",
    (classes) => {
      const { participants, codes } = read(
        ["Класс"],
        classes.map((name) => [name]),
      );
      expect(participants).toEqual([36, 36, 36, 36]);
      expect(codes).toEqual([]);
    },
  );

  it("are not guessed where a cell may name two grades", () => {
    expect(read(["Класс"], [["5-6"]]).participants).toEqual([]);
  });

  it("count once where one part replied twice", () => {
    const { participants, codes } = read(["Учитель"], [["первый"], ["второй"], ["второй"]]);
    expect(participants).toEqual([24, 24, 24, 24]);
    expect(codes).toEqual(["duplicate-rows"]);
  });

  it("are replies, not parts, where the column says who filled them in", () => {
    const { participants } = read(["ФИО ответственного за заполнение"], [["первый"], ["второй"]]);
    expect(participants).toEqual([12, 12, 12, 12]);
  });
});
