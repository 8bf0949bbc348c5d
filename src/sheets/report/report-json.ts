import { conditionReasons } from "../../locale/conditions-text";
import { indicatorWords } from "../../locale/indicator-text";
import { findingText } from "../../locale/finding-text";
import { criterionReasons, groupReasons, riskReasons } from "../../locale/groups-text";
import { stableLowReasons } from "../../locale/report-text";
import { gainReasons } from "../../locale/statistics-text";
import { cellPlace } from "../../workbook/address";
import { litIndicators, type HandCells, type LitIndicator } from "../../core/indicators/lit-indicators";
import type { CheckResult, SchoolClass, SchoolEvidence } from "../../core/model/check-result";
import { relevantFactors } from "../../core/classify/relevant-factors";
import type { Procedure } from "../../core/model/procedure";
import type { ComparedClusters } from "../../core/classify/compared-clusters";
import type { SchoolConditions, Standing } from "../../core/classify/school-conditions";
import type { OfficialMarkers } from "../../core/model/results";
import type { SchoolRiskFactors } from "../../core/model/risk-factors";
import type { School } from "../../core/model/school";
import { LIST_GROUPS } from "../../core/model/school-list";
import type { Notice } from "../../core/notice";
import { isFindingWanted } from "../../core/run/results-filter";
import type { CheckRun } from "../../core/run/check-run";
import {
  gainsBySchool,
  jsonStatistics,
  type JsonStatistics,
  type SchoolExpectation,
} from "./statistics-json";
import { jsonItems, type JsonItems } from "./items-json";
import { jsonSummary, type JsonSummary } from "./summary-json";
import { jsonEvidence, type JsonEvidence } from "./evidence-json";
import { jsonTables, type JsonTable } from "./tables-json";

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
export interface JsonSchool extends JsonEvidence {
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
  /** Whose word `adverse` is: "list" (imported) or "index"; null where it is not known. */
  readonly adverseSource: string | null;
  /** Deficit of staff and equipment; null where too little is known. */
  readonly deficit: boolean | null;
  /** Groups that imported lists put the school in: "low", "adverse", "deficit", "bias". */
  readonly listed: readonly string[];
  /** Place in its cluster by mean result, 1 = the best; null where it is not known. */
  readonly clusterPlace: number | null;
  /** By which result `clusterPlace` is; "points", "test-points" or "mark". */
  readonly clusterBy: (Procedure & { readonly measure: string }) | null;
  /** Against `expected`: "resilient" (above, in hard conditions), "above", "below", "as-expected". */
  readonly standing: Standing | null;
  /** Risk profile of «500+»; significance 0 to 2. */
  readonly riskFactors: readonly { readonly number: number; readonly significance: number }[];
}

/** A row of the programme's indicators. What a person fills in is null until they have. */
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
  /** What the person aims at, as typed on the sheet; null where nothing was. */
  readonly target: number | null;
  /** "green" = reached, "amber" = close to it, "red" = not reached; null without a value or a target. */
  readonly light: string | null;
}

/** All that a run says, in the published form (README). */
export interface ReportJson extends JsonItems {
  readonly tables: readonly JsonTable[];
  readonly findings: readonly JsonFinding[];
  readonly schools: readonly JsonSchool[];
  readonly indicators: readonly JsonIndicator[];
  readonly statistics: JsonStatistics;
  readonly notices: readonly Notice[];
  readonly summary: JsonSummary;
}

/** What the JSON is made with. */
export interface JsonOptions {
  /** Every test with its `fired`, else only those that fired. */
  readonly all: boolean;
  /** What a person typed on the earlier sheet of indicators. */
  readonly handCells?: ReadonlyMap<string, HandCells>;
}

/**
 * The run as JSON: keys in a fixed order, entries in the order of tables, checks and first
 * appearance of schools, so that the same file in gives the same bytes out.
 *
 */
export function reportJson(run: CheckRun, options: JsonOptions): ReportJson {
  const results = run.results.filter((result) => {
    return (options.all || result.fired === true) && isFindingWanted(result, run.filter);
  });
  return {
    tables: jsonTables(run.records.tables),
    findings: results.map((result) => jsonFinding(result, options.all)),
    schools: jsonSchools(run),
    indicators: litIndicators(run, options.handCells).map(jsonIndicator),
    statistics: jsonStatistics(run),
    notices: jsonNotices(run.notices),
    summary: jsonSummary(run),
    ...jsonItems(run),
  };
}

function jsonIndicator(indicator: LitIndicator): JsonIndicator {
  const { id, unit, value, numerator, denominator, year, previous, target, light } = indicator;
  const { name } = indicatorWords(id);
  return { id, name, unit, value, numerator, denominator, year, previous, target, light };
}

/** Notices, keys in a fixed order. */
export function jsonNotices(notices: readonly Notice[]): Notice[] {
  return notices.map(({ code, place, details }) => ({ code, place, details }));
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
    classGroup: result.classGroup ?? null,
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
  const factors = new Map(run.riskFactors.map((entry) => [entry.school.id, entry]));
  const gains = gainsBySchool(run);
  const told = [...conditions.values(), ...factors.values(), ...[...gains.values()].map(({ gain }) => gain)];
  for (const { school } of told) if (!schools.has(school.id)) schools.set(school.id, school);
  return [...schools.values()].map((school) =>
    jsonSchool(school, {
      evidence: evidence.get(school.id),
      classified: classes.get(school.id),
      conditions: conditions.get(school.id),
      gain: gains.get(school.id),
      factors: factors.get(school.id),
      markers,
      run,
    }),
  );
}

interface SchoolFacts {
  readonly evidence: SchoolEvidence | undefined;
  readonly classified: SchoolClass | undefined;
  readonly conditions: SchoolConditions | undefined;
  readonly gain: SchoolExpectation | undefined;
  readonly factors: SchoolRiskFactors | undefined;
  readonly run: CheckRun;
  readonly markers: ReadonlyMap<string, number> | null;
}

function jsonSchool(school: School, facts: SchoolFacts): JsonSchool {
  const { classified, conditions, factors, markers, run } = facts;
  const category = classified?.category ?? null;
  const adverse = conditions?.adverse ?? null;
  const { listed = {} } = conditions ?? {};
  return {
    school: school.name,
    schoolId: school.id,
    territory: school.territory,
    markers: markers === null ? null : (markers.get(school.id) ?? 0),
    low: category === null || category === "no-data" ? null : category === "low",
    adverse,
    category,
    cluster: conditions?.cluster ?? null,
    ...expectationOf(facts),
    reasons: reasonsOf(facts),
    adverseSource: adverse === null ? null : (conditions?.adverseSource ?? "index"),
    deficit: conditions?.deficit?.deficit ?? null,
    listed: LIST_GROUPS.filter((group) => listed[group] === true),
    clusterPlace: conditions?.inCluster?.place ?? null,
    clusterBy: conditions?.inCluster === undefined ? null : clusterBy(run.conditions?.compared),
    standing: conditions?.standing ?? null,
    riskFactors: factors?.factors ?? [],
    ...jsonEvidence(facts.evidence),
  };
}

function clusterBy(compared: ComparedClusters | undefined): JsonSchool["clusterBy"] {
  return compared === undefined ? null : { ...compared.procedure, measure: compared.measure };
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

function reasonsOf({ evidence, classified, conditions, factors, gain, run }: SchoolFacts): string[] {
  const lowTests = classified?.tests.filter(({ fired }) => fired === true) ?? [];
  return [
    ...[...(evidence?.signals ?? []), ...lowTests].map(findingText),
    ...(lowTests.length === 0 ? [] : stableLowReasons(classified?.tests ?? [])),
    ...(classified === undefined ? [] : criterionReasons(classified)),
    ...(conditions === undefined ? [] : conditionReasons(conditions)),
    ...(conditions === undefined ? [] : groupReasons(conditions, run.conditions?.lists ?? [])),
    ...riskReasons(relevantFactors(factors, run.thresholds)),
    ...(gain === undefined ? [] : gainReasons(gain.gain)),
  ];
}

/** Number of markers by school in the list's latest year; null without a list. */
function latestMarkers(lists: readonly OfficialMarkers[]): ReadonlyMap<string, number> | null {
  if (lists.length === 0) return null;
  const latest = lists.reduce((year, list) => Math.max(year, list.year), -Infinity);
  return new Map(
    lists.filter(({ year }) => year === latest).map(({ school, markers }) => [school.id, markers.length]),
  );
}
