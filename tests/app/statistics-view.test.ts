import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import { statisticsView, type FacetTable, type StatisticsView } from "../../src/app/statistics-view";
import { planReport } from "../../src/sheets/report/plan-report";
import type { SchoolStatistics } from "../../src/core/statistics/school-statistics";
import type { CheckRun } from "../../src/core/run/check-run";
import { numberText, percentText } from "../../src/locale/number-text";
import type { Cell } from "../../src/workbook/cell";
import { normal } from "../locale/normal-text";
import { run, school, STAMP } from "../sheets/report/build-run";
import { STATISTICS } from "../sheets/report/made-up-statistics";
import { cellsOf, ofKind } from "../sheets/report/read-plan";

/** The rows of a facet as a person reads them. */
function read(table: FacetTable | null | undefined, facet: number): string[][] {
  return (table?.rows ?? []).map(({ name, cells }) => [name, ...(cells[facet] ?? [])].map(normal));
}

const ALL = STATISTICS.groups.map((of) => {
  return { ...of, grouping: null, group: { of: "all" }, schools: 5, pupils: 90 } as const;
});
const FULL: SchoolStatistics = { ...STATISTICS, groups: [...ALL, ...STATISTICS.groups] };

describe("the view of the statistics", () => {
  const view = statisticsView(run({ statistics: FULL }));

  it("begins with how much there is, what became of the gaps, and the gains", () => {
    expect(normal(view.summary)).toBe(
      "1 процедура, 2 школы. Разрыв лучшей и слабейшей четверти школ можно сравнить с прошлым годом в 1 процедуре: сократился в 1, вырос в 0. Прибавка выше ожидаемой: 1 школа, ниже — 0. Показателей мониторинга: 2.",
    );
  });

  it("has a table for each way of grouping, by facets that fit the pane", () => {
    const [maths] = view.groups;
    expect(maths).toMatchObject({
      name: "ВПР, математика, 4 класс, 2021",
      measure: "Что усреднено: первичный балл.",
    });
    expect(maths?.groupings.map(({ id, name }) => [id, name])).toEqual([["locality", "Местность"]]);
    const table = maths?.groupings[0]?.table;
    expect(table?.rows.map(({ about }) => normal(about))).toEqual([
      "5 школ, 90 участников",
      "3 школы, 70 участников",
    ]);
    expect(read(table, 0)[1]).toEqual(["Город", "12,50", "12,00", "12,25"]);
    expect(read(table, 1)[1]).toEqual(["Город", "10,00", "11,00", "13,00", "14,00"]);
    expect(read(table, 2)[1]).toEqual(["Город", "1,50", "—"]);
    expect(read(table, 3)[1]).toEqual(["Город", "3,0 %", "77,0 %", "33,3 %", "66,7 %"]);
  });

  it("says the gap with its interval and what became of it, and where schools are too few", () => {
    expect(read(view.gaps, 0)).toEqual([
      ["ВПР, математика, 4 класс, 2021", "3,50", "3,20", "3,80"],
      ["ВПР, математика, 5 класс, 2021", "—", "—", "—"],
    ]);
    expect(read(view.gaps, 2)[0]?.slice(1)).toEqual(["4,20", "−0,70", "−1,10", "−0,30"]);
    const [first, second] = view.gaps?.rows.map(({ about }) => normal(about)) ?? [];
    expect(first).toBe("разрыв за год сократился; 30 школ, 900 участников; первичный балл");
    expect(second).toMatch(/^школ мало, нужно не меньше \d+; 4 школы/);
  });

  it("gives a place with its interval, and none to a small school", () => {
    const [places] = view.ranking;
    expect(normal(places?.about ?? "")).toBe("С местом 1 из 2 школ; первичный балл.");
    expect(places?.schools.map(({ school: of, result }) => [of.id, normal(result)])).toEqual([
      [school(1).id, "место 1 (от 1 до 3)"],
      [school(2).id, "мало участников: места нет"],
    ]);
    expect(places?.schools.map(({ numbers }) => normal(numbers))).toEqual([
      "среднее 12,50 · с поправкой на размер 12,10 · 25 участников · z = 0,50 · 80,0 из 100 · четверть 4 из 4",
      "среднее 18,00 · 4 участника",
    ]);
  });

  it("says a school's gain with its interval and what was expected", () => {
    const [gains] = view.gains;
    expect(gains?.name).toBe("Баллы, математика: «На входе» → «На выходе»");
    expect(normal(gains?.about ?? "")).toContain("ожидаемый балл = 3,000 + 0,800 × балл на входе");
    expect(gains?.schools.map(({ result, numbers }) => [normal(result), normal(numbers)])).toEqual([
      [
        "прибавка выше ожидаемой: 1,60 (от 0,80 до 2,40)",
        "на входе 10,00 · ожидалось 11,00 · на выходе 13,00 · 25 учеников",
      ],
    ]);
  });

  it("says why a gain was not worked out", () => {
    const [gain] = STATISTICS.valueAdded;
    if (gain === undefined) throw new Error("no gain");
    const refused = { ...gain, model: null, refusal: "too-few-schools", schools: [] } as const;
    const [of] = statisticsView(run({ statistics: { ...STATISTICS, valueAdded: [refused] } })).gains;
    expect(of?.about).toContain("прибавка не посчитана, школ слишком мало.");
    expect(of?.schools).toEqual([]);
  });

  it("shows the shares and counts of a monitoring, and behind how many schools they stand", () => {
    expect(read(view.monitoring, 0)).toEqual([
      ["Доля на «4» и «5»", "37,9 %", "74,0 %", "7,0 %"],
      ["Количество вакансий", "1,50", "4,00", "0,00"],
    ]);
    expect(normal(view.monitoring?.rows[0]?.about ?? "")).toBe("выше нуля — 20 школ; данные у 20 из 22");
  });

  it("says which tables would give what is not there", () => {
    const empty = statisticsView(run());
    expect(empty).toMatchObject({
      groups: [],
      gaps: null,
      ranking: [],
      gains: [],
      monitoring: null,
      ways: [],
    });
    expect(empty.summary).toBe("");
    expect(empty.needed.map((text) => text.split(":")[0])).toEqual([
      "Средние, места школ и разрыв четвертей",
      "Группы школ",
      "Прибавка",
      "Показатели мониторинга",
    ]);
    expect(view.needed.map((text) => text.split(":")[0])).toEqual(["Группы школ"]);
  });

  it("has no hole in any sentence", () => {
    expect(JSON.stringify(view)).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });
});

describe("the numbers on the screen and on the sheet", () => {
  let sample: CheckRun;
  let view: StatisticsView;
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample.xlsx")));
    const book = await openXlsxWorkbook(bytes, "пример.xlsx", { engine });
    sample = await runCheck(await book.snapshot(), NO_OWN_SETTINGS, {
      onStep: () => undefined,
      pause: () => Promise.resolve(),
      isCancelled: () => false,
    });
    view = statisticsView(sample);
  });

  it("are the same for groups, in every procedure of the sample", () => {
    const shown = view.groups
      .filter(({ measure }) => measure !== null)
      .flatMap(({ name, groupings }) =>
        groupings.flatMap(({ name: by, table }) =>
          table.rows.map(({ name: group, cells }) => [
            name,
            group === "все школы" ? "—" : by,
            group,
            ...cells.flat(),
          ]),
        ),
      );
    const rows = sheetRows(sample, "ОКО_Статистика").map((row) => {
      const numbers = [
        "Среднее по участникам",
        "Среднее по школам",
        "Медиана школ",
        "Минимум",
        "Нижний квартиль",
        "Верхний квартиль",
        "Максимум",
        "Ст. откл. школ",
        "Ст. откл. участников",
      ].map((header) => text(row[header], 2));
      const shares = ["«2» или ниже порога", "«4–5» или 80+", "Школ ниже среднего", "Школ выше среднего"];
      return [
        row["Процедура"],
        row["Группировка"],
        row["Группа"],
        ...numbers,
        ...shares.map((header) => text(row[header], "%")),
      ];
    });
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(shown.map(String))).toEqual(new Set(rows.map(String)));
  });

  it("are the same for gaps and places", () => {
    const gaps = sheetRows(sample, "ОКО_Разрыв").map((row) => [
      row["Процедура"],
      ...[
        "Разрыв по школам",
        "от",
        "до",
        "Разрыв по участникам",
        "от (участники)",
        "до (участники)",
        "Год назад",
        "Изменение",
        "от (изменение)",
        "до (изменение)",
      ].map((header) => text(row[header], 2)),
    ]);
    expect(gaps.length).toBeGreaterThan(3);
    expect(view.gaps?.rows.map(({ name, cells }) => [name, ...cells.flat()])).toEqual(gaps);

    const places = sheetRows(sample, "ОКО_Места");
    const shown = view.ranking.flatMap(({ name, schools }) => schools.map((of) => ({ name, ...of })));
    expect(shown).toHaveLength(places.length);
    for (const [index, row] of places.entries()) {
      const { name, school: of, result, numbers } = shown[index] ?? fail();
      expect([name, of.name]).toEqual([row["Процедура"], row["ОО"]]);
      expect(numbers).toContain(`среднее ${text(row["Средний результат"], 2)}`);
      if (typeof row["Место"] === "number") expect(`${result} `).toContain(`место ${String(row["Место"])} `);
      else expect(result).toContain(String(row["Место"]));
      if (typeof row["Место, до"] === "number") expect(result).toContain(`до ${String(row["Место, до"])})`);
      if (typeof row["z"] === "number") expect(numbers).toContain(`z\u00a0=\u00a0${text(row["z"], 2)} `);
    }
  });
});

function fail(): never {
  throw new Error("The screen has fewer schools than the sheet");
}

/** A sheet's number as the sheet's format shows it. */
function text(cell: Cell | undefined, digits: number | "%"): string {
  if (typeof cell !== "number") return "—";
  return digits === "%" ? percentText(cell, 1) : numberText(cell, digits);
}

/** The rows of one of the sheet's tables, by header. */
function sheetRows(of: CheckRun, name: string): Record<string, Cell>[] {
  const edits = planReport(of, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
  const area = ofKind(edits, "table").find((edit) => edit.name === name)?.area;
  if (area === undefined) return [];
  const [header = [], ...rows] = cellsOf(edits, "ОКО Статистика").slice(area.row, area.row + area.rows);
  return rows.map((row) =>
    Object.fromEntries(header.map((title, column) => [String(title), row[column] ?? null])),
  );
}
