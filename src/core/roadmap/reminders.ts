import { overdueTerms, termsWithin, type Term } from "./count-progress";
import { REMINDER_DAYS, rolesOf } from "./quarter-progress";
import { daysLater, type IsoDate } from "./school-year";
import type { TrackedRow } from "./tracked-row";

/** What one role must do soon, and what it is late with. */
export interface Reminder {
  /** null: nobody is named. */
  readonly role: string | null;
  /** By day; what is overdue first. */
  readonly terms: readonly Term[];
}

/**
 * Who must do what: terms that end within 30 days, and all that are overdue, by role.
 *
 * @param rolesColumn Index of the form's column of roles; -1 where it has none.
 * @param today The first of the 30 days.
 */
export function reminders(rows: readonly TrackedRow[], rolesColumn: number, today: IsoDate): Reminder[] {
  const ahead = { from: today, to: lastReminderDay(today) };
  const soon = termsWithin(rows, ahead, today).filter(({ state }) => state === "open");
  const due = [...overdueTerms(rows, today), ...soon];
  const roles = new Map<string | null, Term[]>();
  for (const term of due) {
    for (const role of rolesOf(term.row, rolesColumn)) roles.set(role, [...(roles.get(role) ?? []), term]);
  }
  return [...roles].map(([role, terms]) => ({
    role,
    terms: terms.sort((one, other) => (one.due < other.due ? -1 : 1)),
  }));
}

function lastReminderDay(today: IsoDate): IsoDate {
  return daysLater(today, REMINDER_DAYS);
}

/** Terms of the next days. */
export interface SoonFacts {
  readonly until: IsoDate;
  readonly terms: number;
  readonly roles: number;
  readonly overdue: number;
}

/** How much is due, a term of several roles counted once. */
export function soonFacts(all: readonly Reminder[], today: IsoDate): SoonFacts {
  const terms = new Set(all.flatMap((of) => of.terms));
  const open = [...terms].filter(({ state }) => state === "open").length;
  return {
    until: lastReminderDay(today),
    terms: open,
    roles: all.filter((of) => of.terms.some(({ state }) => state === "open")).length,
    overdue: terms.size - open,
  };
}
