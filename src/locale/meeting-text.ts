import type { SignalKind } from "../core/model/signal-kinds";
import type { EvidenceLevel } from "../core/model/check-result";
import { bookNames } from "./book-names";
import { dateText, numberText } from "./number-text";
import { shortLabel } from "./short-label";

/** Fixed words of a meeting's pages. */
export const MEETING = {
  themes: {
    summary: "Сводка",
    objectivity: "Объективность результатов",
    low: "Низкие результаты",
    indicators: "Показатели",
    roadmap: "Дорожная карта",
    school: "Школа",
  },
  proposed: "Предлагается",
  listed: "Школы официального списка по годам",
  columns: {
    level: "Уровень",
    school: "ОО",
    territory: "Территория",
    signs: "Признаки",
    signCount: "Признаков",
    n: "Участников",
    category: "Категория",
    lowProcedures: "Число процедур",
    procedure: "Процедура",
    share2: "Доля «2»",
    share45: "Доля «4» и «5»",
    territoryShare45: "«4» и «5» по муниципалитету",
    regionShare45: "«4» и «5» по региону",
    tablesShare45: "«4» и «5» по всем школам таблиц",
    worstProcedure: "Худшая процедура",
    lowShare: "Не справились",
    indicator: "Показатель",
    value: "Значение",
    previous: "Год назад",
    target: "Цель",
    light: "Достижение цели",
    measure: "Мероприятие",
    due: "Срок",
    role: "Ответственные",
    count: "Школ",
    part: "Доля",
  },
  charts: {
    schools: "Школ",
    signs: "Учтённых признаков",
    share: "Доля участников",
    score: "Первичный балл",
    mark: "Отметка",
    procedure: "Процедура",
    level: "Уровень ОО",
    territory: "Территория",
    school: "ОО",
    direction: "Направление",
    terms: "Сроков",
    indicator: "Показатель",
    value: "Значение, %",
    indicatorValues: "Показатели, которые измеряются долей",
    lowered: "Ниже журнальной",
    confirmed: "Совпала с журнальной",
    raised: "Выше журнальной",
    now: "Сейчас",
    before: "Год назад",
    lowCount: "Процедур с низкими результатами",
    all: "Школы отчёта",
    region: "Регион",
    thisSchool: "Эта школа",
    markStarts: "Начало отметок «3», «4», «5»",
  },
  noTerritory: "не указана",
} as const;

const KIND_NAMES: Readonly<Record<SignalKind, string>> = {
  level: "результат выше ожидаемого",
  boundary: "накопление у границ отметок",
  journal: "расхождение с журналом",
  cohort: "изменение у той же параллели через год",
  items: "необычный порядок ответов",
  similarity: "сходство работ",
  gap: "ВПР выше ОГЭ",
};

/** A kind of signs, as a legend and a sentence name it. */
export function kindName(kind: SignalKind): string {
  return KIND_NAMES[kind];
}

const LEVEL_LEGENDS: Readonly<Record<EvidenceLevel, string>> = {
  check: "Требует проверки",
  attention: "Обратить внимание",
  none: "Без оснований для проверки",
  few: "Мало данных",
};

/** A conclusion, as a legend names it. */
export function levelLegend(level: EvidenceLevel): string {
  return LEVEL_LEGENDS[level];
}

/** Names of books longer than this are shortened under charts. */
const LONGEST_BOOK = 60;

/** How many, and where from, under a chart: «n = 26 школ. Источник: книга «…», 22.11.2026.» */
export function sourceNote(
  counted: readonly string[],
  { fileName, date }: { readonly fileName: string; readonly date: string },
): string {
  const n = counted.length === 0 ? "" : `n = ${counted.join(", ")}. `;
  return `${n}Источник: ${bookNames(fileName, (name) => shortLabel(name, LONGEST_BOOK))}, ${dateText(date)}.`;
}

/** The title of a table that shows the first of many rows: «Школы в работе (12 из 30)». @param shown Rows that have room. */
export function tableTitle(
  { title, rows, all = rows.length }: Readonly<{ title: string; rows: readonly unknown[]; all?: number }>,
  shown = rows.length,
): string {
  return title === "" || shown === all
    ? title
    : `${title} (${numberText(shown)} из${"\u00a0"}${numberText(all)})`;
}

/** Of bars that have no room on a page. */
export function shownFirst(shown: number, all: number): string {
  return `Показаны первые ${numberText(shown)} из${"\u00a0"}${numberText(all)}.`;
}

/** Text that is one sentence: ends with a full stop. */
export function asSentence(text: string): string {
  const plain = text.trim();
  if (plain === "") return "";
  const first = plain.slice(0, 1).toUpperCase() + plain.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}
