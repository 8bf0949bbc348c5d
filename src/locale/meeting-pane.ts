import { NBSP } from "./number-text";

/** Words of the screen «К совещанию». */
export const meetingPane = {
  needsCheck:
    "Страницы собираются по результатам проверки. Нажмите кнопку внизу: таблицы будут проверены, и страницы появятся здесь.",
  noTables: "В книге нет таблиц, по которым можно собрать страницы. Откройте книгу с результатами.",
  scope: "О чём: территория, процедуры, школы, годы",
  territory: "Территория",
  subject: "Предмет",
  grade: "Класс",
  years: "Годы",
  school: "Школа",
  schoolHint: "Пусто — все школы. Одна школа — набор о ней.",
  allSchools: "Все школы",
  parts: "Что войдёт",
  schoolPages: "Школы, о которых есть вопросы",
  alwaysThere: "Сводка на одной странице есть всегда.",
  making: "Страницы собираются…",
  preview: "Страницы",
  proposed: "Предлагается",
  written:
    "Лист «ОКО Справка» записан: каждая страница — отдельный лист A4, диаграммы можно править. Печать: «Файл» → «Печать».",
  work: "Записываются страницы",
  papers: "Файлы для рассылки и показа",
  docx: "Справка Word",
  pptx: "Слайды",
  makingPaper: "Собирается файл",
  /** Inside Excel nobody knows whether a download comes through. */
  inExcel:
    "Если файла нет в загрузках, значит, Excel не дал его сохранить. Лист «ОКО Справка» записывается в книгу всегда, а файл Word и слайды можно получить на странице «ОКО» в браузере с этой же книгой.",
} as const;

/** «Страница 2 из 7» */
export function pageNumberText(number: number, all: number): string {
  return `Страница${NBSP}${String(number)} из${NBSP}${String(all)}`;
}
