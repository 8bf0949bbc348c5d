import type { Area } from "../../../src/workbook/cell";
import { ExcelRefusal } from "../excel-refusal";
import { HostObject } from "../host-object";
import type { WorksheetObject } from "./worksheet-object";

/**
 * Points of the widest column (255 characters of 7 pixels, and its margins) and of the highest row. Source: Microsoft,
 * "Excel specifications and limits".
 */
const WIDEST = (255 * 7 + 5) * 0.75;
const HIGHEST = 409.5;

/** Looks of a rectangle or of several. */
export class FormatObject extends HostObject {
  constructor(
    protected readonly sheet: WorksheetObject,
    protected readonly areas: readonly Area[],
  ) {
    super();
  }

  get Fill(): FillObject {
    return new FillObject(this.sheet, this.areas);
  }
  get Font(): FontObject {
    return new FontObject(this.sheet, this.areas);
  }
  get Protection(): LockObject {
    return new LockObject(this.sheet, this.areas);
  }
  get Borders(): BordersObject {
    return new BordersObject(this.sheet, this.areas);
  }
  set HorizontalAlignment(value: unknown) {
    this.look("horizontalAlignment", value);
  }
  set VerticalAlignment(value: unknown) {
    this.look("verticalAlignment", value);
  }
  set WrapText(value: unknown) {
    this.look("wrapText", value);
  }
  get ColumnWidth(): number {
    return this.sheet.columnWidths.get(this.areas[0]?.column ?? 0) ?? 48;
  }
  set ColumnWidth(points: number) {
    this.sheet.Protection.guard("allowFormatColumns");
    if (!(points >= 0 && points <= WIDEST)) throw new ExcelRefusal("InvalidArgument", "No such width");
    for (const { column, columns } of this.areas) {
      for (let index = column; index < column + columns; index++) {
        this.sheet.columnWidths.set(index, points);
        if (points === 0) this.sheet.hiddenColumns.add(index);
        else this.sheet.hiddenColumns.delete(index);
      }
    }
  }
  get RowHeight(): number {
    return this.sheet.rowHeights.get(this.areas[0]?.row ?? 0) ?? 15;
  }
  set RowHeight(points: number) {
    this.sheet.Protection.guard("allowFormatRows");
    if (!(points >= 0 && points <= HIGHEST)) throw new ExcelRefusal("InvalidArgument", "No such height");
    for (const { row, rows } of this.areas) {
      for (let index = row; index < row + rows; index++) {
        this.sheet.rowHeights.set(index, points);
        if (points === 0) this.sheet.hiddenRows.add(index);
        else this.sheet.hiddenRows.delete(index);
      }
    }
  }

  set UseStandardWidth(isStandard: boolean) {
    this.sheet.Protection.guard("allowFormatColumns");
    if (isStandard) this.sheet.standardWidths(this.areas);
  }
  set UseStandardHeight(isStandard: boolean) {
    this.sheet.Protection.guard("allowFormatRows");
    if (isStandard) this.sheet.standardHeights(this.areas);
  }

  protected look(path: string, value: unknown): void {
    this.sheet.Protection.guard("allowFormatCells");
    for (const { row, column, rows, columns } of this.areas) {
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) this.sheet.cells.at(row + r, column + c).looks.set(path, value);
      }
    }
  }
}

class FillObject extends FormatObject {
  set Color(value: unknown) {
    this.look("fill.color", value);
  }
  Clear(): void {
    this.look("fill.color", "#FFFFFF");
  }
}

class FontObject extends FormatObject {
  set Bold(value: unknown) {
    this.look("font.bold", value);
  }
  set Italic(value: unknown) {
    this.look("font.italic", value);
  }
  set Underline(value: unknown) {
    this.look("font.underline", value);
  }
  set Size(value: unknown) {
    this.look("font.size", value);
  }
  set Color(value: unknown) {
    this.look("font.color", value);
  }
}

/** Whether cells are locked while their sheet is protected. */
class LockObject extends FormatObject {
  /** Null where the cells differ. Source: Office.js reference, FormatProtection.locked. */
  get Locked(): boolean | null {
    const flags = this.areas.flatMap((area) => this.sheet.lockFlags(area));
    return flags.every((flag) => flag === flags[0]) ? (flags[0] ?? true) : null;
  }
  /** Not even where formats may be changed. Source: Microsoft Support, "Protect a worksheet", Format cells. */
  set Locked(value: boolean) {
    this.sheet.Protection.guard(null);
    for (const area of this.areas) this.sheet.setLock(area, value);
  }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"];

class BordersObject extends FormatObject {
  GetItem(edge: unknown): BorderObject {
    if (typeof edge !== "string" || !EDGES.includes(edge)) {
      throw new ExcelRefusal("InvalidArgument", `No border ${String(edge)}`);
    }
    return new BorderObject(this.sheet, this.areas, edge);
  }
}

class BorderObject extends FormatObject {
  constructor(
    sheet: WorksheetObject,
    areas: readonly Area[],
    private readonly edge: string,
  ) {
    super(sheet, areas);
  }
  set Style(value: unknown) {
    this.look(`borders.${this.edge}.style`, value);
  }
  set Color(value: unknown) {
    this.look(`borders.${this.edge}.color`, value);
  }
}
