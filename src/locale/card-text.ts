import { IN_SENTENCE, shortLabel } from "./short-label";
import type { ObjectivityIndex } from "../core/indicators/objectivity-index";
import type { TerritoryCard } from "../core/indicators/territory-card";
import type { School } from "../core/model/school";
import { LEVELS } from "../core/model/level-ranks";
import { levelName } from "./level-names";
import { countText, listText, NOUNS, numberText, percentText, UNKNOWN_NUMBER } from "./number-text";

/** Names that a cell of the card lists. */
const LISTED = 40;
/** As the card of a region shows that nothing is proposed or done. */
export const NO_MEASURE = "-";

/** Titles of the card's columns and what its empty form says. */
export const CARD = {
  columns: {
    section: "Раздел",
    what: "Показатель, направление",
    value: "Значение, предложения",
    measures: "Мероприятия территории",
  },
  facts: "Объективность",
  directions: "Направления",
  noCard: "Списка ОО с маркерами и результатов ВПР в книге нет: карточка не заполнена.",
  notJoinedNote:
    "«Не сопоставлено» — школы прошлого списка без результатов в этом году (закрыты, объединены, сменили логин) и школы других таблиц, которых нет среди школ ФИС ОКО.",
  measuresNote:
    "Столбец «Мероприятия территории» заполняется вручную и при повторном запуске сохраняется; «-» — мероприятий нет.",
} as const;

/** The card's conclusion: ours, then that of the official list or of the 2019 method, which counts another thing. */
export function cardLine({ year, flagged, all, repeated, origin, levels }: TerritoryCard): string {
  const basis = origin === "list" ? "официальному списку" : "методике 2019 года";
  const own =
    levels.all === 0
      ? ""
      : `Требуют проверки — ${numberText(levels.check)}, обратить внимание — ${numberText(levels.attention)} из ${countText(levels.all, NOUNS.ofSchool)}. `;
  const ofAll = all === null ? "" : ` из ${numberText(all)} (${percentText(flagged / all, 1)})`;
  const again = repeated === null ? "" : `, из них ${numberText(repeated)} — и в прошлом году`;
  return `${own}Отдельно, ${String(year)} год, по ${basis}: ${countText(flagged, NOUNS.school)}${ofAll}${again}.`;
}

/** The numbers of the card: what, and its value. */
export function cardNumbers(
  card: TerritoryCard,
): readonly (readonly [what: string, value: string | number])[] {
  const { year, flagged, repeated, all, participants, levels, origin, objectivity } = card;
  const marked =
    origin === "list" ? "ОО с маркером официального списка" : "ОО с признаком методики 2019 года";
  const inFlagged =
    participants === null || participants.total === 0 ? null : participants.count / participants.total;
  const again = repeated === null || flagged === 0 ? null : repeated / flagged;
  return [
    ...LEVELS.map((level) => [`Уровень ОО: ${levelName(level)}`, levels[level]] as const),
    ["Всего ОО с уровнем", levels.all],
    [`${marked}, ${String(year)}`, flagged],
    [`Из них и в ${String(year - 1)} году`, repeated ?? UNKNOWN_NUMBER],
    [`Всего ОО, ${String(year)}`, all ?? UNKNOWN_NUMBER],
    [`Доля: ${marked}`, percentText(all === null || all === 0 ? null : flagged / all, 1)],
    ["Из них повторных", percentText(again, 1)],
    ["Доля участников ВПР в ОО с маркером или признаком 2019 года", percentText(inFlagged, 1)],
    ...(objectivity === null ? [] : [objectivityRow(objectivity)]),
  ];
}

/** «Индекс объективности, 2021 год (100 − доля ОО с признаками методики 2019 года, %)»: «61,3». */
function objectivityRow({ year, index }: ObjectivityIndex): readonly [what: string, value: string] {
  return [
    `Индекс объективности, ${String(year)} год (100 − доля ОО с признаками методики 2019 года, %)`,
    numberText(index, 1),
  ];
}

/** The schools that the card names, by what became of them since the year before; null where that year is not known. */
export function cardLists({
  repeated,
  schools,
  notJoined,
  origin,
}: TerritoryCard): readonly (readonly [what: string, schools: readonly School[] | null])[] {
  const of = origin === "list" ? "список" : "методика 2019";
  if (repeated === null) {
    return [
      [`Повторно (${of})`, null],
      [`Прошлый год неизвестен (${of})`, schools["first-year"]],
      [`Нет в этом году (${of})`, null],
      ["Не сопоставлено", notJoined],
    ];
  }
  return [
    [`Повторно (${of})`, schools.repeated],
    [`Впервые (${of})`, schools.appeared],
    [`Нет в этом году (${of})`, schools.left],
    ["Не сопоставлено", notJoined],
  ];
}

/** The facts of the card: what, and its value. */
export function cardFacts(card: TerritoryCard): readonly (readonly [what: string, value: string | number])[] {
  const lists = cardLists(card).map(([what, schools]) => [what, namesText(schools)] as const);
  return [...cardNumbers(card), ...lists];
}

/** A direction of the card, with the schools that the tables give a ground to look at. */
export interface CardDirection {
  readonly direction: string;
  /** What is proposed; null where there is no ground for a proposal. */
  readonly proposal: string | null;
  readonly schools: readonly School[];
}

/**
 * Directions of the card with a proposal where the tables give a ground for one.
 *
 * Source: the card of Ставрополь (directions verbatim).
 */
export function cardProposals({ toCheck, listed, low, adverse, medals }: TerritoryCard): CardDirection[] {
  const rows: readonly (readonly [direction: string, what: string, schools: readonly School[]])[] = [
    [
      "Обеспечение объективности оценки образовательных результатов",
      "проверить проведение и проверку работ: требуют проверки",
      toCheck,
    ],
    ["Объективность: школы официального списка", "проверить проведение и проверку работ", listed],
    [
      "Объективность: медали «За особые успехи в учении»",
      "организовать мониторинг подготовки выпускников, претендующих на медаль",
      medals,
    ],
    ["Повышение квалификации", "", []],
    ["Методическая работа, консультирование учителей, наставничество среди учителей", "", []],
    ["Назначение и аттестация руководителей образовательных организаций", "", []],
    ["Система работы со школами с низкими результатами", "оказать адресную помощь", low],
    ["Поддержка школ в сложных социальных условиях", "учесть условия и назначить сопровождение", adverse],
    ["Развитие таланта", "", []],
    ["Профориентация", "", []],
    ["Методология организации процедур ОКО", "", []],
  ];
  return rows.map(([direction, what, schools]) => ({
    direction,
    proposal: schools.length === 0 ? null : `${what} (${countText(schools.length, NOUNS.school)})`,
    schools,
  }));
}

/** The directions as rows of the sheet. */
export function cardDirections(
  card: TerritoryCard,
): readonly (readonly [direction: string, proposal: string])[] {
  return cardProposals(card).map(({ direction, proposal, schools }) => [
    direction,
    proposal === null ? NO_MEASURE : `${proposal}: ${namesText(schools)}`,
  ]);
}

function namesText(schools: readonly School[] | null): string {
  if (schools === null) return UNKNOWN_NUMBER;
  return schools.length === 0
    ? NO_MEASURE
    : listText(
        schools.map(({ name }) => shortLabel(name, IN_SENTENCE)),
        LISTED,
      );
}
