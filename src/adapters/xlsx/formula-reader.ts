import type { CellFact } from "../../workbook/snapshot";
import { movedFormula } from "../../workbook/moved-formula";
import { MOST_FACTS, overLimit } from "./over-limit";
import { unescapeXml } from "./xml-tree";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Letters of shared formulas that are moved to their own places while the sheet is read. One long formula may be shared by
 * a million cells: behind this limit each is moved only when it is asked for, which it hardly ever is.
 */
const MOST_MOVED = 2_000_000;

/** Reads the formulas of cells; those that share one are moved to their own places. */
export class FormulaReader {
  readonly formulas: CellFact<string>[] = [];
  private readonly shared = new Map<string, Place & { readonly formula: string }>();
  private movedLetters = 0;

  /**
   * @param escaped The formula's own text; "" where it is another cell's.
   * @param group Number of the shared formula; null for one that is not shared.
   * @throws {WorkbookError} `too-large` for more formulas than are read.
   */
  add(place: Place, escaped: string, group: string | null): void {
    if (this.formulas.length >= MOST_FACTS) throw overLimit("formulas", MOST_FACTS);
    const formula = unescapeXml(escaped);
    if (group !== null && formula !== "") this.shared.set(group, { ...place, formula });
    const first = group === null ? undefined : this.shared.get(group);
    if (formula !== "") this.formulas.push({ ...place, value: formula });
    else if (first !== undefined) this.formulas.push(this.moved(first.formula, first, place));
  }

  private moved(formula: string, from: Place, { row, column }: Place): CellFact<string> {
    this.movedLetters += formula.length;
    if (this.movedLetters <= MOST_MOVED)
      return { row, column, value: movedFormula(formula, row - from.row, column - from.column) };
    return {
      row,
      column,
      get value() {
        return movedFormula(formula, row - from.row, column - from.column);
      },
    };
  }
}
