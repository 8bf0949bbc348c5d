import type { CheckId } from "../core/model/check-result";
import type { Exam, SubjectId } from "../core/model/procedure";
import type { Notice, NoticeCode } from "../core/notice";
import type { FormId } from "../core/model/recognised-table";
import { CELL_SENTENCES, examplesText } from "./cell-notices";
import {
  scaleDiffersText,
  scaleFromDataText,
  scaleInconsistentText,
  scaleOpenText,
  scaleRefusedText,
} from "./scale-notices";
import { regionNotComparedText } from "./reference-text";
import { ROW_SENTENCES } from "./row-notices";
import { TOTAL_SENTENCES } from "./total-notices";
import { TWICE_SENTENCES } from "./twice-notices";
import { checkName } from "./check-names";
import { FILE_SENTENCES } from "./file-notices";
import { SHEET_SENTENCES } from "./sheet-notices";
import { formName } from "./form-names";
import { listAgreementText } from "./school-list-text";
import { encodingText } from "./encoding-text";
import { measureProblem } from "./measure-words";
import { headedBy, numberOf, textOf, texts } from "./notice-details";
import { countText, listText, nounAfter, NOUNS, numberText } from "./number-text";
import { examName, procedureName } from "./procedure-names";
import { unusedText } from "./unused-forms";
import { skipReason } from "./skip-reasons";
import { gainRefusal } from "./statistics-text";

/** Sheets that a sentence of many names. */
const NAMED_SHEETS = 3;

/** The facts of a notice, by kind; what is missing is null or empty. */
interface NoticeFacts {
  readonly count: number;
  /** « (первая: F218, столбец «балл за 7»)», or "". */
  readonly first: string;
  /** « на листе «МА 4»», or "". */
  readonly onSheet: string;
  readonly form: string;
  readonly procedure: string;
  readonly details: Notice["details"];
}

const SENTENCES: Readonly<Record<NoticeCode, (facts: NoticeFacts) => string>> = {
  ...CELL_SENTENCES,
  ...FILE_SENTENCES,
  ...SHEET_SENTENCES,
  "header-without-data": ({ onSheet, form }) =>
    `Под заголовком таблицы${form}${onSheet} нет строк с данными.`,
  "assessment-doubtful": ({ onSheet, details }) =>
    `Таблица${onSheet} прочитана как ${examName((textOf(details["exam"]) || "vpr") as Exam)}, а в её названии сказано «${textOf(details["words"])}». Если это другая работа, исключите таблицу.`,
  "formula-error": ({ count, first, onSheet, details }) =>
    `${countText(count, NOUNS.cell)} с ошибкой формулы${spaced(textOf(details["error"]))}${onSheet}${first}. Их значения не учтены: исправьте формулу и откройте книгу заново.`,
  "hidden-rows": ({ count, onSheet, details }) => {
    const noun = details["lines"] === "columns" ? NOUNS.column : NOUNS.row;
    const rows = `${countText(count, noun)}${listAfter(" (", texts(details["rows"]))}${texts(details["rows"]).length === 0 ? "" : ")"}`;
    return textOf(details["read"]) === "no"
      ? `Скрыто или отфильтровано${onSheet}: ${rows}. Они не учтены, как указано у таблицы.`
      : `Скрыто или отфильтровано${onSheet}: ${rows}. Они учтены вместе с видимыми; чтобы не учитывать их, отметьте это у таблицы.`;
  },
  "year-unknown": ({ onSheet }) => `Не удалось понять, за какой год таблица${onSheet}. Укажите год.`,
  "grade-unknown": ({ onSheet }) => `Не удалось понять, какого класса таблица${onSheet}. Укажите класс.`,
  "subject-unknown": ({ onSheet }) =>
    `Не удалось понять, по какому предмету таблица${onSheet}. Укажите предмет.`,
  "group-rows-skipped": ({ count, details, onSheet }) => {
    const names = texts(details["names"]).map((name) => `«${name}»`);
    if (count === 1 && names.length === 1)
      return `Строка ${names[0] ?? ""}${onSheet} принята за итог, а не за школу.`;
    const rest = count - names.length;
    const list = names.length === 0 ? countText(count, NOUNS.row) : listText(names);
    return `Строки ${list}${rest > 0 && names.length > 0 ? ` и ещё ${numberText(rest)}` : ""}${onSheet} приняты за итоги, а не за школы.`;
  },
  "not-attempted-codes": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с пометкой «не приступал»${onSheet}${first}. Учтены как 0 баллов.`,
  "not-taught-codes": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с пометкой «не пройдено»${onSheet}${first}. Эти задания для учеников не считаются.`,
  "text-numbers": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с числом, записанным текстом${onSheet}${first}. Прочитаны как числа.`,
  "journal-mark-unreadable": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с отметкой по журналу, которую не удалось прочитать${onSheet}${first}. Такие ученики не вошли в сравнение с журналом.`,
  "total-above-maximum": ({ count, first, onSheet }) =>
    `У ${countText(count, NOUNS.atWork)} сумма больше максимума${onSheet}${first}. Они не вошли ни в один расчёт.`,
  "total-not-sum": ({ count, first, onSheet }) =>
    `Итог не равен сумме заданий в ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet}${first}. Расчёт по столбцу с итогом.`,
  "total-unreadable": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с итогом, который не удалось прочитать${onSheet}${first}. Эти работы не учтены.`,
  "absent-pupils": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.pupil)} с пометкой об отсутствии${onSheet}${first}. В число участников не вошли.`,
  "shifted-columns": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} значения сдвинуты по столбцам${first}. Прочитаны на своих местах.`,
  "duplicate-rows": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.row)} с точными повторами других строк${onSheet}${first}. Учтены один раз.`,
  "duplicate-pupils": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.row)} с кодом участника, который уже был, но с другими баллами${onSheet}${first}. Проверьте, какая строка верна.`,
  ...TWICE_SENTENCES,
  "shares-not-hundred": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} доли в сумме не дают 100 %, а числа — числа участников${first}. Эти доли не учтены: исправьте таблицу.`,
  "share-not-count": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} доли или числа по группам не сходятся с числом участников${first}. Взято ближайшее целое, а где есть числа — их сумма: проверьте.`,
  "shares-of-nobody": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} участников 0, а доли отметок или баллов есть${first}. Эти строки не учтены: исправьте число участников.`,
  ...ROW_SENTENCES,
  "maximum-differs": ({ procedure, details }) =>
    `Максимум в таблице ${procedure}${maximumText(details)} не совпадает с максимумом шкалы${scaleText(details)}. Проверки, которым нужна шкала, пропущены: внесите верную шкалу в настройках.`,
  "scale-unknown": ({ procedure }) =>
    `Шкала для ${procedure} неизвестна. Внесите её на листе «ОКО Шкалы» или в настройках.`,
  "scale-from-data": scaleFromDataText,
  "scale-open": scaleOpenText,
  "scale-inconsistent": scaleInconsistentText,
  "scale-differs": scaleDiffersText,
  "scale-refused": scaleRefusedText,
  "scale-row-unread": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.row)} со шкалой${onSheet} не удалось прочитать${first}. Нужны год, класс, предмет, максимум и целые баллы по возрастанию: «3» меньше «4», «4» меньше «5», «5» не больше максимума. Эти шкалы не применены.`,
  "region-missing": ({ procedure }) =>
    `Строки региона для ${procedure} нет: проверки, которые сравнивают с регионом, пропущены.`,
  "region-not-compared": ({ procedure, details }) =>
    regionNotComparedText({
      procedure,
      checks: texts(details["checks"]).map((check) => checkName(check as CheckId)),
      reference: textOf(details["reference"]) === "territory" ? "territory" : "schools",
      unit: textOf(details["unit"]),
      schools: numberOf(details["schools"]) ?? 0,
    }),
  "check-skipped": skippedText,
  "too-few-schools": ({ procedure, count }) =>
    `Школ слишком мало для сравнения (${procedure}: ${numberText(count)}). Проверки по разбросу между школами пропущены.`,
  ...TOTAL_SENTENCES,
  "exam-without-results": ({ onSheet, form }) =>
    `Таблица${form}${onSheet} не содержит результатов: в ней только число заявлений или выпускников. Она не учтена.`,
  "schools-not-joined": ({ count, details }) =>
    `Не сопоставлено с ФИС ОКО: ${countText(count, NOUNS.school)} из ${numberText(numberOf(details["total"]))} ${JOINED_TABLES[textOf(details["of"])] ?? "в других таблицах"}${listAfter(": ", texts(details["names"]))}. Их результаты показаны отдельно.`,
  "schools-left-list": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.school)} в списке${onSheet} ${nounAfter(count, ["отмечена как вышедшая", "отмечены как вышедшие", "отмечены как вышедшие"])} из него${first}. В списке они не считаются.`,
  "list-flag-unread": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} в столбцах групп${onSheet} не удалось понять${first}. Нужно 1 или 0, «да» или «нет», «+»; школы с такими ячейками в этой группе не учтены.`,
  "marker-unread": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с процедурой${onSheet} не удалось понять${first}. Нужно «4 РУ» или «Русский язык, 4 класс»; такие маркеры не учтены.`,
  "list-agreement": ({ details }) => listAgreementText(details),
  "factor-unread": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} со значимостью фактора риска${onSheet} не удалось понять${first}. Нужно 0, 1, 2 или «низкая», «средняя», «высокая»; такие факторы не учтены.`,
  "context-model-used": (facts) =>
    `Ожидаемый результат по условиям школ (${facts.procedure}): ${modelText(facts.details)}.`,
  "context-model-refused": (facts) =>
    `Ожидаемый результат по условиям школ не показан (${facts.procedure}): ${modelText(facts.details)}. Условия почти ничего не объясняют.`,
  "medal-rule-unknown": ({ count, details }) =>
    `Условия медали${numberOf(details["year"]) === null ? "" : ` ${String(details["year"])} года`} неизвестны: не проверено ${countText(count, NOUNS.claimant)}. Внесите своё правило в настройках («Медали») или столбец «Подтвердил».`,
  "medal-result-unknown": ({ count, onSheet, details }) =>
    `Нет результатов ЕГЭ, по которым можно судить: ${countText(count, NOUNS.claimant)} на медаль${onSheet}${listAfter(" (", texts(details["names"]))}${texts(details["names"]).length === 0 ? "" : ")"}. В показатель они не вошли.`,
  "medal-outcome-differs": ({ count, onSheet, details }) =>
    `В таблице${onSheet} сказано одно, а по баллам ЕГЭ выходит другое: ${countText(count, NOUNS.claimant)} на медаль${listAfter(" (", texts(details["names"]))}${texts(details["names"]).length === 0 ? "" : ")"}. Учтено сказанное в таблице.`,
  "medal-counts-differ": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} подтвердившие и неподтвердившие в сумме не равны претендентам${first}. Проверьте числа.`,
  "medal-points-unreadable": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с баллом ЕГЭ, который не удалось прочитать${onSheet}${first}. Такие результаты не учтены.`,
  "recheck-counts-differ": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} изменённых или неизменённых работ больше, чем перепроверено${first}. Эти строки не учтены.`,
  "measure-unread": ({ onSheet, details }) =>
    `Мероприятие${onSheet} не прочитано${inCell(details)}${measureProblem(textOf(details["problem"]), textOf(details["words"]))}. В карту оно не вошло: исправьте строку и постройте карту снова.`,
  "measures-left-out": ({ onSheet, details }) =>
    `Сняты при составлении карты или удалены${onSheet}, поэтому не предлагаются снова: ${countText(Number(details["measures"]), ["мера", "меры", "мер"])}. Чтобы вернуть, отметьте их на экране «Дорожная карта» или удалите лист карты: она составится заново.`,
  "fact-unread": ({ onSheet, details }) =>
    `«${textOf(details["column"])}»${onSheet}${inCell(details)}: «${textOf(details["words"])}» не читается. Нужны «да» или «нет», для факторов риска — номера от 1 до 10 через запятую с пробелом. Эта ячейка не учтена.`,
  "fact-school-unknown": ({ onSheet, details }) =>
    `Сведения${onSheet} не отнесены ни к одной школе проверки${listAfter(": ", texts(details["names"]))}. Проверьте названия.`,
  "target-unread": ({ onSheet, details }) =>
    `Цель «${textOf(details["words"])}» показателя «${textOf(details["indicator"])}»${onSheet} не читается: для доли нужно число от 0 до 1 или со знаком %. Показатель с целью не сравнивался.`,
  "executor-without-role": ({ onSheet, details }) =>
    `Роль${onSheet} не указана${inCell(details)}. Должность и ФИО из этой строки не использованы.`,
  "table-not-used-yet": ({ count, form, details }) => unusedText(count, form, textOf(details["form"])),
  "scores-missing": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.pupil)} без одного из двух баллов${onSheet}${first}. В расчёт прибавки не вошли.`,
  "value-added-used": ({ onSheet, details }) =>
    `Прибавка по школам${onSheet}: ${countText(numberOf(details["pupils"]) ?? 0, NOUNS.pupil)}, ${countText(numberOf(details["schools"]) ?? 0, NOUNS.school)}; на один балл на входе — ${numberText(numberOf(details["slope"]), 3)} балла на выходе, дисперсия между школами ${numberText(numberOf(details["betweenVariance"]), 3)}, внутри школ ${numberText(numberOf(details["withinVariance"]), 3)}.`,
  "value-added-refused": ({ onSheet, details }) =>
    `Прибавка по школам${onSheet} не посчитана: ${gainRefusal(textOf(details["reason"]))} (${countText(numberOf(details["pupils"]) ?? 0, NOUNS.pupil)}, ${countText(numberOf(details["schools"]) ?? 0, NOUNS.school)}).`,
  "grouping-unknown": ({ details }) =>
    `По столбцу «${textOf(details["header"])}» школы не сгруппировать: такого столбца нет в анкете, социальном паспорте и списке школ, или ответы в нём у всех разные.`,
  "setting-left-out": ({ count, details }) =>
    `${nounAfter(count, ["Настройка, сохранённая в книге, не прочитана", "Настройки, сохранённые в книге, не прочитаны", "Настройки, сохранённые в книге, не прочитаны"])}${listAfter(
      ": ",
      texts(details["places"]).map((place) => `«${place}»`),
    )}. Действуют остальные; при записи результатов непрочитанное заменится тем, что задано сейчас.`,
  "encoding-unsure": ({ onSheet, details }) => encodingText(onSheet, details),
};

/** Tables whose schools have no login of ФИС ОКО, by `of`. */
const JOINED_TABLES: Readonly<Record<string, string>> = {
  exams: "в таблицах ОГЭ и ЕГЭ",
  conditions: "в таблицах об условиях школ",
  list: "в списке ОО с маркерами",
  medals: "в таблицах медалей",
  rechecks: "в таблицах перепроверки",
  groups: "в списках школ по группам",
  progress: "в таблицах двух баллов учеников",
  risks: "в профилях рисков «500+»",
};

/**
 * Something about the data, in a sentence or two: what, where, what was done about it.
 *
 * Reads of `details`: `count`, `first` (cells), `sheet`, `header`, `form`, `exam`, `subject`, `grade`, `year`,
 * `names`, `sheets`, `onSheets`, `reason`, `checks`, `maximum`, `scaleMaximum`; each may be missing.
 */
export function noticeText(notice: Notice): string {
  const { code, place, details } = notice;
  const first = texts(details["first"])[0];
  const sheet = textOf(details["sheet"]) || (place?.split("!")[0] ?? "");
  const header = textOf(details["header"]);
  return SENTENCES[code]({
    count: numberOf(details["count"]) ?? 0,
    first:
      first === undefined
        ? ""
        : ` (первая: ${first}${header === "" ? "" : `, ${headedBy(details)} «${header}»`}${examplesText(details)})`,
    onSheet: placeText(texts(details["onSheets"]), sheet),
    form: formText(details),
    procedure: procedureText(details),
    details,
  });
}

function placeText(sheets: readonly string[], sheet: string): string {
  if (sheets.length > 1) {
    const named = sheets.map((name) => `«${name}»`);
    return ` на ${numberText(sheets.length)} ${nounAfter(sheets.length, ["листе", "листах", "листах"])} (${listText(named, NAMED_SHEETS)})`;
  }
  return sheet === "" ? "" : ` на листе «${sheet}»`;
}

function skippedText({ details, procedure }: NoticeFacts): string {
  const checks = texts(details["checks"]).map((check) => `«${checkName(check as CheckId)}»`);
  const reason = skipReason(textOf(details["reason"]));
  return `Не выполнено для ${procedure}${listAfter(": ", checks)}. Причина: ${reason}.`;
}

function modelText(details: Notice["details"]): string {
  const [own, left] = [numberOf(details["rSquared"]), numberOf(details["leaveOneOutRSquared"])];
  return `школ ${numberText(numberOf(details["schools"]))}, R² ${numberText(own, 3)}, с исключением по одной ${numberText(left, 3)}`;
}

function formText(details: Notice["details"]): string {
  const form = textOf(details["form"]);
  return form === "" ? "" : ` «${formName(form as FormId)}»`;
}

function procedureText(details: Notice["details"]): string {
  const [exam, subject] = [textOf(details["exam"]), textOf(details["subject"])];
  const [grade, year] = [numberOf(details["grade"]), numberOf(details["year"])];
  if (exam === "" || subject === "" || grade === null || year === null) return "этой процедуры";
  return `«${procedureName({ exam: exam as Exam, subject: subject as SubjectId, grade, year })}»`;
}

function maximumText(details: Notice["details"]): string {
  const maximum = numberOf(details["maximum"]);
  return maximum === null ? "" : ` (${numberText(maximum)})`;
}

function scaleText(details: Notice["details"]): string {
  const maximum = numberOf(details["scaleMaximum"]);
  return maximum === null ? "" : ` (${numberText(maximum)})`;
}

function listAfter(before: string, items: readonly string[]): string {
  return items.length === 0 ? "" : before + listText(items, 12);
}

function inCell(details: Notice["details"]): string {
  const cell = textOf(details["cell"]);
  return cell === "" ? "" : ` (ячейка ${cell})`;
}

function spaced(text: string): string {
  return text === "" ? "" : ` ${text}`;
}
