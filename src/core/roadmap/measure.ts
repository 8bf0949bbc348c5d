/** The documents that the library of measures is taken from, and the forms they have. */
export const SEEDS = ["seversky", "smolensk", "tver", "stavropol", "maima"] as const;

export type SeedId = (typeof SEEDS)[number];

/** The forms a roadmap can be written in: those of the documents, risk factors of «500+», a plan for each school. */
export type FormId = SeedId | "500+" | "school-plan";

/** Who carries a measure out. Names of people are only in the workbook of the office. */
export const ROLES = [
  "coordinator",
  "office",
  "office-vpr",
  "office-gia",
  "centre-head",
  "centre-methodist",
  "centre-staff",
  "mentor",
  "tutor",
  "curator",
  "school-head",
  "institute",
  "municipality",
  "education-centre",
  "ministry",
  "assessment-centre",
] as const;

export type RoleId = (typeof ROLES)[number];

/** What puts a measure into a roadmap. Source: docs/methods.md#roadmap-triggers. */
export const TRIGGERS = [
  "always",
  "marker",
  "repeated-marker",
  "low",
  "risk",
  "adverse",
  "low-and-adverse",
  "resilient",
  "medals",
  "boundary",
  "journal",
  "indicator-below-target",
  "territory-share",
  "factor-1",
  "factor-2",
  "factor-3",
  "factor-4",
  "factor-5",
  "factor-6",
  "factor-7",
  "factor-8",
  "factor-9",
  "factor-10",
] as const;

export type Trigger = (typeof TRIGGERS)[number];

/** A risk factor of «500+», by its number in the risk profile. */
export type FactorTrigger = Extract<Trigger, `factor-${number}`>;

/** A measure of the library. Ids are published in workbooks: never renamed. */
export interface Measure {
  readonly id: string;
  readonly source: SeedId;
  /** Index from 0 of the form's section (направление). */
  readonly section: number;
  /** A direction that people added to the form; it stands after the form's own. null = one of the form. */
  readonly direction: string | null;
  /** Task (задача) or, in cards, the direction; empty where the form has none. */
  readonly task: string;
  /** As in the document; names of districts left out. */
  readonly text: string;
  /** Any of them puts the measure in. */
  readonly triggers: readonly Trigger[];
  /** As in the document; empty where it has none. */
  readonly date: string;
  /** Indicator of execution (показатель); empty where the document has none. */
  readonly indicator: string;
  readonly roles: readonly RoleId[];
  /** Those who are no role of ours, as people wrote them. */
  readonly otherRoles: readonly string[];
  /** The document's own number; null where the form does not keep it. */
  readonly number: string | null;
  /** A proposal (предложение) of the card, not a measure taken. */
  readonly isProposal: boolean;
}

/** A row of the library: what only few documents have is left out where there is none. */
export interface LibraryRow extends Omit<Measure, "direction" | "otherRoles" | "number" | "isProposal"> {
  readonly number?: string;
  readonly proposal?: true;
}
