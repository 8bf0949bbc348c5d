import type { Area } from "../../workbook/cell";
import { areasOf, loadAreas, rangeOf } from "./range-area";

/** Rows in which a table's header stands. */
const HEADER_ROWS = 50;

interface MergedSheet {
  readonly name: string;
  /** The cells that hold something or are formatted. */
  readonly formatted: Area | null;
}

/**
 * Merged cells of sheets, in one sync. Excel fails above 512 merged areas: then each sheet is asked
 * for its head alone, and what fails again is said to have none, as empty cells beside a header say
 * the same to the recogniser.
 *
 * Source: docs/excel-facts.md#editing.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly MergedSheet[],
): Promise<Area[][]> {
  const whole = await tryMerges(context, sheets);
  if (whole !== null) return whole;
  const merges: Area[][] = [];
  for (const sheet of sheets) {
    const all = await tryMerges(context, [sheet]);
    const head = all ?? (await tryMerges(context, [withHeadOnly(sheet)]));
    merges.push(head?.[0] ?? []);
  }
  return merges;
}

async function tryMerges(
  context: Excel.RequestContext,
  sheets: readonly MergedSheet[],
): Promise<Area[][] | null> {
  const found = sheets.map(({ name, formatted }) => {
    if (formatted === null) return null;
    const merged = rangeOf(context.workbook.worksheets.getItem(name), formatted).getMergedAreasOrNullObject();
    merged.load("areaCount");
    loadAreas(merged.areas);
    return merged;
  });
  try {
    await context.sync();
  } catch {
    return null;
  }
  return found.map((merged) => (merged === null || merged.isNullObject ? [] : areasOf(merged.areas)));
}

function withHeadOnly({ name, formatted }: MergedSheet): MergedSheet {
  const head = formatted === null ? null : { ...formatted, rows: Math.min(formatted.rows, HEADER_ROWS) };
  return { name, formatted: head };
}
