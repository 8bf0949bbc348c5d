import type { FormId } from "../core/roadmap/measure";
import type { Progress } from "../core/roadmap/count-progress";
import type { RoadmapBasis } from "../core/roadmap/finding-reasons";
import type { RoadmapScope, SchoolGroup } from "../core/roadmap/plan-roadmap";
import { QUARTERS, type QuarterId } from "../core/roadmap/quarter";
import type { PlannedDate } from "../core/roadmap/read-date";
import type { Period } from "../core/roadmap/school-year";
import {
  countText,
  dateText,
  listText,
  NBSP,
  nounAfter,
  NOUNS,
  numberText,
  percentText,
} from "./number-text";
import { schoolYearText } from "./roadmap-text";

/** What the pane says of roadmaps and of quarterly reports. */
export const roadmapPane = {
  title: "Дорожная карта",
  parts: { label: "Что составить", roadmap: "Дорожная карта", quarter: "Отчёт за четверть" },

  needsCheck: {
    about:
      "Новая карта составляется по результатам проверки: в ней те меры, для которых в книге нашлось основание. Сначала проверьте книгу.",
    noTables:
      "Знакомых таблиц в книге нет. Можно продолжить без них: получится пустой бланк формы, а начатая карта или ваш план в книге сохранится.",
    go: "Проверить",
    goWithout: "Продолжить без таблиц",
  },

  work: {
    plan: "Составляю карту",
    measures: "Подбираю меры",
    rows: "Собираю строки",
    write: "Записываю",
  },

  choose: {
    form: "Форма",
    whom: "Для кого",
    municipality: "Муниципалитет",
    group: "Группа школ",
    school: "Одна школа",
    groupField: "Какая группа",
    schoolField: "Какая школа",
    schoolHint: "Начните вводить название",
    noSchool: "Такой школы в книге нет.",
    moreSchools: "Введите больше букв: показаны не все.",
    year: "Учебный год",
    plan: "Составить карту",
    chooseSchool: "выберите школу",
  },

  rows: {
    back: "Изменить условия",
    list: "Меры дорожной карты",
    jump: "Перейти к разделу",
    jumpTo: "выберите раздел",
    allOfSection: "Весь раздел",
    noRows: "Мер для этого раздела нет: он останется пустым, строки заполняются вручную.",
    write: "Записать дорожную карту",
    why: "Основание",
    always: "мера программы",
    isNew: "новая",
    isBegun: "работа начата: строка останется",
    isEdited: "изменена",
    edit: "Изменить",
    up: "Выше",
    down: "Ниже",
    text: "Мероприятие",
    textEmpty: "Мероприятие не может быть пустым: снимите отметку, если оно не нужно.",
    date: "Срок",
    due: "Срок до (день)",
    roles: "Ответственные",
    rolesHint: "Каждый с новой строки.",
    done: "Готово",
    reset: "Вернуть исходное",
    noRoles: "ответственный не указан",
    noDate: "Своей даты нет: укажите день.",
    unread: "Срок не прочитан.",
    unreadDate:
      "Срок не прочитан: исправьте или укажите день. Например: «до 15 января», «октябрь - декабрь», «1 раз в четверть».",
    blankDate: "Например: «до 15 января», «октябрь - декабрь», «1 раз в четверть».",
    firstUndated: "Показать первую",
    noneOn: "Отметьте хотя бы одну меру.",
  },

  target: {
    title: "Что будет сделано",
    mode: "Куда записать",
    copy: "В эту книгу",
    "new-workbook": "В новую книгу",
  },

  written: {
    roadmap:
      "Дорожная карта записана. Заполните «УТВЕРЖДАЮ», затем ведите «Статус», «Дата исполнения» и «Подтверждающий документ»: при новом составлении всё внесённое сохранится.",
    locked:
      "Лист защищён без пароля: «УТВЕРЖДАЮ» заполняется после команды «Снять защиту листа» на вкладке «Рецензирование».",
    quarter: "Отчёт за четверть записан. Дорожная карта не изменилась.",
    again: "Составить ещё",
  },

  quarter: {
    roadmap: "Дорожная карта",
    quarter: "Период",
    write: "Записать отчёт за четверть",
    reminders: "Страница напоминаний на 30 дней (по исполнителям)",
    remindersHint:
      "Лист «ОКО Напоминания»: ближайшие и просроченные сроки, каждый ответственный на своей странице. Прежний такой лист будет заменён.",
    directions: "По направлениям",
    roles: "По ответственным",
    overdue: "Просрочено",
    soon: "Ближайшие 30 дней",
    noOverdue: "Просроченных мероприятий нет.",
    noSoon: "Сроков в ближайшие 30 дней нет.",
    numbers: {
      planned: "запланировано",
      done: "исполнено в срок",
      late: "с опозданием",
      overdue: "просрочено",
      open: "срок не наступил",
    },
    share: "доля исполнения",
    unchecked:
      "Проверка результатов для отчёта не нужна. Показатели программы без неё не пересчитываются: будут взяты вписанные вручную и из прежнего отчёта.",
  },
} as const;

const FORM_NAMES: Readonly<Record<FormId, string>> = {
  seversky: "Северский район: дорожная карта программы",
  smolensk: "Смоленск: дорожная карта проекта",
  tver: "Тверь: план мероприятий",
  stavropol: "Ставрополь: карточка предложений",
  maima: "Майма: планы Концепции",
  "500+": "«500+»: антирисковые программы",
  "school-plan": "План школы: каждой школе свой",
};

/** The forms in the order of the choice. */
export const ROADMAP_FORM_IDS = Object.keys(FORM_NAMES) as readonly FormId[];

/** A form as people choose it: whose it is, and what it is. */
export function roadmapFormName(form: FormId): string {
  return FORM_NAMES[form];
}

const GROUP_NAMES: Readonly<Record<SchoolGroup, string>> = {
  marker: "требуют проверки, внимания или в официальном списке",
  low: "школы с низкими результатами (ШНОР)",
  risk: "школы зоны риска",
  adverse: "школы в сложных условиях (ШССУ)",
};

/** A group with the number of its schools. @param basis What gives a school a marker. */
export function groupChoiceText(group: SchoolGroup, schools: number, basis: RoadmapBasis): string {
  const count = schools === 0 ? "в книге нет" : numberText(schools);
  const isAny = group === "marker" && basis === "any-sign";
  return `${isAny ? "школы с любым сработавшим признаком" : GROUP_NAMES[group]}: ${count}`;
}

/** What a roadmap of the workbook is called: its form and for whom it is. */
export function roadmapName(form: FormId, scope: RoadmapScope, school: string): string {
  const whom =
    scope.kind === "municipality"
      ? "муниципалитет"
      : scope.kind === "group"
        ? GROUP_NAMES[scope.group]
        : school;
  const [form_ = ""] = FORM_NAMES[form].split(":");
  return `${form_}, ${whom}`;
}

/** A roadmap that stands in the workbook, where a new one would need a check. */
export function standingLine(sheet: string, name: string): string {
  return `В книге есть дорожная карта: ${name} (лист «${sheet}»). Её исполнение и отчёт за четверть — на соседних вкладках, проверка для них не нужна.`;
}

/** That a roadmap stands in the workbook, and that nothing of it is lost. */
export function standingText(sheet: string, rows: number, isOwn: boolean): string {
  const count = countText(rows, NOUNS.row);
  return isOwn
    ? `В книге есть дорожная карта (лист «${sheet}», ${count}): внесённое сохранится.`
    : `В книге есть план, составленный вручную (лист «${sheet}», ${count}): он войдёт в карту, сам лист не изменится.`;
}

/** Rows of the sheet that are not among the planned ones. */
export function keptRowsText(rows: number): string {
  const stay = nounAfter(rows, ["останется", "останутся", "останутся"]);
  return `Ещё ${countText(rows, NOUNS.row)} ${stay} на листе: свои, прошлых лет или без основания в новых данных.`;
}

/** «отмечено 34 из 41» */
export function tickedText(ticked: number, all: number): string {
  return `отмечено ${numberText(ticked)} из${NBSP}${numberText(all)}`;
}

/** «12 из 14» beside a section's name. */
export function sectionCountText(ticked: number, all: number): string {
  return `${numberText(ticked)} из${NBSP}${numberText(all)}`;
}

const MEASURES = ["меры", "мер", "мер"] as const;

/** How many of the ticked measures still need a date. */
export function undatedText(count: number): string {
  return `У${NBSP}${countText(count, MEASURES)} нет своей даты: в карте будет «укажите срок».`;
}

/** «Основание: 4 школы» */
export function whyText(schools: number): string {
  return schools === 0
    ? roadmapPane.rows.why
    : `${roadmapPane.rows.why}: ${countText(schools, NOUNS.school)}`;
}

/** «Школы (26)» */
export function schoolsFoldText(count: number): string {
  return `Для каких школ (${numberText(count)})`;
}

/** Periods that a hint names. */
const SHOWN_PERIODS = 4;

/** How a date text was read, or what is missing. */
export function dateHint(date: PlannedDate): string {
  if (date.kind === "unread") return roadmapPane.rows.unreadDate;
  if (date.kind === "none")
    return date.text.trim() === "" ? roadmapPane.rows.blankDate : roadmapPane.rows.noDate;
  return `Читается как ${listText(date.periods.map(periodText), SHOWN_PERIODS)}.`;
}

function periodText({ from, to }: Period): string {
  return from === to ? dateText(to) : `${dateText(from)}${NBSP}– ${dateText(to)}`;
}

/** «Срок: 1 раз в квартал · до 30.11.2026»; the day is not said twice. */
export function termText(date: string, due: string): string {
  const { rows } = roadmapPane;
  const day = due === "" || date.includes(dateText(due)) ? "" : dueText(due);
  return `${rows.date}: ${[date, day].filter((part) => part !== "").join(" · ")}`;
}

/** «3 из 12» for those who hear where a row has moved to. */
export function movedText(place: number, all: number): string {
  return `Теперь ${numberText(place)} из${NBSP}${numberText(all)} в разделе`;
}

const ROMAN = ["I", "II", "III", "IV"] as const;

/** The quarters of a school year, четверти first. */
export const QUARTER_IDS: readonly QuarterId[] = QUARTERS;

/** «II четверть», «IV квартал» */
export function quarterName(quarter: QuarterId): string {
  const number = ROMAN[Number(quarter.slice(-1)) - 1] ?? "";
  return `${number} ${quarter.startsWith("q") ? "квартал" : "четверть"}`;
}

/** «2022/23» */
export function yearName(year: number): string {
  return schoolYearText(year);
}

/** «исполнено 3 из 5 (60 %), просрочено 1» of a direction or a role. */
export function executionText({ planned, done, late, overdue, share }: Progress): string {
  const carried = `исполнено ${numberText(done + late)} из${NBSP}${numberText(planned)}`;
  const ending = [
    ...(late === 0 ? [] : [`с опозданием ${numberText(late)}`]),
    ...(overdue === 0 ? [] : [`просрочено ${numberText(overdue)}`]),
  ];
  return [`${carried} (${percentText(share)})`, ...ending].join(", ");
}

/** «до 31.01.2027» */
export function dueText(date: string): string {
  return `до${NBSP}${dateText(date)}`;
}

/** A list of the report with its length. */
export function countedTitle(title: string, count: number): string {
  return count === 0 ? title : `${title} (${numberText(count)})`;
}
