import type { CheckResult } from "../core/model/check-result";
import type { ReferenceLevel } from "../core/model/results";
import { countText, numberText, percentText, type NounForms } from "./number-text";

/** A number of a result's details; null when it is not there. */
export function numberDetail(result: CheckResult, key: string): number | null {
  const value = result.details[key];
  return typeof value === "number" ? value : null;
}

/** A text of a result's details; null when it is not there. */
export function textDetail(result: CheckResult, key: string): string | null {
  const value = result.details[key];
  return typeof value === "string" ? value : null;
}

/** A share inside a sentence: whole percent, one decimal below 10 %. */
export function shareText(share: number): string {
  const percent = share * 100;
  const isWhole = Math.abs(percent - Math.round(percent)) < 0.05;
  return percentText(share, percent < 10 && !isWhole ? 1 : 0);
}

/** A limit inside a sentence: the number that the sheet and the card print, without «,0». */
export function limitText(share: number): string {
  const isWhole = Math.abs(share * 100 - Math.round(share * 100)) < 0.05;
  return percentText(share, isWhole ? 0 : 1);
}

/** What the words of a comparison are: «по району», «По всему району», «с районом». */
export interface ReferenceWords {
  readonly by: string;
  readonly everywhere: string;
  readonly with: string;
  readonly interval: string;
  readonly mean: string;
}

const REFERENCE_WORDS: Readonly<Record<ReferenceLevel, ReferenceWords>> = {
  territory: {
    by: "по району",
    everywhere: "По всему району",
    with: "с районом",
    interval: "интервала района",
    mean: "Среднее по району",
  },
  region: {
    by: "по региону",
    everywhere: "По всему региону",
    with: "с регионом",
    interval: "интервала региона",
    mean: "Среднее по региону",
  },
  schools: {
    by: "по школам таблицы",
    everywhere: "По всем школам таблицы",
    with: "с ними",
    interval: "общего интервала",
    mean: "Среднее по школам таблицы",
  },
};

/** «по району», by what the check says it compared with. */
export function referenceText(result: CheckResult): string {
  return REFERENCE_WORDS[levelDetail(result, "referenceLevel") ?? "schools"].by;
}

/**
 * The usual value that a sentence names beside `referenceText()`: a region has one mean, that of its own row, though a
 * funnel is drawn around the schools it judges.
 */
export function comparedValue(result: CheckResult): number | null {
  const isRegion = levelDetail(result, "referenceLevel") === "region";
  return (isRegion ? numberDetail(result, "regionValue") : null) ?? numberDetail(result, "reference");
}

/** Whom a check compared with by its `reference`; the region where it does not say. */
export function regionWords(result: CheckResult): ReferenceWords {
  return REFERENCE_WORDS[regionLevelOf(result)];
}

/**
 * «Строки региона в таблице нет: сравнение с районом, а не с регионом.»; empty where the region was compared with.
 *
 * @param missing What of the region there is none of.
 */
export function withoutRegionText(result: CheckResult, missing = "Строки региона в таблице"): string {
  const level = regionLevelOf(result);
  if (level === "region") return "";
  const whom = level === "territory" ? "с районом" : "с её школами вместе";
  return `${missing} нет: сравнение ${whom}, а не с регионом.`;
}

function regionLevelOf(result: CheckResult): ReferenceLevel {
  return levelDetail(result, "reference") ?? "region";
}

function levelDetail(result: CheckResult, key: string): ReferenceLevel | null {
  const level = textDetail(result, key);
  return level === "territory" || level === "region" || level === "schools" ? level : null;
}

/** What a sentence begins with where a school has too few of what is counted; null where it has not. */
export function tooFewText(result: CheckResult, counted: NounForms): string | null {
  if (result.fired !== null) return null;
  if (result.n === null) return "Число участников неизвестно: вывод сделать нельзя.";
  const minimum = numberDetail(result, "minPupils");
  if (minimum !== null && result.n >= minimum) return "Данных для этой проверки не хватает.";
  return `${countText(result.n, counted)}: слишком мало для вывода. Показано для сведения.`;
}

/**
 * «Если бы таких работ было на одну меньше, порог не был бы достигнут: решает один ученик.»; empty where it is not so.
 *
 * @param what What is counted, in the genitive.
 */
export function oneDecidesText(result: CheckResult, what: "работ" | "претендентов"): string {
  if (result.fired === null || textDetail(result, "onePupilDecides") !== "yes") return "";
  const one = what === "работ" ? "одну" : "одного";
  return result.fired
    ? `Если бы таких ${what} было на ${one} меньше, порог не был бы достигнут: решает один ученик.`
    : `Если бы таких ${what} было на ${one} больше, порог был бы достигнут: решает один ученик.`;
}

/** Sentences in one paragraph; empty ones are left out. */
export function joinSentences(...sentences: readonly (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null && sentence !== "").join(" ");
}

/** A sentence with its full stop; an abbreviation at its end («п. п.») brings its own. */
export function withFullStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** A score or a mark: two decimals. */
export function pointsText(points: number): string {
  return numberText(points, 2);
}
