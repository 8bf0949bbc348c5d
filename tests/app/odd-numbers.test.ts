import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import type { Cell, Grid } from "../../src/workbook/cell";
import { snapshotOf } from "../read-snapshot";

const CONTROL = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
const VPR = "ВПР 2024. Математика, 5 класс";

/** A table of schools: its title, header and the numbers of each school. */
const TABLES: readonly (readonly [title: string, header: readonly Cell[], numbers: readonly number[]])[] = [
  [VPR, ["Школа", "Писали", "«2»", "«3»", "«4»", "«5»"], [41, 3, 15, 16, 7]],
  [VPR, ["Школа", "Писали", "«2», %", "«3», %", "«4», %", "«5», %"], [50, 6, 34, 40, 20]],
  [VPR, ["Школа", "Писали", ...Array.from({ length: 8 }, (_, score) => score)], [40, 5, 5, 5, 5, 5, 5, 5, 5]],
  [VPR, ["Школа", "Писали", "Понизили", "Подтвердили", "Повысили"], [40, 8, 28, 4]],
  [VPR, ["Школа", "Писали", "Успеваемость, %", "Качество, %", "Средняя отметка"], [50, 94, 60, 3.74]],
  ["Результаты ОГЭ 2025. Математика", ["Школа", "Сдавали", "2", "3", "4", "5"], [41, 3, 15, 16, 7]],
  [
    "Результаты ЕГЭ 2025. Химия",
    ["Школа", "Участников", "Не преодолели порог", "80–100 баллов", "Средний балл"],
    [20, 1, 4, 60],
  ],
];
const ODD = [-3, 1e13, 1e300, 35_794_000, 7.5];

function changed<T>(list: readonly T[], at: number, to: T): T[] {
  return list.map((of, index) => (index === at ? to : of));
}

function gridOf([title, header, numbers]: (typeof TABLES)[number], column: number, odd: number): Grid {
  const rows = Array.from({ length: 11 }, (_, school): Cell[] => [
    `МБОУ СОШ № ${String(school + 1)}`,
    ...numbers,
  ]);
  // So that what the row adds up to stays true: a sum that does not is named anyway.
  const [first = [], ...others] = rows;
  const off = changed(first, column, odd);
  if (typeof off[2] === "number" && column > 2) off[2] += Number(first[column]) - odd;
  return [[title], [], header, off, ...others];
}

describe("a number that counts nothing, in one cell of a table", () => {
  it.each(TABLES)(
    "is no error of the program, and the other schools are judged: %s | %j",
    async (...table) => {
      for (const odd of ODD)
        for (let column = 1; column < table[1].length; column += 1) {
          const { records, evidence } = await runCheck(
            snapshotOf({ Лист1: gridOf(table, column, odd) }),
            NO_OWN_SETTINGS,
            CONTROL,
          );
          const read = records.procedures.length + records.exams.length;
          expect([odd, column, read, evidence.length > 0 || records.exams.length > 0]).toEqual([
            odd,
            column,
            1,
            true,
          ]);
        }
    },
  );

  it("is no total of a pupil, which would make a histogram of as many scores", async () => {
    const header = ["Школа", "Класс", "Код", "1", "2", "3", "4", "5", "6", "Итог", "Отметка за ВПР"];
    const pupils = Array.from({ length: 60 }, (_, of): Cell[] => {
      const points = Array.from({ length: 6 }, (_task, task) => (of + task) % 2);
      return [`МБОУ СОШ № ${String(1 + (of % 3))}`, "5А", of, ...points, 3, 3 + (of % 3)];
    });
    for (const [column, odd] of [
      [9, 1e13],
      [9, 35_794_000],
      [9, -3],
      [4, 1e13],
    ] as const) {
      const rows = changed(pupils, 0, changed(pupils[0] ?? [], column, odd));
      const { records } = await runCheck(
        snapshotOf({ Лист1: [[VPR], header, ...rows] }),
        NO_OWN_SETTINGS,
        CONTROL,
      );
      expect(records.procedures[0]?.schools).toHaveLength(3);
    }
  });
});
