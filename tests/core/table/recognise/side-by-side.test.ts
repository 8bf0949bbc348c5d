import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const MARKS: readonly Cell[] = ["Писали", "2", "3", "4", "5"];
const SCHOOLS = ["Ильинская СОШ", "Лесная ООШ", "Гимназия «Перспектива»"];

function counts(extra: number): Cell[] {
  return [20 + extra, 2 + extra, 8, 8, 2];
}

function read(cells: Grid): { readonly ids: unknown; readonly results: unknown } {
  const book = snapshotOf({ Свод: cells });
  const { tables } = recogniseTables(book, {});
  const { procedures, exams } = readRecords(book, tables, []);
  return {
    ids: tables.map(({ id, form }) => [id, form]),
    results: [...procedures, ...exams].map(({ procedure, schools }) => {
      const { exam, subject, grade, year } = procedure;
      return [
        `${exam} ${subject} ${String(grade)} ${String(year)}`,
        ...schools.map(({ participants }) => participants),
      ];
    }),
  };
}

describe("procedures whose columns stand side by side", () => {
  it("are a table each, by the subject above them", () => {
    const found = read([
      ["Результаты ВПР 2025, 5 класс"],
      ["Школа", "Русский язык", null, null, null, null, "Математика", null, null, null, null],
      [null, ...MARKS, ...MARKS],
      ...SCHOOLS.map((school, index): Cell[] => [school, ...counts(index), ...counts(index + 5)]),
    ]);
    expect(found.ids).toEqual([
      ["Свод!B2", "vpr-mark-shares"],
      ["Свод!G2", "vpr-mark-shares"],
    ]);
    expect(found.results).toEqual([
      ["vpr ru 5 2025", 20, 21, 22],
      ["vpr ma 5 2025", 25, 26, 27],
    ]);
  });

  it("are told by the codes of their subjects, above what is counted or beneath it", () => {
    const marks = ["Писали", "2", "3", "4", "5"];
    const rows = [
      ["СОШ № 1", 20, 1, 6, 8, 5, 25, 2, 8, 10, 5],
      ["Лицей", 31, 0, 9, 12, 10, 30, 1, 9, 12, 8],
    ];
    const above = [["ОО", "РУ", null, null, null, null, "МА"], [null, ...marks, ...marks], ...rows];
    const beneath = [
      ["ОО", ...marks.flatMap((mark) => [mark === "Писали" ? mark : `Кол-во «${mark}»`, null])],
      [null, ...marks.flatMap(() => ["РУ", "МА"])],
      ...rows.map(([name, ...numbers]) => [
        name ?? null,
        ...marks.flatMap((_mark, at) => [numbers[at] ?? null, numbers[at + 5] ?? null]),
      ]),
    ];
    for (const table of [above, beneath]) {
      const book = snapshotOf({ Свод: [["ВПР 2025, 4 класс"], ...table] });
      const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
      expect(procedures.map(({ procedure, schools }) => [procedure.subject, schools.map(({ marks: of }) => of)])).toEqual([
        ["ru", [[1, 6, 8, 5], [0, 9, 12, 10]]],
        ["ma", [[2, 8, 10, 5], [1, 9, 12, 8]]],
      ]); // prettier-ignore
    }
  });

  it("are told by grades and years above them, and by two levels of words", () => {
    const found = read([
      ["ВПР. Свод района"],
      ["№", "Школа", "5 класс", ...Array<null>(9).fill(null), "6 класс", ...Array<null>(4).fill(null)],
      [null, null, "Русский язык, 2024", null, null, null, null, "Русский язык, 2025", null, null, null, null,
        "История, 2025", null, null, null, null],
      [null, null, ...MARKS, ...MARKS, ...MARKS],
      ...SCHOOLS.map((school, index): Cell[] => [
        index + 1, school, ...counts(index), ...counts(index + 5), ...counts(index + 8),
      ]),
    ]); // prettier-ignore
    expect(found.results).toEqual([
      ["vpr ru 5 2024", 20, 21, 22],
      ["vpr ru 5 2025", 25, 26, 27],
      ["vpr is 6 2025", 28, 29, 30],
    ]);
  });

  it("are subjects of one table where it is of ЕГЭ", () => {
    const found = read([
      ["ЕГЭ 2025"],
      ["ОО", "Русский язык", null, null, "Физика", null, null],
      [null, "Сдавали", "Ниже порога", "Средний балл", "Сдавали", "Ниже порога", "Средний балл"],
      ...SCHOOLS.map((school): Cell[] => [school, 20, 1, 66, 8, 0, 58]),
    ]);
    expect(found.ids).toEqual([["Свод!A2", "ege-by-school"]]);
    expect(found.results).toEqual([
      ["ege ru 11 2025", 20, 20, 20],
      ["ege fi 11 2025", 8, 8, 8],
    ]);
  });

  it("are told apart by rows that only name them, where the header is printed once", () => {
    const found = read([
      ["ВПР 2025"],
      ["Школа", ...MARKS],
      ["Математика, 5 класс"],
      ...SCHOOLS.map((school, index): Cell[] => [school, ...counts(index)]),
      ["Русский язык, 5 класс"],
      ...SCHOOLS.map((school, index): Cell[] => [school, ...counts(index + 5)]),
      ["Кедровский район"],
    ]);
    expect(found.results).toEqual([
      ["vpr ma 5 2025", 20, 21, 22],
      ["vpr ru 5 2025", 25, 26, 27],
    ]);
  });

  it("are none where the work is only named beneath the last row", () => {
    const rows = SCHOOLS.map((school, index): Cell[] => [school, ...counts(index)]);
    const book = snapshotOf({ Лист1: [["Школа", ...MARKS], ...rows, [], ["ВПР 2025, химия, 8 класс"]] });
    const { tables, notices } = recogniseTables(book, {});
    expect(tables).toHaveLength(1);
    expect(notices.filter(({ code }) => code === "header-without-data")).toEqual([]);
  });

  it("are one where a single subject stands above all columns", () => {
    const found = read([
      ["ВПР 2025, 5 класс"],
      ["Школа", "Русский язык", null, null, null, null],
      [null, ...MARKS],
      ...SCHOOLS.map((school): Cell[] => [school, ...counts(0)]),
    ]);
    expect(found.results).toEqual([["vpr ru 5 2025", 20, 20, 20]]);
  });
});

describe("tables that stand beside each other, each with a column of its own for schools", () => {
  const HEADER: readonly Cell[] = ["№", "Школа", ...MARKS];
  const OTHERS = ["Лицей", "СОШ № 8", "ООШ № 9", "СОШ № 10"];

  /** Rows of both tables; the second one may be longer. */
  function rows(gap: readonly Cell[]): Cell[][] {
    return OTHERS.map((other, index): Cell[] => {
      const first = SCHOOLS[index];
      const left = first === undefined ? Array<null>(7).fill(null) : [index + 1, first, ...counts(index)];
      return [...left, ...gap, index + 1, other, ...counts(index + 5)];
    });
  }

  function named(cells: Grid): unknown {
    const book = snapshotOf({ Свод: cells });
    const { tables } = recogniseTables(book, {});
    return readRecords(book, tables, []).procedures.map(({ procedure, schools }) => {
      const { subject, grade, year } = procedure;
      return [
        `${subject} ${String(grade)} ${String(year)}`,
        ...schools.map(({ name, participants }) => `${name}: ${String(participants)}`),
      ];
    });
  }

  const LEFT = ["Ильинская СОШ: 20", "Лесная ООШ: 21", "Гимназия «Перспектива»: 22"];
  const RIGHT = ["Лицей: 25", "СОШ № 8: 26", "ООШ № 9: 27", "СОШ № 10: 28"];

  it("are told by the titles above each", () => {
    const title: Cell[] = Array<Cell>(15).fill(null);
    title[0] = "ВПР по химии, 8 класс";
    title[8] = "ВПР по физике, 7 класс";
    expect(named([["Итоги 2025 года"], title, [...HEADER, null, ...HEADER], ...rows([null])])).toEqual([
      ["hi 8 2025", ...LEFT],
      ["fi 7 2025", ...RIGHT],
    ]);
  });

  it("by their upper levels, and the second one's numbers are of its own schools", () => {
    const upper: Cell[] = Array<Cell>(14).fill(null);
    [upper[0], upper[1], upper[2], upper[7], upper[8], upper[9]] = [
      "№",
      "Школа",
      "Химия",
      "№",
      "Школа",
      "Физика",
    ];
    const levels: Cell[] = [null, null, ...MARKS, null, null, ...MARKS];
    expect(named([["ВПР 2025, 8 класс"], upper, levels, ...rows([])])).toEqual([
      ["hi 8 2025", ...LEFT],
      ["fi 8 2025", ...RIGHT],
    ]);
  });

  it("are of one work where only the sheet is titled", () => {
    expect(named([["ВПР 2025, химия, 8 класс"], [...HEADER, ...HEADER], ...rows([])])).toEqual([
      ["hi 8 2025", ...LEFT, ...RIGHT],
    ]);
  });

  it("are asked about where the first has no title of its own and the second has", () => {
    const title: Cell[] = Array<Cell>(14).fill(null);
    title[7] = "Физика";
    expect(named([["ВПР 2025, 8 класс"], title, [...HEADER, ...HEADER], ...rows([])])).toEqual([
      ["fi 8 2025", ...RIGHT],
    ]);
  });
});

it("reports pasted under each other, each with its own head, are a table each and nothing more", () => {
  function report(subject: string): Cell[][] {
    return [
      ["Статистика по отметкам"],
      [],
      [`ВПР 2025 ${subject} 7 класс`],
      ["Предмет:", subject],
      ["Максимальный первичный балл:", 19],
      ["Дата:", "20.04.2025"],
      [],
      ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
      ["Кедровский район(reg99_m001)", 3, 63, 10, 40, 40, 10],
      ...SCHOOLS.map((school, index) => [school, null, 20 + index, 10, 40, 40, 10]),
    ];
  }
  const book = snapshotOf({ Лист1: [...report("Физика"), ...report("Химия")] });
  const { tables, notices } = recogniseTables(book, {});
  expect(tables.map(({ id }) => id)).toEqual(["Лист1!A8", "Лист1!A20"]);
  expect(notices.filter(({ code }) => code === "header-without-data")).toEqual([]);
});

describe("a header that is printed again on each page", () => {
  const HEADER: readonly Cell[] = ["Школа", ...MARKS];
  const PAGES = [SCHOOLS, ["Лицей", "СОШ № 8"], ["ООШ № 9"]];

  function pages(between: Grid, of: readonly (readonly string[])[] = PAGES): Cell[][] {
    return of.flatMap((schools, page) => [
      ...(page === 0 ? [] : between),
      [...HEADER],
      ...schools.map((school, index): Cell[] => [school, ...counts(index + page)]),
    ]) as Cell[][];
  }

  it.each([
    ["after a blank row", [[]]],
    ["after the page's number", [["Страница 2"]]],
    ["after a blank row and a text", [[], ["Продолжение таблицы"]]],
  ] as [string, Grid][])("goes on with the table above it %s", (_, between) => {
    const total: Cell[] = ["Итого", 127, 19, 48, 48, 12];
    const found = read([["ВПР 2025, химия, 8 класс"], ...pages(between), total]);
    expect(found.ids).toEqual([["Свод!A2", "vpr-mark-shares"]]);
    expect(found.results).toEqual([["vpr hi 8 2025", 20, 21, 22, 21, 22, 22]]);
  });

  it("begins another table where the schools come again, and that one is asked about", () => {
    const found = read([["ВПР 2025, химия, 8 класс"], ...pages([[]], [SCHOOLS, SCHOOLS])]);
    expect(found.ids).toHaveLength(2);
    expect(found.results).toEqual([["vpr hi 8 2025", 20, 21, 22]]);
  });

  it("begins another table where a title stands above it", () => {
    const found = read([
      ["ВПР 2025, химия, 8 класс"],
      ...pages([[], ["Физика, 8 класс"]], PAGES.slice(0, 2)),
    ]);
    expect(found.results).toEqual([
      ["vpr hi 8 2025", 20, 21, 22],
      ["vpr fi 8 2025", 21, 22],
    ]);
  });
});
