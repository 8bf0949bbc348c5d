import type { Formula, Grid } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { OfficeHost } from "../../office-host/office-host";

/** What Excel would calculate is what the core says the formulas and pivots give. */
export function calculateAs(host: OfficeHost, edits: readonly WorkbookEdit[]): void {
  const formulas = new Map<string, Formula>();
  const pivots = new Map<string, Grid>();
  for (const edit of edits) {
    if (edit.kind === "pivot") pivots.set(edit.name, edit.rendered);
    if (edit.kind !== "write") continue;
    for (const content of edit.cells.flat()) {
      if (typeof content === "object" && content !== null) formulas.set(content.formula, content);
    }
  }
  host.book.calculate = (formula) => formulas.get(formula)?.value ?? null;
  host.book.calculatePivot = ({ Name }) => pivots.get(Name) ?? [];
}
