import { countText, NOUNS } from "./number-text";

/** Why no check is made of a table that is known, by its form. */
const REASONS: Readonly<Record<string, string>> = {
  "exam-items": "проверкам по заданиям нужны ответы каждого ученика, а не доли по школе",
  "vpr-items": "проверкам по заданиям нужны ответы каждого ученика, а не доли по школе",
  forecast:
    "в заголовке сказано, что это прогноз или план, а не результаты; если это результаты, выберите, что это за таблица",
  "literacy-levels": "для уровней функциональной грамотности методика проверок не знает",
  "exam-score-distribution": "школы там не названы",
};

/**
 * That tables of a form are known and no check is made of them, and why.
 *
 * @param named « «ЕГЭ: …»», or "".
 */
export function unusedText(count: number, named: string, form: string): string {
  const reason = REASONS[form];
  const why = reason === undefined ? "" : `: ${reason}`;
  return count > 1
    ? `${countText(count, NOUNS.table)}${named} распознаны, но в проверках не используются${why}.`
    : `Таблица${named} распознана, но в проверках не используется${why}.`;
}
