import type { CheckId, CheckResult } from "../model/check-result";
import type { ExamResults, ExamUnit } from "../model/exam-results";
import { procedureKey, type Procedure, type SubjectId } from "../model/procedure";
import type { MarkCounts, ProcedureResults, UnitResult } from "../model/results";
import type { Notice } from "../notice";
import type { WorkbookRecords } from "../model/workbook-records";
import { foursAndFivesOf } from "../measured/mark-ends";
import { shareGaps, type SchoolShare } from "./share-gaps";
import type { Thresholds } from "../model/thresholds";

/** Years from the class of ВПР that sits ОГЭ next, and from ОГЭ to ЕГЭ. */
const VPR_GRADE = 8;
const YEARS_TO_EGE = 2;
/** What the share of ОГЭ in a subject is compared with in ЕГЭ: базовая математика has marks as ОГЭ has. */
const EGE_OF: Readonly<Partial<Record<SubjectId, SubjectId>>> = { ru: "ru", ma: "mb" };

/** Good results of a unit, of how many; null = the table does not say. */
type GoodOf<T> = (unit: T) => { readonly good: number; readonly n: number } | null;

/**
 * Whether the next exam confirms a school's results:
 *
 * - `vpr-oge`: the share of «4» and «5» in ВПР, class 8, against that in ОГЭ in the same subject a year later;
 * - `oge-ege`: the share of «5» in ОГЭ against the best results of ЕГЭ two years later: 80 points and more in Russian,
 *   «5» in базовая математика. The federal index takes 75 points; tables by school count from 80, so it is ours.
 *
 * By fences over all schools (`shareGaps()`); a gap to either side is told. `vpr-oge` counts as a signal about the works of
 * ВПР where they lie above what ОГЭ confirms; `oge-ege` never, since some of the pupils leave after grade 9.
 *
 * @returns Results, and `check-skipped` («too-few-schools») for each pair of exams with fewer than `gap.minSchools`
 * schools in both.
 *
 * Source: docs/methods.md#exam-gaps (ПП РФ 11.09.2018 № 1083, прил. 11, п. 20 «в»).
 */
export function examGaps(
  { procedures, exams }: Pick<WorkbookRecords, "procedures" | "exams">,
  thresholds: Thresholds,
): { readonly results: readonly CheckResult[]; readonly notices: readonly Notice[] } {
  const results: CheckResult[] = [];
  const notices: Notice[] = [];
  function compare(check: CheckId, earlier: Shares, later: Shares): void {
    if (earlier.schools.length === 0 || later.schools.length === 0) return;
    const found = shareGaps({ check, earlier, later }, thresholds);
    if (found !== null) results.push(...found);
    else notices.push(tooFewNotice(check, later));
  }
  for (const oge of exams.filter(({ procedure }) => procedure.exam === "oge")) {
    const { procedure } = oge;
    const ofVpr = find(procedures, { ...procedure, exam: "vpr", grade: VPR_GRADE, year: procedure.year - 1 });
    if (ofVpr !== undefined) compare("vpr-oge", sharesOf(ofVpr, fourAndFive), sharesOf(oge, fourAndFive));
    const subject = EGE_OF[procedure.subject];
    if (subject === undefined) continue;
    const ofEge = find(exams, { exam: "ege", subject, grade: 11, year: procedure.year + YEARS_TO_EGE });
    const best: GoodOf<ExamUnit> = subject === "mb" ? five : high;
    if (ofEge !== undefined) compare("oge-ege", sharesOf(oge, five), sharesOf(ofEge, best));
  }
  return { results, notices };
}

interface Shares {
  readonly procedure: Procedure;
  readonly schools: readonly SchoolShare[];
}

function find<T extends ProcedureResults | ExamResults>(
  all: readonly T[],
  procedure: Procedure,
): T | undefined {
  return all.find((results) => procedureKey(results.procedure) === procedureKey(procedure));
}

function sharesOf<T extends UnitResult | ExamUnit>(
  { procedure, schools }: { readonly procedure: Procedure; readonly schools: readonly T[] },
  goodOf: GoodOf<T>,
): Shares {
  return {
    procedure,
    schools: schools.flatMap((unit): SchoolShare[] => {
      const found = goodOf(unit);
      if (found === null || found.n === 0 || unit.school === null) return [];
      return [{ school: unit.school, share: found.good / found.n, n: found.n, source: unit.source }];
    }),
  };
}

type Marked = Pick<UnitResult, "marks" | "ends">;

function fourAndFive(unit: Marked): ReturnType<GoodOf<Marked>> {
  const found = foursAndFivesOf(unit);
  return found === null ? null : { good: found.count, n: Math.round(found.total) };
}

function five({ marks }: Marked): ReturnType<GoodOf<Marked>> {
  return marks === null ? null : { good: marks[3], n: pupilsOf(marks) };
}

function high({ high: good, participants: n }: ExamUnit): ReturnType<GoodOf<ExamUnit>> {
  return good === null || n === null ? null : { good, n };
}

/** Whole where the table gives percents: they are shares of pupils. */
function pupilsOf(marks: MarkCounts): number {
  return Math.round(marks.reduce((sum, count) => sum + count, 0));
}

function tooFewNotice(check: CheckId, { procedure, schools }: Shares): Notice {
  const place = schools[0]?.source.sheet ?? null;
  return {
    code: "check-skipped",
    place,
    details: { reason: "too-few-schools", checks: [check], ...procedure, schools: schools.length },
  };
}
