import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { Session } from "../../src/app/session";
import { readFormsFile } from "../../src/app/forms-file";
import { settingEdits } from "../../src/app/own-settings";
import { readOwnSettings } from "../../src/app/read-own-settings";
import type { TableDraft } from "../../src/core/table/shown/draft-table";
import type { Grid } from "../../src/workbook/cell";
import { snapshotOf } from "../read-snapshot";
import { failure, value } from "./outcomes";

const ROWS: Grid = [
  ["Кто", "Сколько", "н", "с", "в", "п"],
  ["СОШ № 1", 40, 2, 18, 14, 6],
  ["СОШ № 2", 30, 1, 12, 12, 5],
];
const FACTS = { subject: "ma", grade: 5, year: 2024 } as const;
const AT = { sheet: "[a.xlsx]Лист1", table: null } as const;

/** A session on two files without a known table; their sheets have other names. */
async function sessionOnTwo(): Promise<Session> {
  const books = new Map([
    ["a.xlsx", snapshotOf({ Лист1: ROWS }, "a.xlsx")],
    ["b.xlsx", snapshotOf({ Другой: [["Отчёт"], [], ...ROWS.map((row) => ["", ...row])] }, "b.xlsx")],
  ]);
  const session = new Session({
    workbooks: {
      open: (_bytes, fileName) =>
        Promise.resolve({
          snapshot: () => Promise.resolve(books.get(fileName) ?? snapshotOf({})),
          apply: () => Promise.reject(new Error("Cannot write into one of several files")),
          save: () => ({ fileName, bytes: new Uint8Array() }),
          savedAsNew: false,
          fileName: "книга.xlsx",
          isEncrypted: false,
          look: () => null,
          wasEncrypted: false,
        }),
      create: (fileName) => createXlsxWorkbook(fileName, { engine }),
    },
    today: () => "2024-04-20",
    pause: () => Promise.resolve(),
    version: "0",
  });
  const paths = [...books.keys()];
  value(
    await session.files.list(
      paths.map((path) => ({ id: path, path })),
      "instead",
    ),
  );
  for (const path of paths) value(await session.files.read(path, new Uint8Array(), null));
  return session;
}

async function draftOf(session: Session): Promise<TableDraft> {
  return value(await session.shown.draft(AT, { form: "vpr-mark-shares" })).draft;
}

describe("tables that are shown in a session on several files", () => {
  it("are read in all of them once one was shown, each asking for its own subject", async () => {
    const session = await sessionOnTwo();
    const before = value(await session.files.finish());
    expect(before.tables).toEqual([]);
    expect(before.unknownSheets).toEqual(["[a.xlsx]Лист1", "[b.xlsx]Другой"]);
    const opened = value(await session.shown.remember(await draftOf(session), FACTS, "Свод"));
    expect(opened.tables.map(({ sheet, shownBy, questions }) => [sheet, shownBy, questions.length])).toEqual([
      ["[a.xlsx]Лист1", "Свод", 0],
      ["[b.xlsx]Другой", "Свод", 3],
    ]);
    expect(opened.unknownSheets).toEqual([]);
    expect(value(await session.shown.forget("Свод")).tables).toEqual([]);
  });

  it("are known in the next workbook of the session, until they are forgotten", async () => {
    const session = await sessionOnTwo();
    value(await session.files.finish());
    value(await session.shown.remember(await draftOf(session), FACTS, "Свод"));
    async function shownInNext(): Promise<unknown> {
      const opened = value(await session.open(new Uint8Array(), "b.xlsx", null, () => undefined));
      return [opened.tables.map(({ shownBy }) => shownBy), opened.forms.map(({ name }) => name)];
    }
    expect(await shownInNext()).toEqual([["Свод"], ["Свод"]]);
    value(await session.shown.forget("Свод"));
    expect(await shownInNext()).toEqual([[], []]);
  });

  it("go to others as a file of settings, and come back from it", async () => {
    const session = await sessionOnTwo();
    value(await session.files.finish());
    value(await session.shown.remember(await draftOf(session), FACTS, "Свод"));
    const { fileName, bytes } = value(await session.shown.file());
    expect(fileName).toBe("ОКО формы управления.json");
    const other = await sessionOnTwo();
    value(await other.files.finish());
    expect(value(await other.shown.load(bytes)).tables.map(({ shownBy }) => shownBy)).toEqual([
      "Свод",
      "Свод",
    ]);
    // Loaded again, it is there once.
    expect(value(await other.shown.load(bytes)).forms).toHaveLength(1);
  });

  it("say of a file that is none what is wrong with it", async () => {
    const session = await sessionOnTwo();
    value(await session.files.finish());
    async function said(text: string): Promise<string> {
      return failure(await session.shown.load(new TextEncoder().encode(text))).message;
    }
    expect(await said("не JSON")).toContain("нет форм управления");
    expect(await said('{"thresholds": {}}')).toContain("нет форм управления");
    expect(await said('{"forms": [{"name": "a", "form": "b", "columns": []}]}')).toContain(
      "«forms № 1.form»",
    );
  });
});

it("travel with the workbook among its settings, one that cannot be read alone left out", async () => {
  const session = await sessionOnTwo();
  value(await session.files.finish());
  const { forms } = value(await session.shown.remember(await draftOf(session), FACTS, "Свод"));
  const edits = settingEdits({ answers: {}, thresholds: {}, scales: [], forms });
  const edit = edits.find((of) => of.kind === "setting" && of.key === "forms");
  const text = edit?.kind === "setting" ? (edit.value ?? "") : "";
  expect(readOwnSettings({ forms: text }).forms).toEqual(forms);
  const broken = JSON.stringify([{ name: "старая" }, ...forms]);
  expect(readOwnSettings({ forms: broken }).forms).toEqual(forms);
  expect(readFormsFile(new TextEncoder().encode(`\uFEFF{"forms": ${text}}`))).toEqual(forms);
});
