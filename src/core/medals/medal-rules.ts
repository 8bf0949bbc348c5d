import type { MedalDegree } from "../model/medals";
import type { Thresholds } from "../model/thresholds";
import type { Points } from "../units";

/** What ЕГЭ a medal takes. */
export interface MedalRule {
  /** Points in Russian, at least. */
  readonly russian: Points;
  /**
   * What else:
   * - "one-other": `points` in one other ЕГЭ; where only Russian and базовая математика were sat, its `baseMark`;
   * - "maths": `points` in профильная математика or `baseMark` in базовая;
   * - "all-minimum": the minimum of the certificate in every ЕГЭ;
   * - "none": nothing.
   */
  readonly other: "one-other" | "maths" | "all-minimum" | "none";
  readonly points: Points | null;
  /** null = what mark it takes is not known. */
  readonly baseMark: number | null;
}

/** A rule of the Ministry for some years. */
export interface PublishedMedalRule extends MedalRule {
  readonly degree: MedalDegree;
  /** Years of graduation, both included; `to` is null while the rule is in force. */
  readonly from: number;
  readonly to: number | null;
  readonly source: string;
}

/**
 * The conditions of ЕГЭ by year. The rules of 2022 and 2023 were not read, so those years have none: the person's own
 * rule fills the gap. The mark in базовая математика for the second degree was not read either.
 *
 * Source: docs/methods.md#medal-rules.
 */
export const MEDAL_RULES: readonly PublishedMedalRule[] = [
  {
    degree: 1,
    from: 2019,
    to: 2020,
    russian: 70,
    other: "maths",
    points: 70,
    baseMark: 5,
    source: "приказ Минпросвещения 17.12.2018 № 315, подробности по памяти",
  },
  {
    degree: 1,
    from: 2021,
    to: 2021,
    russian: 70,
    other: "all-minimum",
    points: null,
    baseMark: 3,
    source: "nios.ru/node/24784",
  },
  {
    degree: 1,
    from: 2024,
    to: null,
    russian: 70,
    other: "one-other",
    points: 70,
    baseMark: 5,
    source: "приказ Минпросвещения 29.09.2023 № 730",
  },
  {
    degree: 2,
    from: 2024,
    to: null,
    russian: 60,
    other: "one-other",
    points: 60,
    baseMark: null,
    source: "приказ Минпросвещения 29.09.2023 № 730",
  },
];

/**
 * The rule in force: the person's own where `medals.russian…` of the degree is set (above 0), else that of the year.
 *
 * An own rule stands whole: 0 points in another subject ask for none, 0 for базовая математика leaves it unknown.
 *
 * @param year Of graduation.
 * @returns null where neither is known.
 * @example
 * medalRule(2022, 1, {}) // => null
 */
export function medalRule(
  year: number,
  degree: MedalDegree,
  thresholds: Partial<Thresholds>,
): MedalRule | null {
  const own = ownRule(degree, thresholds);
  if (own !== null) return own;
  const published = MEDAL_RULES.find((rule) => {
    return rule.degree === degree && rule.from <= year && year <= (rule.to ?? Infinity);
  });
  return published ?? null;
}

function ownRule(degree: MedalDegree, thresholds: Partial<Thresholds>): MedalRule | null {
  const russian = thresholds[`medals.russian${degree}`] ?? 0;
  if (russian === 0) return null;
  const points = thresholds[`medals.other${degree}`] ?? 0;
  const baseMark = thresholds[`medals.base${degree}`] ?? 0;
  return {
    russian,
    other: points === 0 ? "none" : "one-other",
    points,
    baseMark: baseMark === 0 ? null : baseMark,
  };
}
