import { comparableText } from "../cleaning/clean-text";
import type { FormRule, TableCells } from "./form-template";
import type { RuleNames } from "./rule-names";

const ROWS = "(?:,\\s*строк[аи]\\s+((?:\\[[^\\]]+\\](?:,\\s*)?)+))?";
const LEFT = new RegExp(`^\\[([^\\]]+)\\]${ROWS}$`, "i");
const CELLS = new RegExp(
  `^(?:этот лист|лист\\s+\\[([^\\]]+)\\])(?:,\\s*графа\\s+\\[([^\\]]+)\\])?${ROWS}$`,
  "i",
);

/**
 * A rule that ties a column to another table, as its sheet has it: «[Всего], строка [Итого] = лист [Кружки], графа [Детей],
 * строка [Всего]»; null where the sentence is none.
 *
 * Source: docs/monthly.md#equal.
 */
export function readEqual(sentence: string, names: RuleNames, id: string): FormRule | null {
  const [left, right] = outsideBrackets(sentence, "=");
  const target = LEFT.exec(left ?? "");
  const column = known(target?.[1], names.headers);
  const rows = namesIn(target?.[2]).map((label) => known(label, names.labels));
  const sum = outsideBrackets(right ?? "", "+").map(cellsIn);
  if (column === null) return null;
  if (rows.some((row) => row === null) || sum.some((cells) => cells === null)) return null;
  return {
    ...{ kind: "equal", id, isOn: true, column },
    rows: rows.filter((row) => row !== null),
    sum: sum.filter((cells) => cells !== null),
  };
}

function known(name: string | undefined, names: ReadonlyMap<string, string>): string | null {
  return names.get(comparableText(name ?? "")) ?? null;
}

function cellsIn(text: string): TableCells | null {
  const read = CELLS.exec(text);
  if (read === null) return null;
  const [, sheet = null, column = "", rows] = read;
  return { sheet, column, rows: namesIn(rows) };
}

function namesIn(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\[([^\]]+)\]/g)].map(([, name = ""]) => name);
}

/** The parts of a text between signs that stand in no brackets. */
function outsideBrackets(text: string, sign: string): string[] {
  const parts = [""];
  let isInside = false;
  for (const letter of text) {
    if (letter === "[") isInside = true;
    if (letter === "]") isInside = false;
    if (letter === sign && !isInside) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${letter}`);
  }
  return parts.map((part) => part.trim());
}
