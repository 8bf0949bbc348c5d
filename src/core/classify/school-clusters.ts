import { mean } from "simple-statistics";
import type { ContextColumnId, SchoolContext } from "../model/school-context";
import { kMeansGroups, naturalGroups, quarters } from "../stats/clusters";
import { standardised } from "../stats/standardised";
import { chosenColumns, type SocialIndex, type SocialIndexSettings } from "./social-index";

/** How schools are put into clusters. Published in settings files: never renamed. */
export type ClusterMethod = "quarters" | "jenks" | "k-means";

/** Which schools are alike in their conditions, and what sets a cluster apart. */
export interface SchoolCluster {
  /** From 1: the cluster with the lowest mean social index. */
  readonly number: number;
  readonly schools: number;
  /** Columns whose mean differs most from that of all schools, in their standard deviations. */
  readonly apart: readonly { readonly id: ContextColumnId; readonly z: number }[];
}

/** Groups of Jenks: as many as quarters, so that the two can be compared. */
const NATURAL_GROUPS = 4;
const LEAST_SCHOOLS = 8;
/** A smaller difference of means sets nothing apart. Cohen (1988): 0.2 is small, 0.5 medium. */
const APART = 0.3;
const MOST_APART = 3;
/** Any number: the same groups in every run. */
const SEED = 2021;

/**
 * Puts schools into clusters by their conditions: quarters or natural groups of the social index, or k-means on the
 * standardised columns (a missing answer counts as the mean there).
 *
 * Source: docs/methods.md#clusters (quartiles of the index; schools are compared inside their cluster).
 *
 * @returns The cluster of each school, null without an index or with fewer than 8 schools; and the clusters in words.
 */
export function schoolClusters(
  schools: readonly SchoolContext[],
  index: readonly SocialIndex[],
  { method, settings }: { readonly method: ClusterMethod; readonly settings: SocialIndexSettings },
): { readonly numbers: readonly (number | null)[]; readonly clusters: readonly SchoolCluster[] } {
  const values = index.map(({ value }) => value);
  const known = values.filter((value) => value !== null).length;
  if (known < LEAST_SCHOOLS) return { numbers: values.map(() => null), clusters: [] };
  const columns = chosenColumns(schools, settings).map(({ id }) => {
    return { id, z: standardised(schools.map((school) => school.values[id] ?? null)) };
  });
  const numbers = inOrder(groupsOf(method, values, columns), values);
  const count = numbers.reduce<number>((most, number) => Math.max(most, number ?? 0), 0);
  const clusters = Array.from({ length: count }, (_, place) => describedCluster(place + 1, numbers, columns));
  return { numbers, clusters };
}

interface ZColumn {
  readonly id: ContextColumnId;
  readonly z: readonly (number | null)[];
}

function groupsOf(
  method: ClusterMethod,
  values: readonly (number | null)[],
  columns: readonly ZColumn[],
): (number | null)[] {
  if (method === "quarters") return quarters(values);
  if (method === "jenks") return naturalGroups(values, NATURAL_GROUPS);
  const rows = values.flatMap((value, row) => (value === null ? [] : [row]));
  const points = rows.map((row) => columns.map(({ z }) => z[row] ?? 0));
  const groups = kMeansGroups(points, SEED);
  const byRow = new Map(rows.map((row, place) => [row, groups[place] ?? 0]));
  return values.map((_, row) => byRow.get(row) ?? null);
}

/** Numbers the groups anew from 1, the one with the lowest mean index first. */
function inOrder(groups: readonly (number | null)[], values: readonly (number | null)[]): (number | null)[] {
  const present = [...new Set(groups)].filter((group) => group !== null);
  const means = present.map((group) => {
    const own = values.filter((_, row) => groups[row] === group);
    return { group, mean: mean(own.map((value) => value ?? 0)) };
  });
  means.sort((one, other) => one.mean - other.mean || one.group - other.group);
  const places = new Map<number | null, number>(means.map(({ group }, place) => [group, place + 1]));
  return groups.map((group) => places.get(group) ?? null);
}

function describedCluster(
  number: number,
  numbers: readonly (number | null)[],
  columns: readonly ZColumn[],
): SchoolCluster {
  const apart = columns.flatMap(({ id, z }) => {
    const own = z
      .filter((value, row) => value !== null && numbers[row] === number)
      .map((value) => value ?? 0);
    return own.length === 0 ? [] : [{ id, z: mean(own) }];
  });
  const strongest = apart.filter(({ z }) => Math.abs(z) >= APART);
  strongest.sort((one, other) => Math.abs(other.z) - Math.abs(one.z));
  return {
    number,
    schools: numbers.filter((of) => of === number).length,
    apart: strongest.slice(0, MOST_APART),
  };
}
