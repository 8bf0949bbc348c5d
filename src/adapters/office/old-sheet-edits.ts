import type { WorkbookEdit } from "../../workbook/edit";
import type { OfficeEdit, PlannedEdit } from "./office-edit";

/** An edit of a known kind on a sheet that was there before the apply. */
export interface OldSheetEdit<K extends WorkbookEdit["kind"]> {
  readonly planned: PlannedEdit;
  readonly edit: Extract<WorkbookEdit, { kind: K }>;
  /** The sheet's name before the apply. */
  readonly original: string;
}

/** The edits of some kinds whose sheets were there before: only these have something to bring back. */
export function oldSheetEdits<K extends WorkbookEdit["kind"]>(
  edits: readonly PlannedEdit[],
  ...kinds: readonly K[]
): OldSheetEdit<K>[] {
  return edits.flatMap((planned) => {
    const { edit, original } = planned;
    return isKind(edit, kinds) && original !== null ? [{ planned, edit, original }] : [];
  });
}

function isKind<K extends WorkbookEdit["kind"]>(
  edit: OfficeEdit,
  kinds: readonly K[],
): edit is Extract<WorkbookEdit, { kind: K }> {
  return (kinds as readonly string[]).includes(edit.kind);
}
