import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import type { CheckRun } from "../../src/core/run/check-run";
import { knownTerritories } from "../../src/core/run/known-territories";
import { narrowedRun } from "../../src/core/run/narrowed-run";
import { NO_RESULTS_FILTER } from "../../src/core/run/results-filter";
import { levelName } from "../../src/locale/level-names";
import { REPORT } from "../../src/locale/report-words";
import { runSummary } from "../../src/locale/run-summary";
import { planReport } from "../../src/sheets/report/plan-report";
import { reportJson } from "../../src/sheets/report/report-json";
import type { Cell, Grid } from "../../src/workbook/cell";
import { normal } from "../locale/normal-text";
import { snapshotOf } from "../read-snapshot";
import { describeWithData, sharedFiles } from "../shared-data";
import { STAMP } from "../sheets/report/build-run";
import { tableRows } from "../sheets/report/read-plan";
import { runSharedFiles } from "./run-shared-file";

const CONTROL = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };
const CASES = resolve(__dirname, "../cases");

/** The level that a sheet says of each school, by name and territory. */
function saidOn(rows: readonly Record<string, Cell>[]): [string, Cell][] {
  return rows
    .filter((row) => typeof row["ОО"] === "string" && row["Уровень ОО"] !== "Доля от всех ОО")
    .map((row) => [`${String(row["ОО"])}|${String(row["Территория"])}`, row["Уровень ОО"] ?? null]);
}

/** A school that ВПР does not know has no level, and no sheet gives it one: «без оснований» would be a clean bill. */
function saysNoMoreThanKnown(run: CheckRun): number {
  const known = new Map<string, Set<Cell>>();
  for (const { school, territory, evidence } of reportJson(run, { all: false }).schools) {
    const name = `${school}|${territory ?? REPORT.noTerritory}`;
    const level = evidence === null ? null : levelName(evidence as "check");
    known.set(name, (known.get(name) ?? new Set()).add(level));
  }
  const edits = planReport(run, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
  const sheets = ["ОКО Признаки", "ОКО Реестр", "ОКО Школы", "ОКО Статистика"];
  const said = sheets.flatMap((sheet) => saidOn(tableRows(edits, sheet)));
  for (const [name, level] of said) {
    if (known.has(name)) expect([name, known.get(name)?.has(level)]).toEqual([name, true]);
  }
  return said.length;
}

/** Narrowed to any of its territories, a run says of the schools that are there, and that there are some. */
function findsSchoolsOfTerritories(run: CheckRun): void {
  for (const territory of knownTerritories(run)) {
    const narrowed = narrowedRun(run, { ...NO_RESULTS_FILTER, territory });
    const of = [narrowed.evidence, narrowed.classes, narrowed.conditions?.schools ?? []].flat();
    if (of.length === 0) continue;
    expect([territory, normal(runSummary(narrowed)).includes("школ нет")]).toEqual([territory, false]);
  }
}

const made = readdirSync(CASES).filter((name) => existsSync(join(CASES, name, "input.json")));

describe.each(made)("%s", (name) => {
  const { sheets, fileName } = JSON.parse(readFileSync(join(CASES, name, "input.json"), "utf8")) as {
    readonly sheets?: Readonly<Record<string, Grid>>;
    readonly fileName: string;
  };
  it("gives no school a level that is not known, and is narrowed to each of its territories", async () => {
    if (sheets === undefined) return;
    const run = await runCheck(snapshotOf(sheets, fileName), NO_OWN_SETTINGS, CONTROL);
    saysNoMoreThanKnown(run);
    findsSchoolsOfTerritories(run);
  });
});

describeWithData("the real data without ВПР", () => {
  it.each(["ege", "oge", "markers"])("%s", async (folder) => {
    for (const path of sharedFiles(folder)) {
      const run = await runSharedFiles([[folder, basename(path)]]);
      saysNoMoreThanKnown(run);
      findsSchoolsOfTerritories(run);
    }
  });
});

it("compares rows at all", async () => {
  const exam = JSON.parse(readFileSync(join(CASES, "regional-exams/input.json"), "utf8")) as {
    readonly sheets: Readonly<Record<string, Grid>>;
  };
  const run = await runCheck(snapshotOf(exam.sheets, "ОГЭ.xlsx"), NO_OWN_SETTINGS, CONTROL);
  expect(saysNoMoreThanKnown(run)).toBeGreaterThan(0);
});
