import type { SheetSnapshot } from "../../src/workbook/snapshot";

/**
 * A sheet with what both doors tell in one way: a file keeps notes in the order in which they were written, Excel by place,
 * and Office.js tells no order of a pivot's items.
 */
export function asBothTell(sheet: SheetSnapshot): SheetSnapshot {
  const notes = [...sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column);
  const pivots = sheet.pivots?.map((pivot) => {
    const told = { ...pivot };
    delete told.order;
    return told;
  });
  return pivots === undefined ? { ...sheet, notes } : { ...sheet, notes, pivots };
}
