import type { TerritoryCard } from "../core/indicators/territory-card";
import type { School } from "../core/model/school";
import { countText, listText, NOUNS, numberText, percentText, UNKNOWN_NUMBER } from "./number-text";

/** Names that a cell of the card lists. */
const LISTED = 40;
/** As the card of a region shows that nothing is proposed or done. */
export const NO_MEASURE = "-";

/** Titles of the card's columns and what its empty form says. */
export const CARD = {
  columns: { section: "Раздел", what: "Показатель, направление", value: "Значение, предложения", measures: "Мероприятия территории" },
  facts: "Признаки необъективности",
  directions: "Направления",
  noCard: "Списка ОО с маркерами и результатов ВПР в книге нет: карточка не заполнена.",
  measuresNote: "Столбец «Мероприятия территории» заполняется вручную и при повторном запуске сохраняется; «-» — мероприятий нет.",
} as const; // prettier-ignore

/** The card's conclusion. */
export function cardLine({ year, flagged, all, repeated, origin }: TerritoryCard): string {
  const basis = origin === "list" ? "официальному списку" : "расчёту по методике 2019 года";
  const ofAll = all === null ? "" : ` из ${numberText(all)} (${percentText(flagged / all, 1)})`;
  const again = repeated === null ? "" : `, из них ${numberText(repeated)} — и в прошлом году`;
  return `${String(year)} год, по ${basis}: ${countText(flagged, NOUNS.school)}${ofAll}${again}.`;
}

/** The facts of the card: what, and its value. */
export function cardFacts(card: TerritoryCard): readonly (readonly [what: string, value: string | number])[] {
  const { year, flagged, repeated, all, participants, schools } = card;
  const inFlagged =
    participants === null || participants.total === 0 ? null : participants.count / participants.total;
  const again = repeated === null || flagged === 0 ? null : repeated / flagged;
  return [
    [`ОО с признаками необъективности ${String(year)}`, flagged],
    [`Из них: ОО с признаками необъективности ${String(year - 1)}`, repeated ?? UNKNOWN_NUMBER],
    ["Всего ОО", all ?? UNKNOWN_NUMBER],
    ["Доля повторных", percentText(again, 1)],
    ["Доля участников ВПР в этих ОО", percentText(inFlagged, 1)],
    ["Повторно", namesText(schools.repeated)],
    [
      repeated === null ? "ОО с признаками (прошлый год неизвестен)" : "Впервые",
      namesText(repeated === null ? schools["first-year"] : schools.appeared),
    ],
    ["Вышли из списка", namesText(schools.left)],
  ];
}

/**
 * Directions of the card with a proposal where the tables give a ground for one.
 *
 * Source: the card of Ставрополь (directions verbatim).
 */
export function cardDirections(
  card: TerritoryCard,
): readonly (readonly [direction: string, proposal: string])[] {
  const { toCheck, low, adverse } = card;
  return [
    ["Обеспечение объективности оценки образовательных результатов", proposal("проверить проведение и проверку работ", toCheck)],
    ["Повышение квалификации", NO_MEASURE],
    ["Методическая работа, консультирование учителей, наставничество среди учителей", NO_MEASURE],
    ["Назначение и аттестация руководителей образовательных организаций", NO_MEASURE],
    ["Система работы со школами с низкими результатами", proposal("оказать адресную помощь", low)],
    ["Поддержка школ в сложных социальных условиях", proposal("учесть условия и назначить сопровождение", adverse)],
    ["Развитие таланта", NO_MEASURE],
    ["Профориентация", NO_MEASURE],
  ]; // prettier-ignore
}

function proposal(what: string, schools: readonly School[]): string {
  return schools.length === 0
    ? NO_MEASURE
    : `${what} (${countText(schools.length, NOUNS.school)}): ${namesText(schools)}`;
}

function namesText(schools: readonly School[]): string {
  return schools.length === 0 ? NO_MEASURE : listText(schools.map(({ name }) => name), LISTED); // prettier-ignore
}
