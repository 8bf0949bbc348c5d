import { strToU8, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { contractPackage } from "./contract-package";

const RUSSIAN_1251 = [0xd8, 0xea, 0xee, 0xeb, 0xe0];

async function opened(bytes: Uint8Array, fileName: string): Promise<WorkbookSnapshot> {
  return (await openXlsxWorkbook(bytes, fileName, { engine })).snapshot();
}

function zipOf(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));
}

describe("openXlsxWorkbook()", () => {
  it.each([
    { startsLike: "PNG", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d) },
    { startsLike: "PDF", bytes: strToU8("%PDF-1.7") },
    { startsLike: "DOCX", bytes: zipOf("word/document.xml") },
    { startsLike: "ZIP", bytes: zipOf("readme.txt") },
    { startsLike: "HTML", bytes: strToU8("<!doctype html><html><body>нет таблицы</body></html>") },
    { startsLike: "text", bytes: strToU8("просто текст") },
  ])("says that a $startsLike is not a workbook", async ({ startsLike, bytes }) => {
    await expect(opened(bytes, "книга.xlsx")).rejects.toMatchObject({
      code: "not-a-workbook",
      details: { startsLike },
    });
  });

  it("names the part that a damaged package lacks", async () => {
    await expect(opened(zipOf("xl/styles.xml"), "книга.xlsx")).rejects.toMatchObject({
      code: "damaged",
      details: { missing: "xl/workbook.xml" },
    });
  });

  it("says that a package is damaged when it is cut short", async () => {
    const whole = contractPackage(false);
    const cut = whole.subarray(0, whole.length - 200);
    await expect(opened(cut, "книга.xlsx")).rejects.toMatchObject({ code: "damaged" });
  });

  it("says that a package is damaged when its main part is not XML", async () => {
    const bytes = zipSync({ "xl/workbook.xml": strToU8("не XML") });
    await expect(opened(bytes, "книга.xlsx")).rejects.toMatchObject({ code: "damaged" });
  });

  it("says that a file without bytes is empty", async () => {
    await expect(opened(new Uint8Array(), "книга.xlsx")).rejects.toMatchObject({ code: "empty" });
  });

  it.each([
    { name: "semicolons, UTF-8 with a mark", bytes: strToU8('\uFEFFШкола;"а;""б"""\r\n01.02;12,5\r\n') },
    { name: "commas", bytes: strToU8('Школа,"а;""б"""\n01.02,"12,5"\n') },
    { name: "tabs", bytes: strToU8('Школа\t"а;""б"""\n01.02\t12,5') },
    {
      name: "windows-1251",
      bytes: Uint8Array.from([
        ...RUSSIAN_1251,
        ...strToU8(';"'),
        0xe0,
        ...strToU8(';""'),
        0xe1,
        ...strToU8('"""\n01.02;12,5\n'),
      ]),
    },
  ])("reads delimited text with $name, every cell as text", async ({ bytes }) => {
    const { sheets, fileName } = await opened(bytes, "Отчёт 5 класс.csv");
    expect(fileName).toBe("Отчёт 5 класс.xlsx");
    expect(sheets[0]).toMatchObject({
      name: "Отчёт 5 класс",
      cells: [
        ["Школа", 'а;"б"'],
        ["01.02", "12,5"],
      ],
    });
  });

  it("reads a table of HTML that calls itself .xls", async () => {
    const html = "<html><body><table><tr><td>Школа</td><td>5</td></tr></table></body></html>";
    const { sheets } = await opened(strToU8(html), "отчёт.xls");
    expect(sheets[0]?.cells).toEqual([["Школа", "5"]]);
  });

  it("makes an empty workbook that takes sheets", async () => {
    const workbook = await createXlsxWorkbook("итог.xlsx", { engine });
    await workbook.apply([
      { kind: "add-sheet", sheet: "ОКО Проба" },
      { kind: "write", sheet: "ОКО Проба", row: 0, column: 0, cells: [["да"]] },
    ]);
    const { sheets } = await opened(workbook.save().bytes, "итог.xlsx");
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ own: true, cells: [["да"]] });
  });
});
