import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { MonthlyRun } from "../../src/core/monthly/monthly-run";
import { remarkText } from "../../src/locale/monthly-remarks";
import { decided, finished, readSchoolFile } from "../monthly/run-month";
import { describeWithData, sharedFile, sharedFiles } from "../shared-data";

interface Reference {
  readonly schools: number;
  readonly hist: Readonly<Record<string, number>>;
  readonly nonnumeric_item_codes: Readonly<Record<string, number>>;
}

/** A file that is taken for a table of October, with what people would answer. */
async function runOf(path: string, answers: Readonly<Record<string, string>> = {}): Promise<MonthlyRun> {
  const file = await readSchoolFile(path, basename(path));
  return finished({
    files: [file],
    decisions: decided({ [`month:${basename(path)}`]: "2025-10", ...answers }),
  });
}

function rootsOf(run: MonthlyRun, kind: string) {
  return run.remarks.filter((remark) => remark.kind === kind && remark.because === null);
}

describeWithData("real tables through the cleaning of monthly ones", () => {
  it("asks of the codes of a ВПР table once, names totals above the scale, and folds what many rows share", async () => {
    const reference = JSON.parse(readFileSync(sharedFile("vpr", "reference.json"), "utf8")) as {
      mat4: Reference;
    };
    const path = sharedFile("vpr", "математике, 4 класс");
    const asked = await runOf(path);
    const codes = asked.questions.filter(({ kind }) => kind === "code");
    expect(codes.map(({ id }) => id).sort()).toEqual(["code:не пройд", "code:отсутствовал", "code:х"]);
    const { X = 0, x = 0, Х: cyrillic = 0 } = reference.mat4.nonnumeric_item_codes;
    expect(codes.find(({ id }) => id === "code:х")?.cells).toBe(X + x + cyrillic);
    const above = Object.entries(reference.mat4.hist).filter(([score]) => Number(score) > 20);
    const outliers = rootsOf(asked, "outlier");
    expect(outliers).toHaveLength(above.reduce((sum, [, count]) => sum + count, 0));
    expect(asked.remarks.length).toBeLessThan(60);
    // Sums are wrong only in rows that have more tasks than the header: that is said once.
    expect(rootsOf(asked, "sum-differs")).toEqual([]);
    expect(rootsOf(asked, "row-shifted")).toHaveLength(1);
    expect(asked.register.schools.length).toBeGreaterThanOrEqual(reference.mat4.schools);
    const run = await runOf(path, Object.fromEntries(codes.map(({ id }) => [id, "value"])));
    expect(run.questions.filter(({ kind, answer }) => kind === "code" && answer === null)).toEqual([]);
    expect(run.table.some(({ values }) => Object.values(values).includes("не пройд."))).toBe(true);
  });

  it("says once that the lines of a year stand twice in the list of markers", async () => {
    const run = await runOf(sharedFile("markers", "Признаки"));
    expect(run.remarks.map(({ kind, details }) => [kind, details["rows"]])).toEqual([["row-doubled", 148]]);
    expect(run.table).toHaveLength(307);
    expect(run.changes).toEqual([]);
  });

  it("finds nothing in tables of exams but what a person would look at too", async () => {
    for (const path of sharedFiles("oge")) {
      const run = await runOf(path);
      expect(run.remarks.map(remarkText)).toEqual([]);
      expect(run.changes).toEqual([]);
    }
  });

  it("sets a sheet of many tables aside, whatever is answered of it", async () => {
    const run = await runOf(sharedFile("ege", "много таблиц"));
    expect(run.files.map(({ status, areSeveralTables }) => [status, areSeveralTables])).toEqual([
      ["other-form", true],
    ]);
    expect([run.questions, run.changes, run.remarks, run.table]).toEqual([[], [], [], []]);
  });

  it("says plainly of a table of no school and no month that it is none", async () => {
    for (const path of sharedFiles("ege").filter((of) => !of.includes("по школам"))) {
      const run = finished({ files: [await readSchoolFile(path, basename(path))] });
      expect(run.files.map(({ status, isOfNoSchool }) => [status, isOfNoSchool])).toEqual([
        ["other-form", true],
      ]);
      expect([run.questions, run.changes, run.remarks]).toEqual([[], [], []]);
    }
  });
});
