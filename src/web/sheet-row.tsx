import { mergeClasses } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import type { Cell } from "../workbook/cell";
import { cellText } from "./cell-text";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";

/** Width of an average letter, px. */
const DIGIT = 7;

/** One row: its number, and the cells that are in view. */
export function SheetRow(props: {
  readonly index: number;
  readonly start: number;
  readonly width: number;
  readonly columns: readonly VirtualItem[];
  /** undefined = not here yet. */
  readonly cells: readonly Cell[] | undefined;
  /** The column of the active cell, when it is in this row. */
  readonly active: number | null;
  readonly isTarget: boolean;
  readonly strength: string | null;
  readonly onSelect: (column: number) => void;
}) {
  const styles = useGridStyles();
  const { index, columns, cells, active, isTarget, strength } = props;
  const isMarked = strength !== null;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTarget}
      className={mergeClasses(styles.row, isMarked && styles.marked, isTarget && styles.target)}
      style={{ transform: `translateY(${String(props.start)}px)`, width: props.width }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        title={strength ?? undefined}
        className={mergeClasses(
          styles.head,
          styles.number,
          isMarked && styles.markedNumber,
          isTarget && styles.targetNumber,
        )}
      >
        {index + 1}
      </div>
      {columns.map((column) => (
        <SheetCell
          key={column.index}
          column={column}
          cells={cells ?? []}
          isActive={active === column.index}
          onSelect={props.onSelect}
        />
      ))}
    </div>
  );
}

/** A cell; a text runs over the empty cells at its right, as in Excel. */
function SheetCell(props: {
  readonly column: VirtualItem;
  readonly cells: readonly Cell[];
  readonly isActive: boolean;
  readonly onSelect: (column: number) => void;
}) {
  const styles = useGridStyles();
  const { column, cells, isActive } = props;
  const { index, start, size } = column;
  const cell = cells[index];
  const text = cellText(cell);
  const isLong = text.length * DIGIT > size;
  const isOver = isLong && typeof cell === "string" && cellText(cells[index + 1]) === "";
  return (
    <div
      role="gridcell"
      id={isActive ? "active-cell" : undefined}
      aria-colindex={index + 2}
      title={isLong ? text : undefined}
      className={mergeClasses(
        styles.cell,
        typeof cell === "number" && styles.numeric,
        isOver && styles.over,
        isActive && styles.active,
      )}
      style={{ left: start + HEADER_WIDTH, width: size }}
      onMouseDown={() => props.onSelect(index)}
    >
      {text}
    </div>
  );
}
