import type { Area } from "../../../src/workbook/cell";
import { ExcelRefusal } from "../excel-refusal";
import { hostArea } from "../areas";
import { HostCollection, HostObject, NullObject } from "../host-object";
import { RangeObject } from "./range-object";
import type { WorksheetObject } from "./worksheet-object";

/** How a sheet is printed. */
export class PageLayout extends HostObject {
  Orientation = "Portrait";
  PaperSize: unknown = "Letter";
  Zoom: unknown = { scale: 100 };
  titleRows: string | null = null;
  titleColumns: string | null = null;
  printArea: Area | null = null;
  /** Points; those of a new sheet are Excel's "Normal". Source: Microsoft Support, "Set page margins before printing a worksheet". */
  LeftMargin = 50.4;
  RightMargin = 50.4;
  TopMargin = 54;
  BottomMargin = 54;
  HeaderMargin = 21.6;
  FooterMargin = 21.6;
  readonly headersFooters = new HeadersFooters();

  constructor(private readonly sheet: WorksheetObject) {
    super();
  }
  get HeadersFooters(): HeadersFooters {
    return this.headersFooters;
  }
  SetPrintArea(area: unknown): void {
    this.printArea = area === "" ? null : area instanceof RangeObject ? area.area : hostArea(area);
  }
  GetPrintAreaOrNullObject(): HostObject {
    return this.printArea === null ? new NullObject() : new RangeObject(this.sheet, this.printArea);
  }
  /** Whole rows, or nothing. Source: Office.js reference, PageLayout.setPrintTitleRows; Microsoft, PageSetup.PrintTitleRows. */
  SetPrintTitleRows(rows: string): void {
    if (!/^(?:\$?\d+:\$?\d+)?$/.test(rows)) throw new ExcelRefusal("InvalidArgument", `No rows: ${rows}`);
    this.titleRows = rows === "" ? null : rows;
  }
  SetPrintTitleColumns(columns: string): void {
    if (!/^(?:\$?[A-Z]+:\$?[A-Z]+)?$/.test(columns))
      throw new ExcelRefusal("InvalidArgument", `No columns: ${columns}`);
    this.titleColumns = columns === "" ? null : columns;
  }
  /** Source: Office.js reference, PageLayout.setPrintMargins: an inch has 72 points. */
  SetPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    if (points === undefined) throw new ExcelRefusal("InvalidArgument", `No unit ${unit}`);
    for (const [side, size] of Object.entries(margins)) {
      if (!(size >= 0)) throw new ExcelRefusal("InvalidArgument", "A margin cannot be negative");
      const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;
      if (!(name in this)) throw new ExcelRefusal("InvalidArgument", `No margin ${side}`);
      Reflect.set(this, name, size * points);
    }
  }
  GetPrintTitleColumnsOrNullObject(): HostObject {
    return this.titleColumns === null
      ? new NullObject()
      : new RangeObject(this.sheet, hostArea(this.titleColumns));
  }
  GetPrintTitleRowsOrNullObject(): HostObject {
    return this.titleRows === null ? new NullObject() : new RangeObject(this.sheet, hostArea(this.titleRows));
  }
}

class HeadersFooters extends HostObject {
  readonly all = new HeaderFooter();
  UseSheetScale = true;
  get DefaultForAllPages(): HeaderFooter {
    return this.all;
  }
}

/**
 * 255 characters in the three parts of a header or of a footer together. Source: Microsoft, "Excel specifications and
 * limits", characters in a header or footer.
 */
class HeaderFooter extends HostObject {
  private readonly texts = new Map<string, string>();

  get CenterFooter(): string {
    return this.texts.get("footer center") ?? "";
  }
  set CenterFooter(text: string) {
    this.put("footer", "center", text);
  }
  get LeftFooter(): string {
    return this.texts.get("footer left") ?? "";
  }
  set LeftFooter(text: string) {
    this.put("footer", "left", text);
  }
  get RightHeader(): string {
    return this.texts.get("header right") ?? "";
  }
  set RightHeader(text: string) {
    this.put("header", "right", text);
  }

  private put(where: "header" | "footer", part: string, text: string): void {
    const others = [...this.texts].filter(([key]) => key.startsWith(where) && key !== `${where} ${part}`);
    if (text.length + others.reduce((sum, [, other]) => sum + other.length, 0) > 255) {
      throw new ExcelRefusal("InvalidArgument", `The ${where} is longer than 255 characters`);
    }
    this.texts.set(`${where} ${part}`, text);
  }
}

/**
 * Where a sheet's pages begin, by the row after the break. Source: Office.js reference, PageBreakCollection.add; their number:
 * Microsoft, "Excel specifications and limits" (1 026 along and across).
 */
export class PageBreaks extends HostCollection<PageBreak> {
  private list: PageBreak[] = [];

  items(): PageBreak[] {
    return this.list;
  }
  Add(cell: unknown): PageBreak {
    const { row } = cell instanceof RangeObject ? cell.area : hostArea(cell);
    if (this.list.length >= 1026) throw new ExcelRefusal("InvalidOperation", "Too many page breaks");
    const added = new PageBreak(row);
    this.list.push(added);
    return added;
  }
  RemovePageBreaks(): void {
    this.list = [];
  }
}

class PageBreak extends HostObject {
  readonly ColumnIndex = 0;

  constructor(readonly RowIndex: number) {
    super();
  }
}
