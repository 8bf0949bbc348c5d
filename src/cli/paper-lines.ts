import { missingLine, pageLine } from "../locale/papers-text";
import type { MeetingSet } from "../sheets/meeting/meeting-set";

/** A set for a terminal: its one page's sentences, the finding of each page, and which parts are not there. */
export function paperLines({ pages, missing }: MeetingSet): string {
  const [first] = pages;
  return [
    ...(first?.sentences ?? []),
    ...pages.map(({ theme, title }) => pageLine(theme, title)),
    ...missing.map(({ theme, reason }) => missingLine(theme, reason)),
    "",
  ].join("\n");
}
