import { fittingSheetNames } from "../../workbook/sheet-name";
import type { SheetSnapshot } from "../../workbook/snapshot";

/** What is asked of a sheet that may be the one of a name. */
export type NamedSheet = Pick<SheetSnapshot, "name" | "own"> & Partial<Pick<SheetSnapshot, "cells">>;

/**
 * The sheet that was made earlier for a name. A sheet's own name is cut to what Excel takes, so that two long names may share
 * it: the title in the first cell, which has the whole name, tells them apart. A sheet without a title counts by its name.
 *
 * @param wanted The name that the sheet would have if Excel took any.
 * @param isTitle Whether a title is that of the name.
 */
export function earlierSheet<T extends NamedSheet>(
  sheets: readonly T[],
  wanted: string,
  isTitle: (title: string) => boolean,
): T | null {
  const own = sheets.filter((sheet) => sheet.own && isNamedAs(sheet.name, wanted));
  const titled = own.find((sheet) => isTitle(titleOf(sheet)));
  return titled ?? own.find((sheet) => sheet.name === fitting(wanted) && titleOf(sheet) === "") ?? null;
}

/** A name for a new sheet, near to the wanted one, that no sheet of the workbook has. */
export function freeSheetName(sheets: readonly Pick<NamedSheet, "name">[], wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const names = fittingSheetNames(Array.from({ length: taken.size + 1 }, () => wanted));
  return names.find((name) => !taken.has(name.toLowerCase())) ?? fitting(wanted);
}

/** Whether a sheet has the name that is wanted, as Excel takes it, or that name with a number. */
export function isNamedAs(sheet: string, wanted: string): boolean {
  const number = Number(/ \((\d+)\)$/.exec(sheet)?.[1] ?? 1);
  if (sheet.toLowerCase() === fitting(wanted).toLowerCase()) return true;
  // Numbers of sheets are small; a longer one is part of a person's own name.
  if (number < 2 || number > MOST_SHEETS) return false;
  const names = fittingSheetNames(Array.from({ length: number }, () => wanted));
  return names.at(-1)?.toLowerCase() === sheet.toLowerCase();
}

const MOST_SHEETS = 1000;

function titleOf({ cells = [] }: NamedSheet): string {
  return String(cells[0]?.[0] ?? "");
}

function fitting(wanted: string): string {
  return fittingSheetNames([wanted])[0] ?? wanted;
}
