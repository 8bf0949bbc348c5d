import { grouped } from "../core/grouped";
import type { Notice } from "../core/notice";
import { cliText } from "../locale/cli";
import { noticeText } from "../locale/notices";
import { noticesTogether } from "../locale/notices-together";

const MOST_OF_A_KIND = 2;

/** Notices for a terminal: the first two of each kind in full, the others of the kind counted. */
export function noticeLines(notices: readonly Notice[]): string[] {
  if (notices.length === 0) return [];
  const kinds = grouped(noticesTogether(notices), ({ code }) => code);
  const lines = [...kinds.values()].flatMap((alike) => {
    const rest = alike.length - MOST_OF_A_KIND;
    const shown = alike.slice(0, MOST_OF_A_KIND).map((notice) => `• ${noticeText(notice)}`);
    return rest > 0 ? [...shown, `  ${cliText.moreNotices(rest)}`] : shown;
  });
  return ["", cliText.notices, ...lines];
}
