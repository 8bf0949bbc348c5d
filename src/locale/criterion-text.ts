import type { CriterionId, CriterionResult } from "../core/model/criterion";
import type { MonitoringColumnId } from "../core/model/school-context";
import { numberText, percentText } from "./number-text";

const CRITERIA: Readonly<Record<CriterionId, string>> = {
  "no-certificate": "доля не получивших аттестат",
  olympiads: "участие и победы в олимпиадах",
};

const COLUMNS: Readonly<Record<MonitoringColumnId, readonly [name: string, worse: string]>> = {
  "no-certificate": ["Доля не получивших аттестат", "больше"],
  "olympiad-participants": ["Доля участников олимпиад", "меньше"],
  "olympiad-winners": ["Доля призёров и победителей олимпиад", "меньше"],
};

/** The name of a criterion of low results. */
export function criterionName(criterion: CriterionId): string {
  return CRITERIA[criterion];
}

/** «Доля не получивших аттестат 12,0 %: столько же или больше у 4 школ из 30.» */
export function criterionText({ column, value, asBad, schools }: CriterionResult): string {
  const [name, worse] = COLUMNS[column];
  return `${name} ${percentText(value, 1)}: столько же или ${worse} у ${numberText(asBad)} из ${numberText(schools)} школ.`;
}
