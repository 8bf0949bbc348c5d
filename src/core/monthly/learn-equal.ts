import { parseArea } from "../../workbook/address";
import type { FormRule, TableCells } from "./form-template";
import type { FoundTable } from "./found-table";
import type { GivenCells } from "./learn-given";
import type { CellPlace } from "./read-formula";
import { SheetView } from "./sheet-view";
import { TableWords } from "./table-words";
import { plainWords } from "./words";

/** A cell that a formula refers to; null for its own sheet. */
interface SheetCell extends CellPlace {
  readonly sheet: string | null;
}

type EqualRule = Extract<FormRule, { kind: "equal" }>;

const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gu;
const SUM = /^\+?(?:#|SUM\(#(?:[,;]#)*\))(?:\+(?:#|SUM\(#(?:[,;]#)*\)))*$/;
/** More cells than a form's total adds up. */
const MOST_CELLS = 500;

/**
 * Rules that the form's formulas state by pointing to another sheet, or to another block of its own: those on which most
 * of the tables agree.
 *
 * Source: docs/monthly.md#equal.
 */
export function learnEqual(
  tables: readonly FoundTable[],
  headers: readonly string[],
  given: GivenCells,
): EqualRule[] {
  const counts = new Map<string, { readonly rule: EqualRule; count: number }>();
  for (const table of tables) {
    for (const rule of rulesOf(table, headers, given)) {
      const key = JSON.stringify(rule);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { rule, count: 1 });
      else known.count += 1;
    }
  }
  const agreed = [...counts.values()].filter(({ count }) => count > tables.length / 2);
  return agreed.map(({ rule }, index) => ({ ...rule, id: `equal:${rule.column}:${String(index + 1)}` }));
}

function rulesOf(table: FoundTable, headers: readonly string[], given: GivenCells): EqualRule[] {
  const { view, block } = table;
  const { bodyRow } = block;
  const rows = new Map(given.offsets.map((offset, index) => [bodyRow + offset, given.labels[index] ?? ""]));
  const columns = new Map(block.paths.map(({ column }, index) => [column, headers[index] ?? ""]));
  const words = new SheetWords(table, (row, column) => rows.has(row) && columns.has(column));
  const groups = new Map<string, { readonly column: string; readonly sum: TableCells[]; labels: string[] }>();
  for (const [column, header] of columns) {
    for (const [row, label] of rows) {
      const formula = view.formula(row, column);
      const cells = formula === null ? null : summedCells(formula, view.name);
      const sum = cells === null ? null : tableCells(cells, label, words);
      if (sum === null) continue;
      const key = `${header}\n${JSON.stringify(sum)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { column: header, sum, labels: [label] });
      else group.labels.push(label);
    }
  }
  return [...groups.values()].map(({ column, sum, labels }): EqualRule => {
    const isAll = labels.length === given.labels.length;
    return { kind: "equal", id: "", isOn: true, column, rows: isAll ? [] : labels, sum };
  });
}

/** The cells that a formula repeats or adds up; null for any other formula. */
function summedCells(formula: string, own: string): SheetCell[] | null {
  const text = formula.replace(/^=/, "").trim();
  const references = [...text.matchAll(REFERENCE)];
  if (!SUM.test(text.replace(REFERENCE, "#").replace(/\s+/g, ""))) return null;
  const cells: SheetCell[] = [];
  for (const [, quoted, address = ""] of references) {
    const name = quoted?.replace(/^'|'$/g, "").replaceAll("''", "'");
    const area = parseArea(address.replaceAll("$", ""));
    if (area === null || name?.includes("[") === true || area.rows * area.columns > MOST_CELLS) return null;
    const sheet = name === undefined || name === own ? null : name;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        cells.push({ sheet, row, column });
  }
  return cells;
}

/** The cells by their words; null where one of them has none, or is the form's own. */
function tableCells(cells: readonly SheetCell[], label: string, words: SheetWords): TableCells[] | null {
  const groups = new Map<
    string,
    { readonly sheet: string | null; readonly column: string; rows: string[] }
  >();
  for (const cell of cells) {
    const found = words.of(cell.sheet)?.wordsOf(cell) ?? null;
    if (found === null) return null;
    const key = `${cell.sheet ?? ""}\n${found.column}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, {
        sheet: cell.sheet,
        column: found.column,
        rows: [found.row],
      });
    else group.rows.push(found.row);
  }
  return [...groups.values()].map((group) => {
    const isOwnRow = group.rows.length === 1 && plainWords(group.rows[0]) === plainWords(label);
    return isOwnRow ? { ...group, rows: [] } : group;
  });
}

/** The sheets of a form by name, each read when it is first asked for. */
class SheetWords {
  readonly #known = new Map<string | null, TableWords | null>();

  constructor(
    private readonly table: FoundTable,
    private readonly isOwn: (row: number, column: number) => boolean,
  ) {}

  of(name: string | null): TableWords | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const words = this.#read(name);
    this.#known.set(name, words);
    return words;
  }

  #read(name: string | null): TableWords | null {
    if (name === null) return new TableWords(this.table.view, this.isOwn);
    const sheet = this.table.others.find((of) => of.name === name);
    return sheet === undefined ? null : new TableWords(new SheetView(sheet), () => false);
  }
}
