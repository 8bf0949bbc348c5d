import type {
  PivotForm,
  PivotLayout,
  PivotShare,
  PivotSummary,
  PivotValue,
} from "../../workbook/pivot-layout";
import type { Area } from "../../workbook/cell";
import { wholePivot } from "../../workbook/pivot-layout";
import { areaOf, loadArea } from "./range-area";
import type { SheetState } from "./book-state";
import { FORMS, hasPivots, SHARES, SUMMARIES } from "./pivot-edit";

/** How Excel shows a share unless the person chose otherwise. */
const SHARE_FORMAT = "0.00%";

/** What is told of a sheet's pivots. */
export interface ToldPivots {
  readonly pivots: readonly PivotLayout[];
  /** The cells that they take, with their filters. */
  readonly areas: readonly Area[];
}

/** The pivots of sheets, by sheet. */
export type SheetPivots = ReadonlyMap<string, ToldPivots>;

/**
 * Where the fields of pivots stand now: two syncs for all of them, none where there is no pivot. Excel that tells of no
 * fields gives none, and the pivots are then made as proposed; one that tells of no filters gives where the fields stand.
 */
export async function readPivots(
  context: Excel.RequestContext,
  states: readonly Pick<SheetState, "name" | "pivots">[],
): Promise<SheetPivots> {
  const wanted = states.filter(({ pivots }) => pivots.length > 0);
  if (wanted.length === 0 || !hasPivots()) return new Map();
  const loaded = wanted.map(({ name, pivots }) => ({
    name,
    pivots: pivots.map((pivot) =>
      loadAxes(context.workbook.worksheets.getItem(name).pivotTables.getItem(pivot), pivot),
    ),
  }));
  if (!(await isTold(context))) return new Map();
  const axes = loaded.map(({ name, pivots }) => ({ name, pivots: pivots.map(axesOf) }));
  const whole = axes.map(({ name, pivots }) => ({ name, pivots: pivots.map(loadFields) }));
  const known = (await isTold(context))
    ? whole
    : axes.map(({ name, pivots }) => ({ name, pivots: pivots.map((pivot) => ({ ...pivot, fields: [] })) }));
  return new Map(
    known.map(({ name, pivots }) => {
      const areas = pivots.map(({ area, filters }) => wholePivot(area, filters.length));
      return [name, { pivots: pivots.map(layoutOf), areas }];
    }),
  );
}

/** Whether Excel answers: a layout is worth less than the reading of the workbook. */
async function isTold(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

function loadAxes(pivot: Excel.PivotTable, name: string) {
  const { rowHierarchies, columnHierarchies, filterHierarchies, dataHierarchies, hierarchies, layout } =
    pivot;
  for (const axis of [rowHierarchies, columnHierarchies, filterHierarchies]) axis.load("items/name");
  hierarchies.load("items/name");
  dataHierarchies.load("items/name,items/summarizeBy,items/showAs,items/numberFormat,items/field/name");
  layout.load("layoutType,showRowGrandTotals,showColumnGrandTotals");
  const place = layout.getRange();
  loadArea(place);
  return { name, pivot, place };
}

function axesOf({ name, pivot, place }: ReturnType<typeof loadAxes>) {
  const source = new Set(pivot.hierarchies.items.map((of) => of.name));
  function namesOf(axis: { readonly items: readonly { readonly name: string }[] }): string[] {
    // Several values stand on an axis as a field of their own, which is no column of the source.
    return axis.items.map((of) => of.name).filter((field) => source.has(field));
  }
  return {
    ...{ name, pivot },
    area: areaOf(place),
    rows: namesOf(pivot.rowHierarchies),
    columns: namesOf(pivot.columnHierarchies),
    filters: namesOf(pivot.filterHierarchies),
  };
}

function loadFields(axes: ReturnType<typeof axesOf>) {
  const fields = [...axes.rows, ...axes.columns, ...axes.filters].map((of) => {
    const field = axes.pivot.hierarchies.getItem(of).fields.getItem(of);
    field.load("subtotals");
    return { name: of, field, filters: field.getFilters() };
  });
  return { ...axes, fields };
}

function layoutOf({ pivot, fields, area, ...axes }: ReturnType<typeof loadFields>): PivotLayout {
  const shown = fields.flatMap(({ name: field, filters }) => {
    const items = filters.value.manualFilter?.selectedItems ?? null;
    return items === null ? [] : [[field, items.map(itemName)] as const];
  });
  const bare = fields.filter(({ field }) => field.subtotals.automatic === false);
  const gone = [
    ...(pivot.layout.showRowGrandTotals ? [] : ["column" as const]),
    ...(pivot.layout.showColumnGrandTotals ? [] : ["row" as const]),
  ];
  const form = keyOf<PivotForm>(FORMS, pivot.layout.layoutType);
  return {
    ...axes,
    corner: { row: area.row, column: area.column },
    ...(form === null || form === "tabular" ? {} : { form }),
    values: pivot.dataHierarchies.items.flatMap(valueOf),
    ...(shown.length === 0 ? {} : { shown: Object.fromEntries(shown) }),
    ...(bare.length === 0 ? {} : { withoutSubtotals: bare.map((of) => of.name) }),
    ...(gone.length === 0 ? {} : { withoutTotals: gone }),
  };
}

function valueOf({ field, summarizeBy, name, showAs, numberFormat }: Excel.DataPivotHierarchy): PivotValue[] {
  const summarise = keyOf<PivotSummary>(SUMMARIES, summarizeBy);
  const share = keyOf<PivotShare>(SHARES, showAs.calculation);
  if (summarise === null) return [];
  const value = { field: field.name, summarise, title: name };
  const isChosen = ![SHARE_FORMAT, "General", ""].includes(numberFormat);
  return [{ ...value, ...(share === null ? {} : { share }), ...(isChosen ? { format: numberFormat } : {}) }];
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string): Key | null {
  const keys = Object.keys(names) as Key[];
  return keys.find((key) => names[key] === name) ?? null;
}

/** The item of empty cells is "": Excel calls it in its own language. */
function itemName(item: string | Excel.PivotItem): string {
  const name = typeof item === "string" ? item : item.name;
  return ["(blank)", "(пусто)"].includes(name) ? "" : name;
}
