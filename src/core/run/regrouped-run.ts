import { joinedContexts } from "../classify/joined-contexts";
import type { CheckRun } from "./check-run";
import {
  columnGrouping,
  columnHeaders,
  headerOf,
  schoolGrouping,
  type GroupingId,
} from "../statistics/school-groups";
import { procedureMeans } from "../measured/school-means";
import { chosenGroups, groupingFacts } from "../statistics/school-statistics";
import { DEFAULT_STATISTICS, type StatisticsSettings } from "../statistics/statistics-settings";

/** A way to group the schools of a run. */
export interface GroupingWay {
  readonly id: GroupingId;
  /** Header of the column; null for the ready ways that have none. */
  readonly header: string | null;
  readonly isChosen: boolean;
  /** Whether it puts these schools into two groups or more; only a chosen way may not. */
  readonly hasGroups: boolean;
}

/**
 * The same run with its schools grouped as chosen now; nothing else of it changes.
 *
 * Notices: `grouping-unknown` for columns that make no groups, in place of those of the former choice.
 */
export function regroupedRun(run: CheckRun, settings: StatisticsSettings): CheckRun {
  if (run.statistics === undefined) return run;
  const means = procedureMeans(run.records);
  const facts = groupingFacts(run.records, means, run.conditions ?? null);
  const { groups, notices } = chosenGroups(means, facts, settings);
  const others = run.notices.filter(({ code }) => code !== "grouping-unknown");
  return { ...run, statistics: { ...run.statistics, groups }, notices: [...others, ...notices] };
}

/**
 * What the schools of a run can be grouped by: the ready ways, then columns in the order of their tables. Ways that make
 * no groups of these schools are left out unless they were chosen.
 */
export function groupingWays(run: CheckRun, { groups: chosen }: StatisticsSettings): GroupingWay[] {
  const facts = groupingFacts(run.records, procedureMeans(run.records), run.conditions ?? null);
  const ready = DEFAULT_STATISTICS.groups.flatMap((id): GroupingWay[] => {
    const grouping = schoolGrouping(id, facts);
    if (grouping === null) return [];
    return [{ id, header: grouping.header, isChosen: chosen.includes(id), hasGroups: true }];
  });
  const contexts = new Map(joinedContexts(run.records.contexts).map((of) => [of.school.id, of]));
  const headers = columnHeaders(facts.contexts);
  const named = chosen.filter((id) => id.startsWith("column:"));
  const byHeader = new Map(named.map((id) => [headerOf(id, headers), id]));
  const columns = headers.flatMap((header): GroupingWay[] => {
    const own = byHeader.get(header);
    const id = own ?? (`column:${header}` as const);
    const hasGroups = columnGrouping({ id, header }, facts.schools, contexts) !== null;
    const isRepeated = ready.some((way) => way.header === header);
    if (own === undefined && (!hasGroups || isRepeated)) return [];
    return [{ id, header, isChosen: own !== undefined, hasGroups }];
  });
  const lost = named.filter((id) => headerOf(id, headers) === null);
  return [
    ...ready,
    ...columns,
    ...lost.map((id) => ({ id, header: id.replace("column:", ""), isChosen: true, hasGroups: false })),
  ];
}
