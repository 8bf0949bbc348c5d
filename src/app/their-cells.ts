import * as v from "valibot";
import { titleOf } from "../sheets/roadmap/read-roadmap-sheet";
import { cellAddress, quotedSheet } from "../workbook/address";
import type { Area } from "../workbook/cell";
import type { WorkbookEdit } from "../workbook/edit";
import type { DegradedEdit } from "../workbook/port";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { cellsBeside, type Place } from "./cells-beside";
import type { EditedRow } from "./edited-cells";
import { SheetAgain } from "./sheet-again";
import { toldEdits } from "./told-edits";
import { rowSums, traceOf, type SheetTrace } from "./sheet-trace";

/** The setting that says what we wrote on sheets of ours. */
const KEY = "written";

const AREA = v.object({ row: v.number(), column: v.number(), rows: v.number(), columns: v.number() });
const TRACES = v.record(
  v.string(),
  v.object({
    columns: v.number(),
    rows: v.string(),
    cells: v.optional(v.string()),
    pivots: v.optional(v.array(AREA)),
  }),
);

/** Edits, and what has to be told of them. */
export interface KeptEdits {
  readonly edits: readonly WorkbookEdit[];
  readonly degraded: readonly DegradedEdit[];
}

/**
 * The edits, with those cells kept that a person filled beside ours on sheets which are written again, where their places
 * stay free; the others are told, and those beside rows that are other ones now.
 *
 * @param workbook What they are written into, as it stands now.
 */
export function withTheirCells(
  { sheets, settings }: Pick<WorkbookSnapshot, "sheets" | "settings">,
  edits: readonly WorkbookEdit[],
): KeptEdits {
  const traces = readTraces(settings[KEY]);
  const gone = new Set(edits.flatMap((edit) => (edit.kind === "delete-sheet" ? [edit.sheet] : [])));
  const added = new Set(edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : [])));
  const kept: WorkbookEdit[] = [];
  const degraded: DegradedEdit[] = [];
  for (const sheet of sheets) {
    const trace = traces[sheet.name];
    if (trace === undefined || !sheet.own || !gone.has(sheet.name)) continue;
    // It reads back itself what people changed in it, and lays that out anew.
    const isRoadmap = titleOf(sheet) !== null;
    const { places, isUnclear, isMoved, edited } = cellsBeside(sheet, trace);
    if (!added.has(sheet.name)) {
      degraded.push(...told("sheet-gone", sheet.name, [...places, ...placesOf(edited)]));
      continue;
    }
    const again = new SheetAgain(edits, sheet);
    const sums = rowSums(traceOf(edits, sheet.name));
    const [free, others] = parted(
      isRoadmap ? again.withoutFound(places) : again.withoutCarried(places),
      (place) => !again.isTaken(place) && !again.isOfTotals(place),
    );
    const [taken, totals] = parted(others, (place) => again.isTaken(place));
    if (free.length > 0) kept.push({ kind: "keep-cells", sheet: sheet.name, areas: areasOf(free) });
    const beside = free.filter(({ row, ours }) => again.hasRow(row) && sums[row] !== ours);
    if (beside.length > 0)
      degraded.push({ code: "cells-stay", sheet: sheet.name, things: named("", beside) });
    degraded.push(...told("place-taken", sheet.name, taken), ...told("table-row", sheet.name, totals));
    degraded.push(...toldEdits(sheet, edited, again, isRoadmap));
    if (isUnclear && !isRoadmap)
      degraded.push({ code: "cells-gone", sheet: sheet.name, things: named("unclear", []) });
    const links = isMoved && !isRoadmap ? linksTo(sheet.name, sheets) : [];
    if (links.length > 0)
      degraded.push({ code: "links-moved", sheet: sheet.name, things: [{ kind: "cell", names: links }] });
  }
  return { edits: [...edits, ...kept, ...traceEdits(traces, edits, { gone, added })], degraded };
}

/** What is told of a write: cells that the host refused to keep did not stay. */
export function toldOfCells(kept: KeptEdits, applied: readonly DegradedEdit[]): DegradedEdit[] {
  function refused(sheet: string): ReadonlySet<string> {
    const of = applied.filter((one) => one.code === "cells-gone" && one.sheet === sheet);
    return new Set(of.flatMap(({ things }) => things ?? []).flatMap(({ names }) => names));
  }
  const told = kept.degraded.flatMap((one): DegradedEdit[] => {
    if (one.code !== "cells-stay") return [one];
    const without = refused(one.sheet);
    const names = (one.things ?? []).flatMap((of) => of.names).filter((name) => !without.has(name));
    return names.length === 0 ? [] : [{ ...one, things: [{ kind: "", names }] }];
  });
  return [...applied, ...told];
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** The cells of rows of which it is known which were edited, else the first of each. */
function placesOf(edited: readonly EditedRow[]): Place[] {
  return edited.flatMap(({ row, columns }) => (columns ?? [0]).map((column) => ({ row, column })));
}

function told(kind: string, sheet: string, places: readonly Place[]): DegradedEdit[] {
  return places.length === 0 ? [] : [{ code: "cells-gone", sheet, things: named(kind, places) }];
}

function named(kind: string, places: readonly Place[]): NonNullable<DegradedEdit["things"]> {
  return [{ kind, names: places.map(({ row, column }) => cellAddress(row, column)) }];
}

/** The person's formulas that speak of cells of a sheet. */
function linksTo(name: string, sheets: readonly SheetSnapshot[]): string[] {
  const start = `${quotedSheet(name)}!`.toLowerCase();
  return sheets
    .filter(({ own }) => !own)
    .flatMap((sheet) =>
      sheet.formulas
        .filter(({ value }) => value.toLowerCase().includes(start))
        .map(({ row, column }) => `${sheet.name}!${cellAddress(row, column)}`),
    );
}

/** Places as few rectangles: neighbours in a row, then such rows one under another. */
function areasOf(places: readonly Place[]): Area[] {
  const sorted = [...places].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const standing = new Map<string, number>();
  const areas: Area[] = [];
  for (const run of runs) {
    const key = `${String(run.column)}:${String(run.columns)}`;
    const index = standing.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above !== undefined && above.row + above.rows === run.row)
      areas[index] = { ...above, rows: above.rows + 1 };
    else standing.set(key, areas.push(run) - 1);
  }
  return areas;
}

interface SheetNames {
  readonly gone: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
}

/** Remembers what is written now; of sheets that go nothing is remembered. */
function traceEdits(
  traces: Readonly<Record<string, SheetTrace>>,
  edits: readonly WorkbookEdit[],
  { gone, added }: SheetNames,
): WorkbookEdit[] {
  if (gone.size + added.size === 0) return [];
  const others = Object.entries(traces).filter(([sheet]) => !gone.has(sheet) && !added.has(sheet));
  const now = [...added].map((sheet) => [sheet, traceOf(edits, sheet)] as const);
  const all = [...others, ...now].sort(([one], [other]) => (one < other ? -1 : 1));
  const value = all.length === 0 ? null : JSON.stringify(Object.fromEntries(all));
  return [{ kind: "setting", key: KEY, value }];
}

/** What another version left, or a hand changed, counts as nothing. */
function readTraces(text: string | undefined): Readonly<Record<string, SheetTrace>> {
  if (text === undefined) return {};
  try {
    const parsed = v.safeParse(TRACES, JSON.parse(text));
    return parsed.success ? (parsed.output as Record<string, SheetTrace>) : {};
  } catch {
    return {};
  }
}
