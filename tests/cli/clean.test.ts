import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { readKept } from "../../src/app/cleaning";
import { cleanBooks } from "../../src/cli/clean-books";
import type { CleanCall } from "../../src/cli/call-options";
import { WrongCall } from "../../src/cli/command-line";
import { locked } from "../adapters/xlsx/locked-book";
import { bookParts, cellsXml } from "../adapters/xlsx/small-book";
import { zipOf } from "../adapters/xlsx/zip-maker";
import type { CliEnvironment } from "../../src/cli/cli-environment";
import { temporaryFolder } from "../temporary-folder";

const FOLDER = temporaryFolder();
const MONTH = join(FOLDER, "март");
const PASSWORD = "школа 2";
const printed: string[] = [];

const environment = {
  print: (text: string) => void printed.push(text),
  today: () => "2026-04-01",
  version: "1",
  workbooks: {
    open: (bytes: Uint8Array, name: string, password: string | null) =>
      openXlsxWorkbook(bytes, name, { engine, ...(password === null ? {} : { password }) }),
    create: (name: string) => createXlsxWorkbook(name, { engine }),
  },
} as unknown as CliEnvironment;

function call(options: Partial<CleanCall>): CleanCall {
  const none = { json: null, settings: null, password: null, isPasswordPiped: false, out: null, date: null };
  const own = { template: null, register: null, answers: null, book: null, remarks: null };
  return { ...none, structurePassword: null, ...own, ...options } as unknown as CleanCall;
}

beforeAll(() => {
  mkdirSync(MONTH);
  for (let school = 1; school <= 12; school += 1) {
    const [many, few] = [String(10 + school), String(school % 5)];
    const rows = [
      `русский;${many};${few}`,
      `математика;${few};${many}`,
      `физика;${school === 4 ? "-7" : many};${few}`,
    ];
    const lines = [
      "Консультации",
      `Школа:;МБОУ СОШ № ${String(school)}`,
      "Месяц:;март 2026 г.",
      "",
      "Предмет;очно;дистанционно",
      ...rows,
    ];
    writeFileSync(join(MONTH, `школа ${String(school)}.csv`), `\uFEFF${lines.join("\r\n")}\r\n`);
  }
});

describe("cleanBooks()", () => {
  it("marks an xlsx beside a csv, and says so", async () => {
    const remarks = join(FOLDER, "замечания");
    const json = join(FOLDER, "итог.json");
    await cleanBooks([MONTH], call({ remarks, json }), environment);
    // A csv has no other numbers than texts: nothing was mended.
    expect((JSON.parse(readFileSync(json, "utf8")) as { changes: unknown }).changes).toEqual([]);
    expect(readdirSync(remarks).sort()).toEqual(["март школа 4 замечания.xlsx", "март школа 4 письмо.txt"]);
    expect(printed.join("")).toContain(
      "Не xlsx, отмечена копия в xlsx, сам файл не изменён: март/школа 4.csv.",
    );
    const bytes = new Uint8Array(readFileSync(join(remarks, "март школа 4 замечания.xlsx")));
    const [sheet] = (await (await openXlsxWorkbook(bytes, "a.xlsx", { engine })).snapshot()).sheets;
    expect(sheet?.cells[7]?.[1]).toBe("-7");
  });

  it("takes the numbers of a settings file, keeps them in the workbook, and refuses what is none", async () => {
    const [settings, out] = [join(FOLDER, "s.json"), join(FOLDER, "Свод.xlsx")];
    writeFileSync(settings, '{"monthly": {"zeroShare": 0.4, "foldRows": 5}}');
    await cleanBooks([MONTH], call({ settings, out }), environment);
    const snapshot = await (
      await openXlsxWorkbook(new Uint8Array(readFileSync(out)), "a.xlsx", { engine })
    ).snapshot();
    expect(readKept(snapshot).thresholds).toEqual({ zeroShare: 0.4, foldRows: 5 });
    for (const [text, sentence] of [
      ['{"monthly": {"zeroShare": 4}}', /должен быть числом от 0 до 1/],
      ['{"monthly": {"dueDay": 5.5}}', /должен быть целым числом от 1 до 31/],
      ['{"monthly": {"zeros": 1}}', /неизвестный ключ «monthly\.zeros»/],
    ] as const) {
      writeFileSync(settings, text);
      const refused = cleanBooks([MONTH], call({ settings }), environment);
      await expect(refused).rejects.toThrow(WrongCall);
      await expect(refused).rejects.toThrow(sentence);
    }
  });

  it("opens files with a password by the one that is given, and says that the table has none", async () => {
    const folder = join(FOLDER, "с паролем");
    mkdirSync(folder);
    for (const school of [1, 2, 3]) {
      const rows = [
        ["Консультации"],
        ["Школа:", `МБОУ СОШ № ${String(school)}`],
        ["Месяц:", "март 2026 г."],
        [],
        ["Предмет", "очно", "дистанционно"],
        ["русский", "12", "3"],
        ["физика", school === 2 ? "-7" : "5", "1"],
      ];
      const book = zipOf(bookParts({ sheet: cellsXml(rows), sheetName: "Лист1" }));
      writeFileSync(
        join(folder, `школа ${String(school)}.xlsx`),
        school === 2 ? locked(book, { password: PASSWORD }) : book,
      );
    }
    const [json, out] = [join(FOLDER, "п.json"), join(FOLDER, "п.xlsx")];
    await cleanBooks([folder], call({ json }), environment);
    expect(statuses(json)).toEqual(["ok", "encrypted", "ok"]);

    printed.length = 0;
    const remarks = join(FOLDER, "замечания п");
    await cleanBooks([folder], call({ json, out, remarks, password: PASSWORD }), environment);
    expect(statuses(json)).toEqual(["ok", "ok", "ok"]);
    expect(printed.join("")).toContain("файлы с паролем (с паролем/школа 2.xlsx) вошли в свод");
    expect(readdirSync(remarks)).toContain("с паролем школа 2 замечания.xlsx");
  });
});

/** What became of each file, in the order of their names. */
function statuses(path: string): string[] {
  const { files } = JSON.parse(readFileSync(path, "utf8")) as { files: { status: string }[] };
  return files.map(({ status }) => status);
}
