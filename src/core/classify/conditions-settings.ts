import type { ContextColumnId } from "../model/school-context";
import type { ClusterMethod } from "./school-clusters";
import { DEFAULT_SOCIAL_INDEX } from "./social-index";

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
