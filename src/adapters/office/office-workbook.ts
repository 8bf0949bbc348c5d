import type { CellRef } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { Interruption, LiveWorkbook } from "../../workbook/live-workbook";
import type { AppliedEdits, ApplyPolicy, DegradedEdit } from "../../workbook/port";
import type { SnapshotRequest, WorkbookSnapshot } from "../../workbook/snapshot";
import { WorkbookError } from "../../workbook/workbook-error";
import { planApply } from "./apply-plan";
import { ApplyRun } from "./apply-run";
import { BookBinding } from "./book-binding";
import type { BookState } from "./book-state";
import { officeOrder } from "./edit-order";
import { withFittingTables } from "./fitting-tables";
import { journalEntries, nextRevision, openedLocks } from "./journal";
import { asWorkbookError } from "./office-error";
import { openNewWorkbook } from "./open-new-workbook";
import { OtherPanes, type PaneIdentity } from "./other-panes";
import { renewedInPlace } from "./renew-order";
import { readSnapshot } from "./read-snapshot";
import { RecordsSheet } from "./records-sheet";
import { RequestQueue } from "./request-queue";
import { runInExcel } from "./run-in-excel";
import { isOpenForViewing, requireWritable } from "./view-only";
import { showCell } from "./show-cell";
import { dropSheet } from "./sheet-changes";
import { closeLocks, isOpen, locksToOpen, openLocks } from "./sheet-locks";
import { takeBack } from "./take-back";
import { theirPivotPlaces } from "./their-pivots";

type Revert = Extract<WorkbookEdit, { kind: "revert" }>;

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.14). */
export class OfficeWorkbook implements LiveWorkbook {
  private readonly binding = new BookBinding();
  private readonly others: OtherPanes;
  /** The readings that are under way know it; those that begin later have another one. */
  private reading = { isStopped: false };

  /** @param pane Tells this pane from others that have the workbook open; without it there is none but this. */
  constructor(pane: PaneIdentity | null = null) {
    this.others = new OtherPanes(pane);
  }

  bind(): Promise<void> {
    return runInExcel("read the workbook", (context) => this.binding.bind(context));
  }

  snapshot(request: SnapshotRequest = {}): Promise<WorkbookSnapshot> {
    return runInExcel("read the workbook", async (context) => {
      const snapshot = await readSnapshot(context, request, this.reading);
      this.binding.take(snapshot, request.sheets === undefined);
      return snapshot;
    });
  }

  stopReading(): Promise<void> {
    this.reading.isStopped = true;
    this.reading = { isStopped: false };
    return Promise.resolve();
  }

  isViewOnly(): Promise<boolean> {
    return Promise.resolve(isOpenForViewing());
  }

  /** Brings a cell before the person's eyes. @throws {WorkbookError} `host-refused` when the sheet is hidden or gone. */
  showCell(cell: CellRef): Promise<void> {
    return runInExcel("show a cell", async (context) => {
      await this.binding.require(context);
      await showCell(context, cell);
    });
  }

  /**
   * Applies all edits or none. A fixed number of syncs, and one for each 4 MB that are written.
   *
   * The inverse is kept in the workbook, so it works after the pane was closed. It reaches back five
   * applies, and only one generation of sheets of ours that were replaced. A step back has no inverse.
   *
   * @throws {WorkbookError} as the port says, `other-workbook`, `wrong-password`, `cell-edit-mode` and `host-refused`;
   * with `unfinished` in its details when Excel refused to bring back what was there too: then
   * `interruption()` tells what is open, and `repair()` or the next apply brings it back.
   */
  async apply(edits: readonly WorkbookEdit[], policy: ApplyPolicy = {}): Promise<AppliedEdits> {
    if (edits.length === 0) return { inverse: [], degraded: [] };
    requireWritable();
    const reverts = edits.filter((edit): edit is Revert => edit.kind === "revert");
    if (reverts.length === edits.length) {
      const degraded = await this.revert(Math.min(...reverts.map(({ revision }) => revision)), policy);
      return { inverse: [], degraded };
    }
    await this.repair(policy);
    return this.applyNew(edits, policy);
  }

  /** What an earlier session left open or half done; null in the usual case. */
  interruption(): Promise<Interruption | null> {
    return runInExcel("read the workbook", async (context) => {
      const state = await this.binding.read(context);
      const open = openedLocks(state.records).filter((lock) => isOpen(lock, state));
      const started = startedEntries(state);
      const entry = started.at(0);
      if (open.length === 0 && entry === undefined) return null;
      return {
        sheets: open.flatMap(({ sheet }) => sheet ?? []),
        isElsewhere: started.some((one) => this.others.isWriting(one)),
        isStructureOpen: open.some(({ sheet }) => sheet === null),
        revision: entry?.revision ?? null,
      };
    });
  }

  /**
   * Brings back what an interrupted apply changed, and protects again what it left open, as far as the
   * passwords are given ("" for a protection without one).
   */
  async repair(policy: ApplyPolicy = {}): Promise<void> {
    await runInExcel("repair the workbook", async (context) => {
      const state = await this.binding.read(context);
      this.others.requireNone(journalEntries(state.records));
      const hasOpen = openedLocks(state.records).length > 0;
      const started = startedEntries(state);
      if (started.length > 0 || hasOpen) await takeBack(context, state, started, policy);
    });
  }

  history(): Promise<readonly (readonly WorkbookEdit[])[]> {
    return runInExcel("read the workbook", async (context) => {
      const { records } = await this.binding.read(context);
      return journalEntries(records).map(({ revision }): WorkbookEdit[] => [{ kind: "revert", revision }]);
    });
  }

  openNew(bytes: Uint8Array): Promise<void> {
    return openNewWorkbook(bytes);
  }

  private async revert(revision: number, policy: ApplyPolicy): Promise<DegradedEdit[]> {
    try {
      return await revertOnce(this.binding, this.others, { revision, policy });
    } catch (error) {
      // Steps back can be taken twice, so what Excel refused once is tried again.
      if (asWorkbookError(error, "undo").code !== "host-refused") throw error;
      return revertOnce(this.binding, this.others, { revision, policy });
    }
  }

  private async applyNew(edits: readonly WorkbookEdit[], policy: ApplyPolicy): Promise<AppliedEdits> {
    const begun: ApplyRun[] = [];
    try {
      return await runInExcel("change the workbook", async (context) => {
        const state = await this.binding.read(context);
        const fitting = withFittingTables(state, edits);
        const renewed = renewedInPlace(state, fitting, await theirPivotPlaces(context, state, fitting));
        const plan = planApply(state, officeOrder(renewed), policy);
        const revision = nextRevision(state.records);
        const run = new ApplyRun(context, { state, plan, policy, revision, pane: this.others.id });
        begun.push(run);
        const degraded = await run.run();
        return { inverse: [{ kind: "revert", revision }], degraded };
      });
    } catch (error) {
      const [run] = begun;
      if (run?.hasBegun !== true) throw error;
      throw await afterBringingBack(this.binding, run, policy, asWorkbookError(error, "change the workbook"));
    }
  }
}

async function revertOnce(
  binding: BookBinding,
  others: OtherPanes,
  { revision, policy }: { readonly revision: number; readonly policy: ApplyPolicy },
): Promise<DegradedEdit[]> {
  return runInExcel("undo", async (context) => {
    const state = await binding.read(context);
    const entries = journalEntries(state.records);
    others.requireNone(entries);
    const first = entries.findIndex((entry) => entry.revision === revision);
    if (first < 0) {
      const details = { revision: String(revision) };
      throw new WorkbookError("unknown-revision", "Cannot revert: no such revision", details);
    }
    return takeBack(context, state, entries.slice(first), policy);
  });
}

/** Brings back what was there before a failed apply. @returns The error to tell. */
async function afterBringingBack(
  binding: BookBinding,
  run: ApplyRun,
  policy: ApplyPolicy,
  error: WorkbookError,
): Promise<WorkbookError> {
  try {
    await runInExcel("bring back the workbook", async (context) => {
      const state = await binding.read(context);
      const entries = journalEntries(state.records).filter(({ revision }) => revision === run.revision);
      if (run.hasEdited) await takeBack(context, state, entries, policy);
      else await closeLocks(context, run.locks, policy);
      await bringBackRecords({ context, binding }, run, policy);
    });
    return error;
  } catch (failure) {
    const details = { ...error.details, unfinished: "true" };
    const cause = new AggregateError([error, failure], "Excel refused the change and the way back");
    return new WorkbookError(error.code, error.message, details, { cause });
  }
}

/** The records as they were, or no sheet of them where there was none. */
async function bringBackRecords(
  { context, binding }: { readonly context: Excel.RequestContext; readonly binding: BookBinding },
  run: ApplyRun,
  policy: ApplyPolicy,
): Promise<void> {
  const now = await binding.read(context);
  const queue = new RequestQueue(context);
  if (run.state.areRecordsThere) {
    await new RecordsSheet(now).save(queue, run.state.records);
    await queue.send();
    return;
  }
  // No sheet bore the name before, so one that bears it now is ours, even if it was cut off before it was hidden.
  const tab = run.state.recordsTab;
  if (!now.sheets.some(({ name }) => name === tab)) return;
  const locks = locksToOpen(now, [], now.isStructureLocked);
  await openLocks(context, locks, policy);
  try {
    dropSheet(queue, tab);
    await queue.send();
  } finally {
    await closeLocks(context, locks, policy);
  }
}

function startedEntries(state: BookState) {
  return journalEntries(state.records).filter((entry) => entry.state === "started");
}
