import type { ContextColumnId } from "../model/school-context";
import type { ClusterMethod } from "./school-clusters";
import type { ConditionsSettings } from "./school-conditions";
import { DEFAULT_SOCIAL_INDEX, type SocialIndexSettings } from "./social-index";

const KEYS: readonly string[] = ["index", "deficit", "clusters"];
/** Every method; the first is the default. */
export const CLUSTER_METHODS: readonly ClusterMethod[] = ["quarters", "jenks", "k-means"];
/** Columns without a direction of their own can be chosen too. */
export const INDEX_COLUMNS: readonly ContextColumnId[] = [
  ...(Object.keys(DEFAULT_SOCIAL_INDEX.weights) as ContextColumnId[]),
  "size",
  "young-teachers",
  "disabilities",
  "vacancy-share",
  "trained-teachers",
  "psychologist",
];

/** Whether a value from outside is a usable choice of how conditions are weighed and schools grouped. */
export function isConditionsSettings(value: unknown): value is ConditionsSettings {
  if (!isRecord(value) || Object.keys(value).some((key) => !KEYS.includes(key))) return false;
  const { index, deficit, clusters } = value;
  if (clusters !== undefined && !CLUSTER_METHODS.some((method) => method === clusters)) return false;
  return [index, deficit].every((of) => of === undefined || isIndexSettings(of));
}

function isIndexSettings(index: unknown): index is SocialIndexSettings {
  if (!isRecord(index) || !isRecord(index["weights"])) return false;
  if (index["scale"] !== "z" && index["scale"] !== "0-100") return false;
  return Object.entries(index["weights"]).every(([id, weight]) => {
    return (
      INDEX_COLUMNS.some((column) => column === id) && typeof weight === "number" && Number.isFinite(weight)
    );
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
