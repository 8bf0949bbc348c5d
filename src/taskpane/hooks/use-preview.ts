import { useEffect, useState } from "react";
import type { SessionApi } from "../../app/session-api";
import type { WriteOptions, WritePreview } from "../../app/session-values";

/** A password is being typed: the preview waits until it rests, ms. */
const TYPING_PAUSE = 250;

/**
 * What a write with these options would do; null while it is being made or cannot be said.
 *
 * @param isWanted Only while the write screen is open.
 */
export function usePreview(
  session: SessionApi,
  options: WriteOptions,
  isWanted: boolean,
): WritePreview | null {
  const [preview, setPreview] = useState<WritePreview | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void session.preview(options).then((outcome) => {
        if (isCurrent) setPreview(outcome.failure ? null : outcome.value);
      });
    }, TYPING_PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [session, options, isWanted]);
  return isWanted ? preview : null;
}
