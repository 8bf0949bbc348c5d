import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { describeWithValidator, errorsOf } from "../../office-validator";
import { SavedBook } from "./saved-book";

jest.setTimeout(600_000);

const DATA = "ОКО Данные";
const PIVOT = "ОКО Сводная";
const CELLS = [
  ["ОО", "Год", 'Вид «а» & <б>"', "Число"],
  ["Школа 1", 2021, "есть", 1],
  ["Школа 2", 2022, null, 2],
  ["Школа 1", 2022, "нет", 4],
];
const AREA = { row: 0, column: 0, rows: 4, columns: 4 };
const SIZE = { row: 4, column: 6, offset: 60, width: 170, height: 220 } as const;

function slicer(field: string, rest: object): WorkbookEdit {
  return { kind: "slicer", sheet: PIVOT, table: "Сводная", isOnPivot: true, field, ...SIZE, ...rest };
}

const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: DATA },
  { kind: "write", sheet: DATA, row: 0, column: 0, cells: CELLS },
  { kind: "table", sheet: DATA, area: AREA, name: "ОКО_Данные" },
  { kind: "slicer", sheet: DATA, table: "ОКО_Данные", field: "Год", ...SIZE },
  { kind: "add-sheet", sheet: PIVOT },
  {
    kind: "pivot",
    ...{ sheet: PIVOT, name: "Сводная", row: 4, column: 0, source: { sheet: DATA, area: AREA } },
    ...{
      rows: ["ОО"],
      columns: [],
      filters: [],
      values: [{ field: "Число", summarise: "sum", title: "Сумма" }],
    },
    ...{ sliced: ["ОО", "Год", 'Вид «а» & <б>"'], shown: { Год: ["2022"] }, rendered: [] },
  },
  slicer("ОО", {}),
  slicer("Год", { offset: 240 }),
  slicer('Вид «а» & <б>"', { offset: 420 }),
];

async function written(edits: readonly WorkbookEdit[]): Promise<SavedBook> {
  const workbook = await createXlsxWorkbook("книга.xlsx", { engine });
  expect((await workbook.apply(edits)).degraded).toEqual([]);
  return new SavedBook(workbook.save().bytes);
}

function cacheOf(book: SavedBook, field: string): string {
  const parts = book.names().filter((name) => name.startsWith("xl/slicerCaches/"));
  return parts.map((name) => book.text(name)).find((text) => text.includes(`sourceName="${field}"`)) ?? "";
}

describe("slicers of a file", () => {
  it("filter a column of a table by its number", async () => {
    const book = await written(EDITS.slice(0, 4));
    const id = / id="(\d+)"/.exec(book.text("xl/tables/table1.xml"))?.[1] ?? "";
    expect(cacheOf(book, "Год")).toContain(`<x15:tableSlicerCache tableId="${id}" column="2"/>`);
  });

  it("filter a pivot by a field that stands in it or not, with what is chosen now", async () => {
    const book = await written(EDITS);
    const pivot = book.text("xl/pivotTables/pivotTable1.xml");
    expect(cacheOf(book, "ОО")).toContain('<i x="0" s="1"/><i x="1" s="1"/>');
    const year = book
      .names()
      .map((name) => book.text(name))
      .find((text) => /sourceName="Год".*pivotCacheId/.test(text));
    expect(year).toContain('<i x="0"/><i x="1" s="1"/>');
    expect(year).toContain(`<pivotTable tabId="${book.sheet(PIVOT).id}" name="Сводная"/>`);
    // A pivot that does not list a field's items makes Excel fail.
    expect(pivot).toContain('<item h="1" x="0"/><item x="1"/>');
    const id = /<x14:pivotCacheDefinition pivotCacheId="(\d+)"\/>/.exec(
      book.text("xl/pivotCache/pivotCacheDefinition1.xml"),
    )?.[1];
    expect(year).toContain(`pivotCacheId="${id ?? ""}"`);
  });

  it("are known by names that the workbook has once, each with its cache among the defined names", async () => {
    const book = await written(EDITS);
    const views = book.names().filter((name) => name.startsWith("xl/slicers/"));
    const slicers = views.flatMap((name) => [
      ...book.text(name).matchAll(/<slicer name="([^"]*)" cache="([^"]*)"/g),
    ]);
    expect(slicers).toHaveLength(4);
    expect(new Set(slicers.map(([, name]) => name)).size).toBe(4);
    for (const [, name = "", cache = ""] of slicers) {
      expect(book.text("xl/workbook.xml")).toContain(`<definedName name="${cache}">#N/A</definedName>`);
      const drawn = book.names().filter((part) => part.startsWith("xl/drawings/drawing"));
      expect(
        drawn.filter((part) =>
          book
            .text(part)
            .includes(
              `<sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="${name}"/>`,
            ),
        ),
      ).toHaveLength(1);
    }
  });

  it("go with the sheet of what they filter, and no word is said of them", async () => {
    const workbook = await openXlsxWorkbook((await written(EDITS)).bytes(), "книга.xlsx", { engine });
    const gone = await workbook.apply([
      { kind: "delete-sheet", sheet: PIVOT },
      { kind: "delete-sheet", sheet: DATA },
      { kind: "add-sheet", sheet: "ОКО Другой" },
    ]);
    expect(gone.degraded).toEqual([]);
    const book = new SavedBook(workbook.save().bytes);
    expect(book.names().filter((name) => /slicer/i.test(name))).toEqual([]);
    expect(book.text("xl/workbook.xml") + book.text("[Content_Types].xml")).not.toMatch(/slicer|Срез/i);
  });

  it("are refused over a column that is not there", async () => {
    const workbook = await createXlsxWorkbook("книга.xlsx", { engine });
    const edits = [...EDITS.slice(0, 3), { ...EDITS[3], field: "Нет такой" } as WorkbookEdit];
    await expect(workbook.apply(edits)).rejects.toMatchObject({ code: "damaged" });
  });
});

describeWithValidator("by Microsoft's validator", () => {
  it("tables and pivots with slicers are sound", async () => {
    expect(await errorsOf((await written(EDITS)).bytes())).toEqual([]);
  });
});
