import type { ThresholdDefinition } from "../core/model/thresholds";
import { countText, nounAfter, NOUNS, numberText } from "./number-text";
import { thresholdName, thresholdValueText } from "./threshold-names";

/** Words of the sheet of methods; its texts are the document's own. */
export const METHODS_WORDS = {
  about:
    "Здесь — проверки, сделанные в этом расчёте, словами документа «Методика ОКО» (в надстройке: «Методика»); пороги — действовавшие значения. Примеры с числами — в документе.",
  how: "Как считается",
  formula: "Формула",
  threshold: "Порог",
  here: "В этом расчёте",
  example: /^пример/i,
  /** What the document's names of parts are called here. */
  names: [
    { pattern: /^что сравнивается/i, name: "Что сравнивается" },
    { pattern: /^откуда/i, name: "Источник" },
    { pattern: /^не делается/i, name: "Когда не делается" },
    { pattern: /^не значит/i, name: "Чего не значит" },
  ],
} as const;

/** «Признак: участников не меньше — 10. Предложено ОКО…»; with the usual value where the person set another. */
export function thresholdLine(
  { id, unit, initial }: ThresholdDefinition,
  value: number,
  source: string,
): string {
  const usual = value === initial ? "" : ` (по умолчанию ${thresholdValueText(unit, initial)})`;
  const from = source === "" ? "" : ` Источник: ${source}.`;
  return `${thresholdName(id)} — ${thresholdValueText(unit, value)}${usual}.${from}`;
}

/** On how much a check was made. */
export function madeText(made: {
  readonly procedures: number;
  readonly tests: number;
  readonly fired: number;
  readonly untold: number;
}): string {
  const { procedures, tests, fired, untold } = made;
  const few = untold === 0 ? "" : `; данных не хватило: ${numberText(untold)}`;
  return `${countText(procedures, NOUNS.procedure)}, ${countText(tests, ["сравнение", "сравнения", "сравнений"])}; ${nounAfter(fired, ["сработало", "сработали", "сработало"])}: ${numberText(fired)}${few}.`;
}
