import type { SeedId, Trigger } from "../core/roadmap/measure";
import { numberText } from "./number-text";

/** Fixed words of `ОКО Мероприятия`. */
export const MEASURES_WORDS = {
  sheet: "ОКО Мероприятия",
  table: "ОКО_Мероприятия",
  title: "Мероприятия, из которых составляются дорожные карты",
  columns: {
    form: "Форма",
    direction: "Направление",
    task: "Задача",
    text: "Мероприятие",
    number: "№ в форме",
    kind: "Вид",
    triggers: "Основание",
    date: "Дата реализации",
    indicator: "Показатель",
    roles: "Исполнитель",
    source: "Источник",
    isOn: "Включено",
    id: "Код",
  },
  kinds: { measure: "мероприятие", proposal: "предложение" },
  yes: "да",
  no: "нет",
  below: [
    "Строки можно править, добавлять и выключать («Включено»: нет): при следующем построении карта составляется по этому листу. В какую карту входит новая строка, говорит «Форма» или «Направление». Несколько оснований или исполнителей пишите через точку с запятой.",
    "Правка действует на новые строки карты: строки, которые в карте уже есть, остаются такими, какими их записали. Удалённые строки программы возвращаются выключенными, если попросить записать лист заново.",
  ],
} as const;

/** What puts a measure into a roadmap, as people write it on the sheet. */
export const TRIGGER_WORDS: Readonly<Record<Trigger, string>> = {
  always: "всегда",
  marker: "признаки",
  "repeated-marker": "признаки повторно",
  low: "ШНОР",
  risk: "зона риска",
  adverse: "ШССУ",
  "low-and-adverse": "ШНОР и ШССУ",
  resilient: "резильентная школа",
  medals: "медали не подтверждены",
  boundary: "накопление у границы отметки",
  journal: "расхождение с журналом",
  "indicator-below-target": "показатель не достиг цели",
  "territory-share": "доля школ с признаками выше цели",
  "factor-1": "фактор риска 1",
  "factor-2": "фактор риска 2",
  "factor-3": "фактор риска 3",
  "factor-4": "фактор риска 4",
  "factor-5": "фактор риска 5",
  "factor-6": "фактор риска 6",
  "factor-7": "фактор риска 7",
  "factor-8": "фактор риска 8",
  "factor-9": "фактор риска 9",
  "factor-10": "фактор риска 10",
};

/** What the forms of the documents are called on the sheet. */
export const FORM_WORDS: Readonly<Record<SeedId, string>> = {
  seversky: "Северский",
  smolensk: "Смоленск",
  tver: "Тверь",
  stavropol: "Ставрополь",
  maima: "Майма",
};

/** The documents that the measures come from. */
export const SOURCE_WORDS: Readonly<Record<SeedId, string>> = {
  seversky: "Программа повышения качества образования, Северский район",
  smolensk: "Проект «Муниципальный образовательный центр», Смоленская область",
  tver: "План мероприятий, Тверская область",
  stavropol: "Карточка региона, Ставропольский край",
  maima: "Концепция, Майминский район",
};

/** The conclusion of the sheet. */
export function measuresLine(on: number, all: number): string {
  return `Строк: ${numberText(all)}, включено: ${numberText(on)}.`;
}

/** What could not be read in a row of the sheet. */
export type MeasureProblem = "text" | "direction" | "form" | "triggers" | "kind" | "date" | "isOn";

const PROBLEMS: Readonly<Record<MeasureProblem, (words: string) => string>> = {
  text: () => "не заполнено «Мероприятие»",
  direction: () => "не заполнено «Направление»",
  form: (words) =>
    words === ""
      ? `«Форма» не указана, и такого «Направления» нет ни в одной форме (есть: ${Object.values(FORM_WORDS).join(", ")})`
      : `«Форма» «${words}» неизвестна (есть: ${Object.values(FORM_WORDS).join(", ")})`,
  triggers: (words) =>
    words === ""
      ? `не заполнено «Основание» (например, «${TRIGGER_WORDS.always}»)`
      : `неизвестно основание «${words}» (есть: ${Object.values(TRIGGER_WORDS).join("; ")})`,
  kind: (words) => `«Вид» «${words}» неизвестен (есть: ${Object.values(MEASURES_WORDS.kinds).join(", ")})`,
  date: (words) => `«Дата реализации» «${words}» не читается как текст или дата`,
  isOn: (words) => `«Включено» «${words}» неизвестно (есть: ${MEASURES_WORDS.yes}, ${MEASURES_WORDS.no})`,
};

/** Why a row was left out, after a colon; empty where that is not known. */
export function measureProblem(problem: string, words: string): string {
  return isProblem(problem) ? `: ${PROBLEMS[problem](words)}` : "";
}

function isProblem(text: string): text is MeasureProblem {
  return text in PROBLEMS;
}
