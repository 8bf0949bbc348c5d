import { comparableText } from "../cleaning/clean-text";
import { numberReading } from "../cleaning/number-reading";
import { readEqual } from "./equal-in-words";
import type { Expression, FormRule } from "./form-template";
import type { HeaderBlock } from "./header-block";
import type { RuleNames } from "./rule-names";
import type { SheetView } from "./sheet-view";

/** The names of a form as rules look them up; of a header and a label that read alike the header. */
export function ruleNames(
  headers: readonly string[],
  labels: readonly string[],
): Pick<RuleNames, "named" | "labels"> {
  const named = new Map<string, string>();
  for (const name of [...headers, ...labels]) {
    const text = comparableText(name);
    if (!named.has(text)) named.set(text, name);
  }
  return { named, labels: new Set(labels) };
}

const RELATIONS: readonly (readonly [RegExp, string])[] = [
  [/не (?:должн[а-я]+ )?(?:быть )?(?:больше|более|превыша[а-я]+|превосход[а-я]+)|≤|=</g, "<="],
  [/не (?:должн[а-я]+ )?(?:быть )?(?:меньше|менее)|≥|=>/g, ">="],
  [/(?:должн[а-я]+ )?(?:быть )?равн[а-я]+/g, "="],
  [/(?:строго )?(?:меньше|менее)/g, "<"],
  [/(?:строго )?(?:больше|более)/g, ">"],
];
const COLUMN = /(?:граф[а-я]*|гр\.?|столб[а-я]*\.?|колонк[а-я]*)\s*(\d+)/g;
const ROW = /(?:строк[а-я]*|стр\.?)\s*(\d+)/g;
const COLUMN_SUM = /сумм[а-я]*\s+(?:граф[а-я]*|гр\.?|столб[а-я]*\.?)\s*(\d+)\s*[-–—]\s*(\d+)/g;
const ROW_SUM = /сумм[а-я]*\s+(?:строк[а-я]*|стр\.?)\s*(\d+)\s*[-–—]\s*(\d+)/g;
const TOKEN = /\s*(\{[cr]?\d+\}|\d+(?:[.,]\d+)?|[-+*/()])/gy;

/**
 * Rules that the form states in words beside its table: «гр. 7 = гр. 4 + гр. 5 − гр. 6», «сумма граф 8–11 не больше
 * графы 7», «стр. 5 = стр. 1 + стр. 2», or with headers in quotes.
 *
 * Source: docs/monthly.md#rules.
 */
export function rulesInWords(
  view: SheetView,
  block: HeaderBlock,
  headers: readonly string[],
  labels: readonly string[],
): FormRule[] {
  const names: RuleNames = {
    ...numberNames(view, block, headers),
    row: (number) => labels[number - 1],
    ...ruleNames(headers, labels),
  };
  const rules: FormRule[] = [];
  for (let row = 0; row < view.rows; row += 1) {
    for (let column = 0; column < view.columns; column += 1) {
      const value = view.value(row, column);
      if (typeof value !== "string" || block.rows.includes(row)) continue;
      for (const sentence of value.split(/[;\n]|\.\s+(?=[А-ЯЁ«])/)) {
        const rule = readRule(sentence, names, `words:${String(rules.length + 1)}`);
        if (rule !== null) rules.push(rule);
      }
    }
  }
  return rules;
}

function numberNames(
  view: SheetView,
  block: HeaderBlock,
  headers: readonly string[],
): Pick<RuleNames, "column"> {
  const byNumber = new Map<number, string>();
  block.paths.forEach(({ column }, index) => {
    const read = block.numbersRow === null ? null : numberReading(view.value(block.numbersRow, column));
    const number = read !== null && "value" in read ? read.value : index + 1;
    byNumber.set(number, headers[index] ?? "");
  });
  return { column: (number) => byNumber.get(number) };
}

/** One rule in words; null where the sentence is none. */
export function readRule(sentence: string, names: RuleNames, id: string): FormRule | null {
  const equal = readEqual(sentence, names, id);
  if (equal !== null) return equal;
  const quoted: string[] = [];
  let text = comparableText(sentence).replaceAll("−", "-");
  text = text.replace(/\[([^\]]+)\]|"([^"]+)"/g, (whole, inBrackets: string | undefined, inQuotes = "") => {
    const name = inBrackets ?? String(inQuotes);
    const known = names.named.get(name.trim());
    if (known === undefined) return whole;
    quoted.push(known);
    return `{${String(quoted.length - 1)}}`;
  });
  text = text.replace(COLUMN_SUM, (_, from: string, to: string) => summed("c", from, to));
  text = text.replace(ROW_SUM, (_, from: string, to: string) => summed("r", from, to));
  text = text.replace(COLUMN, "{c$1}").replace(ROW, "{r$1}");
  for (const [words, sign] of RELATIONS) text = text.replace(words, sign);
  const parts = /^(.*?[^<>])\s*(<=|>=|<|>|=)\s*([^<>=]+?)[.!]?$/.exec(text.replace(/^[^{(\d]*(?=[{(])/, ""));
  if (parts === null) return null;
  function nameOf(token: string): string | undefined {
    return nameOfToken(token, names, quoted);
  }
  const [left, right] = [readSide(parts[1] ?? "", nameOf), readSide(parts[3] ?? "", nameOf)];
  if (left === null || right === null) return null;
  return ruleOf(left, parts[2] ?? "=", right, names, id);
}

function summed(kind: string, from: string, to: string): string {
  const numbers = [...Array(Math.max(0, Number(to) - Number(from) + 1)).keys()].map(
    (of) => of + Number(from),
  );
  return `(${numbers.map((number) => `{${kind}${String(number)}}`).join("+")})`;
}

function nameOfToken(token: string, names: RuleNames, quoted: readonly string[]): string | undefined {
  const number = Number(token.replace(/\D/g, ""));
  if (token.startsWith("{c")) return names.column(number);
  return token.startsWith("{r") ? names.row(number) : quoted[number];
}

function ruleOf(
  left: Expression,
  sign: string,
  right: Expression,
  { labels }: RuleNames,
  id: string,
): FormRule | null {
  const [low, high] = sign.startsWith(">") ? [right, left] : [left, right];
  if (sign !== "=")
    return { kind: "limit", id, isOn: true, left: low, right: high, isStrict: !sign.includes("=") };
  if (left.op !== "ref") return null;
  const common = { id, isOn: true, target: left.to, is: right, isFormula: false };
  return labels.has(left.to)
    ? { kind: "row", ...common, columns: [] }
    : { kind: "column", ...common, rows: [] };
}

/** Sums, products and brackets over names; null for anything else. */
function readSide(text: string, nameOf: (token: string) => string | undefined): Expression | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const side = text.trim();
  while (TOKEN.lastIndex < side.length) {
    const found = TOKEN.exec(side)?.[1];
    if (found === undefined) return null;
    tokens.push(found);
  }
  let at = 0;
  function term(): Expression | null {
    const token = tokens[at];
    at += 1;
    if (token === undefined) return null;
    if (token === "(") {
      const inside = sum();
      at += 1;
      return tokens[at - 1] === ")" ? inside : null;
    }
    if (/^\d/.test(token)) return { op: "number", value: Number(token.replace(",", ".")) };
    const name = token.startsWith("{") ? nameOf(token) : undefined;
    return name === undefined ? null : { op: "ref", to: name };
  }
  function chain(next: () => Expression | null, signs: readonly string[]): Expression | null {
    let left = next();
    for (;;) {
      const sign = tokens[at];
      if (left === null || sign === undefined || !signs.includes(sign)) return left;
      at += 1;
      const right = next();
      left = right === null ? null : { op: sign as "+", left, right };
    }
  }
  function sum(): Expression | null {
    return chain(() => chain(term, ["*", "/"]), ["+", "-"]);
  }
  const read = sum();
  return at === tokens.length ? read : null;
}
