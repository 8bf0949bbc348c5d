import { useLayoutEffect, useState, type RefObject } from "react";

/**
 * How far below the top of what is scrolled an element begins, px; kept true while folds above it open and close.
 *
 * @param scroller null until it is there.
 */
export function useTopInside(scroller: HTMLElement | null, element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (scroller === null || current === null) return;
    const [outer, inner] = [scroller, current];
    function measure(): void {
      const distance = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
      setTop(Math.round(distance + outer.scrollTop));
    }
    measure();
    const observer = new ResizeObserver(measure);
    // What stands above grows the element that holds both.
    observer.observe(inner.parentElement ?? inner);
    return () => observer.disconnect();
  }, [scroller, element]);
  return top;
}
