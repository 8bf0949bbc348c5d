import { comparableText } from "../cleaning/clean-text";
import { readEqual } from "./equal-in-words";
import { referencesOf } from "./expressions";
import type { Expression, FormRule } from "./form-template";
import { readSide } from "./read-side";
import type { RuleNames } from "./rule-names";
import { unknownName, type RuleProblem } from "./rule-problem";

/** A sentence as a rule, or why it is none. */
export type RuleReading = { readonly rule: FormRule } | { readonly problem: RuleProblem };

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

const NAME = "(\\{[crq]\\d+\\})";
const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const TOLERANCE = new RegExp(`[\\s,;(]*(?:с допуском|допуск|±)\\s*${NUMBER}\\s*\\)?\\s*[.!]?$`, "i");
const CARRY = new RegExp(
  `^${NAME}\\s*(?:=|[-–—]|равн[а-я]+)?\\s*(?:как )?${NAME},? (?:(?:в|за|на конец) )?прошл[а-я]+ месяц[а-я]*[.!]?$`,
);
const GROWS = new RegExp(`^${NAME}[^{}=<>]* не (?:убыва|уменьша|снижа)[а-я]+[.!]?$`);
const IN_MONTH = new RegExp(`^(?:дат[аы] (?:в )?)?${NAME}[^{}=<>]* отчетн[а-я]+ месяц[а-я]*[.!]?$`);
const JUMP = new RegExp(
  `^${NAME}[^{}=<>]* меня[а-я]+(?: за месяц)? не (?:больше|более)(?:,? чем)? на ${NUMBER}\\s*%[.!]?$`,
);
const OTHER_TABLE = /(?:лист\s*\[|этот лист)/i;

/**
 * One rule in words: with names in brackets or quotes, or with numbers of columns and rows.
 *
 * Source: docs/monthly.md#grammar.
 */
export function readRule(sentence: string, names: RuleNames, id: string): RuleReading {
  const [plain, tolerance] = withoutTolerance(sentence);
  const reading = OTHER_TABLE.test(plain) ? equalRule(plain, names, id) : ownRule(plain, names, id);
  if ("problem" in reading || tolerance === null) return reading;
  return TOLERANT.includes(reading.rule.kind)
    ? { rule: { ...reading.rule, tolerance } as FormRule }
    : { problem: part(sentence.slice(plain.length)) };
}

/** Kinds of rules that a tolerance says something of. */
const TOLERANT: readonly FormRule["kind"][] = ["column", "row", "limit", "equal"];

function equalRule(sentence: string, names: RuleNames, id: string): RuleReading {
  const rule = readEqual(sentence, names, id);
  if (rule !== null) return { rule };
  const [target = ""] = sentence.split("=");
  const unknown = [...target.matchAll(/\[([^\]]+)\]/g)]
    .map(([, name = ""]) => name)
    .find((name) => !isKnown(comparableText(name), names));
  return { problem: unknown === undefined ? part(sentence) : unknownName(unknown) };
}

function ownRule(sentence: string, names: RuleNames, id: string): RuleReading {
  const written = new WrittenNames(sentence, names);
  const strange = written.strange();
  const special = specialRule(written.text, written, id);
  if (special !== null) return strange === null ? special : { problem: strange };
  let compared = written.text;
  for (const [words, sign] of RELATIONS) compared = compared.replace(words, sign);
  const sides = /^(.*?[^<>])\s*(<=|>=|<|>|=)\s*([^<>=]+?)[.!]?$/.exec(
    compared.replace(/^[^{(\d]*(?=[{(])/, ""),
  );
  if (sides === null) return { problem: strange ?? { code: "no-relation" } };
  if (strange !== null) return { problem: strange };
  const [left, right] = [readSide(sides[1] ?? ""), readSide(sides[3] ?? "")];
  if (left === null) return { problem: part(written.shown(sides[1] ?? "")) };
  if (right === null) return { problem: part(written.shown(sides[3] ?? "")) };
  return related(left, sides[2] ?? "=", right, written, id);
}

function part(text: string): RuleProblem {
  return { code: "unread-part", text: text.trim() };
}

function withoutTolerance(text: string): [string, number | null] {
  const found = TOLERANCE.exec(text);
  if (found === null) return [text, null];
  return [text.slice(0, found.index), Number((found[1] ?? "").replace(",", "."))];
}

/** Rules over time: of one column, or of two. */
function specialRule(text: string, written: WrittenNames, id: string): RuleReading | null {
  const common = { id, isOn: true } as const;
  const carry = CARRY.exec(text);
  if (carry !== null) {
    const [start, end] = [written.column(carry[1]), written.column(carry[2])];
    if (start === undefined || end === undefined) return { problem: { code: "mixed" } };
    return { rule: { kind: "carry", ...common, start, end } };
  }
  function of(found: RegExpExecArray | null): string | null {
    return found === null ? null : (written.column(found[1]) ?? "");
  }
  const jump = JUMP.exec(text);
  const [grows, inMonth, jumps] = [of(GROWS.exec(text)), of(IN_MONTH.exec(text)), of(jump)];
  const column = jumps ?? grows ?? inMonth;
  if (column === null) return null;
  if (column === "") return { problem: { code: "mixed" } };
  if (jumps !== null) {
    const share = Number((jump?.[2] ?? "").replace(",", ".")) / 100;
    return { rule: { kind: "jump", ...common, column, share } };
  }
  return { rule: { kind: grows === null ? "in-month" : "grows", ...common, column } };
}

/** Two sides as a rule of columns or of rows. */
function related(
  left: Expression,
  sign: string,
  right: Expression,
  written: WrittenNames,
  id: string,
): RuleReading {
  const tokens = [...referencesOf(left), ...referencesOf(right)];
  if (tokens.length === 0) return { problem: { code: "no-relation" } };
  const areColumns = tokens.every((token) => written.column(token) !== undefined);
  const areRows = tokens.every((token) => written.row(token) !== undefined);
  if (!areColumns && !areRows) return { problem: { code: "mixed" } };
  function name(token: string): string {
    return (areColumns ? written.column(token) : written.row(token)) ?? "";
  }
  const [one, other] = [named(left, name), named(right, name)];
  if (sign !== "=") {
    const [low, high] = sign.startsWith(">") ? [other, one] : [one, other];
    const isStrict = !sign.includes("=");
    return { rule: { kind: "limit", id, isOn: true, left: low, right: high, isStrict } };
  }
  const [target, is] = one.op === "ref" ? [one, other] : [other, one];
  if (target.op !== "ref") return { problem: { code: "many-targets" } };
  if (referencesOf(is).includes(target.to)) return { problem: { code: "of-itself", name: target.to } };
  const common = { id, isOn: true, target: target.to, is, isFormula: false };
  return {
    rule: areColumns ? { kind: "column", ...common, rows: [] } : { kind: "row", ...common, columns: [] },
  };
}

function named(expression: Expression, name: (token: string) => string): Expression {
  switch (expression.op) {
    case "ref":
      return { op: "ref", to: name(expression.to) };
    case "+":
    case "-":
    case "*":
    case "/":
      return { ...expression, left: named(expression.left, name), right: named(expression.right, name) };
    default:
      return expression;
  }
}

/** The names in a sentence, each replaced by a token that arithmetic can be read over. */
class WrittenNames {
  readonly text: string;
  readonly #quoted: string[] = [];
  readonly #unknown: string[] = [];

  constructor(
    sentence: string,
    private readonly names: RuleNames,
  ) {
    let text = comparableText(sentence).replaceAll("−", "-").replaceAll("×", "*").replaceAll(":", "/");
    text = text.replace(/\[([^\]]+)\]|"([^"]+)"/g, (whole, inBrackets: string | undefined, inQuotes = "") => {
      return this.#token((inBrackets ?? String(inQuotes)).trim(), whole);
    });
    text = text.replace(COLUMN_SUM, (_, from: string, to: string) => summed("c", from, to));
    text = text.replace(ROW_SUM, (_, from: string, to: string) => summed("r", from, to));
    this.text = text.replace(COLUMN, "{c$1}").replace(ROW, "{r$1}");
  }

  #token(name: string, whole: string): string {
    if (!isKnown(name, this.names)) {
      this.#unknown.push(name);
      return whole;
    }
    this.#quoted.push(name);
    return `{q${String(this.#quoted.length - 1)}}`;
  }

  /** The first name or number that the form does not have; null where it has all. */
  strange(): RuleProblem | null {
    const [name] = this.#unknown;
    if (name !== undefined) return unknownName(name);
    const tokens = [...this.text.matchAll(/\{[cr]\d+\}/g)].map(([token]) => token);
    const token = tokens.find((of) => this.column(of) === undefined && this.row(of) === undefined);
    return token === undefined ? null : { code: "unknown-number", text: this.shown(token) };
  }

  column(token = ""): string | undefined {
    const number = Number(token.replace(/\D/g, ""));
    if (token.startsWith("{c")) return this.names.column(number);
    return token.startsWith("{q") ? this.names.headers.get(this.#quoted[number] ?? "") : undefined;
  }

  row(token = ""): string | undefined {
    const number = Number(token.replace(/\D/g, ""));
    if (token.startsWith("{r")) return this.names.row(number);
    return token.startsWith("{q") ? this.names.labels.get(this.#quoted[number] ?? "") : undefined;
  }

  /** A text with its names as a person wrote them. */
  shown(text: string): string {
    return text.replace(/\{([crq])(\d+)\}/g, (_, of: string, number: string) => {
      if (of === "q") return `[${this.#quoted[Number(number)] ?? ""}]`;
      return of === "c" ? `гр. ${number}` : `стр. ${number}`;
    });
  }
}

function isKnown(text: string, { headers, labels }: RuleNames): boolean {
  return headers.has(text) || labels.has(text);
}

function summed(kind: string, from: string, to: string): string {
  const numbers = [...Array(Math.max(0, Number(to) - Number(from) + 1)).keys()].map(
    (of) => of + Number(from),
  );
  return `(${numbers.map((number) => `{${kind}${String(number)}}`).join("+")})`;
}
