import { utils, write } from "@e965/xlsx";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { statusOf } from "../../src/core/roadmap/row-status";
import { readRoadmapSheet } from "../../src/sheets/roadmap/read-roadmap-sheet";
import { roadmapLayout } from "../../src/sheets/roadmap/roadmap-layout";
import { madeUpWorkbook, shownRows } from "../sheets/roadmap/roadmap-run";
import { callCli, type CliCall } from "./call-cli";
import { temporaryFolder } from "../temporary-folder";

const SHEET = "ОКО Дорожная карта";

function call(...words: string[]): Promise<CliCall> {
  return callCli(words, "2022-11-23");
}

async function roadmapIn(path: string) {
  const book = await openXlsxWorkbook(new Uint8Array(readFileSync(path)), "к.xlsx", { engine });
  const sheet = (await book.snapshot()).sheets.find(({ name }) => name === SHEET);
  if (sheet === undefined) throw new Error("no roadmap");
  return { book, sheet, rows: shownRows(sheet) };
}

describe("oko roadmap", () => {
  const folder = temporaryFolder();
  const input = join(folder, "Школы.xlsx");
  const out = join(folder, "Карта.xlsx");

  beforeAll(() => {
    const book = utils.book_new();
    for (const { name, cells } of madeUpWorkbook(30).sheets) {
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), name);
    }
    writeFileSync(input, new Uint8Array(write(book, { type: "array" }) as ArrayBuffer));
  });

  it("takes a plan in its author's words from a book without results, and says so", async () => {
    const plan = join(folder, "План.xlsx");
    const planOut = join(folder, "План-карта.xlsx");
    const book = utils.book_new();
    const cells = [
      ["План мероприятий на 2022/2023 учебный год"],
      [
        "№",
        "Наименование мероприятия",
        "Срок исполнения",
        "Ответственный исполнитель",
        "Отметка о выполнении",
      ],
      [1, "Приказ о проведении ВПР", "конец сентября", "Методист", "Вып."],
      [2, "Семинар учителей математики", "октябрь", "ИМЦ", "не проводился"],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "План");
    writeFileSync(plan, new Uint8Array(write(book, { type: "array" }) as ArrayBuffer));
    const { code, said } = await call(
      "roadmap",
      plan,
      "--form",
      "tver",
      "--year",
      "2022",
      "--quarter",
      "1",
      "--out",
      planOut,
    );
    expect(code).toBe(0);
    expect(said).toMatch(/Перенесено с листа «План»: 2\sстроки; сам лист не изменён\./);
    expect(said).not.toContain("пустой бланк");
    const { book: written, sheet } = await roadmapIn(planOut);
    const [first, second] = readRoadmapSheet(sheet, "tver").rows.filter(({ id }) => id.startsWith("own-"));
    expect([first?.form[1], first && statusOf(first), second?.form[1]]).toEqual([
      "Приказ о проведении ВПР",
      "done",
      "Семинар учителей математики",
    ]);
    const report = (await written.snapshot()).sheets.find(({ name }) => name === "ОКО Отчёт за четверть");
    expect(report?.cells.flat()).toContain("Семинар учителей математики");
    expect(report?.cells.flat().join()).toContain("просрочено 1");
  });

  it("writes the roadmap, and keeps on a rerun what was entered in the file", async () => {
    const before = readFileSync(input);
    expect((await call("roadmap", input, "--out", out)).code).toBe(0);
    expect(readFileSync(input).equals(before)).toBe(true);
    const { book, sheet, rows } = await roadmapIn(out);
    expect(rows.length).toBeGreaterThan(60);
    const { index } = roadmapLayout("seversky");
    const row = sheet.cells.findIndex((cells) => cells[index.id] === rows[5]?.id);
    await book.apply([
      {
        kind: "write",
        sheet: SHEET,
        row,
        column: index.status,
        cells: [["в работе", null, "https://edu.example/a", "ждём"]],
      },
    ]);
    const edited = join(folder, "Правка.xlsx");
    writeFileSync(edited, book.save().bytes);
    const again = join(folder, "Снова.xlsx");
    expect((await call("roadmap", edited, "--out", again)).code).toBe(0);
    const kept = (await roadmapIn(again)).rows;
    expect(kept).toHaveLength(rows.length);
    expect(kept[5]).toMatchObject({ status: "в работе", document: "https://edu.example/a", comment: "ждём" });
  });

  it("does not bring back a row that was cleared in the file, and says so", async () => {
    const { book, sheet, rows } = await roadmapIn(out);
    const row = sheet.cells.findIndex((cells) => cells[roadmapLayout("seversky").index.id] === rows[5]?.id);
    const cells = [(sheet.cells[row] ?? []).map(() => null)];
    await book.apply([{ kind: "write", sheet: SHEET, row, column: 0, cells }]);
    const cleared = join(folder, "Без строки.xlsx");
    writeFileSync(cleared, book.save().bytes);
    const again = join(folder, "Снова без строки.xlsx");
    const { code, said } = await call("roadmap", cleared, "--out", again);
    expect(code).toBe(0);
    expect(said.replaceAll("\u00a0", " ")).toContain("не предлагаются снова: 1 мера");
    expect(said).toContain(`Мер в карте: ${String(rows.length - 1)};`);
    expect((await roadmapIn(again)).rows.map(({ id }) => id)).toEqual(
      rows.map(({ id }) => id).filter((id) => id !== rows[5]?.id),
    );
  });

  it("writes the tables of measures and people and protects the roadmap, and a rerun reads them all", async () => {
    const first = join(folder, "Защита.xlsx");
    const asked = ["--library", "--executors", "--protect"];
    expect((await call("roadmap", input, "--out", first, ...asked)).code).toBe(0);
    const { book, sheet, rows } = await roadmapIn(first);
    expect(sheet.protection).toEqual({ hasPassword: false, allowFormatCells: false });
    const { sheets } = await book.snapshot();
    const library = sheets.find(({ name }) => name === "ОКО Мероприятия");
    const people = sheets.find(({ name }) => name === "ОКО Исполнители");
    const { index } = roadmapLayout("seversky");
    const row = sheet.cells.findIndex((cells) => cells[index.id] === rows[5]?.id);
    const measure = library?.cells.findIndex((cells) => cells.at(-1) === "seversky-1-06") ?? -1;
    const person = people?.cells.findIndex(([role]) => role === "руководитель ОО") ?? -1;
    const target = { url: "Приказы/Приказ 7.pdf" };
    await book.apply([
      { kind: "write", sheet: SHEET, row, column: index.document, cells: [["Приказ № 7"]] },
      { kind: "link", sheet: SHEET, row, column: index.document, target },
      { kind: "write", sheet: "ОКО Мероприятия", row: measure, column: 6, cells: [["когда-нибудь"]] },
      {
        kind: "write",
        sheet: "ОКО Исполнители",
        row: person,
        column: 1,
        cells: [["директор", "Лесная А. Б."]],
      },
    ]);
    writeFileSync(first, book.save().bytes);
    const json = join(folder, "Защита.json");
    const second = join(folder, "Защита-2.xlsx");
    const { code, said } = await call("roadmap", first, "--out", second, "--json", json);
    expect(code).toBe(0);
    expect(said).toContain("неизвестно основание «когда-нибудь»");
    const again = await roadmapIn(second);
    expect(again.sheet.protection).toEqual(sheet.protection);
    expect((await call("roadmap", first, "--out", second, "--unprotect")).code).toBe(0);
    expect((await roadmapIn(second)).sheet.protection).toBeNull();
    expect((await call("roadmap", first, "--protect", "--unprotect")).code).toBe(2);
    const same = again.rows.find(({ id }) => id === rows[5]?.id);
    expect(same).toMatchObject({ document: "Приказ № 7", links: [{ column: index.document, target }] });
    expect(again.rows.some(({ form }) => String(form[5]).includes("директор Лесная А. Б."))).toBe(true);
    expect(said + readFileSync(json, "utf8")).not.toContain("Лесная");
  });

  it("says for whom and why, and writes JSON", async () => {
    const json = join(folder, "Карта.json");
    const facts = join(folder, "Сведения.json");
    writeFileSync(facts, JSON.stringify({ medals: ["edu700104"], factors: { edu700105: [9] } }));
    const { code, said } = await call(
      "roadmap",
      input,
      "--for",
      "school",
      "--who",
      "edu700104",
      "--facts",
      facts,
      "--json",
      json,
      "--year",
      "2023",
    );
    expect(code).toBe(0);
    expect(said).toContain("Школа № 5");
    const { measures, year } = JSON.parse(readFileSync(json, "utf8")) as {
      year: number;
      measures: { id: string; reasons: { trigger: string }[] }[];
    };
    expect(year).toBe(2023);
    expect(measures.some(({ reasons }) => reasons.some(({ trigger }) => trigger === "medals"))).toBe(true);
  });

  it("knows a school's plan again however the school is asked for", async () => {
    const [first, again] = [join(folder, "План.xlsx"), join(folder, "План снова.xlsx")];
    const words = ["--form", "school-plan", "--for", "school", "--year", "2023", "--who"];
    await call("roadmap", input, ...words, "школа 5", "--out", first);
    await call("roadmap", first, ...words, "edu700104", "--out", again);
    const { book } = await roadmapIn(again);
    const plans = (await book.snapshot()).sheets.filter(({ name }) => name.startsWith(SHEET));
    expect(plans.map(({ name }) => name)).toEqual([SHEET]);
  });

  it.each([
    { words: ["--form", "moscow"], says: "«moscow»" },
    { words: ["--for", "region"], says: "«region»" },
    { words: ["--for", "school"], says: "--who" },
    { words: ["--who", "low"], says: "--for" },
    { words: ["--for", "group", "--who", "best"], says: "«best»" },
    { words: ["--for", "school", "--who", "Школа 404"], says: "«Школа 404»" },
    { words: ["--year", "22"], says: "«22»" },
    { words: ["--mode", "mark"], says: "--mode" },
    { words: ["--out", "Школы.pdf"], says: "Школы.pdf" },
    { words: ["--facts", "нет.json"], says: "нет.json" },
    { words: ["--basis", "all"], says: "«all»" },
  ])("refuses $words", async ({ words, says }) => {
    const { code, said } = await call("roadmap", input, ...words);
    expect(code).toBe(2);
    expect(said).toContain(says);
  });

  it("refuses to write over its input", async () => {
    expect((await call("roadmap", input, "--out", input)).code).toBe(2);
  });

  it.each([
    { adverse: "школа" },
    { factors: { a: [11] } },
    { territoryShareTarget: 2 },
    { notMedals: 1 },
    { other: [] },
  ])("refuses facts that are no facts: %j", async (facts) => {
    const path = join(folder, "Неверно.json");
    writeFileSync(path, JSON.stringify(facts));
    expect((await call("roadmap", input, "--facts", path)).code).toBe(2);
  });
});
