/** Indicators that tables give. Published in JSON: never renamed. */
export type ComputedId =
  | "vpr-primary-below"
  | "vpr-above-basic"
  | "basic-below"
  | "ege-reached"
  | "ege-high"
  | "ege-below"
  | "vpr-index-participants"
  | "vpr-index-schools"
  | "vpr-index-markers"
  | "oge-index-schools"
  | "oge-index-participants";

/** Indicators that a person fills in. Published in JSON: never renamed. */
export type HandId =
  | "universal-skills"
  | "assessment-schedule"
  | "functional-literacy"
  | "teams-trained"
  | "mentors-assigned"
  | "programmes-run"
  | "regional-project"
  | "project-500"
  | "effective-mode"
  | "observers"
  | "young-adapted"
  | "young-mentored"
  | "young-satisfied"
  | "plans-made"
  | "plans-done"
  | "contest-participants"
  | "contest-winners"
  | "speakers"
  | "publications";

/** Indicators that tables give where there are any; else a person fills them in. Published in JSON: never renamed. */
export type TableOrHandId =
  | "rechecks-unchanged"
  | "medals-unconfirmed"
  | "medals-awarded-below"
  | "medals-unannounced"
  | "medals-of-graduates";

export type IndicatorId = ComputedId | HandId | TableOrHandId;

/** An indicator of the programme in one year. */
export interface Indicator {
  readonly id: IndicatorId;
  /** "share" is 0..1; "number" is a count. */
  readonly unit: "share" | "number";
  /** Which way it is better: its light and its movement depend on it; null = neither way. */
  readonly better: "up" | "down" | null;
  /** null = no data, or filled in by hand. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly year: number | null;
  /** The same a year before; null where that year is not known. */
  readonly previous: number | null;
  readonly isByHand: boolean;
}

/** A row of the programme's table. */
type IndicatorRow = Pick<Indicator, "id" | "unit" | "better">;

/**
 * Rows of the programme's table 2, in its order; beneath the index of medals, what else the tables of medals tell. The
 * way each is better is plain from its name: shares of what was not reached and the indices of bias go down, the others
 * up; the share of medallists is better neither way.
 *
 * Source: the Северский programme, table 2; docs/methods.md#indicators.
 */
export const INDICATOR_ROWS: readonly IndicatorRow[] = [
  { id: "vpr-primary-below", unit: "share", better: "down" },
  { id: "vpr-above-basic", unit: "share", better: "up" },
  { id: "basic-below", unit: "share", better: "down" },
  { id: "ege-reached", unit: "share", better: "up" },
  { id: "ege-high", unit: "share", better: "up" },
  { id: "ege-below", unit: "share", better: "down" },
  { id: "universal-skills", unit: "share", better: "down" },
  { id: "rechecks-unchanged", unit: "share", better: "up" },
  { id: "assessment-schedule", unit: "share", better: "up" },
  { id: "functional-literacy", unit: "share", better: "up" },
  { id: "teams-trained", unit: "share", better: "up" },
  { id: "mentors-assigned", unit: "share", better: "up" },
  { id: "programmes-run", unit: "share", better: "up" },
  { id: "regional-project", unit: "share", better: "up" },
  { id: "project-500", unit: "share", better: "up" },
  { id: "effective-mode", unit: "share", better: "up" },
  { id: "medals-unconfirmed", unit: "share", better: "down" },
  { id: "medals-awarded-below", unit: "share", better: "down" },
  { id: "medals-unannounced", unit: "number", better: "down" },
  { id: "medals-of-graduates", unit: "share", better: null },
  { id: "vpr-index-schools", unit: "share", better: "down" },
  { id: "vpr-index-participants", unit: "share", better: "down" },
  { id: "vpr-index-markers", unit: "number", better: "down" },
  { id: "oge-index-schools", unit: "share", better: "down" },
  { id: "oge-index-participants", unit: "share", better: "down" },
  { id: "observers", unit: "share", better: "up" },
  { id: "young-adapted", unit: "share", better: "up" },
  { id: "young-mentored", unit: "share", better: "up" },
  { id: "young-satisfied", unit: "share", better: "up" },
  { id: "plans-made", unit: "share", better: "up" },
  { id: "plans-done", unit: "share", better: "up" },
  { id: "contest-participants", unit: "number", better: "up" },
  { id: "contest-winners", unit: "number", better: "up" },
  { id: "speakers", unit: "number", better: "up" },
  { id: "publications", unit: "number", better: "up" },
];
