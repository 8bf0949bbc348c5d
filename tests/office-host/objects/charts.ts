import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
import { AxesObject } from "./chart-axes";
import { SeriesCollection } from "./chart-series";
import { ChartFontOwner } from "./chart-font";
import { hostArea } from "../areas";
import { RangeObject } from "./range-object";
import type { WorksheetObject } from "./worksheet-object";

/** The charts of a sheet. */
export class Charts extends HostCollection<ChartObject> {
  readonly list: ChartObject[] = [];

  constructor(readonly sheet: WorksheetObject) {
    super();
  }
  items(): ChartObject[] {
    return this.list;
  }
  /** A series for each column of the source. Source: Office.js reference, ChartCollection.add, seriesBy. */
  Add(type: string, source: RangeObject): ChartObject {
    this.sheet.Protection.guard("allowEditObjects");
    const chart = new ChartObject(this, type);
    for (let column = 0; column < source.ColumnCount; column++)
      chart.Series.Add(`Series${String(column + 1)}`);
    this.list.push(chart);
    return chart;
  }
  GetItem(name: unknown): ChartObject | undefined {
    return this.list.find((chart) => chart.Name === name || chart.id === name);
  }
  GetItemOrNullObject(name: unknown): HostObject {
    return this.GetItem(name) ?? new NullObject();
  }
}

/** A chart. */
export class ChartObject extends HostObject {
  override readonly id: string;
  private name: string;
  readonly title = new ChartTitle();
  readonly axes = new AxesObject();
  readonly legend = new LegendObject();
  readonly series = new SeriesCollection();
  position: readonly unknown[] = [];

  constructor(
    private readonly charts: Charts,
    readonly type: string,
  ) {
    super();
    const number = String(charts.sheet.book.nextNumber());
    this.id = `{chart-${number}}`;
    this.name = `Chart ${number}`;
  }

  get Name(): string {
    return this.name;
  }
  /** Two charts of a sheet cannot be found apart by one name; Excel refuses the second. */
  set Name(name: string) {
    this.charts.sheet.Protection.guard("allowEditObjects");
    if (this.charts.list.some((chart) => chart !== this && chart.name === name)) {
      throw new ExcelRefusal("InvalidArgument", "The chart's name is taken");
    }
    this.name = name;
  }
  get Title(): ChartTitle {
    return this.title;
  }
  get Axes(): AxesObject {
    return this.axes;
  }
  get Legend(): LegendObject {
    return this.legend;
  }
  get Series(): SeriesCollection {
    return this.series;
  }
  /** Two cells of the sheet, the second not before the first. Source: Office.js reference, Chart.setPosition. */
  SetPosition(start: unknown, end: unknown): void {
    this.charts.sheet.Protection.guard("allowEditObjects");
    const [first, last] = [start, end].map((cell) =>
      cell instanceof RangeObject ? cell.area : hostArea(cell),
    );
    if (first === undefined || last === undefined || last.row < first.row || last.column < first.column)
      throw new ExcelRefusal("InvalidArgument", "The chart has no such place");
    this.position = [start, end];
  }
  Delete(): void {
    this.charts.sheet.Protection.guard("allowEditObjects");
    this.charts.list.splice(this.charts.list.indexOf(this), 1);
  }
}

/** A chart's or an axis' title. */
export class ChartTitle extends ChartFontOwner {
  Text = "";
  Visible = true;
}

class LegendObject extends HostObject {
  Visible = true;
  Position = "Right";
}
