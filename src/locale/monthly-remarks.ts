import type { Remark, RemarkKind } from "../core/monthly/remark";
import { monthText, valueText } from "./monthly-text";
import { countText, dateText, listText, numberText, type NounForms } from "./number-text";

/** What remarks are, for their groups. */
export const REMARK_KINDS: Readonly<Record<RemarkKind, string>> = {
  "not-a-number": "не число",
  negative: "отрицательное число",
  "not-whole": "дробное число",
  "out-of-range": "вне допустимых границ",
  "not-in-list": "нет в списке",
  "not-a-date": "не дата",
  "date-out-of-month": "дата другого месяца",
  "required-empty": "не заполнено",
  "given-changed": "строки нет в форме",
  "row-missing": "нет строки",
  "row-doubled": "строка повторена",
  "row-shifted": "строка сдвинута",
  "column-missing": "нет графы",
  "sheet-missing": "нет листа",
  "formula-overwritten": "формула заменена числом",
  "formula-overwritten-wrong": "формула заменена неверным числом",
  "formula-differs": "формула считает другое",
  "sum-differs": "сумма не сходится",
  "share-differs": "доля не сходится",
  "other-table-differs": "в другой таблице иначе",
  "part-over-whole": "часть больше целого",
  "rule-broken": "нарушено правило формы",
  "start-not-previous-end": "начало не равно концу прошлого месяца",
  "total-fell": "накопительный итог уменьшился",
  jump: "резкое изменение",
  outlier: "необычно большое число",
};

/** A remark as it is sent to the school: what, where, what is needed. */
export function remarkText(remark: Pick<Remark, "kind" | "cells" | "details" | "label" | "header">): string {
  if (typeof remark.details["rows"] === "number") return foldText(remark, remark.details["rows"]);
  const where = remark.cells.length === 0 ? "" : ` (${cellsText(remark.cells, LISTED_CELLS)})`;
  return `${placeText(remark)}${where}: ${factText(remark)}`;
}

/** Of many rows that are faulty in one way so many cells are named. */
const NAMED_CELLS = 4;
/** Of the cells of a sum so many are named in a sentence. */
const LISTED_CELLS = 12;
const ROW: NounForms = ["строка", "строки", "строк"];

/** «25 строк (E18, E19, E20, E21 и ещё 21 ячейка), графа «…»: не заполнено.» */
function foldText(
  { kind, cells, label, header, details }: Pick<Remark, "kind" | "cells" | "label" | "header" | "details">,
  rows: number,
) {
  const columns = header === "" ? [] : header.split("; ").map((of) => `«${of}»`);
  const place =
    columns.length === 0
      ? ""
      : `, ${columns.length === 1 ? "графа" : "графы"} ${listText(columns, NAMED_CELLS)}`;
  if (rows === 1)
    return `Строка${label === "" ? "" : ` «${label}»`} (${cellsText(cells)})${place}: ${ROW_EMPTY}`;
  const written = details["written"];
  const said = kind === "not-a-number" && typeof written === "string" ? `записано «${written}», ` : "";
  return `${countText(rows, ROW)} (${cellsText(cells)})${place}: ${said}${FOLDED[kind] ?? REMARK_KINDS[kind]}.`;
}

const ROW_EMPTY = "не заполнено. Заполните или напишите, почему этих данных нет.";

const FOLDED: Partial<Record<RemarkKind, string>> = {
  "required-empty": "не заполнено. Заполните или напишите, почему в этих строках данных нет",
  "not-a-number": "нужно число",
  "row-doubled": "та же школа и та же строка стоят в таблице дважды. Оставьте одну",
  "row-shifted": "числа сдвинуты относительно граф. Верните их на места",
};

/** Addresses, of many the first ones. */
export function cellsText(cells: readonly string[], most = NAMED_CELLS): string {
  return listText(cells, most);
}

function placeText({ label, header, details }: Pick<Remark, "label" | "header" | "details">): string {
  if (label === "" && header === "" && typeof details["sheet"] === "string")
    return `Лист «${details["sheet"]}»`;
  if (header === "") return `Строка «${label}»`;
  return label === "" ? `Графа «${header}»` : `Строка «${label}», графа «${header}»`;
}

function number(value: string | number | null | undefined): string {
  if (typeof value !== "number") return value ?? "нет данных";
  return numberText(value, Number.isInteger(value) ? 0 : 2);
}

/** What is to be filled in where it is no number. */
const FILL: Readonly<Record<string, string>> = {
  date: "Укажите дату.",
  list: "Выберите значение из списка формы.",
  text: "Заполните ячейку.",
};
const FILL_AMOUNT = "Укажите число; если его нет, поставьте 0.";

function factText({ kind, details }: Pick<Remark, "kind" | "details">): string {
  const { written, value, before, computed } = details;
  switch (kind) {
    case "not-a-number":
      return `записано «${String(written ?? "")}», нужно одно число.`;
    case "negative":
      return `записано ${typing(written)}, число не может быть отрицательным.`;
    case "not-whole":
      return `записано ${typing(written)}, нужно целое число.`;
    case "out-of-range":
      return `записано ${typing(written)}, форма допускает другие значения.`;
    case "not-in-list":
      return `записано «${String(written ?? "")}», выберите значение из списка формы.`;
    case "not-a-date":
      return `записано «${String(written ?? "")}», нужна дата.`;
    case "date-out-of-month":
      return `дата ${dateText(String(value ?? ""))} не относится к месяцу отчёта (${monthText(String(details["month"] ?? ""))}).`;
    case "required-empty":
      return `не заполнено. ${FILL[details["holds"] ?? ""] ?? FILL_AMOUNT}`;
    case "formula-overwritten":
      return "вместо формулы введено число. Значение не расходится с расчётом; верните формулу.";
    case "formula-overwritten-wrong":
      return `вместо формулы введено ${number(written)}, по расчёту ${number(computed)}. Верните формулу или исправьте слагаемые.`;
    case "formula-differs":
      return `формула даёт ${number(written)}, по форме должно быть ${number(computed)}.`;
    case "sum-differs":
      return `указано ${number(written)}, по слагаемым ${number(computed)}.`;
    case "share-differs":
      return `указано ${number(written)}, а из названных чисел получается ${number(computed)}. Проверьте их все.`;
    case "other-table-differs":
      return `указано ${number(written)}, а на листе «${String(details["table"] ?? "")}» ${number(computed)}. Проверьте обе таблицы.`;
    case "start-not-previous-end":
      return `указано ${number(value)}, а на конец прошлого месяца было ${number(before)}.`;
    case "total-fell":
      return `указано ${number(value)}, в прошлом месяце было ${number(before)}: накопительный итог не уменьшается.`;
    case "jump":
      return `указано ${number(value)}, в прошлом месяце было ${number(before)}. Проверьте.`;
    case "outlier":
      if (details["isLimit"] === 1)
        return `указано ${number(value)}, больше ${number(details["usual"])} ни у кого нет, кроме единичных записей. Проверьте.`;
      return `указано ${number(value)}, у школ обычно не больше ${number(details["usual"])}. Проверьте, нет ли лишних нулей.`;
    default:
      return shapeText(kind, details);
  }
}

function shapeText(kind: RemarkKind, details: Remark["details"]): string {
  const { label, first, inPlaceOf, shift } = details;
  switch (kind) {
    case "part-over-whole":
    case "rule-broken":
      return `${number(details["part"])} больше, чем ${number(details["whole"])} («${String(details["of"] ?? "")}»). Проверьте все названные ячейки.`;
    case "given-changed":
      return "такой строки в форме нет, её числа в свод не вошли. Впишите их в строку формы или напишите, что это за строка.";
    case "row-missing":
      return "в таблице нет этой строки. Восстановите её и заполните.";
    case "row-doubled":
      return inPlaceOf === null
        ? `строка «${String(label)}» повторена, первая — в строке ${number(first)} листа.`
        : `на её месте повторена строка «${String(label)}» (первая — в строке ${number(first)} листа). Заполните строку «${String(inPlaceOf)}».`;
    case "row-shifted":
      return `числа сдвинуты ${typeof shift === "number" && shift < 0 ? "влево" : "вправо"} относительно граф. Верните их на места.`;
    case "column-missing":
      return "в таблице нет этой графы. Восстановите её и заполните.";
    case "sheet-missing":
      return "в файле нет этого листа формы. Восстановите его и заполните.";
    default:
      return "проверьте.";
  }
}

/** A value as it was typed: a number is no text. */
function typing(written: string | number | null | undefined): string {
  return written === null || written === undefined
    ? valueText(null)
    : String(written).replace(".", ",").replace(/^-/, "−");
}
