import { compareNames } from "../compare-names";
import type { CheckId, CheckResult, EvidenceLevel, SchoolEvidence } from "../model/check-result";
import { byStrength } from "../model/level-ranks";
import type { SubjectId } from "../model/procedure";
import type { School } from "../model/school";
import type { CheckRun } from "./check-run";

/** What a question asks of schools; every condition that is there must hold. */
export interface SchoolQuery {
  readonly territory?: string;
  readonly level?: EvidenceLevel;
  /** Year that the conclusion is of. */
  readonly year?: number;
  /** A check that fired. */
  readonly check?: CheckId;
  /** Counted signs in so many subjects at least. */
  readonly minSubjects?: number;
  /** Low results in so many years one after another at least. */
  readonly minLowYears?: number;
  /** Procedures with low results, at least. */
  readonly minLow?: number;
  /** A counted sign was there a year before too. */
  readonly isRepeated?: boolean;
}

/** A school that answers a question, with what the question may be about. */
export interface SchoolFacts {
  readonly school: School;
  readonly level: EvidenceLevel;
  readonly year: number | null;
  readonly signals: readonly CheckResult[];
  /** Subjects with counted signs. */
  readonly subjects: readonly SubjectId[];
  readonly low: number;
  /** The longest row of years with low results. */
  readonly lowYears: number;
  readonly isRepeated: boolean;
}

/** What is known of every school of a run, the strongest conclusion first. */
function schoolFacts({ evidence, classes }: CheckRun): SchoolFacts[] {
  const low = new Map(classes.map((of) => [of.school.id, of.tests.filter(({ fired }) => fired === true)]));
  const sorted = [...evidence].sort((one, other) => compareNames(one.school.name, other.school.name));
  return byStrength(sorted).map((of) => factsOf(of, low.get(of.school.id) ?? []));
}

/** The schools that answer a question. */
export function askedSchools(run: CheckRun, query: SchoolQuery): SchoolFacts[] {
  const fired = new Set(
    run.results.flatMap(({ check, fired: is, school }) =>
      is === true && check === query.check ? [school?.id] : [],
    ),
  );
  return schoolFacts(run).filter(
    (facts) => doesAnswer(facts, query) && (query.check === undefined || fired.has(facts.school.id)),
  );
}

function doesAnswer(facts: SchoolFacts, query: SchoolQuery): boolean {
  const { territory, level, year, minSubjects = 0, minLowYears = 0, minLow = 0, isRepeated } = query;
  return (
    (territory === undefined || facts.school.territory === territory) &&
    (level === undefined || facts.level === level) &&
    (year === undefined || facts.year === year) &&
    facts.subjects.length >= minSubjects &&
    facts.lowYears >= minLowYears &&
    facts.low >= minLow &&
    (isRepeated !== true || facts.isRepeated)
  );
}

function factsOf({ school, level, year, signals }: SchoolEvidence, low: readonly CheckResult[]): SchoolFacts {
  return {
    ...{ school, level, year, signals },
    subjects: [...new Set(signals.map(({ procedure }) => procedure.subject))],
    low: low.length,
    lowYears: longestRow(low.map(({ procedure }) => procedure.year)),
    isRepeated: signals.some(({ details }) => details["repeated"] === "yes"),
  };
}

/** How many of these years follow one another without a gap, at most. */
function longestRow(years: readonly number[]): number {
  const known = new Set(years);
  let longest = 0;
  for (const year of known) {
    if (known.has(year - 1)) continue;
    let length = 1;
    while (known.has(year + length)) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
