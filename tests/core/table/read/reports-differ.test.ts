import type { Notice } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = ["Лицей № 3(edu900103)", "Школа с. Ключи(edu900104)", "Гимназия(edu900105)"];

function marks(counts: readonly number[]): Grid {
  return [
    ["ВПР 2025 Биология 6 класс"],
    ["Группы участников", "Кол-во участников", 2, 3, 4, 5],
    ...counts.map((count, index): Cell[] => [SCHOOLS[index] ?? "", count, 25, 25, 25, 25]),
  ];
}

function journal(counts: readonly number[]): Grid {
  return [
    ["ВПР 2025 Биология 6 класс"],
    ["Группы участников", "Кол-во участников", "Понизили, чел.", "Подтвердили, чел.", "Повысили, чел."],
    ...counts.map((count, index): Cell[] => [SCHOOLS[index] ?? "", count, 2, count - 4, 2]),
  ];
}

function scores(counts: readonly number[]): Grid {
  return [
    ["ВПР 2025 Биология 6 класс"],
    ["Группы участников", "Кол-во участников", 0, 1, 2, 3, 4, 5],
    ...counts.map((count, index): Cell[] => [SCHOOLS[index] ?? "", count, 25, 25, 25, 25, 0, 0]),
  ];
}

function pupils(counts: readonly number[], unreadable = 0): Grid {
  return [
    ["ВПР 2025 Биология 6 класс"],
    ["логин школы", "код обучающегося", "вариант", "всего баллов", "балл за 1", "балл за 2"],
    ...counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, pupil): Cell[] => {
        const points = pupil % 3;
        const total = index === 0 && pupil < unreadable ? "не видно" : points;
        return [/edu\d+/.exec(SCHOOLS[index] ?? "")?.[0] ?? "", pupil + 1, 1, total, points, 0];
      }),
    ),
  ];
}

function said(sheets: Readonly<Record<string, Grid>>): readonly Notice[] {
  const book = snapshotOf(sheets);
  const { tables } = recogniseTables(book, {});
  return readRecords(book, tables, []).notices.filter(({ code }) => code === "reports-differ");
}

describe("reports of different kinds on one work", () => {
  it("say a school's number of participants differently: school, both numbers and both cells are named", () => {
    const [notice, ...others] = said({ Отметки: marks([8, 40, 60]), Журнал: journal([83, 40, 60]) });
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      place: "Журнал!A3",
      details: {
        count: 1,
        names: ["Лицей № 3"],
        pairs: ["Лицей № 3: 8 (Отметки!A3), 83 (Журнал!A3)"],
        subject: "bi",
        grade: 6,
        year: 2025,
      },
    });
  });

  it("agree: nothing is said", () => {
    const counts = [8, 40, 60];
    expect(said({ О: marks(counts), Ж: journal(counts), Б: scores(counts), У: pupils(counts) })).toEqual([]);
  });

  it("may lack pupils without a mark in the journal, and not the other way round", () => {
    expect(said({ О: marks([20, 40, 60]), Ж: journal([17, 36, 55]) })).toEqual([]);
    expect(said({ О: marks([20, 40, 60]), Ж: journal([16, 36, 55]) })[0]?.details["names"]).toEqual([
      "Лицей № 3",
    ]);
    expect(said({ О: marks([20, 40, 60]), Ж: journal([20, 41, 60]) })[0]?.details["names"]).toEqual([
      "Школа с. Ключи",
    ]);
  });

  it("are compared pupil by pupil: a work whose total cannot be read may be counted by a report", () => {
    expect(said({ О: marks([20, 40, 60]), У: pupils([20, 40, 60], 2) })).toEqual([]);
    expect(said({ О: marks([20, 40, 60]), У: pupils([25, 40, 60], 2) })[0]?.details["pairs"]).toEqual([
      "Лицей № 3: 23 (У!A3), 20 (О!A3)",
    ]);
  });

  it("of marks and of scores differ by one pupil: that is named too", () => {
    expect(said({ О: marks([20, 40, 60]), Б: scores([20, 40, 61]) })[0]?.details["pairs"]).toEqual([
      "Гимназия: 60 (О!A5), 61 (Б!A5)",
    ]);
  });
});
