import type { IsoDate } from "./school-year";

/** New texts of a row; what is left out stays. */
export interface RowEdit {
  /** Never empty: an empty one is no change. */
  readonly text?: string;
  readonly date?: string;
  /** One a line. */
  readonly roles?: string;
  /** The term of a date that has none of its own, as ISO date; empty = none yet. */
  readonly due?: IsoDate;
}

/** What a person did to the planned rows before they are written, by their ids. */
export interface RoadmapChoices {
  /** Not wanted. */
  readonly off: readonly string[];
  readonly edits: Readonly<Record<string, RowEdit>>;
  /** Rows stand within their section in this order. */
  readonly order: readonly string[];
}
