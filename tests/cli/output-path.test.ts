import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { assertWritable, writeWhole } from "../../src/cli/output-path";
import { temporaryFolder } from "../temporary-folder";

describe("assertWritable()", () => {
  const folder = temporaryFolder();
  const input = join(folder, "Книга.xlsx");

  beforeAll(() => {
    writeFileSync(input, "input");
    mkdirSync(join(folder, "inner"));
    symlinkSync(input, join(folder, "link.xlsx"));
    symlinkSync(folder, join(folder, "inner", "up"));
    linkSync(input, join(folder, "hard.xlsx"));
  });

  it.each([
    { name: "the same path", output: () => input },
    { name: "a relative path", output: () => relative(process.cwd(), input) },
    { name: "a path with a detour", output: () => join(folder, "inner") + "/../Книга.xlsx" },
    { name: "a symbolic link", output: () => join(folder, "link.xlsx") },
    { name: "a path through a linked folder", output: () => join(folder, "inner", "up", "Книга.xlsx") },
    { name: "a hard link", output: () => join(folder, "hard.xlsx") },
    { name: "a name in another case", output: () => join(folder, "КНИГА.XLSX") },
  ])("refuses an input under $name", ({ output }) => {
    expect(() => assertWritable(output(), [input])).toThrow("исходный файл");
  });

  it("refuses a folder, and a place in a folder that is not there", () => {
    expect(() => assertWritable(join(folder, "inner"), [input])).toThrow("это папка");
    expect(() => assertWritable(join(folder, "no", "out.xlsx"), [input])).toThrow("такой папки нет");
  });

  it("allows a new file beside the input, whether or not an older result is there", () => {
    const output = join(folder, "result.xlsx");
    assertWritable(output, [input]);
    writeWhole(output, "first");
    assertWritable(output, [input]);
    writeWhole(output, "second");
    expect(readFileSync(output, "utf8")).toBe("second");
    expect(readFileSync(input, "utf8")).toBe("input");
  });
});

describe("writeWhole()", () => {
  const folder = temporaryFolder();

  it("leaves nothing behind when it cannot write", () => {
    mkdirSync(join(folder, "taken", "inside"), { recursive: true });
    expect(() => writeWhole(join(folder, "taken"), "text")).toThrow("не записан");
    expect(readdirSync(folder)).toEqual(["taken"]);
    expect(existsSync(join(folder, "taken", "inside"))).toBe(true);
  });
});
