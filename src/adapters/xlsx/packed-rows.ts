import type { Cell, Grid } from "../../workbook/cell";

/** Bytes of a page: a row lies in one, and has at most 16 384 cells of six bytes. */
const PAGE = 1 << 20;
/** What a cell's code begins with: three bits, and its number in the others. */
const TAG = { whole: 1, text: 2, number: 3, yes: 4, no: 5, empties: 6, digits: 7 } as const;
/** Whole numbers that fit in with their tag; others stand among the numbers. */
const MOST_WHOLE = 2 ** 28;
const LONGEST_CODE = 6;
const ZERO = 0x30;
/** Texts of so few digits are made once. */
const SHORT = Array.from({ length: 1000 }, (_, number) => String(number));

/**
 * Rows of a very large sheet, in about a byte and a half a cell instead of eight: most cells are small numbers or
 * texts that come again and again, and a row becomes an array when it is asked for.
 */
export class PackedRows {
  count = 0;
  private readonly pages: Uint8Array[] = [];
  private used = PAGE;
  private starts = new Float64Array(1 << 17);
  private readonly texts: string[] = [];
  private readonly numbers: number[] = [];
  private numberOf: Map<string, number> | null = new Map();
  private lastRow = -1;
  private lastLine: readonly Cell[] = [];

  add(line: readonly Cell[]): void {
    if (this.count === this.starts.length) {
      const starts = new Float64Array(this.count * 2);
      starts.set(this.starts);
      this.starts = starts;
    }
    this.count += 1;
    this.set(this.count - 1, line);
  }

  /** Puts a row in place of one that is there. */
  set(row: number, line: readonly Cell[]): void {
    // A run of empty cells takes no more room than its cells would.
    const room = (line.length + 1) * LONGEST_CODE;
    if (this.used + room > PAGE) {
      this.pages.push(new Uint8Array(Math.max(PAGE, room)));
      this.used = 0;
    }
    this.starts[row] = (this.pages.length - 1) * PAGE + this.used;
    this.write(line.length);
    let empties = 0;
    for (const cell of line) {
      if (cell === null) {
        empties += 1;
        continue;
      }
      if (empties > 0) this.write(empties * 8 + TAG.empties);
      empties = 0;
      this.write(this.codeOf(cell));
    }
    if (empties > 0) this.write(empties * 8 + TAG.empties);
    if (row === this.lastRow) this.lastRow = -1;
  }

  /** No row will be added: what only adding needs is let go. */
  close(): void {
    this.numberOf = null;
  }

  line(row: number): readonly Cell[] {
    if (row === this.lastRow) return this.lastLine;
    const start = this.starts[row] ?? 0;
    const page = this.pages[Math.floor(start / PAGE)] ?? new Uint8Array();
    let at = start % PAGE;
    function next(): number {
      let code = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = page[at++] ?? 0;
        code += (byte & 127) * scale;
        if (byte < 128) return code;
      }
    }
    const length = next();
    const line = new Array<Cell>(length).fill(null);
    for (let column = 0; column < length;) {
      const code = next();
      const empties = code % 8 === TAG.empties ? Math.floor(code / 8) : 0;
      if (empties === 0) line[column] = this.cellOf(code);
      column += Math.max(1, empties);
    }
    this.lastRow = row;
    this.lastLine = line;
    return line;
  }

  private write(code: number): void {
    const page = this.pages[this.pages.length - 1];
    if (page === undefined) return;
    let rest = code;
    for (; rest >= 128; rest = Math.floor(rest / 128)) page[this.used++] = (rest % 128) | 128;
    page[this.used++] = rest;
  }

  private codeOf(cell: string | number | boolean): number {
    if (typeof cell === "string") {
      const digits = digitsOf(cell);
      return digits < 0 ? this.textNumber(cell) * 8 + TAG.text : digits * 8 + TAG.digits;
    }
    if (typeof cell === "boolean") return cell ? TAG.yes : TAG.no;
    const isWhole = Number.isInteger(cell) && cell >= 0 && cell < MOST_WHOLE && !Object.is(cell, -0);
    return isWhole ? cell * 8 + TAG.whole : (this.numbers.push(cell) - 1) * 8 + TAG.number;
  }

  private textNumber(text: string): number {
    const known = this.numberOf?.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.numberOf?.set(text, number);
    return number;
  }

  private cellOf(code: number): Cell {
    const number = Math.floor(code / 8);
    switch (code % 8) {
      case TAG.whole:
        return number;
      case TAG.digits:
        return SHORT[number] ?? String(number);
      case TAG.text:
        return this.texts[number] ?? null;
      case TAG.number:
        return this.numbers[number] ?? null;
      case TAG.yes:
        return true;
      case TAG.no:
        return false;
      default:
        return null;
    }
  }
}

/** The number that a text is, where it is written as that number is; −1 for other texts. Codes of pupils are texts, a million of them. */
function digitsOf(text: string): number {
  const { length } = text;
  if (length === 0 || length > 8 || (length > 1 && text.charCodeAt(0) === ZERO)) return -1;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The rows as a grid: each is unpacked when it is looked at. */
export function packedGrid(rows: PackedRows): Grid {
  const target: (readonly Cell[])[] = [];
  target.length = rows.count;
  function rowOf(key: string | symbol): number {
    if (typeof key !== "string" || key === "" || key > ":") return -1;
    const row = Number(key);
    return row >= 0 && row < rows.count && Number.isInteger(row) ? row : -1;
  }
  const grid: Grid = new Proxy(target, {
    get(array, key): unknown {
      const row = rowOf(key);
      return row < 0 ? Reflect.get(array, key) : rows.line(row);
    },
    has: (array, key) => rowOf(key) >= 0 || Reflect.has(array, key),
  });
  rowsOf.set(grid, rows);
  return grid;
}

/** The rows of the grids that are packed. */
const rowsOf = new WeakMap<Grid, PackedRows>();

/** A grid as another thread can be given it: what stands in place of packed rows would be refused. */
export type SentGrid = Grid | { readonly packed: object };

export function sentGrid(grid: Grid): SentGrid {
  const packed = rowsOf.get(grid);
  return packed === undefined ? grid : { packed };
}

/** The grid that another thread has sent: of packed rows only their content came. */
export function receivedGrid(sent: SentGrid): Grid {
  return "packed" in sent ? packedGrid(Object.assign(new PackedRows(), sent.packed)) : sent;
}
