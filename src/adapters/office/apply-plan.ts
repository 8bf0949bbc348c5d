import type { ApplyPolicy } from "../../workbook/port";
import { WorkbookError } from "../../workbook/workbook-error";
import { isBookkeeping, type BookState } from "./book-state";
import type { OwnLift } from "./own-protection";
import type { OfficeEdit, PlannedEdit } from "./office-edit";
import { isLockedFor, requirePassword, requireStructure } from "./sheet-locks";

/** What an apply is going to do. */
export interface ApplyPlan {
  readonly edits: readonly PlannedEdit[];
  /** Protected sheets that have to be opened. */
  readonly locks: ReadonlySet<string>;
  /** Protected sheets of ours that are changed. */
  readonly lifts: readonly OwnLift[];
  readonly needsStructure: boolean;
  /** Sheets of ours after the apply. */
  readonly ownSheets: readonly string[];
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * Follows the edits over the workbook's make-up, so that what cannot be done is known before anything is.
 *
 * @throws {WorkbookError} `no-such-sheet`, `sheet-exists`, `not-own-sheet`, `structure-protected`, `sheet-protected`.
 */
export function planApply(state: BookState, edits: readonly OfficeEdit[], policy: ApplyPolicy): ApplyPlan {
  const walk = new SheetWalk(state, policy);
  const planned = edits.map((edit) => walk.take(edit));
  const needsStructure = walk.changesStructure || !state.areRecordsThere;
  if (needsStructure) requireStructure(state, policy);
  return {
    edits: planned,
    locks: walk.locks,
    lifts: walk.lifts(),
    needsStructure: needsStructure && state.isStructureLocked,
    ownSheets: [...walk.own],
    settings: walk.settings,
  };
}

class SheetWalk {
  readonly locks = new Set<string>();
  readonly own: Set<string>;
  readonly settings: Map<string, string>;
  changesStructure = false;
  /** Each sheet's name now, to its name before; null for new ones. */
  private readonly originals: Map<string, string | null>;
  /** Protected sheets of ours that are changed, by their names before. */
  private readonly lifted = new Set<string>();
  /** Those that are protected anew, by the same. */
  private readonly protectedAnew = new Set<string | null>();

  constructor(
    private readonly state: BookState,
    private readonly policy: ApplyPolicy,
  ) {
    this.own = new Set(state.records.sheets);
    this.settings = new Map(state.records.settings);
    const seen = state.sheets.filter((sheet) => !isBookkeeping(state, sheet));
    this.originals = new Map(seen.map(({ name }) => [name, name]));
  }

  take(edit: OfficeEdit): PlannedEdit {
    switch (edit.kind) {
      case "setting":
        if (edit.value === null) this.settings.delete(edit.key);
        else this.settings.set(edit.key, edit.value);
        return { edit, original: null };
      case "revert":
        throw new WorkbookError("unknown-revision", "Cannot revert: other edits stand beside it");
      case "add-sheet":
        this.add(edit.sheet, null);
        this.own.add(edit.sheet);
        return { edit, original: null };
      case "delete-sheet":
        return { edit, original: this.change(edit, null, this.removeOwn(edit.sheet)) };
      case "renew-sheet": {
        this.changesStructure = true;
        const original = this.change(edit, null, this.ownOriginal(edit.sheet));
        // What is done on it from here on goes when the sheet is put back as a whole.
        this.originals.set(edit.sheet, null);
        return { edit, original };
      }
      case "rename-sheet": {
        const original = this.removeOwn(edit.sheet);
        this.add(edit.to, original);
        this.own.add(edit.to);
        return { edit, original };
      }
      case "note":
        return { edit, original: this.change(edit, "allowEditObjects") };
      case "mark":
      case "remove-marks":
        return { edit, original: this.change(edit, "allowFormatCells") };
      case "set-visibility":
        this.changesStructure = true;
        return { edit, original: this.ownOriginal(edit.sheet) };
      case "protect-sheet":
        this.protectedAnew.add(this.ownOriginal(edit.sheet));
        return { edit, original: this.change(edit, null) };
      default:
        this.ownOriginal(edit.sheet);
        return { edit, original: this.change(edit, null) };
    }
  }

  lifts(): OwnLift[] {
    const names = new Map([...this.originals].map(([name, original]) => [original, name]));
    return this.state.sheets.flatMap(({ name, protection }) => {
      if (protection === null || !this.lifted.has(name)) return [];
      const after = this.protectedAnew.has(name) ? null : (names.get(name) ?? null);
      return [{ sheet: name, options: protection, after }];
    });
  }

  private original(sheet: string): string | null {
    const original = this.originals.get(sheet);
    if (original === undefined) {
      throw new WorkbookError("no-such-sheet", `Cannot change sheet "${sheet}": no such sheet`, { sheet });
    }
    return original;
  }

  private add(sheet: string, original: string | null): void {
    this.changesStructure = true;
    const taken = [...this.originals.keys(), this.state.recordsTab].some(
      (name) => name.toLowerCase() === sheet.toLowerCase(),
    );
    if (taken) throw new WorkbookError("sheet-exists", `Cannot add sheet "${sheet}": it exists`, { sheet });
    this.originals.set(sheet, original);
  }

  private ownOriginal(sheet: string): string | null {
    const original = this.original(sheet);
    if (this.own.has(sheet)) return original;
    throw new WorkbookError("not-own-sheet", `Cannot change sheet "${sheet}": the add-in did not make it`, {
      sheet,
    });
  }

  private removeOwn(sheet: string): string | null {
    const original = this.ownOriginal(sheet);
    this.changesStructure = true;
    this.originals.delete(sheet);
    this.own.delete(sheet);
    return original;
  }

  /** Notes which protection a change has to pass. @returns The sheet's name before. */
  private change(
    { sheet }: Extract<OfficeEdit, { sheet: string }>,
    permission: "allowEditObjects" | "allowFormatCells" | null,
    original = this.original(sheet),
  ): string | null {
    if (original === null || !isLockedFor(this.state, original, permission)) return original;
    if (this.state.records.sheets.includes(original)) {
      this.lifted.add(original);
      return original;
    }
    requirePassword(original, this.policy);
    this.locks.add(original);
    return original;
  }
}
