import { mergeClasses } from "@fluentui/react-components";
import type { LinkTarget } from "../workbook/link-target";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";
import { SheetCell } from "./sheet-cell";
import type { ShownCell } from "./shown-rows";

/** A row or a column of the grid, px from the first one. */
export interface GridLine {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** What a row of the grid is given. */
export interface SheetRowProps {
  readonly index: number;
  readonly start: number;
  readonly width: number;
  readonly heightOf: (row: number) => number;
  readonly widthOf: (column: number) => number;
  readonly columns: readonly GridLine[];
  /** Those that stay in view, and their width, px. */
  readonly frozen: readonly GridLine[];
  readonly frozenWidth: number;
  /** What moves is not where it begins: nothing of what stays runs over it. */
  readonly isMoved: boolean;
  /** undefined = not here yet. */
  readonly cells: readonly ShownCell[] | undefined;
  /** Drawn as it will look in Excel. */
  readonly isPaper: boolean;
  readonly hasGridlines: boolean;
  /** The column of the active cell, when it is in this row. */
  readonly active: number | null;
  readonly isTarget: boolean;
  readonly strength: string | null;
  readonly onSelect: (column: number) => void;
  readonly onFollow: (link: LinkTarget) => void;
}

/** One row: its number, the cells that stay in view, and those that are in view now. */
export function SheetRow(props: SheetRowProps) {
  const styles = useGridStyles();
  const { index, columns, frozen, isPaper, isTarget, strength } = props;
  const isMarked = strength !== null;
  const height = props.heightOf(index);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTarget}
      className={mergeClasses(styles.row, isMarked && styles.marked, isTarget && !isPaper && styles.target)}
      style={{ transform: `translateY(${String(props.start)}px)`, width: props.width, height }}
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
        style={{ height }}
      >
        {index + 1}
      </div>
      {frozen.length > 0 && (
        <div
          role="presentation"
          className={mergeClasses(styles.frozenCells, props.isMoved && styles.cut)}
          style={{ width: props.frozenWidth, height, marginTop: -height }}
        >
          {frozen.map((column) => (
            <RowCell key={column.index} {...props} column={column} from={0} />
          ))}
        </div>
      )}
      {columns.map((column) => (
        <RowCell key={column.index} {...props} column={column} from={HEADER_WIDTH} />
      ))}
    </div>
  );
}

/** @param props.from Where the first column begins, px. */
function RowCell(props: SheetRowProps & { readonly column: GridLine; readonly from: number }) {
  const { index, cells = [], column, from } = props;
  if (cells[column.index]?.isCovered === true) return null;
  return (
    <SheetCell
      place={{ row: index, column: column.index }}
      left={column.start + from}
      cells={cells}
      heightOf={props.heightOf}
      widthOf={props.widthOf}
      isPaper={props.isPaper}
      hasGridlines={props.hasGridlines}
      isActive={props.active === column.index}
      onSelect={props.onSelect}
      onFollow={props.onFollow}
    />
  );
}
