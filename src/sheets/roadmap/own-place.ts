import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { freeName } from "../../core/roadmap/free-name";

/** The workbook that is written into. */
export interface TargetBook {
  /** As read. */
  readonly sheets: readonly SheetSnapshot[];
  /** The edits are for a new workbook, not for the one that was read. */
  readonly isNew: boolean;
}

/** Names for a sheet of ours and its table, and the edits that take the earlier one away. */
export interface OwnPlace {
  readonly sheet: string;
  readonly table: string;
  readonly replaced: readonly WorkbookEdit[];
}

/**
 * Where a sheet of ours is written: over the one that is there, under its name; a new one meets none of the names that
 * stay.
 *
 * @param found Name of the earlier sheet; null where there is none.
 */
export function ownPlace(
  { sheets, isNew }: TargetBook,
  found: string | null,
  wanted: { readonly sheet: string; readonly table: string },
): OwnPlace {
  const others = isNew ? [] : sheets.filter(({ name }) => name !== found);
  const names = others.map(({ name }) => name);
  const tables = others.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return {
    sheet: found ?? freeName(wanted.sheet, names, (number) => ` (${String(number)})`),
    table: freeName(wanted.table, tables, (number) => `_${String(number)}`),
    replaced: found === null || isNew ? [] : [{ kind: "delete-sheet", sheet: found }],
  };
}

/** Whether a sheet is ours under its own name; one that a person renamed is kept. */
export function isOwnSheet({ own, name }: SheetSnapshot, wanted: string): boolean {
  return own && name.replace(/ \(\d+\)$/, "") === wanted;
}
