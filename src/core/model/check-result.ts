import type { CellRef } from "../../workbook/cell";
import type { Probability } from "../units";
import type { AloneLimit, SignalKind } from "./signal-kinds";
import type { CriterionResult } from "./criterion";
import type { Level } from "./results";
import type { Procedure } from "./procedure";
import type { School } from "./school";

/** Every check. Published in JSON: never renamed. Sources: docs/methods.md#contents, see each check's own file. */
export type CheckId =
  | "official-mean"
  | "official-journal"
  | "official-cohort"
  | "official-list"
  | "funnel-mean"
  | "funnel-share2"
  | "funnel-share45"
  | "boundary-region"
  | "boundary-smooth"
  | "journal-raised"
  | "journal-lowered"
  | "journal-gap2"
  | "cohort-change"
  | "easy-hard"
  | "person-fit"
  | "similarity"
  | "oge-mean"
  | "vpr-oge"
  | "oge-ege"
  | "medals"
  | "recheck"
  | "low-results";

/** info = for knowledge (official marker, uncorrected); warn = a signal; alert = a signal after correction. */
export type Severity = "info" | "warn" | "alert";

/** One test of one school in one procedure. */
export interface CheckResult {
  readonly check: CheckId;
  /** "class" = of one class of a school, named in `classGroup`. */
  readonly level: Level | "class";
  readonly procedure: Procedure;
  readonly territory: string | null;
  readonly school: School | null;
  /** «5А»; left out at other levels than "class". */
  readonly classGroup?: string | null;
  /** null = too few to say, or a needed number is missing. */
  readonly fired: boolean | null;
  /** The statistic itself, in the check's own unit; shares 0..1. */
  readonly value: number | null;
  readonly threshold: number | null;
  /** Pupils it rests on. */
  readonly n: number | null;
  /** One-sided p-value; null for checks that have none. */
  readonly p: Probability | null;
  /** p after Benjamini-Hochberg within this check and procedure; null where p is. */
  readonly q: Probability | null;
  readonly severity: Severity;
  /** Numbers the sentence and the card need; names in the check's own file. */
  readonly details: Readonly<Record<string, number | string | null>>;
  /** The row it came from. */
  readonly source: CellRef;
}

/** How strong the evidence on a school is (уровень). */
export type EvidenceLevel = "check" | "attention" | "none" | "few";

/** What the checks of one kind say together of one school in one school year. */
export interface KindEvidence {
  readonly kind: SignalKind;
  /** How often chance alone gives so much, over all its procedures. */
  readonly p: Probability;
  /** The same of the checks that may speak with no other kind beside; null where there are none. */
  readonly ownP: Probability | null;
  /** The most that they may lead to. */
  readonly alone: AloneLimit;
  /** Procedures it was tested in. */
  readonly procedures: number;
  /** The kind stood out a year before too, in the same subject. */
  readonly repeated: boolean;
}

/** What all checks together say of one school in one school year. */
export interface YearEvidence {
  /** The year in which the school year ends. */
  readonly year: number;
  readonly level: EvidenceLevel;
  /** Signals: the strongest of each kind in each procedure. Those of one kind are one thing said several times. */
  readonly signals: readonly CheckResult[];
  /** Largest number of participants in any procedure of the year. */
  readonly participants: number | null;
  readonly proceduresChecked: number;
  /** Procedures with fewer participants than the minimum. */
  readonly proceduresTooFew: number;
  /** Procedures of the year judged in which cells with the school's numbers could not be read. */
  readonly proceduresUnread: number;
  /** Kinds of evidence that were tested: so many independent signs could have been found. */
  readonly possibleSignals: number;
  /** Each kind that was tested, in the order of the methods. */
  readonly kinds: readonly KindEvidence[];
  /**
   * How often chance alone gives so much in at least `signal.minSignals` kinds (partial conjunction); null where fewer
   * kinds were tested. "check" is by it.
   */
  readonly combinedP: Probability | null;
  /** The same after Benjamini–Hochberg over the schools of the year: it orders the list. */
  readonly combinedQ: Probability | null;
}

/** What all checks together say of one school: its conclusion of the year that says most, and those of every year. */
export interface SchoolEvidence extends Omit<YearEvidence, "year"> {
  readonly school: School;
  /** The year that the conclusion is of; null where no table has results of the school. */
  readonly year: number | null;
  /** Every year with results of the school, the latest first. */
  readonly years: readonly YearEvidence[];
  /** Signs of the 2019 method and of the official list: shown apart, never counted as signals. */
  readonly official: readonly CheckResult[];
}

/** ШНОР by the default profile: two low procedures within the last two years. */
export type LowResultsCategory = "low" | "risk" | "no" | "no-data";

/** Classification of one school by its ВПР results. */
export interface SchoolClass {
  readonly school: School;
  readonly category: LowResultsCategory;
  /** All `low-results` tests of the school, fired and not. */
  readonly tests: readonly CheckResult[];
  /** What monitoring tables say of it by the criteria of the profile; left out where they say nothing. */
  readonly criteria?: readonly CriterionResult[];
}
