import type { ChangeKind } from "../core/monthly/cell-change";
import type { FileStatus, MonthlyFile } from "../core/monthly/monthly-file";
import type { ColumnKind, ColumnRole } from "../core/monthly/form-template";
import type { Severity } from "../core/model/check-result";
import { FILE_NOUN } from "./files-text";
import { monthText } from "./monthly-work";
import { countText, listText, NBSP, nounAfter, NOUNS, numberText, type NounForms } from "./number-text";

const OF_FILE: NounForms = ["файле", "файлах", "файлах"];
const IN_CELL: NounForms = ["ячейка", "ячейки", "ячеек"];
const QUESTION: NounForms = ["вопрос", "вопроса", "вопросов"];
const CHANGE: NounForms = ["исправление", "исправления", "исправлений"];
const REMARK: NounForms = ["замечание", "замечания", "замечаний"];
const RULE: NounForms = ["правило", "правила", "правил"];
const COLUMN: NounForms = ["столбец", "столбца", "столбцов"];

/** What the screens of monthly tables say. */
export const monthlyPane = {
  work: "Собираю таблицы",
  stepsLabel: "Шаги",
  steps: {
    files: "Файлы",
    form: "Форма",
    questions: "Вопросы",
    changes: "Исправления",
    remarks: "Замечания",
    write: "Записать",
  },
  next: {
    choose: "Выбрать файлы школ",
    form: "Далее: форма",
    questions: "Далее: вопросы",
    changes: "Далее: исправления",
    remarks: "Далее: замечания",
    write: "Далее: запись",
    nextMonth: "Добавить файлы следующего месяца",
  },

  files: {
    title: "Файлы школ",
    drop: "Перетащите сюда файлы или папку: таблицы школ за месяц, пустую форму и реестр школ, если они есть. Подойдут xlsx, xls, ods, csv.",
    untouched: "Файлы школ не меняются и не покидают этот компьютер.",
    list: "Список файлов",
    bookSheets: "Листы открытой книги — тоже таблицы школ",
    restart: "Прочитать остальные",
    unlock: "Пароль",
    readAgain: "Прочитать",
    remove: "Убрать",
    groups: {
      accepted: "Приняты",
      attention: "Требуют внимания",
      aside: "Отложены",
      others: "Форма, реестр, прошлый свод",
      waiting: "Не прочитаны",
    },
    uses: {
      template: "Пустая форма",
      register: "Реестр школ",
      kept: "Свод прошлых месяцев: решения и таблица взяты отсюда",
    },
    states: {
      waiting: "Не прочитан: чтение остановлено.",
      unreadable: "Не удалось прочитать: файл перемещён, занят или удалён.",
      read: "Прочитан.",
    },
    schoolUnknown: "школа не определена",
    missingTitle: "Не сдали",
    nobodyMissing: "Сдали все школы реестра.",
    missingUnknown: "Кто не сдал, без реестра неизвестно: реестр собран из самих файлов.",
  },

  form: {
    title: "Форма и реестр",
    template: "Форма взята",
    register: "Школы взяты",
    missing: "Там такой таблицы не нашлось, поэтому она составлена по файлам школ.",
    sources: {
      kept: "из этой книги: как в прошлый раз",
      files: "по файлам школ: как у большинства",
      book: "с листов открытой книги",
    },
    rules: "Правила",
    noRules: "Правил в форме не найдено.",
    columns: "Столбцы",
    rows: "Строки",
    schools: "Школы",
    ruleHint: "Снятое правило не проверяется; решение сохраняется в книге.",
    none: "Формы пока нет: добавьте файлы школ.",
  },

  questions: {
    title: "Вопросы",
    about: "Каждый задаётся один раз на все файлы. Ответ запомнится и в следующем месяце не понадобится.",
    none: "Вопросов нет.",
    unanswered: "без ответа значение останется пустым",
    answered: "Отвечено раньше",
    allAnswered: "На все вопросы есть ответы.",
    files: "Файлы",
    leave: "Оставить без ответа",
    empty: "пусто",
  },

  changes: {
    title: "Исправления",
    about:
      "Здесь то, что можно понять только одним способом. Файлы школ не меняются: исправления видны в общей таблице.",
    none: "Исправлять нечего.",
    acceptAll: "Принять все",
    refuseAll: "Отменить все",
    show: "Показать ячейки",
    hide: "Скрыть ячейки",
    cells: "Ячейки",
    accept: "Принять",
    before: "было",
    after: "стало",
    empty: "пусто",
    stale: "Решения изменены: замечания и общая таблица пересчитаются при переходе дальше.",
  },

  remarks: {
    title: "Замечания",
    about: "То, что может объяснить только школа. Адреса ячеек — в её собственном файле.",
    none: "Замечаний нет: все значения прочитаны и правила выполнены.",
    unknownSchool: "Школа не определена",
    back: "Ко всем школам",
    letter: "Текст для отправки",
    copy: "Скопировать текст",
    copied: "Скопировано.",
    notCopied: "Скопировать не удалось: выделите текст и нажмите Ctrl+C.",
    follows: "Следует из этого",
    list: "Школы с замечаниями",
    ofSchool: "Замечания школы",
  },

  write: {
    title: "Запись",
    mode: "Куда записать",
    modes: {
      copy: "В открытую книгу",
      "new-workbook": "В новую книгу",
    },
    list: "Будет записано",
    onlyNew: "Результат запишется новой книгой. Файлы школ не изменятся.",
    written: "Записано. В следующем месяце откройте эту книгу и добавьте новые файлы: решения уже в ней.",
    unanswered: "Есть вопросы без ответа: их значения останутся пустыми.",
  },
} as const;

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
  const quoted = (headers: readonly string[]) =>
    listText(
      headers.map((header) => `«${header}»`),
      4,
    );
  return [
    ...(missingColumns.length === 0 ? [] : [`Нет столбцов: ${quoted(missingColumns)}.`]),
    ...(extraColumns.length === 0 ? [] : [`Лишние столбцы: ${quoted(extraColumns)}.`]),
  ].join(" ");
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
  return cells === 0 ? ofFiles : `${countText(cells, IN_CELL)} ${ofFiles}`;
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

const COLUMN_KIND: Readonly<Record<ColumnKind, string>> = {
  count: "целое число",
  number: "число",
  share: "доля, %",
  date: "дата",
  text: "текст",
  list: "из списка",
  unknown: "вид не определён",
};
const COLUMN_ROLE: Readonly<Record<ColumnRole, string>> = {
  label: "название строки",
  ordinal: "номер по порядку",
  given: "задано формой",
  input: "заполняет школа",
  computed: "считает форма",
};

/** «целое число, заполняет школа, от 0 до 40, обязательно» */
export function columnFacts(column: {
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isRequired: boolean;
}): string {
  const { minimum, maximum } = column;
  return [
    COLUMN_ROLE[column.role],
    ...(column.role === "input" || column.role === "computed" ? [COLUMN_KIND[column.kind]] : []),
    ...(minimum === null ? [] : [`от ${String(minimum).replace(".", ",")}`]),
    ...(maximum === null ? [] : [`до ${String(maximum).replace(".", ",")}`]),
    ...(column.isRequired ? ["обязательно"] : []),
  ].join(", ");
}

const KINDS: Readonly<Record<ChangeKind, readonly [name: string, reason: string]>> = {
  blanks: ["Лишние пробелы", "Пробелы вокруг и внутри записи, в том числе неразрывные, ничего не значат."],
  "text-number": ["Число записано текстом", "В сумму такая ячейка не входит; число то же."],
  "decimal-comma": ["Точка или запятая в дроби", "Записано текстом с другим знаком дроби; число то же."],
  thousands: ["Разряды с пробелами", "Пробелы между разрядами делают число текстом."],
  unit: ["Единица рядом с числом", "«чел.» и подобное лишнее: единица названа в шапке."],
  tail: ["Точка или нули после числа", "«12.» и «12,0» — это 12."],
  apostrophe: ["Апостроф перед числом", "Из-за него число хранится текстом."],
  "letters-for-digits": ["Буквы вместо цифр", "Буква О на месте нуля, З на месте тройки."],
  percent: ["Процент записан иначе", "«45 %», 45 и 0,45 приведены к одному виду."],
  scale: ["Проценты вместо доли", "Столбец хранит долю: значение разделено на 100."],
  "date-text": ["Дата записана текстом", "Та же дата, но числом её нельзя было сравнить."],
  "date-words": ["Дата словами", "Записана словами; день, месяц и год те же."],
  "date-serial": ["Дата числом", "Порядковый номер дня вместо даты."],
  "latin-letters": ["Латинские буквы в слове", "Похожие буквы заменены русскими."],
  "line-break": ["Перенос строки внутри ячейки", "Перенос заменён пробелом."],
  "list-spelling": ["Написание из списка", "Приведено к тому, как это значение записано в списке формы."],
  zero: ["Прочерк или пустая ячейка как ноль", "Так решено ответом на вопрос об этом столбце."],
  "school-name": ["Название школы", "Приведено к названию из реестра."],
};

/** What kind of changes it is. */
export function changeKindName(kind: ChangeKind): string {
  return KINDS[kind][0];
}

/** Why it is changed. */
export function changeReason(kind: ChangeKind): string {
  return KINDS[kind][1];
}
