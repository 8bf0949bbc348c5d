import { WorkbookError } from "../../workbook/workbook-error";
import type { JournalEntry } from "./restoration";

/** Milliseconds after which an apply that is seen unfinished was cut off: a write takes some seconds, a long one a minute. */
const LEASE = 90_000;

/** A pane: its name, and a clock. */
export interface PaneIdentity {
  readonly id: string;
  /** Milliseconds. */
  now(): number;
  /** Whether a pane is known to have ended: what it left unfinished was cut off. */
  isGone?(pane: string): boolean;
}

/**
 * Tells writes of other panes that are under way from those that were cut off: a co-author's pane, or a second window,
 * sees the journal of the same workbook. What is unfinished when it is first seen is left alone for a while, by this
 * pane's own clock: clocks of two computers differ.
 */
export class OtherPanes {
  private readonly seen = new Map<number, number>();

  /** @param pane null: every unfinished apply was cut off. */
  constructor(private readonly pane: PaneIdentity | null) {}

  /** Name of this pane, for the journal. */
  get id(): string | undefined {
    return this.pane?.id;
  }

  /** Whether another pane may still be at work on an unfinished apply. */
  isWriting({ state, pane, revision }: JournalEntry): boolean {
    if (state !== "started" || this.pane === null || pane === undefined || pane === this.pane.id)
      return false;
    if (this.pane.isGone?.(pane) === true) return false;
    const now = this.pane.now();
    const since = this.seen.get(revision) ?? now;
    this.seen.set(revision, since);
    return now - since < LEASE;
  }

  /** @throws {WorkbookError} `write-elsewhere`. */
  requireNone(entries: readonly JournalEntry[]): void {
    if (!entries.some((entry) => this.isWriting(entry))) return;
    throw new WorkbookError("write-elsewhere", "Cannot change the workbook: another pane is writing into it");
  }
}
