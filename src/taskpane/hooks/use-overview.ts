import { useEffect, useState } from "react";
import type { Overview } from "../../app/overview";
import type { CheckView, Outcome, SessionApi } from "../../app/session-api";

/** What an overview is of: a newer check, or a write after which its sheets may say more, asks for a new one. */
interface Basis {
  readonly result: CheckView | null;
  readonly revision: number;
}

/**
 * The overview of the last check; fetched when a screen first needs it. null while it is being made.
 *
 * @param isWanted Only while such a screen is open.
 */
export function useOverview(
  session: SessionApi,
  { result, revision }: Basis,
  isWanted: boolean,
): Outcome<Overview> | null {
  const [made, setMade] = useState<(Basis & { readonly outcome: Outcome<Overview> }) | null>(null);
  const isCurrent = made !== null && made.result === result && made.revision === revision;
  const isMissing = isWanted && result !== null && !isCurrent;
  useEffect(() => {
    if (!isMissing) return;
    let isAwaited = true;
    void session.overview().then((outcome) => {
      if (isAwaited) setMade({ result, revision, outcome });
    });
    return () => {
      isAwaited = false;
    };
  }, [session, result, revision, isMissing]);
  return isCurrent ? made.outcome : null;
}
