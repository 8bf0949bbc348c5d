import type { PivotLayout } from "../../workbook/pivot-layout";
import type { OrderedLayout } from "./pivot-grid";

/** A pivot as it is proposed: the name it is known by on its sheet, where its fields stand. */
export type ProposedPivot = OrderedLayout & { readonly name: string };

/**
 * The layout that a rerun gives a pivot: what the person made of it in Excel, over the new table. Fields that the table has
 * no more go; where nothing to show is left, the proposed layout is.
 *
 * @param earlier Pivots of the sheet that is replaced.
 * @param headers Columns of the new table.
 */
export function keptLayout(
  proposed: ProposedPivot,
  earlier: readonly PivotLayout[],
  headers: readonly string[],
): ProposedPivot {
  // A pivot that stands alone on its sheet is ours, whatever it is called now.
  const own =
    earlier.find(({ name }) => name === proposed.name) ?? (earlier.length === 1 ? earlier[0] : null);
  if (!own) return proposed;
  const known = new Set(headers);
  const placed = new Set<string>();
  function still(fields: readonly string[]): string[] {
    return fields.filter((field) => {
      const isNew = known.has(field) && !placed.has(field);
      placed.add(field);
      return isNew;
    });
  }
  const [rows, columns, filters] = [still(own.rows), still(own.columns), still(own.filters)];
  const values = own.values
    .filter(({ field }) => known.has(field))
    .map((value) => {
      const format = proposed.values.find(({ field }) => field === value.field)?.format;
      return value.share !== undefined || format === undefined ? value : { ...value, format };
    });
  if (values.length === 0 || rows.length + columns.length === 0) return proposed;
  const { name, order } = proposed;
  const { shown = {}, withoutSubtotals = [], withoutTotals = [] } = own;
  return {
    ...{ name, rows, columns, filters, values },
    shown: Object.fromEntries(
      Object.entries(shown).filter(([field]) => placed.has(field) && known.has(field)),
    ),
    withoutSubtotals: withoutSubtotals.filter((field) => rows.includes(field) || columns.includes(field)),
    withoutTotals,
    ...(order === undefined ? {} : { order }),
  };
}
