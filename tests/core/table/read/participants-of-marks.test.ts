import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER = ["Школа", "Писали", "2", "3", "4", "5"];
const MARKS = [
  [2, 7, 9, 4],
  [0, 11, 12, 3],
  [1, 4, 6, 2],
  [3, 9, 8, 5],
] as const;

function sumOf(marks: readonly number[]): number {
  return marks.reduce((sum, count) => sum + count, 0);
}

/** The third school does not say how many wrote. */
function rowsWith(
  instead: Cell,
  row: (marks: readonly number[]) => readonly Cell[] = (marks) => marks,
): Cell[][] {
  return MARKS.map((marks, index) => {
    return [`СОШ № ${String(index + 1)}`, index === 2 ? instead : sumOf(marks), ...row(marks)];
  });
}

function readOf(title: string, rows: readonly Cell[][]) {
  const book = snapshotOf({ Свод: [[title], HEADER, ...rows] });
  const { procedures, exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  const of = [
    ...procedures.flatMap(({ schools }) => [...schools]),
    ...exams.flatMap(({ schools }) => [...schools]),
  ];
  return {
    participants: of.map(({ participants }) => participants),
    unread: of.flatMap(({ name, unread = [] }) => (unread.length === 0 ? [] : [name])),
    codes: notices.map(({ code }) => code),
    said: notices.filter(({ code }) => code === "participants-from-marks").map(noticeText),
  };
}

describe("a row of marks without its number of participants", () => {
  it.each(["ВПР 2025, математика, 6 класс", "ОГЭ 2025, математика"])(
    "has the sum of them where it is that in the other rows, and it is said: %s",
    (title) => {
      for (const instead of [null, "—", "н/д", "*"]) {
        const { participants, unread, said } = readOf(title, rowsWith(instead));
        expect(participants).toEqual([22, 26, 13, 25]);
        expect(unread).toEqual([]);
        expect(said).toHaveLength(1);
        expect(said[0]).toContain("B5");
      }
    },
  );

  it("has none where the marks are percents, or make up something else in the other rows", () => {
    const percents = rowsWith(null, (marks) => marks.map((count) => (100 * count) / sumOf(marks)));
    expect(readOf("ВПР 2025, математика, 6 класс", percents)).toMatchObject({
      participants: [22, 26, null, 25],
      unread: ["СОШ № 3"],
      said: [],
    });
    const absent = rowsWith(null).map(([name, whole, ...marks]) => {
      return [name ?? null, typeof whole === "number" ? whole + 3 : null, ...marks];
    });
    expect(readOf("ВПР 2025, математика, 6 класс", absent).participants[2]).toBeNull();
  });

  it("has none where one of the marks cannot be read", () => {
    const rows = rowsWith(null).map((row, index) => (index === 2 ? [...row.slice(0, 5), "<5"] : row));
    expect(readOf("ВПР 2025, математика, 6 класс", rows).participants[2]).toBeNull();
  });

  it.each(["ВПР 2025, математика, 6 класс", "ОГЭ 2025, математика"])(
    "has their sum in a table without such a column, but not where they are percents: %s",
    (title) => {
      function read(rows: readonly Cell[][]): unknown {
        const book = snapshotOf({ Свод: [[title], ["Школа", "«2»", "«3»", "«4»", "«5»"], ...rows] });
        const { procedures, exams } = readRecords(book, recogniseTables(book, {}).tables, []);
        return [
          ...procedures.flatMap(({ schools }) => schools.map(({ participants }) => participants)),
          ...exams.flatMap(({ schools }) => schools.map(({ participants }) => participants)),
        ];
      }
      expect(read(MARKS.map((marks, index) => [`СОШ № ${String(index + 1)}`, ...marks]))).toEqual([
        22, 26, 13, 25,
      ]);
      const percents = MARKS.map((marks, index) => [
        `СОШ № ${String(index + 1)}`,
        ...marks.map((count) => Math.round((100 * count) / sumOf(marks))),
      ]);
      expect(read(percents)).toEqual([null, null, null, null]);
    },
  );

  it("takes nothing from a total that counts it", () => {
    const total = ["Итого", 86, 6, 31, 35, 14];
    const { codes } = readOf("ВПР 2025, математика, 6 класс", [...rowsWith(null), total]);
    expect(codes).not.toContain("count-total-differs");
  });
});
