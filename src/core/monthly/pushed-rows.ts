import { cleanText } from "../cleaning/clean-text";
import type { DraftRemarks } from "./draft-remarks";
import type { SheetView } from "./sheet-view";

/** Lines that must have a text in a column for it to be known there. */
const LEAST_KNOWN = 3;
/** Letters from which a text says something of its column: «нет» stands in any. */
const LEAST_TEXT = 5;
/** Columns to the right in which a text of another column is looked for. */
const FARTHEST = 8;

/**
 * Rows that are longer than others: what the others have in a column of texts stands right of it, so that something was
 * put in between. Which of the cells are in their places only the school knows.
 *
 * Source: docs/monthly.md#shifted.
 */
export function pushedRows(remarks: DraftRemarks): void {
  const { form, template } = remarks;
  const { view, columns } = form.form;
  const counts = countsOf(view, columns.block.bodyRow);
  const places = template.columns.flatMap(({ header, role, kind }) => {
    const isText = role === "input" && (kind === "text" || kind === "list");
    return isText ? (columns.columns.get(header) ?? []) : [];
  });
  form.sheetRows.forEach((row, index) => {
    if (form.shiftedRows.has(index) || form.blankRows.has(index)) return;
    const shift = places.map((place) => counts.shift(row, place)).find((of) => of !== 0) ?? 0;
    if (shift === 0) return;
    const label = form.labels[index] ?? "";
    const facts = { kind: "row-shifted", rule: "rows", severity: "alert", because: null } as const;
    remarks.addRow(label, row, { ...facts, details: { label, shift } });
  });
}

/** Of a sheet once: a table of all schools is looked at school by school. */
const KNOWN = new WeakMap<SheetView, TextCounts>();

function countsOf(view: SheetView, bodyRow: number): TextCounts {
  const known = KNOWN.get(view) ?? new TextCounts(view, bodyRow);
  KNOWN.set(view, known);
  return known;
}

/** In how many lines texts stand in a column. */
class TextCounts {
  readonly #counts = new Map<number, ReadonlyMap<string, number>>();

  constructor(
    private readonly view: SheetView,
    private readonly bodyRow: number,
  ) {}

  /** By how many columns a column's text stands too far right in a row; 0 where it does not. */
  shift(row: number, place: number): number {
    const own = this.#text(row, place);
    if (own !== null && this.#count(place, own) >= LEAST_KNOWN) return 0;
    for (let shift = 1; shift <= FARTHEST && place + shift < this.view.columns; shift += 1) {
      const text = this.#text(row, place + shift);
      if (text === null) continue;
      const count = this.#count(place, text);
      if (count >= LEAST_KNOWN && count > this.#count(place + shift, text) * LEAST_KNOWN) return shift;
    }
    return 0;
  }

  #text(row: number, column: number): string | null {
    const value = this.view.value(row, column);
    return typeof value === "string" && value.length >= LEAST_TEXT ? cleanText(value) : null;
  }

  #count(column: number, text: string): number {
    return this.#of(column).get(text) ?? 0;
  }

  #of(column: number): ReadonlyMap<string, number> {
    const known = this.#counts.get(column);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (let row = this.bodyRow; row < this.view.rows; row += 1) {
      const text = this.#text(row, column);
      if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    this.#counts.set(column, counts);
    return counts;
  }
}
