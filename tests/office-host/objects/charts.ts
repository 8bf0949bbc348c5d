import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject, NullObject } from "../host-object";
import type { RangeObject } from "./range-object";
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
  Name: string;
  readonly title = new TitleObject();
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
    this.Name = `Chart ${number}`;
  }

  get Title(): TitleObject {
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
  SetPosition(start: unknown, end: unknown): void {
    this.position = [start, end];
  }
  Delete(): void {
    this.charts.sheet.Protection.guard("allowEditObjects");
    this.charts.list.splice(this.charts.list.indexOf(this), 1);
  }
}

class TitleObject extends HostObject {
  Text = "";
  Visible = true;
}

class LegendObject extends HostObject {
  Visible = true;
  Position = "Right";
}

class AxesObject extends HostObject {
  readonly category = new AxisObject();
  readonly value = new AxisObject();
  get CategoryAxis(): AxisObject {
    return this.category;
  }
  get ValueAxis(): AxisObject {
    return this.value;
  }
}

class AxisObject extends HostObject {
  Maximum: unknown = "";
  readonly title = new TitleObject();
  get Title(): TitleObject {
    return this.title;
  }
}

class SeriesCollection extends HostCollection<SeriesObject> {
  readonly list: SeriesObject[] = [];
  items(): SeriesObject[] {
    return this.list;
  }
  Add(name: string): SeriesObject {
    const series = new SeriesObject(name);
    this.list.push(series);
    return series;
  }
}

/** A line or a set of bars of a chart. */
export class SeriesObject extends HostObject {
  ChartType = "";
  MarkerStyle = "";
  MarkerBackgroundColor = "";
  MarkerForegroundColor = "";
  color = "";
  values: RangeObject | null = null;
  categories: RangeObject | null = null;
  readonly format = new SeriesFormat();

  constructor(public Name: string) {
    super();
  }
  get Format(): SeriesFormat {
    return this.format;
  }
  SetValues(range: RangeObject): void {
    this.values = checked(range);
  }
  SetXAxisValues(range: RangeObject): void {
    this.categories = checked(range);
  }
}

/** Source: Office.js reference, ChartSeries.setValues: one row or one column. */
function checked(range: RangeObject): RangeObject {
  if (range.RowCount > 1 && range.ColumnCount > 1)
    throw new ExcelRefusal("InvalidArgument", "Not a row or a column");
  return range;
}

class SeriesFormat extends HostObject {
  readonly fill = new SeriesFill();
  readonly line = new SeriesLine();
  get Fill(): SeriesFill {
    return this.fill;
  }
  get Line(): SeriesLine {
    return this.line;
  }
}

class SeriesFill extends HostObject {
  color = "";
  SetSolidColor(color: string): void {
    this.color = color;
  }
}

class SeriesLine extends HostObject {
  Color = "";
  LineStyle = "Continuous";
}
