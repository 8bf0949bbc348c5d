import { plainSheet } from "../../workbook/plain-sheet";
import type { CellContent, CellRef } from "../../workbook/cell";
import { wholePivot, type PivotLayout } from "../../workbook/pivot-layout";
import type { WorkbookEdit } from "../../workbook/edit";
import type { AppliedEdits, ApplyPolicy, DegradedEdit, WorkbookPort } from "../../workbook/port";
import type { SheetSnapshot, SnapshotRequest, WorkbookSnapshot } from "../../workbook/snapshot";
import { returnedPlace } from "../../workbook/returned-place";
import { WorkbookError } from "../../workbook/workbook-error";
import { formatsInArea, withCell, withCellsOf, withFact } from "./sheet-cells";

type EditOf<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { kind: K }>;

/** A workbook as values that are replaced, never changed: going back is keeping the old ones. */
interface MemoryState {
  readonly workbook: WorkbookSnapshot;
  /** The password of the locked list of sheets. */
  readonly structurePassword: string;
}

/** The reference adapter: a workbook in memory, for tests. What has no trace in a snapshot is only checked. */
export class MemoryWorkbook implements WorkbookPort {
  private state: MemoryState;
  private readonly revisions: MemoryState[] = [];

  /** @param structurePassword Opens the list of sheets where the workbook's structure is locked. */
  constructor(workbook: WorkbookSnapshot, structurePassword = "") {
    this.state = { workbook, structurePassword };
  }

  snapshot(request: SnapshotRequest = {}): Promise<WorkbookSnapshot> {
    return Promise.resolve().then(() => {
      const { workbook } = this.state;
      for (const name of request.sheets ?? []) requireSheet(workbook, name);
      return {
        ...workbook,
        sheets: workbook.sheets.filter(({ name }) => request.sheets?.includes(name) ?? true),
      };
    });
  }

  apply(edits: readonly WorkbookEdit[], policy: ApplyPolicy = {}): Promise<AppliedEdits> {
    return Promise.resolve().then(() => {
      const before = this.state;
      let state = before;
      const degraded: DegradedEdit[] = [];
      for (const edit of edits) {
        if (edit.kind === "keep-cells") state = withKept(state, edit, before);
        else state = edit.kind === "revert" ? this.revision(edit.revision) : applyEdit(state, edit, policy);
        if (edit.kind !== "add-sheet") continue;
        state = asBefore(state, edit.sheet, before);
        const { visibility } = requireSheet(state.workbook, edit.sheet);
        if (visibility !== "visible") degraded.push({ code: "stays-hidden", sheet: edit.sheet });
      }
      this.state = state;
      return { inverse: [{ kind: "revert", revision: this.revisions.push(before) - 1 }], degraded };
    });
  }

  private revision(number: number): MemoryState {
    const state = this.revisions[number];
    if (state !== undefined) return state;
    throw new WorkbookError("unknown-revision", "Cannot go back: no such revision", {
      revision: String(number),
    });
  }
}

/** A sheet that was there before the apply stands where it stood, hidden where it was. */
function asBefore(state: MemoryState, name: string, before: MemoryState): MemoryState {
  const sheets = [...state.workbook.sheets];
  const known = before.workbook.sheets.find((sheet) => sheet.name === name);
  const added = sheets.splice(-1).map((sheet) => ({ ...sheet, visibility: known?.visibility ?? "visible" }));
  sheets.splice(returnedPlace(namesOf(before.workbook.sheets), namesOf(sheets), name), 0, ...added);
  return { ...state, workbook: { ...state.workbook, sheets } };
}

/** The sheet with cells that stood on the one before it. */
function withKept(state: MemoryState, { sheet: name, areas }: EditOf<"keep-cells">, before: MemoryState) {
  const sheet = requireSheet(state.workbook, name);
  const from = before.workbook.sheets.find((known) => known.name === name);
  if (from === undefined) return state;
  const kept = areas.reduce((to, area) => withCellsOf(to, from, area), sheet);
  const sheets = state.workbook.sheets.map((other) => (other === sheet ? kept : other));
  return { ...state, workbook: { ...state.workbook, sheets } };
}

function namesOf(sheets: readonly SheetSnapshot[]): string[] {
  return sheets.map(({ name }) => name);
}

function applyEdit(
  state: MemoryState,
  edit: Exclude<WorkbookEdit, { kind: "revert" | "keep-cells" }>,
  policy: ApplyPolicy,
): MemoryState {
  const { workbook } = state;
  if (edit.kind === "setting") return { ...state, workbook: withSetting(workbook, edit) };
  if (edit.kind === "add-sheet") {
    requireFree(workbook, edit.sheet);
    requireStructure(state, policy);
    return {
      ...state,
      workbook: { ...workbook, sheets: [...workbook.sheets, plainSheet(edit.sheet, { own: true })] },
    };
  }
  const sheet = requireSheet(workbook, edit.sheet);
  const isForAnySheet = ["note", "mark", "remove-marks"].includes(edit.kind);
  if (!isForAnySheet && !sheet.own) {
    throw new WorkbookError(
      "not-own-sheet",
      `Cannot change sheet "${edit.sheet}": the add-in did not make it`,
      {
        sheet: edit.sheet,
      },
    );
  }
  if (edit.kind === "rename-sheet") requireFree(workbook, edit.to);
  if (edit.kind === "delete-sheet" || edit.kind === "rename-sheet") requireStructure(state, policy);
  const changed = edit.kind === "delete-sheet" ? [] : [changedSheet(sheet, edit)];
  const sheets = workbook.sheets.flatMap((other) => (other === sheet ? changed : [other]));
  return { ...state, workbook: { ...workbook, sheets } };
}

type SheetEdit = Exclude<
  WorkbookEdit,
  { kind: "revert" | "keep-cells" | "setting" | "add-sheet" | "delete-sheet" }
>;

/** The sheet after an edit; edits of looks alone leave no trace in what a snapshot says. */
function changedSheet(sheet: SheetSnapshot, edit: SheetEdit): SheetSnapshot {
  switch (edit.kind) {
    case "rename-sheet":
      return { ...sheet, name: edit.to };
    case "set-visibility":
      return { ...sheet, visibility: edit.visibility };
    case "write":
      return withCells(sheet, edit.row, edit.column, edit.cells);
    case "pivot":
      return withPivot(withCells(sheet, edit.row, edit.column, edit.rendered), edit);
    case "style":
      return withNumberFormat(sheet, edit);
    case "merge":
      return { ...sheet, merges: [...sheet.merges, edit.area] };
    case "layout":
      return withHiddenColumns(sheet, edit);
    case "table":
      return { ...sheet, tables: [...sheet.tables, { name: edit.name, area: edit.area }] };
    case "note":
      return { ...sheet, notes: withFact(sheet.notes, edit, edit.text) };
    case "link":
      return { ...sheet, links: withFact(sheet.links, edit, edit.target).sort(byPlace) };
    case "mark":
      return withMark(sheet, edit);
    case "remove-marks":
      return { ...sheet, marks: [] };
    case "protect-sheet":
      return { ...sheet, protection: { hasPassword: false, allowFormatCells: false } };
    default:
      return sheet;
  }
}

function withPivot(sheet: SheetSnapshot, edit: EditOf<"pivot">): SheetSnapshot {
  const { name, rows, filters, values, shown, withoutSubtotals, withoutTotals } = edit;
  const layout: PivotLayout = {
    ...{ name, rows, columns: edit.columns, filters, values },
    corner: { row: edit.row, column: edit.column },
    ...(shown === undefined ? {} : { shown }),
    ...(withoutSubtotals === undefined ? {} : { withoutSubtotals }),
    ...(withoutTotals === undefined ? {} : { withoutTotals }),
  };
  const columns = Math.max(0, ...edit.rendered.map((line) => line.length));
  const area = { row: edit.row, column: edit.column, rows: edit.rendered.length, columns };
  return {
    ...sheet,
    pivots: [...(sheet.pivots ?? []), layout],
    pivotAreas: [...(sheet.pivotAreas ?? []), wholePivot(area, filters.length)],
  };
}

function byPlace(one: Omit<CellRef, "sheet">, other: Omit<CellRef, "sheet">): number {
  return one.row - other.row || one.column - other.column;
}

/** Columns of no width are hidden. */
function withHiddenColumns(sheet: SheetSnapshot, { columnWidths }: EditOf<"layout">): SheetSnapshot {
  if (columnWidths === undefined) return sheet;
  const hiddenColumns = columnWidths.flatMap((width, column) => (width === 0 ? [column] : []));
  return { ...sheet, hiddenColumns };
}

function withCells(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  block: readonly (readonly CellContent[])[],
): SheetSnapshot {
  return block.reduce<SheetSnapshot>(
    (result, line, rowOffset) =>
      line.reduce<SheetSnapshot>(
        (inner, content, offset) =>
          withCell(inner, { row: row + rowOffset, column: column + offset }, content === "" ? null : content),
        result,
      ),
    sheet,
  );
}

/** Only cells with a number have a number format in a snapshot. */
function withNumberFormat(sheet: SheetSnapshot, { areas, style }: EditOf<"style">): SheetSnapshot {
  const { numberFormat } = style;
  if (numberFormat === undefined) return sheet;
  const formatted = areas.flatMap((area) => formatsInArea(sheet, area, numberFormat));
  const others = sheet.numberFormats.filter(
    ({ row, column }) => !formatted.some((fact) => fact.row === row && fact.column === column),
  );
  return { ...sheet, numberFormats: [...others, ...formatted] };
}

function withMark(sheet: SheetSnapshot, { strength, areas }: EditOf<"mark">): SheetSnapshot {
  if (areas.length === 0) return sheet;
  const known = sheet.marks.find((mark) => mark.strength === strength)?.areas ?? [];
  const others = sheet.marks.filter((mark) => mark.strength !== strength);
  return { ...sheet, marks: [...others, { strength, areas: [...known, ...areas] }] };
}

function withSetting(workbook: WorkbookSnapshot, { key, value }: EditOf<"setting">): WorkbookSnapshot {
  const others = Object.entries(workbook.settings).filter(([name]) => name !== key);
  return { ...workbook, settings: Object.fromEntries(value === null ? others : [...others, [key, value]]) };
}

function requireSheet(workbook: WorkbookSnapshot, sheet: string): SheetSnapshot {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (found !== undefined) return found;
  throw new WorkbookError("no-such-sheet", `Cannot use sheet "${sheet}": no such sheet`, { sheet });
}

function requireFree(workbook: WorkbookSnapshot, sheet: string): void {
  if (!workbook.sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase())) return;
  throw new WorkbookError("sheet-exists", `Cannot add sheet "${sheet}": there is one`, { sheet });
}

function requireStructure({ workbook, structurePassword }: MemoryState, policy: ApplyPolicy): void {
  if (!workbook.structureLocked) return;
  if (policy.structurePassword === undefined) {
    throw new WorkbookError(
      "structure-protected",
      "Cannot change the list of sheets: the structure is protected",
    );
  }
  if (policy.structurePassword === structurePassword) return;
  throw new WorkbookError("wrong-password", "Cannot change the list of sheets: the password does not fit");
}
