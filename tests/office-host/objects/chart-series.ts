import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject } from "../host-object";
import { ChartLine } from "./chart-font";
import type { RangeObject } from "./range-object";

/** The lines and sets of bars of a chart. */
export class SeriesCollection extends HostCollection<SeriesObject> {
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
  Smooth = false;
  GapWidth = 150;
  MarkerStyle = "Automatic";
  MarkerSize = 5;
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
  readonly line = new ChartLine();
  get Fill(): SeriesFill {
    return this.fill;
  }
  get Line(): ChartLine {
    return this.line;
  }
}

class SeriesFill extends HostObject {
  color = "";
  SetSolidColor(color: string): void {
    this.color = color;
  }
}
