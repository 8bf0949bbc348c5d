import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { describeWithData, sharedBytes, sharedFiles } from "../../shared-data";

/** Parts that a new sheet has to be listed in; all others must stay as they are. */
const LISTS =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\d*\.xml)$/i;
const PROTECTION = /<(?:\w+:)?workbookProtection\b[^>]*>/;

const SHEET = "ОКО Проба";
const AREA = { row: 0, column: 0, rows: 4, columns: 3 };
const CATEGORIES = { sheet: SHEET, area: { row: 1, column: 0, rows: 3, columns: 1 } };
const VALUES = { sheet: SHEET, area: { row: 1, column: 2, rows: 3, columns: 1 } };

const EDITS: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: SHEET, tabColor: "4472C4" },
  {
    kind: "write",
    sheet: SHEET,
    row: 0,
    column: 0,
    cells: [
      ["Школа", "Предмет", "Число"],
      ["Школа 1", "МА", 1],
      ["Школа 2", "РУ", 2.5],
      ["Школа 2", "МА", 4],
    ],
  },
  { kind: "table", sheet: SHEET, area: AREA, name: "oko_test" },
  { kind: "style", sheet: SHEET, areas: [AREA], style: { bold: true, fill: "DDEBF7", numberFormat: "0.0" } },
  { kind: "note", sheet: SHEET, row: 1, column: 1, text: "почему" },
  {
    kind: "pivot",
    sheet: SHEET,
    row: 8,
    column: 0,
    name: "Сводная",
    source: { sheet: SHEET, area: AREA },
    rows: ["Школа"],
    columns: ["Предмет"],
    filters: [],
    values: [{ field: "Число", summarise: "sum", title: "Сумма" }],
    rendered: [
      ["Сумма", "Предмет"],
      ["Школа", "МА", "РУ", "Общий итог"],
      ["Школа 1", 1, null, 1],
      ["Школа 2", 4, 2.5, 6.5],
      ["Общий итог", 5, 2.5, 7.5],
    ],
  },
  {
    kind: "chart",
    sheet: SHEET,
    area: { row: 16, column: 0, rows: 15, columns: 8 },
    type: "column",
    title: "График",
    xTitle: "Школа",
    yTitle: "Число",
    series: [{ name: "Ряд", categories: CATEGORIES, values: VALUES, color: "4472C4" }],
  },
  { kind: "setting", key: "answers", value: '{"a":1}' },
];

/** What opening each file of the corpus must say; the others open. */
const REFUSED: Readonly<Record<string, string>> = {
  "closedxml__HideSheets.xlsx": "empty",
  "closedxml__WorkbookProtection.xlsx": "empty",
  "closedxml__bnc762542.xlsx": "empty",
  "closedxml__hidden_sheets.xlsx": "empty",
  "poi__57893-many-merges.xlsx": "empty",
  "poi__sheetProtection_allLocked.xlsx": "empty",
  "poi__workbookProtection_workbook_revision_protected.xlsx": "empty",
};

/** Structures whose password nobody has told. */
const LOCKED = [
  "closedxml__protectstructurewithpassword.xlsx",
  "poi__CVLKRA-KYC_Download_File_Structure_V3.1.xlsx",
  "Муниципалитет 19, отчёты ФИС ОКО 2021 (листы и структура защищены).xlsx",
];

const PASSWORDS: Readonly<Record<string, string>> = {
  "excelize__encryptAES.xlsx": "password",
  "excelize__encryptSHA1.xlsx": "password",
  "poi__protected_sha512.xlsx": "this is a test",
  "libreoffice__simple-encryption-2007.xlsx": "pass",
  "libreoffice__simple-encryption-2010.xlsx": "pass",
};

function open(path: string): Promise<XlsxWorkbook> {
  const name = basename(path);
  const password = PASSWORDS[name];
  const options = password === undefined ? { engine } : { engine, password };
  return openXlsxWorkbook(new Uint8Array(readFileSync(path)), name, options);
}

/** Names of parts that are gone or differ, other than the lists. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const written = unzipSync(after);
  return Object.entries(unzipSync(before)).flatMap(([name, bytes]) => {
    const now = written[name];
    const isSame = now !== undefined && Buffer.compare(bytes, now) === 0;
    return isSame || (now !== undefined && LISTS.test(name)) ? [] : [name];
  });
}

function protectionOf(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(unzipSync(bytes)["xl/workbook.xml"]);
  return (PROTECTION.exec(text)?.[0] ?? "").replace(/\s*\/?>$/, "").split(/\s+/);
}

const files = [...sharedFiles("corpus"), ...sharedFiles("books")].filter((path) => /\.xls[xm]$/.test(path));

describeWithData("real workbooks", () => {
  it.each(files.map((path) => ({ name: basename(path), path })))(
    "$name goes through",
    async ({ name, path }) => {
      const refused = REFUSED[name];
      if (refused !== undefined) {
        await expect(open(path)).rejects.toMatchObject({ code: refused });
        return;
      }
      const workbook = await open(path);
      const before = await workbook.snapshot();
      if (LOCKED.includes(name)) {
        await expect(workbook.apply(EDITS)).rejects.toMatchObject({ code: "structure-protected" });
        await expect(workbook.apply(EDITS, { structurePassword: "?" })).rejects.toMatchObject({
          code: "wrong-password",
        });
        expect(await workbook.snapshot()).toEqual(before);
        return;
      }
      const { inverse } = await workbook.apply(EDITS, { structurePassword: "" });
      const saved = workbook.save();
      expect(workbook.savedAsNew).toBe(false);
      if (!(name in PASSWORDS)) {
        const original = new Uint8Array(readFileSync(path));
        expect(changedParts(original, saved.bytes)).toEqual([]);
        expect(protectionOf(saved.bytes)).toEqual(protectionOf(original));
      }

      const password = PASSWORDS[name];
      const options = password === undefined ? { engine } : { engine, password };
      const again = await (await openXlsxWorkbook(saved.bytes, name, options)).snapshot();
      expect(isDeepStrictEqual(again.sheets.slice(0, -1), before.sheets)).toBe(true);
      expect(again.sheets[before.sheets.length]).toMatchObject({ name: SHEET, own: true });
      expect(again.settings).toEqual({ answers: '{"a":1}' });

      await workbook.apply(inverse);
      expect(await workbook.snapshot()).toEqual(before);
    },
  );

  it("writes the same bytes from the same input and edits", async () => {
    const [path = ""] = sharedFiles("books").slice(1);
    const [first, second] = [await open(path), await open(path)];
    await first.apply(EDITS);
    await second.apply(EDITS);
    expect(Buffer.compare(first.save().bytes, second.save().bytes)).toBe(0);
  });

  it("leaves no part behind when its sheets are deleted", async () => {
    const [path = ""] = sharedFiles("books").slice(1);
    const workbook = await open(path);
    const parts = Object.keys(unzipSync(workbook.save().bytes));
    await workbook.apply(EDITS);
    await workbook.apply([
      { kind: "delete-sheet", sheet: SHEET },
      { kind: "setting", key: "answers", value: null },
    ]);
    const left = unzipSync(workbook.save().bytes);
    const added = Object.keys(left).filter((name) => !parts.includes(name));
    // Only the very hidden sheet of records stays.
    expect(added).toHaveLength(1);
    expect(new TextDecoder().decode(left["xl/workbook.xml"])).not.toContain("pivotCache");
    expect(new TextDecoder().decode(left["[Content_Types].xml"])).not.toMatch(
      /chart|pivot|table\+|drawing\+/,
    );
  });

  it("keeps a protected sheet byte for byte after marks come and go", async () => {
    const [path = ""] = sharedFiles("books");
    const workbook = await open(path);
    const original = new Uint8Array(readFileSync(path));
    const { sheets } = await workbook.snapshot();
    for (const { name } of sheets) {
      await workbook.apply([
        { kind: "mark", sheet: name, strength: "alert", areas: [{ ...AREA, row: 8 }], fill: "F8CBAD" },
      ]);
    }
    expect(changedParts(original, workbook.save().bytes)).toHaveLength(sheets.length);
    await workbook.apply(sheets.map(({ name }): WorkbookEdit => ({ kind: "remove-marks", sheet: name })));
    expect(changedParts(original, workbook.save().bytes)).toEqual([]);
  });

  it("reads .xls, XML of 2003 and saves them as .xlsx", async () => {
    const cases = [
      { folder: "ege", part: "2014", sheet: "Русский язык" },
      { folder: "oge", part: "XML 2003", sheet: "Page 1" },
    ];
    for (const { folder, part, sheet } of cases) {
      const workbook = await openXlsxWorkbook(sharedBytes(folder, part), `${part}.xls`, { engine });
      const before = await workbook.snapshot({ sheets: [sheet] });
      await workbook.apply(EDITS);
      const saved = workbook.save();
      expect(saved.fileName).toBe(`${part}.xlsx`);
      const again = await openXlsxWorkbook(saved.bytes, saved.fileName, { engine });
      const { sheets } = await again.snapshot({ sheets: [sheet] });
      expect(sheets[0]?.cells.flat().filter((cell) => cell !== null)).toEqual(
        before.sheets[0]?.cells.flat().filter((cell) => cell !== null),
      );
    }
  });
});
