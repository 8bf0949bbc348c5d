import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { Session } from "../../../src/app/session";
import type { OpenedWorkbook } from "../../../src/app/session-values";
import { degradedTexts } from "../../../src/locale/degraded-text";
import { remainsText } from "../../../src/taskpane/shell/remains";
import { madeUpBook } from "../xlsx/written-books";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";
import { ownSheets, silent, value } from "../../app/outcomes";

jest.setTimeout(120_000);

const COPY = { mode: "copy", comments: false } as const;
const MARK = { mode: "mark", comments: true } as const;
const AS_OPENED = "Книга такая, какой была.";

let host: OfficeHost;
let session: Session;

/** The host's workbook without what the add-in keeps to itself. */
function picture() {
  const { sheets, ...rest } = hostPicture(host) as { sheets: { name: string }[] };
  return { ...rest, sheets: sheets.filter(({ name }) => !name.startsWith("_ОКО")) };
}

function said(book: OpenedWorkbook, done: "undone" | "unmarked" = "undone"): string[] {
  const state = { done, book, door: "excel" } as const;
  return [remainsText(state), ...degradedTexts(book.degraded)].map((text) => text.replaceAll("\u00a0", " "));
}

async function write(options: typeof COPY | typeof MARK): Promise<OpenedWorkbook> {
  return value(await session.write(options, silent));
}

async function undo(): Promise<OpenedWorkbook> {
  return value(await session.undo());
}

beforeEach(async () => {
  const file = await openXlsxWorkbook(madeUpBook(6), "пример.xlsx", { engine });
  host = hostWith(await file.snapshot());
  host.connect();
  session = new Session({
    workbooks: {
      open: (bytes, fileName) => openXlsxWorkbook(bytes, fileName, { engine }),
      create: (fileName) => createXlsxWorkbook(fileName, { engine }),
    },
    today: () => "2021-04-20",
    pause: () => Promise.resolve(),
    version: "0",
  });
  value(await session.attach(new OfficeWorkbook(), silent));
  value(await session.check(silent));
});

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

describe("taking back inside Excel, and what is said of it", () => {
  it("goes step by step through marks, a write and the taking off of marks", async () => {
    const opened = picture();
    await write(MARK);
    const marked = picture();
    await write(COPY);
    const written = picture();
    const unmarked = value(await session.removeMarks());
    expect(said(unmarked, "unmarked")).toEqual(["Остаётся в книге: 12 листов ОКО."]);
    expect(said(await undo())).toEqual(["Остаётся от прежних записей: 12 листов ОКО, отметки строк."]);
    expect(picture()).toEqual(written);
    await undo();
    expect(picture()).toEqual(marked);
    expect(said(await undo())).toEqual([AS_OPENED]);
    expect(picture()).toEqual(opened);
  });

  it("brings back what a person typed into a sheet of ours that was written anew", async () => {
    const opened = picture();
    await write(COPY);
    const sheet = host.book.sheet("ОКО Признаки");
    sheet.cells.at(0, 0).value = "правка";
    sheet.cells.at(400, 30).value = "сбоку";
    const edited = picture();
    await write(COPY);
    expect(picture()).not.toEqual(edited);
    await undo();
    expect(picture()).toEqual(edited);
    await undo();
    expect(picture()).toEqual(opened);
  });

  it("does not say that all is as it was while sheets of ours are there that can no longer be taken back", async () => {
    for (let times = 0; times < 3; times++) await write(COPY);
    const undone = await undo();
    expect([undone.canUndo, said(undone)]).toEqual([false, ["Остаётся от прежних записей: 12 листов ОКО."]]);
  });

  it.each(["written once", "written anew"])("names a sheet that a person renamed: %s", async (times) => {
    await write(COPY);
    if (times === "written anew") await write(COPY);
    host.book.sheet("ОКО Признаки").Name = "Мои признаки";
    const sentence =
      "Листа «ОКО Признаки» в книге под этим именем нет. Если он переименован, он остался и считается вашим.";
    const undone = await undo();
    expect(said(undone).at(-1)).toBe(sentence);
    expect(said(undone).join(" ")).not.toContain(AS_OPENED);
    expect(ownSheets(undone)).not.toContain("Мои признаки");
    expect(host.book.sheets.map(({ name }) => name)).toContain("Мои признаки");
  });

  it("shows a sheet where the person has hidden all of theirs since: Excel keeps one in sight", async () => {
    const opened = picture();
    await write(COPY);
    const [first, ...others] = host.book.sheets.filter(({ name }) => !name.includes("ОКО"));
    if (first === undefined) throw new Error("no sheet");
    for (const sheet of [first, ...others]) sheet.visibility = "Hidden";
    expect(said(await undo())).toEqual([
      "",
      `Лист «${first.name}» снова показан: остальные листы скрыты, а хотя бы один в книге должен быть виден.`,
    ]);
    expect(first.visibility).toBe("Visible");
    for (const sheet of others) sheet.visibility = "Visible";
    expect(picture()).toEqual(opened);
  });

  it("names the person's formulas that spoke of the sheets that went", async () => {
    await write(COPY);
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add("Мой");
      own.getRange("A1:A2").formulas = [["='ОКО Признаки'!A1"], ["=1+1"]];
      await context.sync();
    });
    expect(said(await undo())).toEqual([
      "",
      "Ваши формулы ссылались на листы, которых больше нет, и дают #ССЫЛКА! или прежнее число: Мой!A1.",
    ]);
  });
});
