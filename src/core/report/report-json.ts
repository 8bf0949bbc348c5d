import { conditionReasons } from "../../locale/conditions-text";
import { indicatorWords } from "../../locale/indicator-text";
import { findingText } from "../../locale/finding-text";
import { stableLowReasons } from "../../locale/report-text";
import { gainReasons } from "../../locale/statistics-text";
import { areaAddress, cellPlace } from "../../workbook/address";
import type { Indicator } from "../indicators/indicator";
import { programmeIndicators } from "../indicators/programme-indicators";
import type { CheckResult, SchoolClass, SchoolEvidence } from "../model/check-result";
import type { SchoolConditions } from "../classify/school-conditions";
import type { OfficialMarkers } from "../model/results";
import type { School } from "../model/school";
import type { Notice } from "../notice";
import type { CheckRun } from "../run";
import {
  gainsBySchool,
  jsonStatistics,
  type JsonStatistics,
  type SchoolExpectation,
} from "./statistics-json";
import type { RecognisedTable } from "../table/recognised-table";

/** A table that was found. */
export interface JsonTable {
  readonly sheet: string;
  readonly address: string;
  readonly form: string;
  readonly confidence: number;
  readonly rows: number;
  /** Header by meaning; of columns with the same meaning the first, columns without use left out. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A check of a school. Unknown is null. Shares are 0..1, numbers not rounded. */
export interface JsonFinding {
  readonly check: string;
  readonly level: string;
  readonly territory: string | null;
  readonly school: string | null;
  readonly schoolId: string | null;
  readonly grade: number;
  readonly classGroup: string | null;
  readonly subject: string;
  readonly year: number;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly n: number | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly severity: string;
  readonly source: string;
  readonly text: string;
  /** Only where every test was asked for. */
  readonly fired?: boolean | null;
}

/** A school's classification. */
export interface JsonSchool {
  readonly school: string;
  readonly schoolId: string;
  readonly territory: string | null;
  /** Markers of the official list in its latest year; 0 = not on it; null = there is no list. */
  readonly markers: number | null;
  /** true = ШНОР; null = too few data. */
  readonly low: boolean | null;
  readonly adverse: boolean | null;
  /** "low", "risk", "no" or "no-data". */
  readonly category: string | null;
  readonly cluster: number | null;
  readonly expected: number | null;
  readonly residual: number | null;
  /** What `expected` rests on: "conditions" of the school, or the "earlier-score" of its pupils. */
  readonly expectedBy: "conditions" | "earlier-score" | null;
  /** Sentences: the signals of the school, its low procedures, its conditions. */
  readonly reasons: readonly string[];
}

/** A row of the programme's indicators. What a person fills in is null. */
export interface JsonIndicator {
  readonly id: string;
  readonly name: string;
  /** "share" (0..1) or "number". */
  readonly unit: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly year: number | null;
  readonly previous: number | null;
}

/** All that a run says, in the published form (DESIGN.md 6). */
export interface ReportJson {
  readonly tables: readonly JsonTable[];
  readonly findings: readonly JsonFinding[];
  readonly schools: readonly JsonSchool[];
  readonly indicators: readonly JsonIndicator[];
  readonly statistics: JsonStatistics;
  readonly notices: readonly Notice[];
}

/**
 * The run as JSON: keys in a fixed order, entries in the order of tables, checks and first
 * appearance of schools, so that the same file in gives the same bytes out.
 *
 * @param options `all`: every test with its `fired`, else only those that fired.
 */
export function reportJson(run: CheckRun, options: { readonly all: boolean }): ReportJson {
  const results = options.all ? run.results : run.results.filter(({ fired }) => fired === true);
  return {
    tables: run.records.tables.filter(({ excluded }) => !excluded).map(jsonTable),
    findings: results.map((result) => jsonFinding(result, options.all)),
    schools: jsonSchools(run),
    indicators: programmeIndicators(run).map(jsonIndicator),
    statistics: jsonStatistics(run),
    notices: run.notices.map(({ code, place, details }) => ({ code, place, details })),
  };
}

function jsonIndicator(indicator: Indicator): JsonIndicator {
  const { id, unit, value, numerator, denominator, year, previous } = indicator;
  return { id, name: indicatorWords(id).name, unit, value, numerator, denominator, year, previous };
}

function jsonTable({ sheet, area, form, confidence, dataRows, columns }: RecognisedTable): JsonTable {
  const headers: Record<string, string> = {};
  for (const { meaning, header } of columns) {
    if (meaning !== "other" && !(meaning in headers)) headers[meaning] = header;
  }
  return { sheet, address: areaAddress(area), form, confidence, rows: dataRows, columns: headers };
}

function jsonFinding(result: CheckResult, withFired: boolean): JsonFinding {
  const { check, level, territory, school, procedure, severity } = result;
  const finding = {
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
    severity,
    source: cellPlace(result.source),
    text: findingText(result),
  };
  return withFired ? { ...finding, fired: result.fired } : finding;
}

function jsonSchools(run: CheckRun): JsonSchool[] {
  const evidence = new Map(run.evidence.map((entry) => [entry.school.id, entry]));
  const classes = new Map(run.classes.map((entry) => [entry.school.id, entry]));
  const markers = latestMarkers(run.records.markers);
  const schools = new Map<string, School>();
  for (const { school } of [...run.evidence, ...run.classes]) {
    if (!schools.has(school.id)) schools.set(school.id, school);
  }
  const conditions = new Map(run.conditions?.schools.map((entry) => [entry.school.id, entry]));
  for (const { school } of conditions.values()) if (!schools.has(school.id)) schools.set(school.id, school);
  const gains = gainsBySchool(run);
  for (const { gain } of gains.values()) {
    if (!schools.has(gain.school.id)) schools.set(gain.school.id, gain.school);
  }
  return [...schools.values()].map((school) =>
    jsonSchool(school, {
      evidence: evidence.get(school.id),
      classified: classes.get(school.id),
      conditions: conditions.get(school.id),
      gain: gains.get(school.id),
      markers,
    }),
  );
}

interface SchoolFacts {
  readonly evidence: SchoolEvidence | undefined;
  readonly classified: SchoolClass | undefined;
  readonly conditions: SchoolConditions | undefined;
  readonly gain: SchoolExpectation | undefined;
  readonly markers: ReadonlyMap<string, number> | null;
}

function jsonSchool(school: School, facts: SchoolFacts): JsonSchool {
  const { evidence, classified, conditions, gain, markers } = facts;
  const category = classified?.category ?? null;
  const lowTests = classified?.tests.filter(({ fired }) => fired === true) ?? [];
  return {
    school: school.name,
    schoolId: school.id,
    territory: school.territory,
    markers: markers === null ? null : (markers.get(school.id) ?? 0),
    low: category === null || category === "no-data" ? null : category === "low",
    adverse: conditions?.adverse ?? null,
    category,
    cluster: conditions?.cluster ?? null,
    ...expectationOf(facts),
    reasons: [
      ...[...(evidence?.signals ?? []), ...lowTests].map(findingText),
      ...(lowTests.length === 0 ? [] : stableLowReasons(classified?.tests ?? [])),
      ...(conditions === undefined ? [] : conditionReasons(conditions)),
      ...(gain === undefined ? [] : gainReasons(gain.gain)),
    ],
  };
}

/** Conditions first: they are of the procedures that the school is classified by. */
function expectationOf({
  conditions,
  gain,
}: SchoolFacts): Pick<JsonSchool, "expected" | "residual" | "expectedBy"> {
  const result = conditions?.result ?? null;
  if (result !== null)
    return { expected: result.expected, residual: result.residual, expectedBy: "conditions" };
  if (gain === undefined) return { expected: null, residual: null, expectedBy: null };
  return { expected: gain.expected, residual: gain.residual, expectedBy: "earlier-score" };
}

/** Number of markers by school in the list's latest year; null without a list. */
function latestMarkers(lists: readonly OfficialMarkers[]): ReadonlyMap<string, number> | null {
  if (lists.length === 0) return null;
  const latest = lists.reduce((year, list) => Math.max(year, list.year), -Infinity);
  return new Map(
    lists.filter(({ year }) => year === latest).map(({ school, markers }) => [school.id, markers.length]),
  );
}
