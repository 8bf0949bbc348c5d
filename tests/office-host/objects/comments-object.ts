import { hostArea } from "../areas";
import { ExcelRefusal } from "../excel-refusal";
import { HostCollection, HostObject } from "../host-object";
import { RangeObject } from "./range-object";
import type { WorkbookObject } from "./workbook-object";
import type { WorksheetObject } from "./worksheet-object";

/** The comments of a sheet, or of the whole workbook. */
export class CommentsObject extends HostCollection<CommentObject> {
  constructor(
    private readonly book: WorkbookObject,
    private readonly sheet: WorksheetObject | null,
  ) {
    super();
  }

  items(): CommentObject[] {
    const sheets = this.sheet === null ? this.book.sheets : [this.sheet];
    return this.book.comments.filter((comment) => sheets.includes(comment.range.sheet));
  }
  GetItem(id: unknown): CommentObject | undefined {
    return this.items().find((comment) => comment.id === id);
  }
  /** Objects cannot be added where editing them is not allowed. Source: Microsoft Support, "Protect a worksheet", Edit objects. */
  Add(cell: unknown, content: unknown): CommentObject {
    const range = this.cell(cell);
    range.sheet.Protection.guard("allowEditObjects");
    const { row, column } = range.area;
    if (
      this.book.comments.some(
        ({ range: other }) =>
          other.sheet === range.sheet && other.area.row === row && other.area.column === column,
      )
    ) {
      throw new ExcelRefusal("InvalidArgument", "The cell has a comment");
    }
    const comment = new CommentObject(this.book, range, String(content));
    this.book.comments.push(comment);
    return comment;
  }

  private cell(given: unknown): RangeObject {
    if (given instanceof RangeObject) return given;
    const sheet = this.sheet;
    if (sheet === null) throw new ExcelRefusal("InvalidArgument", "The address has no sheet");
    return new RangeObject(sheet, hostArea(given));
  }
}

/** A comment on a cell. */
export class CommentObject extends HostObject {
  override readonly id: string;
  readonly AuthorName = "Host";

  constructor(
    private readonly book: WorkbookObject,
    readonly range: RangeObject,
    public Content: string,
  ) {
    super();
    this.id = `{comment-${String(book.nextNumber())}}`;
  }

  get Id(): string {
    return this.id;
  }
  GetLocation(): RangeObject {
    return this.range;
  }
  Delete(): void {
    this.range.sheet.Protection.guard("allowEditObjects");
    this.book.comments.splice(this.book.comments.indexOf(this), 1);
  }
}
