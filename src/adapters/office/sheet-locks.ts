import type { ApplyPolicy } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import type { BookState } from "./book-state";
import { officeErrorCode } from "./office-error";

/** A protection that was lifted and has to stand again. */
export interface OpenedLock {
  /** null for the workbook's structure. */
  readonly sheet: string | null;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Whether a sheet's protection stands in the way of a change that a permission would allow. */
export function isLockedFor(
  state: BookState,
  sheet: string,
  permission: "allowEditObjects" | "allowFormatCells" | null,
): boolean {
  const protection = state.sheets.find(({ name }) => name === sheet)?.protection ?? null;
  return protection !== null && (permission === null || protection[permission] !== true);
}

/** @throws {WorkbookError} `sheet-protected` when the person gave no password for the sheet. */
export function requirePassword(sheet: string, policy: ApplyPolicy): void {
  if (policy.sheetPasswords?.[sheet] !== undefined) return;
  throw new WorkbookError("sheet-protected", `Cannot change sheet "${sheet}": it is protected`, { sheet });
}

/** @throws {WorkbookError} `structure-protected` when sheets are locked and the person gave no password. */
export function requireStructure(state: BookState, policy: ApplyPolicy): void {
  if (!state.isStructureLocked || policy.structurePassword !== undefined) return;
  throw new WorkbookError("structure-protected", "Cannot change the sheets: the structure is protected");
}

/** Whether the person gave the password of a protection; "" stands for one without. */
export function isPasswordKnown({ sheet }: OpenedLock, policy: ApplyPolicy): boolean {
  return (sheet === null ? policy.structurePassword : policy.sheetPasswords?.[sheet]) !== undefined;
}

/** Whether a protection that was lifted still is. */
export function isOpen({ sheet }: OpenedLock, state: BookState): boolean {
  if (sheet === null) return !state.isStructureLocked;
  return state.sheets.some(({ name, protection }) => name === sheet && protection === null);
}

/** The protections that an apply has to lift: the structure first. */
export function locksToOpen(
  state: BookState,
  sheets: Iterable<string>,
  needsStructure: boolean,
): OpenedLock[] {
  const locks: OpenedLock[] = needsStructure ? [{ sheet: null, options: {} }] : [];
  for (const sheet of sheets) {
    const options = state.sheets.find(({ name }) => name === sheet)?.protection ?? null;
    if (options !== null) locks.push({ sheet, options });
  }
  return locks;
}

/** Excel names no error for a wrong password; these are what it gives (OfficeDev/office-js #6784, docs of Graph #4476). */
const REFUSED = ["AccessDenied", "InvalidArgument", "InvalidOperation"];

/**
 * Lifts protections, in one sync each. What cannot be opened stays closed, what was opened before it is closed again.
 *
 * @throws {WorkbookError} `wrong-password`; `sheet-protected` for a sheet of ours that a person gave a password.
 */
export async function openLocks(
  context: Excel.RequestContext,
  locks: readonly OpenedLock[],
  policy: ApplyPolicy,
): Promise<void> {
  for (const lock of locks) await openLock(context, lock, locks, policy);
}

async function openLock(
  context: Excel.RequestContext,
  lock: OpenedLock,
  all: readonly OpenedLock[],
  policy: ApplyPolicy,
): Promise<void> {
  try {
    const password = passwordOf(lock, policy);
    if (password === "") protectionOf(context, lock).unprotect();
    else protectionOf(context, lock).unprotect(password);
    await context.sync();
  } catch (error) {
    await closeLocks(context, all.slice(0, all.indexOf(lock)), policy);
    if (!REFUSED.includes(officeErrorCode(error) ?? "")) throw error;
    const details: Record<string, string> = lock.sheet === null ? {} : { sheet: lock.sheet };
    throw new WorkbookError(
      isPasswordKnown(lock, policy) ? "wrong-password" : "sheet-protected",
      "Cannot open the protection: the password is not right",
      details,
      {
        cause: error,
      },
    );
  }
}

/**
 * Protects again what stands open, with the same options and password. Two syncs.
 *
 * @throws What Excel gives.
 */
export async function closeLocks(
  context: Excel.RequestContext,
  locks: readonly OpenedLock[],
  policy: ApplyPolicy,
): Promise<void> {
  if (locks.length === 0) return;
  const found = locks.map((lock) => ({ lock, protection: protectionOf(context, lock) }));
  for (const { protection } of found) protection.load("protected");
  await context.sync();
  for (const { lock, protection } of found) if (!protection.protected) protect(context, lock, policy);
  await context.sync();
}

/** An empty password stands for a protection without one: given to Excel it would spoil the next (docs/excel-facts.md#protection, #762). */
function protect(context: Excel.RequestContext, lock: OpenedLock, policy: ApplyPolicy): void {
  const password = passwordOf(lock, policy);
  const { workbook } = context;
  if (lock.sheet === null) {
    if (password === "") workbook.protection.protect();
    else workbook.protection.protect(password);
    return;
  }
  const { protection } = workbook.worksheets.getItem(lock.sheet);
  if (password === "") protection.protect(lock.options);
  else protection.protect(lock.options, password);
}

function passwordOf({ sheet }: OpenedLock, policy: ApplyPolicy): string {
  return (sheet === null ? policy.structurePassword : policy.sheetPasswords?.[sheet]) ?? "";
}

function protectionOf(
  { workbook }: Excel.RequestContext,
  { sheet }: OpenedLock,
): Excel.WorksheetProtection | Excel.WorkbookProtection {
  return sheet === null ? workbook.protection : workbook.worksheets.getItem(sheet).protection;
}
