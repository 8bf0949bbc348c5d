import type { LevelCounts } from "../core/objectivity/level-counts";
import type { Share } from "../core/units";
import type { MonthChange } from "../core/monthly/month-sums";
import { shortLabel } from "./short-label";
import { countText, listText, NBSP, nounAfter, NOUNS, numberText, percentText } from "./number-text";

/** More names than this are counted. */
const NAMED = 3;

/** «3 из 26 школ» after «у». */
function atSchools(count: number, all: number): string {
  return `У${NBSP}${numberText(count)} из ${countText(all, NOUNS.ofSchool)}`;
}

function namedSchools(names: readonly string[]): string {
  return names.length === 0
    ? ""
    : ` (${listText(
        names.map((name) => shortLabel(name)),
        NAMED,
      )})`;
}

/** The finding of the chart of levels. */
function levelsTitle(counts: LevelCounts): string {
  const all = countText(counts.all, NOUNS.ofSchool);
  if (counts.check > 0) {
    const verb = nounAfter(counts.check, ["требует", "требуют", "требуют"]);
    return `${numberText(counts.check)} из ${all} ${verb} проверки`;
  }
  if (counts.attention > 0) return `На ${numberText(counts.attention)} из ${all} стоит обратить внимание`;
  if (counts.few === counts.all) return `Данных мало для вывода по всем школам: ${numberText(counts.all)}`;
  return `Оснований для проверки нет у${NBSP}${numberText(counts.none)} из ${all}; это не доказывает объективность`;
}

export interface BoundaryStep {
  readonly mark: number;
  readonly score: number;
  readonly at: number;
  readonly below: number;
}

/** Shares by marks, null where the scale is unknown; and the score that most works have. */
export interface SpreadOfMarks {
  readonly low: Share | null;
  readonly high: Share | null;
  readonly most: number;
}

function distributionTitle(
  of: string,
  step: BoundaryStep | null,
  { low, high, most }: SpreadOfMarks,
): string {
  if (low === null || high === null) return `${of}: больше всего работ с баллом ${numberText(most)}`;
  const marks = `«2» получили ${percentText(low)} участников, «4» и «5» — ${percentText(high)}`;
  if (step === null) return `${of}: ${marks}`;
  const more = numberText(step.at / step.below, 1);
  return `${of}: на первом балле отметки «${String(step.mark)}» работ в ${more} раза больше, чем баллом ниже`;
}

function marksTitle(of: string, low: number, all: number, share: Share): string {
  if (all === 0) return `${of}: участников мало для вывода по школам`;
  if (all === 1)
    return `${of}: у единственной школы с достаточным числом участников доля «2» — ${low === 0 ? "меньше" : "не меньше"} ${percentText(share)}`;
  const said =
    low === 0
      ? `ни у одной из ${countText(all, NOUNS.ofSchool)} доля «2» не достигает ${percentText(share)}`
      : `${atSchools(low, all).toLowerCase()} доля «2» — ${percentText(share)} и больше`;
  return `${of}: ${said}`;
}

function journalTitle(of: string, raised: Share, lowered: Share): string {
  return `${of}: отметка за работу выше журнальной у ${percentText(raised)} учеников, ниже — у ${percentText(lowered)}`;
}

function funnelTitle(of: string, above: readonly string[], below: number, all: number): string {
  if (above.length === 0 && below === 0) {
    return `${of}: доля «4» и «5» всех ${countText(all, NOUNS.ofSchool)} в пределах ожидаемого разброса`;
  }
  const parts = [
    ...(above.length === 0
      ? []
      : [`выше ожидаемого разброса ${numberText(above.length)}${namedSchools(above)}`]),
    ...(below === 0
      ? []
      : [`${above.length === 0 ? "ниже ожидаемого разброса" : "ниже —"} ${numberText(below)}`]),
  ];
  return `${of}: по доле «4» и «5» из ${countText(all, NOUNS.ofSchool)} ${parts.join(", ")}`;
}

/** Signs of one kind may lead to no conclusion: where the numbers differ, both are said. */
function heatTitle(schools: number, procedures: number, inQuestion: number): string {
  const where = countText(procedures, ["процедуре", "процедурах", "процедурах"]);
  const led =
    inQuestion === schools
      ? ""
      : inQuestion === 0
        ? "; к проверке или вниманию не привели"
        : `; к проверке или вниманию привели у${NBSP}${numberText(inQuestion)}`;
  return `Учтённые признаки — у${NBSP}${countText(schools, NOUNS.ofSchool)} в ${where}${led}`;
}

type YearCounts = LevelCounts & { readonly year: number };

function yearsTitle(first: YearCounts, last: YearCounts): string {
  return `Требуют проверки или внимания: в ${String(first.year)} году ${ofJudged(first)}, в ${String(last.year)} — ${ofJudged(last)} с достаточными данными`;
}

/** «3 из 26 школ»: of those of which something can be said. */
function ofJudged({ check, attention, none }: LevelCounts): string {
  return `${numberText(check + attention)} из ${countText(check + attention + none, NOUNS.ofSchool)}`;
}

function expectedTitle(of: string, resilient: readonly string[], above: number, below: number): string {
  const parts = [
    ...(resilient.length === 0
      ? []
      : [`${numberText(resilient.length)} в сложных условиях выше ожидаемого${namedSchools(resilient)}`]),
    ...(above === 0 ? [] : [`${numberText(above)} выше ожидаемого`]),
    ...(below === 0 ? [] : [`${numberText(below)} ниже`]),
  ];
  const said = parts.length === 0 ? "результаты школ близки к ожидаемым" : `школы: ${parts.join(", ")}`;
  return `${of}: ${said}`;
}

function clustersTitle(of: string, below: number, all: number): string {
  return `${of}: ${atSchools(below, all).toLowerCase()} результат ниже среднего своего кластера`;
}

function lightsTitle(green: number, all: number): string {
  return `Цель достигнута по ${numberText(green)} из ${countText(all, ["показателя", "показателей", "показателей"])}`;
}

function roadmapTitle(overdue: number, done: number, planned: number): string {
  const terms = countText(planned, ["срока", "сроков", "сроков"]);
  if (overdue > 0) return `Просрочено ${numberText(overdue)} из ${terms}, исполнено ${numberText(done)}`;
  return `Исполнено ${numberText(done)} из ${terms}, просроченных нет`;
}

/** «2025-10» as «10.2025». */
export function monthName(month: string): string {
  return month.split("-").reverse().join(".");
}

function monthsTitle(
  header: string,
  last: { readonly month: string; readonly value: number },
  change: (MonthChange & { readonly since: string }) | null,
): string {
  const now = `${header}: ${numberText(last.value)} за ${monthName(last.month)}`;
  if (change === null) return now;
  const since = monthName(change.since);
  if (change.schools === 0) return `${now}; с ${since} не сравнить: школы другие`;
  if (change.isWhole) {
    return change.change === 0
      ? `${now}, столько же, сколько за ${since}`
      : `${now}, ${moved(change.change)}, чем за ${since}`;
  }
  const rows = `по строкам, известным и за ${since} (${countText(change.schools, NOUNS.school)})`;
  return `${now}; ${rows}, ${change.change === 0 ? "столько же" : moved(change.change)}`;
}

/** «на 12 больше». */
function moved(change: number): string {
  return `на ${numberText(Math.abs(change))} ${change > 0 ? "больше" : "меньше"}`;
}

/** What each chart says it has found. */
export const CHART_TITLES = {
  levels: levelsTitle,
  signs: (count: number, all: number) => `${atSchools(count, all)} есть учтённые признаки`,
  low: (count: number, all: number) => `${atSchools(count, all)} есть процедуры с низкими результатами`,
  distribution: distributionTitle,
  marks: marksTitle,
  journal: journalTitle,
  funnel: funnelTitle,
  heat: heatTitle,
  years: yearsTitle,
  expected: expectedTitle,
  clusters: clustersTitle,
  lights: lightsTitle,
  roadmap: roadmapTitle,
  months: monthsTitle,
} as const;
