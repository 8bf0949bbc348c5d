import { useEffect, useState } from "react";
import type { Work } from "./pane-state";

/** How long Excel may be silent before the person is told what it may be waiting for, ms. */
const PATIENCE = 6000;

/** Whether work has stood at the same point for long, as while the person types into a cell. */
export function useWaiting(work: Work | null): boolean {
  const [stuck, setStuck] = useState<Work | null>(null);
  useEffect(() => {
    if (work === null) return;
    const timer = setTimeout(() => setStuck(work), PATIENCE);
    return () => clearTimeout(timer);
  }, [work]);
  return work !== null && stuck === work;
}
