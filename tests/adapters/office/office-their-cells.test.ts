import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { Session } from "../../../src/app/session";
import type { OpenedWorkbook } from "../../../src/app/session-values";
import { degradedTexts } from "../../../src/locale/degraded-text";
import { cellAddress } from "../../../src/workbook/address";
import { ownRecordRows } from "../../../src/workbook/own-records";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { silent, value } from "../../app/outcomes";
import { hostWith } from "../../office-host/fill-host";
import type { OfficeHost } from "../../office-host/office-host";
import { WorksheetObject } from "../../office-host/objects/worksheet-object";
import { SavedBook } from "../xlsx/saved-book";
import { SheetByHand } from "../xlsx/sheet-by-hand";
import { madeUpBook, reported } from "../xlsx/written-books";

jest.setTimeout(180_000);

const SHEET = "ОКО Школы";
const COPY = { mode: "copy", comments: false } as const;

let first: Uint8Array;
/** The sheet as it is written, before anybody touched it. */
let fresh: SheetSnapshot;

beforeAll(async () => {
  first = await reported(madeUpBook(6));
  fresh = sheetOf(await (await openXlsxWorkbook(first, "книга.xlsx", { engine })).snapshot());
});

function sheetOf({ sheets }: WorkbookSnapshot): SheetSnapshot {
  const found = sheets.find(({ name }) => name === SHEET);
  if (found === undefined) throw new Error(`no sheet ${SHEET}`);
  return found;
}

function newSession(): Session {
  return new Session({
    workbooks: {
      open: (bytes, fileName) => openXlsxWorkbook(bytes, fileName, { engine }),
      create: (fileName) => createXlsxWorkbook(fileName, { engine }),
    },
    today: () => "2022-11-23",
    pause: () => Promise.resolve(),
    version: "0",
  });
}

/** The book as Excel has it open. */
function hostOf(book: WorkbookSnapshot): OfficeHost {
  const host = hostWith(book);
  const records = new WorksheetObject(host.book, "_ОКО");
  records.visibility = "VeryHidden";
  host.book.sheets.push(records);
  const rows = ownRecordRows({
    sheets: book.sheets.filter(({ own }) => own).map(({ name }) => name),
    settings: new Map(Object.entries(book.settings)),
    ...{ lists: [], journal: new Map<string, string>() },
  });
  for (const [row, line] of rows.entries())
    for (const [column, text] of line.entries()) records.cells.at(row, column).value = text;
  return host;
}

interface Door {
  readonly told: readonly string[];
  readonly sheet: SheetSnapshot;
}

function told({ degraded }: OpenedWorkbook): string[] {
  const about = degraded.filter(({ code }) => code.startsWith("cells-") || code === "links-moved");
  return degradedTexts(about).map((text) => text.replaceAll("\u00a0", " "));
}

async function inFile(bytes: Uint8Array): Promise<Door> {
  const session = newSession();
  value(await session.open(bytes, "книга.xlsx", null, silent));
  value(await session.check(silent));
  const book = value(await session.write(COPY, silent));
  const saved = value(await session.save()).bytes;
  const undone = value(await session.undo());
  expect(undone.isUnsaved).toBe(false);
  expect(Buffer.compare(value(await session.save()).bytes, bytes)).toBe(0);
  const again = await openXlsxWorkbook(saved, "книга.xlsx", { engine });
  return { told: told(book), sheet: sheetOf(await again.snapshot()) };
}

async function inExcel(book: WorkbookSnapshot): Promise<Door> {
  const host = hostOf(book);
  host.connect();
  const session = newSession();
  value(await session.attach(new OfficeWorkbook(), silent));
  const before = sheetOf(await new OfficeWorkbook().snapshot());
  value(await session.check(silent));
  const written = value(await session.write(COPY, silent));
  const sheet = sheetOf(await new OfficeWorkbook().snapshot());
  value(await session.undo());
  expect(sheetOf(await new OfficeWorkbook().snapshot())).toEqual(before);
  expect(host.gaps).toEqual([]);
  return { told: told(written), sheet };
}

/** What a sheet holds that the fresh one has not. */
function beside({ cells, formulas }: SheetSnapshot): string[] {
  const byPlace = new Map(formulas.map(({ row, column, value: text }) => [cellAddress(row, column), text]));
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const address = cellAddress(row, column);
      if (cell === null || cell === (fresh.cells[row]?.[column] ?? null)) return [];
      const formula = byPlace.get(address);
      return [`${address} ${String(cell)}${formula === undefined ? "" : ` =${formula}`}`];
    }),
  );
}

/** A file in which the person's own sheet speaks of ours. */
function withLink(book: SavedBook): void {
  const [source = ""] = book.sheetNames();
  new SheetByHand(book, source).formula("Z60", `'${SHEET}'!B9`, 1).save();
}

describe("what a person filled on a sheet of ours that is written again", () => {
  it.each<[string, (sheet: SheetByHand) => void, string[], RegExp[]]>([
    ["nothing", () => undefined, [], []],
    [
      "cells to the right, with a number, a date and a formula",
      (sheet) =>
        sheet
          .type("AZ5", "позвонить")
          .type("AZ6", 12.5)
          .formula("AZ7", "SUM(AZ6:AZ6)*2", 25)
          .type("BB30", "далеко"),
      ["AZ5 позвонить", "AZ6 12.5", "AZ7 25 =SUM(AZ6:AZ6)*2", "BB30 далеко"],
      [],
    ],
    [
      "formulas that Excel keeps as one",
      (sheet) =>
        sheet
          .put("AZ5", '><f t="shared" ref="AZ5:AZ6" si="7">AY5+1</f><v>1</v></c>')
          .put("AZ6", '><f t="shared" si="7"/><v>1</v></c>'),
      ["AZ5 1 =AY5+1", "AZ6 1 =AY6+1"],
      [],
    ],
    [
      "a line under the table",
      (sheet) => sheet.type("A90", "Проверено").type("B90", 7),
      ["A90 Проверено", "B90 7"],
      [],
    ],
    [
      "rows put in above, one of them with a title",
      (sheet) => sheet.insertRows(1, 2).type("A1", "Приложение 1"),
      [],
      [/^Вписанное вами на листе «ОКО Школы» не сохранено \(1 ячейка: A1\): там теперь строки ОКО\./],
    ],
    [
      "cells beside rows that are other ones now",
      (sheet) => sheet.insertRows(2, 1).type("AZ3", "позвонить").type("AZ10", 12.5),
      ["AZ3 позвонить", "AZ10 12.5"],
      [/^Вписанное вами на листе «ОКО Школы» осталось на своих местах \(2 ячейки: AZ3 и AZ10\)/],
    ],
    ["empty rows put in above", (sheet) => sheet.insertRows(1, 3), [], []],
    [
      "a column put in, with a word",
      (sheet) => {
        const row = (fresh.tables[0]?.area.row ?? 0) + 2;
        sheet.insertColumns(2, 1).type(`B${String(row)}`, "звонок");
      },
      [],
      [/не сохранено \(1 ячейка: B\d+\)/],
    ],
    [
      "cells of ours that were edited",
      (sheet) => {
        const row = String((fresh.tables[0]?.area.row ?? 0) + 3);
        sheet.type("A2", "иначе").type(`A${row}`, "Лицей").type(`D${row}`, 7);
      },
      [],
      [
        /^Исправленное вами на листе «ОКО Школы» записано заново \(3 ячейки: A2 \(«иначе»\), A\d+ \(«Лицей»\) и D\d+ \(«7»\)\)\./,
      ],
    ],
  ])("is kept or told alike on both doors: %s", async (_, change, expected, sentences) => {
    const saved = new SavedBook(first);
    const sheet = new SheetByHand(saved, SHEET);
    change(sheet);
    sheet.save();
    const bytes = saved.bytes();
    const opened = await (await openXlsxWorkbook(bytes, "книга.xlsx", { engine })).snapshot();
    const [file, excel] = [await inFile(bytes), await inExcel(opened)];
    expect(beside(file.sheet).sort()).toEqual([...expected].sort());
    expect(beside(excel.sheet)).toEqual(beside(file.sheet));
    expect(file.told).toHaveLength(sentences.length);
    for (const [index, sentence] of sentences.entries()) expect(file.told[index]).toMatch(sentence);
    expect(excel.told).toEqual(file.told);
  });

  it("is told where a formula of theirs may speak of other rows now", async () => {
    const saved = new SavedBook(first);
    withLink(saved);
    new SheetByHand(saved, SHEET).insertRows(3, 2).save();
    const bytes = saved.bytes();
    const opened = await (await openXlsxWorkbook(bytes, "книга.xlsx", { engine })).snapshot();
    const [file, excel] = [await inFile(bytes), await inExcel(opened)];
    expect(file.told).toEqual([
      expect.stringMatching(/^На листе «ОКО Школы» вы вставляли или удаляли строки .*: МА 4 [^!]*!Z60\.$/),
    ]);
    expect(excel.told).toEqual(file.told);
  });

  it("is told whole where it is a row of totals", async () => {
    const saved = new SavedBook(first);
    const { row, rows } = fresh.tables[0]?.area ?? { row: 0, rows: 0 };
    const last = row + rows + 1;
    new SheetByHand(saved, SHEET)
      .type(`A${String(last)}`, "Итог")
      .formula(`C${String(last)}`, "SUBTOTAL(109,C9:C14)", 5)
      .save();
    const relations = saved.text(saved.sheet(SHEET).part.replace(/([^/]*)$/, "_rels/$1.rels"));
    const table = /tables\/table\d+\.xml/.exec(relations)?.[0] ?? "";
    saved.change(`xl/${table}`, (text) =>
      text.replace(
        / ref="([A-Z]+\d+:[A-Z]+)\d+"/,
        (_, ref: string) => ` ref="${ref}${String(last)}" totalsRowCount="1"`,
      ),
    );
    const bytes = saved.bytes();
    const opened = await (await openXlsxWorkbook(bytes, "книга.xlsx", { engine })).snapshot();
    const [file, excel] = [await inFile(bytes), await inExcel(opened)];
    expect(file.told).toEqual([expect.stringMatching(/не сохранено \(2 ячейки: A\d+ и C\d+\): это строка/)]);
    expect(excel.told).toEqual(file.told);
    expect(beside(file.sheet)).toEqual([]);
  });
});
