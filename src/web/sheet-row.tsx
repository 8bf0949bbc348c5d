import { mergeClasses } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import type { LinkTarget } from "../workbook/link-target";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";
import { SheetCell } from "./sheet-cell";
import type { ShownCell } from "./shown-rows";

/** What a row of the grid is given. */
export interface SheetRowProps {
  readonly index: number;
  readonly start: number;
  readonly width: number;
  readonly heightOf: (row: number) => number;
  readonly widthOf: (column: number) => number;
  readonly columns: readonly VirtualItem[];
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

/** One row: its number, and the cells that are in view. */
export function SheetRow(props: SheetRowProps) {
  const styles = useGridStyles();
  const { index, columns, cells, active, isPaper, isTarget, strength } = props;
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
      {columns.map(({ index: column, start }) =>
        cells?.[column]?.isCovered === true ? null : (
          <SheetCell
            key={column}
            place={{ row: index, column }}
            left={start + HEADER_WIDTH}
            cells={cells ?? []}
            heightOf={props.heightOf}
            widthOf={props.widthOf}
            isPaper={isPaper}
            hasGridlines={props.hasGridlines}
            isActive={active === column}
            onSelect={props.onSelect}
            onFollow={props.onFollow}
          />
        ),
      )}
    </div>
  );
}
