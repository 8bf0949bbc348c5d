/** Names and headers of the sheets that cleaning writes; sheets' names are published and never renamed. */
export const MONTHLY = {
  sheets: {
    collected: "ОКО Свод",
    log: "ОКО Очистка",
    remarks: "ОКО Замечания",
    sent: "ОКО Кто сдал",
    rules: "ОКО Правила",
    pivot: "ОКО Сводная месяцев",
  },
  tables: {
    collected: "ОКО_Свод",
    log: "ОКО_Очистка",
    remarks: "ОКО_Замечания",
    sent: "ОКО_Кто_сдал",
    rules: "ОКО_Правила",
  },
  pivotName: "ОКО_Сводная_месяцев",
  columns: {
    month: "Месяц",
    schoolId: "Код ОО",
    school: "ОО",
    label: "Строка формы",
    rowKind: "Вид строки",
    file: "Файл",
    sheet: "Лист",
    row: "Строка листа",
    cell: "Ячейка",
    before: "Было",
    after: "Стало",
    kind: "Что исправлено",
    accepted: "Принято",
    decision: "Кто решил",
    header: "Графа",
    remark: "Замечание",
    remarkKind: "Вид замечания",
    severity: "Важность",
    cells: "Ячейки",
    written: "Записано",
    text: "Текст для отправки",
    count: "Замечаний",
    status: "Что прислано",
    files: "Файлы",
    savedOn: "Файл сохранён",
    details: "Подробности",
    rule: "Правило",
    ruleKind: "Вид правила",
    isOn: "Действует",
    ruleId: "Код правила",
    ruleProblem: "Что исправить",
  },
  rowKinds: { detail: "строка", total: "итог" },
  yes: "да",
  no: "нет",
  decidedByRule: "правило: значение одно",
  decidedByPerson: "ответ на вопрос",
  unknownSchool: "школа не определена",
  severalSchools: "таблица нескольких школ",
  notSent: "не сдано",
  late: "сдано за прошлый месяц",
  sentOnce: "сдано",
  sentTwice: "сдано дважды",
  asked: "вопрос: какая школа",
  severities: { alert: "исправить", warn: "проверить", info: "к сведению" },
  grand: "Итого за месяц по строкам формы",
  monthsBlock: "По месяцам",
  schoolsInRegister: "Школ в реестре",
  schoolsSent: "Сдали",
  schoolsMissing: "Не сдали",
  schoolsAsked: "Неизвестно, чья таблица",
  chartTitle: "Сдали и не сдали по месяцам",
  chartValues: "Школ",
  collectedChart: (header: string) => `${header}: по месяцам`,
  pivotValue: (column: string) => `Сумма: ${column}`,
} as const;

/** Kinds of rules, on their sheet. */
export const RULE_KINDS = {
  column: "графа по другим графам",
  row: "строка по другим строкам",
  limit: "не больше",
  carry: "начало = конец прошлого месяца",
  "in-month": "дата внутри месяца",
  grows: "накопительный итог не уменьшается",
  jump: "изменение за месяц",
  equal: "равно другой таблице",
} as const;

/** What a column holds, on the sheet of rules. */
export const COLUMN_RULE = "что в графе";

/** A line of that sheet in which no rule was read. */
export const UNREAD_RULE = "не понято";

/** Of how many schools groups of remarks are: those of a table of several, as a whole, are of none. */
export function remarkedSchools(groups: readonly { readonly school: string }[]): number {
  return groups.filter(({ school }) => school !== MONTHLY.severalSchools).length;
}
