import { useEffect, useState } from "react";
import type { SessionApi } from "../app/session-api";
import type { MarkedRows } from "../app/session-values";

const NONE: readonly MarkedRows[] = [];

/** The rows that our marks cover; read again when sheets may have changed. */
export function useMarks(session: SessionApi, revision: number, hasMarks: boolean): readonly MarkedRows[] {
  const [read, setRead] = useState({ revision: -1, marks: NONE });
  useEffect(() => {
    if (!hasMarks) return;
    let isCurrent = true;
    void session.marks().then((outcome) => {
      if (isCurrent && !outcome.failure) setRead({ revision, marks: outcome.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [session, revision, hasMarks]);
  return hasMarks && read.revision === revision ? read.marks : NONE;
}
