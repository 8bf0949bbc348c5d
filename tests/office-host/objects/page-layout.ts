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
  SetPrintTitleRows(rows: string): void {
    this.titleRows = rows === "" ? null : rows;
  }
  SetPrintTitleColumns(columns: string): void {
    this.titleColumns = columns === "" ? null : columns;
  }
  GetPrintTitleRowsOrNullObject(): HostObject {
    return this.titleRows === null ? new NullObject() : new RangeObject(this.sheet, hostArea(this.titleRows));
  }
}

class HeadersFooters extends HostObject {
  readonly all = new HeaderFooter();
  get DefaultForAllPages(): HeaderFooter {
    return this.all;
  }
}

class HeaderFooter extends HostObject {
  footer = "";
  get CenterFooter(): string {
    return this.footer;
  }
  /** 255 characters. Source: Microsoft, "Excel specifications and limits", characters in a header or footer. */
  set CenterFooter(text: string) {
    if (text.length > 255)
      throw new ExcelRefusal("InvalidArgument", "The footer is longer than 255 characters");
    this.footer = text;
  }
}

/** Where a sheet's pages begin, by the row after the break. Source: Office.js reference, PageBreakCollection.add. */
export class PageBreaks extends HostCollection<PageBreak> {
  private list: PageBreak[] = [];

  items(): PageBreak[] {
    return this.list;
  }
  Add(cell: unknown): PageBreak {
    const { row } = cell instanceof RangeObject ? cell.area : hostArea(cell);
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
