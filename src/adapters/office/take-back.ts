import type { OwnRecords } from "../../workbook/own-records";
import type { ApplyPolicy, DegradedEdit } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import type { BookState } from "./book-state";
import { openedLocks, withEntries, withOpened, journalEntries } from "./journal";
import { withMade } from "../../workbook/made-objects";
import { sheetToShow } from "./kept-in-sight";
import { missingSheets } from "./missing-sheets";
import { RecordsSheet } from "./records-sheet";
import { RequestQueue } from "./request-queue";
import { restore } from "./restore";
import type { JournalEntry, Restoration } from "./restoration";
import { officeVisibility } from "./sheet-changes";
import {
  closeLocks,
  isLockedFor,
  isOpen,
  isPasswordKnown,
  locksToOpen,
  openLocks,
  requirePassword,
  requireStructure,
  type OpenedLock,
} from "./sheet-locks";

/**
 * Brings back what was there before some applies, the latest first, and forgets them.
 *
 * It can be cut off at any point and begun again: the workbook's records say that it is under way.
 *
 * @param entries What the applies did, the oldest first.
 * @returns What was not there to be taken back.
 * @throws {WorkbookError} `sheet-protected`, `structure-protected`, `wrong-password`, before anything is changed.
 */
export async function takeBack(
  context: Excel.RequestContext,
  state: BookState,
  entries: readonly JournalEntry[],
  policy: ApplyPolicy,
): Promise<DegradedEdit[]> {
  const steps = entries.flatMap(({ restorations }) => restorations);
  const leftOpen = openedLocks(state.records).filter((lock) => isOpen(lock, state));
  const lifts = liftsFor(state, steps);
  const locks = locksFor(state, steps, policy);
  const records = new RecordsSheet(state);
  const underWay = withOpened(withStarted(state.records, entries), [...leftOpen, ...locks]);
  const closed = leftOpen.filter((lock) => isPasswordKnown(lock, policy));
  await saveNow(context, records, underWay);
  try {
    await openLocks(context, [...locks, ...lifts], policy);
  } catch (error) {
    await saveNow(context, records, state.records);
    throw error;
  }
  const isCutOff = entries.every((entry) => entry.state === "started");
  const shown = sheetToShow(state, steps);
  try {
    if (shown !== null) context.workbook.worksheets.getItem(shown).visibility = officeVisibility("visible");
    await restore(context, state, steps, { isCutOff, policy });
  } finally {
    await closeLocks(context, [...locks, ...closed], policy);
  }
  const stillOpen = leftOpen.filter((lock) => !closed.includes(lock));
  await saveNow(context, records, withOpened(recordsBefore(state.records, entries), stillOpen));
  if (isCutOff) return [];
  const present = state.sheets.map(({ name }) => name);
  return [
    ...(shown === null ? [] : [{ code: "shown-again", sheet: shown } as const]),
    ...missingSheets(steps, present).map((sheet): DegradedEdit => ({ code: "sheet-missing", sheet })),
  ];
}

/** The records without these applies: sheets of ours and settings as before the oldest. */
function recordsBefore(records: OwnRecords, entries: readonly JournalEntry[]): OwnRecords {
  const kept = journalEntries(records).filter(
    ({ revision }) => !entries.some((entry) => entry.revision === revision),
  );
  const [oldest] = entries;
  const before =
    oldest === undefined
      ? records
      : { ...records, sheets: oldest.sheets, settings: new Map(oldest.settings) };
  const made = new Map(
    entries
      .flatMap(({ restorations }) =>
        restorations.flatMap((step) => (step.op === "renew-sheet" ? [[step.sheet, step.made] as const] : [])),
      )
      .reverse(),
  );
  return withMade(withEntries(before, kept), made);
}

function withStarted(records: OwnRecords, entries: readonly JournalEntry[]): OwnRecords {
  const all = journalEntries(records).map((entry): JournalEntry => {
    const isTakenBack = entries.some(({ revision }) => revision === entry.revision);
    return isTakenBack ? { ...entry, state: "started" } : entry;
  });
  return withEntries(records, all);
}

async function saveNow(
  context: Excel.RequestContext,
  sheet: RecordsSheet,
  records: OwnRecords,
): Promise<void> {
  const queue = new RequestQueue(context);
  await sheet.save(queue, records);
  await queue.send();
}

const SHEET_STEPS = new Set<Restoration["op"]>([
  "drop-sheet",
  "return-sheet",
  "renew-sheet",
  "rename-sheet",
  "visibility",
]);

/** @throws {WorkbookError} `unknown-revision` when a sheet that has to come back was deleted. */
function locksFor(state: BookState, steps: readonly Restoration[], policy: ApplyPolicy): OpenedLock[] {
  const names = new Set(state.sheets.map(({ name }) => name));
  const isLost = steps.some(
    (step) =>
      (step.op === "return-sheet" && !names.has(step.backup) && !names.has(step.sheet)) ||
      (step.op === "renew-sheet" && !names.has(step.backup) && !names.has(step.sheet)),
  );
  if (isLost) throw new WorkbookError("unknown-revision", "Cannot revert: a sheet that was kept is gone");
  const needsStructure = steps.some(({ op }) => SHEET_STEPS.has(op));
  if (needsStructure) requireStructure(state, policy);
  const lifted = new Set(liftsFor(state, steps).map(({ sheet }) => sheet));
  const sheets = new Set<string>();
  for (const step of steps) {
    if (
      SHEET_STEPS.has(step.op) ||
      lifted.has(step.sheet) ||
      !isLockedFor(state, step.sheet, permissionOf(step))
    )
      continue;
    requirePassword(step.sheet, policy);
    sheets.add(step.sheet);
  }
  return locksToOpen(state, sheets, needsStructure && state.isStructureLocked);
}

/** Protected sheets of ours that have to stand open for the steps; these protect them again where they were. */
function liftsFor(state: BookState, steps: readonly Restoration[]): OpenedLock[] {
  const sheets = steps.flatMap((step) => (step.op === "lift" ? [step.sheet] : []));
  return locksToOpen(state, new Set(sheets), false);
}

function permissionOf({ op }: Restoration): "allowEditObjects" | "allowFormatCells" | null {
  if (op === "note") return "allowEditObjects";
  return op === "marks" ? "allowFormatCells" : null;
}
