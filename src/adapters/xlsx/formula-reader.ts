import type { CellFact } from "../../workbook/snapshot";
import { movedFormula } from "../../workbook/moved-formula";
import { unescapeXml } from "./xml-tree";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Reads the formulas of cells; those that share one are moved to their own places. */
export class FormulaReader {
  readonly formulas: CellFact<string>[] = [];
  private readonly shared = new Map<string, Place & { readonly formula: string }>();

  /**
   * @param escaped The formula's own text; "" where it is another cell's.
   * @param group Number of the shared formula; null for one that is not shared.
   */
  add(place: Place, escaped: string, group: string | null): void {
    const formula = unescapeXml(escaped);
    if (group !== null && formula !== "") this.shared.set(group, { ...place, formula });
    const first = group === null ? undefined : this.shared.get(group);
    if (formula !== "") this.formulas.push({ ...place, value: formula });
    else if (first !== undefined) {
      const value = movedFormula(first.formula, place.row - first.row, place.column - first.column);
      this.formulas.push({ ...place, value });
    }
  }
}
