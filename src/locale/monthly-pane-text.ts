import type { ChangeKind } from "../core/monthly/cell-change";
import { isSchoolUnknown, type FileStatus, type MonthlyFile } from "../core/monthly/monthly-file";
import type { Severity } from "../core/model/check-result";
import { FILE_NOUN } from "./files-text";
import { monthlyPane } from "./monthly-pane";
import { CHANGE_KINDS, FILE_STATUSES, monthText } from "./monthly-text";
import { MONTHLY } from "./monthly-words";
import { countText, listText, NBSP, nounAfter, NOUNS, numberText, type NounForms } from "./number-text";

const QUESTION: NounForms = ["вопрос", "вопроса", "вопросов"];
const CHANGE: NounForms = ["исправление", "исправления", "исправлений"];
const REMARK: NounForms = ["замечание", "замечания", "замечаний"];
const RULE: NounForms = ["правило", "правила", "правил"];
const COLUMN: NounForms = ["графа", "графы", "граф"];

/** What is not known of a file that was understood otherwise; empty where all is. */
export function doubtText(file: MonthlyFile): string {
  const isUnderstood = file.status === "ok" || file.status === "second";
  return isUnderstood && isSchoolUnknown(file) ? "Школа под вопросом: ответ нужен на шаге «Вопросы»." : "";
}

/** Columns of a file that the form does not have; empty where it has none. */
export function extraColumnsText({ extraColumns }: MonthlyFile): string {
  if (extraColumns.length === 0) return "";
  const quoted = extraColumns.map((header) => `«${header}»`);
  return `Лишние графы: ${listText(quoted, 4)}.`;
}

/** What came of a file before it was looked into: «Повреждён.» */
export function stateText(state: FileStatus): string {
  return `${firstUpper(FILE_STATUSES[state])}.`;
}

/** What kind of changes it is, for its heading. */
export function changeKindName(kind: ChangeKind): string {
  return firstUpper(CHANGE_KINDS[kind]);
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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

/** «исправить: 2, проверить: 1» of a school's remarks. */
export function remarkCountsText(counts: Readonly<Record<Severity, number>>): string {
  const parts = (["alert", "warn", "info"] as const).flatMap((severity) => {
    return counts[severity] === 0 ? [] : [`${severityText(severity)}: ${numberText(counts[severity])}`];
  });
  return parts.join(", ");
}

/** What is to be done about a remark, in a word. */
export function severityText(severity: Severity): string {
  return MONTHLY.severities[severity];
}

/** «48 замечаний 21 школе»; a wrong total under the rows of several schools is none of theirs. */
export function remarksSummary(remarks: number, schools: number): string {
  if (schools === 0) return `${countText(remarks, REMARK)}.`;
  return `${countText(remarks, REMARK)} ${countText(schools, ["школе", "школам", "школам"])}.`;
}

/** «Следует из этого (3)» */
export function followsText(count: number): string {
  return `${monthlyPane.remarks.follows} (${numberText(count)})`;
}

/** «23 графы, 14 строк, 12 правил» */
export function templateFacts(columns: number, rows: number, rules: number): string {
  return [countText(columns, COLUMN), countText(rows, NOUNS.row), countText(rules, RULE)].join(", ");
}

/** «312 строк, 30 школ» of the clean table */
export function tableFacts(rows: number, months: readonly string[]): string {
  return `Общая таблица: ${countText(rows, NOUNS.row)} за ${listText(months.map(monthText))}.`;
}
