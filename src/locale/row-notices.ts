import type { Notice, NoticeCode } from "../core/notice";
import { textOf, texts } from "./notice-details";
import { countText, listText, nounAfter, NOUNS, numberText } from "./number-text";

/** What is said of rows that tell of no school, of no work, nothing, or marks in another way. */
interface RowFacts {
  readonly count: number;
  readonly first: string;
  readonly onSheet: string;
  readonly details: Notice["details"];
}

type RowCode = Extract<
  NoticeCode,
  | "rows-without-numbers"
  | "rows-without-school"
  | "rows-of-which"
  | "rows-without-procedure"
  | "school-without-login"
  | "school-by-file"
  | "shares-of-unknown"
  | "marks-from-indices"
  | "marks-incomplete"
  | "high-without-80"
  | "participants-from-marks"
  | "pupils-without-mark"
  | "indices-differ"
  | "unit-unknown"
  | "school-by-sheet"
>;

/** Sentences on rows that lack a number, a name, a login or what they are about. */
export const ROW_SENTENCES: Readonly<Record<RowCode, (facts: RowFacts) => string>> = {
  "rows-without-numbers": ({ count, first, onSheet, details }) =>
    `${countText(count, NOUNS.row)} ${nounAfter(count, ["школы", "школ", "школ"])}${onSheet} без единого числа${first}${namesText(details)}. По этой таблице о ${nounAfter(count, ["ней", "них", "них"])} ничего не сказано.`,
  "rows-without-school": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.row)} с числами без названия школы${onSheet}${first}. Не ${nounAfter(count, ["учтена", "учтены", "учтены"])}: если это школа, впишите её название.`,
  "rows-of-which": ({ count, first, onSheet, details }) =>
    `${countText(count, NOUNS.row)}${onSheet} ${nounAfter(count, ["говорит", "говорят", "говорят"])} о части учеников школы, которая стоит выше${first}${namesText(details)}. Это не ${nounAfter(count, ["школа", "школы", "школы"])}: отдельно не ${nounAfter(count, ["учтена", "учтены", "учтены"])}.`,
  "rows-without-procedure": ({ count, first, onSheet }) =>
    `${countText(count, NOUNS.cell)} с предметом, классом или годом${onSheet} ${nounAfter(count, ["пуста", "пусты", "пусты"])}${first}. Эти строки не учтены: заполните ячейки.`,
  "school-without-login": ({ count, first, onSheet }) =>
    `У ${countText(count, NOUNS.ofSchool)} нет логина${onSheet}${first}. Такие школы сопоставлены по названию: проверьте, что названия не совпадают.`,
  "school-by-file": ({ onSheet, details }) =>
    `Школа${onSheet} не названа: вместо неё взято имя файла${namesText(details)}. Впишите её название над таблицей.`,
  "shares-of-unknown": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} есть доли, отметки или среднее, но нет числа участников${first}. Эти числа не учтены: впишите, сколько учеников писали работу.`,
  "marks-from-indices": ({ count, onSheet }) =>
    `Отметок в таблице${onSheet} нет: в ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])} они выведены из успеваемости, качества, средней отметки и числа участников.`,
  "marks-incomplete": ({ onSheet, details }) => {
    const missing = texts(details["missing"]).map((mark) => `«${mark}»`);
    const columns = `${missing.length === 1 ? "столбца" : "столбцов"}${listAfter(" ", missing)}`;
    return `Отметки${onSheet} не прочитаны: нет ${columns}, или об одной отметке говорят несколько столбцов. Нужны «2», «3», «4» и «5», по столбцу на каждую.`;
  },
  "high-without-80": ({ onSheet, details }) =>
    `Высокобалльники${onSheet} посчитаны в столбце «${textOf(details["header"])}»: тех, у кого ровно 80 баллов, среди них нет, и доля может быть ниже доли 80–100.`,
  "participants-from-marks": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} нет числа участников${first}. Взята сумма чисел строки: в других строках она ему равна.`,
  "pupils-without-mark": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} учеников больше, чем отметок${first}. Участниками считаются ученики с отметкой.`,
  "indices-differ": ({ count, first, onSheet }) =>
    `В ${numberText(count)} ${nounAfter(count, ["строке", "строках", "строках"])}${onSheet} успеваемость, качество или средняя отметка не сходятся друг с другом или с числом участников${first}. Отметки этих строк неизвестны: исправьте числа; если «средний балл» — не отметка от 2 до 5, добавьте столбцы с отметками.`,
  "unit-unknown": ({ onSheet, details }) => {
    const headers = texts(details["headers"]).map((header) => `«${header}»`);
    const columns = listAfter(" под ", headers);
    return `По заголовкам и числам${columns}${onSheet} не видно, ученики это или проценты. Эти столбцы не прочитаны: допишите в заголовок «чел.» или «%».`;
  },
  "school-by-sheet": ({ onSheet, details }) =>
    `Школа${onSheet} не названа: вместо неё взято имя листа${namesText(details)}. Впишите её название над таблицей.`,
};

function listAfter(before: string, names: readonly string[]): string {
  return names.length === 0 ? "" : before + listText(names);
}

function namesText(details: Notice["details"]): string {
  const names = texts(details["examples"]);
  return names.length === 0 ? "" : `: ${listText(names)}`;
}
