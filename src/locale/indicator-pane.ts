import type { Indicator, IndicatorId } from "../core/indicators/indicator";
import type { Cell } from "../workbook/cell";
import { countText, NBSP, numberText, percentagePointsText, percentText } from "./number-text";

/** A part of the programme's table 2. */
export type IndicatorGroupId = "quality" | "support" | "objectivity" | "teachers";

/** The parts in the table's order. Source: the Северский programme, table 2 (titles verbatim, «в школах…» shortened). */
export const INDICATOR_GROUPS: readonly { readonly id: IndicatorGroupId; readonly title: string }[] = [
  { id: "quality", title: "Оценка качества образования обучающихся" },
  { id: "support", title: "Повышение качества образования в ШНОР и ШССУ" },
  { id: "objectivity", title: "Повышение объективности оценки образовательных результатов" },
  { id: "teachers", title: "Обеспечение профессионального развития педагогических работников" },
];

const GROUP_OF: Readonly<Record<IndicatorId, IndicatorGroupId>> = {
  "vpr-primary-below": "quality",
  "vpr-above-basic": "quality",
  "basic-below": "quality",
  "ege-reached": "quality",
  "ege-high": "quality",
  "ege-below": "quality",
  "universal-skills": "quality",
  "rechecks-unchanged": "quality",
  "assessment-schedule": "quality",
  "functional-literacy": "quality",
  "teams-trained": "support",
  "mentors-assigned": "support",
  "programmes-run": "support",
  "regional-project": "support",
  "project-500": "support",
  "effective-mode": "support",
  "medals-unconfirmed": "objectivity",
  "medals-awarded-below": "objectivity",
  "medals-unannounced": "objectivity",
  "medals-of-graduates": "objectivity",
  "vpr-index-schools": "objectivity",
  "vpr-index-participants": "objectivity",
  "vpr-index-markers": "objectivity",
  "oge-index-schools": "objectivity",
  "oge-index-participants": "objectivity",
  observers: "objectivity",
  "young-adapted": "teachers",
  "young-mentored": "teachers",
  "young-satisfied": "teachers",
  "plans-made": "teachers",
  "plans-done": "teachers",
  "contest-participants": "teachers",
  "contest-winners": "teachers",
  speakers: "teachers",
  publications: "teachers",
};

/** The part of the programme's table that an indicator stands in. */
export function indicatorGroup(id: IndicatorId): IndicatorGroupId {
  return GROUP_OF[id];
}

/** An indicator's value: percent with one decimal, or a count; null where it is not known. */
export function indicatorValue(unit: Indicator["unit"], value: number | null): string | null {
  if (value === null) return null;
  return unit === "share" ? percentText(value, 1) : numberText(value);
}

/** «12 из 240»; null where there is no denominator. */
export function ratioText({ numerator, denominator }: Indicator): string | null {
  if (numerator === null || denominator === null) return null;
  return `${numberText(numerator)} из${NBSP}${numberText(denominator)}`;
}

/** What became of an indicator in a year: «на 1,2 п. п. меньше»; null where one of the years is not known. */
export function changeText({ unit, value, previous }: Indicator): string | null {
  if (value === null || previous === null) return null;
  const difference = Math.abs(value - previous);
  const size = unit === "share" ? percentagePointsText(difference) : numberText(difference);
  if (!/[1-9]/.test(size)) return "столько же";
  return `на ${size} ${value > previous ? "больше" : "меньше"}`;
}

/** A cell that a person filled in, as it shows itself there; null where it is empty. */
export function typedValue(unit: Indicator["unit"], cell: Cell): string | null {
  if (cell === null || cell === "") return null;
  if (typeof cell !== "number") return String(cell);
  const isShare = unit === "share" && Math.abs(cell) <= 1;
  if (isShare) return percentText(cell, 1);
  return numberText(cell, Number.isInteger(cell) ? 0 : 1);
}

/** What stands beside an indicator's value, in words. */
export interface IndicatorNumbers {
  readonly isByHand: boolean;
  /** «12 из 240» */
  readonly ratio: string | null;
  readonly year: number | null;
  readonly previous: string | null;
  /** «на 1,2 п. п. меньше» */
  readonly change: string | null;
  /** As the person typed it on the sheet. */
  readonly target: string | null;
  /** «близко к цели» */
  readonly light: string | null;
}

/** «12 из 240», «2022 год», «год назад 6,2 %, на 1,2 п. п. меньше», «цель 4 % — близко к цели»: those that are known. */
export function indicatorFacts({
  isByHand,
  ratio,
  year,
  previous,
  change,
  target,
  light,
}: IndicatorNumbers): string[] {
  const before = previous === null ? null : `год назад ${previous}${change === null ? "" : `, ${change}`}`;
  return [
    ratio,
    year === null ? null : `${String(year)}${NBSP}год`,
    isByHand ? "вносится вручную" : null,
    before,
    target === null ? null : `цель ${target}${light === null ? "" : ` — ${light}`}`,
  ].filter((fact) => fact !== null);
}

/** «Вносятся вручную: 4 показателя» over the rows that nobody has filled in. */
export function byHandText(count: number): string {
  return `Вносится вручную: ${countText(count, ["показатель", "показателя", "показателей"])}`;
}
