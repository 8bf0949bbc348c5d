import type { WorkbookEdit } from "../../workbook/edit";

/** Edits that change which sheets there are: nothing moves over them. */
const BORDERS = new Set<WorkbookEdit["kind"]>([
  "add-sheet",
  "delete-sheet",
  "rename-sheet",
  "set-visibility",
]);

/**
 * The edits in the order in which Excel carries them out fastest, with the same result: number formats
 * before the values, widths and heights last, protections of ours at the very end. The format "@" stays where
 * it is, as numbers written under it would become text.
 *
 * Source: docs/excel-facts.md#size (#12, #3774).
 */
export function officeOrder(edits: readonly WorkbookEdit[]): WorkbookEdit[] {
  const ordered: WorkbookEdit[] = [];
  let between: WorkbookEdit[] = [];
  for (const edit of protectionsLast(edits)) {
    if (BORDERS.has(edit.kind)) {
      ordered.push(...inPhases(between), edit);
      between = [];
    } else between.push(edit);
  }
  return [...ordered, ...inPhases(between)];
}

/** A sheet of ours is protected when all is written on it, under the name that it has then; what is deleted is not. */
function protectionsLast(edits: readonly WorkbookEdit[]): WorkbookEdit[] {
  const protections = new Map<string, WorkbookEdit>();
  const others: WorkbookEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === "protect-sheet") protections.set(edit.sheet, edit);
    else others.push(edit);
    if (edit.kind === "delete-sheet") protections.delete(edit.sheet);
    if (edit.kind !== "rename-sheet") continue;
    const moved = protections.get(edit.sheet);
    protections.delete(edit.sheet);
    if (moved?.kind === "protect-sheet") protections.set(edit.to, { ...moved, sheet: edit.to });
  }
  return [...others, ...protections.values()];
}

function inPhases(edits: readonly WorkbookEdit[]): WorkbookEdit[] {
  const split = edits.flatMap(withFormatApart);
  return [0, 1, 2, 3, 4, 5].flatMap((phase) => split.filter((edit) => phaseOf(edit) === phase));
}

function phaseOf(edit: WorkbookEdit): number {
  if (edit.kind === "write") return 1;
  if (edit.kind === "layout") return 3;
  if (edit.kind === "slicer") return 4;
  if (edit.kind === "protect-sheet") return 5;
  return edit.kind === "style" && isFormatOnly(edit) ? 0 : 2;
}

function isFormatOnly({ style }: Extract<WorkbookEdit, { kind: "style" }>): boolean {
  return Object.keys(style).length === 1 && style.numberFormat !== undefined && style.numberFormat !== "@";
}

function withFormatApart(edit: WorkbookEdit): WorkbookEdit[] {
  if (edit.kind !== "style" || isFormatOnly(edit)) return [edit];
  const { numberFormat, ...looks } = edit.style;
  if (numberFormat === undefined || numberFormat === "@") return [edit];
  return [
    { ...edit, style: { numberFormat } },
    { ...edit, style: looks },
  ];
}
