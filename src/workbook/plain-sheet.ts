import type { SheetSnapshot } from "./snapshot";

/** A visible sheet without cells or protection, that the add-in did not make; `facts` say what differs. */
export function plainSheet(name: string, facts: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    own: false,
    cells: [],
    formulas: [],
    errors: [],
    numberFormats: [],
    notes: [],
    links: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protection: null,
    tables: [],
    marks: [],
    ...facts,
  };
}
