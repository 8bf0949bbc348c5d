import type { PivotLayout } from "../../workbook/pivot-layout";
import type { OrderedLayout } from "./pivot-grid";

/** A pivot as it is proposed: the name it is known by on its sheet, where its fields stand. */
export type ProposedPivot = OrderedLayout & { readonly name: string };

/** Our pivot among those of its sheet; one that stands alone there is ours, whatever it is called now. */
export function ownPivot(earlier: readonly PivotLayout[], wanted: string): PivotLayout | null {
  return earlier.find(({ name }) => name === wanted) ?? (earlier.length === 1 ? (earlier[0] ?? null) : null);
}

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
  const own = ownPivot(earlier, proposed.name);
  if (own === null) return proposed;
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
      const format = value.format ?? proposed.values.find(({ field }) => field === value.field)?.format;
      return value.share !== undefined || format === undefined ? value : { ...value, format };
    });
  if (values.length === 0 || rows.length + columns.length === 0) return proposed;
  const { name } = proposed;
  const { shown = {}, withoutSubtotals = [], withoutTotals = [], form, look, corner, lost } = own;
  const repeated = (own.repeated ?? []).filter((field) => rows.includes(field) || columns.includes(field));
  const order = keptOrder(proposed, own, known);
  const descending = (own.descending ?? []).filter((field) => known.has(field));
  return {
    ...{ name, rows, columns, filters, values },
    // What a slicer hides is hidden although its field stands nowhere.
    shown: Object.fromEntries(Object.entries(shown).filter(([field]) => known.has(field))),
    ...(form === undefined ? {} : { form }),
    ...(look === undefined ? {} : { look }),
    ...(repeated.length === 0 ? {} : { repeated }),
    ...(descending.length === 0 ? {} : { descending }),
    ...(corner === undefined ? {} : { corner }),
    ...(lost === undefined ? {} : { lost }),
    withoutSubtotals: withoutSubtotals.filter((field) => rows.includes(field) || columns.includes(field)),
    withoutTotals,
    ...(Object.keys(order).length === 0 ? {} : { order }),
  };
}

/** The order of items that the person dragged them into; where they only stand as they were proposed, the proposed one. */
function keptOrder(
  { order = {} }: ProposedPivot,
  own: PivotLayout,
  known: ReadonlySet<string>,
): Record<string, readonly string[]> {
  const dragged = Object.entries(own.order ?? {}).filter(([field, items]) => {
    const places = items.map((item) => order[field]?.indexOf(item) ?? -1);
    const isProposed = places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
    return known.has(field) && !isProposed;
  });
  return { ...order, ...Object.fromEntries(dragged) };
}
