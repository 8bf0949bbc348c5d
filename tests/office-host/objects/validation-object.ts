import type { Area } from "../../../src/workbook/cell";
import { ExcelRefusal } from "../excel-refusal";
import { HostObject } from "../host-object";
import type { WorksheetObject } from "./worksheet-object";

/** What may be typed into a rectangle. */
export class ValidationObject extends HostObject {
  constructor(
    private readonly sheet: WorksheetObject,
    private readonly area: Area,
  ) {
    super();
  }

  get Rule(): unknown {
    return this.sheet.cells.find(this.area.row, this.area.column)?.validation ?? {};
  }
  /** A list typed in place holds 255 characters. Source: Microsoft, "Excel specifications and limits" and DataValidation limits. */
  set Rule(rule: { list?: { source?: string } }) {
    this.sheet.Protection.guard(null);
    const source = rule.list?.source ?? "";
    if (!source.startsWith("=") && source.length > 255) {
      throw new ExcelRefusal("InvalidArgument", "The list is longer than 255 characters");
    }
    this.put(rule);
  }
  Clear(): void {
    this.sheet.Protection.guard(null);
    for (const cell of this.sheet.cells.inside(this.area)) cell.validation = {};
  }

  private put(rule: unknown): void {
    const { row, column, rows, columns } = this.area;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) this.sheet.cells.at(row + r, column + c).validation = rule;
    }
  }
}
