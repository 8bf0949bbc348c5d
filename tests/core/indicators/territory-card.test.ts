import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { runCheck } from "../../../src/app/run-check";
import { territoryCard } from "../../../src/core/indicators/territory-card";
import { cardSheetEdits, readOwnMeasures } from "../../../src/sheets/report/card-sheet";
import { reportNames } from "../../../src/sheets/report/report-target";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { Cell, Grid } from "../../../src/workbook/cell";
import { sampleSnapshot } from "../../papers/made-set";
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
  for (const edit of cardSheetEdits({ run, stamp, names, ownMeasures: own })) {
    if (edit.kind !== "write") continue;
    edit.cells.forEach((row, at) => {
      cells[edit.row + at] = row.map((cell) =>
        typeof cell === "object" && cell !== null ? cell.value : cell,
      );
    });
  }
  return Array.from(cells, (row) => row ?? []);
}

const LIST_HEAD = [
  "Год",
  "Логин",
  "Муниципалитет",
  "ОО",
  "4 РУ",
  "4 МА",
  "5 РУ",
  "5 МА",
  "Количество маркеров",
];
const MARKS_HEAD = ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5];

function loginOf(number: number): string {
  return `edu${String(910000 + number)}`;
}

const LIST = snapshotOf({
  Список: [
    LIST_HEAD,
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
    const facts = again.filter((row) => row[0] === "Объективность").map((row) => row.slice(1, 3));
    expect(
      facts.map(([what, value]) => `${String(what)}: ${String(value)}`.replaceAll("\u00a0", " ")),
    ).toEqual([
      "Уровень ОО: требует проверки: 0",
      "Уровень ОО: обратить внимание: 0",
      "Уровень ОО: без оснований для проверки: 0",
      "Уровень ОО: мало данных: 3",
      "Всего ОО с уровнем: 3",
      "ОО с маркером официального списка, 2024: 2",
      "Из них и в 2023 году: 1",
      "Всего ОО, 2024: нет данных",
      "Доля: ОО с маркером официального списка: нет данных",
      "Из них повторных: 50,0 %",
      "Доля участников ВПР в ОО с маркером или признаком 2019 года: нет данных",
      "Повторно (список): СОШ № 1",
      "Впервые (список): СОШ № 3",
      "Нет в этом году (список): СОШ № 2",
      "Не сопоставлено: -",
    ]);
    expect(again.find((row) => row[1] === direction)?.slice(2)).toEqual(["-", "Наблюдатели"]);
    const ofList = again.find((row) => row[1] === "Объективность: школы официального списка");
    expect(ofList?.slice(2)).toEqual([
      "проверить проведение и проверку работ (2\u00a0школы): СОШ № 1 и СОШ № 3",
      "-",
    ]);
    expect(again.find((row) => row[1] === "Профориентация")?.slice(2)).toEqual(["-", "-"]);
  });

  // Published counts (docs/methods.md#register): Ставрополь, Северский, Алтай.
  it.each([
    { flagged: 59, all: 598, repeated: 22, share: "9,9 %", again: "37,3 %" },
    { flagged: 3, all: 30, repeated: 0, share: "10,0 %", again: "0,0 %" },
    { flagged: 36, all: 639, repeated: 9, share: "5,6 %", again: "25,0 %" },
  ])(
    "$flagged of $all, $repeated of them a year before",
    async ({ flagged, all, repeated, share, again }) => {
      const listed = Array.from({ length: flagged }, (_, index) => index);
      const rows = [...listed.slice(0, repeated).map((at) => [2023, at]), ...listed.map((at) => [2024, at])];
      const book = snapshotOf({
        Список: [
          LIST_HEAD,
          ...rows.map(([year = 0, at = 0]) => [
            year,
            loginOf(at),
            "Лесной район",
            `СОШ № ${String(at)}`,
            1,
            null,
            null,
            null,
            1,
          ]),
        ],
        "РУ 4": [
          ["ВПР 2024 Русский язык 4 класс"],
          MARKS_HEAD,
          ...Array.from({ length: all }, (_, at) => [
            `СОШ № ${String(at)}(${loginOf(at)})`,
            null,
            20,
            10,
            40,
            40,
            10,
          ]),
        ],
      });
      const run = await runOn(book);
      const card = territoryCard(run);
      expect(card).toMatchObject({ flagged, all, participants: { count: 20 * flagged, total: 20 * all } });
      const facts = new Map(
        cardCells(run, new Map()).map((row) => [row[1], String(row[2]).replaceAll("\u00a0", " ")]),
      );
      expect(facts.get("Доля: ОО с маркером официального списка")).toBe(share);
      expect(facts.get("Доля участников ВПР в ОО с маркером или признаком 2019 года")).toBe(share);
      expect(facts.get("Из них повторных")).toBe(repeated === 0 ? "нет данных" : again);
    },
  );

  it("does not take a school without results for one that left, and lists what other tables have alone", async () => {
    const book = snapshotOf({
      Список: [
        LIST_HEAD,
        ...[1, 2, 3].map((at) => [
          2023,
          loginOf(at),
          "Лесной район",
          `СОШ № ${String(at)}`,
          1,
          null,
          null,
          null,
          1,
        ]),
        [2024, loginOf(1), "Лесной район", "СОШ № 1", 1, null, null, null, 1],
      ],
      "РУ 4": [
        ["ВПР 2024 Русский язык 4 класс"],
        MARKS_HEAD,
        [`СОШ № 1(${loginOf(1)})`, null, 20, 10, 40, 40, 10],
        [`СОШ № 2(${loginOf(2)})`, null, 20, 10, 40, 40, 10],
      ],
      Медали: [
        ["Медали «За особые успехи в учении», 2024 год"],
        ["ОО", "Претендентов", "Не подтвердили"],
        ["СОШ № 2", 4, 2],
        ["Гимназия", 3, 0],
      ],
    });
    const run = await runOn(book);
    const card = territoryCard(run);
    expect(card?.schools.left.map(({ name }) => name)).toEqual(["СОШ № 2"]);
    expect(card?.notJoined.map(({ name }) => name)).toEqual(["СОШ № 3", "Гимназия"]);
    expect(card?.medals.map(({ name, login }) => [name, login])).toEqual([["СОШ № 2", loginOf(2)]]);
    const rows = cardCells(run, new Map());
    expect(rows.find((row) => row[1] === "Не сопоставлено")?.[2]).toBe("СОШ № 3 и Гимназия");
    expect(rows.find((row) => String(row[1]).startsWith("Объективность: медали"))?.[2]).toContain(
      "(1\u00a0школа): СОШ № 2",
    );
  });

  it("has the index of objectivity where the method of 2019 could be applied, whatever else the book holds", async () => {
    const run = await runOn(await sampleSnapshot());
    const { objectivity } = territoryCard(run) ?? {};
    const { flagged, year, index } = objectivity ?? {};
    expect(index).toBeCloseTo(100 - (100 * (flagged?.count ?? 0)) / (flagged?.total ?? 1), 9);
    expect(flagged?.count).toBeGreaterThan(0);
    const row = cardCells(run, new Map()).find(([, what]) => String(what).startsWith("Индекс объективности"));
    expect(row?.slice(1, 3)).toEqual([
      `Индекс объективности, ${String(year)} год (100 − доля ОО с признаками методики 2019 года, %)`,
      index?.toFixed(1).replace(".", ","),
    ]);
    expect(territoryCard(await runOn(LIST))?.objectivity).toBeNull();
  });

  it("is empty without a list and without results", async () => {
    const run = await runOn(snapshotOf({ Пусто: [["ничего"]] }));
    expect(territoryCard(run)).toBeNull();
    expect(cardCells(run, new Map())).toEqual([]);
  });
});

describeWithData("the card of the marker list", () => {
  it("148 schools in 2024, of them 41 from 2023: 27.7 %; 107 new, 118 left", async () => {
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
    expect(toCheck).toHaveLength(2);
  });
});
