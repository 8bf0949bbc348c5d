import { ExcelRefusal } from "../excel-refusal";
import { HostObject } from "../host-object";
import { ChartFontOwner, ChartLine } from "./chart-font";

/** The axes of a chart. */
export class AxesObject extends HostObject {
  readonly category = new AxisObject();
  readonly value = new AxisObject();
  get CategoryAxis(): AxisObject {
    return this.category;
  }
  get ValueAxis(): AxisObject {
    return this.value;
  }
}

/** Names of places where the other axis crosses. Source: Office.js reference, ChartAxisPosition. */
const POSITIONS = ["Automatic", "Maximum", "Minimum", "Custom"];

class AxisObject extends HostObject {
  readonly title = new AxisTitle();
  readonly format = new LineOwner();
  readonly gridlines = new Gridlines();
  ReversePlotOrder = false;
  MajorTickMark = "Outside";
  MajorUnit: unknown = "";
  Maximum: unknown = "";
  Minimum: unknown = "";
  TickLabelSpacing: unknown = "";
  private position = "Automatic";

  get Title(): AxisTitle {
    return this.title;
  }
  get Format(): LineOwner {
    return this.format;
  }
  get MajorGridlines(): Gridlines {
    return this.gridlines;
  }
  get Position(): string {
    return this.position;
  }
  set Position(position: string) {
    if (!POSITIONS.includes(position)) throw new ExcelRefusal("InvalidArgument", `No place ${position}`);
    this.position = position;
  }
}

class AxisTitle extends ChartFontOwner {
  Text = "";
  Visible = true;
}

class LineOwner extends HostObject {
  readonly line = new ChartLine();
  get Line(): ChartLine {
    return this.line;
  }
}

class Gridlines extends HostObject {
  readonly format = new LineOwner();
  get Format(): LineOwner {
    return this.format;
  }
}
