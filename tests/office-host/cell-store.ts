import type { Area, Cell } from "../../src/workbook/cell";

/** A cell of the host's workbook. */
export interface HostCell {
  value: Cell;
  error: string | null;
  /** Without "=". */
  formula: string | null;
  numberFormat: string;
  /** Looks by path, such as "fill.color". */
  readonly looks: Map<string, unknown>;
  link: unknown;
  validation: unknown;
}

/** The cells of a sheet that were ever touched. */
export class CellStore {
  private readonly rows = new Map<number, Map<number, HostCell>>();

  find(row: number, column: number): HostCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  at(row: number, column: number): HostCell {
    const cells = this.rows.get(row) ?? new Map<number, HostCell>();
    this.rows.set(row, cells);
    const known = cells.get(column);
    if (known !== undefined) return known;
    const cell: HostCell = {
      value: null,
      error: null,
      formula: null,
      numberFormat: "General",
      looks: new Map(),
      link: null,
      validation: {},
    };
    cells.set(column, cell);
    return cell;
  }

  /** Every cell with its row and column. */
  *all(): Generator<[number, number, HostCell]> {
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) yield [row, column, cell];
  }

  /** The cells that have looks of their own. */
  looked(): Area[] {
    return [...this.all()].flatMap(([row, column, { looks }]) =>
      looks.size === 0 ? [] : [{ row, column, rows: 1, columns: 1 }],
    );
  }

  /** The cells of a rectangle that were ever touched. */
  inside({ row, column, rows, columns }: Area): HostCell[] {
    const found: HostCell[] = [];
    for (const [r, cells] of this.rows) {
      if (r < row || r >= row + rows) continue;
      for (const [c, cell] of cells) if (c >= column && c < column + columns) found.push(cell);
    }
    return found;
  }

  /** Changes every cell of a rectangle. */
  fill(area: Area, change: (cell: HostCell) => void): void {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) change(this.at(area.row + r, area.column + c));
    }
  }

  /** The rectangle of cells that hold something; null when there is none. */
  used(): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.rows) {
      for (const [column, { value, error, formula }] of cells) {
        // Asked for at every step of a read: most cells lie inside what is known already.
        if (row >= top && row <= bottom && column >= left && column <= right) continue;
        if (value === null && error === null && formula === null) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
