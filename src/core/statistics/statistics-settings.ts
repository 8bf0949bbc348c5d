import type { GroupingId } from "./school-groups";

/** What the person chose of the statistics. */
export interface StatisticsSettings {
  /** What schools are grouped by, in this order. */
  readonly groups: readonly GroupingId[];
}

/** Grouping by all that the add-in knows without being told; what the tables do not say is left out. */
export const DEFAULT_STATISTICS: StatisticsSettings = {
  groups: ["territory", "locality", "kind", "cluster"],
};

const READY: ReadonlySet<string> = new Set(DEFAULT_STATISTICS.groups);

/** Whether a value names a grouping: a ready one, or a column by words of its header. */
export function isGroupingId(value: unknown): value is GroupingId {
  return typeof value === "string" && (READY.has(value) || /^column:.*\S/.test(value));
}
