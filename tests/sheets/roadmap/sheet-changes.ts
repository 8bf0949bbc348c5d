import type { Cell } from "../../../src/workbook/cell";
import type { CellFact, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** A workbook with one of its sheets as a person left it. */
export function withSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** A sheet after a person inserted a column; cells right of it move, as in Excel. */
export function withColumn(
  sheet: SheetSnapshot,
  at: number,
  cells: ReadonlyMap<number, Cell>,
): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.map((row, index) => {
      const left = Array.from({ length: at }, (_, column) => row[column] ?? null);
      return [...left, cells.get(index) ?? null, ...row.slice(at)];
    }),
    links: moved(sheet.links, at),
    notes: moved(sheet.notes, at),
    formulas: moved(sheet.formulas, at),
    numberFormats: moved(sheet.numberFormats, at),
    merges: sheet.merges.map((area) =>
      area.column >= at
        ? { ...area, column: area.column + 1 }
        : area.column + area.columns > at
          ? { ...area, columns: area.columns + 1 }
          : area,
    ),
    tables: sheet.tables.map(({ name, area }) => ({ name, area: { ...area, columns: area.columns + 1 } })),
  };
}

/** A sheet after a person inserted rows before a row. */
export function withRows(
  sheet: SheetSnapshot,
  at: number,
  rows: readonly (readonly Cell[])[],
): SheetSnapshot {
  const down = rows.length;
  function lower<T extends { readonly row: number }>(fact: T): T {
    return fact.row >= at ? { ...fact, row: fact.row + down } : fact;
  }
  return {
    ...sheet,
    cells: [...sheet.cells.slice(0, at), ...rows, ...sheet.cells.slice(at)],
    links: sheet.links.map(lower),
    notes: sheet.notes.map(lower),
    formulas: sheet.formulas.map(lower),
    numberFormats: sheet.numberFormats.map(lower),
    merges: sheet.merges.map(lower),
    tables: sheet.tables.map(({ name, area }) => ({ name, area: lower(area) })),
  };
}

/** A sheet after a person deleted a row of its table. */
export function withoutRow(sheet: SheetSnapshot, at: number): SheetSnapshot {
  function higher<T extends { readonly row: number }>(facts: readonly T[]): T[] {
    return facts
      .filter(({ row }) => row !== at)
      .map((fact) => (fact.row > at ? { ...fact, row: fact.row - 1 } : fact));
  }
  return {
    ...sheet,
    cells: sheet.cells.filter((_, row) => row !== at),
    links: higher(sheet.links),
    notes: higher(sheet.notes),
    formulas: higher(sheet.formulas),
    numberFormats: higher(sheet.numberFormats),
    merges: higher(sheet.merges),
    tables: sheet.tables.map(({ name, area }) => ({ name, area: { ...area, rows: area.rows - 1 } })),
  };
}

/** A sheet with one cell changed. */
export function withCell(sheet: SheetSnapshot, row: number, column: number, cell: Cell): SheetSnapshot {
  const cells = sheet.cells.map((line, index) => {
    if (index !== row) return line;
    const wide = Array.from({ length: Math.max(line.length, column + 1) }, (_, place) => line[place] ?? null);
    return wide.map((own, place) => (place === column ? cell : own));
  });
  return { ...sheet, cells };
}

function moved<T>(facts: readonly CellFact<T>[], at: number): CellFact<T>[] {
  return facts.map((fact) => (fact.column >= at ? { ...fact, column: fact.column + 1 } : fact));
}
