import type { Cell, CellContent } from "../../workbook/cell";
import type { CellFact, SheetSnapshot } from "../../workbook/snapshot";
import { cellElement, cellXml, errorXml, rowStart, type CellXml } from "./cell-xml";
import type { CarriedSheet } from "./foreign-sheet";
import { greatest } from "../../workbook/greatest";
import type { StylesPart } from "./styles-part";

/** What new rows are made of. */
export interface NewRows {
  readonly snapshot: SheetSnapshot;
  readonly carried: CarriedSheet | undefined;
  readonly styles: StylesPart;
}

/** The rows of a new sheet as XML, one at a time: a million of them together are longer than any text can be. */
export function* newRows({ snapshot, carried, styles }: NewRows): Generator<string> {
  const valuesOnly = new Set<string>(carried?.valuesOnly);
  const formulas = new RowQueue(
    snapshot.formulas.filter(({ row, column }) => !valuesOnly.has(`${String(row)}:${String(column)}`)),
  );
  const errors = new RowQueue(snapshot.errors);
  const formats = new RowQueue(snapshot.numberFormats);
  const heights = new RowQueue(carried?.heights ?? []);
  const hidden = new RowQueue(snapshot.hiddenRows.map((row) => ({ row })));
  const last = [formulas, errors, formats, heights, hidden].map((queue) => queue.last);
  const rows = Math.max(snapshot.cells.length, greatest(last, -1) + 1);
  for (let row = 0; row < rows; row++) {
    const cells = snapshot.cells[row] ?? [];
    const attributes = new Map<string, string>();
    for (const { height } of heights.take(row)) attributes.set("ht", String(height)).set("customHeight", "1");
    if (hidden.take(row).length > 0) attributes.set("hidden", "1");
    const looks = formats
      .take(row)
      .map(({ column, value }) => [column, styles.cellStyle(0, { numberFormat: value })] as const);
    const facts = { formulas: byColumn(formulas.take(row)), errors: byColumn(errors.take(row)) };
    const content = rowCells({ row, cells, looks: new Map(looks), ...facts });
    if (content !== "" || attributes.size > 0) yield `${rowStart("", row, attributes)}${content}</row>`;
  }
}

interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly looks: ReadonlyMap<number, number>;
  readonly formulas: ReadonlyMap<number, string>;
  readonly errors: ReadonlyMap<number, string>;
}

function rowCells(of: Row): string {
  let text = "";
  for (const column of filledColumns(of)) {
    const style = of.looks.get(column) ?? 0;
    text += cellElement("", { row: of.row, column }, { style, ...contentOf(of, column) });
  }
  return text;
}

function filledColumns({ cells, looks, formulas, errors }: Row): readonly number[] {
  const filled: number[] = [];
  cells.forEach((cell, column) => {
    if (cell !== null) filled.push(column);
  });
  if (looks.size + formulas.size + errors.size === 0) return filled;
  const all = new Set([...filled, ...looks.keys(), ...formulas.keys(), ...errors.keys()]);
  return [...all].sort((one, other) => one - other);
}

function contentOf({ cells, formulas, errors }: Row, column: number): CellXml {
  const [error, formula] = [errors.get(column), formulas.get(column)];
  if (error !== undefined) return errorXml("", error, formula ?? null);
  const value = cells[column] ?? null;
  const content: CellContent = formula === undefined ? value : { formula, value };
  return cellXml("", content);
}

function byColumn(facts: readonly CellFact<string>[]): ReadonlyMap<number, string> {
  return new Map(facts.map(({ column, value }) => [column, value]));
}

/** Facts of rows, taken row by row. */
class RowQueue<T extends { readonly row: number }> {
  private readonly facts: readonly T[];
  private next = 0;

  constructor(facts: readonly T[]) {
    this.facts = [...facts].sort((one, other) => one.row - other.row);
  }

  /** The last row that has any; -1 where none has. */
  get last(): number {
    return this.facts.at(-1)?.row ?? -1;
  }

  /** Those of a row. Rows are asked for in their order. */
  take(row: number): readonly T[] {
    const from = this.next;
    while (this.facts[this.next]?.row === row) this.next += 1;
    return this.next === from ? NONE : this.facts.slice(from, this.next);
  }
}

const NONE: readonly never[] = [];
