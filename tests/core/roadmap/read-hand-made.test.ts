import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readHandMade } from "../../../src/core/roadmap/read-hand-made";
import { readRoadmapSheet } from "../../../src/core/roadmap/read-roadmap-sheet";
import { roadmapEdits } from "../../../src/core/roadmap/write-roadmap";
import type { Cell } from "../../../src/workbook/cell";
import { describeWithData } from "../../shared-data";
import { cellSheet, checked, madeUpWorkbook, STAMP } from "./roadmap-run";

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
        comment: "Отметка: сделано в мае",
        periods: "2022-09-01/2022-12-31;2023-01-01/2023-08-31",
      },
      { form: [null, "Первая задача", "Своё мероприятие", "декабрь", null, "И. о. методиста"], due: 44926 },
      {
        section: "Повышение объективности оценки образовательных результатов в образовательных организациях",
        due: "срок не прочитан, укажите",
      },
    ]);
  });

  it("takes no other sheet for a roadmap", () => {
    expect(readHandMade(madeUpWorkbook(3).sheets, "seversky", 2022, "2022-11-23")).toBeNull();
    expect(readHandMade([{ ...HAND_MADE, own: true }], "seversky", 2022, "2022-11-23")).toBeNull();
  });

  it("becomes a tracked roadmap; the measures of the library are not added twice", async () => {
    const source = madeUpWorkbook(30);
    const workbook = new MemoryWorkbook({ ...source, sheets: [...source.sheets, HAND_MADE] }, "");
    const run = await checked(source);
    const { sheets } = await workbook.snapshot();
    await workbook.apply(roadmapEdits(planRoadmap(run, OPTIONS), run, { sheets, isNew: false }, STAMP));
    const after = (await workbook.snapshot()).sheets;
    expect(after.find(({ name }) => name === "План")).toEqual(HAND_MADE);
    const sheet = after.find(({ name }) => name === "ОКО Дорожная карта");
    const rows = sheet === undefined ? [] : readRoadmapSheet(sheet, "seversky").rows;
    expect(rows.filter(({ form }) => form[2] === "Мониторинг официальных сайтов ОО")).toMatchObject([
      { id: "2022:seversky-1-06", comment: "Отметка: сделано в мае" },
    ]);
    expect(rows.filter(({ form }) => form[2] === "Своё мероприятие")).toMatchObject([
      { status: "не начато" },
    ]);
  });
});

describeWithData("the roadmap of the Северский programme, pasted into Excel", () => {
  it("becomes a tracked one with every cell of its four directions", async () => {
    const text = readFileSync(resolve(__dirname, "../../../../shared/seeds/seversky-programme.txt"), "utf8");
    const grid = text
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
    const hand = cellSheet("Дорожная карта района", grid);
    const run = await checked(madeUpWorkbook(30));
    const workbook = new MemoryWorkbook({ ...madeUpWorkbook(30), sheets: [hand] }, "");
    await workbook.apply(
      roadmapEdits(planRoadmap(run, OPTIONS), run, { sheets: [hand], isNew: false }, STAMP),
    );
    const sheet = (await workbook.snapshot()).sheets.find(({ name }) => name === "ОКО Дорожная карта");
    const written = new Set(sheet?.cells.flat().map(String));
    const lost = grid
      .slice(1)
      .flatMap((line) =>
        line.filter((cell, column) => cell !== null && column > 0 && !written.has(String(cell))),
      );
    expect(grid.length).toBeGreaterThan(80);
    expect(lost).toEqual([]);
  });
});
