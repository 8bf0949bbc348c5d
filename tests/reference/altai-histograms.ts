import { readFileSync } from "node:fs";
import type { Procedure } from "../../src/core/model/procedure";
import type { MarkCounts, ProcedureResults, UnitResult } from "../../src/core/model/results";
import { NO_RECORDS, type WorkbookRecords } from "../../src/core/model/workbook-records";
import { sharedBytes, sharedFile } from "../shared-data";

/** Maximum of each work (docs/methods.md#scales); the boundaries are read beside the data. */
const MAXIMA: Readonly<Record<string, number>> = { ma4: 20, ru4: 38, ma5: 20, ru5: 45 };
const THRESHOLD_KEYS: Readonly<Record<string, string>> = {
  ma4: "mat4",
  ru4: "rus4",
  ma5: "mat5",
  ru5: "rus5",
};

/** Procedures of altai-school-histograms.csv: schools with 10 pupils or more, 2020 and 2021, the region summed from them. */
export function altaiRecords(): WorkbookRecords {
  const lines = readFileSync(sharedFile("reference", "altai-school-histograms"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const byProcedure = new Map<string, string[][]>();
  for (const line of lines) {
    const fields = line.split(",");
    const key = fields.slice(0, 3).join(":");
    byProcedure.set(key, [...(byProcedure.get(key) ?? []), fields]);
  }
  const procedures = [...byProcedure.values()].map(altaiProcedure);
  return { ...NO_RECORDS, procedures };
}

function altaiProcedure(rows: readonly (readonly string[])[]): ProcedureResults {
  const [year = "", subject = "", grade = ""] = rows[0] ?? [];
  const name = subject + grade;
  const maximum = MAXIMA[name] ?? 0;
  const cuts = cutsOf(THRESHOLD_KEYS[name] ?? "");
  const procedure: Procedure = {
    exam: "vpr",
    subject: subject === "ru" ? "ru" : "ma",
    grade: Number(grade),
    year: Number(year),
  };
  const schools = rows.map(altaiSchool);
  return {
    procedure,
    maximum,
    scale: { ...procedure, maximum, ...cuts, source: "vpr/thresholds.json" },
    country: null,
    region: summed(schools),
    territories: [],
    schools,
  };
}

function altaiSchool(fields: readonly string[]): UnitResult {
  function number(column: number): number {
    return Number(fields[column]);
  }
  const id = fields[3] ?? "";
  return {
    level: "school",
    name: id,
    school: { id, login: null, name: id, territory: null },
    participants: number(4),
    schoolCount: null,
    marks: [number(5), number(6), number(7), number(8)],
    histogram: (fields[16] ?? "").split(" ").map(Number),
    journal: { lowered: number(13), confirmed: number(14), raised: number(15), gap2: null },
    pupils: null,
    source: { sheet: "csv", row: 0, column: 0 },
  };
}

function cutsOf(key: string): { from3: number; from4: number; from5: number } {
  const text = new TextDecoder().decode(sharedBytes("vpr", "thresholds.json"));
  const all = JSON.parse(text) as Record<string, Record<string, number>>;
  const cuts = all[key] ?? {};
  return { from3: cuts["mark3_from"] ?? 0, from4: cuts["mark4_from"] ?? 0, from5: cuts["mark5_from"] ?? 0 };
}

function summed(schools: readonly UnitResult[]): UnitResult | null {
  const first = schools[0];
  if (first === undefined) return null;
  function sum(pick: (school: UnitResult) => number): number {
    return schools.reduce((total, school) => total + pick(school), 0);
  }
  const marks: MarkCounts = [
    sum(({ marks: of }) => of?.[0] ?? 0),
    sum(({ marks: of }) => of?.[1] ?? 0),
    sum(({ marks: of }) => of?.[2] ?? 0),
    sum(({ marks: of }) => of?.[3] ?? 0),
  ];
  return {
    ...first,
    level: "region",
    school: null,
    participants: sum(({ participants }) => participants ?? 0),
    marks,
    histogram: (first.histogram ?? []).map((_, score) => sum(({ histogram }) => histogram?.[score] ?? 0)),
    journal: null,
  };
}
