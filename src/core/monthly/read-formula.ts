import { parseArea } from "../../workbook/address";

/** A cell of the same sheet, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A formula of a form, as far as it is arithmetic over cells of its sheet. */
export type CellExpression =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "cell"; readonly at: CellPlace }
  | { readonly op: "+" | "-" | "*" | "/"; readonly left: CellExpression; readonly right: CellExpression }
  | { readonly op: "round"; readonly of: CellExpression; readonly digits: number }
  | {
      readonly op: "unless-zero";
      readonly test: CellExpression;
      readonly zero: number | null;
      readonly of: CellExpression;
    };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|([A-Z]+)\s*(?=\()|("[^"]*")|(<>|<=|>=|[-+*/(),;=<>]))/gy;
/** More cells than a form's total adds up. */
const MOST_CELLS = 500;

class NotArithmetic extends Error {}

/**
 * Reads a formula of a form: sums, differences, products, shares, rounding, and «0 where the whole is 0».
 *
 * @param formula Without "=", in English function names.
 * @returns null for anything else: such a cell is left as the file has it.
 */
export function readFormula(formula: string): CellExpression | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  try {
    const reader = new FormulaReader(tokens);
    const read = reader.sum();
    return reader.isDone() ? read : null;
  } catch (error) {
    if (error instanceof NotArithmetic) return null;
    throw error;
  }
}

function tokensOf(formula: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = formula.replace(/^=/, "").trim();
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) return null;
    tokens.push(found[0].trim());
  }
  return tokens;
}

class FormulaReader {
  #at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  isDone(): boolean {
    return this.#at === this.tokens.length;
  }

  sum(): CellExpression {
    let left = this.#product();
    for (let sign = this.#peek(); sign === "+" || sign === "-"; sign = this.#peek()) {
      this.#at += 1;
      left = { op: sign, left, right: this.#product() };
    }
    return left;
  }

  #product(): CellExpression {
    let left = this.#term();
    for (let sign = this.#peek(); sign === "*" || sign === "/"; sign = this.#peek()) {
      this.#at += 1;
      left = { op: sign, left, right: this.#term() };
    }
    return left;
  }

  #term(): CellExpression {
    const token = this.#take();
    if (token === "(") {
      const inside = this.sum();
      this.#expect(")");
      return inside;
    }
    if (token === "-") return { op: "-", left: { op: "number", value: 0 }, right: this.#term() };
    if (token === "+") return this.#term();
    if (/^\d/.test(token)) return { op: "number", value: Number(token) };
    if (/^\$?[A-Z]{1,3}\$?\d+$/.test(token)) return cellsOf(token)[0] ?? failed();
    if (/^[A-Z]+$/.test(token)) return this.#call(token);
    throw new NotArithmetic();
  }

  #call(name: string): CellExpression {
    this.#expect("(");
    if (name === "SUM") return this.#added();
    if (name === "ROUND") {
      const of = this.sum();
      this.#comma();
      const digits = this.sum();
      this.#expect(")");
      return digits.op === "number" ? { op: "round", of, digits: digits.value } : failed();
    }
    if (name === "IF") return this.#unlessZero();
    if (name === "IFERROR") {
      const of = this.sum();
      this.#comma();
      const zero = this.#constant();
      this.#expect(")");
      return of.op === "/" ? { op: "unless-zero", test: of.right, zero, of } : of;
    }
    throw new NotArithmetic();
  }

  #added(): CellExpression {
    const parts: CellExpression[] = [];
    do {
      const token = this.#peek() ?? "";
      if (token.includes(":")) {
        this.#at += 1;
        parts.push(...cellsOf(token));
      } else parts.push(this.sum());
    } while (this.#skips());
    this.#expect(")");
    return parts.reduce((left, right) => ({ op: "+", left, right }));
  }

  /** IF(x=0,0,…), IF(x>0,…,0), IF(x<>0,…,""). */
  #unlessZero(): CellExpression {
    const test = this.sum();
    const sign = this.#take();
    const against = this.sum();
    this.#comma();
    if (against.op !== "number" || against.value !== 0) throw new NotArithmetic();
    if (sign === "=") {
      const zero = this.#constant();
      this.#comma();
      const of = this.sum();
      this.#expect(")");
      return { op: "unless-zero", test, zero, of };
    }
    if (sign !== ">" && sign !== "<>") throw new NotArithmetic();
    const of = this.sum();
    this.#comma();
    const zero = this.#constant();
    this.#expect(")");
    return { op: "unless-zero", test, zero, of };
  }

  /** A number, or a text: that is no number. */
  #constant(): number | null {
    const token = this.#take();
    if (token.startsWith('"')) return null;
    return /^\d+(?:\.\d+)?$/.test(token) ? Number(token) : failed();
  }

  #peek(): string | undefined {
    return this.tokens[this.#at];
  }

  #take(): string {
    const token = this.#peek();
    this.#at += 1;
    return token ?? failed();
  }

  #expect(token: string): void {
    if (this.#take() !== token) throw new NotArithmetic();
  }

  #comma(): void {
    if (!this.#skips()) throw new NotArithmetic();
  }

  #skips(): boolean {
    if (this.#peek() !== "," && this.#peek() !== ";") return false;
    this.#at += 1;
    return true;
  }
}

function failed(): never {
  throw new NotArithmetic();
}

function cellsOf(reference: string): CellExpression[] {
  const area = parseArea(reference.replaceAll("$", ""));
  if (area === null || area.rows * area.columns > MOST_CELLS) throw new NotArithmetic();
  const cells: CellExpression[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      cells.push({ op: "cell", at: { row, column } });
    }
  }
  return cells;
}
