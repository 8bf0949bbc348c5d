import { areaAddress, cellPlace } from "../workbook/address";
import type { CheckResult, LowResultsCategory } from "../core/model/check-result";
import type { Notice } from "../core/notice";
import type { CheckRun } from "../core/run";
import type { RecognisedTable } from "../core/table/recognised-table";
import { findingText } from "../locale/findings";

/**
 * What `inspect --json` writes: the tables and what was noticed. Keys are published: never renamed.
 *
 * @param tables As recognised.
 */
export function inspectJson(tables: readonly RecognisedTable[], notices: readonly Notice[]): object {
  return { tables: tables.map(tableJson), notices: notices.map(noticeJson) };
}

/**
 * What `check --json` writes. Unknown is null; shares are 0..1; nothing is rounded. Keys are published: never renamed.
 *
 * @param isComplete Every test made, each with `fired`; else only those that fired.
 */
export function checkJson(run: CheckRun, isComplete: boolean): object {
  const results = isComplete ? run.results : run.results.filter(({ fired }) => fired === true);
  return {
    tables: run.records.tables.map(tableJson),
    findings: results.map((result) => ({
      ...findingJson(result),
      ...(isComplete ? { fired: result.fired } : {}),
    })),
    schools: schoolsJson(run),
    indicators: [],
    notices: run.notices.map(noticeJson),
  };
}

function tableJson(table: RecognisedTable): object {
  const columns: Record<string, string> = {};
  for (const { meaning, header } of table.columns) {
    if (meaning !== "other") columns[meaning] ??= header;
  }
  return {
    sheet: table.sheet,
    address: areaAddress(table.area),
    form: table.form,
    confidence: table.confidence,
    rows: table.dataRows,
    schools: table.schoolCount,
    subject: table.subject?.value ?? null,
    grade: table.grade?.value ?? null,
    year: table.year?.value ?? null,
    maximum: table.maximum,
    questions: table.questions,
    excluded: table.excluded,
    columns,
  };
}

function findingJson(result: CheckResult): object {
  const { check, level, territory, school, procedure } = result;
  return {
    check,
    level,
    territory,
    school: school?.name ?? null,
    schoolId: school?.id ?? null,
    grade: procedure.grade,
    classGroup: null,
    subject: procedure.subject,
    year: procedure.year,
    value: result.value,
    threshold: result.threshold,
    n: result.n,
    p: result.p,
    q: result.q,
    severity: result.severity,
    source: cellPlace(result.source),
    text: findingText(result),
  };
}

function schoolsJson(run: CheckRun): object[] {
  const categories = new Map(run.classes.map(({ school, category }) => [school.id, category]));
  return run.evidence.map(({ school, level, participants, signals, official }) => {
    const category = categories.get(school.id) ?? "no-data";
    const listed = run.records.markers.filter((markers) => markers.school.id === school.id);
    return {
      school: school.name,
      schoolId: school.id,
      territory: school.territory,
      level,
      participants,
      markers: listed.flatMap(({ year, markers }) =>
        markers.map(({ grade, subject }) => ({ year, grade, subject })),
      ),
      low: isLow(category),
      adverse: null,
      category,
      cluster: null,
      expected: null,
      residual: null,
      reasons: [...signals, ...official].map(findingText),
    };
  });
}

function isLow(category: LowResultsCategory): boolean | null {
  return category === "no-data" ? null : category === "low";
}

function noticeJson({ code, place, details }: Notice): object {
  return { code, place, details };
}
