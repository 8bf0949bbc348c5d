import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { read, utils, type WorkBook } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describeWithData, sharedFiles } from "../shared-data";
import { runProgram } from "./built-program";
import { temporaryFolder } from "../temporary-folder";

interface ResultJson {
  readonly tables: readonly {
    readonly sheet: string;
    readonly form: string;
    readonly schools: number;
    readonly rows: number;
  }[];
  readonly notices: readonly { readonly code: string; readonly details: Readonly<Record<string, unknown>> }[];
}

describeWithData("oko check on real books", () => {
  const folder = temporaryFolder();
  const json = join(folder, "out.json");
  const out = join(folder, "out.xlsx");

  describe.each(sharedFiles("books").map((path) => ({ name: basename(path), path })))("$name", ({ path }) => {
    it("recognises its nine reports and writes a book", () => {
      const run = runProgram(["check", path, "--out", out, "--json", json, "--date", "2022-05-31"]);
      expect(run).toMatchObject({ code: 0, stderr: "" });
      const { tables } = resultIn(json);
      expect(tables).toHaveLength(9);
      const isLocked = sheetsPart(path, "xl/workbook.xml").includes("lockStructure");
      expect(run.stdout.includes("в новую книгу")).toBe(isLocked);
      if (!isLocked) expectUntouched(path, out);
    });
  });

  it("reads the marker list: 159 and 148 schools, the doubled year said once", () => {
    const [path = ""] = sharedFiles("markers");
    expect(runProgram(["check", path, "--json", json])).toMatchObject({ code: 0, stderr: "" });
    const { tables, notices } = resultIn(json);
    expect(tables.map(({ form }) => form)).toEqual(["marker-list"]);
    expect(notices.filter(({ code }) => code === "duplicate-rows")).toHaveLength(1);
  });

  it.each([...sharedFiles("ege"), ...sharedFiles("oge")].map((path) => ({ name: basename(path), path })))(
    "tells $name from ВПР tables",
    ({ path }) => {
      expect(runProgram(["inspect", path, "--json", json])).toMatchObject({ code: 0, stderr: "" });
      expect(resultIn(json).tables.filter(({ form }) => form.startsWith("vpr-"))).toEqual([]);
    },
  );
});

/** Protection and every cell of the person's sheets are as they were. */
function expectUntouched(before: string, after: string): void {
  const [source, written] = [read(readFileSync(before)), read(readFileSync(after))];
  for (const [index, name] of source.SheetNames.entries()) {
    expect(cellsOf(written, name)).toEqual(cellsOf(source, name));
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    expect(protectionIn(sheetsPart(after, part))).toEqual(protectionIn(sheetsPart(before, part)));
  }
}

function cellsOf(book: WorkBook, name: string): unknown {
  const sheet = book.Sheets[name];
  return sheet === undefined ? null : utils.sheet_to_json(sheet, { header: 1 });
}

function protectionIn(part: string): string[] {
  const element = /<sheetProtection[^>]*>/.exec(part)?.[0] ?? "";
  return [...element.matchAll(/[a-zA-Z]+="[^"]*"/g)].map(([attribute]) => attribute).sort();
}

function sheetsPart(path: string, part: string): string {
  const found = unzipSync(readFileSync(path))[part];
  return found === undefined ? "" : strFromU8(found);
}

function resultIn(path: string): ResultJson {
  return JSON.parse(readFileSync(path, "utf8")) as ResultJson;
}
