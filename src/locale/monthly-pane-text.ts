import type { FileStatus, MonthlyFile } from "../core/monthly/monthly-file";
import type { Severity } from "../core/model/check-result";
import { FILE_NOUN } from "./files-text";
import { monthlyPane } from "./monthly-pane";
import { monthText } from "./monthly-work";
import { countText, listText, NBSP, nounAfter, NOUNS, numberText, type NounForms } from "./number-text";

const OF_FILE: NounForms = ["файле", "файлах", "файлах"];
const QUESTION: NounForms = ["вопрос", "вопроса", "вопросов"];
const CHANGE: NounForms = ["исправление", "исправления", "исправлений"];
const REMARK: NounForms = ["замечание", "замечания", "замечаний"];
const RULE: NounForms = ["правило", "правила", "правил"];
const COLUMN: NounForms = ["столбец", "столбца", "столбцов"];

const STATUS: Readonly<Record<FileStatus, string>> = {
  ok: "Принят",
  second: "Второй файл той же школы за тот же месяц",
  "other-month": "Другой месяц: повтор прежнего файла",
  "other-form": "Другая таблица, не эта форма",
  damaged: "Файл повреждён: попросите прислать заново",
  "not-a-workbook": "Это не книга Excel",
  encrypted: "Файл зашифрован",
  empty: "Файл пустой",
};

/** What came of a file: «Второй файл той же школы за тот же месяц; отличается ячеек: 3». */
export function monthlyStatusText(
  status: FileStatus,
  facts: { readonly of: string | null; readonly differs: number; readonly isUsed: boolean },
): string {
  const first =
    facts.of === null || status === "ok" ? STATUS[status] : `${STATUS[status]} («${nameOf(facts.of)}»)`;
  if (status !== "second") return `${first}.`;
  const differs = facts.differs === 0 ? "содержимое то же" : `отличается ячеек: ${numberText(facts.differs)}`;
  return `${first}; ${differs}; ${facts.isUsed ? "учтён этот" : "учтён другой"}.`;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Whose the file is and of which month: «МБОУ СОШ № 7, октябрь 2025» */
export function fileFactsText({ school, schoolId, month }: MonthlyFile): string {
  if (school === null && month === null) return "";
  const named = school ?? monthlyPane.files.schoolUnknown;
  const doubt = schoolId === null && school !== null ? ` (${monthlyPane.files.schoolUnknown})` : "";
  return `${named}${doubt}${month === null ? "" : `, ${monthText(month)}`}`;
}

/** Columns in which a file differs from the form; empty where it does not. */
export function columnsText({ extraColumns, missingColumns }: MonthlyFile): string {
  return [
    ...(missingColumns.length === 0 ? [] : [`Нет столбцов: ${quoted(missingColumns)}.`]),
    ...(extraColumns.length === 0 ? [] : [`Лишние столбцы: ${quoted(extraColumns)}.`]),
  ].join(" ");
}

function quoted(headers: readonly string[]): string {
  return listText(
    headers.map((header) => `«${header}»`),
    4,
  );
}

/** «Школы (30)» */
export function schoolsCount(count: number): string {
  return `${monthlyPane.form.schools} (${numberText(count)})`;
}

/** «Приняты 28 файлов из 33» */
export function monthlyFilesSummary(accepted: number, all: number): string {
  return `${nounAfter(accepted, ["Принят", "Принято", "Принято"])} ${numberText(accepted)} из${NBSP}${countText(all, ["файла", "файлов", "файлов"])}.`;
}

/** «Чтение остановлено: не прочитано 12 файлов.» */
export function waitingFilesText(count: number): string {
  return `Чтение остановлено: не прочитано ${countText(count, FILE_NOUN)}.`;
}

/** «Помнит: сентябрь и октябрь 2025» */
export function keptMonthsText(months: readonly string[]): string {
  return `Книга помнит прошлые месяцы: ${listText(months.map(monthText))}.`;
}

/** «Не сдали за октябрь 2025: 3» */
export function missingTitle(month: string, count: number): string {
  return `${monthlyPane.files.missingTitle} за ${monthText(month)}: ${numberText(count)}`;
}

/** «в 14 ячейках, в 9 файлах»; of a school the cells do not matter. */
export function concernsText(cells: number, files: number): string {
  const ofFiles = `в${NBSP}${countText(files, OF_FILE)}`;
  return cells === 0 ? ofFiles : `${countText(cells, NOUNS.cell)} ${ofFiles}`;
}

/** «5 вопросов без ответа» */
export function openQuestionsText(count: number): string {
  return `${countText(count, QUESTION)} без ответа`;
}

/** «312 исправлений, принято 300» */
export function changesSummary(count: number, accepted: number): string {
  return `${countText(count, CHANGE)}, принято ${numberText(accepted)}.`;
}

/** «принято 40 из 41» */
export function acceptedText(accepted: number, count: number): string {
  return accepted === count ? "приняты все" : `принято ${numberText(accepted)} из${NBSP}${numberText(count)}`;
}

const SEVERITY: Readonly<Record<Severity, readonly [NounForms, string]>> = {
  alert: [["важное", "важных", "важных"], "важное"],
  warn: [["проверить", "проверить", "проверить"], "проверить"],
  info: [["к сведению", "к сведению", "к сведению"], "к сведению"],
};

/** «2 важных, 1 проверить» of a school's remarks. */
export function remarkCountsText(counts: Readonly<Record<Severity, number>>): string {
  const parts = (["alert", "warn", "info"] as const).flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : [countText(count, SEVERITY[severity][0])];
  });
  return parts.join(", ");
}

/** How weighty a remark is, in a word. */
export function severityText(severity: Severity): string {
  return SEVERITY[severity][1];
}

/** «48 замечаний 21 школе» */
export function remarksSummary(remarks: number, schools: number): string {
  return `${countText(remarks, REMARK)} ${countText(schools, ["школе", "школам", "школам"])}.`;
}

/** «Следует из этого (3)» */
export function followsText(count: number): string {
  return `${monthlyPane.remarks.follows} (${numberText(count)})`;
}

/** «23 столбца, 14 строк, 12 правил» */
export function templateFacts(columns: number, rows: number, rules: number): string {
  return [countText(columns, COLUMN), countText(rows, NOUNS.row), countText(rules, RULE)].join(", ");
}

/** «312 строк, 30 школ» of the clean table */
export function tableFacts(rows: number, months: readonly string[]): string {
  return `Общая таблица: ${countText(rows, NOUNS.row)} за ${listText(months.map(monthText))}.`;
}
