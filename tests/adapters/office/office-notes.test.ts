import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import { giveNotesToClient } from "../../office-host/client-with-notes";
import { hostWith } from "../../office-host/fill-host";
import { CommentObject } from "../../office-host/objects/comments-object";
import { RangeObject } from "../../office-host/objects/range-object";
import type { OfficeHost } from "../../office-host/office-host";

const SHEET = "МА 4";
const MARKS: WorkbookEdit[] = [1, 2, 3].flatMap((row): WorkbookEdit[] => [
  {
    kind: "mark",
    sheet: SHEET,
    strength: "warn",
    fill: "FFE699",
    areas: [{ row, column: 0, rows: 1, columns: 2 }],
  },
  { kind: "note", sheet: SHEET, row, column: 0, text: `ОКО: признак ${String(row)}` },
]);

let host: OfficeHost;

beforeEach(() => {
  const cells = [["Школа"], ["1"], ["2"], ["3"]];
  const book = { fileName: "книга.xlsx", structureLocked: false, names: [], settings: {} };
  host = hostWith({ ...book, sheets: [plainSheet(SHEET, { cells })] });
  host.connect();
});

/** A note of the old kind, as people and files have them. */
function oldNote(row: number, text: string): void {
  const sheet = host.book.sheet(SHEET);
  const cell = new RangeObject(sheet, { row, column: 0, rows: 1, columns: 1 });
  host.book.oldNotes.push(new CommentObject(host.book, cell, text, host.book.oldNotes));
}

function oldTexts(): string[] {
  return host.book.oldNotes.map(({ Content }) => Content);
}

async function notes(): Promise<unknown> {
  return (await new OfficeWorkbook().snapshot()).sheets[0]?.notes;
}

describe("where Excel shows an add-in no notes of the old kind", () => {
  it("marks all rows and notes those whose cell is free; the others are told", async () => {
    oldNote(2, "от руки");
    const { degraded, inverse } = await new OfficeWorkbook().apply(MARKS);
    expect(degraded).toEqual([{ code: "note-refused", sheet: SHEET }]);
    expect(host.book.comments.map(({ range }) => range.area.row).sort()).toEqual([1, 3]);
    expect(host.book.sheet(SHEET).formats).toHaveLength(3);
    expect(oldTexts()).toEqual(["от руки"]);
    await new OfficeWorkbook().apply(inverse);
    expect([host.book.comments, host.book.sheet(SHEET).formats, oldTexts()]).toEqual([[], [], ["от руки"]]);
  });

  it("marks again and again beside them", async () => {
    oldNote(1, "от руки");
    for (let round = 0; round < 2; round++) {
      await new OfficeWorkbook().apply([{ kind: "remove-marks", sheet: SHEET }, ...MARKS]);
    }
    expect(host.book.sheet(SHEET).formats).toHaveLength(3);
    expect(host.book.comments).toHaveLength(2);
    expect(host.gaps).toEqual([]);
  });

  it("tells, where marks go, that notes of a file may have stayed", async () => {
    await new OfficeWorkbook().apply(MARKS.filter(({ kind }) => kind === "mark"));
    oldNote(1, "ОКО: признак");
    const { degraded } = await new OfficeWorkbook().apply([{ kind: "remove-marks", sheet: SHEET }]);
    expect(degraded).toEqual([{ code: "old-notes", sheet: "" }]);
  });
});

describe("a sheet of ours that is written again in its place", () => {
  const own = "ОКО Дорожная карта";
  const rows = [["Мера"], ["1"], ["2"], ["3"]];
  const first: WorkbookEdit[] = [
    { kind: "add-sheet", sheet: own },
    { kind: "write", sheet: own, row: 0, column: 0, cells: rows },
  ];
  const again: WorkbookEdit[] = [{ kind: "delete-sheet", sheet: own }, ...first];

  function note(row: number, text: string): WorkbookEdit {
    return { kind: "note", sheet: own, row, column: 0, text };
  }
  function comment(row: number, text: string): CommentObject {
    const cell = new RangeObject(host.book.sheet(own), { row, column: 0, rows: 1, columns: 1 });
    const added = new CommentObject(host.book, cell, text);
    host.book.comments.push(added);
    return added;
  }
  function standing(): string[] {
    return host.book.comments.map(({ range, Content }) => `${String(range.area.row)} ${Content}`).sort();
  }

  beforeEach(async () => {
    await new OfficeWorkbook().apply(first);
  });

  it("has a person's note where its row came to, and only there; undo brings it back", async () => {
    comment(1, "первая");
    const same = comment(2, "вторая");
    const { inverse, degraded } = await new OfficeWorkbook().apply([
      ...again,
      note(3, "первая"),
      note(2, "вторая"),
    ]);
    expect(standing()).toEqual(["2 вторая", "3 первая"]);
    // With what people answered to it.
    expect(host.book.comments).toContain(same);
    expect(degraded).toEqual([]);
    await new OfficeWorkbook().apply(inverse);
    expect(standing()).toEqual(["1 первая", "2 вторая"]);
    expect(host.gaps).toEqual([]);
  });

  it("keeps notes that the edits do not speak of, and tells that rows may have moved under them", async () => {
    comment(1, "первая");
    const { inverse, degraded } = await new OfficeWorkbook().apply([...again, note(3, "новая")]);
    expect(standing()).toEqual(["1 первая", "3 новая"]);
    await new OfficeWorkbook().apply(inverse);
    expect([standing(), degraded]).toEqual([["1 первая"], [{ code: "notes-stay", sheet: own }]]);
    const plain = await new OfficeWorkbook().apply(again);
    expect(plain.degraded).toEqual([{ code: "notes-stay", sheet: own }]);
  });
});

describe("where it does (ExcelApi 1.18)", () => {
  beforeAll(giveNotesToClient);
  beforeEach(() => {
    host.sets.set("ExcelApi", "1.18");
  });

  it("sees, keeps and removes them, and writes its own of the same kind", async () => {
    oldNote(0, "от руки");
    oldNote(1, "ОКО: прежний");
    expect(await notes()).toEqual([
      { row: 0, column: 0, value: "от руки" },
      { row: 1, column: 0, value: "ОКО: прежний" },
    ]);
    const { degraded, inverse } = await new OfficeWorkbook().apply(MARKS);
    expect(degraded).toEqual([]);
    expect(host.book.comments).toEqual([]);
    expect(oldTexts().sort()).toEqual(["ОКО: признак 1", "ОКО: признак 2", "ОКО: признак 3", "от руки"]);
    await new OfficeWorkbook().apply(inverse);
    expect(oldTexts().sort()).toEqual(["ОКО: прежний", "от руки"]);
    await new OfficeWorkbook().apply([{ kind: "note", sheet: SHEET, row: 1, column: 0, text: null }]);
    expect(oldTexts()).toEqual(["от руки"]);
    expect(host.gaps).toEqual([]);
  });

  it("sees comments beside them", async () => {
    oldNote(0, "от руки");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      context.workbook.comments.add(sheet.getRange("A2"), "обсуждение");
      await context.sync();
    });
    expect(await notes()).toEqual([
      { row: 0, column: 0, value: "от руки" },
      { row: 1, column: 0, value: "обсуждение" },
    ]);
  });
});
