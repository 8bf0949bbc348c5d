import { groupingName, groupName } from "../../locale/statistics-text";
import { procedureKey } from "../../core/model/procedure";
import type { CheckRun } from "../../core/run/check-run";
import type { GroupStatistics } from "../../core/statistics/group-statistics";
import type { IndicatorSummary } from "../../core/statistics/indicator-summary";
import type { Estimate, QuarterGapOfProcedure } from "../../core/statistics/quarter-gaps";
import type { SchoolRanking } from "../../core/statistics/school-ranking";
import type { SchoolGain, ValueAdded } from "../../core/statistics/value-added";

type Plain = Readonly<Record<string, unknown>>;

/**
 * The statistics as JSON. Procedures are keys as "vpr:ma:4:2021"; shares are 0..1, numbers not rounded, unknown is null.
 */
export interface JsonStatistics {
  readonly groups: readonly Plain[];
  readonly rankings: readonly Plain[];
  /** `quarter-gap`: the best quarter of schools less the weakest. */
  readonly gaps: readonly Plain[];
  readonly valueAdded: readonly Plain[];
  readonly monitoring: readonly IndicatorSummary[];
}

/** The statistics of a run, keys in a fixed order. */
export function jsonStatistics({ statistics }: CheckRun): JsonStatistics {
  return {
    groups: (statistics?.groups ?? []).map(jsonGroup),
    rankings: (statistics?.rankings ?? []).map(jsonRanking),
    gaps: (statistics?.gaps ?? []).map(jsonGap),
    valueAdded: (statistics?.valueAdded ?? []).map(jsonValueAdded),
    monitoring: statistics?.indicators ?? [],
  };
}

/** A school's gain: what the pupils' earlier scores let expect, and what they reached beyond it. */
export interface SchoolExpectation {
  readonly expected: number;
  readonly residual: number;
  readonly gain: SchoolGain;
}

/** By school, of the first table that has it. */
export function gainsBySchool({ statistics }: CheckRun): ReadonlyMap<string, SchoolExpectation> {
  const bySchool = new Map<string, SchoolExpectation>();
  for (const gain of (statistics?.valueAdded ?? []).flatMap(({ schools }) => schools)) {
    const { expected, meanLater, school } = gain;
    if (!bySchool.has(school.id)) bySchool.set(school.id, { expected, residual: meanLater - expected, gain });
  }
  return bySchool;
}

function jsonGroup({ procedure, grouping, group, ...numbers }: GroupStatistics): Plain {
  return {
    procedure: procedureKey(procedure),
    by: grouping?.id ?? null,
    column: grouping === null ? null : groupingName(grouping.id, grouping.header),
    group: group.of === "unknown" ? null : groupName(group),
    ...numbers,
  };
}

function jsonRanking({ procedure, measure, ranked, schools }: SchoolRanking): Plain {
  return {
    procedure: procedureKey(procedure),
    measure,
    ranked,
    schools: schools.map(({ school, ...numbers }) => {
      return { school: school.name, schoolId: school.id, territory: school.territory, ...numbers };
    }),
  };
}

function jsonGap({ procedure, measure, schools, pupils, ...of }: QuarterGapOfProcedure): Plain {
  return {
    id: "quarter-gap",
    procedure: procedureKey(procedure),
    measure,
    schools,
    pupils,
    bySchools: jsonEstimate(of.bySchools),
    byPupils: jsonEstimate(of.byPupils),
    previous: of.previous,
    change: jsonEstimate(of.change),
  };
}

function jsonEstimate(estimate: Estimate | null): Plain | null {
  return estimate === null ? null : { ...estimate };
}

function jsonValueAdded({ progress, model, refusal, schools }: ValueAdded): Plain {
  return {
    sheet: progress.sheet,
    subject: progress.subject,
    grade: progress.grade,
    year: progress.year,
    earlier: progress.earlierHeader,
    later: progress.laterHeader,
    pupils: progress.pupils.length,
    refusal,
    intercept: model?.intercept ?? null,
    slope: model?.slope ?? null,
    betweenVariance: model?.betweenVariance ?? null,
    withinVariance: model?.withinVariance ?? null,
    logLikelihood: model?.logLikelihood ?? null,
    schools: schools.map(({ school, ...numbers }) => {
      return { school: school.name, schoolId: school.id, territory: school.territory, ...numbers };
    }),
  };
}
