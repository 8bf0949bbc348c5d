import type { DraftWish } from "../../../../src/core/table/shown/draft-table";
import type { ColumnMeaning, FormId } from "../../../../src/core/model/recognised-table";
import type { Grid } from "../../../../src/workbook/cell";

/** A table that a colleague would understand and no rule knows, with what a person points at in it. */
export interface HandMadeShape {
  readonly name: string;
  readonly rows: Grid;
  readonly wish: DraftWish & { readonly form: FormId };
  /** What columns mean, by index from 0; the others mean nothing. */
  readonly meanings: Readonly<Record<number, ColumnMeaning>>;
  /** Columns that count in percents though their headers do not say it. */
  readonly shares?: readonly number[];
  /** The first school, the number of schools, and the totals, in the order of the preview. */
  readonly reads: {
    readonly first: readonly [string, ...(number | null)[]];
    readonly schools: number;
    readonly totals: readonly (number | null)[];
  };
}

const MARKS = { 2: "mark2", 3: "mark3", 4: "mark4", 5: "mark5" } as const;
const TITLE = "Итоги работы по математике, 5 класс, 2024 год";

/** Shapes of tables of one's own, each unknown to the product. */
export const HAND_MADE_SHAPES: readonly HandMadeShape[] = [
  {
    name: "schools in columns, the marks in words of one's own",
    rows: [
      [TITLE],
      ["Показатель", "СОШ № 1", "СОШ № 2", "Гимназия № 3"],
      ["Сидели за партой", 25, 30, 41],
      ["слабо", 1, 2, 3],
      ["терпимо", 9, 8, 12],
      ["крепко", 10, 12, 16],
      ["блестяще", 5, 8, 10],
    ],
    wish: { form: "vpr-mark-shares", laying: "schools-in-columns", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "participants", ...MARKS },
    reads: { first: ["СОШ № 1", 25, 1, 9, 10, 5], schools: 3, totals: [96, 6, 29, 38, 23] },
  },
  {
    name: "schools in columns that no word calls schools",
    rows: [
      [TITLE],
      ["", "Берёзовка", "Ключи"],
      ["Писали", 25, 30],
      ["2", 1, 2],
      ["3", 9, 8],
      ["4", 10, 12],
      ["5", 5, 8],
    ],
    wish: { form: "vpr-mark-shares", laying: "schools-in-columns", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "participants", ...MARKS },
    reads: { first: ["Берёзовка", 25, 1, 9, 10, 5], schools: 2, totals: [55, 3, 17, 22, 13] },
  },
  {
    name: "a row for each mark under headers in another language",
    rows: [
      [TITLE],
      ["Мектеп", "Баға", "Саны"],
      ...(
        [
          ["СОШ № 1", 1, 9, 10, 5],
          ["СОШ № 2", 2, 8, 12, 8],
        ] as const
      ).flatMap(([school, ...counts]) => counts.map((count, index) => [school, index + 2, count])),
    ],
    wish: { form: "vpr-mark-shares", laying: "row-per-mark", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "mark2", 2: "mark3", 3: "mark4", 4: "mark5" },
    reads: { first: ["СОШ № 1", 25, 1, 9, 10, 5], schools: 2, totals: [55, 3, 17, 22, 13] },
  },
  {
    name: "words of one's own for the marks",
    rows: [
      [TITLE],
      ["Мектеп / Кто сдаёт", "Сколько было", "плохо", "так себе", "неплохо", "блестяще"],
      ["СОШ № 1", 25, 1, 9, 10, 5],
      ["СОШ № 2", 30, 2, 10, 12, 6],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "participants", ...MARKS },
    reads: { first: ["СОШ № 1", 25, 1, 9, 10, 5], schools: 2, totals: [55, 3, 19, 22, 11] },
  },
  {
    name: "bilingual headers on two lines",
    rows: [
      [TITLE],
      ["Мәктәп", "Бала саны", "Билгеләр", null, null, null],
      [null, null, "бишле", "дүртле", "өчле", "икеле"],
      ["Гимназия № 3", 40, 12, 18, 8, 2],
      ["Лицей № 4", 20, 4, 9, 6, 1],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 2 },
    meanings: { 0: "school-name", 1: "participants", 2: "mark5", 3: "mark4", 4: "mark3", 5: "mark2" },
    reads: { first: ["Гимназия № 3", 40, 2, 8, 18, 12], schools: 2, totals: [60, 3, 14, 27, 16] },
  },
  {
    name: "columns without headers among headed ones",
    rows: [
      [TITLE],
      ["Куда", "Пришли", "Распределение", null, null, null],
      ["СОШ № 5", 10, 1, 4, 3, 2],
      ["СОШ № 6", 12, 0, 5, 5, 2],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "participants", ...MARKS },
    reads: { first: ["СОШ № 5", 10, 1, 4, 3, 2], schools: 2, totals: [22, 1, 9, 8, 4] },
  },
  {
    name: "no header at all",
    rows: [
      ["СОШ № 7", 18, 2, 6, 7, 3],
      ["СОШ № 8", 21, 3, 8, 6, 4],
      ["СОШ № 9", 15, 1, 5, 6, 3],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 0, headerRows: 0, firstDataRow: 0 },
    meanings: { 0: "school-name", 1: "participants", ...MARKS },
    reads: { first: ["СОШ № 7", 18, 2, 6, 7, 3], schools: 3, totals: [54, 6, 19, 19, 10] },
  },
  {
    name: "a header of numbers only, not from the first column",
    rows: [
      [],
      [null, 101, 102, 103, 104, 105, 106],
      [null, "СОШ № 10", 30, 3, 12, 10, 5],
      [null, "СОШ № 11", 20, 2, 8, 6, 4],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 1 },
    meanings: { 1: "school-name", 2: "participants", 3: "mark2", 4: "mark3", 5: "mark4", 6: "mark5" },
    reads: { first: ["СОШ № 10", 30, 3, 12, 10, 5], schools: 2, totals: [50, 5, 20, 16, 9] },
  },
  {
    name: "a name in two columns and the sum right beneath the header",
    rows: [
      [TITLE],
      ["Тип", "Номер", "Детей", "н/уд", "уд.", "х.", "о."],
      ["Всего по округу", null, 45, 4, 15, 17, 9],
      ["СОШ", "№ 12", 25, 1, 9, 10, 5],
      ["Лицей", "№ 13", 20, 3, 6, 7, 4],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 1, firstDataRow: 3 },
    meanings: {
      0: "school-name",
      1: "school-name",
      2: "participants",
      3: "mark2",
      4: "mark3",
      5: "mark4",
      6: "mark5",
    },
    reads: { first: ["СОШ № 12", 25, 1, 9, 10, 5], schools: 2, totals: [45, 4, 15, 17, 9] },
  },
  {
    name: "marks without a number of participants",
    rows: [
      [TITLE],
      ["Кто", "низкий", "базовый", "повышенный", "высокий"],
      ["СОШ № 14", 2, 9, 8, 3],
      ["СОШ № 15", 1, 11, 10, 6],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "mark2", 2: "mark3", 3: "mark4", 4: "mark5" },
    reads: { first: ["СОШ № 14", 22, 2, 9, 8, 3], schools: 2, totals: [50, 3, 20, 18, 9] },
  },
  {
    name: "percents beside the number of pupils",
    rows: [
      [TITLE],
      ["Кто", "Сколько", "А", "Б", "В", "Г"],
      ["СОШ № 16", 20, 10, 40, 35, 15],
      ["СОШ № 17", 40, 5, 45, 40, 10],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "participants", ...MARKS },
    reads: { first: ["СОШ № 16", 20, 2, 8, 7, 3], schools: 2, totals: [60, 4, 26, 23, 7] },
  },
  {
    name: "classes beneath a school that is named once",
    rows: [
      [TITLE],
      ["Где", "Кто именно", "Сколько", "1-я группа", "2-я группа", "3-я группа", "4-я группа"],
      ["СОШ № 18", "5А", 20, 1, 8, 7, 4],
      [null, "5Б", 22, 2, 9, 8, 3],
      ["СОШ № 19", "5А", 15, 0, 6, 6, 3],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 1, headerRows: 1 },
    meanings: {
      0: "school-name",
      1: "class-group",
      2: "participants",
      3: "mark2",
      4: "mark3",
      5: "mark4",
      6: "mark5",
    },
    reads: { first: ["СОШ № 18", 42, 3, 17, 15, 7], schools: 2, totals: [57, 3, 23, 21, 10] },
  },
  {
    name: "an exam in words of one's own, with percents that nothing says of",
    rows: [
      ["ОГЭ, русский язык, 2024 год"],
      ["Площадка", "Явка", "Мимо порога", "Итог в среднем"],
      ["СОШ № 20", 50, 4, 3.9],
      ["СОШ № 21", 25, 8, 3.4],
    ],
    wish: { form: "oge-by-school", headerRow: 1, headerRows: 1 },
    meanings: { 0: "school-name", 1: "exam:participants", 2: "exam:below", 3: "exam:mean-mark" },
    shares: [2],
    reads: { first: ["СОШ № 20", 50, 2, 3.9], schools: 2, totals: [75, 4] },
  },
  {
    name: "pupils row by row, in Latin letters",
    rows: [
      [TITLE],
      ["N", "Shkola", "Kod", "Summa"],
      [1, "СОШ № 22", "a1", 12],
      [2, "СОШ № 22", "a2", 15],
      [3, "СОШ № 23", "a3", 9],
    ],
    wish: { form: "vpr-pupils", headerRow: 1, headerRows: 1 },
    meanings: { 1: "school-name", 2: "pupil-code", 3: "total" },
    reads: { first: ["СОШ № 22", 2, 13.5], schools: 2, totals: [3] },
  },
  {
    name: "the header in the middle of the sheet, under notes",
    rows: [
      ["Для служебного пользования"],
      ["Исполнитель", "методист"],
      ["Телефон", "1-23-45", "доб.", 12],
      [TITLE],
      [],
      ["Кто участвует", "Народу", "−", "0", "+", "++"],
      [1, 2, 3, 4, 5, 6],
      ["СОШ № 24", 16, 2, 6, 5, 3],
      ["СОШ № 25", 24, 1, 10, 9, 4],
    ],
    wish: { form: "vpr-mark-shares", headerRow: 5, headerRows: 1, firstDataRow: 7 },
    meanings: { 0: "school-name", 1: "participants", ...MARKS },
    reads: { first: ["СОШ № 24", 16, 2, 6, 5, 3], schools: 2, totals: [40, 3, 16, 14, 7] },
  },
];
