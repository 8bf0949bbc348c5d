import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { WorkbookError } from "../../workbook/workbook-error";
import { readBookState, type BookState } from "./book-state";
import { readSnapshot } from "./read-snapshot";

/**
 * The workbook that the add-in works on, known by its name: a pane may jump to another one, and then nothing must be
 * read from it or written into it. Before the first `bind` any will do. Saved under another name it is known by what it
 * holds: all of it is as it was last read.
 *
 * Source: docs/excel-facts.md#editing (OfficeDev/office-js #2361, #3220).
 */
export class BookBinding {
  private name: string | null = null;
  /** What the workbook held when it was last read whole; null when it was not. */
  private held: string | null = null;

  /** Takes the workbook that is open now. */
  async bind(context: Excel.RequestContext): Promise<void> {
    this.name = await nameOf(context);
    this.held = null;
  }

  /** Reads the make-up of the workbook. @throws {WorkbookError} `other-workbook`. */
  async read(context: Excel.RequestContext): Promise<BookState> {
    const state = await readBookState(context);
    await this.follow(context, state.fileName);
    return state;
  }

  /** @throws {WorkbookError} `other-workbook`. */
  async require(context: Excel.RequestContext): Promise<void> {
    await this.follow(context, await nameOf(context));
  }

  /** Takes note of what was read. @param isWhole All sheets were read. @throws {WorkbookError} `other-workbook`. */
  take(snapshot: WorkbookSnapshot, isWhole: boolean): void {
    const held = isWhole ? fingerprint(snapshot.sheets) : null;
    if (!this.isKnown(snapshot.fileName)) {
      if (held === null || held !== this.held) throw this.refusal(snapshot.fileName);
      this.name = snapshot.fileName;
    }
    if (held !== null) this.held = held;
  }

  /** Only a workbook of another name is read once more, to see whether it is the same under a new one. */
  private async follow(context: Excel.RequestContext, found: string): Promise<void> {
    if (this.isKnown(found)) return;
    if (this.held === null) throw this.refusal(found);
    this.take(await readSnapshot(context, {}), true);
  }

  private isKnown(found: string): boolean {
    return this.name === null || this.name === found;
  }

  private refusal(found: string): WorkbookError {
    return new WorkbookError("other-workbook", `Cannot work on "${found}": another workbook was opened`, {
      workbook: this.name ?? "",
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

/** FNV-1a, twice over with different beginnings: 64 bits tell workbooks apart. Source: Fowler, Noll, Vo, draft-eastlake-fnv. */
function fingerprint(sheets: readonly SheetSnapshot[]): string {
  const sums = [0x811c9dc5, 0x01000193];
  for (const sheet of sheets) {
    const text = JSON.stringify(sheet);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      for (const [place, sum] of sums.entries()) sums[place] = Math.imul(sum ^ (code + place), 0x01000193);
    }
  }
  return sums.map((sum) => (sum >>> 0).toString(16)).join("-");
}
