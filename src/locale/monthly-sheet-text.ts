import type { MonthlyRun } from "../core/monthly/monthly-run";
import type { ReportStamp } from "../core/model/report-stamp";
import { monthText } from "./monthly-text";
import { countText, dateText, listText, numberText, type NounForms } from "./number-text";

const SCHOOL: NounForms = ["школа", "школы", "школ"];
const CHANGE: NounForms = ["исправление", "исправления", "исправлений"];
const REMARK: NounForms = ["замечание", "замечания", "замечаний"];

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
  countedByQuestion:
    "Строки формы, числа которых складываются по школам; средние, доли, даты и слова — на листе со сводом. Месяц выбирается над таблицей.",
  collected: (rows: number, unknown: number) =>
    `Строк: ${numberText(rows)}. Неизвестных значений: ${numberText(unknown)} (пустые ячейки: школа ещё не объяснила их или они ждут ответа).`,
  collectedHow:
    "Исходные файлы не изменены. Итоги пересчитаны по формулам формы. Справа от таблицы можно вести свои графы: при следующей сборке они останутся.",
  collectedUse: (newest: string, hasOthers: boolean) => {
    const printed = hasOthers
      ? `Печатается ${monthText(newest)}; чтобы напечатать другой месяц, отберите его и снимите область печати («Разметка страницы» → «Область печати» → «Убрать»).`
      : "";
    const filtered =
      "Отбор по строке формы (например, только итоги школ) сокращает печать: печатается то, что отобрано.";
    return `Итого считается за месяц, который стоит в начале его строки: впишите другой. ${filtered} ${printed}`.trim();
  },
  collectedPage: (month: string) => `Сводная таблица школ, ${monthText(month)}`,
  log: (changes: number, refused: number) =>
    `${countText(changes, CHANGE)}${refused === 0 ? "" : `, из них отклонено: ${numberText(refused)}`}.`,
  logHow: "Каждая строка — одна ячейка файла школы: как было, как стало в сводной таблице и почему.",
  remarks: (count: number, schools: number) =>
    count === 0
      ? "Замечаний нет."
      : `${[countText(count, REMARK), ...(schools === 0 ? [] : [countText(schools, SCHOOL)])].join(", ")}.`,
  remarksHow: "Адреса ячеек — в файле самой школы. Текст для отправки готов: скопируйте его в письмо.",
  sent: ({ sent, missing, asked }: Record<"sent" | "missing" | "asked", number>, month: string) => {
    const open = asked === 0 ? "" : `, неизвестно, чья таблица, — ${numberText(asked)}`;
    return `${monthText(month)}: сдали — ${countText(sent, SCHOOL)}, не сдали — ${numberText(missing)}${open}.`;
  },
  nothingSent: "Таблиц этой формы нет.",
  notTaken: (count: number) =>
    `Файлов, которые не приняты: ${numberText(count)}. Они названы внизу с причиной.`,
  rules: (count: number) => `Правил: ${numberText(count)}.`,
  rulesUnread: (count: number) =>
    `Не понято строк: ${numberText(count)}. Что исправить, сказано в них справа.`,
  rulesHow: [
    "Правила взяты из формы и из файлов школ. Чтобы выключить правило, поставьте «нет» в графе «Действует»; изменённое и дописанное снизу подействует в следующий раз.",
    "Как писать: названия граф и строк — в квадратных скобках. [Всего] = [Мальчики] + [Девочки]; [Доля] = [Сдали] / [Писали] (допуск 0,01); [Часть] <= [Целое]; [На начало] = [На конец] прошлого месяца; [С начала года] за учебный год не убывает; Даты в [Дата] — отчётного месяца; [Всего] меняется за месяц не больше чем на 30 %; [Всего], строка [Итого] = лист [Кружки], графа [Детей], строка [Всего].",
    "Что в графе: [Всего]: целое число, от 0 до 40, обязательно; [Доля]: доля, от 0 % до 100 %; [Вид]: из списка «да», «нет»; [Дата]: дата; [Примечание]: текст. Вместо названий можно писать номера: гр. 5 = гр. 3 + гр. 4, стр. 4 = стр. 1 + стр. 2.",
  ],
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
