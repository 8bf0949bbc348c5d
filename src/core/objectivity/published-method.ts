import type { Procedure } from "../model/procedure";

/**
 * Whether the 2019 method names this procedure: ВПР in Russian and maths, grades 4 and 5, and ОГЭ in both. Elsewhere its
 * formulas are computed too, and the result says that the method itself does not apply them there.
 *
 * Source: ФИОКО (2019), Методика расчета показателя «Уровень объективности…», list of 14 signs.
 *
 * @example
 * isInPublishedMethod({ exam: "vpr", subject: "ma", grade: 6, year: 2021 }) // => false
 */
export function isInPublishedMethod({ exam, subject, grade }: Procedure): boolean {
  if (subject !== "ru" && subject !== "ma") return false;
  return exam === "oge" || (exam === "vpr" && (grade === 4 || grade === 5));
}
