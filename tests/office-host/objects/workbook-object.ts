import type { Area, Cell, Grid } from "../../../src/workbook/cell";
import { ExcelRefusal, HostGap } from "../excel-refusal";
import { HostCollection, HostObject } from "../host-object";
import { AllPivots, type PivotObject } from "./pivots";
import { CommentsObject, NotesObject, type CommentObject } from "./comments-object";
import { ProtectionObject } from "./protection-object";
import { Tables } from "./tables";
import { Worksheets, type WorksheetObject } from "./worksheet-object";

/** What differs between versions of Excel, set by a test. */
export interface HostLimits {
  /** Cells that a read may ask for. Source: docs/excel-facts.md#size. */
  readCells: number;
  /** Bytes of a request or an answer. Source: docs/excel-facts.md#size, RequestPayloadSizeLimitExceeded. */
  payloadBytes: number;
  wrongPassword: string;
}

/** The workbook that is open in the host. */
export class WorkbookObject extends HostObject {
  readonly sheets: WorksheetObject[] = [];
  readonly comments: CommentObject[] = [];
  /** Notes of the old kind. */
  readonly oldNotes: CommentObject[] = [];
  readonly names: NameObject[] = [];
  readonly limits: HostLimits = {
    readCells: 5_000_000,
    payloadBytes: 5 * 1024 * 1024,
    wrongPassword: "AccessDenied",
  };
  readonly Protection = new ProtectionObject(() => this.limits.wrongPassword);
  /** What a formula gives; a test that needs results sets it. */
  calculate: (formula: string) => Cell = () => 0;
  /** What a pivot table shows, header first; a test that needs it sets it. */
  calculatePivot: (pivot: PivotObject) => Grid = () => [];
  /** The sheet in front and what is selected on it. */
  active: { readonly sheet: string; readonly area: Area | null } | null = null;
  /** Files that were opened as new workbooks, in base64. */
  readonly created: string[] = [];
  private number = 0;

  constructor(public Name: string) {
    super();
  }

  get Application(): ApplicationObject {
    return new ApplicationObject(this.created);
  }
  get Worksheets(): Worksheets {
    return new Worksheets(this);
  }
  get Tables(): Tables {
    return new Tables(this, null);
  }
  get Comments(): CommentsObject {
    return new CommentsObject(this, null);
  }
  get Notes(): NotesObject {
    return new NotesObject(this, null);
  }
  get Names(): NamesObject {
    return new NamesObject(this.names);
  }
  get PivotTables(): AllPivots {
    return new AllPivots(this);
  }
  _RemoveReference(): void {
    // References are kept for the life of the host.
  }

  nextNumber(): number {
    this.number += 1;
    return this.number;
  }

  /** Source: Microsoft Support, "Rename a worksheet" (31 characters, no \ / ? * : [ ], not "History"); codes: Office.js error table. */
  checkSheetName(name: string, self: WorksheetObject | null): void {
    if (name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$|^history$/i.test(name)) {
      throw new ExcelRefusal("InvalidArgument", `The sheet name is not allowed: ${name}`);
    }
    const lower = name.toLowerCase();
    if (this.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === lower)) {
      throw new ExcelRefusal("ItemAlreadyExists", "A resource with the same name already exists.");
    }
  }

  /** Source: Excel refuses to hide or delete the only visible sheet; Office.js error table, InvalidOperation. */
  keepOneVisible(leaving: WorksheetObject): void {
    if (this.sheets.every((sheet) => sheet === leaving || sheet.visibility !== "Visible")) {
      throw new ExcelRefusal("InvalidOperation", "A workbook must contain at least one visible worksheet");
    }
  }

  sheet(name: string): WorksheetObject {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new HostGap(`The test has no sheet ${name}`);
    return found;
  }
}

/** Source: excel-web-16.00.debug.js, Excel.createWorkbook: application.createWorkbook(base64).open(). */
class ApplicationObject extends HostObject {
  constructor(private readonly created: string[]) {
    super();
  }
  CreateWorkbook(base64: string): WorkbookCreated {
    return new WorkbookCreated(this.created, base64);
  }
}

class WorkbookCreated extends HostObject {
  constructor(
    private readonly created: string[],
    private readonly base64: string,
  ) {
    super();
  }
  Open(): void {
    this.created.push(this.base64);
  }
}

/** A defined name. */
export class NameObject extends HostObject {
  constructor(
    readonly Name: string,
    public Formula: string,
  ) {
    super();
  }
}

class NamesObject extends HostCollection<NameObject> {
  constructor(private readonly list: NameObject[]) {
    super();
  }
  items(): NameObject[] {
    return this.list;
  }
}
