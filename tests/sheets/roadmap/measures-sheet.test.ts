import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { MEASURES } from "../../../src/core/roadmap/library";
import { readMeasuresTable } from "../../../src/sheets/roadmap/measures-table";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readRoadmapTables } from "../../../src/sheets/roadmap/roadmap-tables";
import type { CheckRun } from "../../../src/core/run/check-run";
import { noticeText } from "../../../src/locale/notices";
import type { Cell } from "../../../src/workbook/cell";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { checked, madeUpWorkbook, shownRows, writeRoadmap } from "./roadmap-run";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const LIBRARY = "ОКО Мероприятия";
const HEADER = 4;
const FIRST = HEADER + 1;
const COLUMNS = [
  "Форма",
  "Направление",
  "Задача",
  "Мероприятие",
  "№ в форме",
  "Вид",
  "Основание",
  "Дата реализации",
  "Показатель",
  "Исполнитель",
  "Источник",
  "Включено",
  "Код",
];

describe("ОКО Мероприятия", () => {
  let run: CheckRun;
  let workbook: MemoryWorkbook;
  beforeAll(async () => {
    run = await checked(madeUpWorkbook(30));
  });
  beforeEach(async () => {
    workbook = new MemoryWorkbook(madeUpWorkbook(30), "");
    await write({ writes: ["measures"] });
  });

  function write(more: Partial<RoadmapOptions> = {}): Promise<void> {
    return writeRoadmap(workbook, run, { ...OPTIONS, ...more });
  }

  async function sheetNamed(name: string): Promise<SheetSnapshot> {
    const [sheet] = (await workbook.snapshot({ sheets: [name] })).sheets;
    if (sheet === undefined) throw new Error(`no ${name}`);
    return sheet;
  }

  async function rowOf(id: string): Promise<number> {
    return (await sheetNamed(LIBRARY)).cells.findIndex((cells) => cells[COLUMNS.indexOf("Код")] === id);
  }

  async function type(row: number, header: string, cell: Cell): Promise<void> {
    const column = COLUMNS.indexOf(header);
    await workbook.apply([{ kind: "write", sheet: LIBRARY, row, column, cells: [[cell]] }]);
  }

  /** Types rows into the empty ones at the end of the table. */
  async function typeBelow(...rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
    const { cells } = await sheetNamed(LIBRARY);
    const row = cells.findIndex((line, index) => index >= FIRST && line.every((cell) => cell === null));
    const typed = rows.map((own) => COLUMNS.map((header) => own[header] ?? null));
    await workbook.apply([{ kind: "write", sheet: LIBRARY, row, column: 0, cells: typed }]);
  }

  async function roadmapRows() {
    return shownRows(await sheetNamed("ОКО Дорожная карта"));
  }

  async function notices(): Promise<string[]> {
    return readRoadmapTables((await workbook.snapshot()).sheets).notices.map(noticeText);
  }

  it("holds the whole library and gives it back the same", async () => {
    const { cells, tables } = await sheetNamed(LIBRARY);
    expect(cells[HEADER - 1]).toEqual(COLUMNS);
    expect(tables).toMatchObject([{ name: "ОКО_Мероприятия", area: { rows: MEASURES.length + 6 } }]);
    const { sheets } = await workbook.snapshot();
    expect(readRoadmapTables(sheets)).toMatchObject({ notices: [], targets: [] });
    expect([...readRoadmapTables(sheets).measures].sort(byId)).toEqual([...MEASURES].sort(byId));
    expect(planRoadmap(run, { ...OPTIONS, tables: readRoadmapTables(sheets) }).rows).toEqual(
      planRoadmap(run, OPTIONS).rows,
    );
  });

  it("is not written unless it is asked for", async () => {
    workbook = new MemoryWorkbook(madeUpWorkbook(30), "");
    await write();
    expect((await workbook.snapshot()).sheets.map(({ name }) => name)).not.toContain(LIBRARY);
  });

  it("gives edited rows to new roadmaps, under the same code", async () => {
    const row = await rowOf("seversky-1-06");
    await type(row, "Мероприятие", "Мониторинг сайтов всех ОО");
    await type(row, "Основание", "признаки; Всегда");
    await type(row, "Дата реализации", 44921);
    await type(row, "Исполнитель", "методист ИМЦ; директор центра");
    await write({ form: "seversky", year: 2023 });
    const written = (await roadmapRows()).find(({ id }) => id === "2023:seversky-1-06");
    expect(written?.form.slice(2)).toEqual([
      "Мониторинг сайтов всех ОО",
      "26.12.2023",
      expect.anything(),
      "методист ИМЦ\nдиректор центра",
    ]);
    expect((await sheetNamed(LIBRARY)).cells[row]?.[COLUMNS.indexOf("Исполнитель")]).toBe(
      "методист ИМЦ; директор центра",
    );
  });

  it("takes added rows, with codes of their own that stay", async () => {
    await typeBelow({
      Направление: "Оценка качества образования обучающихся",
      Мероприятие: "Разбор работ с учителями",
      Основание: "ШНОР; фактор риска 9",
      "Дата реализации": "октябрь",
      Исполнитель: "директор центра",
    });
    expect(await notices()).toEqual([]);
    await write();
    const first = (await roadmapRows()).find(({ id }) => id === "2022:added-1");
    expect(first).toMatchObject({
      section: "Оценка качества образования обучающихся",
      due: "срок прошёл до составления плана, укажите новый",
    });
    expect(first?.form).toEqual([
      expect.stringMatching(/^\d+\.$/),
      null,
      "Разбор работ с учителями",
      "октябрь",
      null,
      "директор центра",
    ]);
    expect(await rowOf("added-1")).toBe(FIRST - 1 + MEASURES.length);

    await typeBelow({
      Форма: "северский",
      Направление: "Новое направление",
      Мероприятие: "Слёт",
      Основание: "всегда",
    });
    await write();
    const rows = await roadmapRows();
    expect(rows.find(({ id }) => id === "2022:added-1")?.form[2]).toBe("Разбор работ с учителями");
    expect(rows.find(({ id }) => id === "2022:added-2")).toMatchObject({ section: "Новое направление" });
    const other = await planRoadmap(run, {
      ...OPTIONS,
      form: "500+",
      facts: { factors: { edu700105: [9] } },
      tables: readRoadmapTables((await workbook.snapshot()).sheets),
    });
    expect(other.rows.map(({ id }) => id)).toContain("2022:added-1");
  });

  it("never gives a code again that a roadmap has, and a copied row gets its own", async () => {
    await typeBelow({ Форма: "Северский", Направление: "Своё", Мероприятие: "Первое", Основание: "всегда" });
    await write();
    const row = await rowOf("added-1");
    for (const [column] of COLUMNS.entries())
      await workbook.apply([{ kind: "write", sheet: LIBRARY, row, column, cells: [[null]] }]);
    await typeBelow(
      { Форма: "Северский", Направление: "Своё", Мероприятие: "Второе", Основание: "всегда" },
      {
        Код: "seversky-1-06",
        Форма: "Северский",
        Направление: "Своё",
        Мероприятие: "Третье",
        Основание: "всегда",
      },
    );
    await write();
    const rows = await roadmapRows();
    const texts = Object.fromEntries(rows.map(({ id, form, status }) => [id, [form[2], status]]));
    expect(texts["2022:added-1"]).toEqual(["Первое", "не требуется"]);
    expect(texts["2022:added-2"]).toEqual(["Второе", "не начато"]);
    expect(texts["2022:added-3"]).toEqual(["Третье", "не начато"]);
    expect(texts["2022:seversky-1-06"]?.[0]).toBe("Мониторинг официальных сайтов ОО");
  });

  it("leaves switched off rows out, and says in the roadmap why they are not required any more", async () => {
    await type(await rowOf("seversky-1-06"), "Включено", "Нет");
    await write();
    const row = (await roadmapRows()).find(({ id }) => id === "2022:seversky-1-06");
    expect(row).toMatchObject({ status: "не требуется" });
    expect(row?.reason).toMatch(
      /^Больше не требуется: мероприятие выключено или снято с листа «ОКО Мероприятия»\. Было: /,
    );
    await type(await rowOf("seversky-1-06"), "Включено", null);
    await write();
    expect((await roadmapRows()).find(({ id }) => id === "2022:seversky-1-06")).toMatchObject({
      status: "не начато",
    });
  });

  it.each([
    ["Мероприятие", null, /ячейка D5\): не заполнено «Мероприятие»/],
    ["Основание", "когда надо", /G5\): неизвестно основание «когда надо» \(есть: всегда; признаки/],
    ["Основание", null, /не заполнено «Основание»/],
    ["Форма", "Рязань", /A5\): «Форма» «Рязань» неизвестна \(есть: Северский,/],
    ["Направление", null, /B5\): не заполнено «Направление»/],
    ["Вид", "прочее", /F5\): «Вид» «прочее»/],
    ["Включено", "может быть", /L5\): «Включено» «может быть» неизвестно/],
    ["Дата реализации", true, /H5\): «Дата реализации» «true»/],
  ])("says what it cannot read in %s: %s", async (header, cell, sentence) => {
    const before = (await roadmapRows()).find(({ id }) => id === "2022:seversky-1-01");
    expect(await rowOf("seversky-1-01")).toBe(FIRST - 1);
    await type(FIRST - 1, header, cell);
    expect(await notices()).toEqual([expect.stringMatching(sentence)]);
    await write();
    expect((await roadmapRows()).find(({ id }) => id === "2022:seversky-1-01")).toEqual(before);
    expect((await sheetNamed(LIBRARY)).cells[FIRST - 1]?.[COLUMNS.indexOf(header)] ?? null).toBe(cell);
  });

  it("asked for again, has the rows that were taken away, switched off", async () => {
    const row = await rowOf("seversky-1-06");
    for (const [column] of COLUMNS.entries())
      await workbook.apply([{ kind: "write", sheet: LIBRARY, row, column, cells: [[null]] }]);
    await write();
    expect(await rowOf("seversky-1-06")).toBe(-1);
    const gone = (await roadmapRows()).find(({ id }) => id === "2022:seversky-1-06");
    expect(gone?.reason).toMatch(/снято с листа «ОКО Мероприятия»/);
    await write({ writes: ["measures"] });
    const back = (await sheetNamed(LIBRARY)).cells[await rowOf("seversky-1-06")];
    expect(back?.[COLUMNS.indexOf("Включено")]).toBe("нет");
  });

  it("reads a row typed right under the table, as programs that do not make tables longer leave it", async () => {
    const { tables, cells } = await sheetNamed(LIBRARY);
    const end = (tables[0]?.area.row ?? 0) + (tables[0]?.area.rows ?? 0);
    expect(cells[end]?.every((cell) => cell === null) ?? true).toBe(true);
    await type(end, "Мероприятие", "Слёт");
    await type(end, "Направление", "Оценка качества образования обучающихся");
    await type(end, "Основание", "всегда");
    await write();
    expect((await roadmapRows()).find(({ id }) => id === "2022:added-1")?.form[2]).toBe("Слёт");
  });

  it("is read wherever its columns stand, and not from a sheet of somebody else", async () => {
    const sheet = await sheetNamed(LIBRARY);
    const turned = { ...sheet, tables: [], cells: sheet.cells.map((row) => [...row].reverse()) };
    expect(readMeasuresTable([turned])?.lines.map(({ measure }) => measure)).toEqual(MEASURES);
    expect(readMeasuresTable([{ ...sheet, own: false }])).toBeNull();
  });
});

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
