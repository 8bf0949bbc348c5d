import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { readHandMade } from "../../../src/sheets/roadmap/read-hand-made";
import { readRoadmapSheet } from "../../../src/sheets/roadmap/read-roadmap-sheet";
import { HEADER_ROW, roadmapLayout } from "../../../src/sheets/roadmap/roadmap-layout";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import { cellSheet, checked, madeUpWorkbook, STAMP } from "./roadmap-run";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };

describe("a plan in its author's words without rows of sections", () => {
  it("takes the author's directions for sections, also over merged cells, and keeps them through a rerun", async () => {
    const plan = {
      ...cellSheet("План", [
        ["План мероприятий по повышению объективности на 2022/23 учебный год"],
        ["№", "Направление", "Мероприятие", "Срок", "Ответственные", "Отметка об исполнении"],
        [1, "Контроль", "Посещение школ", "20.12.2022", "Завуч", "в работе"],
        [2, null, "Перепроверка работ", "25.12.2022", "комиссия", "+"],
        [3, "Кадры", "Заседания методсовета", "1 раз в четверть", "ИМЦ", null],
        [4, null, "Курсы", "март", "ИМЦ", null],
      ]),
      merges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
    };
    const other = cellSheet("План 2", [
      ["План работы со школами на 2022/23 учебный год"],
      ["№", "Мероприятие", "Срок", "Ответственный"],
      [1, "Назначение кураторов", "октябрь", "УО"],
    ]);
    const sheets = [plan, other];
    const found = readHandMade(sheets, "seversky", 2022, "2022-09-01");
    expect(found?.rows.map(({ section }) => section)).toEqual(["Контроль", "Контроль", "Кадры", "Кадры"]);
    expect(found?.others).toEqual(["План 2"]);
    const workbook = new MemoryWorkbook({ ...madeUpWorkbook(1), sheets }, "");
    const run = await checked({ ...madeUpWorkbook(1), sheets });
    let lines: string[] = [];
    for (let time = 1; time <= 2; time += 1) {
      const { sheets: read, settings } = await workbook.snapshot();
      await workbook.apply(
        roadmapEdits(planRoadmap(run, OPTIONS), run, { sheets: read, settings, isNew: false }, STAMP),
      );
      const sheet = (await workbook.snapshot()).sheets.find(({ name }) => name === "ОКО Дорожная карта");
      if (lines.length === 0) lines = (sheet?.cells ?? []).slice(0, HEADER_ROW).flat().map(String);
      const { index } = roadmapLayout("seversky");
      const written = (sheet?.cells ?? []).flatMap((line) => (line[index.id] === "§" ? [line[0]] : []));
      expect(written).toEqual(["Контроль", "Кадры"]);
      const rows = sheet === undefined ? [] : readRoadmapSheet(sheet, "seversky").rows;
      expect(rows.map(({ section }) => section)).toEqual(["Контроль", "Контроль", "Кадры", "Кадры"]);
    }
    expect(lines.join(" ")).toContain("План на листе «План 2» не перенесён");
  });

  it("keeps rows of no section apart from the form's sections", async () => {
    const plan = cellSheet("План", [
      ["План мероприятий на 2022/23 учебный год"],
      ["№", "Мероприятие", "Срок", "Ответственный"],
      [1, "Посещение школ", "20.12.2022", "Завуч"],
    ]);
    const source = madeUpWorkbook(30);
    const workbook = new MemoryWorkbook({ ...source, sheets: [...source.sheets, plan] }, "");
    const run = await checked(source);
    const { sheets, settings } = await workbook.snapshot();
    await workbook.apply(
      roadmapEdits(planRoadmap(run, OPTIONS), run, { sheets, settings, isNew: false }, STAMP),
    );
    const sheet = (await workbook.snapshot()).sheets.find(({ name }) => name === "ОКО Дорожная карта");
    const rows = sheet === undefined ? [] : readRoadmapSheet(sheet, "seversky").rows;
    const own = rows.filter(({ form }) => form.includes("Посещение школ"));
    expect(own.map(({ section }) => section)).toEqual([""]);
  });
});
