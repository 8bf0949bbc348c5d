import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps the keyboard's place when work replaces the button that was pressed.
 *
 * A removed or disabled button loses the focus to the page's body; the screen takes it then, so that the
 * next Tab goes on in the pane.
 *
 * @param isWorking Whether work is under way.
 * @returns To put on the screen's container.
 */
export function useFocusAfterWork(isWorking: boolean): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const wasWorking = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (wasWorking.current !== isWorking && isLost) container.current?.focus();
    wasWorking.current = isWorking;
  }, [isWorking]);
  return container;
}
