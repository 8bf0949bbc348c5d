import { mergeClasses } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";
import type { ShownCell } from "./shown-rows";

const NOTHING: ShownCell = { text: "", isNumber: false, span: 1 };

/** Width of an average letter, px. */
const DIGIT = 7;

/** One row: its number, and the cells that are in view. */
export function SheetRow(props: {
  readonly index: number;
  readonly start: number;
  readonly width: number;
  readonly widthOf: (column: number) => number;
  readonly columns: readonly VirtualItem[];
  /** undefined = not here yet. */
  readonly cells: readonly ShownCell[] | undefined;
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
          widthOf={props.widthOf}
          isActive={active === column.index}
          onSelect={props.onSelect}
        />
      ))}
    </div>
  );
}

/** A cell; a merged one covers its columns, and a text runs over the empty cells at its right, as in Excel. */
function SheetCell(props: {
  readonly column: VirtualItem;
  readonly cells: readonly ShownCell[];
  readonly widthOf: (column: number) => number;
  readonly isActive: boolean;
  readonly onSelect: (column: number) => void;
}) {
  const styles = useGridStyles();
  const { column, cells, isActive } = props;
  const { index, start } = column;
  const { text, isNumber, span } = cells[index] ?? NOTHING;
  const size = Array.from({ length: span }, (_, at) => props.widthOf(index + at)).reduce(
    (sum, one) => sum + one,
    0,
  );
  const isLong = text.length * DIGIT > size;
  const isOver = isLong && !isNumber && (cells[index + 1]?.text ?? "") === "";
  return (
    <div
      role="gridcell"
      id={isActive ? "active-cell" : undefined}
      aria-colindex={index + 2}
      title={isLong ? text : undefined}
      className={mergeClasses(
        styles.cell,
        isNumber && styles.numeric,
        span > 1 && styles.merged,
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
