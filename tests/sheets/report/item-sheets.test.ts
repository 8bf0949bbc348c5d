import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import { checkWorkbook } from "../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckRun } from "../../../src/core/run/check-run";
import { planReport } from "../../../src/sheets/report/plan-report";
import { reportJson } from "../../../src/sheets/report/report-json";
import { copying, madeUpClasses } from "../../core/objectivity/items/made-up-classes";
import { STAMP } from "./build-run";
import { cellsOf, tableRows } from "./read-plan";

const finished = finishedRun();
const edits = planReport(finished, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
const json = reportJson(finished, { all: true });

/** Forty schools of two classes; in the first two, pupils copy. */
function finishedRun(): CheckRun {
  const change = copying(0.9);
  const results = madeUpClasses({
    seed: 21,
    schools: 40,
    change: (of, random) => {
      if (of.school < 2) change(of, random);
    },
  });
  const steps = checkWorkbook({ ...NO_RECORDS, procedures: [results] }, thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

it("JSON names the class of each finding of one, and no class of the others", () => {
  const ofItems = json.findings.filter(({ check }) =>
    ["easy-hard", "person-fit", "similarity"].includes(check),
  );
  const ofClasses = ofItems.filter(({ level }) => level === "class");
  expect(ofClasses).toHaveLength(2 * 2 * 40);
  expect(new Set(ofClasses.map(({ classGroup }) => classGroup))).toEqual(new Set(["4А", "4Б"]));
  expect(
    ofItems.filter(({ level }) => level === "school").every(({ classGroup }) => classGroup === null),
  ).toBe(true);
  expect(ofClasses.some(({ check, fired }) => check === "similarity" && fired === true)).toBe(true);
});

it("a class's event is no signal of its school: only the school's own result is", () => {
  const signals = finished.evidence.flatMap((evidence) => evidence.signals);
  expect(signals.filter(({ level }) => level === "class")).toEqual([]);
});

it("a class that its school's result names stands once among the findings", () => {
  const rows = tableRows(edits, "ОКО Признаки").filter(
    (row) => row["Признак"] === "Сходство работ одного варианта в классе",
  );
  const ofFirst = rows.filter((row) => row["ОО"] === "Школа 1").map((row) => String(row["Что это значит"]));
  expect(ofFirst.length).toBeGreaterThan(0);
  const classes = ofFirst.map((text) => /^В (4[АБ])/.exec(text)?.[1]);
  expect(new Set(classes).size).toBe(ofFirst.length);
});

it("`ОКО Классы` describes every class and passes no verdict", () => {
  const rows = tableRows(edits, "ОКО Классы");
  expect(rows).toHaveLength(80);
  expect(rows.every((row) => typeof row["Средний балл"] === "number")).toBe(true);
  expect(String(cellsOf(edits, "ОКО Классы").flat().join(" "))).toContain("описание без вывода");
  expect(json.classes).toHaveLength(80);
  expect(json.classes[0]).toMatchObject({ procedure: "vpr:ma:4:2021", classGroup: "4А" });
});

it("there is no sheet of boundaries without a scale", () => {
  expect(json.boundaries).toEqual([]);
  expect(cellsOf(edits, "ОКО Границы")).toEqual([]);
});
