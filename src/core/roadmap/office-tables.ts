import type { Notice } from "../notice";
import { MEASURES } from "./library";
import type { Measure } from "./measure";
import type { IndicatorTarget, RoadmapFacts } from "./trigger-reason";

/** A table that the office keeps for its roadmaps: `ОКО Мероприятия`, `ОКО Исполнители`, `ОКО Сведения`. */
export type OfficeTable = "measures" | "executors" | "facts";

/** What the office keeps on sheets of its workbook for its roadmaps. */
export interface RoadmapTables {
  /** To plan with: those of `ОКО Мероприятия` that are on, the whole library where there is no such sheet. */
  readonly measures: readonly Measure[];
  /** Ids of the measures that are on; null where there is no such sheet. */
  readonly on: ReadonlySet<string> | null;
  /** Ids of measures whose rows could not be read: what stands in roadmaps of them stays as it is. */
  readonly unread: ReadonlySet<string>;
  /** Typed on `ОКО Показатели`. */
  readonly targets: readonly IndicatorTarget[];
  /** Of `ОКО Сведения`; empty where there is no such sheet. */
  readonly facts: RoadmapFacts;
  /** Its name; null where there is none. */
  readonly factsSheet: string | null;
  readonly notices: readonly Notice[];
}

/** Where the office keeps nothing. */
export const NO_TABLES: RoadmapTables = {
  measures: MEASURES,
  on: null,
  unread: new Set(),
  targets: [],
  facts: {},
  factsSheet: null,
  notices: [],
};
