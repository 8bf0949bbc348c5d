import type { CellFact } from "../../workbook/snapshot";
import { movedFormula } from "../../workbook/moved-formula";
import { MOST_FACTS, tooManyFacts } from "./too-many-facts";
import { unescapeXml } from "./xml-tree";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Letters of all formulas that others share, moved to their own places: one long formula may be shared by a million cells. */
const MOST_MOVED = 100_000_000;

/** Reads the formulas of cells; those that share one are moved to their own places. */
export class FormulaReader {
  readonly formulas: CellFact<string>[] = [];
  private readonly shared = new Map<string, Place & { readonly formula: string }>();
  private movedLetters = 0;

  /**
   * @param escaped The formula's own text; "" where it is another cell's.
   * @param group Number of the shared formula; null for one that is not shared.
   * @throws {WorkbookError} `too-large` for more formulas than the memory can hold.
   */
  add(place: Place, escaped: string, group: string | null): void {
    if (this.formulas.length >= MOST_FACTS || this.movedLetters > MOST_MOVED) throw tooManyFacts();
    const formula = unescapeXml(escaped);
    if (group !== null && formula !== "") this.shared.set(group, { ...place, formula });
    const first = group === null ? undefined : this.shared.get(group);
    if (formula !== "") this.formulas.push({ ...place, value: formula });
    else if (first !== undefined) {
      const value = movedFormula(first.formula, place.row - first.row, place.column - first.column);
      this.movedLetters += value.length;
      this.formulas.push({ ...place, value });
    }
  }
}
