import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { ROADMAP } from "../../src/locale/roadmap-text";
import { initialChoices } from "../../src/taskpane/roadmap/roadmap-choices";
import { cellAddress } from "../../src/workbook/address";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { SavedBook } from "../adapters/xlsx/saved-book";
import { SheetByHand } from "../adapters/xlsx/sheet-by-hand";
import { checkedFile, madeUpBook } from "../adapters/xlsx/written-books";
import { silent, value } from "./outcomes";
import { REQUEST } from "./roadmap-request";

jest.setTimeout(120_000);

async function written(bytes: Uint8Array) {
  const session = await checkedFile(bytes);
  const plan = value(await session.roadmap.plan(REQUEST, silent));
  const book = value(await session.roadmap.write(REQUEST, initialChoices(plan), { mode: "copy" }, silent));
  return {
    bytes: value(await session.save()).bytes,
    told: book.degraded.filter(({ code }) => code.startsWith("cells-")),
  };
}

async function sheetIn(bytes: Uint8Array): Promise<SheetSnapshot> {
  const { sheets } = await (await openXlsxWorkbook(bytes, "книга.xlsx", { engine })).snapshot();
  const found = sheets.find(({ name }) => name === ROADMAP.sheet);
  if (found === undefined) throw new Error("no roadmap");
  return found;
}

/** Where a sheet has some texts. */
function places({ cells }: SheetSnapshot, texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell === text ? [`${text} ${cellAddress(row, column)}`] : [])),
    ),
  );
}

describe("what a person wrote on a roadmap that is written again", () => {
  it("is laid out anew by the roadmap, once, and what it does not read stays where it was", async () => {
    const first = (await written(madeUpBook(6))).bytes;
    const book = new SavedBook(first);
    new SheetByHand(book, ROADMAP.sheet)
      .type("Z2", "у заголовка")
      .type("AZ10", "в своём столбце")
      .type("B300", "под картой")
      .save();
    const { bytes, told } = await written(book.bytes());
    const texts = ["у заголовка", "в своём столбце", "под картой"];
    const now = places(await sheetIn(bytes), texts);
    expect(now).toHaveLength(3);
    expect(now[0]).toBe("у заголовка Z2");
    expect(told).toEqual([]);
    const again = await written(bytes);
    expect(places(await sheetIn(again.bytes), texts)).toEqual(now);
    expect(again.told).toEqual([]);
  });
});
