import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { readKept } from "../../src/app/cleaning";
import { cleanBooks } from "../../src/cli/clean-books";
import type { CleanCall } from "../../src/cli/call-options";
import { WrongCall } from "../../src/cli/command-line";
import type { CliEnvironment } from "../../src/cli/cli-environment";

const FOLDER = mkdtempSync(join(tmpdir(), "oko-clean-"));
const MONTH = join(FOLDER, "март");
const printed: string[] = [];

const environment = {
  print: (text: string) => void printed.push(text),
  today: () => "2026-04-01",
  version: "1",
  workbooks: {
    open: (bytes: Uint8Array, name: string) => openXlsxWorkbook(bytes, name, { engine }),
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

afterAll(() => rmSync(FOLDER, { recursive: true }));

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
});
