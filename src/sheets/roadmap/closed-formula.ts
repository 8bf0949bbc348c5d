import { SHORT_DONE } from "../../core/roadmap/row-status";

/** Words that say that a measure was carried out, wherever they stand in the cell. */
const DONE = [
  "исполнен",
  "исполнил",
  "исполен",
  "выполнненн",
  "выполнен",
  "выполнил",
  "сделан",
  "сделал",
  "проведен",
  "проведён",
  "провел",
  "провёл",
  "реализован",
  "завершен",
  "завершён",
  "завершил",
  "готово",
  "закрыт",
  "отработан",
  "исп. в срок",
  "вып. в срок",
  "состоял",
  "прошел",
  "прошёл",
  "прошла",
  "прошло",
  "прошли",
];

/** What takes it back: a part, a «не», the work's name instead of its end, a promise. */
const NOT_WHOLE = [
  "нени", // «исполнение», «выполнения» name the work
  "проведени",
  "завершени",
  "не исп",
  "неисп",
  "не вып",
  "невып",
  "не сдел",
  "не пров",
  "не реал",
  "не зав",
  "не состо",
  "не прош",
  "не закры",
  "незакры",
  "не отраб",
  "закрыти",
  "ни исп",
  "не до",
  "не пол",
  "не в пол",
  "не в основ",
  "не вс",
  "не вез",
  "не был",
  "частич",
  "напол",
  "основном",
  "почти",
  "кроме",
  "исключ",
  "процент",
  " из ",
  "просрочено",
  "будет",
  "должн",
];

/** Beginnings of what is asked for no more. */
const NOT_REQUIRED = [
  "не треб",
  "нетреб",
  "нет необходим",
  "не нуж",
  "ненуж",
  "не актуал",
  "неактуал",
  "отмен",
  "снят",
  "исключ",
];

/**
 * Whether what stands in the cell of a status closes the row, as a formula of a conditional format: what `statusOf()` reads as
 * done, late or not required. What it cannot tell leaves the row open: it is coloured, and asks to be looked at.
 *
 * @param cell Address of the status, as "$I6".
 */
export function closedFormula(cell: string): string {
  const text = `TRIM(${cell})`;
  const notRequired = NOT_REQUIRED.map((word) => `LEFT(${text},${String(word.length)})="${word}"`);
  const isPart = `AND(${has("%", cell)},NOT(${has("100", cell)}))`;
  const isFraction = `AND(${has("/", cell)},NOT(${has("/20", cell)}))`;
  const taken = [...NOT_WHOLE.map((word) => has(word, cell)), `RIGHT(${text},4)=" нет"`, isPart, isFraction];
  const done = [...SHORT_DONE.map((short) => `${text}="${short}"`), ...DONE.map((word) => has(word, cell))];
  return `OR(${notRequired.join(",")},AND(OR(${done.join(",")}),NOT(OR(${taken.join(",")}))))`;
}

function has(word: string, cell: string): string {
  return `ISNUMBER(SEARCH("${word}",${cell}))`;
}
