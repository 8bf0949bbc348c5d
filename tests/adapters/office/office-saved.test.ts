import { read, utils, type CellObject, type WorkBook } from "@e965/xlsx";
import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { planWrite } from "../../../src/app/write-plan";
import type { WriteMode } from "../../../src/app/session-values";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { hostSetup, PASSWORD } from "../../browser/both-doors";
import { hostWith } from "../../office-host/fill-host";
import { hostXlsx } from "../../office-host/save-host";
import { describeWithData, sharedBytes } from "../../shared-data";
import { shortSample } from "../../short-sample";

const STAMP = { fileName: "книга.xlsx", date: "2021-04-20", version: "0.1.0" };
const RECORDS = "_ОКО";

interface SavedBooks {
  /** What the file door left. */
  readonly file: XlsxWorkbook;
  /** What the host holds after the same, saved. */
  readonly saved: Uint8Array;
}

/** The whole way through both doors: read, check, write. */
async function throughBoth(bytes: Uint8Array, mode: WriteMode): Promise<SavedBooks> {
  const file = await openXlsxWorkbook(bytes, STAMP.fileName, { engine });
  const workbook = await file.snapshot();
  const run = await runCheck(workbook, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  const options = { mode, comments: true };
  const edits = planWrite({ run, workbook, own: NO_OWN_SETTINGS, options, stamp: STAMP });
  await file.apply(edits);
  const setup = hostSetup(workbook, edits);
  const host = hostWith(workbook, setup.passwords);
  host.book.calculate = (formula) => setup.formulas[formula] ?? null;
  host.book.calculatePivot = ({ Name }) => setup.pivots[Name] ?? [];
  host.connect();
  const sheetPasswords = Object.fromEntries(workbook.sheets.map(({ name }) => [name, PASSWORD]));
  await new OfficeWorkbook().apply(edits, { sheetPasswords });
  expect(host.gaps).toEqual([]);
  return { file, saved: hostXlsx(host) };
}

/** What both programs can say of a sheet: SheetJS writes no tables and marks, and a protection without its options. */
function common({ name, visibility, cells, formulas, numberFormats, notes, merges }: SheetSnapshot): object {
  const sorted = [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
  const byPlace = [...merges].sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, visibility, cells, formulas, numberFormats, notes: sorted, merges: byPlace };
}

/** Every cell that a reader which is none of ours finds, by sheet. */
function cellsOf(bytes: Uint8Array): Record<string, string[]> {
  const book: WorkBook = read(bytes, { cellNF: true });
  const names = book.SheetNames.filter((name) => !name.startsWith(RECORDS));
  return Object.fromEntries(names.map((name) => [name, cellTexts(book, name)]));
}

function cellTexts(book: WorkBook, name: string): string[] {
  const sheet = book.Sheets[name] ?? {};
  const range = utils.decode_range(sheet["!ref"] ?? "A1");
  const texts: string[] = [];
  for (let row = 0; row <= range.e.r; row++) {
    for (let column = 0; column <= range.e.c; column++) {
      const at = utils.encode_cell({ r: row, c: column });
      const cell = sheet[at] as CellObject | undefined;
      if (cell?.v === undefined || cell.v === "") continue;
      texts.push(JSON.stringify([at, cell.t, cell.v, cell.f ?? ""]));
    }
  }
  return texts;
}

async function expectSame({ file, saved }: SavedBooks): Promise<void> {
  const opened = await (await openXlsxWorkbook(saved, STAMP.fileName, { engine })).snapshot();
  const wanted = await file.snapshot();
  expect(opened.sheets.map(({ name }) => name)).toEqual(wanted.sheets.map(({ name }) => name));
  for (const [index, sheet] of wanted.sheets.entries()) {
    const other = opened.sheets[index];
    if (other !== undefined) expect(common(other)).toEqual(common(sheet));
  }
  expect(opened.names).toEqual(wanted.names);
  expect(cellsOf(saved)).toEqual(cellsOf(file.save().bytes));
}

describe("the host's workbook, saved by an independent writer", () => {
  it("is the file door's, cell for cell, after the whole way on the first reports of the sample in mode Mark", async () => {
    await expectSame(await throughBoth(shortSample(), "mark"));
  }, 120_000);
});

describeWithData("the host's workbook, saved by an independent writer, on real reports", () => {
  it("is the file door's, cell for cell, after the whole way in mode Mark", async () => {
    await expectSame(await throughBoth(sharedBytes("books", "(листы защищены)"), "mark"));
  }, 300_000);
});
