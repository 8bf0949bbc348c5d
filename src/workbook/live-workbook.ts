import type { WorkbookEdit } from "./edit";
import type { ApplyPolicy, WorkbookPort } from "./port";

/** Work that was cut off: the host or the pane was closed in the middle of it. */
export interface Interruption {
  /** Protected sheets that stand open. */
  readonly sheets: readonly string[];
  readonly isStructureOpen: boolean;
  /** Another pane began it a moment ago and may still be writing: nothing is taken back yet. */
  readonly isElsewhere?: boolean;
  /** The apply that did not finish, or null when only a protection is left open. */
  readonly revision: number | null;
}

/** A workbook that is open in its own program: people change it beside the add-in. */
export interface LiveWorkbook extends WorkbookPort {
  /** Takes the workbook that is open now for the one to work on: another one is refused with `other-workbook` from then on. */
  bind(): Promise<void>;
  /** Ends the readings that are under way: they fail with `WorkStopped`. */
  stopReading(): Promise<void>;
  /** Whether the program has the workbook open for viewing only: nothing can be written into it. */
  isViewOnly(): Promise<boolean>;
  /** What an earlier session left open or half done; null in the usual case. */
  interruption(): Promise<Interruption | null>;
  /** Brings back what was cut off and protects again, as far as passwords are given. */
  repair(policy?: ApplyPolicy): Promise<void>;
  /** Inverses of what the workbook remembers as applied, the oldest first; kept when the pane is closed. */
  history(): Promise<readonly (readonly WorkbookEdit[])[]>;
  /** Opens a new workbook of the program from the bytes of an .xlsx. */
  openNew(bytes: Uint8Array): Promise<void>;
}
