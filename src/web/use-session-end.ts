import { useEffect } from "react";
import type { LastingSession } from "../worker/connect-session";

/**
 * Tells when a session has ended, each time it does.
 *
 * @param onEnd Must not change from one call to the next.
 */
export function useSessionEnd(session: LastingSession, onEnd: () => void): void {
  useEffect(() => {
    let isCurrent = true;
    async function follow(): Promise<void> {
      while (isCurrent) {
        await session.ended();
        if (isCurrent) onEnd();
      }
    }
    void follow();
    return () => {
      isCurrent = false;
    };
  }, [session, onEnd]);
}
