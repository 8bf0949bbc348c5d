import { HostObject } from "../host-object";

/** Something of a chart whose text has a font. */
export class ChartFontOwner extends HostObject {
  readonly format = new FormatWithFont();
  get Format(): FormatWithFont {
    return this.format;
  }
}

class FormatWithFont extends HostObject {
  readonly font = new ChartFont();
  get Font(): ChartFont {
    return this.font;
  }
}

class ChartFont extends HostObject {
  Size = 18;
  Bold = true;
}

/** A line of a chart. */
export class ChartLine extends HostObject {
  Color = "";
  Weight = 0;
  LineStyle = "Continuous";
}
