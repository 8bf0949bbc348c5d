import { countText, NOUNS, numberText } from "./number-text";

/** Columns of `ОКО Классы`. */
export const PORTRAIT_COLUMNS = {
  classGroup: "Класс",
  n: "Работ",
  mean: "Средний балл",
  deviation: "Разброс баллов",
  expectedDeviation: "Обычный разброс при таком среднем",
  diversity: "Разнообразие ответов",
  blanks: "Не приступали к заданиям",
} as const;

const CLASSES = ["класс", "класса", "классов"] as const;

/** The conclusion of `ОКО Классы`. */
export function portraitsLine(shown: number): string {
  return `${countText(shown, CLASSES)}: описание без вывода. Разброс и разнообразие ответов бывают малы и у сильного класса.`;
}

/** What the columns are. */
export const PORTRAIT_NOTE =
  "Разброс — стандартное отклонение баллов; обычный — у классов с таким же средним. Разнообразие ответов: 0 — все ответили одинаково. Не приступали — доля «X» среди пройденных заданий. По одной работе о классе не судят.";

/** «Ещё 12 классов, где меньше 10 работ: слишком мало для описания.»; empty where there are none. */
export function smallClassesLine(small: number, least: number): string {
  if (small === 0) return "";
  return `Ещё ${countText(small, CLASSES)}, где меньше ${countText(least, ["работы", "работ", "работ"])}: слишком мало для описания.`;
}

/** Columns of `ОКО Границы`. */
export const HEAP_COLUMNS = {
  unit: "Регион или район",
  works: "Работ",
  mark: "Отметка",
  score: "Граница, баллов",
  below: "Работ баллом ниже",
  at: "Работ на границе",
  ratio: "Отношение",
  excess: "Избыток",
  standardError: "Ошибка избытка",
  missing: "Недостаёт под границей",
  heaped: "Накопление",
  unclear: "слишком неточно, чтобы сказать",
} as const;

/** The conclusion of `ОКО Границы`. */
export function heapsLine(heaped: number, judged: number): string {
  if (judged === 0)
    return "Накопление над ровной кривой не оценено: шкалы коротки или работ мало. Показано отношение работ на границе и баллом ниже.";
  return `Накопление у ${numberText(heaped)} из ${countText(judged, ["оценённой границы", "оценённых границ", "оценённых границ"])}.`;
}

/** What the columns are. */
export const HEAP_NOTE =
  "Избыток — на сколько столбцов ровной кривой больше работ от границы и выше; считается на шкалах от 40 баллов. Где кривая слишком неточна (у края шкалы, при малом числе работ), вывода нет. По территории видно, что работы у границы поднимали, но не видно, в каких школах.";

/** «Индекс объективности за 2021 год: 61,3 (признаки методики 2019 года у 247 школ из 639).» */
export function objectivityIndexLine(year: number, index: number, count: number, total: number): string {
  return `Индекс объективности за ${String(year)} год: ${numberText(index, 1)} (признаки методики 2019 года у ${countText(count, NOUNS.ofSchool)} из ${numberText(total)}).`;
}
