import type { PlannedDate } from "./read-date";
import { excelSerial, type IsoDate } from "./school-year";
import type { TermRequest } from "./tracked-row";

/** The nearest term of a date from a day on, else the last one, as Excel's number; a request where it has none. */
export function plannedTerm({ kind, periods }: PlannedDate, today: IsoDate): number | TermRequest {
  const ends = periods.map(({ to }) => to);
  const due = ends.find((end) => end >= today) ?? ends.at(-1);
  if (due !== undefined) return excelSerial(due);
  return kind === "unread" ? "unread" : "ask";
}
