import { areaAddress, quotedSheet } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/cell";
import { around, isOverlap } from "../areas";
import { cellInput } from "../cell-input";
import type { HostCell } from "../cell-store";
import { ExcelRefusal } from "../excel-refusal";
import { HostObject, NullObject } from "../host-object";
import { AreasObject } from "./areas-object";
import { checkedFormat, checkFormula } from "../syntax";
import { clearRange, copyRange } from "./range-copies";
import { cellProperties, setCellProperties } from "./cell-properties";
import type { ConditionalFormats } from "./conditional-formats";
import { ValidationObject } from "./validation-object";
import { FormatObject } from "./format-object";
import type { WorksheetObject } from "./worksheet-object";

/** A rectangle of a sheet. */
export class RangeObject extends HostObject {
  constructor(
    readonly sheet: WorksheetObject,
    readonly area: Area,
  ) {
    super();
  }

  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  /** Points from the sheet's left edge. */
  get Left(): number {
    return sum(this.area.column, (column) => this.sheet.columnWidths.get(column) ?? 48);
  }
  /** Points from the sheet's upper edge. */
  get Top(): number {
    return sum(this.area.row, (row) => this.sheet.rowHeights.get(row) ?? 15);
  }
  get Address(): string {
    return `${quotedSheet(this.sheet.name)}!${areaAddress(this.area)}`;
  }
  get Worksheet(): WorksheetObject {
    return this.sheet;
  }

  get Values(): unknown {
    return this.read((cell) => cell?.error ?? cell?.value ?? "");
  }
  set Values(given: unknown) {
    this.write(given);
  }
  get Formulas(): unknown {
    return this.read((cell) => (cell?.formula ? `=${cell.formula}` : (cell?.error ?? cell?.value ?? "")));
  }
  set Formulas(given: unknown) {
    this.write(given);
  }
  get ValueTypes(): unknown {
    return this.read(valueType);
  }
  get NumberFormat(): unknown {
    return this.read((cell) => cell?.numberFormat ?? "General");
  }
  set NumberFormat(given: unknown) {
    this.sheet.Protection.guard("allowFormatCells");
    this.put(given, (cell, format) => {
      cell.numberFormat = checkedFormat(String(format));
    });
  }

  get RowHidden(): boolean | null {
    return mixed(this.rowIndexes().map((row) => this.sheet.hiddenRows.has(row)));
  }
  set RowHidden(isHidden: boolean) {
    this.sheet.Protection.guard("allowFormatRows");
    const { row, rows } = this.area;
    hide(this.sheet.hiddenRows, row, row + rows, isHidden);
  }
  get ColumnHidden(): boolean | null {
    return mixed(this.columnIndexes().map((column) => this.sheet.hiddenColumns.has(column)));
  }
  set ColumnHidden(isHidden: boolean) {
    this.sheet.Protection.guard("allowFormatColumns");
    const { column, columns } = this.area;
    hide(this.sheet.hiddenColumns, column, column + columns, isHidden);
  }
  GetRowProperties(): unknown {
    return this.rowIndexes().map((row) => ({
      rowHidden: this.sheet.hiddenRows.has(row),
      format: { rowHeight: this.sheet.rowHeights.get(row) ?? 15 },
    }));
  }
  GetColumnProperties(): unknown {
    return this.columnIndexes().map((column) => ({
      columnHidden: this.sheet.hiddenColumns.has(column),
      format: { columnWidth: this.sheet.columnWidths.get(column) ?? 48 },
    }));
  }
  SetRowProperties(given: readonly { rowHidden?: boolean; format?: { rowHeight?: number } }[]): void {
    given.forEach(({ rowHidden, format }, index) => {
      if (rowHidden !== undefined) this.GetRow(index).RowHidden = rowHidden;
      if (format?.rowHeight !== undefined) this.GetRow(index).Format.RowHeight = format.rowHeight;
    });
  }
  SetColumnProperties(given: readonly { format?: { columnWidth?: number } }[]): void {
    given.forEach(({ format }, index) => {
      if (format?.columnWidth === undefined) return;
      const column = new RangeObject(this.sheet, {
        ...this.area,
        column: this.area.column + index,
        columns: 1,
      });
      column.Format.ColumnWidth = format.columnWidth;
    });
  }
  /** A hidden sheet shows no selection. Source: Office.js error table, InvalidOperation. */
  Select(): void {
    if (this.sheet.visibility !== "Visible")
      throw new ExcelRefusal("InvalidOperation", "The sheet is hidden");
    this.sheet.book.active = { sheet: this.sheet.name, area: this.area };
  }
  GetCellProperties(options: object): unknown {
    return this.read((cell) => cellProperties(cell, options));
  }
  SetCellProperties(given: unknown): void {
    this.sheet.Protection.guard("allowFormatCells");
    this.put(given, setCellProperties);
  }

  get Format(): FormatObject {
    return new FormatObject(this.sheet, [this.area]);
  }
  get ConditionalFormats(): ConditionalFormats {
    return this.sheet.conditionalFormats([this.area]);
  }
  get DataValidation(): ValidationObject {
    return new ValidationObject(this.sheet, this.area);
  }
  get Hyperlink(): unknown {
    return this.sheet.cells.find(this.area.row, this.area.column)?.link ?? null;
  }
  set Hyperlink(given: unknown) {
    this.sheet.Protection.guard("allowInsertHyperlinks");
    this.sheet.cells.at(this.area.row, this.area.column).link = given;
  }

  /** The client writes large arrays in pieces. Source: excel-web-16.00.debug.js, setRangePropertiesInBulk. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize();
  }
  GetRow(row: number): RangeObject {
    return new RangeObject(this.sheet, { ...this.area, row: this.area.row + row, rows: 1 });
  }
  GetBoundingRect(other: RangeObject): RangeObject {
    return new RangeObject(this.sheet, around([this.area, other.area]) ?? this.area);
  }

  /** No merged cells in a table. Source: Microsoft Support, "Overview of Excel tables". */
  Merge(): void {
    this.sheet.Protection.guard(null);
    this.sheet.guardPivots(this.area);
    if (this.sheet.tables.some((table) => isOverlap(table.area, this.area))) {
      throw new ExcelRefusal("InvalidOperation", "Cells of a table cannot be merged");
    }
    this.sheet.merge(this.area);
  }
  Unmerge(): void {
    this.sheet.Protection.guard(null);
    this.sheet.unmerge(this.area);
  }
  /** Fails above 512 areas, and gives only those whose first cell lies in the range. Source: docs/excel-facts.md#editing, #3611. */
  GetMergedAreasOrNullObject(): HostObject {
    const found = this.sheet.mergesIn(this.area);
    if (found.length > 512) throw new ExcelRefusal("GeneralException", "Too many merged areas");
    return found.length === 0 ? new NullObject() : new AreasObject(this.sheet, found);
  }

  /**
   * "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks" or all of it; a table that is cleared of all goes.
   * Source: Office.js reference, ClearApplyTo; docs/excel-facts.md#copies.
   */
  Clear(what: unknown): void {
    this.sheet.guardCells(this.area);
    this.sheet.guardPivots(this.area);
    clearRange(this.sheet, this.area, String(what ?? "All"));
  }

  /**
   * Copies cells with all that is on them. A table or a pivot that lies wholly in what is copied is made a second time.
   * Source: Office.js reference, Range.copyFrom; docs/excel-facts.md#copies.
   */
  CopyFrom(source: unknown, type: unknown): void {
    if (!(source instanceof RangeObject)) throw new ExcelRefusal("InvalidArgument", "The source is no range");
    this.sheet.guardCells(this.area);
    this.sheet.guardPivots(this.area);
    copyRange(source, this, String(type ?? "All"));
  }

  private rowIndexes(): number[] {
    return Array.from({ length: this.area.rows }, (_, index) => this.area.row + index);
  }

  private columnIndexes(): number[] {
    return Array.from({ length: this.area.columns }, (_, index) => this.area.column + index);
  }

  /** Above the read limit the answer is null instead of an error. Source: docs/excel-facts.md#size, docs PR #5821. */
  private read(part: (cell: HostCell | undefined) => unknown): unknown {
    if (this.area.rows * this.area.columns > this.sheet.book.limits.readCells) return null;
    const columns = this.columnIndexes();
    return this.rowIndexes().map((row) => columns.map((column) => part(this.sheet.cells.find(row, column))));
  }

  private write(given: unknown): void {
    this.sheet.guardCells(this.area);
    this.sheet.guardPivots(this.area);
    this.put(given, (cell, content) => {
      const { value, formula } = cellInput(content, cell.numberFormat);
      if (formula !== null) checkFormula(formula);
      const result = formula === null ? value : this.sheet.book.calculate(formula);
      Object.assign(cell, { value: result, formula, error: null });
    });
  }

  /** A grid of the range's own size, or one value for all cells; null leaves a cell as it is. Source: Range.values, remarks. */
  private put(given: unknown, change: (cell: HostCell, value: unknown) => void): void {
    const { row, column, rows, columns } = this.area;
    const grid = Array.isArray(given) ? (given as unknown[][]) : null;
    if (grid !== null && (grid.length !== rows || grid.some((line) => line.length !== columns))) {
      throw wrongSize();
    }
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const value = grid === null ? given : grid[r]?.[c];
        if (value !== null && value !== undefined) change(this.sheet.cells.at(row + r, column + c), value);
      }
    }
  }
}

/** Sizes of the lines before one. */
function sum(before: number, sizeOf: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < before; index++) total += sizeOf(index);
  return total;
}

function valueType(cell: HostCell | undefined): string {
  if (cell?.error) return "Error";
  if (cell?.value === undefined || cell.value === null) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof cell.value as "string" | "number" | "boolean"
  ];
}

function mixed(flags: readonly boolean[]): boolean | null {
  const first = flags[0] ?? false;
  return flags.every((flag) => flag === first) ? first : null;
}

function wrongSize(): ExcelRefusal {
  return new ExcelRefusal(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the range",
  );
}

/** Hides lines, or shows those that are hidden. */
function hide(hidden: Set<number>, from: number, end: number, isHidden: boolean): void {
  if (isHidden) for (let index = from; index < end; index++) hidden.add(index);
  else for (const index of [...hidden]) if (index >= from && index < end) hidden.delete(index);
}
