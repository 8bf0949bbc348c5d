import type { ChangeKind } from "../core/monthly/cell-change";
import type { ColumnKind, ColumnRole } from "../core/monthly/form-template";

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
