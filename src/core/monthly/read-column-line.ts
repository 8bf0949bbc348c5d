import { comparableText } from "../cleaning/clean-text";
import type { ColumnKind } from "./form-template";
import type { RuleNames } from "./rule-names";
import { unknownName, type RuleProblem } from "./rule-problem";
import type { ColumnLimits } from "./template-edits";

const LINE = /^\[([^\]]+)\](?:\s*,\s*строка\s*\[([^\]]+)\])?\s*:\s*(.*)$/s;
const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^цел[а-я]+(?: числ[а-я]+)?/, "count"],
  [/^числ[а-я]+/, "number"],
  [/^дол[а-я]+(?:,? %)?/, "share"],
  [/^дат[а-я]+/, "date"],
  [/^текст[а-я]*/, "text"],
  [/^(?:из )?спис[а-я]+/, "list"],
];
const NUMBER = "(-?\\d+(?:[.,]\\d+)?)\\s*(%?)";
const FROM = new RegExp(`от\\s+${NUMBER}`);
const TO = new RegExp(`до\\s+${NUMBER}`);
const REQUIRED = "обязательно";
const OPTION = /"([^"]+)"/g;

/** Whether a line tells what a column holds, rightly or not. */
export function isColumnLine(text: string): boolean {
  return LINE.test(text.trim());
}

/**
 * What a column holds, in words: «[Всего]: целое число, от 0 до 40, обязательно»; or one row of it: «[Значение], строка
 * [Средний балл]: число, от 2 до 5».
 *
 * Source: docs/monthly.md#grammar.
 */
export function readColumnLine(
  text: string,
  names: RuleNames,
): { readonly limits: ColumnLimits } | { readonly problem: RuleProblem } {
  const [, name = "", rowName, said = ""] = LINE.exec(text.trim()) ?? [];
  const header = names.headers.get(comparableText(name));
  if (header === undefined) return { problem: unknownName(name) };
  const row = rowName === undefined ? null : names.labels.get(comparableText(rowName));
  if (row === undefined) return { problem: unknownName(rowName ?? "") };
  let left = comparableText(said).replaceAll("−", "-");
  const kind = KINDS.find(([words]) => words.test(left));
  if (kind === undefined) return { problem: { code: "unknown-words", text: said.trim() } };
  const options = [...said.replace(/[«»„“”]/g, '"').matchAll(OPTION)].map(([, option = ""]) => option.trim());
  left = left.replace(kind[0], "").replace(OPTION, "");
  const [minimum, maximum] = [FROM, TO].map((of) => limitIn(of.exec(left), kind[1]));
  left = left.replace(FROM, "").replace(TO, "");
  const isRequired = /(?:^|[^а-я])обязательн/.test(left) && !/не обязательн/.test(left);
  left = left
    .replace(/(?:не )?обязательн[а-я]+/, "")
    .replace(/[\s,;:.]+/g, " ")
    .trim();
  // That a cell must be filled is asked of the whole column.
  if (row !== null && isRequired) left = REQUIRED;
  if (left !== "") return { problem: { code: "unknown-words", text: left } };
  if (kind[1] === "list" && options.length === 0) return { problem: { code: "no-options" } };
  if (typeof minimum === "number" && typeof maximum === "number" && minimum > maximum)
    return { problem: { code: "limits" } };
  return {
    limits: {
      ...{ header, row, kind: kind[1], options, isRequired },
      ...{ minimum: minimum ?? null, maximum: maximum ?? null },
    },
  };
}

/** Shares are said in percent. */
function limitIn(found: RegExpExecArray | null, kind: ColumnKind): number | null {
  if (found === null) return null;
  const value = Number((found[1] ?? "").replace(",", "."));
  return kind === "share" && found[2] === "%" ? value / 100 : value;
}
