import { columnLetters, parseArea } from "../../workbook/address";

/** Texts and sheet names in quotes, which stay; function names and names, which stay; references. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])|[\p{L}_\\][\p{L}\d_.\\]*/gu;

/**
 * A formula as it reads when its cell moves: references without "$" move along.
 *
 * @example
 * movedFormula("A1+$B$2", 1, 1) // => "B2+$B$2"
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (token, columnLock?: string, letters?: string, rowLock?: string, number?: string) => {
      if (letters === undefined || number === undefined) return token;
      const at = parseArea(letters + number);
      if (at === null) return token;
      const column = columnLock === "$" ? letters : columnLetters(at.column + columns);
      const row = rowLock === "$" ? number : String(at.row + rows + 1);
      return `${columnLock ?? ""}${column}${rowLock ?? ""}${row}`;
    },
  );
}
