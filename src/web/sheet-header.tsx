import { mergeClasses } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import { columnLetters } from "../workbook/address";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";

/** The letters over the columns. */
export function SheetHeader(props: { readonly columns: readonly VirtualItem[]; readonly width: number }) {
  const styles = useGridStyles();
  return (
    <div role="rowgroup" className={styles.top} style={{ width: props.width }}>
      <div role="row" aria-rowindex={1}>
        {props.columns.map(({ index, start, size }) => (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 2}
            className={mergeClasses(styles.head, styles.letter)}
            style={{ left: start + HEADER_WIDTH, width: size }}
          >
            {columnLetters(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
