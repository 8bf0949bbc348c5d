import type { ChangeKind } from "../core/monthly/cell-change";
import type { ColumnKind, ColumnRole } from "../core/monthly/form-template";

/** What a column holds, in a word or two. */
export const COLUMN_KIND: Readonly<Record<ColumnKind, string>> = {
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
  school: "школа строки",
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

const REASONS: Readonly<Record<ChangeKind, string>> = {
  blanks: "Пробелы вокруг и внутри записи, в том числе неразрывные, ничего не значат.",
  "text-number": "В сумму такая ячейка не входит; число то же.",
  "decimal-comma": "Записано текстом с другим знаком дроби; число то же.",
  thousands: "Пробелы между разрядами делают число текстом.",
  unit: "«чел.» и подобное лишнее: единица названа в шапке.",
  tail: "«12.» и «12,0» — это 12.",
  apostrophe: "Из-за него число хранится текстом.",
  "letters-for-digits": "Буква О на месте нуля, З на месте тройки.",
  percent: "«45 %», 45 и 0,45 приведены к одному виду.",
  scale: "В графе доля: значение разделено на 100.",
  "date-text": "Та же дата, но числом её нельзя было сравнить.",
  "date-words": "Записана словами; день, месяц и год те же.",
  "date-serial": "Порядковый номер дня вместо даты.",
  "latin-letters": "Похожие буквы заменены русскими.",
  "line-break": "Перенос заменён пробелом.",
  "list-spelling": "Приведено к тому, как это значение записано в списке формы.",
  zero: "Так решено ответом на вопрос об этой графе.",
  "school-name": "Приведено к названию из реестра.",
};

/** Why it is changed. */
export function changeReason(kind: ChangeKind): string {
  return REASONS[kind];
}
