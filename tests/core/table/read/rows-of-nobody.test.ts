import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import type { Notice, NoticeCode } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

/** A report of marks with one school for each row of numbers; the first school stands in row 5. */
function marks(...rows: readonly (readonly Cell[])[]): Grid {
  return [
    ["ВПР 2025 Математика 5 класс"],
    ["Максимальный первичный балл:", 20],
    ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
    ["Озёрный край", 40, 4000, 10, 40, 40, 10],
    ...rows.map((row, index) => [`МБОУ «СОШ № ${index + 1}»(edu90010${index})`, null, ...row]),
  ];
}

function read(sheets: Readonly<Record<string, Grid>>) {
  const workbook = snapshotOf(sheets);
  const { tables } = recogniseTables(workbook, {});
  const records = readRecords(workbook, tables, []);
  return { records, notices: records.notices };
}

function schoolsOf({ procedures }: WorkbookRecords) {
  return procedures[0]?.schools ?? [];
}

function ofCode(notices: readonly Notice[], code: NoticeCode): readonly Notice["details"][] {
  return notices.filter((notice) => notice.code === code).map(({ details }) => details);
}

describe("rows that say nothing, or two things", () => {
  it("names a row with shares of no participants, and takes no pupil from it", () => {
    const { records, notices } = read({
      М: marks([20, 10, 40, 40, 10], [0, 10, 40, 40, 10], [0, 0, 0, 0, 0]),
    });
    expect(
      schoolsOf(records).map(({ participants, marks: of, unread }) => [participants, of, unread]),
    ).toEqual([
      [20, [2, 8, 8, 2], undefined],
      [null, null, ["participants", "marks"]],
      [0, [0, 0, 0, 0], undefined],
    ]);
    expect(ofCode(notices, "shares-of-nobody")).toMatchObject([{ count: 1, first: ["D6"] }]);
  });

  it("names shares of which nobody says of how many, and calls the school unread", () => {
    const { records, notices } = read({ М: marks([20, 10, 40, 40, 10], [null, 10, 40, 40, 10]) });
    expect(schoolsOf(records).map(({ participants, unread }) => [participants, unread])).toEqual([
      [20, undefined],
      [null, ["marks"]],
    ]);
    expect(ofCode(notices, "shares-of-unknown")).toMatchObject([{ count: 1, first: ["D6"] }]);
    const without = read({
      М: [
        ["ВПР 2025 физика 8 класс"],
        ["Школа", "«2», %", "«3», %", "«4», %", "«5», %"],
        ["СОШ № 1", 5, 45, 40, 10],
        ["СОШ № 2", 10, 40, 30, 20],
      ],
    });
    expect(ofCode(without.notices, "shares-of-unknown")).toMatchObject([{ count: 2, first: ["B3", "B4"] }]);
    expect(schoolsOf(without.records).map(({ unread }) => unread)).toEqual([["marks"], ["marks"]]);
  });

  it("names a school whose row is empty", () => {
    const { notices } = read({
      М: marks([20, 10, 40, 40, 10], [null, null, null, null, null], [20, 10, 40, 40, 10]),
    });
    expect(ofCode(notices, "rows-without-numbers")).toMatchObject([{ count: 1, first: ["A6"] }]);
  });

  it("takes the pupils of a journal row from its groups where they contradict the participants", () => {
    const head = [
      ["ВПР 2025 Математика 5 класс"],
      [
        "Группы участников",
        "Кол-во участников",
        "Понизили (Отметка < Отметка по журналу) Кол-во участников",
        "Понизили (Отметка < Отметка по журналу) %",
        "Подтвердили (Отметка = Отметке по журналу) Кол-во участников",
        "Подтвердили (Отметка = Отметке по журналу) %",
        "Повысили (Отметка > Отметка по журналу) Кол-во участников",
        "Повысили (Отметка > Отметка по журналу) %",
      ],
      ["Озёрный край", 4000, 400, 10, 3200, 80, 400, 10],
    ];
    const rows = [0, 30, 20].map((n, at) => [
      `МБОУ «СОШ № ${at + 1}»(edu90010${at})`,
      n,
      2,
      10,
      16,
      80,
      2,
      10,
    ]);
    const { records, notices } = read({ Ж: [...head, ...rows] });
    expect(schoolsOf(records).map(({ participants, journal }) => [participants, journal?.confirmed])).toEqual(
      [
        [20, 16],
        [30, 16],
        [20, 16],
      ],
    );
    expect(ofCode(notices, "share-not-count")).toMatchObject([{ count: 2 }]);
  });
});
