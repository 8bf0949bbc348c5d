import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { learnTemplate } from "../../src/core/monthly/learn-template";
import type { FormTemplate } from "../../src/core/monthly/form-template";
import type { MonthlyRun, SchoolFile } from "../../src/core/monthly/monthly-run";
import { readRegister } from "../../src/core/monthly/read-register";
import type { SchoolRegister } from "../../src/core/monthly/school-register";
import { decided, finished, readSchoolFile, sheetsOf } from "../monthly/run-month";
import { describeWithData, sharedFile, sharedFiles } from "../shared-data";

interface Defect {
  readonly kind: string;
  readonly cell: string | null;
  readonly expect: "fix" | "ask" | "remark" | "info" | "none";
  readonly truth: string | number | null;
}

interface TrueFile {
  readonly status: string;
  readonly school?: string;
  readonly month?: string;
  readonly of?: string;
  readonly changed?: readonly string[];
  readonly defects?: readonly Defect[];
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
}

interface Truth {
  readonly form: { readonly columns: readonly { readonly key: string; readonly header: string }[] };
  readonly months: readonly { readonly month: string; readonly missing: readonly string[] }[];
  readonly files: Readonly<Record<string, TrueFile>>;
}

const MONTHS: Readonly<Record<string, string>> = {
  сентябрь: "2025-09",
  октябрь: "2025-10",
  ноябрь: "2025-11",
};

describeWithData("thirty schools, three months", () => {
  let truth: Truth;
  let template: FormTemplate | null;
  let register: SchoolRegister | null;
  let files: SchoolFile[];
  let asked: MonthlyRun;
  let run: MonthlyRun;

  beforeAll(async () => {
    truth = JSON.parse(readFileSync(sharedFile("monthly", "truth.json"), "utf8")) as Truth;
    template = learnTemplate(await sheetsOf(sharedFile("monthly", "Шаблон")));
    register = readRegister(await sheetsOf(sharedFile("monthly", "Реестр")));
    files = [];
    for (const month of Object.keys(MONTHS)) {
      for (const path of sharedFiles(`monthly/${month}`)) {
        files.push(await readSchoolFile(path, `${month}/${basename(path)}`));
      }
    }
    asked = finished({ files, template, register });
    run = finished({ files, template, register, decisions: decided(rightAnswers(asked)) });
  });

  function rightAnswers({ questions }: MonthlyRun): Record<string, string> {
    return Object.fromEntries(
      questions.map(({ id, kind, fileNames }): [string, string] => {
        const of = fileNames.map((name) => ({ name, ...truth.files[name] }));
        if (kind === "school") return [id, of[0]?.school ?? ""];
        if (kind === "twice") return [id, of.find(({ status }) => status === "ok")?.name ?? ""];
        const isZero = of.some(({ defects }) => defects?.some((defect) => defect.kind.endsWith("for-zero")));
        return [id, isZero ? "zero" : "unknown"];
      }),
    );
  }

  function defectsOf(expected: Defect["expect"]): { readonly file: string; readonly defect: Defect }[] {
    return Object.entries(truth.files).flatMap(([file, { defects }]) => {
      return (defects ?? []).filter(({ expect: of }) => of === expected).map((defect) => ({ file, defect }));
    });
  }

  function rowNumber(cell: string): string {
    return cell.replace(/\D/g, "");
  }

  it("accounts for every file and every school that sent none", () => {
    const found = run.files.map(({ file, status, schoolId, of, month }) => [
      file,
      status,
      schoolId,
      of,
      month,
    ]);
    const expected = run.files.map(({ file }) => {
      const of = truth.files[file];
      return [file, of?.status, of?.school ?? null, of?.of ?? null, MONTHS[of?.month ?? ""] ?? null];
    });
    expect(found).toEqual(expected);
    for (const { month, missing } of truth.months) {
      const own = run.missing.filter((school) => school.month === MONTHS[month]);
      expect(own.map(({ schoolId }) => schoolId)).toEqual(missing);
    }
    for (const file of run.files.filter(({ status }) => status === "second"))
      expect(file.differs).toEqual(truth.files[file.file]?.changed);
  });

  it("restores what has one meaning, and changes nothing else", () => {
    const fixes = defectsOf("fix");
    const restored = fixes.filter(({ file, defect }) => {
      if (defect.kind.startsWith("name"))
        return run.files.find((of) => of.file === file)?.schoolId === defect.truth;
      const change = run.changes.find((of) => of.file === file && of.cell === defect.cell);
      return change?.accepted === true && change.after === defect.truth;
    });
    expect(restored.length / fixes.length).toBeGreaterThanOrEqual(0.98);
    const spoilt = new Set(
      [...defectsOf("fix"), ...defectsOf("ask")].map(({ file, defect }) => `${file}|${defect.cell ?? ""}`),
    );
    expect(run.changes.filter(({ file, cell }) => !spoilt.has(`${file}|${cell}`))).toEqual([]);
  });

  it("names contradictions at their cells, and none that no rule ties to one", () => {
    const faults = [...defectsOf("remark"), ...defectsOf("info")];
    const named = faults.filter(({ file, defect }) => {
      const cell = defect.cell ?? "";
      return run.remarks.some(({ file: of, cells }) => {
        return (
          of === file &&
          cells.some(
            (at) => at === cell || (defect.kind.includes("row") && rowNumber(at) === rowNumber(cell)),
          )
        );
      });
    });
    expect(named.length / faults.length).toBeGreaterThanOrEqual(0.95);
    const starts = faults.filter(({ defect }) => defect.kind === "start-not-previous-end");
    expect(starts.filter((of) => !named.includes(of))).toEqual([]);
    const spoilt = new Set(faults.map(({ file, defect }) => `${file}|${defect.cell ?? ""}`));
    const rows = new Set(
      faults
        .filter(({ defect }) => defect.kind.includes("row"))
        .map(({ file, defect }) => `${file}|${rowNumber(defect.cell ?? "")}`),
    );
    const roots = run.remarks.filter(({ because }) => because === null);
    const untied = roots.filter(({ file, cells }) => {
      return !cells.some((cell) => spoilt.has(`${file}|${cell}`) || rows.has(`${file}|${rowNumber(cell)}`));
    });
    expect(untied).toEqual([]);
    for (const { because } of run.remarks) if (because !== null) expect(run.remarks[because]).toBeDefined();
  });

  it("asks what is not decidable once for all files, and guesses nothing", () => {
    const ids = asked.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { file, defect } of defectsOf("ask")) {
      const kind = defect.kind.startsWith("name") ? "school" : "zero";
      expect(asked.questions.some((of) => of.kind === kind && of.fileNames.includes(file))).toBe(true);
      expect(asked.changes.find((of) => of.file === file && of.cell === defect.cell)).toBeUndefined();
    }
    expect(run.questions.filter(({ answer }) => answer === null)).toEqual([]);
  });

  it("gives the true values, and null where a school has yet to explain", () => {
    const headers = new Map(truth.form.columns.map(({ key, header }) => [key, header]));
    const rows = new Map(run.table.map((row) => [`${row.file}\n${row.label}`, row.values]));
    const wrong: string[] = [];
    let [same, unknown] = [0, 0];
    for (const [file, { status, rows: labels = {} }] of Object.entries(truth.files)) {
      if (status !== "ok") continue;
      for (const [label, cells] of Object.entries(labels)) {
        for (const [key, value] of Object.entries(cells)) {
          const found = rows.get(`${file}\n${label}`)?.[headers.get(key) ?? ""] ?? null;
          const isSame =
            found === value ||
            (typeof found === "number" && typeof value === "number" && Math.abs(found - value) < 1e-9);
          if (isSame) same += 1;
          else if (found === null) unknown += 1;
          else wrong.push(`${file} ${label} ${key}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(unknown / (same + unknown)).toBeLessThan(0.05);
  });

  it("asks in the third month, after two decided ones, at most a tenth of the first's questions", () => {
    let history: MonthlyRun["table"] = [];
    let answers: Record<string, string> = {};
    let kept = template;
    const counts: number[] = [];
    for (const month of Object.keys(MONTHS)) {
      const own = files.filter(({ file }) => file.startsWith(month));
      const input = { files: own, template: kept, register, history };
      const first = finished({ ...input, decisions: decided(answers) });
      counts.push(first.questions.filter(({ answer }) => answer === null).length);
      answers = { ...answers, ...rightAnswers(first) };
      const done = finished({ ...input, decisions: decided(answers) });
      history = [...history, ...done.table];
      kept = done.template;
    }
    const [first = 0, , third = 0] = counts;
    expect(first).toBeGreaterThan(0);
    expect(third).toBeLessThanOrEqual(first / 10);
  });

  it("finds the same without the form", () => {
    const proposed = finished({ files, register, decisions: decided(rightAnswers(asked)) });
    expect(proposed.changes).toEqual(run.changes);
    expect(proposed.remarks.map(({ file, cells, kind }) => [file, cells, kind])).toEqual(
      run.remarks.map(({ file, cells, kind }) => [file, cells, kind]),
    );
  });
});
