import type { AlignedForm } from "./aligned-form";
import type { FormSheet, FormTemplate } from "./form-template";
import type { FoundTable } from "./found-table";
import { SheetView } from "./sheet-view";
import { plainWords } from "./words";

/** Share of the words of a sheet's header by which it is known under another name. */
const SAME_WORDS = 0.6;

/**
 * Sheets of the empty form beside the one that is collected, which schools fill too: under a header of theirs a column
 * is empty.
 */
export function formSheets(tables: readonly FoundTable[], main: FoundTable): FormSheet[] {
  return tables.flatMap(({ view, block, sheet }): FormSheet[] => {
    if (view === main.view || sheet.visibility !== "visible" || block.paths.length < 2) return [];
    const rows = view.filledRows().filter((row) => row >= block.bodyRow);
    const isFilledIn = block.paths.some(({ column }) => rows.every((row) => isEmpty(view, row, column)));
    const headers = block.paths.map(({ levels }) => levels.join(" / "));
    return isFilledIn ? [{ name: view.name, headers }] : [];
  });
}

function isEmpty(view: SheetView, row: number, column: number): boolean {
  return view.text(row, column) === "" && view.formula(row, column) === null;
}

/** Sheets of the form that a school's file does not have, under its name or another. */
export function missingSheets({ others }: AlignedForm, { sheets = [] }: FormTemplate): string[] {
  return sheets.flatMap(({ name, headers }) => {
    const isNamed = others.some((of) => plainWords(of.name) === plainWords(name));
    return isNamed || others.some((of) => hasWords(new SheetView(of), headers)) ? [] : [name];
  });
}

function hasWords(view: SheetView, headers: readonly string[]): boolean {
  const texts = new Set<string>();
  for (const row of view.filledRows())
    for (let column = 0; column < view.columns; column += 1) texts.add(plainWords(view.text(row, column)));
  const known = headers.filter((header) => texts.has(plainWords(header.split(" / ").pop() ?? "")));
  return known.length >= headers.length * SAME_WORDS;
}
