import { grouped } from "../core/grouped";
import type { Notice, NoticeCode } from "../core/notice";
import { textOf } from "./notice-details";

/** What twenty sheets of a book have alike, and nobody has to look at in each. */
const TOLD_ONCE: ReadonlySet<NoticeCode> = new Set(["group-rows-skipped"]);

/**
 * Notices as they are told: what is the same on several sheets is told once, where the first of them was, and names the
 * sheets (`details.onSheets`).
 */
export function noticesTogether(notices: readonly Notice[]): Notice[] {
  return [...grouped(notices, sayingOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || alike.length === 1) return alike;
    const onSheets = [...new Set(alike.map(({ details }) => textOf(details["sheet"])))];
    return [{ ...first, details: { ...first.details, onSheets } }];
  });
}

/** Equal for notices that are told as one; any other is alone. */
function sayingOf(notice: Notice): unknown {
  const { code, details } = notice;
  return TOLD_ONCE.has(code) ? JSON.stringify([code, details["count"], details["names"]]) : notice;
}
