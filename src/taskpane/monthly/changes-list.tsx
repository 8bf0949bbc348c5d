import { useRef } from "react";
import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { CellChange } from "../../core/monthly/cell-change";
import { changePlace } from "../../locale/monthly-cell";
import { monthlyPane } from "../../locale/monthly-pane";
import { useTopInside } from "../hooks/use-top-inside";
import { usePaneStyles } from "../parts/pane-styles";
import { BeforeAfter } from "./before-after";
import { useMonthStyles } from "./month-styles";

/** Height of a line before it is measured, px. */
const ESTIMATED_HEIGHT = 76;

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
  box: { margin: "-4px 0 0 -4px" },
});

/** The cells of a kind of changes, drawn only where they are seen: a thousand files have ten thousand. */
export function ChangesList(props: {
  readonly changes: readonly CellChange[];
  readonly scroller: HTMLDivElement | null;
  readonly onAccept: (change: CellChange, isOn: boolean) => void;
}) {
  const styles = useStyles();
  const { changes, scroller, onAccept } = props;
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useTopInside(scroller, list);
  const virtualizer = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey: (index) => changes[index]?.id ?? index,
    overscan: 6,
    scrollMargin,
  });
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={monthlyPane.changes.cells}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          className={styles.item}
          style={{ transform: `translateY(${String(start - scrollMargin)}px)` }}
          aria-setsize={changes.length}
          aria-posinset={index + 1}
        >
          {changes[index] !== undefined && <Line change={changes[index]} onAccept={onAccept} />}
        </li>
      ))}
    </ul>
  );
}

function Line(props: {
  readonly change: CellChange;
  readonly onAccept: (change: CellChange, isOn: boolean) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const month = useMonthStyles();
  const { change, onAccept } = props;
  const { file, cell, before, after, accepted } = change;
  return (
    <div className={month.line}>
      <Checkbox
        className={styles.box}
        checked={accepted}
        aria-label={`${monthlyPane.changes.accept}: ${file}, ${cell}`}
        onChange={(_event, data) => onAccept(change, data.checked === true)}
      />
      <div>
        <BeforeAfter before={before} after={after} />
        <div className={`${shared.quiet} ${month.wrap}`}>{changePlace(change)}</div>
      </div>
    </div>
  );
}
