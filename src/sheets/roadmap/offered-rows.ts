import type { WorkbookEdit } from "../../workbook/edit";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Notice } from "../../core/notice";
import { findRoadmapSheet, readRoadmapSheet } from "./read-roadmap-sheet";
import { roadmapKey } from "./roadmap-layout";
import type { Roadmap } from "../../core/roadmap/plan-roadmap";

/** A workbook with what the add-in keeps in it. */
export type KeptBook = Pick<WorkbookSnapshot, "sheets" | "settings">;

/**
 * Ids of planned rows that a person did not want: they were offered before and do not stand on the roadmap's sheet,
 * since they were ticked off or deleted. Without the sheet, or with none of them on
 * it, everything is offered anew.
 */
export function leftOutRows(
  { rows, options }: Pick<Roadmap, "rows" | "options">,
  book: KeptBook,
): Set<string> {
  const key = roadmapKey(options.form, options.scope);
  const sheet = findRoadmapSheet(book.sheets, key);
  if (sheet === null) return new Set();
  const standing = new Set(readRoadmapSheet(sheet, options.form).rows.map(({ id }) => id));
  const offered = offeredRows(key, book);
  if (![...offered].some((id) => standing.has(id))) return new Set();
  return new Set(rows.map(({ id }) => id).filter((id) => offered.has(id) && !standing.has(id)));
}

/** A planned roadmap without the rows that a person did not want. */
export function withoutLeftOut(roadmap: Roadmap, book: KeptBook): Roadmap {
  const leftOut = leftOutRows(roadmap, book);
  return { ...roadmap, rows: roadmap.rows.filter(({ id }) => !leftOut.has(id)) };
}

/** Says which planned rows are left out of a rerun; empty where all are in it. */
export function leftOutNotices(roadmap: Pick<Roadmap, "rows" | "options">, book: KeptBook): Notice[] {
  const count = leftOutRows(roadmap, book).size;
  const sheet = findRoadmapSheet(book.sheets, roadmapKey(roadmap.options.form, roadmap.options.scope));
  return count === 0 || sheet === null
    ? []
    : [{ code: "measures-left-out", place: sheet.name, details: { measures: count } }];
}

/** Remembers in the workbook which rows a roadmap has offered. */
export function offeredEdit(
  { rows, options }: Pick<Roadmap, "rows" | "options">,
  book: KeptBook,
): WorkbookEdit {
  const key = roadmapKey(options.form, options.scope);
  const ids = new Set([...offeredRows(key, book), ...rows.map(({ id }) => id)]);
  return { kind: "setting", key: settingKey(key), value: [...ids].join("\n") };
}

function offeredRows(key: string, { settings }: KeptBook): ReadonlySet<string> {
  const text = settings[settingKey(key)] ?? "";
  return new Set(text === "" ? [] : text.split("\n"));
}

function settingKey(key: string): string {
  return `offered:${key}`;
}
