import { useEffect, useState } from "react";
import type { Outcome } from "../../app/session-values";

/**
 * What a session answers; null while it is asked.
 *
 * @param ask Must not change from one drawing to the next unless something else is asked; null asks nothing.
 */
export function useAsked<T>(ask: (() => Promise<Outcome<T>>) | null): Outcome<T> | null {
  const [answer, setAnswer] = useState<{ readonly ask: unknown; readonly outcome: Outcome<T> } | null>(null);
  useEffect(() => {
    if (ask === null) return;
    let isCurrent = true;
    void ask().then((outcome) => {
      if (isCurrent) setAnswer({ ask, outcome });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  return answer !== null && answer.ask === ask ? answer.outcome : null;
}
