import type { MonthlyRun, SchoolFile } from "../../../src/core/monthly/monthly-run";
import type { Cell } from "../../../src/workbook/cell";
import { finished } from "../../monthly/run-month";

type Rows = readonly (readonly Cell[])[];

function fileOf(file: string, sheets: Readonly<Record<string, Rows>>): SchoolFile {
  const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
  return {
    file,
    sheets: Object.entries(sheets).map(([name, cells]) => {
      return { name, visibility: "visible", cells: cells.map((row) => [...row]), ...none };
    }),
  };
}

/** «school month label: numbers» */
function known({ table }: MonthlyRun): string[] {
  return table.map(({ school, month, label, values }) => {
    return `${school} ${month} ${label}: ${Object.values(values).map(String).join(" ")}`;
  });
}

const HEAD: Rows = [["Показатель", "1–4 классы", "5–9 классы", "10–11 классы", "Всего"]];
const BODY: Rows = [
  ["Всего обучающихся", 120, 130, 45, 295],
  ["Питаются", 100, 90, 20, 210],
  ["Из них бесплатно", 50, 31, 7, 88],
];
const KNOWN = [
  "Всего обучающихся: 120 130 45 295",
  "Питаются: 100 90 20 210",
  "Из них бесплатно: 50 31 7 88",
];

describe("the table of one school, sent alone", () => {
  it("is its own form: the numbers are its school's, though all differ", () => {
    const title: Rows = [["МБОУ СОШ № 1"], ["Отчёт за март 2026 г."]];
    const run = finished({ files: [fileOf("отчёт.xlsx", { Лист1: [...title, ...HEAD, ...BODY] })] });
    expect(known(run)).toEqual(KNOWN.map((row) => `МБОУ СОШ № 1 2026-03 ${row}`));
    expect(run.questions).toEqual([]);
  });

  it("may name its rows by a code or a number before or after their words", () => {
    const coded: Rows = BODY.map(([label, ...numbers], at) => [
      String(10 * (at + 1)).padStart(3, "0"),
      label ?? "",
      ...numbers,
    ]);
    const after: Rows = BODY.map(([label, ...numbers], at) => [label ?? "", 101 + at, ...numbers]);
    const [head = []] = HEAD;
    const titled: Rows = [["МБОУ СОШ № 1, март 2026"]];
    for (const cells of [
      [...titled, ["Код", ...head], ...coded],
      [...titled, [head[0] ?? "", "Код строки", ...head.slice(1)], ...after],
    ]) {
      const run = finished({ files: [fileOf("отчёт.xlsx", { Лист1: cells })] });
      expect(run.table.map(({ values }) => Object.values(values))).toEqual(BODY.map((row) => row.slice(1)));
    }
  });

  it("may have two columns", () => {
    const cells = [
      ["МБОУ СОШ № 1"],
      ["Отчёт за март 2026 г."],
      ["Показатель", "Значение"],
      ...BODY.map((row) => [row[0] ?? "", row[4] ?? 0]),
    ];
    const run = finished({ files: [fileOf("отчёт.xlsx", { Лист1: cells })] });
    expect(known(run)).toEqual([
      "МБОУ СОШ № 1 2026-03 Всего обучающихся: 295",
      "МБОУ СОШ № 1 2026-03 Питаются: 210",
      "МБОУ СОШ № 1 2026-03 Из них бесплатно: 88",
    ]);
  });

  it("tells its school above the table also in its files of other months, where most numbers stay the same", () => {
    const months = ["январь", "февраль", "март"].map((month, at) => {
      const own = BODY.map(([label, first, ...rest], row) => {
        return [label ?? "", row === 1 ? Number(first) + at : (first ?? null), ...rest];
      });
      const title: Rows = [["МБОУ СОШ № 1"], [`Отчёт за ${month} 2026 г.`]];
      return fileOf(`Отчёт ${month}.xlsx`, { Лист1: [...title, ...HEAD, ...own] });
    });
    const run = finished({ files: months });
    expect(run.questions).toEqual([]);
    expect(known(run).filter((row) => row.includes("2026-03"))).toEqual([
      "МБОУ СОШ № 1 2026-03 Всего обучающихся: 120 130 45 295",
      "МБОУ СОШ № 1 2026-03 Питаются: 102 90 20 210",
      "МБОУ СОШ № 1 2026-03 Из них бесплатно: 50 31 7 88",
    ]);
    expect(run.table).toHaveLength(9);
  });
});

describe("a workbook with a sheet for each school", () => {
  it("is their tables: one form, the numbers of each", () => {
    const sheets = Object.fromEntries(
      [1, 2, 3, 4].map((number) => {
        const title: Rows = [[`МБОУ СОШ № ${String(number)}. Отчёт о питании за март 2026 г.`], []];
        const own = BODY.map(([label, ...numbers]) => [
          label ?? "",
          ...numbers.map((of) => Number(of) + number),
        ]);
        return [`СОШ ${String(number)}`, [...title, ...HEAD, ...own]];
      }),
    );
    const run = finished({ files: [fileOf("все школы.xlsx", sheets)] });
    expect(known(run).slice(0, 2)).toEqual([
      "МБОУ СОШ № 1 2026-03 Всего обучающихся: 121 131 46 296",
      "МБОУ СОШ № 1 2026-03 Питаются: 101 91 21 211",
    ]);
    expect(run.register.schools.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4].map((of) => `МБОУ СОШ № ${String(of)}`),
    );
    expect(run.questions).toEqual([]);
  });
});

describe("schools that the names of files alone tell", () => {
  it("are the register's, without month, year and words of reports", () => {
    const names = ["СОШ 1", "СОШ_2", "Отчет школа № 3", "Берёзовская ООШ", "МБОУ СОШ №4 (2)"];
    const files = names.map((name, at) => {
      const own = BODY.map((row) => row.map((cell) => (typeof cell === "number" ? cell + at : cell)));
      return fileOf(`${name} сентябрь 2026.xlsx`, { Лист1: [...HEAD, ...own] });
    });
    const run = finished({ files });
    expect(run.questions).toEqual([]);
    expect(run.register.schools.map(({ name }) => name).sort()).toEqual(
      ["Берёзовская ООШ", "МБОУ СОШ №4", "СОШ 1", "СОШ 2", "школа № 3"].sort(),
    );
    expect(run.table).toHaveLength(names.length * BODY.length);
  });
});

describe("the names of the rows of a table sent alone", () => {
  const TITLE: Rows = [["МБОУ СОШ № 1"], ["Отчёт за март 2026 г."]];

  function rowsOf(cells: Rows): string[] {
    return known(finished({ files: [fileOf("отчёт.xlsx", { Лист1: [...TITLE, ...cells] })] })).map((row) =>
      row.replace("МБОУ СОШ № 1 2026-03 ", ""),
    );
  }

  it("stand under an empty corner", () => {
    expect(
      rowsOf([
        [null, "1 кл", "2 кл", "3 кл"],
        ["обучается", 25, 28, 30],
        ["питается", 20, 21, 22],
      ]),
    ).toEqual(["обучается: 25 28 30", "питается: 20 21 22"]);
  });

  it("are classes by their numbers, also from 1 on under their levels", () => {
    const levels = [1, 2, 3, 4, 5].map((grade) => [grade < 5 ? "НОО" : "ООО", grade, 20 + grade, 10]);
    expect(rowsOf([["Уровень", "Класс", "Обучается", "Питаются"], ...levels]).slice(3)).toEqual([
      "4: 24 10",
      "5: 25 10",
    ]);
    const bare = [1, 2, 4, 5].map((grade) => [grade, 20 + grade, 10]);
    expect(rowsOf([["Класс", "Обучается", "Питаются"], ...bare]).slice(2)).toEqual(["4: 24 10", "5: 25 10"]);
  });

  it("are no dates: these are what the school entered", () => {
    const events = [1, 2, 3].map((at) => [at, `Конкурс ${String(at)}`, `0${String(at)}.03.2026`, 10 + at]);
    expect(rowsOf([["№", "Мероприятие", "Дата", "Участников"], ...events])[0]).toBe(
      "Конкурс 1: 2026-03-01 11",
    );
  });
});

describe("tables of many schools", () => {
  function tables(head: (school: number) => readonly Cell[], rows: (school: number) => Rows): SchoolFile[] {
    return [...Array(10).keys()].map((school) => {
      const title: Rows = [[`МБОУ СОШ № ${String(school + 1)}`], ["Отчёт за март 2026 г."]];
      return fileOf(`${String(school)}.xlsx`, { Лист1: [...title, head(school), ...rows(school)] });
    });
  }

  it("have the classes that each school has, and none is missing or pushed aside", () => {
    function grades(school: number): number[] {
      if (school === 9) return [1, 2, 4];
      return school > 6 ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [9, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11];
    }
    const files = tables(
      () => ["Класс", "Обучается", "Питаются"],
      (school) => grades(school).map((grade) => [grade, 20 + grade + 100 * school, school]),
    );
    const run = finished({ files });
    expect(run.remarks).toEqual([]);
    for (const { label, values } of run.table)
      expect(values["Обучается"]).toBe(20 + Number(label) + 100 * Number(values["Питаются"]));
    expect(run.table).toHaveLength(7 * 11 + 2 * 9 + 3);
  });

  it("are one form where one school wrote into the empty corner, or left it empty", () => {
    for (const [own, usual] of [
      ["Показатель", null],
      [null, "Показатель"],
    ]) {
      const files = tables(
        (school) => [school === 3 ? (own ?? null) : (usual ?? null), "Мальчики", "Девочки"],
        (school) => [
          ["Всего", 100 + school, 90],
          ["Питаются", 80, 70 + school],
          ["Льготники", 8, school],
        ],
      );
      const run = finished({ files });
      expect([run.remarks, run.questions]).toEqual([[], []]);
      expect(run.table).toHaveLength(30);
      expect(
        run.table.filter(({ label }) => label === "Питаются").map(({ values }) => values["Мальчики"]),
      ).toEqual([...Array(10)].map(() => 80));
    }
  });

  it("name their rows alike, whatever dash, case or letters each types", () => {
    const files = tables(
      () => ["Категория", "Мальчики", "Девочки"],
      (school) => [
        [school % 3 === 0 ? "1-4 классы" : "1–4 классы", 100 + school, 90],
        [school % 4 === 1 ? "ПИТАЮТСЯ" : "Питаются", 80, 70 + school],
        [school % 5 === 2 ? "Вceгo" : "Всего", 8, school],
      ],
    );
    const run = finished({ files });
    expect(new Set(run.table.map(({ label }) => label))).toEqual(
      new Set(["1–4 классы", "Питаются", "Всего"]),
    );
    expect(run.table).toHaveLength(30);
  });
});
