import { useCallback, useState } from "react";
import type { SessionApi } from "../../app/session-api";
import type { Outcome, SchoolCard } from "../../app/session-values";

/** The card that lies over the list. */
export interface OpenCard {
  readonly outcome: Outcome<SchoolCard> | null;
  readonly open: (schoolId: string) => void;
  readonly close: () => void;
}

/**
 * One school's card; fetched when it is opened, so that the list stays light.
 *
 * @param result The results it belongs to: a card of older results is not shown.
 */
export function useCard(session: SessionApi, result: unknown): OpenCard {
  const [opened, setOpened] = useState<{ result: unknown; outcome: Outcome<SchoolCard> } | null>(null);
  const open = useCallback(
    (schoolId: string) => {
      void session.card(schoolId).then((outcome) => setOpened({ result, outcome }));
    },
    [session, result],
  );
  const close = useCallback(() => setOpened(null), []);
  const isCurrent = opened !== null && opened.result === result;
  return { outcome: isCurrent ? opened.outcome : null, open, close };
}
