import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { territoryCard } from "../../../src/core/indicators/territory-card";
import { cardSheetEdits, readOwnMeasures } from "../../../src/core/report/card-sheet";
import { reportNames } from "../../../src/core/report/report-target";
import type { CheckRun } from "../../../src/core/run";
import type { Cell, Grid } from "../../../src/workbook/cell";
import { readSnapshot, snapshotOf } from "../../read-snapshot";
import { describeWithData, sharedFile } from "../../shared-data";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

function runOn(book: WorkbookSnapshot): Promise<CheckRun> {
  return runCheck(book, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
}

/** The cells of `ОКО Карточка`. */
function cardCells(run: CheckRun, own: ReadonlyMap<string, Cell>): Grid {
  const stamp = { fileName: "Книга.xlsx", date: "2026-11-22", version: "1" };
  const names = reportNames({ sheets: [] });
  const cells: Cell[][] = [];
  for (const edit of cardSheetEdits({ run, options: { mode: "copy", comments: false }, stamp, names }, own)) {
    if (edit.kind !== "write") continue;
    edit.cells.forEach((row, at) => {
      cells[edit.row + at] = row.map((cell) =>
        typeof cell === "object" && cell !== null ? cell.value : cell,
      );
    });
  }
  return Array.from(cells, (row) => row ?? []);
}

const LIST = snapshotOf({
  Список: [
    ["Год", "Логин", "Муниципалитет", "ОО", "4 РУ", "4 МА", "5 РУ", "5 МА", "Количество маркеров"],
    [2023, "edu900001", "Лесной район", "СОШ № 1", 1, null, null, null, 1],
    [2023, "edu900002", "Лесной район", "СОШ № 2", null, 1, null, null, 1],
    [2024, "edu900001", "Лесной район", "СОШ № 1", 1, 1, null, null, 2],
    [2024, "edu900003", "Лесной район", "СОШ № 3", null, null, 1, null, 1],
  ],
});

describe("territoryCard()", () => {
  it("tells the repeated, the new and those that left; the number of all ОО is not made up", async () => {
    const card = territoryCard(await runOn(LIST));
    expect(card).toMatchObject({
      origin: "list",
      year: 2024,
      flagged: 2,
      repeated: 1,
      all: null,
      participants: null,
    });
    const names = [card?.schools.repeated, card?.schools.appeared, card?.schools.left];
    expect(names.map((of) => of?.map(({ name }) => name))).toEqual([["СОШ № 1"], ["СОШ № 3"], ["СОШ № 2"]]);
  });

  it("keeps the territory's own measures, and shows «-» where there are none", async () => {
    const run = await runOn(LIST);
    const direction = "Обеспечение объективности оценки образовательных результатов";
    const typed = cardCells(run, new Map()).map((row) =>
      row[1] === direction ? [...row.slice(0, 3), "Наблюдатели"] : row,
    );
    const again = cardCells(run, readOwnMeasures(typed));
    const facts = again.filter((row) => row[0] === "Признаки необъективности").map((row) => row.slice(1, 3));
    expect(
      facts.map(([what, value]) => `${String(what)}: ${String(value)}`.replaceAll("\u00a0", " ")),
    ).toEqual([
      "ОО с признаками необъективности 2024: 2",
      "Из них: ОО с признаками необъективности 2023: 1",
      "Всего ОО: нет данных",
      "Доля повторных: 50,0 %",
      "Доля участников ВПР в этих ОО: нет данных",
      "Повторно: СОШ № 1",
      "Впервые: СОШ № 3",
      "Вышли из списка: СОШ № 2",
    ]);
    expect(again.find((row) => row[1] === direction)?.slice(2)).toEqual([
      "проверить проведение и проверку работ (2\u00a0школы): СОШ № 1 и СОШ № 3",
      "Наблюдатели",
    ]);
    expect(again.find((row) => row[1] === "Профориентация")?.slice(2)).toEqual(["-", "-"]);
  });

  it("is empty without a list and without results", async () => {
    const run = await runOn(snapshotOf({ Пусто: [["ничего"]] }));
    expect(territoryCard(run)).toBeNull();
    expect(cardCells(run, new Map())[1]?.[0]).toContain("карточка не заполнена");
  });
});

describeWithData("the card of the marker list", () => {
  it("148 schools in 2024, of them 41 from 2023: 27.7 %; 107 new, 118 left (methods.md 1.4, 8, T8)", async () => {
    const card = territoryCard(await runOn(readSnapshot(sharedFile("markers", "Признаки"))));
    expect(card).toMatchObject({ year: 2024, flagged: 148, repeated: 41 });
    expect([card?.schools.appeared.length, card?.schools.left.length]).toEqual([107, 118]);
    expect(((card?.repeated ?? 0) / (card?.flagged ?? 1)).toFixed(3)).toBe("0.277");
  });
});

describeWithData("the card of a municipal book without a list", () => {
  it("counts the signs of the 2019 method, but proposes a look only at schools that need checking", async () => {
    const run = await runOn(readSnapshot(sharedFile("books", "Муниципалитет 48")));
    const card = territoryCard(run);
    const toCheck = run.evidence.filter(({ level }) => level === "check").map(({ school }) => school);
    expect(card).toMatchObject({ origin: "method", flagged: 15, toCheck });
    expect(toCheck).toHaveLength(1);
  });
});
