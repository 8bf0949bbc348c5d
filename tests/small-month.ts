import { utils, write } from "@e965/xlsx";

/** A file of a made-up month. */
export interface MonthFile {
  readonly name: string;
  readonly bytes: Buffer;
}

type Rows = readonly (readonly (string | number | null)[])[];

/** A text that would be a picture if it were not shown as it stands. */
export const MARKUP = "<img src=x onerror=alert(1)> уточняется";

const HEAD = ["№", "Направление", "Кружков", "Занимается детей", "Из них девочек", "Выездов"];
const LABELS = ["Спорт", "Музыка", "Техника", "Туризм", "Театр", "Шахматы"];
const SCHOOLS = ["Школа № 1 п. Лесной", "Школа № 2 п. Лесной", "Школа № 3 с. Полевое", "Лицей № 4 г. Речной"];

/** Numbers of a school: circles, children, girls, trips, in each given row. */
function numbersOf(school: number, month: number): number[][] {
  return LABELS.map((_label, row) => {
    const children = 20 + 3 * school + row + month;
    return [1 + ((school + row) % 3), children, Math.floor(children / 2), (school + row) % 2];
  });
}

/** The empty form, the register, and a file from each school but the last: what is spoilt is named at its cell. */
export function smallMonth(month: "2025-10" | "2025-11"): MonthFile[] {
  const number = Number(month.slice(-2));
  const name = month === "2025-10" ? "октябрь 2025" : "ноябрь 2025";
  const [first, second, third] = SCHOOLS.slice(0, 3).map((school, index) => {
    return formRows(school, name, numbersOf(index, number));
  });
  // B5 is the first label; C5 the first number.
  const spoilt = [
    {
      rows: first,
      file: "первая.xlsx",
      at: [
        ["D5", "35 чел."],
        ["D6", " 36"],
      ],
    },
    { rows: second, file: "вторая.xlsx", at: [["F7", "-"]] },
    {
      rows: third,
      file: "третья.xlsx",
      at: [
        ["D8", MARKUP],
        ["F9", "-"],
      ],
    },
  ] as const;
  return [
    {
      name: "Пустая форма.xlsx",
      bytes: workbook(
        "Кружки",
        formRows(
          null,
          null,
          LABELS.map(() => []),
        ),
      ),
    },
    { name: "Реестр школ.xlsx", bytes: workbook("Реестр", registerRows()) },
    ...spoilt.map(({ rows = [], file, at }) => ({ name: file, bytes: workbook("Кружки", rows, at) })),
    { name: "снимок.xlsx", bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
  ];
}

function registerRows(): Rows {
  const rows = SCHOOLS.map((name, index) => [`edu77000${String(index + 1)}`, name]);
  return [["Логин", "Наименование ОО"], ...rows];
}

function formRows(school: string | null, month: string | null, numbers: readonly number[][]): Rows {
  return [
    ["Занятость детей в кружках"],
    ["Наименование ОО:", school],
    ["Отчётный месяц:", month],
    HEAD,
    ...LABELS.map((label, index) => [index + 1, label, ...(numbers[index] ?? [])]),
  ];
}

function workbook(sheet: string, rows: Rows, spoilt: readonly (readonly [string, string])[] = []): Buffer {
  const made = utils.aoa_to_sheet(rows.map((row) => [...row]));
  for (const [cell, text] of spoilt) made[cell] = { t: "s", v: text };
  const book = utils.book_new();
  utils.book_append_sheet(book, made, sheet);
  return Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}
