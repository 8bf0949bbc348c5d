import { useCallback, useState } from "react";

/** From this width on a list and what it leads to stand beside each other, px. */
const WIDE = 600;

/**
 * Whether an element has room for two columns, now and as it changes: the pane of a page, or one that a person pulled
 * wider in Excel.
 *
 * @returns What to put on the element as its `ref`, and the answer.
 */
export function useIsWide(): [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isWide, setWide] = useState(false);
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWide((entry?.contentRect.width ?? 0) >= WIDE));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, isWide];
}
