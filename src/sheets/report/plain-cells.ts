import type { Cell, CellContent } from "../../workbook/cell";

/** The values of a table's cells, as a pivot over them sees them: an empty text is an empty cell. */
export function plainCells(rows: readonly (readonly CellContent[])[]): Cell[][] {
  return rows.map((row) =>
    row.map((content) => {
      const value = typeof content === "object" && content !== null ? content.value : content;
      return value === "" ? null : value;
    }),
  );
}
