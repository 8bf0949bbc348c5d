import { useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useTopInside } from "../hooks/use-top-inside";

/** Height of a line before it is measured, px. */
const ESTIMATED_HEIGHT = 76;

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/**
 * Items drawn only where they are seen: a region has 600 schools, a thousand files ten thousand changes.
 * Arrow keys walk along the list.
 *
 * @param props.line Draws an item's line; a button or a box in it takes the focus.
 */
export function VirtualList<Item>(props: {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly label: string;
  readonly scroller: HTMLDivElement | null;
  readonly line: (item: Item) => ReactNode;
}) {
  const { items, keyOf, label, scroller, line } = props;
  const list = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey: (index) => (items[index] === undefined ? index : keyOf(items[index])),
    overscan: 6,
    scrollMargin: useTopInside(scroller, list),
  });
  function walk(event: KeyboardEvent): void {
    const next = neighbour(event);
    if (next === null) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    list.current?.querySelector<HTMLElement>(`li[data-index="${String(next)}"] :is(button, input)`)?.focus();
  }
  return (
    <VirtualLines
      list={list}
      virtualizer={virtualizer}
      label={label}
      onKeyDown={walk}
      line={(index) => items[index] !== undefined && line(items[index])}
    />
  );
}

/** The lines of a list that are seen, each at its place. */
export function VirtualLines(props: {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly label: string;
  readonly line: (index: number) => ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}) {
  const styles = useStyles();
  const { list, virtualizer, label, line, onKeyDown } = props;
  const { count, scrollMargin } = virtualizer.options;
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          data-row={key}
          className={styles.item}
          style={{ transform: `translateY(${String(start - scrollMargin)}px)` }}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          {line(index)}
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
