import type { Area } from "../../../src/workbook/cell";
import { hostArea, isOverlap } from "../areas";
import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
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
    if (sheet.tables.some((table) => isOverlap(table.area, area))) {
      throw new ExcelRefusal("InvalidOperation", "A table can't overlap another table.");
    }
    const table = new TableObject(sheet, area);
    sheet.tables.push(table);
    return table;
  }
}

/** An Excel table. */
export class TableObject extends HostObject {
  override readonly id: string;
  name: string;
  Style = "TableStyleMedium2";

  constructor(
    private readonly sheet: WorksheetObject,
    readonly area: Area,
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
  /** Unique in the workbook, no spaces. Source: Microsoft Support, "Rename an Excel table"; code: Office.js error table. */
  set Name(name: string) {
    // No source says whether a protected sheet allows it: the host takes the stricter answer.
    this.sheet.Protection.guard(null);
    const others = this.sheet.book.sheets.flatMap(({ tables }) => tables).filter((table) => table !== this);
    if (
      !/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) ||
      others.some((table) => table.name.toLowerCase() === name.toLowerCase())
    ) {
      throw new ExcelRefusal("InvalidArgument", `The table's name is not allowed: ${name}`);
    }
    this.name = name;
  }
  GetRange(): RangeObject {
    return new RangeObject(this.sheet, this.area);
  }
  ConvertToRange(): RangeObject {
    this.sheet.Protection.guard(null);
    this.sheet.tables.splice(this.sheet.tables.indexOf(this), 1);
    // Its slicers go with it. Source: Microsoft Support, "Use slicers to filter data": a slicer belongs to its table.
    for (const { slicers } of this.sheet.book.sheets) {
      slicers.list = slicers.list.filter(({ table }) => table !== this);
    }
    return this.GetRange();
  }
}
