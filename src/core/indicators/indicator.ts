/** Indicators that tables give. Published in JSON: never renamed. */
export type ComputedId =
  | "vpr-primary-below" | "vpr-above-basic" | "basic-below" | "ege-reached" | "ege-high" | "ege-below"
  | "vpr-index-participants" | "vpr-index-schools" | "vpr-index-markers" | "oge-index-schools"
  | "oge-index-participants"; // prettier-ignore

/** Indicators that a person fills in. Published in JSON: never renamed. */
export type HandId =
  | "universal-skills" | "assessment-schedule" | "functional-literacy" | "teams-trained"
  | "mentors-assigned" | "programmes-run" | "regional-project" | "project-500" | "effective-mode"
  | "observers" | "young-adapted" | "young-mentored" | "young-satisfied" | "plans-made"
  | "plans-done" | "contest-participants" | "contest-winners" | "speakers" | "publications"; // prettier-ignore

/** Indicators that tables give where there are any; else a person fills them in. Published in JSON: never renamed. */
export type TableOrHandId =
  "rechecks-unchanged" | "medals-unconfirmed" | "medals-awarded-below" | "medals-unannounced" | "medals-of-graduates"; // prettier-ignore

export type IndicatorId = ComputedId | HandId | TableOrHandId;

/** An indicator of the programme in one year. */
export interface Indicator {
  readonly id: IndicatorId;
  /** "share" is 0..1; "number" is a count. */
  readonly unit: "share" | "number";
  /** null = no data, or filled in by hand. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly year: number | null;
  /** The same a year before; null where that year is not known. */
  readonly previous: number | null;
  readonly isByHand: boolean;
}

/**
 * Rows of the programme's table 2, in its order; beneath the index of medals, what else the tables of medals tell.
 *
 * Source: the Северский programme, table 2; domain/methods.md 3.1.
 */
export const INDICATOR_ROWS: readonly { readonly id: IndicatorId; readonly unit: Indicator["unit"] }[] = [
  { id: "vpr-primary-below", unit: "share" },
  { id: "vpr-above-basic", unit: "share" },
  { id: "basic-below", unit: "share" },
  { id: "ege-reached", unit: "share" },
  { id: "ege-high", unit: "share" },
  { id: "ege-below", unit: "share" },
  { id: "universal-skills", unit: "share" },
  { id: "rechecks-unchanged", unit: "share" },
  { id: "assessment-schedule", unit: "share" },
  { id: "functional-literacy", unit: "share" },
  { id: "teams-trained", unit: "share" },
  { id: "mentors-assigned", unit: "share" },
  { id: "programmes-run", unit: "share" },
  { id: "regional-project", unit: "share" },
  { id: "project-500", unit: "share" },
  { id: "effective-mode", unit: "share" },
  { id: "medals-unconfirmed", unit: "share" },
  { id: "medals-awarded-below", unit: "share" },
  { id: "medals-unannounced", unit: "number" },
  { id: "medals-of-graduates", unit: "share" },
  { id: "vpr-index-schools", unit: "share" },
  { id: "vpr-index-participants", unit: "share" },
  { id: "vpr-index-markers", unit: "number" },
  { id: "oge-index-schools", unit: "share" },
  { id: "oge-index-participants", unit: "share" },
  { id: "observers", unit: "share" },
  { id: "young-adapted", unit: "share" },
  { id: "young-mentored", unit: "share" },
  { id: "young-satisfied", unit: "share" },
  { id: "plans-made", unit: "share" },
  { id: "plans-done", unit: "share" },
  { id: "contest-participants", unit: "number" },
  { id: "contest-winners", unit: "number" },
  { id: "speakers", unit: "number" },
  { id: "publications", unit: "number" },
];
