import { areaAddress } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/cell";
import { HostCollection, HostObject } from "../host-object";
import type { ConditionalFormats } from "./conditional-formats";
import { FormatObject } from "./format-object";
import { RangeObject } from "./range-object";
import type { WorksheetObject } from "./worksheet-object";

/** Several rectangles of a sheet (RangeAreas). */
export class AreasObject extends HostObject {
  constructor(
    private readonly sheet: WorksheetObject,
    private readonly list: readonly Area[],
  ) {
    super();
  }

  get Areas(): RangesObject {
    return new RangesObject(this.sheet, this.list);
  }
  get AreaCount(): number {
    return this.list.length;
  }
  get Address(): string {
    return this.list.map(areaAddress).join(",");
  }
  get Format(): FormatObject {
    return new FormatObject(this.sheet, this.list);
  }
  get ConditionalFormats(): ConditionalFormats {
    return this.sheet.conditionalFormats(this.list);
  }
}

class RangesObject extends HostCollection<RangeObject> {
  constructor(
    private readonly sheet: WorksheetObject,
    private readonly list: readonly Area[],
  ) {
    super();
  }

  items(): RangeObject[] {
    return this.list.map((area) => new RangeObject(this.sheet, area));
  }
}
