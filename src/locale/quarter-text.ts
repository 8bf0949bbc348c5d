import type { Progress, TermState } from "../core/roadmap/count-progress";
import type { Movement } from "../core/indicators/indicator-light";
import type { IndicatorEffect } from "../core/roadmap/indicator-effect";
import type { ProgressGroup, QuarterProgress } from "../core/roadmap/quarter-progress";
import type { QuarterId } from "../core/roadmap/quarter";
import type { SoonFacts } from "../core/roadmap/reminders";
import type { IsoDate, Period } from "../core/roadmap/school-year";
import type { Cell } from "../workbook/cell";
import { indicatorWords } from "./indicator-text";
import { countText, dateText, listText, numberText, percentText } from "./number-text";
import { schoolYearText } from "./roadmap-text";
import { doubtLines } from "./roadmap-doubts";

/** Fixed words of the quarterly report. */
export const QUARTER = {
  sheet: "ОКО Отчёт за четверть",
  table: "ОКО_Отчёт_за_четверть",
  title: "Отчёт о реализации мероприятий дорожной карты",
  columns: {
    kind: "Разрез",
    name: "Направление или ответственный",
    planned: "Запланировано",
    done: "Исполнено в срок",
    late: "Исполнено с опозданием",
    overdue: "Просрочено",
    open: "Срок не наступил",
    share: "Доля исполнения",
  },
  listColumns: ["Список", "Мероприятие", "Ответственные", "Срок", "Статус", "ОО"],
  all: "Всего",
  direction: "Направление",
  role: "Ответственный",
  noRole: "не указан",
  overdueList: "Просрочено",
  noOverdue: "просроченных мероприятий нет",
  effect: "Показатель",
  effectColumns: [
    "Влияние",
    "Показатель",
    "В прошлом отчёте",
    "Сейчас",
    "Изменение",
    "Как изменился",
    "Дата прошлого отчёта",
    "Цель",
  ],
  noEffect: "чисел пока нет: они берутся из таблиц книги и из листа «ОКО Показатели»",
  unchecked:
    "Таблицы книги не проверялись, поэтому показатели не пересчитаны: взяты вписанные вручную и из прежнего отчёта. Исполнение мероприятий от этого не зависит.",
  ofAllSchools: "Показатели ниже — по всем школам книги, а не только по этой.",
  meeting: "Текст для заседания рабочей группы",
  chartX: "Направление",
  chartY: "Сроков",
} as const;

const STATES: Readonly<Record<TermState, string>> = {
  done: "исполнено",
  late: "исполнено с опозданием",
  overdue: "просрочено",
  open: "срок не наступил",
};

/** The name of a direction or a role; those that nobody is named for have one too. */
export function groupText(name: string | null): string {
  return name ?? QUARTER.noRole;
}

/** How a term stands, in words. */
export function stateText(state: TermState): string {
  return STATES[state];
}

/** Which quarter the report is of. */
export function quarterLine(quarter: QuarterId, year: number, { from, to }: Period): string {
  const number = ["I", "II", "III", "IV"][Number(quarter.slice(-1)) - 1] ?? "";
  const name = quarter.startsWith("q") ? `${number} квартал` : `${number} четверть`;
  return `${name}, учебный год ${schoolYearText(year)}: ${dateText(from)} – ${dateText(to)}.`;
}

/**
 * What must be said before the counts of a quarter are believed: that it has not begun, what is overdue beside it, and
 * what could not be understood. Empty where there is nothing to say.
 */
export function quarterWarnings(progress: QuarterProgress, today: IsoDate): string[] {
  const { period, isToCome, overdue, total, doubts } = progress;
  const measures: readonly [string, string, string] = ["срок", "срока", "сроков"];
  const others = overdue.length - total.overdue;
  const warnings: string[] = [];
  if (isToCome) warnings.push(`Этот период ещё не начался: он начнётся ${dateText(period.from)}.`);
  if (overdue.length > 0) {
    const some = others === overdue.length ? "все" : `из них ${numberText(others)}`;
    const rest = others === 0 ? "" : `, ${some} — не этого периода`;
    warnings.push(`Всего на ${dateText(today)} просрочено ${countText(overdue.length, measures)}${rest}.`);
  }
  return [...warnings, ...doubtLines(doubts)];
}

/** The text for the meeting of the working group. */
export function progressText(progress: Progress, worst: QuarterProgress["worst"]): string {
  const { planned, done, late, overdue, open, share } = progress;
  if (planned === 0) return "В этом периоде сроков исполнения нет.";
  // A measure of several terms counts with each of them.
  const terms = countText(planned, ["срок", "срока", "сроков"]);
  const counts = `исполнено в срок — ${numberText(done)}, с опозданием — ${numberText(late)}, просрочено — ${numberText(overdue)}, срок не наступил — ${numberText(open)}`;
  const most =
    worst === null
      ? ""
      : ` Больше всего просрочено: «${groupText(worst.name)}» (${numberText(worst.overdue)}).`;
  return `Запланировано ${terms}: ${counts}; доля исполнения ${percentText(share)}.${most}`;
}

const DIRECTIONS: Readonly<Record<Movement, string>> = {
  better: "лучше",
  worse: "хуже",
  same: "без изменений",
};

/** Where an indicator went. */
export function effectName(direction: Movement | null): string {
  return direction === null ? "не с чем сравнить" : DIRECTIONS[direction];
}

/** What else is said of a quarter at a meeting. */
export interface MeetingFacts {
  readonly quarter: QuarterId;
  /** In which the school year begins. */
  readonly year: number;
  readonly effects: readonly IndicatorEffect[];
  readonly soon: SoonFacts;
  readonly today: IsoDate;
}

/** Roles and indicators that a sentence names. */
const NAMED = 6;

/** A few sentences for the meeting of the working group, one paragraph each: for the office, by direction, by role. */
export function meetingText(
  progress: QuarterProgress,
  { quarter, year, effects, soon, today }: MeetingFacts,
): string[] {
  const { period, total, directions, roles } = progress;
  const when = quarterLine(quarter, year, period).replace(/\.$/, "");
  return [
    total.planned === 0
      ? `Период «${when}»: сроков исполнения нет.`
      : `По дорожной карте за период «${when}» ${lowerFirst(progressText(total, null))}`,
    ...quarterWarnings(progress, today),
    ...(directions.length === 0 ? [] : [`По направлениям: ${groupsText(directions)}.`]),
    ...(roles.length === 0 ? [] : [`По ответственным: ${groupsText(roles)}.`]),
    effectText(effects),
    soonText(soon),
  ];
}

/** Those with most overdue first. */
function groupsText(groups: readonly ProgressGroup[]): string {
  const sorted = [...groups].sort((one, other) => other.progress.overdue - one.progress.overdue);
  const shown = sorted.slice(0, NAMED).map(({ name, progress: { planned, done, late, overdue } }) => {
    const delay = overdue === 0 ? "" : `, просрочено ${numberText(overdue)}`;
    return `${groupText(name)} — исполнено ${numberText(done + late)} из ${numberText(planned)}${delay}`;
  });
  const rest = sorted.length - shown.length;
  return [...shown, ...(rest > 0 ? [`ещё ${numberText(rest)}`] : [])].join("; ");
}

function effectText(effects: readonly IndicatorEffect[]): string {
  const compared = effects.filter(({ direction }) => direction !== null);
  if (compared.length === 0) {
    return effects.length === 0
      ? "Значений показателей в книге пока нет."
      : `Показателей с числами: ${numberText(effects.length)}; сравнить их можно будет в следующем отчёте.`;
  }
  const counts = (["better", "worse", "same"] as const).map((direction) => {
    const own = compared.filter((of) => of.direction === direction);
    const names = direction === "same" ? [] : own.map(changeText);
    const list = names.length === 0 ? "" : ` (${listText(names, NAMED)})`;
    return `${DIRECTIONS[direction]} — ${numberText(own.length)}${list}`;
  });
  const rest = effects.length - compared.length;
  const unknown = rest === 0 ? "" : `; не с чем сравнить — ${numberText(rest)}`;
  return `Показатели с прошлого отчёта: ${counts.join("; ")}${unknown}.`;
}

function changeText({ id, unit, before, value }: IndicatorEffect): string {
  const [from, to] = [before, value].map((number) => {
    return unit === "share" ? percentText(number, 1) : numberText(number);
  });
  return `«${indicatorWords(id).name}»: ${from ?? ""} → ${to ?? ""}`;
}

/** What is due next, and what is late already. */
export function soonText({ until, terms, roles, overdue }: SoonFacts): string {
  const late = overdue === 0 ? "Просроченных нет" : `Просрочено: ${numberText(overdue)}`;
  if (terms === 0) return `До ${dateText(until)} сроков нет. ${late}.`;
  const count = countText(terms, ["срок", "срока", "сроков"]);
  const whose = countText(roles, ["ответственного", "ответственных", "ответственных"]);
  return `До ${dateText(until)} наступает ${count} у ${whose}. ${late}.`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Fixed words of `ОКО Напоминания`. */
export const REMINDERS = {
  sheet: "ОКО Напоминания",
  table: "ОКО_Напоминания",
  title: "Кто что должен сделать в ближайшие 30 дней",
  columns: {
    role: "Ответственный",
    text: "Мероприятие",
    due: "Срок до",
    state: "Состояние",
    schools: "ОО",
    mark: "Отметка",
  },
  none: "сроков нет",
  below:
    "Каждый ответственный — с новой страницы: её можно отдать ему. Мероприятие с несколькими ответственными стоит у каждого из них.",
} as const;

/** How the terms were counted. */
export const QUARTER_RULE =
  "Мероприятие относится к периоду по последнему дню его срока; у мероприятия с несколькими сроками в году считается каждый, и исполняется каждый отдельно: дата исполнения относится к тому сроку, период которого к ней уже начался. Сроки, прошедшие до составления плана, в него не входят. Мероприятия со статусом «не требуется» и без срока не считаются. Мероприятие с несколькими ответственными учтено у каждого из них.";

/** Schools of a measure that a printed row names: the roadmap has them all. */
const NAMED_SCHOOLS = 4;

/** «МБОУ «СОШ № 5»; … и ещё 9 (все — в дорожной карте)»: a list of twelve took a third of a page. */
export function someSchools(schools: Cell): Cell {
  if (typeof schools !== "string") return schools;
  const names = schools.split(/\s*[;\n]\s*/);
  const rest = names.length - NAMED_SCHOOLS;
  if (rest < 2) return schools;
  return `${names.slice(0, NAMED_SCHOOLS).join("; ")} и ещё ${numberText(rest)} (все — в дорожной карте)`;
}
