import type { FailureDetails } from "./failure-details";
import { countText, type NounForms } from "./number-text";

/** What there is too much of, after «больше 3 000 000»; the keys are the adapter's. */
const THINGS: Readonly<Record<string, NounForms>> = {
  formulas: ["формулы", "формул", "формул"],
  errors: ["ячейки с ошибкой", "ячеек с ошибкой", "ячеек с ошибкой"],
  formats: ["участка с числовым форматом", "участков с числовым форматом", "участков с числовым форматом"],
  cells: ["заполненной ячейки", "заполненных ячеек", "заполненных ячеек"],
  places: ["ячейки вместе с пустыми слева", "ячеек вместе с пустыми слева", "ячеек вместе с пустыми слева"],
  letters: ["знака в длинных текстах", "знаков в длинных текстах", "знаков в длинных текстах"],
};

const UNHARMED = "Файл не повреждён и не изменён.";
const PARTS = "на части (например, по районам)";

/**
 * Why a sound file is too large to be read: a bound of the program is named as such, and not as the computer's memory.
 *
 * @param details `why` ("rows", "limit", "spans", "reader") as the adapter names it; `things`, `most`, `sheet` of a limit.
 * @example
 * limitText({ why: "rows" }).slice(0, 35) // => "В файле больше строк, чем помещаетс"
 */
export function limitText({ why, things = "", most = "", sheet }: FailureDetails): string {
  const where = sheet === undefined ? "В файле" : `На листе «${sheet}»`;
  const forms = THINGS[things];
  if (why === "limit" && forms !== undefined)
    return `${where} больше ${countText(Number(most), forms)}: столько ОКО не читает. ${UNHARMED} Оставьте в нём только таблицы (формулы — значениями) или разделите его ${PARTS}.`;
  if (why === "rows")
    return `В файле больше строк, чем помещается на лист Excel (1 048 576). ${UNHARMED} Разделите его ${PARTS}.`;
  if (why === "spans")
    return `В файле столько объединённых ячеек, что ОКО читало бы его слишком долго. ${UNHARMED} Сохраните его книгой .xlsx.`;
  if (why === "reader")
    return `Файл слишком велик: чтобы прочитать его, ОКО не хватило памяти. ${UNHARMED} Сохраните его книгой .xlsx (на неё памяти нужно меньше) или разделите его ${PARTS}.`;
  return `Таблица слишком велика: чтобы прочитать её, ОКО не хватило памяти. ${UNHARMED} Разделите его ${PARTS} или откройте на компьютере с большей памятью.`;
}
