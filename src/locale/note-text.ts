import type { LevelCounts } from "../core/objectivity/level-counts";
import { booksOf } from "./book-names";
import { countText, dateText, listText, NOUNS, numberText } from "./number-text";

/** Fixed words of the analytical note. */
export const NOTE = {
  title: "Аналитическая справка",
  about: "о результатах оценочных процедур: объективность и низкие результаты",
  contents: "Содержание",
  headings: {
    basis: "Основание",
    sources: "Источники",
    methods: "Методика",
    results: "Результаты",
    whole: "Общая картина",
    conclusions: "Выводы",
    recommendations: "Адресные рекомендации",
    schools: "Приложение 1. Вывод по каждой школе",
    pages: "Приложение 2. Школы, о которых есть вопросы",
  },
  order: "Основание (приказ, план работы): ______________________________",
  prepared: "Подготовил: ______________________________",
  sourceColumns: { sheet: "Лист", form: "Что это", rows: "Строк", schools: "Школ" },
  checkColumns: { check: "Проверка", method: "Что сравнивается", tests: "Сравнений", fired: "Сработало" },
  sourcesTitle: "Таблицы, по которым сделан расчёт",
  checksTitle: "Сделанные проверки",
  noticesLead: "Замечания к данным:",
  levels:
    "Вывод по школе делается по независимым видам признаков. «Требует проверки» — два вида с вероятностью случайности не больше 1 % или очень сильное накопление у границ отметок; «обратить внимание» — один вид с поправкой на число проверок или повторение с прошлого года. Признаки методики 2019 года, официальный список и низкие результаты на этот вывод не влияют.",
  whole: "Полное описание проверок, формул и порогов — на листе «ОКО Методика» и в документе «Методика ОКО».",
  notProof:
    "Отсутствие признаков не доказывает объективность, а признак не доказывает её нарушения: у него бывают и другие причины. Вывод делает комиссия после рассмотрения работ.",
  ofSchool: "Справка о школе",
  recommendationColumns: { school: "ОО", level: "Уровень", what: "Что предлагается" },
  recommendationsTitle: "Школы, о которых есть вопросы: что сделать",
  lowTitle: "Школы с низкими результатами: адресная помощь",
  noRecommendations: "Адресных рекомендаций по этим данным нет.",
  page: "Страница",
  ofPages: "из",
} as const;

/** Territories that a title names. */
const NAMED_TERRITORIES = 3;

/** Whom the note is of. @param territories Of its schools. */
export function scopeLine(territories: readonly string[], schools: number): string {
  const isMany = territories.length > NAMED_TERRITORIES;
  const where = isMany
    ? countText(territories.length, ["территория", "территории", "территорий"])
    : listText(territories);
  return `${where === "" ? "" : `${where}, `}${countText(schools, NOUNS.school)}`;
}

/** What it was made of, by what, when. */
export function basisText(
  procedures: readonly string[],
  { fileName, date, version }: { readonly fileName: string; readonly date: string; readonly version: string },
): string {
  const of = procedures.length === 0 ? "" : `Рассмотрены процедуры: ${listed(procedures)}. `;
  return `${of}Справка составлена по таблицам ${booksOf(fileName)} с помощью надстройки «ОКО» (версия ${version}), расчёт от ${dateText(date)}.`;
}

/** «ЕГЭ: результаты по школам (13 таблиц)»; one table has its name alone. */
export function alikeTables(name: string, tables: number): string {
  return tables === 1 ? name : `${name} (${countText(tables, ["таблица", "таблицы", "таблиц"])})`;
}

/** Procedures that a sentence names before it counts the rest. */
const NAMED = 12;

/** Names with commas inside are told apart by semicolons. */
function listed(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).join("; ")}${rest > 0 ? ` и ещё ${numberText(rest)}` : ""}`;
}

/** The first conclusion. */
export function conclusionText({ check, attention, none, all, few }: LevelCounts): string {
  if (few === all)
    return `Ни об одной из ${countText(all, NOUNS.ofSchool)} вывод сделать нельзя: мало данных; это не значит, что признаков нет.`;
  const rest =
    few === 0
      ? ""
      : ` О ${countText(few, ["школе", "школах", "школах"])} вывод сделать нельзя: мало данных; это не значит, что признаков нет.`;
  if (check + attention === 0) {
    const judged =
      none === 1
        ? "Единственная школа, о которой хватает данных, не требует"
        : `Ни одна из ${countText(none, NOUNS.ofSchool)}, о которых хватает данных, не требует`;
    return `${judged} проверки и внимания.${rest}`;
  }
  return `Из ${countText(all, NOUNS.ofSchool)} требуют проверки ${numberText(check)}, обратить внимание нужно на ${numberText(attention)}.${rest}`;
}

/** Schools left out of the appendix. */
export function restOfSchools(shown: number, all: number): string {
  return shown >= all
    ? ""
    : `Показаны первые ${numberText(shown)} из ${countText(all, NOUNS.ofSchool)}; все — на листе «ОКО Школы».`;
}

/** Notices left out. */
export function moreNoticesText(rest: number): string {
  return `Ещё замечаний: ${numberText(rest)}; все — в надстройке на вкладке «Таблицы».`;
}

/** At the foot of every page. */
export function noteFooter({ date, version }: { readonly date: string; readonly version: string }): string {
  return `Расчёт: надстройка «ОКО» ${version}, ${dateText(date)}`;
}

/** Why a file cannot be the office's template. */
export const BLANK_PROBLEMS = {
  "not-a-document":
    "Это не документ Word. Бланк — файл .docx с шапкой организации и местом для текста: абзацем {{СОДЕРЖАНИЕ}}.",
  macros: "В бланке есть макросы. Сохраните его в Word как документ .docx без макросов.",
  strict: "Бланк сохранён как «строгий документ Open XML». Сохраните его в Word как обычный документ .docx.",
} as const;
