import type { School } from "../model/school";
import type { WorkbookRecords } from "../model/workbook-records";
import type { CheckRun } from "./check-run";
import { isFindingWanted, isNarrowing, type ResultsFilter } from "./results-filter";

/**
 * The run of the schools that pass a filter, each with the conclusion it has: narrowing never changes what is said of a school,
 * only of how many it is said. Of a territory all schools pass, of a procedure those that were tested in it, of a check those
 * where it fired. Findings are narrowed to the procedure and the check where they are listed; earlier years of the schools
 * stay, or «повторно» would be lost. Regions and territories stay as what schools are compared with, and places are among all
 * schools.
 */
export function narrowedRun(run: CheckRun, filter: ResultsFilter): CheckRun {
  if (!isNarrowing(filter)) return run;
  const isWanted = schoolTest(run, filter);
  function wanted<T extends { readonly school: School }>(rows: readonly T[]): T[] {
    return rows.filter(({ school }) => isWanted(school));
  }
  const { conditions, statistics } = run;
  return {
    ...run,
    filter,
    records: narrowedRecords(run.records, isWanted),
    results: run.results.filter(({ school }) => school === null || isWanted(school)),
    evidence: wanted(run.evidence),
    classes: wanted(run.classes),
    conditions: conditions === null ? null : { ...conditions, schools: wanted(conditions.schools) },
    statistics: {
      ...statistics,
      rankings: statistics.rankings.map((ranking) => ({ ...ranking, schools: wanted(ranking.schools) })),
      valueAdded: statistics.valueAdded.map((of) => ({ ...of, schools: wanted(of.schools) })),
    },
    riskFactors: wanted(run.riskFactors),
  };
}

function schoolTest(run: CheckRun, filter: ResultsFilter): (school: School) => boolean {
  const { territory, check } = filter;
  const isByResult =
    check !== null ||
    filter.subject !== null ||
    filter.grade !== null ||
    filter.year !== null ||
    filter.years !== undefined;
  const tested = run.results.filter((result) => {
    return isFindingWanted(result, filter) && (check === null || result.fired === true);
  });
  const ids = new Set(tested.map(({ school }) => school?.id));
  return (school) =>
    (filter.schools?.includes(school.id) ?? true) &&
    (territory === null || school.territory === territory) &&
    (!isByResult || ids.has(school.id));
}

function narrowedRecords(records: WorkbookRecords, isWanted: (school: School) => boolean): WorkbookRecords {
  function wanted<T extends { readonly school: School | null }>(rows: readonly T[]): T[] {
    return rows.filter(({ school }) => school !== null && isWanted(school));
  }
  function unitsWanted<T extends { readonly schools: readonly { readonly school: School | null }[] }>(
    of: T,
  ): T {
    return { ...of, schools: wanted(of.schools) };
  }
  const { medals } = records;
  return {
    ...records,
    procedures: records.procedures.map(unitsWanted),
    exams: records.exams.map(unitsWanted),
    ogeScores: records.ogeScores.map(unitsWanted),
    contexts: wanted(records.contexts),
    markers: wanted(records.markers),
    medals: medals === null ? null : { claims: wanted(medals.claims), counts: wanted(medals.counts) },
    rechecks: wanted(records.rechecks),
    lists: wanted(records.lists),
    riskFactors: wanted(records.riskFactors),
    notJoined: records.notJoined.filter(isWanted),
  };
}
