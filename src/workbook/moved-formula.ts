import { columnLetters, parseArea } from "./address";

/** Texts and sheet names in quotes, which stay; function names and names, which stay; references. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])|[\p{L}_\\][\p{L}\d_.\\]*/gu;

/** Whole columns and rows of the formula's own sheet: "F:F", "$3:$5". */
const WHOLE_LINES = /(?<![\p{L}\d_!])\$?([A-Z]{1,3}|\d+):\$?([A-Z]{1,3}|\d+)(?![\p{L}\d_(])/u;

/** A reference to a cell inside a formula; indices from 0. */
interface Reference {
  readonly row: number;
  readonly column: number;
  /** "$" or nothing. */
  readonly rowLock: string;
  readonly columnLock: string;
  /** The cell is of a sheet that the formula names. */
  readonly isElsewhere: boolean;
}

/**
 * A formula as it reads when its cell moves: references without "$" move along.
 *
 * @example
 * movedFormula("A1+$B$2", 1, 1) // => "B2+$B$2"
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return withReferences(formula, ({ row, column, rowLock, columnLock }) =>
    reference(
      { row: rowLock === "$" ? row : row + rows, column: columnLock === "$" ? column : column + columns },
      rowLock,
      columnLock,
    ),
  );
}

/**
 * A formula that speaks of no other row of its sheet, as it reads in the first row of a sheet whose columns stand
 * elsewhere: `movedFormula(…, row, 0)` puts it into any row. null where it cannot be told what it would mean there.
 *
 * @param row Of the formula's cell, from 0.
 * @param columnOf Where a column stands now; undefined where it is gone.
 * @example
 * formulaOfRow("C6-Даты!A1", 5, (column) => column + 1) // => "D1-Даты!$A$1"
 */
export function formulaOfRow(
  formula: string,
  row: number,
  columnOf: (column: number) => number | undefined,
): string | null {
  let isOfRow = !WHOLE_LINES.test(formula.replaceAll(/"(?:[^"]|"")*"/g, '""'));
  const first = withReferences(formula, (at) => {
    if (at.isElsewhere) return reference(at, "$", "$");
    const column = columnOf(at.column);
    if (at.row === row && column !== undefined) return reference({ row: 0, column }, "", at.columnLock);
    isOfRow = false;
    return "";
  });
  return isOfRow ? first : null;
}

function withReferences(formula: string, change: (of: Reference) => string): string {
  let corner: number | null = null;
  return formula.replace(
    TOKEN,
    (token: string, columnLock: string | undefined, letters: string | undefined, ...rest: unknown[]) => {
      const [rowLock, number, offset] = rest;
      const at = parseArea(`${letters ?? ""}${String(number)}`);
      if (at === null || typeof offset !== "number") return token;
      const isElsewhere = formula[offset - 1] === "!" || corner === offset - 1;
      // The other corner of a range is of the same sheet.
      if (isElsewhere && formula[offset + token.length] === ":") corner = offset + token.length;
      const lock = rowLock === "$" ? "$" : "";
      return change({ ...at, rowLock: lock, columnLock: columnLock ?? "", isElsewhere });
    },
  );
}

function reference(
  { row, column }: Pick<Reference, "row" | "column">,
  rowLock: string,
  columnLock: string,
): string {
  return `${columnLock}${columnLetters(column)}${rowLock}${String(row + 1)}`;
}
