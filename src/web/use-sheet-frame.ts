import { useEffect, useState } from "react";
import type { SessionApi } from "../app/session-api";
import type { SheetFrame, SheetInfo } from "../app/session-values";

/** How a sheet of ours looks; null of others, undefined before it is known. */
export function useSheetFrame(session: SessionApi, { name, own }: SheetInfo): SheetFrame | null | undefined {
  const [frame, setFrame] = useState<SheetFrame | null | undefined>(own ? undefined : null);
  useEffect(() => {
    if (!own) return;
    let isCurrent = true;
    void session.frame(name).then((outcome) => {
      if (isCurrent) setFrame(outcome.failure ? null : outcome.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, name, own]);
  return frame;
}
