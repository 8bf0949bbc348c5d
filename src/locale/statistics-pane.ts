import type { GroupStatistics } from "../core/statistics/group-statistics";
import type { IndicatorSummary } from "../core/statistics/indicator-summary";
import type { QuarterGapOfProcedure } from "../core/statistics/quarter-gaps";
import type { MeanMeasure } from "../core/measured/school-means";
import type { SchoolStatistics } from "../core/statistics/school-statistics";
import type { RankedSchool } from "../core/statistics/school-ranking";
import type { SchoolGain } from "../core/statistics/value-added";
import { countText, NBSP, NOUNS, numberText } from "./number-text";
import { gainName, gapVerdict, measureName, STATISTICS } from "./statistics-text";

const { columns: COLUMNS, notes: NOTES } = STATISTICS;

/** What the screen of statistics says. */
export const statisticsPane = {
  title: "Статистика",
  parts: "Части статистики",
  procedure: "Процедура",
  allProcedures: "все процедуры",
  allSchools: "все школы вместе",
  grouping: "Группировка",
  facet: "Числа",
  table: "Таблица учеников",
  how: "Как посчитано",
  more: "Что ещё можно посчитать",
  ways: "По чему группировать школы",
  waysAbout:
    "Отмеченное появится в списке «Группировка» и на листе «ОКО Статистика»; выбор сохраняется в книге вместе с результатами. Если в столбце больше двенадцати разных чисел, школы делятся по нему на четверти.",
  findColumn: "Слова из названия столбца",
  moreColumns: "Есть ещё столбцы: введите слова из названия.",
  noColumn: "Такого столбца нет, или школы он не различает.",
  noGroups: "школы не различает: групп нет",
  noGrouping: "Групп школ нет: ни один отмеченный способ не различает школы этой процедуры.",
  empty: "Статистики пока нет: в книге нет таблиц, по которым она считается.",
} as const;

/** A part of the statistics on the screen. */
export type StatisticsPart = "groups" | "gaps" | "ranking" | "gains" | "monitoring";

const PARTS: Readonly<
  Record<StatisticsPart, { readonly name: string; readonly title: string; readonly note: string }>
> = {
  groups: { name: "Группы школ", title: STATISTICS.blocks.groups, note: NOTES.groups },
  gaps: { name: "Разрыв", title: STATISTICS.blocks.gaps, note: NOTES.gaps },
  ranking: { name: "Места школ", title: STATISTICS.blocks.ranking, note: NOTES.ranking },
  gains: { name: "Прибавка", title: STATISTICS.blocks.gains, note: NOTES.gains },
  monitoring: {
    name: "Мониторинг",
    title: STATISTICS.blocks.monitoring,
    note: "Среднее, наибольшее и наименьшее — по школам, у которых показатель известен; каждая школа учтена один раз.",
  },
};

/** The short name of a part, its title and how it is worked out. */
export function statisticsPart(part: StatisticsPart): (typeof PARTS)[StatisticsPart] {
  return PARTS[part];
}

/** The conclusion over all parts: the sheet's own sentence names procedures one by one, too long for the pane. */
export function statisticsSummary({ rankings, gaps, valueAdded, indicators }: SchoolStatistics): string {
  const ids = new Set(rankings.flatMap(({ schools }) => schools.map(({ school }) => school.id)));
  const changes = gaps.flatMap(({ change }) => change ?? []);
  const [fell, grew] = [changes.filter(({ upper }) => upper < 0), changes.filter(({ lower }) => lower > 0)];
  const gains = valueAdded.flatMap(({ schools }) => schools);
  const [above, below] = (["above", "below"] as const).map(
    (way) => gains.filter(({ standing }) => standing === way).length,
  );
  return [
    rankings.length === 0
      ? null
      : `${countText(rankings.length, NOUNS.procedure)}, ${countText(ids.size, NOUNS.school)}.`,
    changes.length === 0
      ? null
      : `Разрыв лучшей и слабейшей четверти школ можно сравнить с прошлым годом в${NBSP}${countText(changes.length, IN_PROCEDURES)}: ${changesText(fell.length, grew.length)}.`,
    gains.length === 0
      ? null
      : `Прибавка выше ожидаемой: ${countText(above ?? 0, NOUNS.school)}, ниже — ${numberText(below ?? 0)}.`,
    indicators.length === 0 ? null : `Показателей мониторинга: ${numberText(indicators.length)}.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function changesText(fell: number, grew: number): string {
  if (fell + grew === 0) return "изменения в пределах случайного";
  return `сократился в${NBSP}${numberText(fell)}, вырос в${NBSP}${numberText(grew)}`;
}

const IN_PROCEDURES = ["процедуре", "процедурах", "процедурах"] as const;

/** Which tables would give a part that is not there. */
const NEEDED: Readonly<Record<"ranking" | "groupings" | "gains" | "monitoring", string>> = {
  ranking:
    "Средние, места школ и разрыв четвертей: добавьте лист с результатами ВПР, ОГЭ или ЕГЭ по школам или с работами учеников.",
  groupings:
    "Группы школ: добавьте контекстную анкету ФИС ОКО, социальный паспорт или список школ со столбцом, который их различает (территория, местность, вид школы).",
  gains: "Прибавка: добавьте лист, где у каждого ученика есть школа и два балла — на входе и на выходе.",
  monitoring: "Показатели мониторинга: добавьте лист, где строка — школа, а в столбцах её показатели.",
};

/** What to add to the workbook for what is not there, a sentence each. */
export function neededTables(missing: readonly (keyof typeof NEEDED)[]): string[] {
  return missing.map((part) => NEEDED[part]);
}

/** Columns that fit the pane together, with the name they are chosen by. */
export interface Facet {
  readonly title: string;
  readonly columns: readonly string[];
}

/** The numbers of groups, by what they tell. */
export const GROUP_FACETS: readonly Facet[] = [
  { title: "средние", columns: [COLUMNS.meanOfPupils, COLUMNS.meanOfSchools, COLUMNS.median] },
  {
    title: "от минимума до максимума",
    columns: [COLUMNS.lowest, COLUMNS.firstQuartile, COLUMNS.thirdQuartile, COLUMNS.highest],
  },
  { title: "разброс", columns: [COLUMNS.deviationOfSchools, COLUMNS.deviationOfPupils] },
  { title: "доли", columns: [COLUMNS.lowShare, COLUMNS.highShare, COLUMNS.belowShare, COLUMNS.aboveShare] },
];

/** The gap and its change. */
export const GAP_FACETS: readonly Facet[] = [
  { title: "разрыв по школам", columns: ["Разрыв", COLUMNS.from, COLUMNS.to] },
  { title: "разрыв по участникам", columns: ["Разрыв", COLUMNS.from, COLUMNS.to] },
  { title: "изменение за год", columns: [COLUMNS.previous, COLUMNS.change, COLUMNS.from, COLUMNS.to] },
];

/** An indicator over schools. */
export const MONITORING_FACETS: readonly Facet[] = [
  { title: "все", columns: [COLUMNS.meanValue, COLUMNS.highest, COLUMNS.lowest] },
];

/** «30 школ, 812 участников» */
export function sizesText({ schools, pupils }: Pick<GroupStatistics, "schools" | "pupils">): string {
  return `${countText(schools, NOUNS.school)}, ${countText(pupils, NOUNS.participant)}`;
}

/** «Что усреднено: первичный балл.» */
export function measureText(measure: MeanMeasure): string {
  return `Что усреднено: ${measureName(measure)}.`;
}

/** What became of a gap, and what it rests on. */
export function gapAbout(gap: QuarterGapOfProcedure, minSchools: number): string {
  return `${gapVerdict(gap, minSchools)}; ${sizesText(gap)}; ${measureName(gap.measure)}`;
}

/** «выше нуля — 20 школ; данные у 20 из 22» @param isNamed Also the sheet it stands on. */
export function indicatorAbout(of: IndicatorSummary, isNamed: boolean): string {
  const { aboveZero, known, schools, sheet } = of;
  const told = `выше нуля — ${countText(aboveZero, NOUNS.school)}; данные у ${numberText(known)} из${NBSP}${numberText(schools)}`;
  return isNamed ? `лист «${sheet}»; ${told}` : told;
}

/** How many schools have a place, and what it is by. */
export function rankingAbout(ranked: number, schools: number, measure: MeanMeasure): string {
  return `С местом ${numberText(ranked)} из${NBSP}${countText(schools, NOUNS.ofSchool)}; ${measureName(measure)}.`;
}

/** «место 4 (от 2 до 9)», or why there is none. */
export function placeText({ place, bestPlace, worstPlace }: RankedSchool): string {
  if (place === null) return `${STATISTICS.tooFew}: места нет`;
  const start = `место ${numberText(place)}`;
  if (bestPlace === null || worstPlace === null) return start;
  return `${start} (от ${numberText(bestPlace)} до ${numberText(worstPlace)})`;
}

/** What a place is made of: the means, then where they stand on each scale. */
export function placeNumbers({ mean, shrunken, pupils, z, hundred, quarter }: RankedSchool): string {
  return [
    `среднее ${numberText(mean, 2)}`,
    shrunken === null ? null : `с поправкой на размер ${numberText(shrunken, 2)}`,
    countText(pupils, NOUNS.participant),
    z === null ? null : `z${NBSP}=${NBSP}${numberText(z, 2)}`,
    hundred === null ? null : `${numberText(hundred, 1)}${NBSP}из${NBSP}100`,
    quarter === null ? null : `четверть ${numberText(quarter)} из${NBSP}4`,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** «прибавка выше ожидаемой: 1,60 (от 0,80 до 2,40)» */
export function gainText({ standing, gain, lower, upper }: SchoolGain): string {
  return `${gainName(standing)}: ${numberText(gain, 2)} (от ${numberText(lower, 2)} до ${numberText(upper, 2)})`;
}

/** «на входе 10,00 · ожидалось 11,00 · на выходе 13,00 · 25 учеников» */
export function gainNumbers({ meanEarlier, expected, meanLater, pupils }: SchoolGain): string {
  return [
    `на входе ${numberText(meanEarlier, 2)}`,
    `ожидалось ${numberText(expected, 2)}`,
    `на выходе ${numberText(meanLater, 2)}`,
    countText(pupils, NOUNS.pupil),
  ].join(" · ");
}
