import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { writeWhole } from "../../src/cli/output-path";
import { runCli } from "../../src/cli/run-cli";
import { terminalText } from "../../src/cli/terminal-text";
import { bookParts, cellsXml } from "../adapters/xlsx/small-book";
import { zipOf } from "../adapters/xlsx/zip-maker";
import { temporaryFolder } from "../temporary-folder";

const ROWS = [["Год", "Логин", "Муниципалитет", "ОО", "4 РУ", "4 МА", "Количество маркеров"]].concat(
  Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1);
    return [
      "2023",
      `edu9001${number.padStart(2, "0")}`,
      "Лесной район",
      `МБОУ «СОШ № ${number}»`,
      "0",
      "1",
      "1",
    ];
  }),
);

async function called(words: readonly string[], given: { line?: string; variable?: string } = {}) {
  let [out, err] = ["", ""];
  const code = await runCli(words, {
    workbooks: {
      open: (bytes, name, password) =>
        openXlsxWorkbook(bytes, name, { engine, ...(password === null ? {} : { password }) }),
      create: (name) => Promise.resolve(createXlsxWorkbook(name, { engine })),
    },
    today: () => "2023-10-01",
    version: "0",
    inputLine: () => given.line ?? "",
    passwordVariable: () => given.variable ?? null,
    print: (text) => (out += text),
    complain: (text) => (err += text),
  });
  return { code, out, err };
}

describe("what the command line writes", () => {
  const folder = temporaryFolder();
  function book(name: string, sheetName = "Список"): string {
    const path = join(folder, name);
    writeFileSync(path, zipOf(bookParts({ sheet: cellsXml(ROWS), sheetName })));
    return path;
  }

  it("brings no command to a terminal, whatever a sheet is called", async () => {
    const path = book("esc.xlsx", "A&#27;[2J&#27;]0;pwn&#7;&#x9b;1m&#x202e;");
    for (const command of ["inspect", "check"]) {
      const { code, out, err } = await called([command, path]);
      expect(code).toBe(0);
      expect(out + err).not.toMatch(/(?!\n|\t)[\p{Cc}\u202e]/u);
    }
    expect(terminalText("A\u001b[2J\u007f\u009b\n")).toBe("A␛[2J␡\\u009b\n");
  });

  it.each([
    { input: "книга.xlsm", output: "итог.xlsx", extension: ".xlsm" },
    { input: "книга.xlsx", output: "итог.xlsm", extension: ".xlsx" },
  ])("is no $output of $input, which Excel would not open", async ({ input, output, extension }) => {
    const out = join(folder, output);
    const { code, err } = await called(["check", book(input), "--out", out]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`как ${extension}`) as string });
    expect(statSync(out, { throwIfNoEntry: false })).toBeUndefined();
  });

  it("keeps the rights of a file, and a link to it", () => {
    const path = join(folder, "результат.json");
    const link = join(folder, "ссылка.json");
    writeFileSync(path, "1");
    chmodSync(path, 0o640);
    symlinkSync(path, link);
    writeWhole(link, "2");
    expect(readFileSync(path, "utf8")).toBe("2");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it("goes into a device, and does not take its place", () => {
    writeWhole("/dev/null", "1");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("says that a disk is full", () => {
    expect(() => writeWhole("/dev/full", "1")).toThrow("на диске нет места");
  });

  it("goes into a pipe, whose reader gets it", async () => {
    const pipe = join(folder, "труба.json");
    execFileSync("mkfifo", [pipe]);
    const { spawn } = await import("node:child_process");
    const reader = spawn("cat", [pipe], { stdio: ["ignore", "pipe", "ignore"] });
    let read = "";
    reader.stdout.on("data", (piece: Buffer) => (read += piece.toString()));
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeWhole(pipe, "текст");
    await new Promise((resolve) => reader.on("close", resolve));
    expect(read).toBe("текст");
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it("takes a password from standard input or from the environment, and not from both keys", async () => {
    const path = book("обычная.xlsx");
    expect((await called(["check", path, "--password-stdin", "--password", "1"])).code).toBe(2);
    expect((await called(["check", path, "--password-stdin"], { line: "слово" })).code).toBe(0);
    expect((await called(["check", path], { variable: "слово" })).code).toBe(0);
  });
});
