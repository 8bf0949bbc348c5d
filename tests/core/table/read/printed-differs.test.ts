import type { Notice } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "ВПР 2025. Математика, 5 класс";
const HEADER: readonly Cell[] = ["Школа", "Писали", "2", "3", "4", "5"];
/** 25 pupils: the mean is 3,76, «качество» 60 %, «успеваемость» 96 %, «СОУ» 20 + 25,6 + 12,96 + 0,64 = 59,2 %. */
const FIRST: readonly Cell[] = ["МБОУ СОШ № 1", 25, 1, 9, 10, 5];
/** 30 pupils: the mean is 116 / 30 = 3,8667, «качество» 66,67 %, «успеваемость» 93,33 %, «СОУ» 62,93 %. */
const SECOND: readonly Cell[] = ["МБОУ СОШ № 2", 30, 2, 8, 12, 8];
const THIRD: readonly Cell[] = ["МБОУ СОШ № 3", 10, 0, 4, 4, 2];

function saidOf(rows: Grid): Notice[] {
  const workbook = snapshotOf({ Лист1: rows });
  const { tables } = recogniseTables(workbook, {});
  return readRecords(workbook, tables, []).notices.filter(({ code }) => code === "printed-differs");
}

function said(header: string, ...values: Cell[]): Notice[] {
  const rows = [FIRST, SECOND, THIRD].flatMap((row, index) =>
    index < values.length ? [[...row, values[index] ?? null]] : [],
  );
  return saidOf([[TITLE], [...HEADER, header], ...rows]);
}

describe("what a row prints against its own marks", () => {
  it.each<[string, Cell, Cell]>([
    ["Средняя отметка", 3.76, 3.87],
    ["Средняя оценка", "3,8", "3,9"],
    ["Ср. отметка", 4, 4],
    ["Качество, %", 60, 66.7],
    ["Качество знаний", "60 %", "67%"],
    ["% качества", 0.6, 0.667],
    ["Качественная успеваемость, %", 60, 66.67],
    ["Получивших «4» и «5», %", 60, 67],
    ["Успеваемость, %", 96, 93],
    ["Абсолютная успеваемость", 96, 93.3],
    ["СОУ", 59.2, 62.9],
    ["Степень обученности учащихся, %", 59, 63],
    ["Средний балл", 3.76, 3.87],
  ])("%s that agrees up to its rounding is not spoken of", (header, one, other) => {
    expect(said(header, one, other)).toEqual([]);
  });

  it.each<[string, string, Cell, Cell]>([
    ["Средняя отметка", "3,50, по отметкам 3,76", "3,50", 3.87],
    ["Качество, %", "80\u00a0%, по отметкам 60,0\u00a0%", 80, 66.7],
    ["Качество знаний", "80\u00a0%, по отметкам 60,0\u00a0%", 0.8, 0.667],
    ["Успеваемость", "100\u00a0%, по отметкам 96,0\u00a0%", "100 %", "93 %"],
  ])("%s that does not is named with the school and the cell", (header, text, one, other) => {
    const [notice, ...more] = said(header, one, other);
    expect(more).toEqual([]);
    expect(notice?.place).toBe("Лист1!G3");
    const sentence = notice === undefined ? "" : noticeText(notice);
    expect(sentence).toContain(`столбец «${header}» (G3): у «МБОУ СОШ № 1» (G3) в таблице ${text}`);
  });

  it("the last printed digit decides: a tenth more than its half is no rounding", () => {
    expect(said("Качество, %", 60.4, 66.7)).toHaveLength(1);
    expect(said("Качество, %", 60, 66.6)).toHaveLength(1);
    expect(said("Качество, %", 60, 67)).toEqual([]);
  });

  it("names the first cells, how many they are, and the largest difference", () => {
    const [notice] = said("Успеваемость, %", 90, 10, 50);
    expect(notice?.details).toMatchObject({
      count: 3,
      first: ["G3", "G4", "G5"],
      unit: "МБОУ СОШ № 2",
      cell: "G4",
      said: 10,
    });
  });

  it("a formula of its own and other means are left alone, a slip in a column that agrees is not", () => {
    expect(said("СОУ", 50, 60, 55)).toEqual([]);
    expect(said("Средний балл", 12.4, 13.1, 11)).toEqual([]);
    // 100 · (0,36·4 + 0,64·4 + 2) / 10 = 60
    expect(said("СОУ", 59.2, 62.9, 40)).toHaveLength(1);
  });

  it.each([
    "Качество за прошлый год",
    "Средняя отметка по журналу",
    "Средняя отметка по району",
    "Качество 2024",
  ])("«%s» is of other marks", (header) => {
    expect(said(header, 1, 2, 3)).toEqual([]);
  });

  it("marks in percents are allowed their own rounding, and percents beside pupils are checked as well", () => {
    const shares = [...HEADER, "Качество, %"];
    const row = ["МБОУ СОШ № 2", 30, 6.7, 26.7, 40, 26.7];
    expect(saidOf([[TITLE], shares, [...row, 66.67]])).toEqual([]);
    expect(saidOf([[TITLE], shares, [...row, 69]])).toHaveLength(1);
    const both = [
      "Школа",
      "Писали",
      ...[2, 3, 4, 5].flatMap((mark) => [`«${String(mark)}», чел.`, `«${String(mark)}», %`]),
    ];
    expect(saidOf([[TITLE], both, ["МБОУ СОШ № 1", 25, 1, 4, 9, 36, 10, 40, 5, 20]])).toEqual([]);
    expect(saidOf([[TITLE], both, ["МБОУ СОШ № 1", 25, 1, 4, 9, 36, 10, 48, 5, 20]])).toHaveLength(1);
  });

  it("a row of totals is checked, a row of means is not", () => {
    const total = ["Итого", 55, 3, 17, 22, 13];
    const header = [...HEADER, "Качество, %"];
    const schools = [
      [...FIRST, 60],
      [...SECOND, 66.7],
    ];
    expect(saidOf([[TITLE], header, ...schools, [...total, 63.6]])).toEqual([]);
    expect(saidOf([[TITLE], header, ...schools, [...total, 70]])[0]?.details).toMatchObject({
      unit: "Итого",
    });
    expect(saidOf([[TITLE], header, ...schools, ["Среднее значение", 27, 1.5, 8.5, 11, 6.5, 70]])).toEqual(
      [],
    );
  });

  it("of ОГЭ and of schools in columns as well", () => {
    const oge = [
      ["ОГЭ 2024, математика"],
      ["Школа", "Сдавали", "2", "3", "4", "5", "Средняя отметка", "Качество"],
      [...FIRST, 3.76, 60],
      [...SECOND, 3.2, 66.7],
    ];
    expect(saidOf(oge).map(({ place }) => place)).toEqual(["Лист1!G4"]);
    const turned = [
      [TITLE],
      ...[...HEADER, "Качество, %"].map((label, index) => [
        label,
        [...FIRST, 60][index] ?? null,
        [...SECOND, 50][index] ?? null,
      ]),
    ];
    const [notice] = saidOf(turned);
    expect(notice?.place).toBe("Лист1!C8");
    expect(notice === undefined ? "" : noticeText(notice)).toContain("строка «Качество, %» (C8)");
  });
});
