import { CellLines } from "../../../src/adapters/xlsx/cell-lines";
import { sentGrid } from "../../../src/adapters/xlsx/packed-rows";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { overLimit } from "../../../src/adapters/xlsx/over-limit";
import { elementsAt } from "../../../src/adapters/xlsx/xml-tokens";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { errorText } from "../../../src/locale/errors";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { bookParts, sheetXml, type BookMaking } from "./small-book";
import { zipOf } from "./zip-maker";

const LIMIT_OF_LETTERS = { why: "limit", things: "letters", most: "200000000" };
const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function opened(making: BookMaking): Promise<WorkbookSnapshot> {
  return (await openXlsxWorkbook(zipOf(bookParts(making)), "книга.xlsx", { engine })).snapshot();
}

/** The sentence of a refusal, and that there was one. */
async function refusal(making: BookMaking): Promise<string> {
  const error: unknown = await opened(making).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`No refusal: ${String(error)}`);
  return errorText(error.code, error.details);
}

describe("a sheet", () => {
  it.each([
    { cell: "A1048577", xml: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' },
    { cell: "A4294967295", xml: '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>' },
    { cell: "XFE1", xml: '<row r="1"><c r="XFE1"><v>1</v></c></row>' },
    { cell: "", xml: `<row r="1"><c r="${"Z".repeat(400)}1"><v>1</v></c></row>` },
  ])("with a cell at $cell outside of it is refused by name", async ({ cell, xml }) => {
    const said = await refusal({ sheet: sheetXml(xml) });
    expect(said).toContain("на листе «Список»");
    expect(said).toContain("за пределами листа");
    expect(said).toContain(cell);
  });

  it.each(["A4", "A1048577", "B0"])("with a cell %s in the second row is refused by name", async (cell) => {
    const said = await refusal({ sheet: sheetXml(`<row r="2"><c r="${cell}"><v>1</v></c></row>`) });
    expect(said).toContain(`(лист «Список») ячейка ${cell} стоит в строке 2`);
  });

  it("of rows without a number has those of its cells", async () => {
    const { sheets } = await opened({
      sheet: sheetXml('<row><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>'),
    });
    expect(sheets[0]?.cells).toEqual([[], [], [1, 2]]);
  });

  it("is refused where one long text stands in more cells than can be looked at", () => {
    const lines = new CellLines();
    const text = "я".repeat(30_000);
    function fill(rows: number): void {
      for (let row = 0; row < rows; row++) {
        lines.begin(row);
        lines.put(0, text);
      }
    }
    expect(() => fill(6_000)).not.toThrow();
    expect(() => fill(1_000)).toThrow(
      expect.objectContaining({ code: "too-large", details: LIMIT_OF_LETTERS }) as Error,
    );
  });

  it("is bounded where one wide row is named again and again", () => {
    const far = { code: "too-large", details: expect.objectContaining({ things: "places" }) as unknown };
    const lines = new CellLines(2_000_000);
    function read(): void {
      for (let index = 0; index < 200; index++) {
        lines.begin(5);
        lines.put(16_383, "x");
      }
    }
    expect(read).toThrow(expect.objectContaining(far) as Error);
  });

  it("holds wide rows that come from the last to the first as it does others", () => {
    const lines = new CellLines();
    for (let row = 2000; row >= 0; row--) {
      lines.begin(row);
      lines.put(0, "а");
      lines.put(16_383, row);
    }
    const grid = lines.finish();
    expect([grid.length, grid[7]?.[0], grid[7]?.[1], grid[2000]?.[16_383]]).toEqual([2001, "а", null, 2000]);
    expect("packed" in sentGrid(grid)).toBe(true);
  });

  it("with more than is read is refused by the bound and by name, and not for the memory", async () => {
    function row(number: string): string {
      return `<row r="${number}"><c r="XFD${number}"><v>1</v></c></row>`;
    }
    const said = await refusal({
      sheet: sheetXml(Array.from({ length: 15_300 }, (_, at) => row(String(at + 1))).join("")),
    });
    expect(said).toMatch(
      /^На листе «Список» больше 250\s000\s000\sячеек вместе с пустыми слева: столько ОКО не читает\./,
    );
    expect(said).not.toContain("памяти");
  });

  it.each(["formulas", "errors", "formats", "cells", "places", "letters"] as const)(
    "of too many %s has a sentence of its own",
    (things) => {
      const { code, details } = overLimit(things, 2_000_000);
      expect(errorText(code, details)).toMatch(
        /^В файле больше 2\s000\s000\s[а-я ]+: столько ОКО не читает\./,
      );
    },
  );

  it("may be as wide and as long as any", async () => {
    const xml = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    const { sheets } = await opened({ sheet: sheetXml(xml) });
    expect(sheets[0]?.cells).toHaveLength(1_048_576);
    expect(sheets[0]?.cells[1_048_575]?.[16_383]).toBe(7);
  });

  it("holds far cells of many rows in little memory", async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const number = String(index + 1);
      return `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="XFD${number}"><v>${number}</v></c></row>`;
    });
    const { sheets } = await opened({ sheet: sheetXml(rows.join("")) });
    const cells = sheets[0]?.cells ?? [];
    expect(cells[1999]).toHaveLength(16_384);
    expect([cells[1999]?.[0], cells[1999]?.[1], cells[1999]?.[16_383]]).toEqual([1, null, 2000]);
  });

  it("reads a long formula that many cells share when it is asked for", async () => {
    const formula = Array<string>(300).fill("A1").join("+");
    const rows = Array.from(
      { length: 9000 },
      (_, index) =>
        `<row r="${String(index + 2)}"><c r="B${String(index + 2)}"><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    const first = `<row r="1"><c r="B1"><f t="shared" ref="B1:B9001" si="0">${formula}</f><v>1</v></c></row>`;
    const { sheets } = await opened({ sheet: sheetXml(first + rows.join("")) });
    const last = sheets[0]?.formulas.at(-1);
    expect(last?.row).toBe(9000);
    expect(last?.value.slice(0, 12)).toBe("A9001+A9001+");
  });

  it.each([
    { name: "comments without an end behind the cells", sheet: sheetXml(CELL, "<!-- ".repeat(100_000)) },
    { name: "attributes without an end behind the cells", sheet: sheetXml(CELL, '<a b="'.repeat(100_000)) },
    { name: "elements within elements", sheet: sheetXml(CELL, "<a>".repeat(100_000)) },
    {
      name: "rules within rules",
      sheet: sheetXml(CELL, '<conditionalFormatting sqref="A1"><cfRule>'.repeat(50_000)),
    },
    { name: "cells without an end", sheet: `<worksheet><sheetData>${"<c ".repeat(1_000_000)}` },
    {
      name: "a text longer than any",
      sheet: sheetXml(`<row><c t="str"><v>${"а".repeat(4_500_000)}</v></c></row>`),
    },
    { name: "a text that is not there", sheet: sheetXml('<row><c t="s"><v>3</v></c></row>') },
  ])("with $name is read or refused in a moment", async ({ sheet }) => {
    const said = await refusal({ sheet }).catch(() => "");
    expect(said === "" || said.startsWith("Файл повреждён: ")).toBe(true);
  });
});

describe("a part that is read whole", () => {
  it.each([
    { name: "comments without an end", styles: "<!--".repeat(200_000) },
    { name: "attributes without an end", styles: `<a b='"<a b="'`.repeat(200_000) },
    { name: "blanks in a tag", styles: `<a${" ".repeat(2_000_000)}` },
  ])("with $name is refused in a moment", async ({ styles }) => {
    expect(await refusal({ styles })).toContain("часть xl/styles.xml обрывается");
  });

  it.each([
    { name: "nesting without an end", styles: "<a>".repeat(200_000) },
    { name: "attributes by the thousand", styles: `<a ${names(3000)}/>` },
  ])("with $name is refused in a moment, and not called cut short", async ({ styles }) => {
    expect(await refusal({ styles })).toContain("в части xl/styles.xml элементы вложены");
  });

  it("with more elements than any is refused before they fill the memory", async () => {
    const styles = `<styleSheet><cellXfs>${"<xf/>".repeat(800_000)}</cellXfs></styleSheet>`;
    expect(await refusal({ styles })).toContain("часть xl/styles.xml при распаковке заняла бы всю память");
    const name = "<definedName name='и'>Лист1!$A$1</definedName>";
    const parts = bookParts({ sheet: sheetXml(CELL) }).map(([part, text]): [string, string] => [
      part,
      text.replace("</workbook>", `<definedNames>${name.repeat(210_000)}</definedNames></workbook>`),
    ]);
    await expect(openXlsxWorkbook(zipOf(parts), "книга.xlsx", { engine })).rejects.toMatchObject({
      code: "damaged",
      details: { why: "swollen", part: "xl/workbook.xml" },
    });
  });

  it("is the file's fault where only writing asks for it", async () => {
    const deep = `${"<a>".repeat(1000)}${"</a>".repeat(1000)}`;
    const parts = bookParts({ sheet: sheetXml(CELL) }).map(([name, text]): [string, string] => [
      name,
      text.replace("</Types>", `${deep}</Types>`),
    ]);
    const workbook = await openXlsxWorkbook(zipOf(parts), "книга.xlsx", { engine });
    await expect(workbook.apply([{ kind: "add-sheet", sheet: "ОКО" }])).rejects.toMatchObject({
      code: "damaged",
      details: { why: "nested", part: "[Content_Types].xml" },
    });
  });
});

function names(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${String(index)}="1"`).join(" ");
}

describe("elementsAt()", () => {
  it("goes past comments, sections and instructions, and ends where the parent does", () => {
    const text = '<a x=">"/><!-- <b/> --><![CDATA[<c/>]]><?d <e/>?><f:g><h/></f:g></parent><i/>';
    expect(elementsAt(text, 0).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ["a", '<a x=">"/>'],
      ["g", "<f:g><h/></f:g>"],
    ]);
    expect(elementsAt(text, 1).map(({ name }) => name)).toEqual(["h"]);
  });
});
