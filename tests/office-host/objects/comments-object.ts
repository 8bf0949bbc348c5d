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
    // Source: Office.js reference, CommentCollection.add.
    if (range.CellCount > 1) throw new ExcelRefusal("InvalidArgument", "The range is larger than one cell");
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
    // A cell holds one or the other. Source: docs/excel-facts.md#notes.
    if (this.book.oldNotes.some((note) => isOn(note, range))) {
      throw new ExcelRefusal("InvalidArgument", "The cell has a note");
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

function isOn({ range }: CommentObject, { sheet, area }: RangeObject): boolean {
  return range.sheet === sheet && range.area.row === area.row && range.area.column === area.column;
}

/** The notes of the old kind, which are no comments. Source: Office.js reference, NoteCollection, ExcelApi 1.18. */
export class NotesObject extends HostCollection<CommentObject> {
  constructor(
    private readonly book: WorkbookObject,
    private readonly sheet: WorksheetObject | null,
  ) {
    super();
  }

  items(): CommentObject[] {
    return this.book.oldNotes.filter(({ range }) => this.sheet === null || range.sheet === this.sheet);
  }
  GetItem(id: unknown): CommentObject | undefined {
    return this.items().find((note) => note.id === id);
  }
  Add(cell: RangeObject, content: unknown): CommentObject {
    cell.sheet.Protection.guard("allowEditObjects");
    if ([...this.book.oldNotes, ...this.book.comments].some((note) => isOn(note, cell))) {
      throw new ExcelRefusal("InvalidArgument", "The cell has a note");
    }
    const note = new CommentObject(this.book, cell, String(content), this.book.oldNotes);
    this.book.oldNotes.push(note);
    return note;
  }
}

/** A comment on a cell, or a note of the old kind. */
export class CommentObject extends HostObject {
  override readonly id: string;
  readonly AuthorName = "Host";

  constructor(
    book: WorkbookObject,
    readonly range: RangeObject,
    public Content: string,
    private readonly list: CommentObject[] = book.comments,
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
    this.list.splice(this.list.indexOf(this), 1);
  }
}
