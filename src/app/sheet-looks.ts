import type { CellStyle } from "../workbook/edit";
import type { Cell, Grid } from "../workbook/cell";
import type { ConditionLook, SheetLook } from "../workbook/sheet-look";
import { conditionFormula, type ConditionFormula } from "./condition-formula";
import type { FormulaPlace } from "./formula-functions";

/** How the cells of some rows look: each has one of the styles. */
export interface RowsLook {
  readonly styles: readonly CellStyle[];
  /** By row from the window's first, and column: index of a style; what is missing has the first one. */
  readonly cells: readonly (readonly number[])[];
}

interface ReadyCondition extends ConditionLook {
  readonly holds: ConditionFormula;
}

/**
 * How rows look, with what the conditional formats put over them.
 *
 * @param cells The sheet's values.
 * @param today As Excel counts days.
 */
export function rowsLook(
  look: SheetLook,
  cells: Grid,
  { from, count, today }: { readonly from: number; readonly count: number; readonly today: number },
): RowsLook {
  const styles = new NumberedStyles(look.styles);
  const conditions = look.conditions.flatMap((condition): ReadyCondition[] => {
    const holds = conditionFormula(condition.formula);
    return holds === null ? [] : [{ ...condition, holds }];
  });
  function cell(row: number, column: number): Cell {
    return cells[row]?.[column] ?? null;
  }
  const rows = look.cells.slice(from, from + count).map((line) => [...line]);
  // Of two formats that hold the earlier one wins.
  for (const condition of conditions.reverse()) {
    const [origin] = condition.areas;
    if (origin === undefined) continue;
    for (const area of condition.areas) {
      const last = Math.min(area.row + area.rows, from + rows.length);
      for (let row = Math.max(area.row, from); row < last; row++) {
        const line = rows[row - from];
        for (let column = area.column; line !== undefined && column < area.column + area.columns; column++) {
          const place: FormulaPlace = {
            cell,
            today,
            rows: row - origin.row,
            columns: column - origin.column,
          };
          if (condition.holds(place) !== true) continue;
          while (line.length <= column) line.push(0);
          line[column] = styles.over(line[column] ?? 0, condition.style);
        }
      }
    }
  }
  return { styles: styles.all, cells: rows };
}

/** Styles by number; those that a conditional format made come after the workbook's own. */
class NumberedStyles {
  readonly all: CellStyle[];
  private readonly made = new Map<string, number>();

  constructor(styles: readonly CellStyle[]) {
    this.all = styles.length === 0 ? [{}] : [...styles];
  }

  /** The number of a style with another over it. */
  over(number: number, style: CellStyle): number {
    const key = `${String(number)} ${JSON.stringify(style)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const made = this.all.push({ ...this.all[number], ...style }) - 1;
    this.made.set(key, made);
    return made;
  }
}
