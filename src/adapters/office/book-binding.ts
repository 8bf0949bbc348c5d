import { WorkbookError } from "../../workbook/workbook-error";
import { readBookState, type BookState } from "./book-state";

/**
 * The workbook that the add-in works on, known by its name: a pane may jump to another one, and then
 * nothing must be read from it or written into it. Before the first `bind` any will do.
 *
 * Source: docs/excel-facts.md#editing (OfficeDev/office-js #2361, #3220).
 */
export class BookBinding {
  private name: string | null = null;

  /** Takes the workbook that is open now. */
  async bind(context: Excel.RequestContext): Promise<void> {
    this.name = await nameOf(context);
  }

  /** Reads the make-up of the workbook. @throws {WorkbookError} `other-workbook`. */
  async read(context: Excel.RequestContext): Promise<BookState> {
    const state = await readBookState(context);
    this.check(state.fileName);
    return state;
  }

  /** @throws {WorkbookError} `other-workbook`. */
  async require(context: Excel.RequestContext): Promise<void> {
    this.check(await nameOf(context));
  }

  /** @throws {WorkbookError} `other-workbook`. */
  check(found: string): void {
    if (this.name === null || this.name === found) return;
    throw new WorkbookError("other-workbook", `Cannot work on "${found}": another workbook was opened`, {
      workbook: this.name,
      found,
    });
  }
}

async function nameOf(context: Excel.RequestContext): Promise<string> {
  const { workbook } = context;
  workbook.load("name");
  await context.sync();
  return workbook.name;
}
