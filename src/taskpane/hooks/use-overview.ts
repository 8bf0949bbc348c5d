import { useCallback, useEffect, useState } from "react";
import type { Overview } from "../../app/overview";
import type { SessionApi } from "../../app/session-api";
import type { CheckView, Outcome } from "../../app/session-values";
import type { StatisticsSettings } from "../../core/statistics/statistics-settings";

/** What an overview is of: a newer check, or a write after which its sheets may say more, asks for a new one. */
interface Basis {
  readonly result: CheckView | null;
  readonly revision: number;
}

/** The overview of the last check. */
export interface OverviewOfCheck {
  /** null while it is being made. */
  readonly outcome: Outcome<Overview> | null;
  /** Groups the schools anew; the overview follows. */
  readonly regroup: (settings: StatisticsSettings) => void;
}

/**
 * The overview of the last check; fetched when a screen first needs it.
 *
 * @param isWanted Only while such a screen is open.
 */
export function useOverview(
  session: SessionApi,
  { result, revision }: Basis,
  isWanted: boolean,
): OverviewOfCheck {
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
  const regroup = useCallback(
    (settings: StatisticsSettings) => {
      void session.regroup(settings).then((outcome) => setMade({ result, revision, outcome }));
    },
    [session, result, revision],
  );
  return { outcome: isCurrent ? made.outcome : null, regroup };
}
