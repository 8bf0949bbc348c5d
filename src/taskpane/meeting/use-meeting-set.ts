import { useEffect, useState } from "react";
import type { MeetingApi, MeetingStart } from "../../app/session-meeting-api";
import type { Outcome } from "../../app/session-values";
import type { MeetingChoice } from "../../sheets/meeting/meeting-matter";
import type { MeetingSet } from "../../sheets/meeting/meeting-set";

/** The pages of a choice; null until they are made. The last ones stay while the next are on their way. */
export function useMeetingSet(
  api: MeetingApi,
  choice: MeetingChoice,
  revision: number,
): Outcome<MeetingSet> | null {
  const [set, setSet] = useState<Outcome<MeetingSet> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api.set(choice).then((outcome) => {
      if (isCurrent) setSet(outcome);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, choice, revision]);
  return set;
}

/** What can be chosen; null until the session has told. */
export function useMeetingStart(api: MeetingApi): MeetingStart | null {
  const [start, setStart] = useState<MeetingStart | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api.start().then((outcome) => {
      if (isCurrent && !outcome.failure) setStart(outcome.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [api]);
  return start;
}
