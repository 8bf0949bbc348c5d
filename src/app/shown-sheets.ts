import { excelSerial } from "../core/roadmap/school-year";
import type { SheetLook } from "../workbook/sheet-look";
import type { SheetSnapshot } from "../workbook/snapshot";
import { WorkbookError } from "../workbook/workbook-error";
import { foundSheet, type FoundSheet } from "./results-book";
import type { SessionBook } from "./session-book";
import type { SessionEnvironment } from "./session-environment";
import type { SessionWrites } from "./session-writes";
import type { SheetFrame, SheetRows } from "./session-values";
import { rowsLook } from "./sheet-looks";
import { sheetWindow } from "./sheet-window";

/** What the view of sheets needs of the session it is part of. */
export interface ShownSheetsDesk {
  book(): SessionBook;
  readonly writes: Pick<SessionWrites, "results">;
  readonly environment: Pick<SessionEnvironment, "today">;
}

/** The sheets of a session as a person looks at them: values of all, the looks of ours. */
export class ShownSheets {
  readonly #desk: ShownSheetsDesk;
  /** A sheet is read anew after each change; what it looked like before is let go with it. */
  readonly #looks = new WeakMap<SheetSnapshot, SheetLook | null>();

  constructor(desk: ShownSheetsDesk) {
    this.#desk = desk;
  }

  /** @throws {WorkbookError} `no-such-sheet`. */
  rows(name: string, from: number, count: number): SheetRows {
    const found = this.#found(name);
    const look = this.#look(found);
    const rows = { ...sheetWindow(found.sheet, from, count), sheet: name };
    if (look === null) return { ...rows, look };
    const today = excelSerial(this.#desk.environment.today());
    return { ...rows, look: rowsLook(look, found.sheet.cells, { from, count, today }) };
  }

  /** @throws {WorkbookError} `no-such-sheet`. */
  frame(name: string): SheetFrame | null {
    const look = this.#look(this.#found(name));
    if (look === null) return null;
    const { columnWidths, rowHeights, hasGridlines, frozen, charts, merges } = look;
    return { columnWidths, rowHeights, hasGridlines, frozen, charts, merges };
  }

  #found(name: string): FoundSheet {
    const book = this.#desk.book();
    const workbook = book.source.door === "file" ? book.source.workbook : null;
    const found = foundSheet(name, book.whole, workbook, this.#desk.writes.results);
    if (found !== null) return found;
    throw new WorkbookError("no-such-sheet", `Cannot read rows of "${name}": no such sheet`, { sheet: name });
  }

  #look({ sheet, workbook, name }: FoundSheet): SheetLook | null {
    if (!sheet.own || workbook === null) return null;
    const known = this.#looks.get(sheet);
    if (known !== undefined) return known;
    const look = workbook.look(name);
    this.#looks.set(sheet, look);
    return look;
  }
}
