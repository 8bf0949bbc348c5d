import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
import { PivotObject } from "./pivots";
import { TableObject } from "./tables";
import type { WorksheetObject } from "./worksheet-object";

/** The slicers of a sheet. */
export class Slicers extends HostCollection<SlicerObject> {
  list: SlicerObject[] = [];

  constructor(readonly sheet: WorksheetObject) {
    super();
  }
  items(): SlicerObject[] {
    return this.list;
  }
  /** The source is a pivot, a table, or a table's name or id; the field a column of it. Source: Office.js reference, SlicerCollection.add. */
  Add(source: unknown, field: unknown): SlicerObject {
    this.sheet.Protection.guard("allowEditObjects");
    const given = source instanceof TableObject || source instanceof PivotObject ? source : null;
    const table = given ?? this.sheet.book.Tables.GetItem(source);
    if (table === undefined) throw new ExcelRefusal("ItemNotFound", "No such table");
    const range = table instanceof PivotObject ? table.source : table;
    const [header = []] = (range instanceof TableObject ? range.GetRange() : range).Values as unknown[][];
    if (!header.includes(field)) throw new ExcelRefusal("InvalidArgument", "No such column");
    const slicer = new SlicerObject(this, table, String(field));
    this.list.push(slicer);
    return slicer;
  }
  GetItem(key: unknown): SlicerObject | undefined {
    return this.list.find(({ Name, id }) => Name === key || id === key);
  }
  GetItemOrNullObject(key: unknown): HostObject {
    return this.GetItem(key) ?? new NullObject();
  }
}

/** A slicer of a table or a pivot. */
export class SlicerObject extends HostObject {
  override readonly id: string;
  Name: string;
  Caption: string;
  private readonly place = new Map([
    ["left", 0],
    ["top", 0],
    ["width", 144],
    ["height", 180],
  ]);

  constructor(
    private readonly slicers: Slicers,
    readonly table: TableObject | PivotObject,
    readonly field: string,
  ) {
    super();
    const number = String(slicers.sheet.book.nextNumber());
    this.id = `{slicer-${number}}`;
    this.Name = `${field} ${number}`;
    this.Caption = field;
  }

  get Id(): string {
    return this.id;
  }
  get Left(): number {
    return this.place.get("left") ?? 0;
  }
  set Left(points: number) {
    this.put("left", points, points >= 0);
  }
  get Top(): number {
    return this.place.get("top") ?? 0;
  }
  set Top(points: number) {
    this.put("top", points, points >= 0);
  }
  get Width(): number {
    return this.place.get("width") ?? 0;
  }
  set Width(points: number) {
    this.put("width", points, points > 0);
  }
  get Height(): number {
    return this.place.get("height") ?? 0;
  }
  set Height(points: number) {
    this.put("height", points, points > 0);
  }
  /** Source: Office.js reference, Slicer.left, top (not negative), width, height (above zero). */
  private put(side: string, points: number, isPossible: boolean): void {
    this.slicers.sheet.Protection.guard("allowEditObjects");
    if (!isPossible)
      throw new ExcelRefusal("InvalidArgument", `A slicer has no ${side} of ${String(points)}`);
    this.place.set(side, points);
  }
  Delete(): void {
    this.slicers.sheet.Protection.guard("allowEditObjects");
    this.slicers.list.splice(this.slicers.list.indexOf(this), 1);
  }
}
