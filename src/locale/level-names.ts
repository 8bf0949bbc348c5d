import type { Counted } from "../core/objectivity/counted-signals";
import type { EvidenceLevel, LowResultsCategory, Severity } from "../core/model/check-result";
import { numberText } from "./number-text";

const LEVELS: Readonly<Record<EvidenceLevel, string>> = {
  check: "требует проверки",
  attention: "обратить внимание",
  none: "без оснований для проверки",
  few: "мало данных",
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  alert: "сильный признак",
  warn: "признак",
  info: "для сведения",
};

const CATEGORIES: Readonly<Record<LowResultsCategory, string>> = {
  low: "ШНОР",
  risk: "зона риска",
  no: "нет",
  "no-data": "нет данных",
};

/** How strong the evidence on a school is, in words. */
export function levelName(level: EvidenceLevel): string {
  return LEVELS[level];
}

/**
 * Of schools without a conclusion, how many have pupils enough but too few kinds of signs: « (из них у 10 — …)». What was not
 * judged is said elsewhere with the number of the others.
 *
 * @param few All schools without a conclusion.
 */
export function ofFewKinds(schools: number, few: number): string {
  if (schools === 0) return "";
  const which = schools === few ? (few === 1 ? "" : "у всех — ") : `из них у ${numberText(schools)} — `;
  return ` (${which}проверено слишком мало видов признаков)`;
}

/** How strong one finding is, in words: stands beside the colour. */
export function severityName(severity: Severity): string {
  return SEVERITIES[severity];
}

const COUNTED: Readonly<Record<Counted, string>> = {
  counted: "да",
  repeated: "да: повторяется с прошлого года",
  weak: "нет: одного признака мало",
  other: "нет",
  apart: "отдельно",
};

/** What a finding counts for in the conclusion, in words. */
export function countedName(counted: Counted): string {
  return COUNTED[counted];
}

/** The same on the card: «Учтён в выводе: да». */
export function countedSentence(counted: Counted): string {
  return `Учтён в выводе: ${COUNTED[counted]}`;
}

/** What a severity's colour means: a line of the legend. */
export function severityMeaning(severity: Severity): string {
  if (severity === "alert") return "сильный признак — остаётся и после поправки на число проверок";
  if (severity === "warn") return "признак — без этой поправки, а также низкие результаты";
  return "для сведения — методика 2019 года и официальный список";
}

/** The category by low results, in words. */
export function categoryName(category: LowResultsCategory): string {
  return CATEGORIES[category];
}
