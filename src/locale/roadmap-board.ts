import type { BoardPart } from "../core/roadmap/board";
import type { IsoDate } from "../core/roadmap/school-year";
import type { RoadmapDoubts } from "../core/roadmap/roadmap-doubts";
import { countText, dateText, numberText } from "./number-text";
import { doubtLines } from "./roadmap-doubts";

/** Fixed words of the board of a roadmap. */
export const BOARD = {
  tab: "Исполнение",
  title: "Исполнение дорожной карты",
  roadmap: "Дорожная карта",
  section: "Направление",
  role: "Ответственный",
  all: "все",
  parts: {
    overdue: "Просрочено",
    soon: "Ближайшие 30 дней",
    later: "Позже",
    done: "Исполнено",
  },
  none: {
    overdue: "Просроченных сроков нет.",
    soon: "Сроков в ближайшие 30 дней нет.",
    later: "Более поздних сроков нет.",
    done: "Исполненных сроков нет.",
  },
  nothing: "По этому выбору сроков нет.",
  mark: "Отметить",
  toRow: "К строке",
  status: "Статус",
  day: "Дата исполнения",
  set: "Записать",
  cancel: "Отмена",
  work: "Записываю отметку",
  notWritable:
    "Открыто несколько файлов: отметки здесь поставить нельзя. Откройте книгу с дорожной картой одну.",
  moved:
    "Лист перенесён из другой книги или из текстового файла: отметки здесь поставить нельзя. Составьте карту заново («⋯» → «Дорожная карта»): всё внесённое перейдёт на новый лист, и доска откроется по нему.",
} as const;

/** The board's sentences: how the terms stand, and what could not be understood. */
export function boardSummary(
  board: Readonly<Record<BoardPart, readonly unknown[]>>,
  { today, doubts }: { readonly today: IsoDate; readonly doubts: readonly RoadmapDoubts[] },
): string[] {
  const { overdue, soon, later, done } = board;
  const all = overdue.length + soon.length + later.length + done.length;
  if (all === 0) {
    return ["Сроков в дорожной карте нет: впишите их в столбец «Срок до».", ...doubts.flatMap(doubtLines)];
  }
  const terms = countText(all, ["срока", "сроков", "сроков"]);
  const counts = `просрочено ${numberText(overdue.length)}, в ближайшие 30 дней — ${numberText(soon.length)}, исполнено ${numberText(done.length)} из ${terms}`;
  return [`На ${dateText(today)}: ${counts}.`, ...doubts.flatMap(doubtLines)];
}

/** A day of execution, with its term where that has to be said. */
export function executionText(day: string, term: IsoDate | null): string {
  return term === null ? day : `срок ${dateText(term)}: ${day}`;
}

/** When a term was or is due, and on which days the row was carried out. */
export function boardTermText(due: IsoDate, days: readonly IsoDate[], roles: readonly string[]): string {
  const done = days.length === 0 ? [] : [`исполнение: ${days.map(dateText).join(", ")}`];
  return [`до ${dateText(due)}`, roles.join(", "), ...done].join(" · ");
}
