import type { CheckResult } from "../../core/model/check-result";
import type { NounForms } from "../number-text";

/** What a finding can mean, what it does not mean, and what to do about it. */
export interface FindingMeaning {
  readonly means: string;
  readonly doesNotMean: string;
  readonly next: string;
}

/** What the numbers of a card are called. */
export interface NumberWords {
  /** What the check's value is called. */
  readonly value: string;
  /** How the value is written; details in the check's own unit too. */
  readonly format: (value: number) => string;
  readonly threshold: string;
  /** What the number of a result counts. */
  readonly participants: string;
  /** Details by which the check means another thing than the rest, by key. */
  readonly details: Readonly<Record<string, string>>;
}

/** All that is said of a check. */
export interface CheckWords {
  /** A few words: the column «Признак». */
  readonly title: string;
  /** One line: what is compared with what. */
  readonly method: string;
  /** Where the method is taken from. */
  readonly source: string;
  /** What its signal is called inside a sentence. */
  readonly signal: string;
  /** What it found, with the numbers of a result; empty where those are missing. */
  readonly sentence: (result: CheckResult) => string;
  /** What it counts, where a school has too few. */
  readonly counted: NounForms;
  readonly numbers: NumberWords;
  readonly meaning: FindingMeaning;
}

/** What is usual of the numbers. */
export const USUAL_NUMBERS = { threshold: "Порог", participants: "Участников", details: {} } as const;

/** Of checks whose interval is that of the share itself, and not what schools of this size are expected in. */
export const INTERVAL_OF_SHARE = {
  lower95: "Доверительный интервал (95 %), от",
  upper95: "Доверительный интервал (95 %), до",
} as const;

/** What no finding is. */
export const NOT_A_VERDICT =
  "Это не вывод о школе или учителях: результаты ВПР нельзя использовать для их оценки.";

/** The published method of 2019. */
export const FIOKO_2019 = "ФИОКО, 2019, методика расчёта уровня объективности";

/** Funnels with a correction for many tests. */
export const SPIEGELHALTER =
  "Spiegelhalter, 2005, Statistics in Medicine 24; поправка Benjamini, Hochberg, 1995";
