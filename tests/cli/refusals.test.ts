import { copyFileSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { newPackage } from "../../src/adapters/xlsx/new-package";
import { plainSheet } from "../../src/workbook/plain-sheet";
import { runProgram } from "./built-program";
import { temporaryFolder } from "../temporary-folder";

const SAMPLE = resolve(__dirname, "../../assets/sample.xlsx");

describe("oko refuses", () => {
  const folder = temporaryFolder();
  const book = join(folder, "book.xlsx");
  const link = join(folder, "link.xlsx");
  const picture = join(folder, "picture.xlsx");
  const halfBook = join(folder, "half.xlsx");
  const empty = join(folder, "empty");

  beforeAll(() => {
    mkdirSync(empty);
    copyFileSync(SAMPLE, book);
    symlinkSync(book, link);
    writeFileSync(picture, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    writeFileSync(halfBook, readFileSync(SAMPLE).subarray(0, 100_000));
  });

  it.each([
    { name: "a wrong command", words: ["chek", book], says: "«chek»" },
    { name: "an unknown key", words: ["check", book, "--force"], says: "«--force»" },
    { name: "to write over the book", words: ["check", book, "--out", book], says: "исходный файл" },
    {
      name: "to write over the book by a link",
      words: ["check", book, "--out", link],
      says: "исходный файл",
    },
    { name: "to write JSON over the book", words: ["check", book, "--json", book], says: "исходный файл" },
    { name: "to write over a folder", words: ["check", book, "--json", folder], says: "это папка" },
    {
      name: "a settings file that is not there",
      words: ["check", book, "--settings", "no.json"],
      says: "no.json",
    },
  ])("$name with code 2 and one sentence", ({ words, says }) => {
    const { code, stdout, stderr } = runProgram(words);
    expect(stderr).toContain(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(readFileSync(book).equals(readFileSync(SAMPLE))).toBe(true);
  });

  it.each([
    { name: "a file that is not there", path: () => join(folder, "none.xlsx"), says: "Файла нет" },
    { name: "a folder without files", path: () => empty, says: "В папке нет файлов" },
    { name: "a picture under a book's name", path: () => picture, says: "Это не книга Excel" },
    { name: "half a book", path: () => halfBook, says: "повреждён" },
  ])("$name with code 1 and one sentence that names it", ({ path, says }) => {
    for (const command of ["inspect", "check"]) {
      const { code, stdout, stderr } = runProgram([command, path()]);
      expect(stderr).toContain(`${path()}: `);
      expect(stderr).toContain(says);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    }
  });

  it("all unusable books of a call at once, and writes nothing", () => {
    const before = readdirSync(folder);
    const out = join(folder, "out.xlsx");
    const { code, stderr } = runProgram(["check", picture, empty, halfBook, "--out", out]);
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(3);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("to check a book without a table that it knows, and writes nothing", () => {
    const cells = [
      ["Фамилия", "Телефон"],
      ["И", 1],
    ];
    const list = join(folder, "list.xlsx");
    writeFileSync(list, newPackage({ sheets: [plainSheet("Лист1", { cells })], carried: null }));
    const before = readdirSync(folder);
    const [out, json] = [join(folder, "out.xlsx"), join(folder, "out.json")];
    const { code, stdout, stderr } = runProgram(["check", list, "--out", out, "--json", json]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(`${list}: Знакомых таблиц в книге не найдено.`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(readdirSync(folder)).toEqual(before);
  });

  it("nothing when asked for help", () => {
    const { code, stdout, stderr } = runProgram(["--help"]);
    expect(stdout).toContain("oko inspect");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});
