import {
  RISK_FACTORS,
  type RiskFactorNumber,
  type SchoolRiskFactors,
  type Significance,
} from "../core/model/risk-factors";
import { countText, NOUNS, numberText } from "./number-text";
import { ROADMAP_FORMS } from "./roadmap-forms";

const SIGNIFICANCES: Readonly<Record<Significance, string>> = { 0: "низкая", 1: "средняя", 2: "высокая" };

/**
 * The name of a risk factor of «500+».
 *
 * @example
 * riskFactorName(2) // => "Дефицит педагогических кадров"
 */
export function riskFactorName(number: RiskFactorNumber): string {
  return ROADMAP_FORMS["500+"].sections[number - 1] ?? "";
}

/** How significant a factor is for a school. */
export function significanceName(significance: Significance): string {
  return SIGNIFICANCES[significance];
}

/**
 * The conclusion of the sheet of risk factors: how many schools, and in how many each factor is relevant.
 *
 * @param schools The relevant factors of each.
 */
export function riskFactorsLine(schools: readonly SchoolRiskFactors["factors"][]): string {
  const counts = RISK_FACTORS.map((number) => ({
    number,
    count: schools.filter((relevant) => relevant.some((factor) => factor.number === number)).length,
  })).filter(({ count }) => count > 0);
  counts.sort((one, other) => other.count - one.count || one.number - other.number);
  const named = counts.map(({ number, count }) => `${riskFactorName(number)} — ${numberText(count)}`);
  const rest =
    named.length === 0 ? "актуальных факторов нет" : `актуальные факторы, школ: ${named.join("; ")}`;
  return `Профили риска ${countText(schools.length, NOUNS.ofSchool)}; ${rest}.`;
}

/** From which significance a factor is relevant, and where that is from. */
export function riskFactorsRule(least: number): string {
  const from = least >= 2 ? "высокой" : "средней и высокой";
  return `Актуален фактор ${from} значимости; «+» в таблице прочитан как средняя. Расчёт значимости в проекте «500+» не опубликован: значения взяты из таблицы.`;
}
