import { useRef } from "react";
import type { SessionApi } from "../app/session-api";
import type { MarkedRows, SheetInfo } from "../app/session-values";
import type { CellRef } from "../workbook/cell";
import { HEADER_WIDTH, useGridStyles } from "./grid-styles";
import { SheetHeader } from "./sheet-header";
import { SheetRow } from "./sheet-row";
import { useGridPlace } from "./use-grid-place";
import { useGridVirtual } from "./use-grid-virtual";

/** A sheet to look at and to walk through by keys: only what is on the screen is fetched and drawn. */
export function SheetGrid(props: {
  readonly sheet: SheetInfo;
  readonly session: SessionApi;
  readonly target: CellRef | null;
  readonly marks: readonly MarkedRows[];
}) {
  const styles = useGridStyles();
  const { sheet, session, target, marks } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns, widthOf, read } = useGridVirtual(scroller, sheet, session, target);
  const { active, setActive, onKeyDown } = useGridPlace(sheet, target, (place) => {
    rows.scrollToIndex(place.row);
    columns.scrollToIndex(place.column);
  });
  const width = columns.getTotalSize() + HEADER_WIDTH;
  const across = columns.getVirtualItems();
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      tabIndex={0}
      aria-label={sheet.name}
      aria-readonly
      aria-rowcount={sheet.rows + 1}
      aria-colcount={sheet.columns + 1}
      aria-activedescendant="active-cell"
      onKeyDown={onKeyDown}
    >
      <SheetHeader columns={across} width={width} />
      <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize(), width }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <SheetRow
            key={index}
            index={index}
            start={start}
            width={width}
            widthOf={widthOf}
            columns={across}
            cells={read.row(index)}
            active={active.row === index ? active.column : null}
            isTarget={target?.row === index}
            strength={strengthOf(marks, index)}
            onSelect={(column) => setActive({ row: index, column })}
          />
        ))}
      </div>
    </div>
  );
}

/** How strongly a row is marked; null where it is not. */
function strengthOf(marks: readonly MarkedRows[], row: number): string | null {
  const mark = marks.find(({ areas }) => areas.some((area) => row >= area.row && row < area.row + area.rows));
  return mark?.strength ?? null;
}
