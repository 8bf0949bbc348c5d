import { mergeClasses } from "@fluentui/react-components";
import { columnLetters } from "../workbook/address";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";
import type { GridLine } from "./sheet-row";

/** The letters over the columns. */
export function SheetHeader(props: {
  readonly columns: readonly GridLine[];
  /** Those that stay in view, and their width, px. */
  readonly frozen: readonly GridLine[];
  readonly frozenWidth: number;
  readonly width: number;
}) {
  const styles = useGridStyles();
  const { columns, frozen, frozenWidth, width } = props;
  return (
    <div role="rowgroup" className={styles.top} style={{ width }}>
      <div role="row" aria-rowindex={1}>
        <div role="presentation" className={styles.corner} style={{ width: HEADER_WIDTH + frozenWidth }}>
          {frozen.map((column) => (
            <Letter key={column.index} column={column} />
          ))}
        </div>
        {columns.map((column) => (
          <Letter key={column.index} column={column} />
        ))}
      </div>
    </div>
  );
}

function Letter({ column: { index, start, size } }: { readonly column: GridLine }) {
  const styles = useGridStyles();
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={mergeClasses(styles.head, styles.letter)}
      style={{ left: start + HEADER_WIDTH, width: size }}
    >
      {columnLetters(index)}
    </div>
  );
}
