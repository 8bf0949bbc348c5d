import type { Area } from "../../../src/workbook/cell";
import { hostArea, isOverlap } from "../areas";
import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
import { followTable } from "../references";
import { clearRange } from "./range-copies";
import { RangeObject } from "./range-object";
import type { WorkbookObject } from "./workbook-object";
import type { WorksheetObject } from "./worksheet-object";

/** The Excel tables of a sheet, or of the whole workbook. */
export class Tables extends HostCollection<TableObject> {
  constructor(
    private readonly book: WorkbookObject,
    private readonly sheet: WorksheetObject | null,
  ) {
    super();
  }

  items(): TableObject[] {
    return this.sheet?.tables ?? this.book.sheets.flatMap(({ tables }) => tables);
  }
  GetItem(key: unknown): TableObject | undefined {
    return this.items().find(({ name, id }) => name === key || id === key);
  }
  GetItemOrNullObject(key: unknown): HostObject {
    return this.GetItem(key) ?? new NullObject();
  }
  /** Tables cannot overlap. Source: Office.js error table, InvalidOperation. */
  Add(address: unknown): TableObject {
    const area = address instanceof RangeObject ? address.area : hostArea(address);
    const sheet = this.sheet ?? this.book.sheets[0];
    if (sheet === undefined) throw new ExcelRefusal("ItemNotFound", "No sheet");
    sheet.Protection.guard(null);
    guardPlace(sheet, area, null);
    sheet.guardPivots(area);
    nameColumns(sheet, area);
    const table = new TableObject(sheet, area);
    sheet.tables.push(table);
    return table;
  }
}

/** Tables cannot overlap one another or merged cells. Source: Office.js error table, InvalidOperation. */
function guardPlace(sheet: WorksheetObject, area: Area, self: TableObject | null): void {
  const isTaken = sheet.tables.some((table) => table !== self && isOverlap(table.area, area));
  if (isTaken || sheet.merges.some((merge) => isOverlap(merge, area))) {
    throw new ExcelRefusal("InvalidOperation", "A table can't overlap another table or merged cells.");
  }
}

/** The header's cells become texts, none empty and no two alike. Source: docs/excel-facts.md#tables. */
function nameColumns(sheet: WorksheetObject, { row, column, columns }: Area): void {
  const used = new Set<string>();
  for (let index = 0; index < columns; index++) {
    const cell = sheet.cells.at(row, column + index);
    const wanted = String(cell.error ?? cell.value ?? `Column${String(index + 1)}`).slice(0, 255);
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}${String(number)}`;
    used.add(name.toLowerCase());
    Object.assign(cell, { value: name, formula: null, error: null });
  }
}

/** How a table was sorted, which its arrows show. Source: Office.js reference, TableSort.clear. */
class TableSort extends HostObject {
  isSorted = false;

  Clear(): void {
    this.isSorted = false;
  }
}

/** A filter of plain cells. Source: Office.js reference, Worksheet.autoFilter. */
export class SheetFilter extends HostObject {
  Enabled = false;

  Remove(): void {
    this.Enabled = false;
  }
}

/** An Excel table. */
export class TableObject extends HostObject {
  override readonly id: string;
  name: string;
  Style = "TableStyleMedium2";
  readonly Sort = new TableSort();
  private hasTotals = false;

  constructor(
    private readonly sheet: WorksheetObject,
    public area: Area,
  ) {
    super();
    const number = String(sheet.book.nextNumber());
    this.id = `{table-${number}}`;
    this.name = `Table${number}`;
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.name;
  }
  /**
   * Unique in the workbook among tables and names, no spaces, not like a cell, 255 letters at most. Source: Microsoft
   * Support, "Rename an Excel table"; code: Office.js error table.
   */
  set Name(name: string) {
    // No source says whether a protected sheet allows it: the host takes the stricter answer.
    this.sheet.Protection.guard(null);
    const others = this.sheet.book.sheets.flatMap(({ tables }) => tables).filter((table) => table !== this);
    const taken = [...others.map((table) => table.name), ...this.sheet.book.names.map(({ Name }) => Name)];
    if (
      !/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name) ||
      /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|[RC])$/i.test(name) ||
      taken.some((other) => other.toLowerCase() === name.toLowerCase())
    ) {
      throw new ExcelRefusal("InvalidArgument", `The table's name is not allowed: ${name}`);
    }
    followTable(this.sheet.book, this.name, name);
    this.name = name;
  }
  GetRange(): RangeObject {
    return new RangeObject(this.sheet, this.area);
  }
  get ShowTotals(): boolean {
    return this.hasTotals;
  }
  /** The row of totals is part of the table. Source: Office.js reference, Table.getTotalRowRange, Table.showTotals. */
  set ShowTotals(isShown: boolean) {
    this.sheet.Protection.guard(null);
    if (isShown === this.hasTotals) return;
    this.hasTotals = isShown;
    const rows = this.area.rows + (isShown ? 1 : -1);
    if (!isShown) clearRange(this.sheet, { ...this.area, row: this.area.row + rows, rows: 1 }, "Contents");
    this.area = { ...this.area, rows };
  }
  ClearFilters(): void {
    this.sheet.Protection.guard("allowAutoFilter");
  }
  /**
   * The header stays in its row, the new range meets the old. Source: Office.js reference, Table.resize; Microsoft,
   * ListObject.Resize ("the header must remain in the same row").
   */
  Resize(range: unknown): void {
    this.sheet.Protection.guard(null);
    const area = range instanceof RangeObject ? range.area : hostArea(range);
    if (area.row !== this.area.row || !isOverlap(area, this.area) || area.rows < 2) {
      throw new ExcelRefusal("InvalidArgument", "The table cannot be resized so");
    }
    guardPlace(this.sheet, area, this);
    nameColumns(this.sheet, area);
    this.area = area;
  }
  ConvertToRange(): RangeObject {
    this.sheet.Protection.guard(null);
    this.remove();
    return this.GetRange();
  }

  /** Takes the table off its cells. */
  remove(): void {
    this.sheet.tables.splice(this.sheet.tables.indexOf(this), 1);
    // Its slicers go with it. Source: Microsoft Support, "Use slicers to filter data": a slicer belongs to its table.
    for (const { slicers } of this.sheet.book.sheets) {
      slicers.list = slicers.list.filter(({ table }) => table !== this);
    }
  }
}
