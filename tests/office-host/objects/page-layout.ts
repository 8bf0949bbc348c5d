import { ExcelRefusal } from "../excel-refusal";
import { hostArea } from "../areas";
import { HostObject, NullObject } from "../host-object";
import { RangeObject } from "./range-object";
import type { WorksheetObject } from "./worksheet-object";

/** How a sheet is printed. */
export class PageLayout extends HostObject {
  Orientation = "Portrait";
  PaperSize: unknown = "Letter";
  Zoom: unknown = { scale: 100 };
  titleRows: string | null = null;
  readonly headersFooters = new HeadersFooters();

  constructor(private readonly sheet: WorksheetObject) {
    super();
  }
  get HeadersFooters(): HeadersFooters {
    return this.headersFooters;
  }
  SetPrintTitleRows(rows: string): void {
    this.titleRows = rows === "" ? null : rows;
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
