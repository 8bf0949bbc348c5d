import type { Area, Cell } from "../../../src/workbook/cell";
import type { HostCell } from "../cell-store";
import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
import { RangeObject } from "./range-object";
import type { TableObject } from "./tables";
import type { WorkbookObject } from "./workbook-object";
import type { WorksheetObject } from "./worksheet-object";

/** The pivot tables of a sheet. */
export class Pivots extends HostCollection<PivotObject> {
  readonly list: PivotObject[] = [];

  constructor(readonly sheet: WorksheetObject) {
    super();
  }
  items(): PivotObject[] {
    return this.list;
  }
  Add(name: string, source: TableObject | RangeObject, place: RangeObject): PivotObject {
    this.sheet.Protection.guard(null);
    this.sheet.guardPivots(place.area);
    if (this.list.some((pivot) => pivot.Name === name)) {
      throw new ExcelRefusal("ItemAlreadyExists", "A resource with the same name already exists.");
    }
    const pivot = new PivotObject(this, name, source, place);
    this.list.push(pivot);
    return pivot;
  }
  GetItem(name: unknown): PivotObject | undefined {
    return this.list.find((pivot) => pivot.Name === name);
  }
  GetItemOrNullObject(name: unknown): HostObject {
    return this.GetItem(name) ?? new NullObject();
  }
}

/** The pivot tables of the whole workbook. */
export class AllPivots extends HostCollection<PivotObject> {
  constructor(private readonly book: WorkbookObject) {
    super();
  }
  items(): PivotObject[] {
    return this.book.sheets.flatMap(({ pivots }) => pivots.list);
  }
}

/** Source: Office.js reference, PivotLayoutType; a new pivot is compact. */
class PivotLayout extends HostObject {
  private type = "Compact";
  ShowRowGrandTotals = true;
  ShowColumnGrandTotals = true;

  constructor(private readonly pivot: PivotObject) {
    super();
  }
  GetRange(): RangeObject {
    return new RangeObject(this.pivot.sheet, this.pivot.area());
  }
  get LayoutType(): string {
    return this.type;
  }
  set LayoutType(type: string) {
    if (!["Compact", "Tabular", "Outline"].includes(type)) {
      throw new ExcelRefusal("InvalidArgument", `No layout ${type}`);
    }
    this.type = type;
  }
}

/** A pivot table: the fields of its source, and where each is put. */
export class PivotObject extends HostObject {
  readonly layout: PivotLayout = new PivotLayout(this);
  readonly rows: string[] = [];
  readonly columns: string[] = [];
  readonly filters: string[] = [];
  readonly data: DataHierarchy[] = [];
  /** What is set on fields of the source, by their names. */
  readonly fields = new Map<string, PivotField>();

  constructor(
    private readonly pivots: Pivots,
    public Name: string,
    /** A table is followed by its pivot; a range stays. Source: Office.js reference, PivotTableCollection.add. */
    readonly source: TableObject | RangeObject,
    private readonly place: RangeObject,
  ) {
    super();
  }

  get Hierarchies(): Hierarchies {
    const range = this.source instanceof RangeObject ? this.source : this.source.GetRange();
    const [header = []] = range.Values as unknown[][];
    return new Hierarchies(header.map(String), this.fields);
  }
  get Layout(): PivotLayout {
    return this.layout;
  }
  get RowHierarchies(): Axis {
    return new Axis(this.rows);
  }
  get ColumnHierarchies(): Axis {
    return new Axis(this.columns, this.data.length > 1 ? ["Values"] : []);
  }
  get FilterHierarchies(): Axis {
    return new Axis(this.filters);
  }
  get DataHierarchies(): DataHierarchies {
    return new DataHierarchies(this.data);
  }
  Delete(): void {
    this.pivots.list.splice(this.pivots.list.indexOf(this), 1);
    this.show((cell) => (cell.value = null));
  }

  get name(): string {
    return this.Name;
  }
  get sheet(): WorksheetObject {
    return this.place.sheet;
  }
  /** The cells that it takes. */
  area(): Area {
    const shown = this.pivots.sheet.book.calculatePivot(this);
    const columns = Math.max(1, ...shown.map((line) => line.length));
    return { ...this.place.area, rows: Math.max(1, shown.length), columns };
  }

  /** Fills the cells under it. */
  render(): void {
    this.show((cell, value) => (cell.value = value));
  }

  private show(put: (cell: HostCell, value: Cell) => void): void {
    const { sheet, area } = this.place;
    this.pivots.sheet.book.calculatePivot(this).forEach((line, r) => {
      line.forEach((value, c) => {
        put(sheet.cells.at(area.row + r, area.column + c), value);
      });
    });
  }
}

class Hierarchy extends HostObject {
  constructor(
    readonly Name: string,
    private readonly known: Map<string, PivotField>,
  ) {
    super();
  }
  /** A hierarchy has one field, of its own name. Source: Office.js reference, PivotHierarchy.fields. */
  get Fields(): PivotFields {
    const field = this.known.get(this.Name) ?? new PivotField(this.Name);
    this.known.set(this.Name, field);
    return new PivotFields(field);
  }
}

class PivotFields extends HostCollection<PivotField> {
  constructor(private readonly field: PivotField) {
    super();
  }
  items(): PivotField[] {
    return [this.field];
  }
  GetItem(name: unknown): PivotField | undefined {
    return this.field.Name === name ? this.field : undefined;
  }
}

class PivotField extends HostObject {
  Subtotals: object = { Automatic: true };
  private filters: object = {};

  constructor(readonly Name: string) {
    super();
  }
  GetFilters(): object {
    return this.filters;
  }
  ApplyFilter(filter: object): void {
    this.filters = { ...this.filters, ...filter };
  }
}

class Hierarchies extends HostCollection<Hierarchy> {
  constructor(
    private readonly names: readonly string[],
    private readonly known: Map<string, PivotField>,
  ) {
    super();
  }
  items(): Hierarchy[] {
    return this.names.map((name) => new Hierarchy(name, this.known));
  }
  GetItem(name: unknown): Hierarchy | undefined {
    return this.items().find((hierarchy) => hierarchy.Name === name);
  }
}

class AxisHierarchy extends HostObject {
  constructor(readonly Name: string) {
    super();
  }
}

/** An axis; several values stand on the columns as a hierarchy of their own. */
class Axis extends HostCollection<AxisHierarchy> {
  constructor(
    private readonly fields: string[],
    private readonly values: readonly string[] = [],
  ) {
    super();
  }
  items(): AxisHierarchy[] {
    return [...this.fields, ...this.values].map((name) => new AxisHierarchy(name));
  }
  Add(hierarchy: Hierarchy): Hierarchy {
    this.fields.push(hierarchy.Name);
    return hierarchy;
  }
}

class DataHierarchies extends HostCollection<DataHierarchy> {
  constructor(private readonly list: DataHierarchy[]) {
    super();
  }
  items(): DataHierarchy[] {
    return this.list;
  }
  Add(hierarchy: Hierarchy): DataHierarchy {
    const added = new DataHierarchy(hierarchy.Name);
    this.list.push(added);
    return added;
  }
}

class DataHierarchy extends HostObject {
  Name: string;
  SummarizeBy = "Sum";
  NumberFormat = "General";
  ShowAs: object = { Calculation: "None" };

  constructor(readonly field: string) {
    super();
    this.Name = `Sum of ${field}`;
  }
  get Field(): AxisHierarchy {
    return new AxisHierarchy(this.field);
  }
}
