import type { AlignedColumns } from "./align-columns";
import type { SheetView } from "./sheet-view";
import { plainWords } from "./words";

/** Share of a header row's texts that a line below must have to be the header once more. */
const SAME = 0.7;
/** Share of a part's lines that stand in an earlier part too from which the parts are tables of their own. */
const SHARED_LINES = 0.3;

/** Lines of a table that are its header again: where a page or another table begins. */
export interface RepeatedHeaders {
  readonly rows: ReadonlySet<number>;
  /** The same lines stand under them again: it is not one table over pages, but several. */
  readonly areTables: boolean;
}

/**
 * Finds the header where it stands again below.
 *
 * @param label Column that names the lines; null where none does.
 */
export function repeatedHeaders(
  view: SheetView,
  { block, columns }: AlignedColumns,
  label: number | null,
): RepeatedHeaders {
  const places = [...columns.values()];
  const sorted = [...places].sort((one, other) => one - other);
  const levels = block.rows
    .map((row) => textsOf(view, row, places))
    .filter((texts) => new Set(texts.values()).size >= 2);
  const rows = new Set<number>();
  const parts: Set<string>[] = [new Set()];
  let shared = 0;
  let lines = 0;
  for (const row of view.filledRows()) {
    if (row < block.bodyRow) continue;
    if (levels.some((texts) => isSame(view, row, texts))) {
      if (!rows.has(row - 1)) parts.push(new Set());
      rows.add(row);
      continue;
    }
    const line = view.text(row, label ?? firstText(view, row, sorted)).toLowerCase();
    if (line === "") continue;
    if (parts.length > 1) {
      lines += 1;
      if (parts.slice(0, -1).some((part) => part.has(line))) shared += 1;
    }
    parts[parts.length - 1]?.add(line);
  }
  return { rows, areTables: lines > 0 && shared >= lines * SHARED_LINES };
}

function textsOf(view: SheetView, row: number, places: readonly number[]): Map<number, string> {
  return new Map(
    places.flatMap((column): [number, string][] => {
      const text = plainWords(view.text(row, column));
      return text === "" ? [] : [[column, text]];
    }),
  );
}

function isSame(view: SheetView, row: number, texts: ReadonlyMap<number, string>): boolean {
  let [same, other] = [0, 0];
  for (const [column, text] of texts) {
    const value = view.value(row, column);
    // Most cells of a table are numbers, or other texts: the first few of a line say that it is no header.
    if (typeof value === "string" && plainWords(value) === text) same += 1;
    else other += 1;
    if (other > texts.size * (1 - SAME)) return false;
  }
  return same >= 2;
}

function firstText(view: SheetView, row: number, sorted: readonly number[]): number {
  return sorted.find((column) => typeof view.value(row, column) === "string") ?? sorted[0] ?? 0;
}
