import type { SignalKind } from "../core/model/signal-kinds";
import type { LevelCounts } from "../core/objectivity/level-counts";
import { ofFewKinds } from "./level-names";
import { kindName } from "./meeting-text";
import { countText, listText, NBSP, nounAfter, NOUNS, numberText, percentText } from "./number-text";

/** Schools that a sentence names before it counts the rest. */
const NAMED = 5;

const OF_SCHOOL = NOUNS.ofSchool;
const AT_SCHOOL = ["школы", "школ", "школ"] as const;

/** «3 из 26 школ требуют проверки»; null where none does: then the headline says why. */
export function toCheckTitle({ check, all }: LevelCounts): string | null {
  if (check === 0) return null;
  const verb = nounAfter(check, ["требует", "требуют", "требуют"]);
  return `${numberText(check)} из ${countText(all, OF_SCHOOL)} ${verb} проверки`;
}

/** «В официальном списке 2024 года — 194 школы, из них повторно — 57» */
export function listedTitle(year: number, schools: number, repeated: number | null): string {
  const again = repeated === null ? "" : `, из них повторно — ${numberText(repeated)}`;
  return `В официальном списке ${String(year)} года — ${countText(schools, NOUNS.school)}${again}`;
}

/**
 * «Всего школ — 26: требуют проверки — 3, обратить внимание — 5, …»: some may be known by the official list only.
 *
 * @param fewKinds Of the schools without a conclusion, those with pupils enough but too few kinds of signs.
 */
export function levelsSentence({ check, attention, none, all, few }: LevelCounts, fewKinds: number): string {
  const rest = few === 0 ? "" : `, мало данных для вывода — ${numberText(few)}${ofFewKinds(fewKinds, few)}`;
  return `Всего школ — ${numberText(all)}: требуют проверки — ${numberText(check)}, обратить внимание — ${numberText(attention)}, без оснований для проверки — ${numberText(none)}${rest}.`;
}

/** Beside the classification. */
export const LOW_RULE_NOTE =
  "Правило отнесения к ШНОР предложено разработчиками и меняется в настройках: официальный текст методики не найден.";

/** Counts of categories by low results. */
export interface LowCounts {
  readonly low: number;
  readonly risk: number;
  /** Of which something can be said. */
  readonly known: number;
  /** With those of which nothing can be. */
  readonly all: number;
}

/** «ШНОР — 2, зона риска — 5 из 26 школ» */
export function lowTitle({ low, risk, known, all }: LowCounts): string {
  if (low + risk === 0) {
    return known === all
      ? `Школ с низкими результатами нет: проверено школ — ${numberText(known)}`
      : `Низких результатов не найдено: данных хватает о ${numberText(known)} из ${countText(all, OF_SCHOOL)}`;
  }
  return `ШНОР — ${numberText(low)}, зона риска — ${numberText(risk)} из ${countText(known, OF_SCHOOL)}`;
}

/** «ШНОР — 2», after what is said of bias. */
export function lowCountText(low: number): string {
  return `ШНОР — ${numberText(low)}`;
}

/** The same inside the summary. */
export function lowSentence({ low, risk, known }: LowCounts): string {
  if (known === 0) return "";
  return `Низкие результаты: ШНОР — ${numberText(low)}, зона риска — ${numberText(risk)} из ${countText(known, OF_SCHOOL)}, ${known === 1 ? "о которой" : "о которых"} хватает данных.`;
}

/** How many of schools one pupil decides. */
export function oneDecidesSentence(count: number): string {
  if (count === 0) return "";
  return `В ${countText(count, ["случае", "случаях", "случаях"])} (школа и процедура) порог достигнут из-за одной работы: решает один ученик.`;
}

/** «Чаще всего — накопление у границ отметок: у 5 из 7 школ, о которых есть вопросы». @param asked All such schools. */
export function kindsTitle(counts: readonly (readonly [SignalKind, number])[], asked: number): string {
  const [first] = counts;
  if (first === undefined) return "Школ, о которых есть вопросы, нет; это не доказывает объективность";
  const [kind, schools] = first;
  if (asked === 1) return `Вопросы есть об одной школе: ${kindName(kind)}`;
  if (schools === asked && asked === 2)
    return `Чаще всего — ${kindName(kind)}: у обеих школ, о которых есть вопросы`;
  if (schools === asked)
    return `Чаще всего — ${kindName(kind)}: у всех ${countText(asked, OF_SCHOOL)}, о которых есть вопросы`;
  return `Чаще всего — ${kindName(kind)}: у ${numberText(schools)} из ${countText(asked, OF_SCHOOL)}, о которых есть вопросы`;
}

/** «Признаки этих школ по видам: накопление у границ отметок — 5 школ, расхождение с журналом — 3 школы.» */
export function kindsSentence(counts: readonly (readonly [SignalKind, number])[]): string {
  if (counts.length === 0) return "";
  const parts = counts.map(([kind, schools]) => `${kindName(kind)} — ${countText(schools, NOUNS.school)}`);
  return `Признаки этих школ по видам: ${parts.join(", ")}.`;
}

/** Signs that count of schools about which nothing is asked: else two sheets would seem to say different numbers. */
export function otherSignsSentence(schools: number): string {
  if (schools === 0) return "";
  return `Ещё у ${countText(schools, AT_SCHOOL)} признаки есть, но для вопросов их мало: такие школы — на листе «ОКО Школы».`;
}

/** What the 2019 method says, apart from the conclusion. */
export function officialSentence(schools: number, all: number): string {
  if (schools === 0) return "";
  return `Отдельно: признаки методики 2019 года или маркер официального списка есть у ${numberText(schools)} из ${countText(all, OF_SCHOOL)}; на уровень школы они не влияют.`;
}

/** Schools in question that have no page. */
export function withoutPageSentence(pages: number, inQuestion: number): string {
  if (pages >= inQuestion) return "";
  return `Отдельные страницы — для ${numberText(pages)} из ${countText(inQuestion, OF_SCHOOL)}, о которых есть вопросы; остальные — на листе «ОКО Школы».`;
}

/** What of several rows is said to have the most; null where no row alone has it. */
export interface Leader {
  readonly name: string;
  readonly count: number;
}

/** «Больше всего школ, требующих проверки, — Заречный район (3)»; of equals, in how many territories they are. */
export function territoryChartTitle(
  leader: Leader | null,
  within: number,
  what: "check" | "attention",
): string {
  const which = what === "check" ? "требующие проверки" : "с отметкой «обратить внимание»";
  if (leader === null)
    return `Школы, ${which}, есть в ${countText(within, ["территории", "территориях", "территориях"])}`;
  return `Больше всего школ (${which}) — ${leader.name}: ${numberText(leader.count)}`;
}

/** Where no territory has any. */
export const NO_TERRITORY_SIGNS = "Школ, которые требуют проверки, нет ни в одной территории";

/** «Больше всего признаков — СОШ № 5 (4)»; of equals, of how many schools signs count. */
export function signsChartTitle(leader: Leader | null, within: number): string {
  return leader === null
    ? `К проверке или вниманию признаки привели у ${countText(within, AT_SCHOOL)}`
    : `Больше всего учтённых признаков — ${leader.name}: ${numberText(leader.count)}`;
}

/** Where no school has several. */
export function levelsChartTitle({ none, all, few: few }: LevelCounts): string {
  return few > none
    ? `Данных для вывода не хватает у ${numberText(few)} из ${countText(all, OF_SCHOOL)}`
    : `Без оснований для проверки — ${numberText(none)} из ${countText(all, OF_SCHOOL)}`;
}

/** «Больше всего признаков этих школ — 4 МА, 2021: 6»; of equals, in how many procedures they are. */
export function proceduresChartTitle(leader: Leader | null, within: number): string {
  return leader === null
    ? `Признаки этих школ — в ${countText(within, ["процедуре", "процедурах", "процедурах"])}`
    : `Больше всего учтённых признаков — ${leader.name}: ${numberText(leader.count)}`;
}

/** «Выше журнальной чаще всего ставили в 4 РУ, 2021: 23 % работ» */
export function journalChartTitle(name: string, share: number): string {
  return `Отметка выше журнальной чаще всего — ${name}: ${percentText(share)} работ`;
}

/** «Больше всего процедур с низкими результатами — СОШ № 7: 3»; of equals, how many schools they are. */
export function lowChartTitle(leader: Leader | null, within: number): string {
  return leader === null
    ? `Низкие результаты — у ${countText(within, AT_SCHOOL)}`
    : `Больше всего процедур с низкими результатами — ${leader.name}: ${numberText(leader.count)}`;
}

/** «Наибольшая доля «2» — 5 МА, 2021: 10,1 %, по региону — 14,8 %» @param all Procedures that are shown. */
export function share2ChartTitle(
  name: string,
  { own, region, all }: { readonly own: number; readonly region: number | null; readonly all: number },
): string {
  const ofRegion = region === null ? "" : `, по региону — ${percentText(region, 1)}`;
  return `${all === 1 ? "Доля" : "Наибольшая доля"} «2» — ${name}: ${percentText(own, 1)}${ofRegion}`;
}

/** Counts of the indicators that have a value. */
export interface IndicatorCounts {
  readonly red: number;
  readonly withTarget: number;
  /** Of those that a year before is known of, too. */
  readonly better: number;
  readonly worse: number;
  readonly same: number;
}

const INDICATOR = ["показатель", "показателя", "показателей"] as const;
const OF_INDICATOR = ["показателя", "показателей", "показателей"] as const;

/**
 * Title of the indicators' page: against the targets, where there are none against the year before, else the first of them.
 *
 * @param first The first indicators with their values, as `yearIndicatorsTitle()` says them.
 */
export function indicatorsTitle(
  { red, withTarget, better, worse, same }: IndicatorCounts,
  first: string,
): string {
  const ofTarget = `${countText(withTarget, OF_INDICATOR)} с целью`;
  if (red > 0) return `Цель не достигнута по ${numberText(red)} из ${ofTarget}`;
  if (withTarget > 0) {
    const checked = nounAfter(withTarget, ["проверен", "проверено", "проверено"]);
    return `Отставания от цели нет: ${checked} ${countText(withTarget, INDICATOR)} с целью`;
  }
  if (better + worse > 0) {
    const rest = same === 0 ? "" : `, без изменений — ${numberText(same)}`;
    return `За год лучше — ${countText(better, INDICATOR)}, хуже — ${numberText(worse)}${rest}`;
  }
  return same > 0 ? `За год без изменений: ${countText(same, INDICATOR)}` : first;
}

/** «По сравнению с прошлым годом: лучше — 3, хуже — 2.» */
export function movementSentence({ better, worse, same }: IndicatorCounts): string {
  if (better + worse + same === 0) return "Сравнить с прошлым годом нечего: его таблиц в книге нет.";
  const rest = same === 0 ? "" : `, без изменений — ${numberText(same)}`;
  return `По сравнению с прошлым годом: лучше — ${numberText(better)}, хуже — ${numberText(worse)}${rest}.`;
}

/** «Сильнее всего изменилось: … — с 5,2 % до 7,1 %» */
export function movedIndicatorTitle(name: string, before: number, now: number): string {
  return `Сильнее всего изменилось: ${name} — с ${percentText(before, 1)} до ${percentText(now, 1)}`;
}

/** Of a year alone: «Не освоили начальную программу — 3,2 %, ВПР выше базового уровня — 61,7 %». */
export function yearIndicatorsTitle(first: readonly (readonly [name: string, value: string])[]): string {
  return first.map(([name, value]) => `${name} — ${value}`).join("; ");
}

/** Counts of a roadmap's terms. */
export interface TermCounts {
  readonly overdue: number;
  readonly soon: number;
  readonly later: number;
  readonly done: number;
}

/** «Просрочено 7 из 40 сроков дорожной карты» */
export function roadmapTitle({ overdue, soon, later, done }: TermCounts): string {
  const all = countText(overdue + soon + later + done, ["срока", "сроков", "сроков"]);
  if (overdue > 0) return `Просрочено ${numberText(overdue)} из ${all} дорожной карты`;
  return `Просроченных сроков нет; исполнено ${numberText(done)} из ${all} дорожной карты`;
}

/** «Больше всего просрочено — раздел «…»: 3» */
export function directionChartTitle(leader: Leader | null, overdue: number): string {
  if (leader !== null) return `Больше всего просрочено — ${leader.name}: ${numberText(leader.count)}`;
  return overdue === 0
    ? "Просроченных сроков нет ни по одному направлению"
    : `Просрочено ${countText(overdue, ["срок", "срока", "сроков"])}: поровну у нескольких направлений`;
}

/** What is proposed where schools are to be checked. */
export function checkProposal(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `Рассмотрите работы и протоколы проверки: ${listText(names, NAMED)}.`;
}

/** The same of those to be noticed. */
export function attentionProposal(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `Обратите внимание при следующей процедуре: ${listText(names, NAMED)}.`;
}

/** The same of schools with low results. */
export function lowProposal(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `Предложите адресную помощь (наставник, разбор неосвоенных умений): ${listText(names, NAMED)}.`;
}

/** What is proposed where the tables were not read whole. */
export const UNREAD_PROPOSAL =
  "Исправьте непрочитанные ячейки и листы и повторите расчёт: до этого вывод неполон.";

/** What is proposed where nothing asks for anything. */
export const NOTHING_PROPOSAL = "Продолжайте наблюдение: отсутствие признаков не доказывает объективность.";

/** The same where no school could be judged. */
export const MORE_DATA_PROPOSAL =
  "Добавьте таблицы ВПР: распределение баллов, отметки по журналу, результаты прошлого года. По этим таблицам вывода об объективности нет.";

/** The same of overdue terms. */
export function overdueProposal(overdue: number): string {
  if (overdue === 0) return "";
  return `Заслушайте ответственных по ${countText(overdue, ["просроченному сроку", "просроченным срокам", "просроченным срокам"])} и назовите новые сроки.`;
}

/** The same of terms that come. */
export function soonProposal(soon: number): string {
  if (soon === 0) return "";
  return `Проверьте готовность: в${NBSP}ближайшие 30${NBSP}дней наступает ${countText(soon, ["срок", "срока", "сроков"])}.`;
}

/** The same of indicators. */
export function indicatorProposal(names: readonly string[]): string {
  if (names.length === 0)
    return "Внесите цели на листе «ОКО Показатели»: без них нельзя сказать, достигнуты ли они.";
  return `Определите причины отставания: ${listText(names, 3)}.`;
}

/** Why a part is not in the set. */
export const NOT_IN_SET = {
  objectivity: "нет результатов ВПР, по которым можно сделать вывод",
  low: "нет процедур, в которых хватает участников",
  indicators: "ни один показатель не посчитан и не внесён",
  roadmap: "в книге её нет",
  handMade:
    "план в книге составлен вручную: запишите по нему дорожную карту, его строки и исполнение останутся",
  noTerms: "все сроки дорожной карты прошли до дня, когда она составлена, или не прочитаны",
  school: "школ, о которых есть вопросы, нет",
  unjudged: "ни об одной школе нельзя сделать вывод",
} as const;
