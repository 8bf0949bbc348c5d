import type { Area, Cell, CellContent } from "../../workbook/cell";
import type { CellFact, SheetSnapshot } from "../../workbook/snapshot";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The sheet with one cell written: its value, and its formula or none. */
export function withCell(sheet: SheetSnapshot, at: Place, content: CellContent): SheetSnapshot {
  const isFormula = typeof content === "object" && content !== null;
  const cells = sheet.cells.map((row) => [...row]);
  while (cells.length <= at.row) cells.push([]);
  const row = cells[at.row] ?? [];
  while (row.length < at.column) row.push(null);
  row[at.column] = isFormula ? content.value : content;
  return {
    ...sheet,
    cells: trimmed(cells),
    formulas: withFact(sheet.formulas, at, isFormula ? content.formula : null),
    errors: withFact(sheet.errors, at, null),
  };
}

/** Facts with the one of a cell replaced, or taken away by null. */
export function withFact<T>(
  facts: readonly CellFact<T>[],
  { row, column }: Place,
  value: T | null,
): CellFact<T>[] {
  const others = facts.filter((fact) => fact.row !== row || fact.column !== column);
  return value === null ? others : [...others, { row, column, value }];
}

/** A number format for each cell of an area that holds a number. */
export function formatsInArea(sheet: SheetSnapshot, area: Area, numberFormat: string): CellFact<string>[] {
  return sheet.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const isInside =
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns;
      return isInside && typeof cell === "number" ? [{ row, column, value: numberFormat }] : [];
    }),
  );
}

/** A snapshot holds no empty cells behind the last one of a row, and no empty rows at the end. */
function trimmed(cells: Cell[][]): Cell[][] {
  for (const row of cells) while (row.length > 0 && row[row.length - 1] === null) row.pop();
  while (cells.length > 0 && cells[cells.length - 1]?.length === 0) cells.pop();
  return cells;
}

/** The sheet with what stands in an area of another: contents, errors and number formats. */
export function withCellsOf(sheet: SheetSnapshot, from: SheetSnapshot, area: Area): SheetSnapshot {
  let result = sheet;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const at = { row, column };
      const value = from.cells[row]?.[column] ?? null;
      const formula = factAt(from.formulas, at);
      result = withCell(result, at, formula === null ? value : { formula, value });
      result = {
        ...result,
        errors: withFact(result.errors, at, factAt(from.errors, at)),
        numberFormats: withFact(result.numberFormats, at, factAt(from.numberFormats, at)),
      };
    }
  }
  return result;
}

function factAt<T>(facts: readonly CellFact<T>[], { row, column }: Place): T | null {
  return facts.find((fact) => fact.row === row && fact.column === column)?.value ?? null;
}
