import type { Area } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { ApplyPolicy } from "../../workbook/port";
import { areaAddresses } from "./area-addresses";
import type { RequestQueue } from "./request-queue";
import type { OpenedLock } from "./sheet-locks";

/** What people may do on a protected sheet of ours besides filling the open cells. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowSort: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** A protected sheet of ours that an apply changes: its protection is lifted and put back by the apply itself. */
export interface OwnLift extends OpenedLock {
  /** Its name before the apply. */
  readonly sheet: string;
  /** Its name after; null where it goes, or is protected anew. */
  readonly after: string | null;
}

/** Protects a sheet of ours that stands open; only some cells can be edited. */
export async function protectOwn(
  queue: RequestQueue,
  { sheet, unlocked }: Extract<WorkbookEdit, { kind: "protect-sheet" }>,
): Promise<void> {
  await setUnlocked(queue, sheet, unlocked);
  queue.sheet(sheet).protection.protect(ALLOWED);
}

/** Locks every cell of a sheet but those of some areas; it matters while the sheet is protected. */
export async function setUnlocked(
  queue: RequestQueue,
  sheet: string,
  unlocked: readonly Area[],
): Promise<void> {
  await queue.room(2000);
  queue.sheet(sheet).getRange().format.protection.locked = true;
  for (const addresses of areaAddresses(unlocked)) {
    await queue.room(addresses.length + 2000);
    queue.sheet(sheet).getRanges(addresses).format.protection.locked = false;
  }
}

/** Puts the protections back that were lifted; the requests wait in the queue. */
export async function putBackOwn(
  queue: RequestQueue,
  lifts: readonly OwnLift[],
  policy: ApplyPolicy,
): Promise<void> {
  for (const { sheet, options, after } of lifts) {
    if (after === null) continue;
    await queue.room(2000);
    queue.sheet(after).protection.protect(options, policy.sheetPasswords?.[sheet]);
  }
}
