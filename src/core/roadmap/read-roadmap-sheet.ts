import { ROADMAP } from "../../locale/roadmap-text";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { FormId } from "./measure";
import { isEmpty, ownTableRows } from "./own-table";
import { HEADER_ROW, roadmapLayout, SECTION_MARK, type RoadmapLayout } from "./roadmap-layout";
import type { RowLink, TrackedRow } from "./tracked-row";

/** What a roadmap's sheet holds that a rerun must keep. */
export interface EarlierRoadmap {
  readonly sheet: string;
  readonly rows: readonly TrackedRow[];
  /** The lines of the approval block, as filled in. */
  readonly approval: readonly Cell[];
}

/** The add-in's own sheet with this key (`roadmapKey`); null where there is none. */
export function findRoadmapSheet(sheets: readonly SheetSnapshot[], key: string): SheetSnapshot | null {
  return sheets.find(({ own, cells }) => own && cells[0]?.some((cell) => cell === key) === true) ?? null;
}

/**
 * Reads a roadmap back from its sheet, whatever people did to its rows: sorted, edited, added, copied or deleted.
 * Rows without a code, and second rows with one code, are rows of their own.
 */
export function readRoadmapSheet(sheet: SheetSnapshot, form: FormId): EarlierRoadmap {
  const layout = roadmapLayout(form);
  const seen = new Set<string>();
  const rows: TrackedRow[] = [];
  let section = "";
  const links = linksByRow(sheet);
  for (const { row: place, cells } of ownTableRows(sheet, HEADER_ROW)) {
    const id = textOf(cells[layout.index.id]);
    const own = textOf(cells[layout.index.section]);
    if (id === SECTION_MARK) {
      section = own;
      continue;
    }
    if (cells.every((cell, column) => column >= layout.visible || isEmpty(cell))) continue;
    const row = { ...rowOf(cells, layout, own === "" ? section : own), links: links.get(place) ?? [] };
    const isKnown = id !== "" && !seen.has(id);
    rows.push(isKnown ? row : { ...row, id: freeId(seen, rows.length) });
    seen.add(rows.at(-1)?.id ?? "");
  }
  const approval = ROADMAP.approval.map((_, row) => sheet.cells[row]?.[layout.index.status] ?? null);
  return { sheet: sheet.name, rows, approval };
}

function linksByRow({ links, cells }: SheetSnapshot): ReadonlyMap<number, readonly RowLink[]> {
  const rows = new Map<number, RowLink[]>();
  for (const { row, column, value } of links) {
    if (isEmpty(cells[row]?.[column] ?? null)) continue;
    rows.set(row, [...(rows.get(row) ?? []), { column, target: value }]);
  }
  return rows;
}

function rowOf(
  cells: readonly Cell[],
  { index, formColumns }: RoadmapLayout,
  section: string,
): Omit<TrackedRow, "links"> {
  return {
    id: textOf(cells[index.id]),
    section,
    form: Array.from({ length: formColumns }, (_, column) => cells[column] ?? null),
    schools: cells[index.schools] ?? null,
    reason: cells[index.reason] ?? null,
    due: cells[index.due] ?? null,
    status: cells[index.status] ?? null,
    done: cells[index.done] ?? null,
    document: cells[index.document] ?? null,
    comment: cells[index.comment] ?? null,
    periods: textOf(cells[index.periods]),
  };
}

function freeId(taken: ReadonlySet<string>, start: number): string {
  let number = start;
  while (taken.has(`own-${String(number)}`)) number += 1;
  return `own-${String(number)}`;
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
