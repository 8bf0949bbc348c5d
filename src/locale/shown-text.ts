import type { SheetLaying } from "../core/model/laying";
import type { ColumnMeaning } from "../core/model/recognised-table";
import type { DraftProblem } from "../core/table/shown/draft-problems";
import type { GuessReason } from "../core/table/shown/guess-by-values";
import type { PreviewNumber, PreviewWork, TablePreview } from "../core/table/shown/preview-table";
import { columnName } from "./form-names";
import { countText, listText, NBSP, NOUNS, numberText } from "./number-text";
import { subjectName } from "./subject-names";

/** The words of the screen «Показать столбцы». */
export const shownText = {
  show: "Показать столбцы",
  correct: "Исправить столбцы",
  unknownTitle: "Не узнаны",
  unknownAbout:
    "Эти листы похожи на таблицы, но не прочитаны. Покажите, что в столбцах, и они войдут в проверку.",
  unknown: "вид не узнан, не участвует",
  back: "К таблицам",
  title: (sheet: string) => `Столбцы таблицы: ${sheet}`,
  about: "Проверьте, что значит каждый столбец. Сам лист не изменится.",
  grid: "Начало таблицы",
  row: (number: number) => `Строка ${String(number)}: первая школа`,
  rowHint: "Нажмите номер строки, чтобы назначить её первой школой.",
  laying: "Как стоит таблица",
  layings: {
    "schools-in-rows": "школы в строках",
    "schools-in-columns": "школы в столбцах",
    "row-per-mark": "строка на каждую отметку школы",
  } satisfies Record<SheetLaying, string>,
  laidHint:
    "Ниже таблица показана так, как её прочтёт ОКО: школы в строках. Номера строк и буквы столбцов здесь — этой картинки; лист не изменится, адреса в результатах — ячейки листа.",
  form: "Что это за таблица",
  headerRow: "Заголовок со строки",
  headerRows: "Строк в нём (0 — нет)",
  firstDataRow: "Первая школа в строке",
  wrongRow: "Номер строки: целое число.",
  columns: "Столбцы",
  noHeader: "без заголовка",
  facts: "О какой работе таблица",
  preview: "Как прочитано",
  school: "Школа",
  totals: "Итого по школам",
  unknownNumber: "неизвестно",
  name: "Название формы",
  nameHint: "По словам заголовка таблица узнаётся и в других файлах.",
  nameMissing: "Назовите форму.",
  remember: "Запомнить",
  forget: "Забыть",
  saveFile: "Сохранить как форму управления",
  loadFile: "Загрузить формы управления",
  fileName: "ОКО формы управления.json",
  remembered: "Сохранится в книге вместе с результатами: при записи.",
  copyFile: "Текст файла настроек. Скопируйте его в файл .json, если Excel не сохранил файл сам.",
  formsTitle: "Формы управления",
  noForms: "В этом файле нет форм управления: нужен файл настроек ОКО (.json) со списком «forms».",
  unfit: (place: string, text: string) => `Форму управления прочитать нельзя: «${place}» ${text}.`,
  shownBy: (name: string) => `по форме «${name}»`,
  work: "Запоминаю столбцы",
} as const;

/** «Столбец B: Писали» */
export function columnLabel(letters: string, header: string): string {
  return `${letters}${NBSP}· ${header === "" ? shownText.noHeader : header}`;
}

/** What a list of meanings offers. */
export function meaningText(meaning: ColumnMeaning, isShare: boolean): string {
  return `${columnName(meaning)}${isShare ? ", в процентах" : ""}`;
}

/** Why a column was taken for something. */
export function reasonText(reason: GuessReason): string {
  switch (reason.code) {
    case "words":
      return "по словам заголовка";
    case "recognised":
      return "так таблица прочитана сейчас";
    case "shown":
      return "так вы показали раньше";
    case "schools":
      return `похоже на школы: ${ofRows(reason)}`;
    case "logins":
      return `логины школ: ${ofRows(reason)}`;
    case "classes":
      return `похоже на классы: ${ofRows(reason)}`;
    case "sum":
      return `четыре столбца подряд вместе дают целое: ${ofRows(reason)}. Какая отметка где, проверьте`;
    case "sum-of":
      return `равно сумме четырёх столбцов: ${ofRows(reason)}`;
    case "first-numbers":
      return "первый столбец с целыми числами; проверьте";
    case "none":
      return "по заголовку и значениям не понятно";
  }
}

function ofRows({ count, of }: { readonly count: number; readonly of: number }): string {
  return `${numberText(count)} из${NBSP}${numberText(of)} строк`;
}

/** What is missing in what a person showed. */
export function problemText(problem: DraftProblem): string {
  switch (problem.code) {
    case "missing":
      return `Нет столбца: ${listText(problem.need.map(needText)).replace(/ и ([^,]*)$/, " или $1")}.`;
    case "twice":
      return `«${columnName(problem.meaning)}» указано у двух столбцов: оставьте один.`;
    case "first-row":
      return "Первая школа стоит в заголовке или выше него: поправьте номера строк.";
    case "no-row-per-mark":
      return "Строк «школа, отметка, количество» здесь не видно: нужны столбец с отметками 2, 3, 4, 5 и столбец с числом учеников, по строке на каждую отметку школы.";
    case "no-result":
      return "Кроме числа участников нужен хотя бы один результат: не преодолели порог, отметки или средний балл.";
  }
}

const SERIES: Readonly<Record<string, string>> = {
  "score:": "число участников с каждым баллом",
  "exam:": "результат экзамена",
  "medal:": "число медалей",
  "factor:": "фактор риска",
};

function needText(need: string): string {
  return SERIES[need] ?? columnName(need as ColumnMeaning);
}

/** «Прочитано 25 школ. Строка «Всего» принята за итог.» */
export function previewText({ table, schoolCount, groups }: TablePreview): string {
  if (table === null || schoolCount === 0)
    return "Школ так не найдено: проверьте первую строку и столбец с названием школы.";
  const schools = `Школ: ${numberText(schoolCount)}.`;
  if (groups.length === 0) return schools;
  return `${schools} За итоги приняты ${countText(groups.length, NOUNS.row)}: ${listText(groups.slice(0, 5))}.`;
}

/** What tells a work from the others of its table: «математика, 5 класс»; empty where it is the only one. */
export function workCaption({ facts }: PreviewWork, works: readonly PreviewWork[]): string {
  function differs(key: "subject" | "grade" | "year"): boolean {
    return works.some((other) => other.facts[key] !== facts[key]);
  }
  const { subject, grade, year } = facts;
  return [
    ...(subject !== undefined && differs("subject") ? [subjectName(subject).name] : []),
    ...(grade !== undefined && differs("grade") ? [`${String(grade)} класс`] : []),
    ...(year !== undefined && differs("year") ? [String(year)] : []),
  ].join(", ");
}

/** «И ещё 3 работы.» */
export function moreWorksText(count: number): string {
  return `И ещё ${countText(count, NOUNS.work)}.`;
}

/** A number of the preview; what is not known is said so. */
export function previewNumber({ value }: PreviewNumber): string {
  if (value === null) return shownText.unknownNumber;
  return Number.isInteger(value) ? numberText(value) : value.toFixed(2).replace(".", ",");
}

/** Short enough for a column of numbers; a mean stands in the place of scores. */
const HEADINGS: Readonly<Partial<Record<ColumnMeaning, string>>> = {
  participants: "писали",
  "exam:participants": "сдавали",
  "exam:below": "ниже порога",
  "exam:high": "80–100",
  "exam:mean-mark": "средняя отметка",
  "exam:mean-score": "средний балл",
  total: "средний балл",
  "failed-count": "«2»",
  "quality-count": "«4–5»",
  "lowered-count": "ниже журнала",
  "confirmed-count": "как в журнале",
  "raised-count": "выше журнала",
};

/** A heading of the preview. */
export function previewHeading(meaning: ColumnMeaning): string {
  const mark = /mark([2-5])$/.exec(meaning)?.[1];
  return mark === undefined ? (HEADINGS[meaning] ?? columnName(meaning)) : `«${mark}»`;
}
