import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { School } from "../../core/model/school";
import { paneText } from "../../locale/pane";
import { useTopInside } from "../hooks/use-top-inside";

/** Height of a line before it is measured, px. */
const ESTIMATED_HEIGHT = 76;

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/**
 * The schools, drawn only where they are seen: a region has 600 of them.
 * Arrow keys walk along the list.
 *
 * @param props.line Draws a school's line: a button.
 */
export function SchoolList<View extends { readonly school: School }>(props: {
  readonly schools: readonly View[];
  readonly scroller: HTMLDivElement | null;
  readonly line: (view: View) => ReactNode;
}) {
  const styles = useStyles();
  const { schools, scroller, line } = props;
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useTopInside(scroller, list);
  const virtualizer = useVirtualizer({
    count: schools.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey: (index) => schools[index]?.school.id ?? index,
    overscan: 6,
    scrollMargin,
  });
  function walk(event: KeyboardEvent): void {
    const next = neighbour(event);
    if (next === null) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    list.current?.querySelector<HTMLElement>(`li[data-index="${String(next)}"] button`)?.focus();
  }
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={paneText.findings.listLabel}
      onKeyDown={walk}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          className={styles.item}
          style={{ transform: `translateY(${String(start - scrollMargin)}px)` }}
          aria-setsize={schools.length}
          aria-posinset={index + 1}
        >
          {schools[index] !== undefined && line(schools[index])}
        </li>
      ))}
    </ul>
  );
}

/** The index an arrow key leads to from the line it was pressed on; null for other keys. */
function neighbour(event: KeyboardEvent): number | null {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const line = event.target instanceof Element ? event.target.closest("li") : null;
  return step === undefined || line === null ? null : Number(line.dataset["index"]) + step;
}
