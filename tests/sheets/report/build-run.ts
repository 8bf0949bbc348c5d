import { lowResultsProfile } from "../../../src/core/classify/low-results-profile";
import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import type { SchoolConditions } from "../../../src/core/classify/school-conditions";
import type { CheckId, CheckResult, SchoolEvidence } from "../../../src/core/model/check-result";
import { NO_ITEMS } from "../../../src/core/model/item-points";
import type { Procedure } from "../../../src/core/model/procedure";
import type { ProcedureResults, Pupil, UnitResult } from "../../../src/core/model/results";
import type { School } from "../../../src/core/model/school";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { ReportStamp } from "../../../src/core/model/report-stamp";
import type { FormId, RecognisedTable } from "../../../src/core/model/recognised-table";

export const MATHS_4: Procedure = { exam: "vpr", subject: "ma", grade: 4, year: 2021 };
export const RUSSIAN_4: Procedure = { exam: "vpr", subject: "ru", grade: 4, year: 2021 };

export const STAMP: ReportStamp = { fileName: "Муниципалитет.xlsx", date: "2026-11-22", version: "0.1.0" };

/** The sheet that made-up results come from; its table begins at A8. */
export const SOURCE_SHEET = "МА 4 Статистика по отметкам";

/** A made-up school. */
export function school(number: number, territory: string | null = "Заречный район"): School {
  const digits = String(200000 + number);
  return {
    id: `oo:${digits}`,
    login: `edu${digits}`,
    name: `МБОУ СОШ № ${String(number)}`,
    territory,
  };
}

/** A made-up result that fired; the parts given replace its own. */
export function result(check: CheckId, parts: Partial<CheckResult> = {}): CheckResult {
  const own = parts.school === undefined ? school(1) : parts.school;
  return {
    check,
    level: "school",
    procedure: MATHS_4,
    territory: own?.territory ?? null,
    school: own,
    fired: true,
    value: 0.92,
    threshold: 0.84,
    n: 25,
    p: 0.0012,
    q: 0.03,
    severity: "warn",
    details: {},
    source: { sheet: SOURCE_SHEET, row: 11, column: 0 },
    ...parts,
  };
}

/** What the checks say of a made-up school. */
export function evidence(parts: Partial<SchoolEvidence> = {}): SchoolEvidence {
  const { school: of = school(1), official = [], year = 2021, years, ...own } = parts;
  const conclusion = {
    level: "none" as const,
    signals: [],
    participants: 25,
    proceduresChecked: 2,
    proceduresTooFew: 0,
    proceduresUnread: 0,
    possibleSignals: 2,
    kinds: [],
    combinedP: null,
    combinedQ: null,
    ...own,
  };
  const byYear = year === null ? [] : [{ ...conclusion, year }];
  return { ...conclusion, school: of, official, year, years: years ?? byYear };
}

/** A made-up table of 28 rows and 7 columns under A8. */
export function table(sheet: string = SOURCE_SHEET, form: FormId = "vpr-mark-shares"): RecognisedTable {
  return {
    id: `${sheet}!A8`,
    sheet,
    form,
    confidence: 1,
    area: { row: 7, column: 0, rows: 28, columns: 7 },
    headerRow: 7,
    firstDataRow: 8,
    columns: [
      { column: 0, meaning: "group", header: "Группы участников" },
      { column: 1, meaning: "participants", header: "Кол-во участников" },
      { column: 2, meaning: "other", header: "Прочее" },
    ],
    exam: "vpr",
    subject: { value: "ma", from: "sheet-name" },
    grade: { value: 4, from: "sheet-name" },
    year: { value: 2021, from: "head" },
    maximum: 20,
    dataRows: 25,
    schoolCount: 25,
    questions: [],
    hiddenRows: 0,
    leavesOutHidden: false,
    excluded: false,
  };
}

/** A made-up school's results. */
export function unit(parts: Partial<UnitResult> = {}): UnitResult {
  return {
    level: "school",
    name: "МБОУ СОШ № 1",
    school: school(1),
    participants: 25,
    schoolCount: null,
    marks: [1, 9, 10, 5],
    histogram: null,
    journal: null,
    pupils: null,
    source: { sheet: SOURCE_SHEET, row: 11, column: 0 },
    ...parts,
  };
}

/** A pupil on a row of a pupil table. */
export function pupil(row: number): Pupil {
  return {
    sheet: SOURCE_SHEET,
    row,
    score: 10,
    scoreAsGiven: 10,
    journalMark: 4,
    classGroup: "А",
    variant: "1",
    items: NO_ITEMS,
    itemRow: 0,
  };
}

/** Made-up results of a procedure. */
export function procedureResults(parts: Partial<ProcedureResults> = {}): ProcedureResults {
  return {
    procedure: MATHS_4,
    maximum: 20,
    scale: null,
    country: null,
    region: null,
    territories: [],
    schools: [unit()],
    ...parts,
  };
}

/** A made-up run; the parts given replace its own. */
export function run(parts: Partial<CheckRun> = {}): CheckRun {
  return {
    records: {
      ...NO_RECORDS,
      tables: [table()],
      procedures: [procedureResults()],
    },
    results: [],
    evidence: [],
    classes: [],
    notices: [],
    conditions: null,
    statistics: { groups: [], rankings: [], gaps: [], valueAdded: [], indicators: [] },
    riskFactors: [],
    thresholds: thresholdsInForce(),
    profile: lowResultsProfile(),
    ...parts,
  };
}

/** The conditions of a made-up school: not adverse, in cluster 1. */
export function schoolConditions(number: number, parts: Partial<SchoolConditions> = {}): SchoolConditions {
  const index = { value: -0.85, known: 3, of: 4 };
  return {
    school: school(number),
    index,
    adverse: false,
    cluster: 1,
    result: null,
    standing: null,
    ...parts,
  };
}

/** A run of three schools: two signals, one, none; a small fourth one, and low results. */
export function ordinaryRun(): CheckRun {
  const boundary = result("boundary-region", {
    severity: "alert",
    value: 0.9,
    threshold: 0.75,
    details: { mark: 3, score3: 6, at3: 18, total3: 20, expected3: 15, reference: "region" },
  });
  const raised = result("journal-raised", {
    procedure: RUSSIAN_4,
    value: 0.45,
    details: { reference: 0.12, referenceLevel: "territory", usualFrom: 0.02, usualTo: 0.3 },
    source: { sheet: "РУ 4 Журнал", row: 20, column: 0 },
  });
  const share45 = result("funnel-share45", {
    school: school(2),
    details: { reference: 0.61, referenceLevel: "territory", usualFrom: 0.35, usualTo: 0.84 },
    source: { sheet: SOURCE_SHEET, row: 12, column: 0 },
  });
  const official = result("official-mean", {
    school: school(3),
    severity: "info",
    value: 14.41,
    threshold: 12.7,
    n: 69,
    p: null,
    q: null,
    details: { basis: "scores", regionMean: 12.01, flaggedSchools: 1, testedSchools: 4, published: "yes" },
    source: { sheet: SOURCE_SHEET, row: 13, column: 0 },
  });
  const low = result("low-results", {
    school: school(3),
    value: 9 / 28,
    threshold: 0.3,
    n: 28,
    p: null,
    q: null,
    details: { count: 9, needed: 9, distance: 0, onePupilDecides: "yes", lower95: 0.179, upper95: 0.507 },
    source: { sheet: SOURCE_SHEET, row: 13, column: 0 },
  });
  const quiet = result("funnel-share2", {
    fired: false,
    severity: "info",
    school: school(2),
    p: 0.4,
    q: 0.8,
  });
  return run({
    records: {
      ...NO_RECORDS,
      tables: [table(), table("РУ 4 Журнал", "vpr-journal-shares")],
      procedures: [
        procedureResults({
          schools: [1, 2, 3, 4].map((number) => unit({ school: school(number) })),
        }),
        procedureResults({ procedure: RUSSIAN_4, schools: [unit()] }),
      ],
    },
    results: [quiet, official, share45, boundary, raised, low],
    evidence: [
      evidence({ level: "check", signals: [boundary, raised] }),
      evidence({ school: school(2), level: "attention", signals: [share45], proceduresChecked: 1 }),
      evidence({ school: school(3), official: [official], participants: 69 }),
      evidence({
        school: school(4),
        level: "few",
        participants: 7,
        proceduresChecked: 0,
        proceduresTooFew: 1,
      }),
    ],
    classes: [{ school: school(3), category: "risk", tests: [low] }],
  });
}
