import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { formMeanings } from "../../../../src/core/table/shown/form-meanings";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "ВПР 2025, математика, 6 класс";
/** Pupils by mark; lowered, confirmed, raised. */
const SCHOOLS = [
  ["СОШ № 1", [2, 8, 7, 3], [3, 15, 2]],
  ["СОШ № 2", [0, 11, 20, 4], [1, 30, 4]],
  ["Лицей", [1, 5, 14, 9], [0, 20, 9]],
] as const;

type Row = (name: string, n: number, marks: readonly number[], journal: readonly number[]) => Cell[];

function readOf(header: readonly (readonly Cell[])[], row: Row) {
  const rows = SCHOOLS.map(([name, marks, journal]) => row(name, sum(marks), marks, journal));
  const book = snapshotOf({ Свод: [[TITLE], ...header, ...rows] });
  const { procedures, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return {
    schools: procedures.flatMap(({ schools }) =>
      schools.map(({ name, marks, ends, journal, unread }) => {
        const { lowered, confirmed, raised } = journal ?? {};
        return [name, marks ?? [ends?.two, ends?.high], [lowered, confirmed, raised], unread];
      }),
    ),
    codes: notices.map(({ code }) => code),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const READ = SCHOOLS.map(([name, marks, journal]) => [name, marks, journal, undefined]);

describe("marks and what became of the journal's marks in one table", () => {
  it.each<[string, (readonly Cell[])[], Row]>([
    [
      "in pupils",
      [["Школа", "Писали", "5", "4", "3", "2", "Качество, %", "Подтвердили", "Повысили", "Понизили"]],
      (name, n, [two, three, four, five], [low, same, high]) => [
        name,
        n,
        five ?? 0,
        four ?? 0,
        three ?? 0,
        two ?? 0,
        (100 * ((four ?? 0) + (five ?? 0))) / n,
        same ?? 0,
        high ?? 0,
        low ?? 0,
      ],
    ],
    [
      "in percents",
      [["ОО", "Участников", "2, %", "3, %", "4, %", "5, %", "Понизили, %", "Подтвердили, %", "Повысили, %"]],
      (name, n, marks, journal) => [name, n, ...[...marks, ...journal].map((count) => (100 * count) / n)],
    ],
    [
      "in two levels, pupils and percents",
      [
        [
          "ОО",
          "Писали",
          "Отметки",
          null,
          null,
          null,
          "Понизили",
          null,
          "Подтвердили",
          null,
          "Повысили",
          null,
        ],
        [null, null, "2", "3", "4", "5", "чел.", "%", "чел.", "%", "чел.", "%"],
      ],
      (name, n, marks, journal) => [
        name,
        n,
        ...marks,
        ...journal.flatMap((count) => [count, Number(((100 * count) / n).toFixed(1))]),
      ],
    ],
  ])("are both read: %s", (_how, header, row) => {
    expect(readOf(header, row).schools).toEqual(READ);
  });

  it("are read where some pupils have no mark in the journal, though no header says that they are pupils", () => {
    const header = ["Школа", "Писали", "2", "3", "4", "5", "Понизили", "Подтвердили", "Повысили"];
    const { schools } = readOf([header], (name, n, marks, [low = 0, same = 0, high = 0]) => {
      return [name, n, ...marks, low, same - 1, high];
    });
    expect(schools.map(([, , journal]) => journal)).toEqual([
      [3, 14, 2],
      [1, 29, 4],
      [0, 19, 9],
    ]);
  });

  it("stand beside «успеваемость» and «качество» too", () => {
    const header = [
      "Школа",
      "Писали",
      "Не справились, чел.",
      "На «4» и «5», чел.",
      "Понизили",
      "Подтвердили",
      "Повысили",
    ];
    const { schools } = readOf([header], (name, n, [two = 0, , four = 0, five = 0], journal) => {
      return [name, n, two, four + five, ...journal];
    });
    const ends = SCHOOLS.map(([name, [two, , four, five], journal]) => [
      name,
      [two, four + five],
      journal,
      undefined,
    ]);
    expect(schools).toEqual(ends);
  });

  it("name what of the journal cannot be read, and keep the marks", () => {
    const header = ["Школа", "Писали", "2", "3", "4", "5", "Понизили", "Подтвердили", "Повысили"];
    const { schools, codes } = readOf([header], (name, n, marks) => [name, n, ...marks, "нет", "много", 2]);
    expect(schools.map(([, marks, , unread]) => [marks, unread])).toEqual(
      SCHOOLS.map(([, marks]) => [marks, ["journal"]]),
    );
    expect(codes).toContain("cells-unread");
  });

  it("can be chosen where a person shows the columns", () => {
    expect(formMeanings("vpr-mark-shares", "", 0)).toEqual(
      expect.arrayContaining(["mark2", "lowered-count", "raised-share"]),
    );
  });
});

it("marks of an exam that lack one are said not to be read", () => {
  const header = [
    "ОО",
    "Сдавали",
    "Получили «2» (осн. период)",
    "Получили «2» после пересдачи",
    "«3»",
    "«4»",
    "«5»",
  ];
  const book = snapshotOf({ Свод: [["ОГЭ 2025, математика"], header, ["СОШ № 1", 20, 3, 1, 9, 8, 2]] });
  const { exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  expect(exams[0]?.schools[0]?.marks).toBeNull();
  expect(notices.map(({ code, details }) => [code, details["missing"]])).toContainEqual([
    "marks-incomplete",
    ["2"],
  ]);
  const whole = snapshotOf({
    Свод: [["ОГЭ 2025, математика"], ["ОО", "Сдавали", "Получили «2»", "Ср. балл"], ["СОШ № 1", 20, 3, 14.5]],
  });
  expect(
    readRecords(whole, recogniseTables(whole, {}).tables, []).notices.map(({ code }) => code),
  ).not.toContain("marks-incomplete");
});

it("a school without a name is called by its code, and «По РФ» is no school", () => {
  const header = ["Код ОО", "ОО", "Писали", "2", "3", "4", "5"];
  const rows = [
    [990101, "СОШ № 1", 20, 2, 8, 7, 3],
    [990102, null, 30, 2, 18, 7, 3],
    [null, "По РФ", 1200000, 8, 33, 41, 18],
  ];
  const book = snapshotOf({ Свод: [[TITLE], header, ...rows] });
  const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
  expect(procedures[0]?.schools.map(({ name }) => name)).toEqual(["СОШ № 1", "990102"]);
});
