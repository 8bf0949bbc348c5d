import { applyKey, isApplyKey, type OwnRecords } from "../../workbook/own-records";
import type { JournalEntry } from "./restoration";
import type { OpenedLock } from "./sheet-locks";

const OPENED = "opened";
const LAST = "last-revision";

/** Applies that can be undone one after the other. More would only make the hidden sheet heavier. */
const KEPT_ENTRIES = 5;

/** What earlier applies did, the oldest first. */
export function journalEntries(records: OwnRecords): JournalEntry[] {
  const kept = [...records.journal].filter(([key]) => isApplyKey(key));
  return kept.map(([, text]) => JSON.parse(text) as JournalEntry).sort((a, b) => a.revision - b.revision);
}

/** Protections that an apply lifted and did not yet put back. */
export function openedLocks(records: OwnRecords): OpenedLock[] {
  return JSON.parse(records.journal.get(OPENED) ?? "[]") as OpenedLock[];
}

/** The records with these protections said to be lifted. */
export function withOpened(records: OwnRecords, opened: readonly OpenedLock[]): OwnRecords {
  const journal = new Map(records.journal);
  if (opened.length === 0) journal.delete(OPENED);
  else journal.set(OPENED, JSON.stringify(opened));
  return { ...records, journal };
}

/** A number that no apply of this workbook had. */
export function nextRevision(records: OwnRecords): number {
  return Number(records.journal.get(LAST) ?? 0) + 1;
}

/** The records with these entries in place of the former ones. */
export function withEntries(records: OwnRecords, entries: readonly JournalEntry[]): OwnRecords {
  const others = [...records.journal].filter(([key]) => !isApplyKey(key));
  const own = entries.map((entry): [string, string] => [applyKey(entry.revision), JSON.stringify(entry)]);
  const last = Math.max(nextRevision(records) - 1, ...entries.map(({ revision }) => revision));
  return { ...records, journal: new Map([...others, ...own, [LAST, String(last)]]) };
}

/**
 * The entries that stay beside a new one. Only one generation of deleted sheets is kept: each is a
 * whole hidden copy. What is older than a dropped entry cannot be undone either.
 */
export function entriesToKeep(entries: readonly JournalEntry[], added: JournalEntry): JournalEntry[] {
  const firstKept = holdsBackups(added) ? entries.map(holdsBackups).lastIndexOf(true) + 1 : 0;
  return [...entries.slice(firstKept), added].slice(-KEPT_ENTRIES);
}

/** Sheets that some entry needs to give back. */
export function neededBackups(entries: readonly JournalEntry[]): Set<string> {
  const steps = entries.flatMap(({ restorations }) => restorations);
  return new Set(steps.flatMap((step) => ("backup" in step ? [step.backup] : [])));
}

function holdsBackups(entry: JournalEntry): boolean {
  return entry.restorations.some((step) => "backup" in step);
}
