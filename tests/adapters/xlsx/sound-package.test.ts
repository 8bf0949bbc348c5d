import { strToU8 } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { assertSound, packageFaults } from "../../../src/adapters/xlsx/package-faults";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { ZipPackage } from "../../../src/adapters/xlsx/zip-package";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractPackage } from "./contract-package";
import { SavedBook } from "./saved-book";

const TYPES = "[Content_Types].xml";
const BOOK = "xl/workbook.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const AREA = { row: 0, column: 0, rows: 2, columns: 2 };
const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: "ОКО" },
  {
    kind: "write",
    sheet: "ОКО",
    row: 0,
    column: 0,
    cells: [
      ["а", "А"],
      [1, Number.NaN],
    ],
  },
  { kind: "table", sheet: "ОКО", area: AREA, name: "ОКО_Признаки" },
  { kind: "note", sheet: "МА 4", row: 1, column: 0, text: "почему" },
  { kind: "setting", key: "answers", value: "{}" },
];

/** The contract's workbook, changed by hand, written into. */
async function written(change: (book: SavedBook) => void, edits = EDITS): Promise<SavedBook> {
  const book = new SavedBook(contractPackage(false));
  change(book);
  const workbook = await openXlsxWorkbook(book.bytes(), "книга.xlsx", { engine });
  await workbook.apply(edits);
  const { bytes } = workbook.save();
  expect(packageFaults(new ZipPackage(bytes)).filter((fault) => !fault.includes("vml"))).toEqual([]);
  return new SavedBook(bytes);
}

/** Attributes of the tags of a name, of all parts whose path matches. */
function values(book: SavedBook, path: RegExp, tag: string, attribute: string): string[] {
  const texts = book
    .names()
    .filter((name) => path.test(name))
    .map((name) => book.text(name));
  const pattern = new RegExp(`<${tag} [^>]*?\\b${attribute}="([^"]*)"`, "g");
  return texts.flatMap((text) => [...text.matchAll(pattern)].map(([, value = ""]) => value));
}

describe("a package that was written into", () => {
  it("numbers tables where single cells are bound to XML", async () => {
    const book = await written((saved) => {
      saved.add(
        "xl/tables/tableSingleCells1.xml",
        `${SHEET_ML}.tableSingleCells+xml`,
        `<singleXmlCells xmlns="${MAIN}"><singleXmlCell id="7" r="E5" connectionId="0"/></singleXmlCells>`,
      );
    });
    expect(values(book, /tables\/table\d/, "table", "id")).toEqual(["1", "8"]);
  });

  it("gives a part one type where the list names parts that are not there", async () => {
    const stale = ["worksheets/sheet2", "worksheets/sheet3", "tables/table2"];
    const book = await written((saved) =>
      saved.change(TYPES, (text) =>
        text.replace(
          "</Types>",
          `${stale.map((part) => `<Override PartName="/xl/${part}.xml" ContentType="application/xml"/>`).join("")}</Types>`,
        ),
      ),
    );
    const parts = values(book, /Content_Types/, "Override", "PartName");
    expect(new Set(parts).size).toBe(parts.length);
    expect(book.text(TYPES)).toContain(`/xl/tables/table2.xml" ContentType="${SHEET_ML}.table+xml"`);
  });

  it("names the types of new parts where the list is called in small letters", async () => {
    const book = await written((saved) => {
      saved.parts["[content_types].xml"] = strToU8(saved.text(TYPES));
      Reflect.deleteProperty(saved.parts, TYPES);
    });
    expect(book.text(TYPES)).toContain("/xl/worksheets/sheet2.xml");
    expect(book.names()).not.toContain("[content_types].xml");
  });

  it("gives an extension that has another type a type of its own for our part", async () => {
    function bare(saved: SavedBook): void {
      Reflect.deleteProperty(saved.parts, "xl/drawings/vmlDrawing1.vml");
      Reflect.deleteProperty(saved.parts, "xl/comments1.xml");
      saved.change("xl/worksheets/_rels/sheet1.xml.rels", (text) =>
        text.replace(/<Relationship [^>]*(?:comments|vmlDrawing)"[^>]*\/>/g, ""),
      );
      saved.change("xl/worksheets/sheet1.xml", (text) => text.replace(/<legacyDrawing[^>]*\/>/, ""));
      saved.change(TYPES, (text) =>
        text
          .replace(/<Override PartName="\/xl\/comments1.xml"[^>]*\/>/, "")
          .replace("</Types>", '<Default Extension="VML" ContentType="text/plain"/></Types>'),
      );
    }
    const book = await written(bare);
    expect(book.text(TYPES)).toContain(
      'PartName="/xl/drawings/vmlDrawing1.vml" ContentType="application/vnd.openxml',
    );
  });

  it.each([
    ["missing", ""],
    ["no number", ' sheetId="x"'],
    ["the greatest there is", ' sheetId="65534"'],
    ["beyond it", ' sheetId="4294967295"'],
  ])("numbers sheets where an id is %s", async (_, id) => {
    const book = await written((saved) => saved.change(BOOK, (text) => text.replace(' sheetId="1"', id)));
    const ids = values(book, /xl\/workbook\.xml$/, "sheet", "sheetId").map(Number);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((one) => one >= 1 && one <= 65_534)).toBe(true);
  });

  it("calls a table otherwise than a name or a table of the person's, in letters of either size", async () => {
    const named = await written((saved) =>
      saved.change(BOOK, (text) => text.replace('name="Список"', 'name="око_признаки"')),
    );
    expect(values(named, /tables\/table2/, "table", "displayName")).toEqual(["ОКО_Признаки_2"]);
    const taken = await written((saved) =>
      saved.change("xl/tables/table1.xml", (text) =>
        text.replace('displayName="Т1"', 'displayName="ОКО_ПРИЗНАКИ"'),
      ),
    );
    expect(values(taken, /tables\/table2/, "table", "displayName")).toEqual(["ОКО_Признаки_2"]);
  });

  it("cuts names of columns at 255 and keeps them apart", async () => {
    const long = "Я".repeat(254);
    const cells = [
      [`${long}😀`, `${long.toLowerCase()}😀`, "", "a\nб_x0041_"],
      [1, 2, 3, 4],
    ];
    const book = await written(
      () => undefined,
      [
        { kind: "add-sheet", sheet: "ОКО" },
        { kind: "write", sheet: "ОКО", row: 0, column: 0, cells },
        { kind: "table", sheet: "ОКО", area: { ...AREA, columns: 4 }, name: "ОКО_Т" },
      ],
    );
    const [first = "", second = "", third, fourth] = values(book, /tables\/table2/, "tableColumn", "name");
    expect([first, third, fourth]).toEqual([long, "Столбец3", "a_x000a_б_x005F_x0041_"]);
    expect([second.length, second.endsWith(" 2")]).toEqual([255, true]);
  });

  it("keeps the records beside a sheet that a person has called so", async () => {
    const original = await written(
      (saved) => saved.change(BOOK, (text) => text.replace('name="МА 4"', 'name="_ОКО"')),
      [
        { kind: "add-sheet", sheet: "ОКО" },
        { kind: "setting", key: "answers", value: "{}" },
      ],
    );
    expect(original.sheetNames()).toEqual(["_ОКО", "ОКО", "_ОКО_2"]);
    expect(original.text("xl/worksheets/sheet1.xml")).toContain("sch000001");
    const again = await openXlsxWorkbook(original.bytes(), "книга.xlsx", { engine });
    const { sheets, settings } = await again.snapshot();
    expect(sheets.map(({ name, own }) => [name, own])).toEqual([
      ["_ОКО", false],
      ["ОКО", true],
    ]);
    expect(settings).toEqual({ answers: "{}" });
  });

  it("says of every part that it is in UTF-8, as it is", async () => {
    const book = await written((saved) => {
      const text = `<?xml version="1.0" encoding="UTF-16"?>${saved.text(BOOK)}`;
      saved.parts[BOOK] = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
    });
    expect(book.text(BOOK)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><workbook /);
  });

  it("is a workbook where it was a template", async () => {
    const book = new SavedBook(contractPackage(false));
    book.change(TYPES, (text) => text.replace("sheet.main+xml", "template.main+xml"));
    const workbook = await openXlsxWorkbook(book.bytes(), "Форма.xltx", { engine });
    await workbook.apply(EDITS);
    const saved = workbook.save();
    expect([saved.fileName, workbook.savedAsNew]).toEqual(["Форма.xlsx", true]);
    expect(new SavedBook(saved.bytes).text(TYPES)).toContain("spreadsheetml.sheet.main+xml");
  });

  it("has a view of the workbook, and none that shows a hidden sheet", async () => {
    const book = await written((saved) =>
      saved.change(BOOK, (text) => text.replace('sheetId="1"', 'sheetId="1" state="hidden"')),
    );
    expect(book.text(BOOK)).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
  });
});

describe("assertSound()", () => {
  const original = contractPackage(false);

  function broken(change: (book: SavedBook) => void): () => void {
    const book = new SavedBook(original);
    change(book);
    return () => assertSound(original, book.bytes());
  }

  it("passes the original, whatever is wrong with it", () => {
    expect(() => assertSound(original, original)).not.toThrow();
  });

  it.each<[string, string, [string, string]]>([
    ["a number that is none", "xl/tables/table1.xml", ['id="1" name="Т1"', 'id="NaN" name="Т1"']],
    ["a value that is none", "xl/worksheets/sheet1.xml", ["<v>25</v>", "<v>undefined</v>"]],
    [
      "two types of a part",
      TYPES,
      ["</Types>", `<Override PartName="/XL/styles.xml" ContentType="a/b"/></Types>`],
    ],
    ["a part without a type", TYPES, ['<Default Extension="rels"', '<Default Extension="other"']],
    ["a relationship to nothing", "xl/_rels/workbook.xml.rels", ["styles.xml", "styles9.xml"]],
    ["two relationships of one id", "xl/_rels/workbook.xml.rels", ['Id="rId2"', 'Id="rId1"']],
    ["a sheet that leads nowhere", BOOK, ['r:id="rId1"', 'r:id="rId9"']],
    ["a long name of a sheet", BOOK, ['name="МА 4"', `name="${"Я".repeat(32)}"`]],
    ["a forbidden sign in a sheet's name", BOOK, ['name="МА 4"', 'name="МА/4"']],
    ["two sheets of one name", BOOK, ["</sheets>", '<sheet name="ма 4" sheetId="2" r:id="rId1"/></sheets>']],
    ["a name of no sheet", BOOK, ['name="Список"', 'name="Список" localSheetId="4"']],
    ["a table called as a name", "xl/tables/table1.xml", ['displayName="Т1"', 'displayName="СПИСОК"']],
    ["two columns of one name", "xl/tables/table1.xml", ['name="Дата"', 'name="ШКОЛА"']],
  ])("refuses %s", (_, part, [from, to]) => {
    const act = broken((book) => {
      expect(book.text(part)).toContain(from);
      book.change(part, (text) => text.replace(from, to));
    });
    expect(act).toThrow(expect.objectContaining({ code: "unsound" }) as Error);
  });

  it("does not take a text for a number", () => {
    const act = broken((book) =>
      book.change("xl/worksheets/sheet1.xml", (text) =>
        text.replace("<v>Итого</v>", "<v>NaN</v>").replace("<t>sch000001</t>", "<t>undefined</t>"),
      ),
    );
    expect(act).not.toThrow();
  });
});
