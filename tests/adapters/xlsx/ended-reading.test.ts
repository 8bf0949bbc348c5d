import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { unlessEnded } from "../../../src/adapters/xlsx/unless-ended";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { WorkStopped, type StoppableWork } from "../../../src/workbook/work-stopped";
import { bookParts, sheetXml } from "./small-book";
import { checkedFile, madeUpBook } from "./written-books";
import { zipOf } from "./zip-maker";
import { value } from "../../app/outcomes";

/** A sheet of some 40 MB of XML. */
function longBook(): Uint8Array {
  const row = `<row>${'<c t="str"><v>школа</v></c>'.repeat(20)}</row>`;
  return zipOf(bookParts({ sheet: sheetXml(row.repeat(60_000)) }));
}

/** Is ended at its n-th pause. */
class Ending implements StoppableWork {
  pauses = 0;

  constructor(private readonly at: number) {}

  pause(): Promise<void> {
    this.pauses += 1;
    return Promise.resolve();
  }

  isCancelled(): boolean {
    return this.pauses >= this.at;
  }
}

describe("the reading of a file", () => {
  const bytes = longBook();

  it("can be ended in the middle of a sheet", async () => {
    const work = new Ending(5);
    await expect(openXlsxWorkbook(bytes, "книга.xlsx", { engine, work })).rejects.toThrow(WorkStopped);
    expect(work.pauses).toBe(5);
  });

  it("goes on to its end where nobody ends it, and listens seldom", async () => {
    const work = new Ending(Infinity);
    const book = await openXlsxWorkbook(bytes, "книга.xlsx", { engine, work });
    expect((await book.snapshot()).sheets[0]?.cells).toHaveLength(60_000);
    expect(work.pauses).toBeLessThan(30);
  });

  it("can be ended where the platform does not unpack by itself", async () => {
    const own = globalThis.DecompressionStream;
    Reflect.deleteProperty(globalThis, "DecompressionStream");
    try {
      const work = new Ending(5);
      await expect(openXlsxWorkbook(bytes, "книга.xlsx", { engine, work })).rejects.toThrow(WorkStopped);
    } finally {
      globalThis.DecompressionStream = own;
    }
  });

  it("of a file that is asked for after the others were ended goes on", async () => {
    const session = await checkedFile(madeUpBook(4));
    value(await session.files.list([{ id: "1", path: "а.xlsx" }], "instead"));
    await session.cancel();
    expect(await session.files.read("1", madeUpBook(4), null)).toMatchObject({ code: "cancelled" });
    const [waiting] = value(await session.files.finish()).files;
    expect(waiting?.verdict.kind).toBe("waiting");
    const [read] = value(await session.files.readAgain("1", madeUpBook(4), null)).files;
    expect(read?.verdict.kind).toBe("tables");
  });

  it("by another thread is not waited for once it was ended", async () => {
    const never = new Promise<string>(() => undefined);
    await expect(unlessEnded(never, new Ending(2))).rejects.toThrow(WorkStopped);
    await expect(unlessEnded(Promise.resolve("да"), new Ending(Infinity))).resolves.toBe("да");
    await expect(unlessEnded(Promise.reject(new Error("нет")), new Ending(Infinity))).rejects.toThrow("нет");
  });
});
