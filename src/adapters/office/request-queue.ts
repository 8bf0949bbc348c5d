/** Bytes of one request: Excel for the web takes 5 MB, and paths and names need some too. Source: docs/excel-facts.md#size. */
const REQUEST_BYTES = 4_000_000;

/** Requests wait here and go to Excel together, a new batch only when one would be too large. */
export class RequestQueue {
  private pending = 0;

  constructor(readonly context: Excel.RequestContext) {}

  /** Makes room for something of this size, in bytes, sending what waits when there is none. */
  async room(bytes: number): Promise<void> {
    if (this.pending > 0 && this.pending + bytes > REQUEST_BYTES) await this.send();
    this.pending += bytes;
  }

  /** Sends what waits. */
  async send(): Promise<void> {
    this.pending = 0;
    await this.context.sync();
  }

  sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }
}

/** Bytes that a value takes in a request. */
export function requestBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
