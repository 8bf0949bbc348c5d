import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { read, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import { locked } from "../../tests/adapters/xlsx/locked-book";
import { bookParts, cellsXml } from "../../tests/adapters/xlsx/small-book";
import { contractPackage } from "../../tests/adapters/xlsx/contract-package";
import { zipOf } from "../../tests/adapters/xlsx/zip-maker";
import { smallMonth, type MonthFile } from "../../tests/small-month";

/** A sound file that mutants are made of. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The other files of its month: it is a table that a school sent. */
  readonly beside?: readonly MonthFile[];
  /** Its own checksum tells of any byte that was changed. */
  readonly isSealed?: boolean;
}

/** Of those seeds that have one. */
export const PASSWORD = "пароль";

const ROOT = resolve(__dirname, "../..");
const SHARED = process.env["OKO_SHARED"] ?? join(ROOT, "../shared");
const OTHERS: readonly (readonly [string, BookType])[] = [
  ["отчёт.xls", "biff8"],
  ["отчёт.xlsb", "xlsb"],
  ["отчёт.ods", "ods"],
  ["отчёт-2003.xls", "xlml"],
];
/** Tables of several forms, where the folder with the data is. */
const CASES = ["01", "10", "30", "35"];

/** A list of schools with markers: small, and with findings. */
export function smallBook(): Uint8Array {
  const header = [
    "Год",
    "Логин",
    "Муниципалитет",
    "ОО",
    "4 РУ",
    "4 МА",
    "5 РУ",
    "5 МА",
    "Количество маркеров",
  ];
  const rows = Array.from({ length: 20 }, (_, index) => {
    const number = String(index + 1);
    const marks = [index % 3 === 0 ? 1 : 0, index % 5 === 0 ? 1 : 0, 0, index % 7 === 0 ? 1 : 0];
    const sum = marks.reduce((total, mark) => total + mark, 0);
    return [
      "2023",
      `edu9001${number.padStart(2, "0")}`,
      "Лесной район",
      `МБОУ «СОШ № ${number}»`,
      ...marks,
      sum,
    ];
  });
  return zipOf(bookParts({ sheet: cellsXml([header, ...rows]) }));
}

/** The sample, books made up by the tests, and some of the shared data where they are. */
export function seeds(): Seed[] {
  const small = smallBook();
  const book = read(small, { type: "array" });
  return [
    { name: "образец.xlsx", bytes: new Uint8Array(readFileSync(join(ROOT, "assets/sample.xlsx"))) },
    { name: "список.xlsx", bytes: small },
    { name: "договор.xlsx", bytes: contractPackage(false) },
    ...OTHERS.map(([name, bookType]) => {
      const written = write(book, { type: "array", bookType }) as ArrayBuffer;
      return { name, bytes: new Uint8Array(written) };
    }),
    ...textSeeds(book),
    { name: "закрытая.xlsx", bytes: locked(small, { password: PASSWORD }), isSealed: true },
    ...monthSeeds(),
    ...sharedSeeds(),
  ];
}

/** The same table as text and as a page. */
function textSeeds(book: WorkBook): Seed[] {
  const { [book.SheetNames[0] ?? ""]: sheet = {} } = book.Sheets;
  const [text, page] = [utils.sheet_to_csv(sheet, { FS: ";" }), utils.sheet_to_html(sheet)];
  return [
    { name: "отчёт.csv", bytes: new TextEncoder().encode(text) },
    { name: "страница.xls", bytes: new TextEncoder().encode(page) },
  ];
}

/** A file of a school, among those of its month. */
function monthSeeds(): Seed[] {
  const files = smallMonth("2025-10").filter(({ name }) => name.endsWith(".xlsx"));
  const [spoilt, beside] = [files.filter(isSpoilt), files.filter((file) => !isSpoilt(file))];
  return spoilt.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes), beside }));
}

function isSpoilt({ name }: MonthFile): boolean {
  return name === "первая.xlsx";
}

function sharedSeeds(): Seed[] {
  const folder = join(SHARED, "data/cases");
  if (!existsSync(folder)) return [];
  const chosen = readdirSync(folder).filter((name) => CASES.some((start) => name.startsWith(start)));
  return chosen.flatMap((name) => {
    const books = readdirSync(join(folder, name)).filter((file) => /\.xls[xmb]?$/.test(file));
    return books
      .slice(0, 1)
      .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, name, file))) }));
  });
}
