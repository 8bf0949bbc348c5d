import { useState } from "react";
import type { Screen } from "../screen";

/** Where the document of methods is opened. */
export interface MethodsPlace {
  /** A section; null = the top. */
  readonly anchor: string | null;
  /** The screen that a link was followed from; null = the document was opened by the menu. */
  readonly from: Screen | null;
}

const TOP: MethodsPlace = { anchor: null, from: null };

/**
 * Screens, with the place in the document of methods that a link leads to.
 *
 * @param screen The one that is shown.
 * @param change Shows another.
 */
export function useMethods(screen: Screen, change: (next: Screen) => void) {
  const [place, setPlace] = useState(TOP);
  function show(next: Screen): void {
    setPlace(TOP);
    change(next);
  }
  function open(anchor: string): void {
    setPlace({ anchor, from: screen });
    change("methods");
  }
  return { place, show, open };
}
