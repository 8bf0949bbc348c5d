import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER: readonly Cell[] = ["ОО", "Класс", "Кол-во участников", 2, 3, 4, 5];

function recordsOf(rows: Grid): WorkbookRecords {
  const book = snapshotOf({ "ВПР математика 2025": [HEADER, ...rows] });
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

function row(school: Cell, of: Cell, marks: readonly (number | null)[]): Cell[] {
  return [school, of, marks.reduce<number>((sum, count) => sum + (count ?? 0), 0), ...marks];
}

function schoolsOf({ procedures }: WorkbookRecords): unknown[] {
  return procedures.flatMap(({ procedure, schools }) =>
    schools.map(({ name, participants, marks }) => [procedure.grade, name, participants, marks]),
  );
}

function codesOf({ notices }: WorkbookRecords): string[] {
  return notices.map(({ code }) => code);
}

const WORDS = [
  "Всего по школе",
  "ВСЕГО",
  "Итого",
  "итого:",
  "Итого по ОО",
  "по школе",
  "По ОУ",
  "все классы",
  "Всего по параллели",
  "итого 5 классы",
  "Итого 5-е классы",
  "5 классы, всего",
  "Σ",
  "∑",
  "Сумма",
  "Параллель",
  "Итого по 5 параллели",
  "В целом по школе",
];

describe("the total of a school's classes", () => {
  it.each(WORDS)("«%s» is no class, and no unread cell", (words) => {
    const records = recordsOf([
      row("СОШ № 1", "5А", [1, 2, 3, 4]),
      row("СОШ № 1", "5Б", [0, 5, 5, 5]),
      row("СОШ № 1", words, [1, 7, 8, 9]),
      row("СОШ № 2", "5А", [1, 1, 1, 1]),
      row("СОШ № 2", words, [1, 1, 1, 1]),
    ]);
    expect(schoolsOf(records)).toEqual([
      [5, "СОШ № 1", 25, [1, 7, 8, 9]],
      [5, "СОШ № 2", 4, [1, 1, 1, 1]],
    ]);
    expect(codesOf(records)).not.toContain("cells-unread");
    expect(codesOf(records)).not.toContain("count-total-differs");
    expect(codesOf(records)).not.toContain("replies-differ");
  });

  it("is named where it is not their sum, and the classes count", () => {
    const records = recordsOf([
      row("СОШ № 1", "5А", [1, 2, 3, 4]),
      row("СОШ № 1", "5Б", [0, 5, 5, 5]),
      row("СОШ № 1", "Всего по школе", [1, 7, 8, 12]),
      row("СОШ № 2", "5А", [1, 1, 1, 1]),
    ]);
    expect(schoolsOf(records)[0]).toEqual([5, "СОШ № 1", 25, [1, 7, 8, 9]]);
    const notice = records.notices.find(({ code }) => code === "count-total-differs");
    expect(notice?.details).toMatchObject({ unit: "СОШ № 1, Всего по школе", said: 28, sum: 25 });
    expect(notice === undefined ? "" : noticeText(notice)).toContain("СОШ № 1, Всего по школе");
  });

  it("is of its grade, and of all grades where it names none", () => {
    const rows = [
      row("СОШ № 1", "5А", [1, 2, 3, 4]),
      row("СОШ № 1", "5Б", [0, 5, 5, 5]),
      row("СОШ № 1", "Итого 5 классы", [1, 7, 8, 9]),
      row("СОШ № 1", "6А", [2, 2, 2, 2]),
      row("СОШ № 1", "Итого 6 классы", [2, 2, 2, 2]),
    ];
    const right = recordsOf([...rows, row("СОШ № 1", "Всего по школе", [3, 9, 10, 11])]);
    expect(schoolsOf(right)).toEqual([
      [5, "СОШ № 1", 25, [1, 7, 8, 9]],
      [6, "СОШ № 1", 8, [2, 2, 2, 2]],
    ]);
    expect(codesOf(right)).not.toContain("count-total-differs");
    const wrong = recordsOf([...rows, row("СОШ № 1", "Всего по школе", [3, 9, 10, 10])]);
    expect(codesOf(wrong)).toContain("count-total-differs");
  });

  it("is of the school above where the name is not said again", () => {
    const records = recordsOf([
      row("СОШ № 1", "5А", [1, 2, 3, 4]),
      row("СОШ № 1", "5Б", [0, 5, 5, 5]),
      row(null, "Всего по школе", [1, 7, 8, 9]),
      row("СОШ № 2", "5А", [1, 1, 1, 1]),
      row(null, "Всего по школе", [1, 1, 1, 2]),
    ]);
    expect(schoolsOf(records).map((of) => (of as unknown[])[2])).toEqual([25, 4]);
    expect(codesOf(records)).not.toContain("rows-without-school");
    const notice = records.notices.find(({ code }) => code === "count-total-differs");
    expect(notice?.details["unit"]).toBe("СОШ № 2, Всего по школе");
  });

  it("tells what a class does not", () => {
    const records = recordsOf([
      row("СОШ № 1", "5А", [1, 2, 3, 4]),
      ["СОШ № 1", "5Б", 15, null, null, null, null],
      row("СОШ № 1", "Всего по школе", [1, 7, 8, 9]),
    ]);
    expect(schoolsOf(records)).toEqual([[5, "СОШ № 1", 25, [1, 7, 8, 9]]]);
  });
});

it("totals of schools' classes are in no sum of a total beneath them", () => {
  const rows = ["СОШ № 1", "СОШ № 2"].flatMap((school) => [
    row(school, "5А", [1, 5, 4, 2]),
    row(school, "5Б", [2, 4, 3, 1]),
    row(school, "Итого", [3, 9, 7, 3]),
  ]);
  const records = recordsOf([...rows, row("Всего", null, [6, 18, 14, 6])]);
  expect(codesOf(records).filter((code) => code.startsWith("count-total"))).toEqual([]);
  const wrong = recordsOf([...rows, row("Всего", null, [6, 18, 15, 6])]);
  expect(codesOf(wrong).filter((code) => code.startsWith("count-total"))).toHaveLength(1);
});
