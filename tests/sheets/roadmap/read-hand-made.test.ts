import { utils, write } from "@e965/xlsx";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { columnOf } from "../../../src/core/roadmap/forms";
import { statusOf } from "../../../src/core/roadmap/row-status";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readHandMade } from "../../../src/sheets/roadmap/read-hand-made";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { HEADER_ROW, roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import type { TrackedRow } from "../../../src/core/roadmap/tracked-row";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { Area, Cell, Grid } from "../../../src/workbook/cell";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { describeWithSeeds, seedText } from "../../shared-data";
import { cellSheet, checked, madeUpWorkbook, shownRows, STAMP } from "./roadmap-run";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };

const HAND_MADE = {
  ...cellSheet("План", [
    ["Дорожная карта"],
    ["№ п/п", "Задачи", "Мероприятия", "Дата реализации", "Показатели", "Ответственные", "Отметка"],
    [1, 2, 3, 4, 5, 6, 7],
    ["Оценка качества образования обучающихся"],
    [
      "1.",
      "Первая задача",
      "Мониторинг официальных сайтов ОО",
      "2 раза в год",
      "Справка",
      "И. о. методиста",
      "сделано в мае",
    ],
    [null, null, "Своё мероприятие", "декабрь", null, null, null],
    [
      "Повышение объективности оценки образовательных результатов в образовательных организациях Лесного района",
    ],
    ["1.", "Вторая задача", "Педсовет", "как решит совет", "Протокол", "Завуч"],
  ]),
  merges: [
    { row: 3, column: 0, rows: 1, columns: 6 },
    { row: 4, column: 1, rows: 2, columns: 1 },
    { row: 4, column: 5, rows: 2, columns: 1 },
  ],
};

describe("readHandMade()", () => {
  it("reads sections, merged cells, dates and columns of its own", () => {
    const found = readHandMade([HAND_MADE], "seversky", 2022, "2022-11-23");
    expect(found?.sheet).toBe("План");
    expect(found?.rows).toMatchObject([
      {
        section: "Оценка качества образования обучающихся",
        form: [
          "1.",
          "Первая задача",
          "Мониторинг официальных сайтов ОО",
          "2 раза в год",
          "Справка",
          "И. о. методиста",
        ],
        added: ["сделано в мае"],
        periods: [
          { from: "2022-09-01", to: "2022-12-31" },
          { from: "2023-01-01", to: "2023-08-31" },
        ],
      },
      { form: [null, "Первая задача", "Своё мероприятие", "декабрь", null, "И. о. методиста"], due: 44926 },
      {
        section: "Повышение объективности оценки образовательных результатов в образовательных организациях",
        due: "unread",
      },
    ]);
  });

  it("reads a plan in its author's words: columns by their meaning, statuses, sections, dates of Excel, no signature", () => {
    const plan = cellSheet("Лист1", [
      ["УТВЕРЖДАЮ"],
      ["План мероприятий по повышению качества образования, 2022/2023 учебный год"],
      [],
      [
        "№",
        "Наименование мероприятия",
        "Срок исполнения",
        "Ответственный исполнитель",
        "Ожидаемый результат",
        "Отметка о выполнении",
      ],
      [null, "1. Нормативное обеспечение"],
      [1, "Приказ о проведении ВПР", 44819, "Методист", "Приказ", "Вып."],
      [2, "Семинар учителей математики", "конец октября", "ИМЦ", "Протокол", "не проводился"],
      [null, "2. Контроль"],
      [3, "Посещение школ", "1 раз в квартал", "УО", "Справка", null],
      [null, "Начальник управления образования", null, "И.И. Иванов"],
      [null, "Исполнитель: Петрова А.А., тел. 2-22-22"],
    ]);
    for (const form of ["smolensk", "tver", "seversky", "maima", "500+"] as const) {
      const found = readHandMade([plan], form, 2022, "2022-11-23");
      expect(found?.rows.map((row) => [row.section, statusOf(row), row.due])).toEqual([
        ["1. Нормативное обеспечение", "done", 44819],
        ["1. Нормативное обеспечение", "not-done", 44865],
        ["2. Контроль", "not-begun", 44895],
      ]);
      const texts = found?.rows.map(({ form: cells }) => cells[columnOf(form, "text")]);
      expect(texts).toEqual(["Приказ о проведении ВПР", "Семинар учителей математики", "Посещение школ"]);
      expect(found?.rows[0]?.form[columnOf(form, "date")]).toBe("15.09.2022");
      expect(found?.rows.map(({ form: cells }) => cells[columnOf(form, "roles")])).toEqual([
        "Методист",
        "ИМЦ",
        "УО",
      ]);
    }
    expect(readHandMade([plan], "smolensk", 2022, "2022-11-23")?.added.map(({ header }) => header)).toEqual([
      "Ожидаемый результат",
    ]);
  });

  it("takes no table for a plan that does not say so, or lacks a term", () => {
    const header = ["№", "Мероприятие", "Срок", "Ответственный"];
    const row = [1, "Семинар", "октябрь", "ИМЦ"];
    expect(
      readHandMade([cellSheet("Лист1", [["Отчёт за год"], header, row])], "smolensk", 2022, "2022-11-23"),
    ).toBeNull();
    const without = [["План работы"], ["№", "Мероприятие", "Ответственный"], [1, "Семинар", "ИМЦ"]];
    expect(readHandMade([cellSheet("Лист1", without)], "smolensk", 2022, "2022-11-23")).toBeNull();
  });

  it("takes no other sheet for a roadmap", () => {
    expect(readHandMade(madeUpWorkbook(3).sheets, "seversky", 2022, "2022-11-23")).toBeNull();
    expect(readHandMade([{ ...HAND_MADE, own: true }], "seversky", 2022, "2022-11-23")).toBeNull();
  });

  it("becomes a tracked roadmap; the measures of the library are not added twice", async () => {
    const source = madeUpWorkbook(30);
    const workbook = new MemoryWorkbook({ ...source, sheets: [...source.sheets, HAND_MADE] }, "");
    const run = await checked(source);
    const { sheets, settings } = await workbook.snapshot();
    await workbook.apply(
      roadmapEdits(planRoadmap(run, OPTIONS), run, { sheets, settings, isNew: false }, STAMP),
    );
    const after = (await workbook.snapshot()).sheets;
    expect(after.find(({ name }) => name === "План")).toEqual(HAND_MADE);
    const sheet = after.find(({ name }) => name === "ОКО Дорожная карта");
    const rows = sheet === undefined ? [] : shownRows(sheet);
    expect(rows.filter(({ form }) => form[2] === "Мониторинг официальных сайтов ОО")).toMatchObject([
      { id: "2022:seversky-1-06", added: ["сделано в мае"] },
    ]);
    expect(rows.filter(({ form }) => form[2] === "Своё мероприятие")).toMatchObject([
      { status: "не начато" },
    ]);
  });
});

/** The table of the programme, cell by cell; a section's name stands alone in its line. */
function programmeTable(): Cell[][] {
  const text = seedText("seversky-programme");
  return text
    .slice(text.indexOf("№ п/п\t"))
    .split("\n")
    .map((line): Cell[] =>
      line.split("\t").map((cell) => cell.replace(/<\/?b>|\*\*|### /g, "").trim() || null),
    )
    .filter(
      (line) =>
        line.length === 6 ||
        (line.length === 1 && line[0] !== null && /^(Повышение|Обеспечение)/.test(String(line[0]))),
    );
}

/** As Word's table comes into Excel: sections over all columns, tasks and numbers over the rows they are of. */
function pastedMerges(grid: readonly (readonly Cell[])[]): Area[] {
  const merges: Area[] = [];
  const starts = new Map<number, number>();
  for (const [row, cells] of [...grid, []].entries()) {
    const isSection = cells.filter((cell) => cell !== null).length === 1 && cells[0] !== null;
    for (const column of [0, 1]) {
      const start = starts.get(column);
      const isEnd = isSection || cells.length === 0 || (cells[column] ?? null) !== null;
      if (!isEnd) continue;
      if (start !== undefined && row - start > 1)
        merges.push({ row: start, column, rows: row - start, columns: 1 });
      starts.set(column, isSection ? row + 1 : row);
    }
    if (isSection) merges.push({ row, column: 0, rows: 1, columns: 6 });
  }
  return merges;
}

describeWithSeeds("the roadmap of the Северский programme, pasted into Excel with its merged cells", () => {
  const grid = programmeTable();
  let cells: Grid;
  let rows: readonly TrackedRow[];

  beforeAll(async () => {
    const book = utils.book_new();
    const pasted = utils.aoa_to_sheet(grid.map((line) => [...line]));
    const merges = pastedMerges(grid);
    pasted["!merges"] = merges.map(({ row, column, rows: count, columns }) => ({
      s: { r: row, c: column },
      e: { r: row + count - 1, c: column + columns - 1 },
    }));
    utils.book_append_sheet(book, pasted, "Дорожная карта района");
    const bytes = new Uint8Array(write(book, { type: "array" }) as ArrayBuffer);
    const workbook = await openXlsxWorkbook(bytes, "к.xlsx", { engine });
    const run = await checked(madeUpWorkbook(30));
    const { sheets, settings } = await workbook.snapshot();
    expect(sheets[0]?.merges).toHaveLength(merges.length);
    await workbook.apply(
      roadmapEdits(planRoadmap(run, OPTIONS), run, { sheets, settings, isNew: false }, STAMP),
    );
    const again = await openXlsxWorkbook(workbook.save().bytes, "к.xlsx", { engine });
    const sheet = (await again.snapshot()).sheets.find(({ name }) => name === "ОКО Дорожная карта");
    cells = sheet?.cells ?? [];
    rows = sheet === undefined ? [] : readRoadmapSheet(sheet, "seversky").rows;
  });

  it("has merged cells, as a table of Word has", () => {
    const merges = pastedMerges(grid);
    expect(merges.filter(({ columns }) => columns === 6)).toHaveLength(4);
    expect(merges.filter(({ column, columns }) => column === 1 && columns === 1).length).toBeGreaterThan(10);
  });

  it("has the header and the sections of the programme verbatim", () => {
    const header = grid[0] ?? [];
    expect(cells[HEADER_ROW]?.slice(0, header.length)).toEqual(header);
    const sections = grid.flatMap((line) =>
      line.filter((cell) => cell !== null).length === 1 && line[0] !== null ? [line[0]] : [],
    );
    const { index } = roadmapLayout("seversky");
    const written = cells.flatMap((line) => (line[index.id] === "§" ? [line[0]] : []));
    expect(sections).toHaveLength(4);
    expect(written).toEqual(sections);
  });

  it("becomes a tracked one, row by row, with every cell of its four directions", () => {
    expect(grid.length).toBeGreaterThan(80);
    let task: Cell = null;
    for (const line of grid.slice(1)) {
      if (line.filter((cell) => cell !== null).length === 1 && line[0] !== null) continue;
      task = line[1] ?? task;
      // Numbers are given anew; a merged task stands in every row of its own.
      const wanted = [task, ...line.slice(2)];
      const found = rows.filter(({ form }) => wanted.every((cell, index) => form[index + 1] === cell));
      expect({ wanted, found: found.length > 0 }).toEqual({ wanted, found: true });
    }
  });
});
