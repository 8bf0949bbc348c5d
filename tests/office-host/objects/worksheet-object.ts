import type { Area } from "../../../src/workbook/cell";
import { around, hostArea, hostAreas, isOverlap } from "../areas";
import { CellStore } from "../cell-store";
import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
import { AreasObject } from "./areas-object";
import { Charts } from "./charts";
import { CommentsObject, NotesObject } from "./comments-object";
import { breakReferences, followRename } from "../references";
import { ConditionalFormats, type ConditionalFormat } from "./conditional-formats";
import { PageBreaks, PageLayout } from "./page-layout";
import { Pivots } from "./pivots";
import { ProtectionObject } from "./protection-object";
import { RangeObject } from "./range-object";
import { Slicers } from "./slicers";
import { SheetFilter, Tables, type TableObject } from "./tables";
import type { WorkbookObject } from "./workbook-object";

/** The path of a cell's lock among its looks. */
const LOCK = "protection.locked";

/** A sheet of the host's workbook. */
export class WorksheetObject extends HostObject {
  override readonly id: string;
  readonly cells = new CellStore();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly formats: ConditionalFormat[] = [];
  readonly tables: TableObject[] = [];
  readonly charts = new Charts(this);
  readonly pivots = new Pivots(this);
  readonly page = new PageLayout(this);
  readonly pageBreaks = new PageBreaks();
  readonly slicers = new Slicers(this);
  readonly panes = new FreezePanes(this);
  readonly AutoFilter = new SheetFilter();
  merges: Area[] = [];
  visibility = "Visible";
  ShowGridlines = true;
  TabColor = "";
  readonly Protection: ProtectionObject;

  constructor(
    readonly book: WorkbookObject,
    public name: string,
  ) {
    super();
    this.id = `{sheet-${String(book.nextNumber())}}`;
    this.Protection = new ProtectionObject(() => book.limits.wrongPassword);
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    this.book.Protection.guard(null);
    if (name !== this.name) this.book.checkSheetName(name, this);
    followRename(this.book, this.name, name);
    this.name = name;
  }
  get Visibility(): string {
    return this.visibility;
  }
  set Visibility(visibility: string) {
    this.book.Protection.guard(null);
    if (visibility !== "Visible") this.book.keepOneVisible(this);
    this.visibility = visibility;
  }
  get Position(): number {
    return this.book.sheets.indexOf(this);
  }
  set Position(position: number) {
    this.book.Protection.guard(null);
    this.book.sheets.splice(this.Position, 1);
    this.book.sheets.splice(position, 0, this);
  }
  /** The wire's name for setting ShowGridlines. Source: excel-web-16.00.debug.js, Worksheet.showGridlines. */
  set Gridlines(isShown: boolean) {
    this.ShowGridlines = isShown;
  }
  get Charts(): Charts {
    return this.charts;
  }
  get PivotTables(): Pivots {
    return this.pivots;
  }
  get Tables(): Tables {
    return new Tables(this.book, this);
  }
  get Comments(): CommentsObject {
    return new CommentsObject(this.book, this);
  }
  get Notes(): NotesObject {
    return new NotesObject(this.book, this);
  }
  get PageLayout(): PageLayout {
    return this.page;
  }
  get Slicers(): Slicers {
    return this.slicers;
  }
  get HorizontalPageBreaks(): PageBreaks {
    return this.pageBreaks;
  }
  get FreezePanes(): FreezePanes {
    return this.panes;
  }

  /** A very hidden sheet cannot be deleted. Source: Office.js reference, Worksheet.delete, remarks. */
  Delete(): void {
    this.book.Protection.guard(null);
    if (this.visibility === "VeryHidden")
      throw new ExcelRefusal("InvalidOperation", "The sheet is very hidden");
    this.book.keepOneVisible(this);
    this.book.sheets.splice(this.Position, 1);
    breakReferences(this.book, this.name);
  }

  /** A hidden sheet cannot come to the front. Source: Office.js error table, InvalidOperation. */
  Activate(): void {
    if (this.visibility !== "Visible") throw new ExcelRefusal("InvalidOperation", "The sheet is hidden");
    this.book.active = { sheet: this.name, area: null };
  }
  GetRange(address?: unknown): RangeObject {
    return new RangeObject(this, hostArea(address));
  }
  GetRanges(address: unknown): AreasObject {
    return new AreasObject(this, hostAreas(address));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    // Source: Microsoft, "Excel specifications and limits", worksheet size.
    if (
      row < 0 ||
      column < 0 ||
      rows < 1 ||
      columns < 1 ||
      row + rows > 1048576 ||
      column + columns > 16384
    ) {
      throw new ExcelRefusal("InvalidArgument", "The argument is invalid");
    }
    return new RangeObject(this, { row, column, rows, columns });
  }
  /** A sheet with nothing on it answers with its first cell. Source: Office.js reference, Worksheet.getUsedRange. */
  GetUsedRange(valuesOnly?: unknown): RangeObject {
    const used = this.GetUsedRangeOrNullObject(valuesOnly);
    return used instanceof RangeObject ? used : this.GetRange("A1");
  }
  /** Formatted and merged cells count where not values alone are asked for. Source: Office.js reference, Worksheet.getUsedRange. */
  GetUsedRangeOrNullObject(valuesOnly?: unknown): HostObject {
    const values = this.cells.used();
    const formatted = values === null ? this.merges : [values, ...this.merges];
    const used = valuesOnly === true ? values : around([...formatted, ...this.cells.looked()]);
    return used === null ? new NullObject() : new RangeObject(this, used);
  }

  /** Cells that were never touched are locked. Source: Microsoft Support, "Lock or unlock specific areas of a protected worksheet". */
  lockFlags(area: Area): boolean[] {
    const inside = this.cells.inside(area).map(({ looks }) => looks.get(LOCK) !== false);
    return inside.length < area.rows * area.columns ? [...inside, true] : inside;
  }
  /** A format of the whole sheet is kept by the cells that were touched: for the others it is the one they have. */
  setLock(area: Area, isLocked: boolean): void {
    if (isLocked) for (const { looks } of this.cells.inside(area)) looks.delete(LOCK);
    else this.cells.fill(area, ({ looks }) => looks.set(LOCK, false));
  }
  /** Refuses typing where a cell is locked. */
  guardCells(area: Area): void {
    if (this.Protection.Protected && this.lockFlags(area).includes(true)) this.Protection.guard(null);
  }
  /** Nothing is written over a pivot. Source: Microsoft, "Design the layout and format of a PivotTable": "We can't make this change"; docs/excel-facts.md#pivots. */
  guardPivots(area: Area): void {
    if (this.pivots.list.some((pivot) => isOverlap(pivot.area(), area))) {
      throw new ExcelRefusal("InvalidOperation", "This change would affect a PivotTable.");
    }
  }
  conditionalFormats(areas: readonly Area[]): ConditionalFormats {
    return new ConditionalFormats(this, areas);
  }
  /** No source says that this shows what is hidden: the host takes the stricter answer. */
  standardWidths(areas: readonly Area[]): void {
    for (const { column, columns } of areas) {
      for (const index of [...this.columnWidths.keys()]) {
        if (index >= column && index < column + columns) this.columnWidths.delete(index);
      }
    }
  }
  standardHeights(areas: readonly Area[]): void {
    for (const { row, rows } of areas) {
      for (const index of [...this.rowHeights.keys()]) {
        if (index >= row && index < row + rows) this.rowHeights.delete(index);
      }
    }
  }
  mergesIn(area: Area): Area[] {
    return this.merges.filter(({ row, column }) => isOverlap(area, { row, column, rows: 1, columns: 1 }));
  }
  /** Only the first cell keeps its content. Source: Office.js reference, Range.merge. */
  merge(area: Area): void {
    this.unmerge(area);
    this.merges.push(area);
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        const cell = this.cells.find(area.row + r, area.column + c);
        if (cell !== undefined && r + c > 0) Object.assign(cell, { value: null, formula: null, error: null });
      }
    }
  }
  unmerge(area: Area): void {
    this.merges = this.merges.filter((known) => !isOverlap(known, area));
  }
}

/** Rows and columns that stay in view. */
class FreezePanes extends HostObject {
  frozen: Area | null = null;

  constructor(private readonly sheet: WorksheetObject) {
    super();
  }
  FreezeRows(rows: number): void {
    this.frozen = { row: 0, column: 0, rows, columns: 0 };
  }
  FreezeColumns(columns: number): void {
    this.frozen = { row: 0, column: 0, rows: 0, columns };
  }
  FreezeAt(range: RangeObject): void {
    this.frozen = range.area;
  }
  Unfreeze(): void {
    this.frozen = null;
  }
  /** The frozen cells; rows alone are whole rows. Source: Office.js reference, WorksheetFreezePanes. */
  GetLocationOrNullObject(): HostObject {
    if (this.frozen === null) return new NullObject();
    const { rows, columns } = this.frozen;
    const area = {
      row: 0,
      column: 0,
      rows: rows === 0 ? 1048576 : rows,
      columns: columns === 0 ? 16384 : columns,
    };
    return new RangeObject(this.sheet, area);
  }
}

/** The sheets of the workbook. */
export class Worksheets extends HostCollection<WorksheetObject> {
  constructor(private readonly book: WorkbookObject) {
    super();
  }

  items(): WorksheetObject[] {
    return this.book.sheets;
  }
  Add(name: string): WorksheetObject {
    this.book.Protection.guard(null);
    this.book.checkSheetName(name, null);
    const sheet = new WorksheetObject(this.book, name);
    this.book.sheets.push(sheet);
    return sheet;
  }
  GetItem(key: unknown): WorksheetObject | undefined {
    const wanted = String(key).toLowerCase();
    return this.book.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id === key);
  }
  GetItemOrNullObject(key: unknown): HostObject {
    return this.GetItem(key) ?? new NullObject();
  }
}
