import type { CheckId } from "./check-result";
import type { AloneLimit, SignalKind } from "./signal-kinds";

/** All that is known of a check beside its computation and its words (`locale/checks/`). */
export interface CheckTraits {
  /**
   * A sign of the published method of 2019, or of a region's list; null = a check of ours. Signs are shown in a column of
   * their own and never count as signals: alone they mark every sixth school, mostly large and strong ones.
   */
  readonly sign: "2019" | "list" | null;
  /** The kind of evidence that a result of it can be; null = it never counts as a signal about the works. */
  readonly signal: SignalKind | null;
  /**
   * Which of its results count: "raised" = it has no direction of its own, and counts where more works lie above the journal
   * than below; "above" = where it fired, and the earlier work is above what the later one confirms.
   */
  readonly counts: "all" | "raised" | "above";
  /** The most that its kind can lead to with no other kind beside. */
  readonly alone: AloneLimit;
  /** What its value and threshold are. */
  readonly unit: "number" | "share" | "count";
}

const OURS: CheckTraits = {
  sign: null,
  signal: null,
  counts: "all",
  alone: "attention",
  unit: "share",
};
const OF_2019: CheckTraits = { ...OURS, sign: "2019", unit: "number" };
/** A high mean, few «2» and many «4» and «5» are one fact said three times, hence one kind. */
const LEVEL: CheckTraits = { ...OURS, signal: "level", alone: "repeated" };
const BOUNDARY: CheckTraits = { ...OURS, signal: "boundary" };
const JOURNAL: CheckTraits = { ...OURS, signal: "journal" };

/**
 * Every check, and the one place where its facts are kept. Those without a kind never count as a signal:
 * - `journal-lowered` speaks of the journal marks;
 * - `oge-ege` compares pupils who are not the same: some leave after grade 9;
 * - `recheck` speaks of works that were chosen, `medals` of the marks of grade 11;
 * - `low-results` is not about objectivity.
 *
 * What a kind leads to alone:
 * - schools that are strong differ in level, so a level alone says nothing of the works; repeated, it is worth a look;
 * - works gathered on a boundary have no such reason, the region's custom and the school's level taken into account:
 *   overwhelming, they ask for a check alone. Where the region is not known, its custom may be all that is seen.
 *
 * Source: docs/methods.md#method-2019.
 */
export const CHECK_TRAITS: Readonly<Record<CheckId, CheckTraits>> = {
  "official-mean": OF_2019,
  "official-journal": OF_2019,
  "official-cohort": OF_2019,
  "official-list": { ...OURS, sign: "list", unit: "count" },
  "oge-mean": OF_2019,
  "funnel-mean": { ...LEVEL, unit: "number" },
  "funnel-share2": LEVEL,
  "funnel-share45": LEVEL,
  "boundary-region": { ...BOUNDARY, alone: "check" },
  "boundary-smooth": { ...BOUNDARY, alone: "never" },
  "journal-raised": JOURNAL,
  "journal-lowered": OURS,
  "journal-gap2": { ...JOURNAL, counts: "raised" },
  "cohort-change": { ...OURS, signal: "cohort" },
  "easy-hard": { ...OURS, signal: "items", unit: "number" },
  "person-fit": { ...OURS, signal: "items", unit: "number" },
  similarity: { ...OURS, signal: "similarity" },
  "vpr-oge": { ...OURS, signal: "gap", counts: "above" },
  "oge-ege": OURS,
  recheck: OURS,
  medals: OURS,
  "low-results": OURS,
};

/** The ids of all checks, in the order in which the methods are listed. */
export const CHECK_IDS = Object.keys(CHECK_TRAITS) as readonly CheckId[];
