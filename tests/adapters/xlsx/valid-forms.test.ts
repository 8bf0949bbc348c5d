import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { newPackage } from "../../../src/adapters/xlsx/new-package";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { runCli } from "../../../src/cli/run-cli";
import type { Grid } from "../../../src/workbook/cell";
import { describeWithValidator, errorsOf, newErrors } from "../../office-validator";
import { snapshotOf } from "../../read-snapshot";
import { smallMonth } from "../../small-month";
import { reported } from "./written-books";
import { temporaryFolder } from "../../temporary-folder";

/** Each look of the validator takes a second, and many on a busy machine: all forms at `OKO_VALIDATE=all`. */
const IS_ALL = process.env["OKO_VALIDATE"] === "all";
const SAMPLE = ["mark-shares", "gia-protocols"];
const CASES = resolve(__dirname, "../../cases");

jest.setTimeout(900_000);

const names = readdirSync(CASES)
  .filter((name) => existsSync(join(CASES, name, "input.json")))
  .filter((name) => IS_ALL || SAMPLE.includes(name));

/** A case's tables as a workbook. */
function bookOf(name: string): Uint8Array {
  const { sheets } = JSON.parse(readFileSync(join(CASES, name, "input.json"), "utf8")) as {
    readonly sheets?: Readonly<Record<string, Grid>>;
  };
  const made = snapshotOf(sheets ?? { Лист1: [["пусто"]] }).sheets;
  // A sheet of a book that is read beside others has brackets in its name, which no workbook may have.
  const named = made.map((sheet) => ({ ...sheet, name: sheet.name.replaceAll(/[[\]]/g, " ").trim() }));
  return newPackage({ sheets: named, carried: null });
}

describeWithValidator("by Microsoft's validator, of every form of tables", () => {
  it.each(names)("%s: a report, one more with marks and notes, and a new workbook", async (name) => {
    const book = bookOf(name);
    expect(await errorsOf(book)).toEqual([]);
    const first = await reported(book);
    expect(await errorsOf(first)).toEqual([]);
    expect(await errorsOf(await reported(first, "mark"))).toEqual([]);
    expect(await errorsOf(await reported(first, "new-workbook"))).toEqual([]);
  });
});

describeWithValidator("by Microsoft's validator, of monthly tables", () => {
  const folder = temporaryFolder();
  const environment = {
    workbooks: {
      open: (bytes: Uint8Array, name: string) => openXlsxWorkbook(bytes, name, { engine }),
      create: (name: string) => createXlsxWorkbook(name, { engine }),
    },
    version: "0",
    today: () => "2025-11-20",
    print: () => undefined,
    complain: (text: string) => process.stderr.write(text),
    inputLine: () => "",
    passwordVariable: () => null,
  };

  /** Collects a month. @returns The clean table, and the files of schools with our marks. */
  async function cleaned(month: "2025-10" | "2025-11", more: readonly string[]): Promise<string[]> {
    const [given, out, remarks] = ["given", "out.xlsx", "remarks"].map((name) =>
      join(folder, `${month}-${name}`),
    );
    if (given === undefined || out === undefined || remarks === undefined) throw new Error("no names");
    mkdirSync(given);
    for (const { name, bytes } of smallMonth(month)) writeFileSync(join(given, name), bytes);
    const [template, register] = ["Пустая форма.xlsx", "Реестр школ.xlsx"].map((name) => join(given, name));
    const bases = more.length > 0 ? more : ["--template", String(template), "--register", String(register)];
    const words = ["clean", given, ...bases, "--out", out, "--remarks", remarks];
    expect(await runCli(words, environment)).toBe(0);
    return [out, ...readdirSync(remarks).map((name) => join(remarks, name))];
  }

  it("the clean table, the next month in the same book, and the schools' files with remarks", async () => {
    const first = await cleaned("2025-10", []);
    const second = await cleaned("2025-11", ["--book", String(first[0])]);
    const sound = new Map(smallMonth("2025-10").map(({ name, bytes }) => [name, bytes]));
    for (const path of [...first, ...second].filter((name) => name.endsWith(".xlsx"))) {
      const before = [...sound].find(([name]) => path.endsWith(name))?.[1];
      const after = new Uint8Array(readFileSync(path));
      expect(await (before === undefined ? errorsOf(after) : newErrors(before, after))).toEqual([]);
    }
    expect(first.length).toBeGreaterThan(1);
  });
});
