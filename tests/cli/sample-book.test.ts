import { readFileSync, writeFileSync, copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { read } from "@e965/xlsx";
import { shortSample } from "../short-sample";
import { runProgram } from "./built-program";
import { temporaryFolder } from "../temporary-folder";

const SAMPLE = resolve(__dirname, "../../assets/sample.xlsx");

/** The keys of the JSON that these tests look at. */
interface ResultJson {
  readonly tables: readonly {
    readonly form: string;
    readonly confidence: number;
    readonly schools: number;
  }[];
  readonly findings: readonly {
    readonly check: string;
    readonly school: string;
    readonly year: number;
    readonly source: string;
    readonly fired?: boolean | null;
  }[];
  readonly schools: readonly {
    readonly school: string;
    readonly level: string;
    readonly low: boolean | null;
    readonly adverse: boolean | null;
    readonly expected: number | null;
    readonly residual: number | null;
  }[];
  readonly notices: readonly { readonly code: string }[];
}

describe("oko check on the sample", () => {
  const folder = temporaryFolder();
  const out = join(folder, "out.xlsx");
  const json = join(folder, "out.json");
  /** For what is the same on any book. */
  const reports = join(folder, "reports.xlsx");
  let result: ResultJson;
  let firstLines: readonly string[];

  beforeAll(() => {
    writeFileSync(reports, shortSample());
    const run = runProgram(["check", SAMPLE, "--out", out, "--json", json, "--date", "2022-05-31"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    result = resultIn(json);
    firstLines = run.stdout.split("\n").slice(0, 2);
  });

  /** Schools whose findings of these checks fired, by the number in their name. */
  function schoolsWith(...checks: readonly string[]): number[] {
    const fired = result.findings.filter(({ check, year }) => checks.includes(check) && year === 2022);
    return [...new Set(fired.map(({ school }) => Number(/№ (\d+)/.exec(school)?.[1])))].sort((a, b) => a - b);
  }

  it("recognises all 27 tables, each surely", () => {
    const forms = result.tables.map(({ form }) => form);
    expect(forms).toHaveLength(27);
    expect(new Set(forms)).toEqual(
      new Set([
        "vpr-mark-shares",
        "vpr-journal-shares",
        "vpr-score-distribution",
        "vpr-pupils",
        "marker-list",
        "ege-by-school",
        "oge-by-school",
        "context-questionnaire",
      ]),
    );
    expect(Math.min(...result.tables.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.9);
  });

  it("says what was not judged, then in one sentence whom to look at", () => {
    expect(firstLines).toEqual([
      "Не проверено: мало данных для вывода о 5 из 30\u00a0школ.",
      "1 из 30\u00a0школ требует проверки, 3 — обратить внимание (по 2022 году)",
    ]);
  });

  it("finds what was done to each school", () => {
    expect(schoolsWith("boundary-region")).toEqual([2, 3, 5]);
    expect(schoolsWith("funnel-mean")).toEqual(expect.arrayContaining([8]));
    expect(schoolsWith("journal-lowered")).toEqual(expect.arrayContaining([11]));
    expect(schoolsWith("official-list")).toEqual([2, 5, 8, 29]);
  });

  it("finds the schools with low results, by ВПР and by the exams", () => {
    const low = result.schools.filter((school) => school.low === true);
    expect(low.map(({ school }) => Number(/№ (\d+)/.exec(school)?.[1]))).toEqual([12, 26, 29]);
  });

  it("finds the quarter of schools in adverse conditions, and what conditions let expect of a school", () => {
    expect(result.schools.filter(({ adverse }) => adverse === true)).toHaveLength(8);
    const models = result.notices.filter(({ code }) => code === "context-model-used");
    expect(models).toHaveLength(1);
    const above = result.schools.filter(({ expected, residual }) => expected !== null && (residual ?? 0) > 1);
    expect(above.length).toBeGreaterThan(0);
  });

  it("names the dirt of the pupil table and the doubled marker row", () => {
    expect(result.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "not-attempted-codes",
        "not-taught-codes",
        "text-numbers",
        "journal-mark-unreadable",
        "total-above-maximum",
        "total-not-sum",
        "absent-pupils",
        "shifted-columns",
        "duplicate-rows",
        "duplicate-pupils",
      ]),
    );
  });

  it("adds its own sheets after the person's", () => {
    const before = read(readFileSync(SAMPLE), { bookSheets: true }).SheetNames;
    const after = read(readFileSync(out), { bookSheets: true }).SheetNames;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toEqual(
      expect.arrayContaining(["ОКО Признаки", "ОКО Реестр", "ОКО Классификация"]),
    );
  });

  it("gives the same bytes for the same file", () => {
    const again = join(folder, "again.xlsx");
    const jsonAgain = join(folder, "again.json");
    runProgram(["check", SAMPLE, "--out", again, "--json", jsonAgain, "--date", "2022-05-31"]);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    expect(readFileSync(jsonAgain, "utf8")).toBe(readFileSync(json, "utf8"));
  });

  it("lists every test with --all, fired or not", () => {
    const all = join(folder, "all.json");
    const fired = join(folder, "fired.json");
    runProgram(["check", reports, "--json", fired]);
    runProgram(["check", reports, "--json", all, "--all"]);
    const { findings } = resultIn(all);
    expect(findings.every((finding) => finding.fired !== undefined)).toBe(true);
    expect(findings.filter((finding) => finding.fired === true)).toHaveLength(
      resultIn(fired).findings.length,
    );
    expect(findings.some((finding) => finding.fired === false)).toBe(true);
  });

  it("lets a settings file change thresholds", () => {
    const settings = join(folder, "settings.json");
    const strict = join(folder, "strict.json");
    writeFileSync(settings, '{"thresholds": {"low.share": 0.9, "low.ogeShare": 0.9, "low.egeShare": 0.9}}');
    runProgram(["check", SAMPLE, "--json", strict, "--settings", settings]);
    expect(resultIn(strict).schools.some(({ low }) => low === true)).toBe(false);
  });

  it("checks several books as one and writes a new book", () => {
    const copy = join(folder, "вторая.xlsx");
    copyFileSync(reports, copy);
    const joined = join(folder, "joined.xlsx");
    const run = runProgram(["check", reports, copy, "--out", joined, "--json", json]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("в новую книгу");
    const names = read(readFileSync(joined), { bookSheets: true }).SheetNames;
    expect(names.every((name) => /^_?ОКО/.test(name))).toBe(true);
    expect(resultIn(json).findings.every(({ source }) => source.startsWith("["))).toBe(true);
  });
});

function resultIn(path: string): ResultJson {
  return JSON.parse(readFileSync(path, "utf8")) as ResultJson;
}
