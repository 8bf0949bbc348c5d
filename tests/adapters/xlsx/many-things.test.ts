import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { addMarks } from "../../../src/adapters/xlsx/marks";
import { emptyDrawing, withBoxes, withoutBoxes } from "../../../src/adapters/xlsx/note-boxes";
import { newPackage } from "../../../src/adapters/xlsx/new-package";
import { OwnSheet } from "../../../src/adapters/xlsx/own-sheet";
import { SourceSheet } from "../../../src/adapters/xlsx/source-sheet";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { ZipPackage } from "../../../src/adapters/xlsx/zip-package";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import { SavedBook } from "./saved-book";
import { bookParts, cellsXml } from "./small-book";
import { zipOf } from "./zip-maker";

/** More than can be given to a function as its arguments. */
const MANY = 130_000;
const AREA = { row: 0, column: 0, rows: 1, columns: 1 };

function many(piece: (index: number) => string): string {
  return Array.from({ length: MANY }, (_, index) => piece(index)).join("");
}

/** Marks a sheet that has these formats; the priorities of the new ones. */
function prioritiesOver(formats: string): string[] {
  const zip = new ZipPackage();
  zip.write("sheet.xml", `<worksheet><sheetData/>${formats}</worksheet>`);
  const sheet = SourceSheet.read(zip, "sheet.xml");
  addMarks(sheet, "alert", Array<typeof AREA>(600).fill(AREA), 0);
  const own = sheet.tail.split("<conditionalFormatting").filter((text) => text.includes("oko:"));
  return own.map((text) => /priority="(\d+)"/.exec(text)?.[1] ?? "");
}

function rule(priority: number): string {
  return `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="${String(priority)}"><formula>1</formula></cfRule></conditionalFormatting>`;
}

describe("a workbook that has very many of a thing", () => {
  it("is marked behind all its formats, and behind the last priority there is too", () => {
    expect(prioritiesOver(many((index) => rule(index + 1)))).toEqual([String(MANY + 1), String(MANY + 2)]);
    expect(prioritiesOver(rule(1) + rule(2_147_483_647))).toEqual(["2", "3"]);
  });

  it("gives new notes boxes of free numbers", () => {
    const drawing = emptyDrawing([]).replace(
      "</xml>",
      `${many((index) => `<v:shape id="_x0000_s${String(1025 + index)}"></v:shape>`)}</xml>`,
    );
    expect(withBoxes(drawing, ["A1"])).toContain(`id="_x0000_s${String(1025 + MANY)}"`);
    expect(emptyDrawing([drawing])).toContain(`data="${String(Math.floor((1024 + MANY) / 1024) + 1)}"`);
  });

  it("has a number for a format of ours behind those of its own", async () => {
    const formats = many(
      (index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="0&quot; ${String(index)}&quot;"/>`,
    );
    const parts = bookParts({ sheet: cellsXml([["а"]]), styles: `<numFmts>${formats}</numFmts>` });
    const workbook = await openXlsxWorkbook(zipOf(parts), "книга.xlsx", { engine });
    await workbook.apply([
      { kind: "add-sheet", sheet: "ОКО" },
      { kind: "style", sheet: "ОКО", areas: [AREA], style: { numberFormat: "0.000" } },
    ]);
    expect(new SavedBook(workbook.save().bytes).text("xl/styles.xml")).toContain(
      `<numFmt numFmtId="${String(164 + MANY)}" formatCode="0.000"/>`,
    );
  });

  it("gets a name of ours beside those of its own", async () => {
    const names = many((index) => `<definedName name="n${String(index)}">Список!$A$1</definedName>`);
    const parts = bookParts({ names: `<definedNames>${names}</definedNames>` });
    const workbook = await openXlsxWorkbook(zipOf(parts), "книга.xlsx", { engine });
    await workbook.apply([
      { kind: "add-sheet", sheet: "ОКО" },
      { kind: "print", sheet: "ОКО", orientation: "portrait", repeatRows: [0, 0], footer: "" },
      { kind: "rename-sheet", sheet: "ОКО", to: "ОКО 2" },
    ]);
    expect((await workbook.snapshot()).names).toHaveLength(MANY);
  });

  it("has links and breaks of pages as many as Excel takes, and finds each at once", async () => {
    const workbook = await openXlsxWorkbook(zipOf(bookParts()), "книга.xlsx", { engine });
    const target = { sheet: "Список", row: 0, column: 0 };
    await workbook.apply([
      { kind: "add-sheet", sheet: "ОКО" },
      ...Array.from(
        { length: 65_530 },
        (_, row) => ({ kind: "link", sheet: "ОКО", row, column: 0, target }) as const,
      ),
      { kind: "link", sheet: "ОКО", row: 5, column: 0, target: { ...target, row: 7 } },
      {
        kind: "print",
        sheet: "ОКО",
        orientation: "portrait",
        footer: "",
        breaks: Array.from({ length: 2000 }, (_, row) => row + 1),
      },
    ]);
    const sheet = new SavedBook(workbook.save().bytes).text("xl/worksheets/sheet2.xml");
    expect([sheet.split("<hyperlink ").length - 1, sheet.split("<brk ").length - 1]).toEqual([65_530, 1023]);
    expect(sheet.includes(`ref="A6" location="'Список'!A8"`)).toBe(true);
  });

  it("gets a note beside those of its own", async () => {
    const notes = Array.from({ length: MANY }, (_, row) => ({ row, column: 1, value: "проверить" }));
    const book = newPackage({ sheets: [plainSheet("Список", { cells: [["а"]], notes })], carried: null });
    const workbook = await openXlsxWorkbook(book, "книга.xlsx", { engine });
    await workbook.apply([{ kind: "note", sheet: "Список", row: 0, column: 0, text: "ОКО: проверить" }]);
    expect((await workbook.snapshot()).sheets[0]?.notes).toHaveLength(MANY + 1);
  });

  it("has a last row on a sheet of ours", () => {
    const sheet = new OwnSheet();
    for (let row = 0; row < MANY; row++) sheet.write(row, 0, row);
    expect(sheet.rowCount).toBe(MANY);
  });
});

describe("a drawing of notes", () => {
  const note =
    '<v:shape id="n"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';

  it("is gone through once, where its shapes have no end", () => {
    const begun = performance.now();
    for (const open of ["<v:shape>", "<v:shape", "<o:idmap"]) {
      const drawing = `<xml>${many(() => open)}</xml>`;
      expect(withoutBoxes(drawing, () => true)).toBe(drawing);
      expect(withBoxes(drawing, ["A1"])).toContain("_x0000_s");
    }
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("loses only the boxes of the cells, beside shapes in one tag", () => {
    const button = '<v:shape id="b"/>';
    expect(withoutBoxes(`<xml>${button}${note}${button}</xml>`, (cell) => cell === "A1")).toBe(
      `<xml>${button}${button}</xml>`,
    );
  });
});
