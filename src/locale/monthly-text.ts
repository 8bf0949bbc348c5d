import type { ChangeKind } from "../core/monthly/cell-change";
import type { FileStatus, MonthlyFile } from "../core/monthly/monthly-file";
import type { Question, QuestionOption } from "../core/monthly/question";
import { EMPTY_CELLS } from "../core/monthly/zero-questions";
import type { SentKnowledge } from "../core/monthly/sent-knowledge";
import type { Cell } from "../workbook/cell";
import { countText, dateText, listText, numberText, type NounForms } from "./number-text";

const MONTHS = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];
const CELL: NounForms = ["ячейка", "ячейки", "ячеек"];
const FILE: NounForms = ["файл", "файла", "файлов"];

/** What files are, in a word or two. */
export const FILE_STATUSES: Readonly<Record<FileStatus, string>> = {
  ok: "принят",
  second: "второй файл школы",
  "other-month": "другой месяц",
  "other-form": "другая таблица",
  damaged: "повреждён",
  "not-a-workbook": "не книга Excel",
  encrypted: "с паролем",
  empty: "пустой",
};

/** What changes are, for their groups. */
export const CHANGE_KINDS: Readonly<Record<ChangeKind, string>> = {
  blanks: "лишние пробелы у числа или текста",
  "text-number": "число записано текстом",
  "decimal-comma": "запятая в числе, записанном текстом",
  thousands: "пробел между тысячами",
  unit: "единица измерения рядом с числом",
  tail: "знак после числа",
  apostrophe: "апостроф перед числом",
  "letters-for-digits": "буква вместо цифры",
  percent: "доля записана текстом со знаком %",
  scale: "доля записана в процентах без знака %",
  "date-text": "дата записана текстом",
  "date-words": "дата записана словами",
  "date-serial": "дата показана числом",
  "latin-letters": "латинские буквы вместо русских",
  "line-break": "разрыв строки в тексте",
  "list-spelling": "значение списка написано иначе",
  zero: "прочерк, слово или пустая ячейка вместо нуля",
  "school-name": "название школы написано иначе",
};

/**
 * A month in words.
 *
 * @example
 * monthText("2025-10") // => "октябрь 2025"
 */
export function monthText(month: string): string {
  const [year = "", number = ""] = month.split("-");
  const name = MONTHS[Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
}

/** A cell's value as a person reads it. */
export function valueText(value: Cell): string {
  if (value === null) return "пусто";
  if (typeof value === "number") {
    const digits = Number.isInteger(value) ? 0 : 2;
    return numberText(value, digits);
  }
  if (typeof value === "boolean") return value ? "да" : "нет";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value) : value;
}

const SEVERAL_TABLES =
  "На листе несколько таблиц с одной шапкой, и строки в них повторяются: какая из них за что, не понять. Разложите их по листам или файлам.";

/** What came of a file, in a sentence. */
export function fileStatusText(file: MonthlyFile): string {
  const { status, month, of, school, differs, missingColumns, parts = [] } = file;
  const name = parts.length > 0 ? partsText(parts) : (school ?? "школа не определена");
  switch (status) {
    case "ok":
      return month === null
        ? `${name}${parts.some((part) => part.month !== null) ? "." : ": месяц в файле не указан."}`
        : [
            `${name}, ${monthText(month)}.`,
            ...(missingColumns.length === 0
              ? []
              : [`Нет граф: ${listText(missingColumns.map((header) => `«${header}»`))}.`]),
            ...(file.leftTable === undefined ? [] : [leftTableText(file.leftTable)]),
          ].join(" ");
    case "second":
      return differs.length === 0
        ? `${name}: то же, что в файле «${of ?? ""}».`
        : `${name}: отличается от файла «${of ?? ""}» в ячейках ${listText(differs.slice(0, 8))}${differs.length > 8 ? " и других" : ""}.`;
    case "other-month":
      return of === null
        ? `${name}: таблица за ${month === null ? "другой месяц" : monthText(month)}.`
        : `${name}: снова таблица за ${month === null ? "другой месяц" : monthText(month)}, как в файле «${of}».`;
    case "other-form":
      if (file.areSeveralTables === true) return SEVERAL_TABLES;
      return file.isOfNoSchool === true
        ? "Это не таблица школы за месяц: ни школа, ни месяц в файле не названы."
        : "В файле другая таблица: граф этой формы в ней нет.";
    case "damaged":
      return "Файл повреждён. Попросите школу открыть его в Excel и сохранить заново.";
    case "not-a-workbook":
      return "Это не книга Excel: под её именем прислан файл другого вида.";
    case "encrypted":
      return "Файл закрыт паролем. Попросите школу прислать его без пароля.";
    default:
      return "В файле ни одной заполненной ячейки.";
  }
}

/** That a table below the form is not collected. */
function leftTableText(texts: readonly string[]): string {
  return `Под таблицей есть другая (${listText(texts.map((text) => `«${text}»`))}…): в свод она не вошла.`;
}

/** The same of all files; "" where none has one. */
export function leftTablesText(files: readonly MonthlyFile[]): string {
  const left = files.filter(({ isUsed, leftTable }) => isUsed && leftTable !== undefined);
  const texts = left[0]?.leftTable ?? [];
  if (left.length === 0) return "";
  return `Под таблицей формы есть другая (${listText(texts.map((text) => `«${text}»`))}…; файлов: ${numberText(left.length)}): в свод она не вошла. Соберите её отдельно, по её форме.`;
}

/** How many schools and months a file holds. */
function partsText(parts: NonNullable<MonthlyFile["parts"]>): string {
  const schools = new Set(parts.map(({ schoolId, school }) => schoolId ?? school)).size;
  const months = new Set(parts.flatMap(({ month }) => month ?? [])).size;
  const counted =
    schools === 1 ? (parts[0]?.school ?? "школа не определена") : `школ: ${numberText(schools)}`;
  return months > 1 ? `${counted}, месяцев: ${numberText(months)}` : counted;
}

/** A question, in a sentence. */
export function questionText({ id, kind, subject, written, cells, fileNames, options }: Question): string {
  const files = countText(fileNames.length, FILE);
  switch (kind) {
    case "school":
      return subject === ""
        ? `Какая школа прислала ${fileNames.length === 1 ? "файл" : files}?`
        : options.length === 1
          ? `«${subject}» — это ${options[0]?.label ?? ""}?`
          : `Какая школа «${subject}»?`;
    case "zero":
      if (id === EMPTY_CELLS) return emptyText(subject.split("; "), cells, files);
      return `Графа «${subject}»: что значит ${writtenText(written)} (${countText(cells, CELL)}, ${files}) — ноль или нет данных?`;
    case "code":
      return `Вместо числа записано ${writtenText(written)} (${countText(cells, CELL)}, ${files}): что это значит?`;
    case "column":
      return `Графа «${subject}» есть не в форме, а в файлах школ (${files}). Какая это графа формы?`;
    case "row":
      return `Строка «${subject}» есть не в форме, а в файлах школ (${files}). Какая это строка формы?`;
    case "twice":
      return `${subject}: два файла за один месяц отличаются (${countText(cells, CELL)}). Какой верный?`;
    default:
      return `За какой месяц таблица в файле «${subject}»?`;
  }
}

/** Of the columns so many are named. */
const NAMED_COLUMNS = 4;

function emptyText(headers: readonly string[], cells: number, files: string): string {
  const columns = listText(
    headers.map((header) => `«${header}»`),
    NAMED_COLUMNS,
  );
  return `${headers.length === 1 ? "Графа" : "Графы"} ${columns}: что значит пустая ячейка (${countText(cells, CELL)}, ${files}) — ноль или нет данных?`;
}

function writtenText(written: readonly string[]): string {
  return listText(written.map((text) => (text === "" ? "пустая ячейка" : `«${text}»`)));
}

const CODE_MEANINGS: Readonly<Record<string, string>> = {
  value: "Условное обозначение, оставить как есть",
  zero: "Ноль",
  unknown: "Нет данных",
};

/** An answer, in words. */
export function optionText(kind: Question["kind"], { id, label }: QuestionOption): string {
  if (kind === "zero") return id === "zero" ? "Ноль" : "Нет данных";
  if (kind === "code") return CODE_MEANINGS[id] ?? id;
  if (kind === "month") return monthText(id);
  if (id === "none") return "Этой графы в форме нет";
  return label === "" ? id : label;
}

/** How many cells were mended and questions are open. */
export function cleaningSummary(counts: {
  readonly files: number;
  readonly accepted: number;
  readonly changes: number;
  readonly remarks: number;
  readonly questions: number;
  readonly missing: number;
  readonly known: SentKnowledge;
}): string {
  const { files, accepted, changes, remarks, questions, missing, known } = counts;
  return [
    `Файлов ${numberText(files)}, приняты ${numberText(accepted)}.`,
    `Исправлений ${numberText(changes)}, замечаний ${numberText(remarks)}.`,
    questions === 0 ? "Вопросов нет." : `Вопросов без ответа: ${numberText(questions)}.`,
    sentSummary(missing, known),
  ].join(" ");
}

const NOT_KNOWN: Readonly<Record<Exclude<SentKnowledge, "known">, string>> = {
  "no-months": "Кто сдал, неизвестно: ни у одного файла не назван месяц.",
  "no-register": "Кто не сдал, без реестра неизвестно: школы собраны из самих файлов.",
  asked: "Кто ещё не сдал, станет ясно после ответов о школах и месяцах.",
};

/** Who has not sent, in a sentence; that all have is said only where it is known. */
export function sentSummary(missing: number, known: SentKnowledge): string {
  const named = missing === 0 ? "" : `Не сдали: ${numberText(missing)}.`;
  if (known === "known") return missing === 0 ? "Сдали все школы реестра." : named;
  return [named, NOT_KNOWN[known]].filter((text) => text !== "").join(" ");
}
