import type { CheckId, CheckResult } from "../../../src/core/model/check-result";
import type { ExamResults, ExamUnit } from "../../../src/core/model/exam-results";
import { NO_ITEMS } from "../../../src/core/model/item-points";
import type { Exam, Procedure, Scale, SubjectId } from "../../../src/core/model/procedure";
import type {
  JournalCounts,
  MarkCounts,
  ProcedureResults,
  Pupil,
  UnitResult,
} from "../../../src/core/model/results";
import { NO_RECORDS, type WorkbookRecords } from "../../../src/core/model/workbook-records";

/** Maths, grade 4, 2021: the procedure of most made-up tables. */
export const MATHS_4: Procedure = { exam: "vpr", subject: "ma", grade: 4, year: 2021 };

export const RUSSIAN_4: Procedure = { ...MATHS_4, subject: "ru" };
export const LAST_YEAR: Procedure = { ...MATHS_4, year: 2020 };

/** The scale of maths 4 in 2021 (docs/methods.md#scales). */
export function mathsScale(procedure: Procedure = MATHS_4): Scale {
  return { ...procedure, maximum: 20, from3: 6, from4: 10, from5: 15, source: "ФИОКО, 2021" };
}

/** What a made-up school is known by; what is left out is not known. */
export interface MadeUpSchool {
  readonly marks?: MarkCounts;
  readonly histogram?: readonly number[];
  readonly journal?: JournalCounts;
  readonly pupils?: readonly Pupil[];
  readonly participants?: number;
  readonly territory?: string | null;
}

/** A made-up school; its number is its name and its row. */
export function madeUpSchool(number: number, known: MadeUpSchool): UnitResult {
  const name = `Школа ${String(number)}`;
  const id = `oo:${String(200000 + number)}`;
  const territory = known.territory === undefined ? "Район 1" : known.territory;
  return {
    level: "school",
    name,
    school: { id, login: `sch${String(200000 + number)}`, name, territory },
    participants: known.participants ?? null,
    schoolCount: null,
    marks: known.marks ?? null,
    histogram: known.histogram ?? null,
    journal: known.journal ?? null,
    pupils: known.pupils ?? null,
    source: { sheet: "Лист1", row: 7 + number, column: 0 },
  };
}

/** A made-up region. */
export function madeUpRegion(known: MadeUpSchool): UnitResult {
  return { ...madeUpSchool(0, known), level: "region", name: "Край", school: null };
}

/** A procedure of made-up schools, numbered from 1. */
export function madeUpProcedure(
  schools: readonly MadeUpSchool[],
  others: Partial<ProcedureResults> = {},
): ProcedureResults {
  return {
    procedure: MATHS_4,
    maximum: 20,
    scale: mathsScale(others.procedure),
    country: null,
    region: null,
    territories: [],
    schools: schools.map((school, i) => madeUpSchool(i + 1, school)),
    ...others,
  };
}

/** Marks of `n` pupils of whom `good` have «4» or «5», half and half. */
export function madeUpMarks(good: number, n = 40): MarkCounts {
  return [0, n - good, Math.floor(good / 2), Math.ceil(good / 2)];
}

/** An exam of schools 1, 2 and so on; of grade 9 or 11. */
export function madeUpExam(
  kind: Exam,
  subject: SubjectId,
  year: number,
  units: readonly Partial<ExamUnit>[],
): ExamResults {
  const schools = units.map((parts, index): ExamUnit => {
    const { level, name, school, source } = madeUpSchool(index + 1, {});
    const participants = parts.marks?.reduce((sum, count) => sum + count, 0) ?? 40;
    const nothing = { below: null, high: null, marks: null, meanMark: null, meanScore: null };
    return { level, name, school, participants, ...nothing, source, ...parts };
  });
  return {
    procedure: { exam: kind, subject, grade: kind === "oge" ? 9 : 11, year },
    region: null,
    territories: [],
    schools,
  };
}

/** Records that hold these procedures only. */
export function madeUpRecords(procedures: readonly ProcedureResults[]): WorkbookRecords {
  return { ...NO_RECORDS, procedures };
}

/** A pupil with a score and a journal mark. */
export function madeUpPupil(scoreAsGiven: number, journalMark: number | null = null): Pupil {
  const score = scoreAsGiven <= 20 ? scoreAsGiven : null;
  return {
    sheet: "Лист1",
    row: 9,
    score,
    scoreAsGiven,
    journalMark,
    classGroup: null,
    variant: null,
    items: NO_ITEMS,
    itemRow: 0,
  };
}

/** A fired result of school 1, not surviving correction unless `q` says so. */
export function firedSign(
  check: CheckId,
  procedure: Procedure = MATHS_4,
  own: Partial<CheckResult> = {},
): CheckResult {
  return {
    check,
    level: "school",
    procedure,
    territory: null,
    school: madeUpSchool(1, {}).school,
    fired: true,
    value: 1,
    threshold: 0,
    n: 30,
    p: 0.005,
    q: 0.4,
    severity: "warn",
    details: {},
    source: { sheet: "Лист1", row: 8, column: 0 },
    ...own,
  };
}

/** A result of school 1 in which nothing stands out. */
export function calmSign(check: CheckId, procedure: Procedure = MATHS_4): CheckResult {
  return firedSign(check, procedure, { fired: false, p: 0.5, q: 0.9, severity: "info" });
}

/** How many works have each score of 0 to 20. */
export function histogramOf(scores: readonly number[]): number[] {
  return Array.from({ length: 21 }, (_, score) => scores.filter((other) => other === score).length);
}
