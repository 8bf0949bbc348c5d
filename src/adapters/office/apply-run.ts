import type { OwnRecords } from "../../workbook/own-records";
import type { ApplyPolicy, DegradedEdit } from "../../workbook/port";
import { applyEdit } from "./apply-edit";
import type { ApplyPlan } from "./apply-plan";
import type { PlannedEdit } from "./office-edit";
import { isBookkeeping, type BookState } from "./book-state";
import { entriesToKeep, journalEntries, neededBackups, withEntries, withOpened } from "./journal";
import { protectOwn, putBackOwn, type OwnLift } from "./own-protection";
import { decorate } from "./decorate";
import { decorationsOf } from "./decorations";
import { isDecoration } from "./edit-order";
import { withMade } from "../../workbook/made-objects";
import { sheetToShowFirst } from "./kept-in-sight";
import { madeBy } from "./made-objects";
import { loadSlicersGone } from "./slicers-gone";
import { staysHidden, theirsGone } from "./theirs-gone";
import { notesStay, withMovedNotes } from "./moved-notes";
import { NoteChanges } from "./note-changes";
import { hasOldNotes, readNotes, type OfficeNote } from "./office-notes";
import { tableKey } from "./pivot-edit";
import { needsWholeSteps, type ChartEdit } from "./planned-cells";
import { previousState } from "./previous-state";
import { RecordsSheet } from "./records-sheet";
import { RequestQueue } from "./request-queue";
import type { JournalEntry, Restoration } from "./restoration";
import { dropSheet, officeVisibility, SheetChanges } from "./sheet-changes";
import { closeLocks, locksToOpen, openLocks, type OpenedLock } from "./sheet-locks";
import { listsInCells } from "./validation-edit";
import { firstWrite } from "./view-only";

/** What an apply starts from. */
export interface ApplyJob {
  readonly state: BookState;
  readonly plan: ApplyPlan;
  readonly policy: ApplyPolicy;
  readonly revision: number;
  /** The pane that writes. */
  readonly pane: string | undefined;
}

/** One apply under way: what it is going to do, and how far it got. */
export class ApplyRun {
  /** The records or a protection may be different. */
  hasBegun = false;
  /** Sheets may be different. */
  hasEdited = false;
  private readonly records: RecordsSheet;
  private readonly structure: readonly OpenedLock[];
  private readonly sheets: readonly OpenedLock[];

  readonly state: BookState;
  readonly revision: number;
  private plan: ApplyPlan;
  private readonly policy: ApplyPolicy;
  private readonly pane: string | undefined;

  constructor(
    private readonly context: Excel.RequestContext,
    { state, plan, policy, revision, pane }: ApplyJob,
  ) {
    this.state = state;
    this.plan = plan;
    this.policy = policy;
    this.revision = revision;
    this.pane = pane;
    this.records = new RecordsSheet(state);
    this.structure = locksToOpen(state, [], plan.needsStructure);
    this.sheets = locksToOpen(state, plan.locks, false);
  }

  /** The protections that this apply lifts before it edits. */
  get locks(): readonly OpenedLock[] {
    return [...this.structure, ...this.sheets, ...this.plan.lifts];
  }

  /** Reads what has to be known, writes the journal, opens, edits, and closes again. */
  async run(): Promise<DegradedEdit[]> {
    const { context, state } = this;
    const isNoting = this.plan.edits.some(({ edit }) => edit.kind === "note");
    const notes = isNoting ? await readNotes(context) : [];
    this.plan = { ...this.plan, edits: withMovedNotes(this.plan.edits, notes) };
    const { plan } = this;
    const { revision } = this;
    const steps = await previousState(context, { state, plan, revision, notes });
    const shown = state.sheets.find(({ name }) => name === sheetToShowFirst(state, plan.edits));
    const restorations = [...hiddenAgain(shown), ...withLifts(steps, plan.lifts)];
    const changes = new SheetChanges(
      restorations,
      state.sheets.map(({ name }) => name),
    );
    await changes.load(context, plan.edits);
    const entry = this.journalEntry(restorations);
    const lists = listsInCells(
      state.records.lists,
      plan.edits.flatMap(({ edit }) => (edit.kind === "renew-sheet" ? [] : [edit])),
    );
    const before = { ...state.records, lists };
    const entries = journalEntries(state.records);

    this.hasBegun = true;
    await this.writeJournal(
      withOpened(withEntries(before, [...entries, entry]), [...this.structure, ...this.sheets]),
    );
    await openLocks(context, [...this.sheets, ...plan.lifts], this.policy);
    this.hasEdited = true;
    if (shown !== undefined)
      context.workbook.worksheets.getItem(shown.name).visibility = officeVisibility("visible");
    const degraded = await this.edit({ changes, lists, notes, restorations });
    await closeLocks(context, this.sheets, this.policy);
    const made = madeBy(state.records, plan.edits, { revision, tables: madeTables(plan.edits) });
    const after = withMade({ ...before, sheets: plan.ownSheets, settings: plan.settings }, made);
    const kept = entriesToKeep(entries, { ...entry, state: "done" });
    const slicersGone = loadSlicersGone(context, restorations);
    await this.finish(withEntries(after, kept), kept);
    return [
      ...(shown === undefined ? [] : [{ code: "shown-again", sheet: shown.name } as const]),
      ...theirsGone(state, plan.edits),
      ...staysHidden(state, plan.edits),
      ...notesStay(restorations, plan.edits, isNoting ? notes : null),
      ...slicersGone(),
      ...degraded,
    ];
  }

  private journalEntry(restorations: readonly Restoration[]): JournalEntry {
    const { sheets, settings } = this.state.records;
    const pane = this.pane === undefined ? {} : { pane: this.pane };
    const started = { revision: this.revision, state: "started", ...pane } as const;
    return { ...started, restorations, sheets, settings: [...settings] };
  }

  /** The journal stands before anything is opened; only where its sheet has to be made, the structure is opened for it. */
  private async writeJournal(records: OwnRecords): Promise<void> {
    const isFirst = this.records.isThere;
    if (isFirst) await firstWrite(() => this.save(records));
    await openLocks(this.context, this.structure, this.policy);
    if (!isFirst) await firstWrite(() => this.save(records));
  }

  /** What is essential first, then what decorates it; protections of ours go with the next request. */
  private async edit({ changes, lists, notes, restorations }: EditJob): Promise<DegradedEdit[]> {
    const { context, plan, policy, revision } = this;
    const queue = new RequestQueue(context);
    const noteChanges = new NoteChanges(underNewNames(notes, plan.edits));
    const scene = {
      ...{ revision, notes: noteChanges, restorations, tables: madeTables(plan.edits) },
      lists: { tab: this.state.recordsTab, lists },
      isWhole: (chart: ChartEdit) => needsWholeSteps(plan.edits, chart),
      isAreaChosen: (sheet: string) =>
        plan.edits.some(
          ({ edit }) => edit.kind === "print" && edit.sheet === sheet && edit.columns !== undefined,
        ),
    };
    const last = plan.edits.filter(({ edit }) => isDecoration(edit) || edit.kind === "protect-sheet");
    for (const [index, planned] of plan.edits.entries()) {
      if (!last.includes(planned)) await applyEdit(queue, planned.edit, index, { changes });
    }
    await changes.hideAway(queue);
    const decorations = last.flatMap((planned) =>
      decorationsOf(queue, planned, plan.edits.indexOf(planned), scene),
    );
    await queue.send();
    const degraded = await decorate(context, decorations, noteChanges);
    for (const { edit } of last) if (edit.kind === "protect-sheet") await protectOwn(queue, edit);
    await putBackOwn(queue, plan.lifts, policy);
    return hasUnseenNotes(restorations, notes) ? [...degraded, { code: "old-notes", sheet: "" }] : degraded;
  }

  private async finish(records: OwnRecords, kept: readonly JournalEntry[]): Promise<void> {
    await this.save(withOpened(records, this.structure));
    const isLockable = !this.state.isStructureLocked || this.plan.needsStructure;
    if (isLockable) await this.dropUnneeded(kept);
    if (this.structure.length === 0) return;
    await closeLocks(this.context, this.structure, this.policy);
    await this.save(withOpened(records, []));
  }

  /** Sheets kept for applies that are forgotten. The apply is done by then: what Excel keeps now, the next apply deletes. */
  private async dropUnneeded(kept: readonly JournalEntry[]): Promise<void> {
    const needed = neededBackups(kept);
    const queue = new RequestQueue(this.context);
    const unneeded: string[] = [];
    const { state } = this;
    for (const sheet of state.sheets) {
      const { name } = sheet;
      if (isBookkeeping(state, sheet) && name !== state.recordsTab && !needed.has(name)) unneeded.push(name);
    }
    if (unneeded.length === 0) return;
    for (const name of unneeded) dropSheet(queue, name);
    try {
      await queue.send();
    } catch {
      return;
    }
  }

  private async save(records: OwnRecords): Promise<void> {
    const queue = new RequestQueue(this.context);
    await this.records.save(queue, records);
    await queue.send();
  }
}

/** A sheet that has to be shown is hidden again by the way back, after all others came back. */
function hiddenAgain(shown: BookState["sheets"][number] | undefined): Restoration[] {
  return shown === undefined ? [] : [{ op: "visibility", sheet: shown.name, visibility: shown.visibility }];
}

interface EditJob {
  readonly changes: SheetChanges;
  readonly lists: readonly (readonly string[])[];
  readonly notes: readonly OfficeNote[];
  readonly restorations: readonly Restoration[];
}

/**
 * Whether marks went off sheets on which this Excel shows no note: those of a file are of the old kind, which it does not
 * tell of, so they may still be there.
 */
function hasUnseenNotes(restorations: readonly Restoration[], notes: readonly OfficeNote[]): boolean {
  if (hasOldNotes()) return false;
  const unmarked = restorations.flatMap((step) =>
    step.op === "marks" && step.marks.length > 0 ? [step.sheet] : [],
  );
  return unmarked.some((sheet) => !notes.some((note) => note.sheet === sheet));
}

/** Notes follow their sheets: what is noted comes after the sheets got their names. */
function underNewNames(notes: readonly OfficeNote[], edits: readonly PlannedEdit[]): OfficeNote[] {
  const names = new Map(
    edits.flatMap(({ edit, original }) => (edit.kind === "note" ? [[original, edit.sheet]] : [])),
  );
  return notes.map((note) => ({ ...note, sheet: names.get(note.sheet) ?? note.sheet }));
}

function madeTables(edits: readonly PlannedEdit[]): Map<string, string> {
  return new Map(edits.flatMap(({ edit }) => (edit.kind === "table" ? [[tableKey(edit), edit.name]] : [])));
}

/** The steps back between the ones that lift the protections of our sheets and those that bring them back: the last is taken first. */
function withLifts(steps: readonly Restoration[], lifts: readonly OwnLift[]): Restoration[] {
  const before = lifts.map(({ sheet, options }): Restoration => ({ op: "protect", sheet, options }));
  const lifted = lifts.flatMap(({ sheet, after }) => [sheet, after ?? sheet]);
  return [...before, ...steps, ...[...new Set(lifted)].map((sheet): Restoration => ({ op: "lift", sheet }))];
}
