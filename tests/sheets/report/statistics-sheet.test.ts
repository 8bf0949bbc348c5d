import { planReport } from "../../../src/sheets/report/plan-report";
import { reportJson } from "../../../src/sheets/report/report-json";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { Cell } from "../../../src/workbook/cell";
import { run, school, STAMP } from "./build-run";
import { STATISTICS } from "./made-up-statistics";
import { cellsOf, ofKind } from "./read-plan";

const SHEET = "ОКО Статистика";
function planned(of: CheckRun) {
  return planReport(of, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
}

/** The rows of one of the sheet's tables, by header. */
function rowsOfTable(of: CheckRun, name: string): Record<string, Cell>[] {
  const edits = planned(of);
  const area = ofKind(edits, "table").find((edit) => edit.name === name)?.area;
  const cells = cellsOf(edits, SHEET);
  if (area === undefined) return [];
  const [header = [], ...rows] = cells.slice(area.row, area.row + area.rows);
  return rows.map((row) =>
    Object.fromEntries(header.map((text, column) => [String(text), row[column] ?? null])),
  );
}

describe("ОКО Статистика", () => {
  const full = run({ statistics: STATISTICS });

  it("names the group in the table's own words, both means apart", () => {
    expect(rowsOfTable(full, "ОКО_Статистика")).toMatchObject([
      {
        Процедура: "ВПР, математика, 4 класс, 2021",
        Группировка: "Местность",
        Группа: "Город",
        "Среднее по участникам": 12.5,
        "Среднее по школам": 12,
        "Медиана школ": 12.25,
        "Ст. откл. участников": null,
        "«2» или ниже порога": 0.03,
      },
    ]);
  });

  it("says in words what became of the gap, and of which too few schools are left", () => {
    const [first, second] = rowsOfTable(full, "ОКО_Разрыв");
    expect(first).toMatchObject({
      Вывод: "разрыв за год сократился",
      "Разрыв по школам": 3.5,
      Изменение: -0.7,
    });
    expect(second).toMatchObject({ "Разрыв по школам": null, Изменение: null });
    expect(String(second?.["Вывод"])).toContain("школ мало");
  });

  it("gives a place with its interval, and «мало участников» for a small school", () => {
    expect(rowsOfTable(full, "ОКО_Места")).toMatchObject([
      { Место: 1, "Место, от": 1, "Место, до": 3, "С поправкой на размер": 12.1, "Шкала 0–100": 80 },
      { Место: "мало участников", "Место, от": null, z: null },
    ]);
  });

  it("words the gain, and says what it rests on below", () => {
    expect(rowsOfTable(full, "ОКО_Прибавка")).toMatchObject([
      { Вывод: "прибавка выше ожидаемой", Ожидалось: 11, Прибавка: 1.6 },
    ]);
    expect(cellsOf(planned(full), SHEET).flat().join(" ")).toContain("3,000 + 0,800 × балл на входе");
  });

  it("shows shares as percent and counts as numbers in the monitoring table", () => {
    expect(rowsOfTable(full, "ОКО_Мониторинг")).toMatchObject([
      {
        "Среднее значение": 0.379,
        Максимум: 0.74,
        Минимум: 0.07,
        "Школ со значением выше нуля": 20,
        Школ: 22,
      },
      { "Среднее значение": 1.5, "Школ с данными": 22 },
    ]);
    const edits = planned(full);
    const table = ofKind(edits, "table").find(({ name }) => name === "ОКО_Мониторинг")?.area;
    const formats = ofKind(edits, "style").filter(({ sheet, style, areas }) => {
      const isCount = areas.every((area) => area.row === (table?.row ?? 0) + 2 && area.rows === 1);
      return sheet === SHEET && style.numberFormat !== undefined && isCount;
    });
    expect(formats.map(({ style }) => style.numberFormat)).toEqual(["0.00"]);
  });

  it("has a note under each table that needs one, and none of a table that is not there", () => {
    function noted(of: CheckRun): (string | undefined)[] {
      const edits = planned(of);
      const cells = cellsOf(edits, SHEET);
      const tables = ofKind(edits, "table").filter(({ sheet }) => sheet === SHEET);
      return tables.flatMap(({ name, area }) => {
        const below = cells.slice(area.row + area.rows + 1).map(([cell]) => String(cell ?? ""));
        const words = below.slice(0, 2).map((text) => /^[А-Я][а-яё]+/.exec(text)?.[0]);
        return [`${name}: ${words.join(" ")}`];
      });
    }
    expect(noted(full)).toContain("ОКО_Статистика: Среднее Прибавка");
    expect(noted(full)).toContain("ОКО_Прибавка: Баллы Прибавка");
    const gapsOnly = { ...STATISTICS, groups: [], rankings: [], valueAdded: [], indicators: [] };
    expect(noted(run({ statistics: gapsOnly }))).toEqual(["ОКО_Разрыв: Разрыв Расчёт"]);
  });

  it("is not written where there is nothing", () => {
    expect(planned(run()).filter((edit) => "sheet" in edit && edit.sheet === SHEET)).toEqual([]);
  });

  it("has headers of its own in every Excel table, and tables that do not touch", () => {
    const edits = planned(full);
    const tables = ofKind(edits, "table").filter(({ sheet }) => sheet === SHEET);
    const cells = cellsOf(edits, SHEET);
    for (const { area } of tables) {
      const header = (cells[area.row] ?? []).slice(0, area.columns);
      expect(new Set(header).size).toBe(area.columns);
      expect(cells[area.row + area.rows] ?? []).toEqual([]);
    }
    expect(tables).toHaveLength(5);
  });
});

describe("statistics in the JSON", () => {
  const json = reportJson(run({ statistics: STATISTICS }), { all: false });

  it("has its keys, procedures and groups as keys and words", () => {
    expect(Object.keys(json.statistics)).toEqual(["groups", "rankings", "gaps", "valueAdded", "monitoring"]);
    expect(json.statistics.groups[0]).toMatchObject({
      procedure: "vpr:ma:4:2021",
      by: "locality",
      column: "Местность",
      group: "Город",
      pupils: 70,
    });
    expect(json.statistics.gaps[0]).toMatchObject({ id: "quarter-gap", change: { value: -0.7 } });
    expect(json.statistics.gaps[1]).toMatchObject({ bySchools: null, change: null });
    expect(json.statistics.valueAdded[0]).toMatchObject({ slope: 0.8, refusal: null });
    expect(json.statistics.monitoring[0]).toMatchObject({ mean: 0.379, aboveZero: 20 });
  });

  it("says what a school's earlier scores let expect, and what the expectation rests on", () => {
    expect(json.schools).toMatchObject([
      { schoolId: school(1).id, expected: 11, residual: 2, expectedBy: "earlier-score" },
    ]);
    expect(json.schools[0]?.reasons.join()).toContain("Прибавка выше ожидаемой");
  });

  it("is all there, empty, where a run has no statistics", () => {
    expect(reportJson(run(), { all: false }).statistics).toEqual({
      groups: [],
      rankings: [],
      gaps: [],
      valueAdded: [],
      monitoring: [],
    });
  });
});

describe("ОКО Статистика on paper", () => {
  function areaOf(of: CheckRun, table: string): { readonly row: number; readonly rows: number } {
    const found = ofKind(planned(of), "table").find((edit) => edit.name === table)?.area;
    if (found === undefined) throw new Error(`no table ${table}`);
    return found;
  }

  function printed(of: CheckRun) {
    return ofKind(planned(of), "print").find(({ sheet }) => sheet === SHEET);
  }

  it("ends before a long table of places, which stands last, and says so", () => {
    const [ranking] = STATISTICS.rankings;
    if (ranking === undefined) throw new Error("no ranking");
    const [first] = ranking.schools;
    if (first === undefined) throw new Error("no school");
    const schools = Array.from({ length: 30 }, (_, index) => ({
      ...first,
      school: { ...first.school, id: `s${String(index)}` },
    }));
    const long = run({ statistics: { ...STATISTICS, rankings: [{ ...ranking, schools }] } });
    const places = areaOf(long, "ОКО_Места");
    expect(printed(long)?.rows).toBeLessThan(places.row);
    expect(places.row).toBeGreaterThan(areaOf(long, "ОКО_Статистика").row);
    expect(cellsOf(planned(long), SHEET).flat().join("\n")).toContain("на печать она не идёт");
  });

  it("has a short table of places whole", () => {
    expect(printed(run({ statistics: STATISTICS }))?.rows).toBeUndefined();
  });
});
