import type { SubjectId } from "../model/procedure";
import type { Points } from "../units";

/**
 * Test points that a certificate takes in ЕГЭ, by subject; базовая математика by its mark.
 *
 * Source: docs/methods.md#ege-minima (2026, the same for 2023–2025; распоряжение Рособрнадзора 16.07.2019 № 1122-10, изм.
 * 17.06.2021 № 844-10; 2019–2022 the same as far as remembered).
 */
export const EGE_MINIMA: Readonly<Partial<Record<SubjectId, Points>>> = {
  ru: 24,
  ma: 27,
  mb: 3,
  fi: 36,
  hi: 36,
  bi: 36,
  in: 40,
  it: 40,
  is: 32,
  li: 32,
  gg: 37,
  ob: 42,
  en: 22,
  de: 22,
  fr: 22,
  es: 22,
  fl: 22,
};
