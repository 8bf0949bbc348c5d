import { quotedSheet } from "../../src/workbook/address";
import type { WorkbookObject } from "./objects/workbook-object";

/**
 * Formulas, names, rules and lists speak of a sheet or a table by its name, and follow it when it is renamed; links do
 * not. Source: docs/excel-facts.md#references.
 */
export function followRename(book: WorkbookObject, from: string, to: string): void {
  everyReference(book, (text) => replaceSheet(text, from, quotedSheet(to)));
}

/** What spoke of a deleted sheet speaks of nothing. Source: docs/excel-facts.md#references. */
export function breakReferences(book: WorkbookObject, sheet: string): void {
  everyReference(book, (text) => replaceSheet(text, sheet, "#REF"));
}

/** Structured references follow their table's name. */
export function followTable(book: WorkbookObject, from: string, to: string): void {
  const name = new RegExp(`(?<![\\p{L}\\d_.])${escaped(from)}(?=\\[)`, "giu");
  everyReference(book, (text) => text.replace(name, () => to));
}

function everyReference(book: WorkbookObject, change: (text: string) => string): void {
  for (const { cells, formats } of book.sheets) {
    for (const [, , cell] of cells.all()) {
      if (cell.formula !== null) cell.formula = change(cell.formula);
      const source = (cell.validation as { list?: { source?: string } }).list?.source;
      if (source?.startsWith("=") === true)
        cell.validation = { list: { ...listOf(cell.validation), source: change(source) } };
    }
    for (const { rule } of formats) rule.Formula = change(rule.Formula);
  }
  for (const name of book.names) name.Formula = change(name.Formula);
}

function listOf(validation: unknown): object {
  return (validation as { list: object }).list;
}

function replaceSheet(text: string, sheet: string, by: string): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  const bare = new RegExp(`(?<![\\p{L}\\d_.'])${escaped(sheet)}!`, "gu");
  return text.replaceAll(quoted, () => `${by}!`).replace(bare, () => `${by}!`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
