import { useCallback, useState } from "react";
import type { SessionApi } from "../../app/session-api";
import type { Outcome, SchoolCard } from "../../app/session-values";

/** The card that lies over the list, or beside it. */
export interface OpenCard {
  readonly outcome: Outcome<SchoolCard> | null;
  /** Whose it is; null where none is open. */
  readonly schoolId: string | null;
  readonly open: (schoolId: string) => void;
  readonly close: () => void;
}

/**
 * One school's card; fetched when it is opened, so that the list stays light.
 *
 * @param result The results it belongs to: a card of older results is not shown.
 */
export function useCard(session: SessionApi, result: unknown): OpenCard {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback(
    (schoolId: string) => {
      void session.card(schoolId).then((outcome) => setOpened({ schoolId, result, outcome }));
    },
    [session, result],
  );
  const close = useCallback(() => setOpened(null), []);
  const current = opened !== null && opened.result === result ? opened : null;
  return { outcome: current?.outcome ?? null, schoolId: current?.schoolId ?? null, open, close };
}

interface Opened {
  readonly schoolId: string;
  readonly result: unknown;
  readonly outcome: Outcome<SchoolCard>;
}
