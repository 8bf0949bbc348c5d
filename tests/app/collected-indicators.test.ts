import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { planCleaning } from "../../src/app/cleaning";
import { reportTarget } from "../../src/app/write-plan";
import { learnTemplate } from "../../src/core/monthly/learn-template";
import type { SchoolSheet } from "../../src/core/monthly/monthly-run";
import { BY_HAND, collectedText } from "../../src/locale/indicator-text";
import type { Cell } from "../../src/workbook/cell";
import { finished } from "../monthly/run-month";

const schools = ["Гимназия № 1", "Гимназия № 2", "Гимназия № 3"];
const register = {
  schools: schools.map((name, index) => ({ id: `k${String(index + 1)}`, name, place: null })),
  source: "register",
} as const;
const LEVELS = ["школьный", "муниципальный", "региональный"];

function form(school: string | null, numbers: readonly (readonly Cell[])[]): SchoolSheet {
  const cells: Cell[][] = [
    ["Работа с педагогами"],
    ["Организация:", school],
    ["Месяц:", school === null ? null : "март 2026"],
    [],
    [
      "Уровень",
      "Участники профессиональных конкурсов",
      "Победители и призёры профессиональных конкурсов",
      "Семинары",
    ],
    ...LEVELS.map((level, index): Cell[] => [level, ...(numbers[index] ?? [])]),
  ];
  return {
    name: "Форма",
    visibility: "visible",
    cells,
    formulas: [],
    errors: [],
    numberFormats: [],
    merges: [],
  };
}

async function targetOf(sent: readonly string[]) {
  const files = sent.map((name, index) => {
    const numbers = LEVELS.map((_, row): Cell[] => [4 + index + row, 1 + row, 2]);
    return { file: `${name}.xlsx`, sheets: [form(name, numbers)] };
  });
  const run = finished({ files, register, template: learnTemplate([form(null, [])]) });
  const workbook = await createXlsxWorkbook("Свод.xlsx", { engine });
  await workbook.apply(planCleaning(run, null, { fileName: "Свод.xlsx", date: "2026-04-01", version: "1" }));
  return reportTarget(await workbook.snapshot()).handCells;
}

describe("indicators of a workbook that keeps monthly tables", () => {
  it("are the sums over its schools", async () => {
    const hand = await targetOf(schools);
    expect(hand.get("contest-participants")).toMatchObject({
      value: 54,
      collected: { month: "2026-03", unknown: 0 },
    });
    expect(hand.get("contest-winners")).toMatchObject({ value: 18 });
    expect([...hand.keys()].sort()).toEqual(["contest-participants", "contest-winners"]);
  });

  it("are not known while a school has not sent, and say so in words that are no typing", async () => {
    const cells = (await targetOf(schools.slice(0, 2))).get("contest-participants");
    expect(cells?.value).toBeNull();
    const text = cells?.collected === undefined ? "" : collectedText(cells.collected);
    expect(text.replaceAll("\u00a0", " ")).toBe("ежемесячные таблицы, март 2026: нет данных от 1 из 3 школ");
    expect(text).not.toBe(BY_HAND);
  });
});
