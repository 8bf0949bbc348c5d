import { readFileSync, rmSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describeWithData, sharedFiles } from "../shared-data";
import { runProgram, type ProgramRun } from "./built-program";
import { temporaryFolder } from "../temporary-folder";

/** Parts that name the book's sheets, styles and settings: adding a sheet has to change them. */
const INDEX_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

describeWithData("oko on the corpus of other projects' workbooks", () => {
  const folder = temporaryFolder();

  it.each(
    sharedFiles("corpus")
      .filter((path) => /\.xls[xm]$/.test(path))
      .map((path) => ({ name: basename(path), path })),
  )("reads $name or says why not, and keeps every part of it", ({ path }) => {
    expectOrderly(runProgram(["inspect", path]), path);
    const out = join(folder, `out${extname(path)}`);
    const checked = runProgram(["check", path, "--out", out, "--date", "2022-05-31"]);
    expectOrderly(checked, path);
    // Where no table is known, a check writes nothing; a roadmap is a blank to be filled in by hand.
    const isUnknown = checked.stderr.includes("Знакомых таблиц");
    const written = isUnknown ? runProgram(["roadmap", path, "--out", out]) : checked;
    expectOrderly(written, path);
    if (written.code === 0 && !written.stdout.includes("в новую книгу")) expectPartsKept(path, out);
    rmSync(out, { force: true });
  });
});

/** Ran without a word on stderr, or refused in one sentence that names the file. */
function expectOrderly({ code, stderr }: ProgramRun, path: string): void {
  if (code === 0) expect(stderr).toBe("");
  else {
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(`${path}: `)).toBe(true);
    expect(stderr).not.toContain("ошибки в программе");
  }
}

function expectPartsKept(path: string, out: string): void {
  const before = unzipSync(readFileSync(path));
  const after = unzipSync(readFileSync(out));
  const changed = Object.keys(before).filter((part) => {
    if (INDEX_PARTS.test(part) || part.endsWith("/")) return false;
    const kept = after[part];
    return kept === undefined || Buffer.compare(kept, before[part] ?? kept) !== 0;
  });
  expect(changed).toEqual([]);
  const names = sheetNames(before);
  expect(sheetNames(after).slice(0, names.length)).toEqual(names);
}

function sheetNames(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const part = parts["xl/workbook.xml"];
  const text = part === undefined ? "" : strFromU8(part);
  return [...text.matchAll(/<(?:\w+:)?sheet [^>]*\bname="([^"]*)"/g)].map(([, name = ""]) => name);
}
