import type { Expression, FormRule } from "../core/monthly/form-template";
import type { MonthlyRun } from "../core/monthly/monthly-run";
import type { ReportStamp } from "../core/model/report-stamp";
import { equalText } from "./monthly-equal";
import { monthText } from "./monthly-text";
import { countText, dateText, listText, numberText, type NounForms } from "./number-text";

const SCHOOL: NounForms = ["школа", "школы", "школ"];
const CHANGE: NounForms = ["исправление", "исправления", "исправлений"];
const REMARK: NounForms = ["замечание", "замечания", "замечаний"];

/** A rule as its sheet has it and reads it: names of columns and rows in brackets. */
export function ruleText(rule: FormRule): string {
  switch (rule.kind) {
    case "column":
    case "row":
      return `[${rule.target}] = ${expressionText(rule.is)}`;
    case "limit":
      return `${expressionText(rule.left)} ${rule.isStrict ? "<" : "<="} ${expressionText(rule.right)}`;
    case "carry":
      return `[${rule.start}] = [${rule.end}] прошлого месяца`;
    case "in-month":
    case "grows":
      return `[${rule.column}]`;
    default:
      return equalText(rule);
  }
}

function expressionText(expression: Expression): string {
  switch (expression.op) {
    case "number":
      return String(expression.value).replace(".", ",");
    case "ref":
      return `[${expression.to}]`;
    case "round":
    case "unless-zero":
      return expressionText(expression.of);
    default: {
      const { op, left, right } = expression;
      const isProduct = op === "*" || op === "/";
      const [one, other] = [bracketed(left, isProduct), bracketed(right, isProduct || op === "-")];
      return `${one} ${op === "-" ? "−" : op} ${other}`;
    }
  }
}

function bracketed(expression: Expression, isNeeded: boolean): string {
  const text = expressionText(expression);
  const isSum = expression.op === "+" || expression.op === "-";
  return isNeeded && isSum ? `(${text})` : text;
}

/** What the sheets say under their titles. */
export const monthlySheetText = {
  titles: {
    collected: "Сводная таблица школ",
    log: "Журнал исправлений",
    remarks: "Замечания школам",
    sent: "Кто сдал",
    rules: "Правила формы",
    pivot: "Сводная по месяцам",
  },
  origin: (run: MonthlyRun, stamp: ReportStamp) =>
    `Файлов: ${numberText(run.files.length)}. Месяцы: ${listText(run.months.map(monthText)) || "нет"}. Составлено ${dateText(stamp.date)}.`,
  collected: (rows: number, unknown: number) =>
    `Строк: ${numberText(rows)}. Неизвестных значений: ${numberText(unknown)} (пустые ячейки: школа ещё не объяснила их или они ждут ответа).`,
  collectedHow:
    "Исходные файлы не изменены. Итоги пересчитаны по формулам формы. Справа от таблицы можно вести свои графы: при следующей сборке они останутся.",
  log: (changes: number, refused: number) =>
    `${countText(changes, CHANGE)}${refused === 0 ? "" : `, из них отклонено: ${numberText(refused)}`}.`,
  logHow: "Каждая строка — одна ячейка файла школы: как было, как стало в сводной таблице и почему.",
  remarks: (count: number, schools: number) =>
    count === 0 ? "Замечаний нет." : `${countText(count, REMARK)}, ${countText(schools, SCHOOL)}.`,
  remarksHow: "Адреса ячеек — в файле самой школы. Текст для отправки готов: скопируйте его в письмо.",
  sent: (sent: number, missing: number, month: string) =>
    `${monthText(month)}: сдали ${countText(sent, SCHOOL)}, не сдали ${numberText(missing)}.`,
  nothingSent: "Таблиц этой формы нет.",
  notTaken: (count: number) =>
    `Файлов, которые не приняты: ${numberText(count)}. Они названы внизу с причиной.`,
  rules: (count: number) => `Правил: ${numberText(count)}.`,
  rulesHow:
    "Правила взяты из формы и из файлов школ. Чтобы выключить правило, поставьте «нет» в графе «Действует»; своё правило допишите снизу: [графа] <= [графа] или [графа] = [графа] + [графа].",
  footer: ({ version, fileName, date }: ReportStamp) =>
    `Собрано надстройкой «ОКО» (версия ${version}, ${dateText(date)}, книга «${fileName}»). Исходные файлы школ не изменены.`,
  printFooter: ({ version, date }: ReportStamp) => `«ОКО» ${version}, ${dateText(date)}`,
  letter: (school: string, months: readonly string[], lines: readonly string[]) =>
    [
      "Здравствуйте!",
      `${school}: проверьте, пожалуйста, таблицу за ${listText(months.map(monthText))}.`,
      ...lines.map((line, index) => `${String(index + 1)}. ${line}`),
      "Исправленный файл пришлите повторно. Спасибо!",
    ].join("\n"),
  follows: "следствие: ",
} as const;
