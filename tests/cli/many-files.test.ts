import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { read } from "@e965/xlsx";
import { describeWithData, sharedFile } from "../shared-data";
import { shortSample } from "../short-sample";
import { PROGRAM, runProgram } from "./built-program";
import { callCli } from "./call-cli";
import { temporaryFolder } from "../temporary-folder";

const SAMPLE = resolve(__dirname, "../../assets/sample.xlsx");
const DATE = ["--date", "2022-05-31"];

/** Pupils of one class, as people type them. */
const LIST = "Школа;Класс;Заметка\nМБОУ СОШ № 1;5А;нет\n";

interface FilesJson {
  readonly tables: readonly { readonly sheet: string }[];
  readonly notices: readonly { readonly code: string; readonly details: { readonly file?: string } }[];
  readonly files?: readonly {
    readonly file: string;
    readonly verdict: string;
    readonly reason: string | null;
  }[];
}

describe("oko on several files", () => {
  const folder = temporaryFolder();
  const inside = join(folder, "Отчёты");
  const reports = shortSample();
  const book = join(inside, "book.xlsx");
  const copy = join(inside, "вложенная", "копия.xlsx");
  const picture = join(inside, "picture.xlsx");
  const half = join(inside, "half.xlsx");
  const list = join(inside, "list.csv");
  const out = join(folder, "out.xlsx");
  const json = join(folder, "out.json");

  beforeAll(() => {
    mkdirSync(join(inside, "вложенная"), { recursive: true });
    mkdirSync(join(folder, "пустая"));
    writeFileSync(book, reports);
    writeFileSync(copy, reports);
    writeFileSync(picture, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    writeFileSync(half, reports.subarray(0, reports.length / 2));
    writeFileSync(list, LIST);
  });

  function jsonFile(): FilesJson {
    return JSON.parse(readFileSync(json, "utf8")) as FilesJson;
  }

  it("says of several files without a known table what collects tables of schools, and of two it does not", async () => {
    const files = ["а", "б", "в"].map((name) => join(folder, `${name}.csv`));
    for (const [index, file] of files.entries())
      writeFileSync(file, `${LIST}МБОУ СОШ № ${String(index)};6;\n`);
    const { code, said } = await callCli(["check", ...files], "2026-11-28");
    expect([code, said]).toEqual([1, expect.stringContaining("«oko clean»")]);
    expect((await callCli(["check", ...files.slice(0, 2)], "2026-11-28")).said).not.toContain("oko clean");
  });

  it.each(["inspect", "check", "roadmap"])(
    "%s goes on past those that cannot be used, and names each",
    (command) => {
      const { code, stdout, stderr } = runProgram([command, picture, book, half, list, "--json", json]);
      expect(code).toBe(0);
      expect(stderr.trim().split("\n")).toEqual([
        expect.stringMatching(new RegExp(`^${picture}: .*PNG`)),
        expect.stringMatching(new RegExp(`^${half}: .*повреждён`)),
      ]);
      expect(stdout.replaceAll("\u00a0", " ").split("\n").slice(0, 5)).toEqual([
        "Прочитано 2 из 4 файлов. Таблицы есть в 1.",
        "  picture.xlsx: Это не книга Excel: файл начинается как изображение PNG.",
        expect.stringMatching(/^ {2}book\.xlsx: 3 таблицы, в таблице до \d+ школ$/),
        expect.stringMatching(/^ {2}half\.xlsx: Файл повреждён/),
        "  list.csv: Прочитан, знакомых таблиц нет.",
      ]);
      expect(jsonFile().files?.map(({ verdict, reason }) => [verdict, reason])).toEqual([
        ["refused", "not-a-workbook"],
        ["tables", null],
        ["refused", "damaged"],
        ["no-tables", null],
      ]);
    },
  );

  it("takes a folder with its subfolders, reads a copy once, and writes a new book", () => {
    const { code, stdout } = runProgram(["check", inside, "--out", out, "--json", json, ...DATE]);
    expect(code).toBe(0);
    expect(stdout).toContain("в новую книгу");
    expect(read(readFileSync(out)).SheetNames).toContain("ОКО Признаки");
    const { files, notices, tables } = jsonFile();
    expect(files?.map(({ file, verdict }) => [file, verdict])).toEqual([
      [book, "tables"],
      [half, "refused"],
      [list, "no-tables"],
      [picture, "refused"],
      [copy, "same"],
    ]);
    expect(tables).toHaveLength(3);
    const ofFiles = notices.filter(({ code: kind }) => kind.startsWith("file"));
    expect(ofFiles.map(({ code: kind, details }) => [kind, details.file])).toEqual([
      ["file-not-read", "half.xlsx"],
      ["file-not-read", "picture.xlsx"],
      ["file-same", "копия.xlsx"],
      ["files-without-tables", undefined],
    ]);
  });

  it("finds in a file among others what it finds in it alone", () => {
    const [notJudged = "", headline] = runProgram(["check", book, ...DATE]).stdout.split("\n");
    const lines = runProgram(["check", book, picture, ...DATE]).stdout.split("\n");
    expect(lines).toContain(headline);
    // The file that was not read comes first; all else is as it was.
    expect(lines).toContain(notJudged.replace(": ", ": файл «picture.xlsx» (не прочитан); "));
  });

  it("does not write over a book of the folder", () => {
    const { code, stderr } = runProgram(["check", inside, "--out", book]);
    expect(code).toBe(2);
    expect(stderr).toContain("исходный файл");
    expect(readFileSync(book).equals(reports)).toBe(true);
  });

  it.each(["inspect", "check", "roadmap"])("%s ends with code 1 when none can be used", (command) => {
    const missing = join(folder, "none.xlsx");
    const { code, stdout, stderr } = runProgram([command, picture, half, missing]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(
      stderr
        .trim()
        .split("\n")
        .map((line) => line.split(": ")[0]),
    ).toEqual([picture, half, missing]);
  });

  it("says that a folder is empty", () => {
    const empty = join(folder, "пустая");
    const { code, stdout, stderr } = runProgram(["check", empty]);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: `${empty}: В папке нет файлов.\n`,
    });
  });

  it("may be run as a program after every build, as `npx oko` runs it", () => {
    expect(() => accessSync(PROGRAM, constants.X_OK)).not.toThrow();
  });

  it("treats a folder of one file as that file", () => {
    const { code, stdout } = runProgram(["check", join(inside, "вложенная"), "--out", out, ...DATE]);
    expect(code).toBe(0);
    expect(stdout).not.toContain("в новую книгу");
    expect(read(readFileSync(out)).SheetNames).toEqual(
      expect.arrayContaining([...read(reports).SheetNames, "ОКО Признаки"]),
    );
  });
});

describeWithData("oko on an encrypted file among others", () => {
  const locked = sharedFile("corpus", "excelize__encryptSHA1");

  it("names it, and opens it with the password that is given", () => {
    const without = runProgram(["inspect", SAMPLE, locked]);
    expect(without.code).toBe(0);
    expect(without.stderr).toContain("укажите пароль на открытие");
    const given = runProgram(["inspect", SAMPLE, locked, "--password", "password"]);
    expect(given).toMatchObject({ code: 0, stderr: "" });
    expect(given.stdout).toContain("Прочитано 2\u00a0файла");
  });
});
