import { useEffect, useState, type RefObject } from "react";

/** How far below the top of what scrolls a list begins, px; what stands above it opens and folds. */
export function useListMargin(list: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    const above = list.current?.parentElement ?? null;
    if (above === null || scroller === null) return;
    const observer = new ResizeObserver(() => {
      if (list.current === null) return;
      const distance = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setMargin(Math.round(distance + scroller.scrollTop));
    });
    observer.observe(above);
    return () => observer.disconnect();
  }, [list, scroller]);
  return margin;
}
