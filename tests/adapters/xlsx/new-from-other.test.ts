import { read, utils, write, type WorkBook } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { errorText } from "../../../src/locale/errors";
import { degradedTexts } from "../../../src/locale/degraded-text";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

const LONG = "Очень длинное имя листа, как его пишет LibreOffice";

async function rewritten(bytes: Uint8Array, name: string) {
  const workbook = await openXlsxWorkbook(bytes, name, { engine });
  const before = await workbook.snapshot();
  const { degraded } = await workbook.apply([{ kind: "add-sheet", sheet: "ОКО Проба" }]);
  const saved = workbook.save().bytes;
  const after = await (await openXlsxWorkbook(saved, "книга.xlsx", { engine })).snapshot();
  return { before, after, degraded, saved };
}

function source(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ["Школа", 1],
    ["а", 2],
    ["б", 3, 4],
  ]);
  sheet["B2"] = { t: "e", v: 0x2a, w: "#N/A" };
  sheet["B3"] = { t: "e", v: 0x07, f: "1/0" };
  sheet["A2"] = { t: "s", v: "а", c: [{ a: "Методист", t: "проверить" }] };
  sheet["C1"] = { t: "n", v: 0.5, z: "0.0%" };
  sheet["C2"] = { t: "n", v: 3, f: "SUM(B1,2)" };
  sheet["!ref"] = "A1:C3";
  sheet["!merges"] = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 1 } }];
  sheet["!cols"] = [{ wch: 30 }, { hidden: true }];
  const book = utils.book_new(sheet, "Отчёт");
  book.Workbook = {
    Names: [
      { Name: "Школы", Ref: "Отчёт!$A$2:$A$3" },
      { Name: "Печать", Ref: "Отчёт!$A$1", Sheet: 0 },
    ],
  };
  return book;
}

function facts({ sheets, names }: WorkbookSnapshot) {
  const [sheet] = sheets.filter(({ own }) => !own);
  const { cells, errors, formulas, numberFormats, merges, hiddenColumns, notes } = sheet ?? {};
  return { cells, errors, formulas, numberFormats, merges, hiddenColumns, notes, names };
}

describe("the new book of a file of another kind", () => {
  it.each(["biff8", "xlsb"] as const)("of %s has all that the reader gives", async (bookType) => {
    const bytes = new Uint8Array(write(source(), { type: "array", bookType }) as ArrayBuffer);
    const { before, after, degraded, saved } = await rewritten(bytes, "книга.xls");
    expect(before.sheets[0]?.errors).toHaveLength(2);
    expect(facts(after)).toEqual(facts(before));
    const book = read(saved, { type: "array", cellStyles: true });
    // The library that makes the file for this test writes no names into biff8.
    const names = bookType === "biff8" ? [] : [["Школы", undefined]];
    expect(book.Workbook?.Names?.map(({ Name, Sheet }) => [Name, Sheet])).toEqual(
      expect.arrayContaining(names) as unknown,
    );
    expect(degradedTexts(degraded)[0]).toContain("Не перенесено: оформление ячеек");
  });

  it("has names of sheets that Excel takes, in formulas too, and says which were changed", async () => {
    const book = utils.book_new(utils.aoa_to_sheet([["а", 1]]), "Коротко");
    const long = utils.aoa_to_sheet([["б", 5]]);
    utils.book_append_sheet(book, long, "Временно");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["в"]]), "Временно2");
    const fods = (write(book, { type: "string", bookType: "fods" }) as string)
      .replaceAll('table:name="Временно2"', `table:name="${LONG} ещё"`)
      .replaceAll('table:name="Временно"', `table:name="${LONG}"`);
    const { after, degraded } = await rewritten(strToU8(fods), "книга.xls");
    const names = after.sheets.map(({ name }) => name);
    expect(names).toEqual(["Коротко", LONG.slice(0, 31), `${LONG.slice(0, 27)} (2)`, "ОКО Проба"]);
    expect(degradedTexts(degraded)[0]).toContain(LONG);
  });

  it("of a text has no remark: nothing of it is lost", async () => {
    const { after, degraded } = await rewritten(strToU8("Школа;5\nа;б\n"), "отчёт.csv");
    expect(degraded).toEqual([]);
    expect(after.sheets[0]?.cells).toEqual([
      ["Школа", "5"],
      ["а", "б"],
    ]);
  });

  it.each(["SUM(A1:undefined)", "[1]Лист!A1", "NaN+1", "SUM(A1", "of:=SUM([.A1])"])(
    "keeps the value of a cell whose formula is none: %s",
    async (formula) => {
      const sheet = utils.aoa_to_sheet([["Школа", 7]]);
      sheet["B1"] = { t: "n", v: 7, f: formula };
      const text = write(utils.book_new(sheet, "Лист"), { type: "string", bookType: "xlml" }) as string;
      const spoilt = text.replace(/ss:Formula="[^"]*"/, `ss:Formula="=${formula}"`);
      const { after } = await rewritten(strToU8(spoilt), "книга.xls");
      expect(after.sheets[0]?.cells).toEqual([["Школа", 7]]);
      expect(after.sheets[0]?.formulas).toEqual([]);
    },
  );
});

describe("an .ods that is locked", () => {
  it("is not called an .xls", async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry ' +
      'manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const bytes = zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
      "META-INF/manifest.xml": strToU8(manifest),
      "content.xml": strToU8("locked"),
      "styles.xml": strToU8("locked"),
    });
    await expect(openXlsxWorkbook(bytes, "книга.ods", { engine })).rejects.toMatchObject({
      code: "encrypted",
      details: { cipher: "ods" },
    });
    expect(errorText("encrypted", { cipher: "ods" })).toMatch(/^Файл \.ods зашифрован/);
  });
});

describe("characters that XML cannot hold", () => {
  it("are the same in the new book, as are texts that look like their escapes", async () => {
    const cells = [
      ["Школа\u001b", "а\u0000б\u000b"],
      ["_x001B_", "\uffff№ 1"],
    ];
    const { before, after } = await rewritten(
      strToU8(cells.map((row) => row.join(";")).join("\n")),
      "книга.csv",
    );
    expect(before.sheets[0]?.cells).toEqual(cells);
    expect(after.sheets[0]?.cells).toEqual(cells);
  });
});
