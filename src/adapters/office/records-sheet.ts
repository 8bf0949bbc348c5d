import type { Cell } from "../../workbook/cell";
import { ownRecordRows, type OwnRecords } from "../../workbook/own-records";
import type { BookState } from "./book-state";
import type { RequestQueue } from "./request-queue";
import { writeCells } from "./write-cells";

/** The very hidden sheet that keeps the records. */
export class RecordsSheet {
  /** The workbook has the sheet. */
  isThere: boolean;
  private readonly tab: string;
  private rows: number;
  private columns: number;

  constructor(state: BookState) {
    this.tab = state.recordsTab;
    this.isThere = state.areRecordsThere;
    this.rows = state.recordsArea === null ? 0 : state.recordsArea.row + state.recordsArea.rows;
    this.columns = state.recordsArea === null ? 0 : state.recordsArea.column + state.recordsArea.columns;
  }

  /**
   * Writes the records over the former ones in one go, so that there is no moment without them; the
   * sheet is made where there is none. The requests wait in the queue.
   */
  async save(queue: RequestQueue, records: OwnRecords): Promise<void> {
    if (!this.isThere) {
      queue.context.workbook.worksheets.add(this.tab).visibility = Excel.SheetVisibility.veryHidden;
      this.isThere = true;
    }
    const rows = ownRecordRows(records);
    this.rows = Math.max(this.rows, rows.length);
    this.columns = Math.max(this.columns, ...rows.map((row) => row.length));
    const cells = Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_unused, column): Cell => rows[row]?.[column] ?? null),
    );
    await writeCells(queue, { sheet: this.tab, row: 0, column: 0, cells });
  }
}
