import type { MonthlyRun, SchoolFile } from "../../../src/core/monthly/monthly-run";
import { remarkText } from "../../../src/locale/monthly-remarks";
import type { Cell } from "../../../src/workbook/cell";
import { normal } from "../../locale/normal-text";
import { seeded } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";

function file(school: number, cells: readonly (readonly Cell[])[]): SchoolFile {
  const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
  const head: Cell[][] = [
    ["Питание, март 2026 года"],
    ["Наименование ОО", `МБОУ СОШ № ${String(school + 1)}`],
    [],
  ];
  const sheet = { name: "Лист1", visibility: "visible" as const, cells: [...head, ...cells], ...none };
  return { file: `март/${String(school + 1)}.xlsx`, sheets: [sheet] };
}

interface Meals {
  all: number;
  fed: number;
  share: number;
  free: number;
}

/** Numbers of one school that agree, its share rounded to so many digits. */
function meals(random: () => number, digits: number, scale: number): Meals {
  const all = 60 + Math.floor(random() * 600);
  const fed = Math.floor(all * (0.5 + random() * 0.5));
  const share = Number(((scale * fed) / all).toFixed(digits));
  return { all, fed, share, free: Math.floor(fed * random() * 0.6) };
}

type Spoil = (school: number, own: Meals) => Partial<Meals>;

/** «Показатель | Ед. изм. | Значение»: nothing but the numbers says that the third row is a share. */
function asked(schools: number, spoil: Spoil = () => ({}), digits = 1, scale = 100): MonthlyRun {
  const random = seeded(11);
  const files = [...Array(schools).keys()].map((school) => {
    const own = meals(random, digits, scale);
    const { all, fed, share, free } = { ...own, ...spoil(school, own) };
    return file(school, [
      ["№", "Показатель", "Ед. изм.", "Значение"],
      [1, "Всего обучающихся", "чел.", all],
      [2, "Охвачено питанием", "чел.", fed],
      [3, "Охват питанием", "%", share],
      [4, "в том числе льготно", "чел.", free],
      [5, "Проверено комиссией", "", school % 5 === 0 ? "да" : school === 6 ? "Нет." : "нет"],
    ]);
  });
  return finished({ files });
}

/** The same in columns, three rows of classes a school. */
function listed(schools: number, spoil: Spoil): MonthlyRun {
  const random = seeded(13);
  const files = [...Array(schools).keys()].map((school) => {
    const rows = ["1–4", "5–9", "10–11"].map((label, index): Cell[] => {
      const own = meals(random, 0, 100);
      const { all, fed, share } = { ...own, ...(index === 1 ? spoil(school, own) : {}) };
      return [label, all, fed, share];
    });
    return file(school, [["Классы", "Всего", "Питаются", "Охват, %"], ...rows]);
  });
  return finished({ files });
}

function roots({ remarks }: MonthlyRun) {
  return remarks
    .filter(({ because }) => because === null)
    .map(({ file, cells, kind }) => [file, cells, kind]);
}

describe("a share that schools work out themselves", () => {
  it("is checked against its part and whole, which nothing but the numbers names", () => {
    const run = asked(34, (school, { all, fed, share }) => {
      if (school === 2) return { share: share / 100 };
      if (school === 4) return { all: fed - 10 };
      if (school === 7) return { fed: Math.floor(all * 0.3), free: 0 };
      return {};
    });
    expect(roots(run)).toEqual([
      ["март/3.xlsx", ["D7", "D6", "D5"], "share-differs"],
      ["март/5.xlsx", ["D7", "D6", "D5"], "share-differs"],
      ["март/8.xlsx", ["D7", "D6", "D5"], "share-differs"],
    ]);
    expect(normal(run.remarks.map(remarkText)[0] ?? "")).toMatch(
      /указано 0,\d+, а из названных чисел получается/,
    );
  });

  it("is not complained of where it is right, whatever it is rounded to", () => {
    for (const [digits, scale] of [
      [0, 100],
      [1, 100],
      [2, 100],
      [2, 1],
      [3, 1],
    ] as const)
      expect([digits, scale, roots(asked(34, undefined, digits, scale))]).toEqual([digits, scale, []]);
  });

  it("is not complained of where one school rounds it further than the others", () => {
    expect(
      roots(asked(34, (school, { share }) => (school % 4 === 0 ? { share: Math.round(share) } : {}))),
    ).toEqual([]);
  });

  it("is checked row by row where it is a column", () => {
    const run = listed(12, (school, { share }) => (school === 3 ? { share: share - 9 } : {}));
    expect(roots(run)).toEqual([["март/4.xlsx", ["D6", "C6", "B6"], "share-differs"]]);
  });

  it("is checked in the line of totals under a list, where the mean of the rows' shares is no share", () => {
    const random = seeded(19);
    const files = [...Array(10).keys()].map((school) => {
      const rows = [...Array(4 + (school % 3)).keys()].map(() => meals(random, 1, 100));
      const [all, fed] = [
        rows.reduce((sum, of) => sum + of.all, 0),
        rows.reduce((sum, of) => sum + of.fed, 0),
      ];
      const mean = rows.reduce((sum, { share }) => sum + share, 0) / rows.length;
      const share = school === 7 ? mean + 4 : (100 * fed) / all;
      return file(school, [
        ["№", "Кружок", "Всего", "Питаются", "Охват, %"],
        ...rows.map((of, index) => [index + 1, `Кружок ${String(random())}`, of.all, of.fed, of.share]),
        [null, "Итого", all, fed, Math.round(share * 10) / 10],
      ]);
    });
    expect(roots(finished({ files }))).toEqual([["март/8.xlsx", ["E10"], "share-differs"]]);
  });

  it("finds a sum of parts that words name, and numbers told roughly are none", () => {
    const random = seeded(23);
    const files = [...Array(12).keys()].map((school) => {
      const rows = ["1–4", "5–9"].map((label, index): Cell[] => {
        const [ill, other] = [1 + Math.floor(random() * 20), 1 + Math.floor(random() * 9)];
        const isSlip = school === 5 && index === 1;
        return [
          label,
          ill + other + (isSlip ? 4 : 0),
          ill,
          other,
          school === 8 && index === 0 ? "около 200" : 90,
        ];
      });
      return file(school, [
        ["Классы", "Не посещают", "из них по болезни", "из них без причины", "Пропущено уроков"],
        ...rows,
      ]);
    });
    expect(roots(finished({ files }))).toEqual([
      ["март/6.xlsx", ["B6", "C6", "D6"], "sum-differs"],
      ["март/9.xlsx", ["E5"], "not-a-number"],
    ]);
  });

  it("is known of no numbers that are only near each other", () => {
    const random = seeded(17);
    const run = asked(34, () => ({ share: Math.floor(900 * random()) / 10 }));
    expect(run.template.rules.filter(({ id }) => id.includes("share:"))).toEqual([]);
    expect(roots(run)).toEqual([]);
  });
});

describe("a part in words beneath a percent", () => {
  it("is a part of the nearest counted row, not of the percent between them", () => {
    const run = asked(34, (school, { fed }) => (school === 5 ? { free: fed + 50 } : {}));
    expect(roots(run)).toEqual([["март/6.xlsx", ["D8", "D6"], "part-over-whole"]]);
  });
});

describe("answers in one row of a form of questions", () => {
  it("are written as most schools write them", () => {
    const { changes } = asked(34);
    expect(changes.map(({ file, cell, before, after }) => [file, cell, before, after])).toEqual([
      ["март/7.xlsx", "D9", "Нет.", "нет"],
    ]);
  });
});
