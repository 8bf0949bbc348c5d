import type { ConditionsRun } from "../classify/school-conditions";
import { joinedContexts } from "../classify/joined-contexts";
import type { School } from "../model/school";
import type { Notice } from "../notice";
import type { Thresholds } from "../model/thresholds";
import type { WorkbookRecords } from "../model/workbook-records";
import { groupStatistics, type GroupStatistics } from "./group-statistics";
import { indicatorSummaries, type IndicatorSummary } from "./indicator-summary";
import { quarterGaps, type QuarterGapOfProcedure } from "./quarter-gaps";
import { schoolGrouping, type Grouping, type GroupingFacts } from "./school-groups";
import { procedureMeans, type ProcedureMeans } from "../measured/school-means";
import { schoolRanking, type SchoolRanking } from "./school-ranking";
import type { StatisticsSettings } from "./statistics-settings";
import { valueAdded, type ValueAdded } from "./value-added";

/** All that the statistics of a workbook say: what `ОКО Статистика` is made of. */
export interface SchoolStatistics {
  readonly groups: readonly GroupStatistics[];
  readonly rankings: readonly SchoolRanking[];
  readonly gaps: readonly QuarterGapOfProcedure[];
  readonly valueAdded: readonly ValueAdded[];
  readonly indicators: readonly IndicatorSummary[];
}

/** Statistics, and what is to be said of them. */
export interface StatisticsOutcome {
  readonly statistics: SchoolStatistics;
  readonly notices: readonly Notice[];
}

/**
 * Grouping, ranking and scaling of every procedure, the gaps between quarters, value added and the monitoring table.
 *
 * Notices: `grouping-unknown` for a column that the person named and no table has, or that makes no groups;
 * `value-added-used` and `value-added-refused` for each table of pupils with an earlier score.
 *
 * Source: the Северский programme, methods of processing; see each part's own file.
 */
export function schoolStatistics(
  records: WorkbookRecords,
  thresholds: Thresholds,
  choice: { readonly conditions: ConditionsRun | null; readonly settings: StatisticsSettings },
): StatisticsOutcome {
  const means = procedureMeans(records);
  const facts = groupingFacts(records, means, choice.conditions);
  const { groups, notices } = chosenGroups(means, facts, choice.settings);
  const minPupils = thresholds["statistics.minPupils"];
  const gains = (records.progress ?? []).map((progress) =>
    valueAdded(progress, {
      minPupils: thresholds["progress.minPupils"],
      minSchools: thresholds["progress.minSchools"],
    }),
  );
  const statistics: SchoolStatistics = {
    groups,
    rankings: means.map((of) => schoolRanking(of, minPupils)),
    gaps: quarterGaps(means, { minPupils, minSchools: thresholds["quarters.minSchools"] }),
    valueAdded: gains,
    indicators: indicatorSummaries(records.indicators ?? []),
  };
  return { statistics, notices: [...notices, ...gains.map(gainNotice)] };
}

/** What the schools of these means can be grouped by. */
export function groupingFacts(
  { contexts }: Pick<WorkbookRecords, "contexts">,
  means: readonly ProcedureMeans[],
  conditions: ConditionsRun | null,
): GroupingFacts {
  const schools = new Map<string, School>();
  for (const { school } of means.flatMap((of) => of.schools)) {
    if (!schools.has(school.id)) schools.set(school.id, school);
  }
  const clusters = new Map<string, number>();
  for (const { school, cluster } of conditions?.schools ?? []) {
    if (cluster !== null) clusters.set(school.id, cluster);
  }
  return { schools: [...schools.values()], contexts: joinedContexts(contexts), clusters };
}

/** Groups of schools with their numbers, and which named columns make none. */
export function chosenGroups(
  means: readonly ProcedureMeans[],
  facts: GroupingFacts,
  { groups }: StatisticsSettings,
): Pick<SchoolStatistics, "groups"> & Pick<StatisticsOutcome, "notices"> {
  const made = groups.map((id) => ({ id, grouping: schoolGrouping(id, facts) }));
  const groupings = made.flatMap(({ grouping }): Grouping[] => (grouping === null ? [] : [grouping]));
  const unknown = made.filter(({ id, grouping }) => grouping === null && id.startsWith("column:"));
  return {
    groups: means.flatMap((of) => groupStatistics(of, groupings)),
    notices: unknown.map(({ id }) => {
      return { code: "grouping-unknown", place: null, details: { header: id.replace("column:", "") } };
    }),
  };
}

function gainNotice({ progress, model, refusal }: ValueAdded): Notice {
  const details = { pupils: progress.pupils.length, schools: progress.schools.length, sheet: progress.sheet };
  if (model === null) {
    return {
      code: "value-added-refused",
      place: progress.sheet,
      details: { ...details, reason: refusal ?? "" },
    };
  }
  const { intercept, slope, betweenVariance, withinVariance } = model;
  return {
    code: "value-added-used",
    place: progress.sheet,
    details: { ...details, intercept, slope, betweenVariance, withinVariance },
  };
}
