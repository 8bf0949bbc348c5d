import type { Progress, TermState } from "../core/roadmap/count-progress";
import type { QuarterId } from "../core/roadmap/quarter";
import type { Period } from "../core/roadmap/school-year";
import { countText, dateText, numberText, percentText } from "./number-text";
import { schoolYearText } from "./roadmap-text";

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
  soonList: "Ближайшие 30 дней",
  chart: "Исполнение мероприятий по направлениям",
  chartX: "Направление",
  chartY: "Мероприятий",
} as const;

const STATES: Readonly<Record<TermState, string>> = {
  done: "исполнено",
  late: "исполнено с опозданием",
  overdue: "просрочено",
  open: "срок не наступил",
};

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

/** The text for the meeting of the working group. */
export function progressText(progress: Progress, worst: { name: string; overdue: number } | null): string {
  const { planned, done, late, overdue, open, share } = progress;
  if (planned === 0) return "В этом периоде сроков исполнения нет.";
  const measures = countText(planned, ["мероприятие", "мероприятия", "мероприятий"]);
  const counts = `исполнено в срок — ${numberText(done)}, с опозданием — ${numberText(late)}, просрочено — ${numberText(overdue)}, срок не наступил — ${numberText(open)}`;
  const most =
    worst === null ? "" : ` Больше всего просрочено: «${worst.name}» (${numberText(worst.overdue)}).`;
  return `Запланировано ${measures}: ${counts}; доля исполнения ${percentText(share)}.${most}`;
}

/** How the terms were counted. */
export const QUARTER_RULE =
  "Мероприятие относится к периоду по последнему дню его срока; у мероприятия с несколькими сроками в году считается каждый. Мероприятия со статусом «не требуется» и без срока не считаются. Мероприятие с несколькими ответственными учтено у каждого из них.";
