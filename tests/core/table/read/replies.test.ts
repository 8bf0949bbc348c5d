import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER: readonly Cell[] = ["Год", "Класс", "Предмет", "ОО", "Кол-во участников", 2, 3, 4, 5];

function recordsOf(sheets: Readonly<Record<string, Grid>>): WorkbookRecords {
  const book = snapshotOf(sheets);
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

/** Participants and marks of the first procedure's schools. */
function schoolsOf(records: WorkbookRecords): unknown[] {
  return (records.procedures[0]?.schools ?? []).map(({ name, participants, marks }) => [
    name,
    participants,
    marks,
  ]);
}

function row(school: string, marks: readonly number[], grade: Cell = 5): Cell[] {
  return [2025, grade, "МА", school, marks.reduce((sum, count) => sum + count, 0), ...marks];
}

describe("two replies of one school", () => {
  it("count the later one, and name the school with both cells", () => {
    const records = recordsOf({
      Свод: [
        HEADER,
        row("СОШ № 1", [1, 2, 3, 4]),
        row("СОШ № 2", [2, 2, 2, 2]),
        row("СОШ № 1", [0, 5, 5, 5]),
      ],
    });
    expect(schoolsOf(records)).toEqual([
      ["СОШ № 2", 8, [2, 2, 2, 2]],
      ["СОШ № 1", 15, [0, 5, 5, 5]],
    ]);
    const said = records.notices.filter(({ code }) => code === "replies-differ");
    expect(said.map(({ details }) => details["pairs"])).toEqual([["СОШ № 1: A2, A4"]]);
    expect(noticeText(said[0] ?? raise())).toBe(
      "1\u00a0школа на листе «Свод» дала разные ответы: СОШ № 1: A2, A4. Учтён более поздний: проверьте, какой верен.",
    );
    expect(records.notices.map(({ code }) => code)).not.toContain("duplicate-rows");
  });

  it.each([
    ["numbers", 46_000.5, 46_000.25],
    ["texts of two years", "02.01.2026 10:00:00", "31.12.2025 23:59:59"],
    ["texts of one day", "02.01.2026 10:00:00", "02.01.2026 9:59:00"],
  ])("are told by their time, where a column has it (%s)", (_kind, late, early) => {
    const records = recordsOf({
      Ответы: [
        ["Отметка времени", ...HEADER],
        [late, ...row("СОШ № 1", [1, 2, 3, 4])],
        [early, ...row("СОШ № 1", [0, 5, 5, 5])],
      ],
    });
    expect(schoolsOf(records)).toEqual([["СОШ № 1", 10, [1, 2, 3, 4]]]);
  });

  it("are copies only where all that they tell is the same", () => {
    const records = recordsOf({
      Свод: [HEADER, row("СОШ № 1", [1, 2, 3, 4]), row("МБОУ СОШ N1", [1, 2, 3, 4])],
    });
    expect(schoolsOf(records)).toEqual([["СОШ № 1", 10, [1, 2, 3, 4]]]);
    expect(records.notices.map(({ code }) => code)).toContain("duplicate-rows");
    expect(records.notices.map(({ code }) => code)).not.toContain("replies-differ");
  });

  it("are told apart in tables of exams too", () => {
    const records = recordsOf({
      "ЕГЭ 2025 Русский язык": [
        [
          "Код ОО",
          "Образовательная организация",
          "приняло участие",
          "не преодолен min порог",
          "средний балл",
        ],
        ["101", "СОШ № 1", 10, 1, 55],
        ["102", "СОШ № 2", 20, 0, 60],
        ["101", "СОШ № 1", 12, 2, 57],
      ],
    });
    expect(records.exams[0]?.schools.map(({ name, participants }) => [name, participants])).toEqual([
      ["СОШ № 2", 20],
      ["СОШ № 1", 12],
    ]);
    expect(records.notices.map(({ code }) => code)).toContain("replies-differ");
  });
});

describe("classes of one grade", () => {
  it("are added together: they are no two replies", () => {
    const records = recordsOf({
      Свод: [HEADER, row("СОШ № 1", [1, 2, 3, 4], "5А"), row("СОШ № 1", [0, 5, 5, 5], "5 «Б»")],
    });
    expect(records.procedures.map(({ procedure }) => procedure.grade)).toEqual([5]);
    expect(schoolsOf(records)).toEqual([["СОШ № 1", 25, [1, 7, 8, 9]]]);
    expect(records.notices.map(({ code }) => code)).not.toContain("replies-differ");
  });

  it("do not count beside the row of the whole grade", () => {
    const records = recordsOf({
      Свод: [
        HEADER,
        row("СОШ № 1", [1, 2, 3, 4], "5А"),
        row("СОШ № 1", [0, 5, 5, 5], "5Б"),
        row("СОШ № 1", [1, 7, 8, 9], "5"),
      ],
    });
    expect(schoolsOf(records)).toEqual([["СОШ № 1", 25, [1, 7, 8, 9]]]);
  });

  it("do not pass for the whole where one of them is unknown", () => {
    const records = recordsOf({
      Свод: [
        HEADER,
        row("СОШ № 1", [1, 2, 3, 4], "5А"),
        [2025, "5Б", "МА", "СОШ № 1", 25, 10, 40, null, null],
        row("СОШ № 2", [1, 1, 1, 1], "5А"),
      ],
    });
    expect(schoolsOf(records)).toEqual([
      ["СОШ № 1", 35, null],
      ["СОШ № 2", 4, [1, 1, 1, 1]],
    ]);
  });
});

it("a school that stands twice in a list is of every group that its rows name", () => {
  const { lists, notices } = recordsOf({
    Список: [
      ["ОО", "Год", "Категория"],
      ["СОШ № 1", 2025, "ШНОР"],
      ["СОШ № 1", 2025, "ШССУ"],
      ["СОШ № 2", 2025, "ШССУ"],
      ["СОШ № 2", 2025, "ШССУ"],
    ],
  });
  expect(lists.map(({ school, groups }) => [school.name, groups])).toEqual([
    ["СОШ № 1", { low: true, adverse: true }],
    ["СОШ № 2", { low: false, adverse: true }],
  ]);
  expect(
    notices.filter(({ code }) => code === "duplicate-rows").map(({ details }) => details["first"]),
  ).toEqual([["A5"]]);
});

function raise(): never {
  throw new Error("no such notice");
}

it("is said of rows of which something is read: others are no exact copies", () => {
  const rows = [61, 48, 90].map((points): Cell[] => ["СОШ № 1", points]);
  const { notices } = recordsOf({
    Свод: [
      ["ЕГЭ 2025, русский язык"],
      ["ОО", "Код", "Тестовый балл"],
      ...rows.map(([school, points], at): Cell[] => [school ?? null, at + 1, points ?? null]),
    ],
  });
  expect(notices.map(({ code }) => code)).not.toContain("duplicate-rows");
});
