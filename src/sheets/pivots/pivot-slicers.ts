import type { WorkbookEdit } from "../../workbook/edit";
import { codedField } from "./pivot-axis";
import type { OrderedLayout, PivotRows } from "./pivot-grid";

/** So many items make sense as buttons. */
const [FEWEST, MOST] = [2, 30];
const MOST_SLICERS = 3;
/** Points. */
const [WIDTH, HEIGHT, GAP] = [170, 220, 10];

/** Where a pivot lies on its sheet. */
export interface PivotCorner {
  readonly sheet: string;
  readonly name: string;
  readonly row: number;
  readonly columns: number;
}

/**
 * Buttons right of a pivot, a column apart, side by side: by the fields that it shows, then by others of its table that
 * have few enough values to choose from.
 */
export function pivotSlicers(
  { rows, columns, filters, values }: OrderedLayout,
  table: PivotRows,
  { sheet, name, row, columns: width }: PivotCorner,
): Extract<WorkbookEdit, { kind: "slicer" }>[] {
  const counted = values.map(({ field }) => field);
  const others = table.headers.filter((header) => header !== "" && !counted.includes(header));
  const fields = [...new Set([...filters, ...rows, ...columns, ...others])];
  const useful = fields.filter((field) => {
    const place = table.headers.indexOf(field);
    const { items } = codedField(
      field,
      table.rows.map((cells) => cells[place] ?? null),
    );
    return (
      items.length >= FEWEST &&
      items.length <= MOST &&
      items.every((item) => typeof item !== "number" || Number.isInteger(item))
    );
  });
  return useful.slice(0, MOST_SLICERS).map((field, index) => ({
    kind: "slicer",
    ...{ sheet, table: name, isOnPivot: true, field, row, column: width + 1 },
    ...{ offset: index * (WIDTH + GAP), width: WIDTH, height: HEIGHT },
  }));
}
