import type { WorkbookEdit } from "./edit";
import type { SnapshotRequest, WorkbookSnapshot } from "./snapshot";

/** What an adapter may use to get past a protection. Passwords are never stored or logged. */
export interface ApplyPolicy {
  readonly structurePassword?: string;
  readonly sheetPasswords?: Readonly<Record<string, string>>;
}

/** Something the host could not do as asked and did in another, stated way. */
export interface DegradedEdit {
  readonly code:
    | "no-pivot"
    | "no-chart"
    | "no-slicer"
    | "no-print"
    | "no-look"
    | "no-note"
    | "note-refused"
    | "old-notes"
    | "no-setting"
    | "theirs-gone"
    | "stays-hidden"
    | "shown-again"
    | "notes-stay"
    | "cells-stay"
    | "cells-gone"
    | "cells-edited"
    | "links-moved"
    | "sheet-missing"
    | "broken-links"
    | "not-carried"
    | "signature-lost";
  /** "" where it is about the whole workbook. */
  readonly sheet: string;
  /** Of a new book made of a file of another kind, or of a sheet that was replaced: what is known to be lost, with names of some; of edited cells, each address with what stood there. */
  readonly things?: readonly { readonly kind: string; readonly names: readonly string[] }[];
}

/** What came of an apply. */
export interface AppliedEdits {
  /** Applied in order, these bring back what was there. */
  readonly inverse: readonly WorkbookEdit[];
  readonly degraded: readonly DegradedEdit[];
}

/**
 * A workbook that can be read and changed. Every adapter keeps `tests/contract/workbook-contract.ts`.
 */
export interface WorkbookPort {
  /** @throws {WorkbookError} `no-such-sheet` when a sheet asked for is not there. */
  snapshot(request?: SnapshotRequest): Promise<WorkbookSnapshot>;
  /**
   * Applies all edits or none.
   *
   * @throws {WorkbookError} `no-such-sheet`, `sheet-exists`, `not-own-sheet`, `structure-protected`,
   * `sheet-protected`, `unknown-revision`, `engine-crashed`; the workbook is then as it was.
   */
  apply(edits: readonly WorkbookEdit[], policy?: ApplyPolicy): Promise<AppliedEdits>;
}
