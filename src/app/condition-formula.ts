import type { Cell } from "../workbook/cell";
import {
  FormulaError,
  FUNCTIONS,
  numberOf,
  OPERATIONS,
  type FormulaPlace,
  type Node,
} from "./formula-functions";

/** A formula made ready; null where it gives an error. */
export type ConditionFormula = (place: FormulaPlace) => Cell;

/** Texts, references, names of functions, numbers, signs. */
const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])|([A-Z.]+)|(\d+(?:\.\d+)?)|(<=|>=|<>|[-+*/&<>=(),]))/y;
/** Deeper nesting is in no formula of ours. */
const DEEPEST = 60;

/**
 * Makes a formula of a conditional format ready to be asked about cells: comparing, joining and counting, and the few
 * functions that our sheets use. Of any other formula it says nothing.
 *
 * @returns null where the formula is of another kind.
 */
export function conditionFormula(text: string): ConditionFormula | null {
  try {
    const parser = new Parser(text);
    const node = parser.whole();
    return (place) => {
      try {
        return node(place);
      } catch (error) {
        if (error instanceof FormulaError) return null;
        throw error;
      }
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;
  private token: RegExpExecArray | null = null;

  constructor(private readonly text: string) {
    this.next();
  }

  whole(): Node {
    const node = this.comparison();
    if (this.token !== null) throw new SyntaxError("Cannot read a formula: it goes on");
    return node;
  }

  private next(): void {
    TOKEN.lastIndex = this.at;
    this.token = TOKEN.exec(this.text);
    if (this.token === null && this.text.slice(this.at).trim() !== "")
      throw new SyntaxError("Cannot read a formula: a sign is not known");
    this.at = this.token === null ? this.text.length : TOKEN.lastIndex;
  }

  private sign(...signs: readonly string[]): string | null {
    const sign = this.token?.[8];
    if (sign === undefined || !signs.includes(sign)) return null;
    this.next();
    return sign;
  }

  private comparison(): Node {
    return this.chain(["=", "<>", "<", ">", "<=", ">="], () => this.joining());
  }

  private joining(): Node {
    return this.chain(["&"], () => this.sum());
  }

  private sum(): Node {
    return this.chain(["+", "-"], () => this.product());
  }

  private product(): Node {
    return this.chain(["*", "/"], () => this.single());
  }

  private chain(signs: readonly string[], part: () => Node): Node {
    let left = part();
    for (let sign = this.sign(...signs); sign !== null; sign = this.sign(...signs)) {
      const [one, other, operation] = [left, part(), OPERATIONS[sign]];
      if (operation === undefined) throw new SyntaxError("Cannot read a formula: an operation is not known");
      left = (place) => operation(one(place), other(place));
    }
    return left;
  }

  private single(): Node {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new SyntaxError("Cannot read a formula: it is too deep");
    const node = this.unnested();
    this.depth -= 1;
    return node;
  }

  private unnested(): Node {
    if (this.sign("-") !== null) {
      const inner = this.single();
      return (place) => -numberOf(inner(place));
    }
    if (this.sign("(") !== null) return this.closed(this.comparison());
    const { token } = this;
    if (token === null) throw new SyntaxError("Cannot read a formula: it ends");
    const [, text, columnLock, letters, rowLock, digits, name, number] = token;
    this.next();
    if (text !== undefined) return constant(text.slice(1, -1).replaceAll('""', '"'));
    if (number !== undefined) return constant(Number(number));
    if (letters !== undefined)
      return reference(letters, Number(digits) - 1, columnLock === "$", rowLock === "$");
    if (name === "TRUE" || name === "FALSE") return constant(name === "TRUE");
    return this.call(name ?? "");
  }

  private call(name: string): Node {
    const does = FUNCTIONS[name];
    if (does === undefined || this.sign("(") === null)
      throw new SyntaxError("Cannot read a formula: a function is not known");
    const given: Node[] = [];
    if (this.sign(")") !== null) return (place) => does(given, place);
    do given.push(this.comparison());
    while (this.sign(",") !== null);
    return this.closed((place) => does(given, place));
  }

  private closed(node: Node): Node {
    if (this.sign(")") === null) throw new SyntaxError("Cannot read a formula: a bracket stays open");
    return node;
  }
}

function constant(value: Cell): Node {
  return () => value;
}

function reference(letters: string, row: number, isColumnFixed: boolean, isRowFixed: boolean): Node {
  let column = -1;
  for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  return ({ cell, rows, columns }) =>
    cell(row + (isRowFixed ? 0 : rows), column + (isColumnFixed ? 0 : columns));
}
