import { OfficeWorkbook } from "../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { SessionBook, type BookSource } from "../../src/app/session-book";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { contractPackage } from "../adapters/xlsx/contract-package";
import { SavedBook } from "../adapters/xlsx/saved-book";
import { contractWorkbook, SOURCE } from "../contract/contract-workbook";
import { hostWith } from "../office-host/fill-host";

const OWN = "ОКО Медали";
const STAYS = "ОКО Школы";
const EDITS = [OWN, STAYS].flatMap((sheet): WorkbookEdit[] => [
  { kind: "add-sheet", sheet },
  { kind: "write", sheet, row: 0, column: 0, cells: [["ОО", 5]] },
]);
const FORMULAS = [`'${OWN}'!B1`, `'${STAYS}'!B1`];

async function inExcel(): Promise<BookSource> {
  const host = hostWith(contractWorkbook(false), { sheet: "школа 1" });
  host.connect();
  await new OfficeWorkbook().apply(EDITS);
  FORMULAS.forEach((formula, row) => (host.book.sheet(SOURCE).cells.at(40 + row, 0).formula = formula));
  return { door: "excel", workbook: new OfficeWorkbook() };
}

async function onPage(): Promise<BookSource> {
  const first = await openXlsxWorkbook(contractPackage(false), "книга.xlsx", { engine });
  await first.apply(EDITS);
  const book = new SavedBook(first.save().bytes);
  const rows = FORMULAS.map(
    (formula, row) =>
      `<row r="${String(41 + row)}"><c r="A${String(41 + row)}"><f>${formula}</f><v>5</v></c></row>`,
  );
  book.change(book.sheet(SOURCE).part, (text) =>
    text.replace("</sheetData>", `${rows.join("")}</sheetData>`),
  );
  return { door: "file", workbook: await openXlsxWorkbook(book.bytes(), "книга.xlsx", { engine }) };
}

describe("a write that leaves a sheet of ours out", () => {
  it.each([
    ["inside Excel", inExcel],
    ["on the page", onPage],
  ])("names the person's formulas that spoke of it: %s", async (_, source) => {
    const book = await SessionBook.read(await source());
    await book.apply(
      [{ kind: "delete-sheet", sheet: OWN }, { kind: "delete-sheet", sheet: STAYS }, ...EDITS.slice(2)],
      {},
    );
    expect(book.degraded).toEqual([
      { code: "broken-links", sheet: "", things: [{ kind: "cell", names: [`${SOURCE}!A41`] }] },
    ]);
  });
});
