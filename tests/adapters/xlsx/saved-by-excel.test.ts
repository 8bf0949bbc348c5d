import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { packageFaults } from "../../../src/adapters/xlsx/package-faults";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { ZipPackage } from "../../../src/adapters/xlsx/zip-package";
import { value } from "../../app/outcomes";
import { describeWithValidator, errorsOf, newErrors } from "../../office-validator";
import {
  withCalcChain,
  withDiscussion,
  withDynamicArray,
  withFront,
  withHeaderPicture,
  withNewFormats,
  withTabsReversed,
  withSlicer,
} from "./as-excel-saves";
import { SavedBook } from "./saved-book";
import { checkedFile, madeUpBook, reported } from "./written-books";

/** Each look of the validator takes a second, and many on a busy machine. */
jest.setTimeout(600_000);

const SOURCE = "МА 4 Статистика по отметкам";
const OTHER_SOURCE = "МА 5 Статистика по отметкам";
const FINDINGS = "ОКО Признаки";
const PIVOT = "ОКО Сводная признаков";

describe("a report that Excel has saved, written again", () => {
  let first: Uint8Array;

  beforeAll(async () => {
    first = await reported(madeUpBook());
  });

  async function again(change: (book: SavedBook) => SavedBook): Promise<SavedBook> {
    return new SavedBook(await reported(change(new SavedBook(first)).bytes()));
  }

  it("has no chain of calculation over the sheets that were replaced", async () => {
    const book = await again(withCalcChain);
    expect(book.names()).not.toContain("xl/calcChain.xml");
    expect(book.text("xl/_rels/workbook.xml.rels") + book.text("[Content_Types].xml")).not.toContain(
      "calcChain",
    );
  });

  it("keeps the chain where only the person's sheets were marked", async () => {
    const chained = withCalcChain(new SavedBook(first)).bytes();
    const workbook = await openXlsxWorkbook(chained, "книга.xlsx", { engine });
    const areas = [{ row: 11, column: 0, rows: 1, columns: 3 }];
    await workbook.apply([{ kind: "mark", sheet: SOURCE, strength: "alert", areas, fill: "F8CBAD" }]);
    const marked = new SavedBook(workbook.save().bytes);
    expect(marked.text("xl/calcChain.xml")).toBe(new SavedBook(chained).text("xl/calcChain.xml"));
  });

  it("shows the same sheet in front, and never a hidden one", async () => {
    for (const sheet of [FINDINGS, PIVOT, SOURCE]) {
      const book = await again((saved) => withFront(saved, sheet));
      const front = Number(/activeTab="(\d+)"/.exec(book.text("xl/workbook.xml"))?.[1] ?? 0);
      expect(book.sheetNames()[front]).toBe(sheet);
    }
    const records = await again((saved) => withFront(saved, "_ОКО"));
    const front = Number(/activeTab="(\d+)"/.exec(records.text("xl/workbook.xml"))?.[1] ?? 0);
    expect(records.sheetNames()[front]).not.toBe("_ОКО");
  });

  it("has its sheets where the person put them, each with the names that belong to it", async () => {
    const reversed = withTabsReversed(new SavedBook(first));
    const book = await again(withTabsReversed);
    expect(book.sheetNames()).toEqual(reversed.sheetNames());
    const names = [...book.text("xl/workbook.xml").matchAll(/localSheetId="(\d+)"[^>]*>'?([^'!<]*)/g)].map(
      ([, index = "", sheet]) => [book.sheetNames()[Number(index)], sheet],
    );
    expect(names.length).toBeGreaterThan(3);
    for (const [own, named] of names) expect(named).toBe(own);
  });

  it("has its tabs as the person left them: colour, zoom, and the name that macros use", async () => {
    const book = await again((saved) => {
      const { part } = saved.sheet(FINDINGS);
      saved.change(part, (text) =>
        text
          .replace(/<tabColor[^>]*>/, '<tabColor theme="4" tint="0.4"/>')
          .replace("<sheetPr", '<sheetPr codeName="Лист7"')
          .replace("<sheetView ", '<sheetView zoomScale="85" zoomScaleNormal="85" '),
      );
      const { part: bare } = saved.sheet(PIVOT);
      saved.change(bare, (text) =>
        text
          .replace(/<tabColor[^>]*>/, "")
          .replace("<sheetView ", '<sheetView view="pageBreakPreview" zoomScale="60" zoomScaleNormal="900" '),
      );
      return saved;
    });
    const [kept, plain] = [FINDINGS, PIVOT].map((sheet) => book.text(book.sheet(sheet).part));
    expect(kept).toMatch(/<sheetPr codeName="Лист7"><tabColor theme="4" tint="0.4"\/>/);
    expect(kept).toMatch(/<sheetView [^>]*zoomScale="85" zoomScaleNormal="85"/);
    expect(plain).not.toMatch(/tabColor|zoom|view=/);
  });

  it.each([
    ["table", FINDINGS],
    ["pivot", PIVOT],
    ["table", SOURCE],
    ["pivot", SOURCE],
  ] as const)("takes the buttons over our %s that stand on %s with it", async (kind, on) => {
    const book = await again((saved) => withSlicer(saved, kind, on));
    expect(slicersOf(book)).toEqual(slicersOf(new SavedBook(first)));
    expect(book.text(book.sheet(SOURCE).part)).not.toMatch(/slicer/i);
  });

  it("takes only the buttons that hang on what went", async () => {
    const book = await again((saved) => withSlicer(withSlicer(saved, "table", SOURCE), "pivot", FINDINGS));
    expect(slicersOf(book)).toEqual(slicersOf(new SavedBook(first)));
  });

  it("has its own buttons anew, once, with what leads to them", async () => {
    const own = slicersOf(new SavedBook(first));
    expect(own.names.length).toBeGreaterThan(0);
    expect(slicersOf(await again((saved) => saved))).toEqual(own);
  });

  it("gives a sheet of the same name the number that it had", async () => {
    const book = await again((saved) => saved);
    expect(book.sheet(FINDINGS).id).toBe(new SavedBook(first).sheet(FINDINGS).id);
  });

  it("is sound by the package's own rules", async () => {
    const book = await again((saved) => withSlicer(withCalcChain(withFront(saved, PIVOT)), "pivot", PIVOT));
    expect(packageFaults(new ZipPackage(book.bytes()))).toEqual([]);
  });
});

describe("notes of marks on a sheet with a picture in its header", () => {
  it("stand in a drawing of their own, and go without the picture", async () => {
    const pictured = withHeaderPicture(new SavedBook(madeUpBook()), SOURCE);
    const picture = pictured.text("xl/drawings/vmlDrawingHF1.vml");
    const marked = new SavedBook(await reported(pictured.bytes(), "mark"));
    const { part } = marked.sheet(SOURCE);
    expect(marked.text("xl/drawings/vmlDrawingHF1.vml")).toBe(picture);
    expect(marked.text(part)).toMatch(/<legacyDrawing [^>]*r:id="[^"]*"\/><legacyDrawingHF /);
    expect(marked.text("xl/drawings/vmlDrawing1.vml")).toContain('ObjectType="Note"');
    // The picture's block of numbers is 1.
    expect(marked.text("xl/drawings/vmlDrawing1.vml")).toContain('data="2"');
    const session = await checkedFile(marked.bytes());
    value(await session.removeMarks());
    const bare = new SavedBook(value(await session.save()).bytes);
    expect(bare.text("xl/drawings/vmlDrawingHF1.vml")).toBe(picture);
    expect(bare.names()).not.toContain("xl/drawings/vmlDrawing1.vml");
    expect(bare.text(part)).toBe(pictured.text(part));
  });
});

/** The parts of buttons of a book, the names they are known by, and how often lists of other parts speak of them. */
function slicersOf(book: SavedBook) {
  const parts = book.names().filter((name) => /slicer/i.test(name));
  const texts = parts.map((name) => book.text(name)).join("");
  const lists = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"];
  return {
    parts,
    names: [...texts.matchAll(/<slicer name="([^"]*)" cache="([^"]*)"/g)].map(([, ...pair]) => pair).sort(),
    told: lists.map((part) => (book.text(part).match(/slicer|ОКО_Срез/gi) ?? []).length),
  };
}

/** Everything that a person's Excel may leave in a book, on their own sheets and on ours. */
function asSaved(bytes: Uint8Array, slicersOn: Readonly<Record<"table" | "pivot", string>>): Uint8Array {
  const book = new SavedBook(bytes);
  withDynamicArray(withNewFormats(withHeaderPicture(book, SOURCE), SOURCE), OTHER_SOURCE);
  withSlicer(withSlicer(book, "table", slicersOn.table), "pivot", slicersOn.pivot);
  return withCalcChain(withFront(book, PIVOT)).bytes();
}

describeWithValidator("by Microsoft's validator, a book as Excel saves it that was written again", () => {
  async function expectNoNewError(saved: Uint8Array, modes: readonly ("copy" | "mark")[]): Promise<void> {
    // A fixture that the validator cannot open would hide every error behind one.
    expect((await errorsOf(saved)).join()).not.toMatch(/opened|exist in the package/);
    for (const mode of modes) expect(await newErrors(saved, await reported(saved, mode))).toEqual([]);
  }

  it("has no new error with everything on our sheets", async () => {
    const first = await reported(madeUpBook());
    await expectNoNewError(asSaved(first, { table: FINDINGS, pivot: PIVOT }), ["copy", "mark"]);
  });

  it("has no new error with buttons on the person's sheet, after marks", async () => {
    const first = await reported(madeUpBook(), "mark");
    await expectNoNewError(asSaved(first, { table: SOURCE, pivot: OTHER_SOURCE }), ["copy"]);
  });

  it("has no new error beside a discussion", async () => {
    const saved = withDiscussion(new SavedBook(madeUpBook()), SOURCE, "A3").bytes();
    await expectNoNewError(saved, ["mark"]);
  });
});
