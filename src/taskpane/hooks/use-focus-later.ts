import { useEffect, useRef, type RefObject } from "react";

/**
 * Puts the focus where it is asked for once the place has been drawn anew: a line that moves would lose it, and fields
 * that are only opened are not there yet.
 *
 * @returns To be called with a selector within the container.
 */
export function useFocusLater(container: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const found = container.current?.querySelector<HTMLElement>(wanted.current) ?? null;
    if (found === null) return;
    wanted.current = null;
    found.focus();
  });
  return (selector) => {
    wanted.current = selector;
  };
}
