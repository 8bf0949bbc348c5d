import type { MonthlyFileView } from "../../app/session-monthly-api";
import { isSchoolUnknown, type MonthlyFile } from "../../core/monthly/monthly-file";

/** Groups of the list of files, in the order in which a person has to look at them. */
export const FILE_GROUPS = ["waiting", "attention", "aside", "accepted", "others"] as const;

/** Whether a file is in the clean table, has to be looked at, was set aside, or is no school's at all. */
export function groupOf({ use, state, result }: MonthlyFileView): (typeof FILE_GROUPS)[number] {
  if (use !== "school") return "others";
  if (state === "waiting") return "waiting";
  if (state === "unreadable" || state === "encrypted") return "attention";
  if (state === "read") return "accepted";
  if (state === "ok" || state === "second") {
    const isDoubtful =
      (result !== null && (isSchoolUnknown(result) || isMonthUnknown(result))) || !areColumnsKnown(result);
    return isDoubtful ? "attention" : "accepted";
  }
  return state === "damaged" || state === "not-a-workbook" || state === "empty" ? "attention" : "aside";
}

function isMonthUnknown({ month, parts = [] }: MonthlyFile): boolean {
  return parts.length === 0 ? month === null : parts.some((part) => part.month === null);
}

function areColumnsKnown(result: MonthlyFileView["result"]): boolean {
  return (result?.extraColumns.length ?? 0) === 0 && (result?.missingColumns.length ?? 0) === 0;
}
