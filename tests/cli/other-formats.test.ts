import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { runProgram } from "./built-program";
import { temporaryFolder } from "../temporary-folder";

const REPORT = [
  ["Статистика по отметкам"],
  [],
  ["ВПР 2021 Математика 4 класс"],
  ["Предмет:", "Математика"],
  ["Максимальный первичный балл:", 20],
  [],
  ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
  ["Лесной район(reg99_m001)", 2, 36, 8.33, 16.67, 41.67, 33.33],
  ["МБОУ «СОШ № 1»(edu900101)", null, 19, 0, 10.53, 36.84, 52.63],
  ["МБОУ «СОШ № 2»(edu900102)", null, 17, 17.65, 23.53, 47.06, 11.76],
];

/** Text in the encoding that Excel in Russia saves csv in. */
function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1251");
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  );
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 63);
}

describe("tables in other formats than xlsx", () => {
  const folder = temporaryFolder();

  function written(name: string, bytes: Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  const book = utils.book_new(utils.aoa_to_sheet(REPORT), "Отчёт");
  const csv = REPORT.map((row) => row.map((cell) => String(cell ?? "").replace(".", ",")).join(";")).join(
    "\r\n",
  );

  it.each([
    ["отчёт.ods", new Uint8Array(write(book, { type: "array", bookType: "ods" }) as ArrayBuffer)],
    ["отчёт.xls", new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer)],
    ["отчёт-2003.xls", new TextEncoder().encode(write(book, { type: "string", bookType: "xlml" }) as string)],
    ["отчёт.csv", windows1251(csv)],
    ["отчёт-utf8.csv", new TextEncoder().encode(`\uFEFF${csv}`)],
  ])("%s is recognised, and nothing but our own sentences is said", (name, bytes) => {
    const { code, stdout, stderr } = runProgram(["inspect", written(name, bytes)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/ВПР: статистика по отметкам\s+математика\s+4\s+2021\s+2\s+2\s+100\s%/);
  });
});
