import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { readRecords } from "../../../../src/core/table/read-records";
import { trueArea } from "../../../../src/core/table/laid/true-cell";
import { noticeText } from "../../../../src/locale/notices";
import { areaAddress, cellPlace } from "../../../../src/workbook/address";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import type { SheetSnapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../read-snapshot";

type School = readonly [name: string, participants: number, ...marks: number[]];

const TITLE = "ВПР 2025. Математика, 5 класс";
const SCHOOLS: readonly School[] = [
  ["МБОУ СОШ № 1", 25, 1, 9, 10, 5],
  ["МБОУ СОШ № 2", 30, 2, 8, 12, 8],
  ["МБОУ «Лицей № 4»", 22, 0, 6, 10, 6],
];
const NAMES = SCHOOLS.map(([name]) => name);
const LABELS: readonly Cell[] = ["Писали", 2, 3, 4, 5];
/** A row for each label, the schools beside one another. */
const TURNED = LABELS.map((label, index): Cell[] => [
  label,
  ...SCHOOLS.map((school) => school[index + 1] ?? null),
]);
/** A row for each mark of each school. */
const LONG = SCHOOLS.flatMap(([name, , ...marks]) =>
  marks.map((count, index): Cell[] => [name, index + 2, count]),
);
const READ = SCHOOLS.map(([name, participants, ...marks]) => [name, participants, marks]);

function recordsOf(rows: Grid, change: Partial<SheetSnapshot> = {}, answers = {}) {
  const book = snapshotOf({ Лист1: rows });
  const workbook = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, ...change })) };
  const found = recogniseTables(workbook, answers);
  const records = readRecords(workbook, found.tables, []);
  return { tables: found.tables, records, notices: [...found.notices, ...records.notices] };
}

/** Of each procedure by its subject: what is read of each school, and the cell that tells of it. */
function readOf(rows: Grid) {
  return recordsOf(rows).records.procedures.map(({ procedure, schools }) => ({
    subject: procedure.subject,
    read: schools.map(({ name, participants, marks }) => [name, participants, marks]),
    sources: schools.map(({ source }) => cellPlace(source).replace("Лист1!", "")),
  }));
}

describe("schools in columns", () => {
  it.each<[string, Grid, string[]]>([
    ["a row for each number", [[TITLE], ["Показатель", ...NAMES], ...TURNED], ["B2", "C2", "D2"]],
    [
      "a total, numbers of the rows and a blank row above",
      [
        [TITLE],
        [],
        ["№", "Показатель", ...NAMES, "Итого"],
        ...TURNED.map((row, index) => [
          index + 1,
          ...row,
          row.slice(1).reduce<number>((sum, cell) => sum + Number(cell), 0),
        ]),
      ],
      ["C3", "D3", "E3"],
    ],
    [
      "counts and percents under each school",
      [
        [TITLE],
        ["Показатель", ...NAMES.flatMap((name) => [name, null])],
        [null, ...NAMES.flatMap(() => ["чел.", "%"])],
        ...TURNED.map(([label = null, ...cells]) => [
          label,
          ...cells.flatMap((cell, at) => [cell, (100 * Number(cell)) / (SCHOOLS[at]?.[1] ?? 1)]),
        ]),
      ],
      ["B2", "D2", "F2"],
    ],
    [
      "municipalities above the schools",
      [[TITLE], ["Район", "Ивановский район", null, "Петровский район"], ["Показатель", ...NAMES], ...TURNED],
      ["B3", "C3", "D3"],
    ],
  ])("are read: %s", (_what, rows, sources) => {
    expect(readOf(rows)).toEqual([{ subject: "ma", read: READ, sources }]);
  });

  it("of two subjects below one another, with a title each or in a column of their own", () => {
    const more = TURNED.map(([label = null, ...cells], index) => [
      label,
      ...cells.map((cell) => Number(cell) + (index === 0 ? 4 : 1)),
    ]);
    const header = ["Показатель", ...NAMES];
    const titled = readOf([
      ["ВПР 2025"],
      ["Математика, 5 класс"],
      header,
      ...TURNED,
      [],
      ["Русский язык, 5 класс"],
      header,
      ...more,
    ]);
    expect(titled.map(({ subject, sources }) => [subject, sources[0]])).toEqual([
      ["ma", "B3"],
      ["ru", "B11"],
    ]);
    expect(titled[0]?.read).toEqual(READ);
    expect(titled[1]?.read[0]).toEqual(["МБОУ СОШ № 1", 29, [2, 10, 11, 6]]);
    const inColumn = readOf([
      ["ВПР 2025, 5 класс"],
      ["Предмет", ...header],
      ...[...TURNED, ...more].map((row, index) => [
        index === 0 ? "Математика" : index === 5 ? "Русский язык" : null,
        ...row,
      ]),
    ]);
    expect(inColumn.map(({ subject, read }) => [subject, read[0]])).toEqual([
      ["ma", READ[0]],
      ["ru", ["МБОУ СОШ № 1", 29, [2, 10, 11, 6]]],
    ]);
  });

  it("are read of ЕГЭ", () => {
    const rows = [
      ["ЕГЭ 2024, русский язык"],
      ["Показатель", ...NAMES],
      ["Сдавали", 25, 30, 22],
      ["Не преодолели порог", 1, 0, 2],
      ["Средний балл", 60.5, 71, 58.25],
    ];
    const [exam] = recordsOf(rows).records.exams;
    expect(
      exam?.schools.map(({ participants, below, meanScore, source }) => [
        participants,
        below,
        meanScore,
        cellPlace(source),
      ]),
    ).toEqual([
      [25, 1, 60.5, "Лист1!B2"],
      [30, 0, 71, "Лист1!C2"],
      [22, 2, 58.25, "Лист1!D2"],
    ]);
  });

  it("stand beneath or above a table with schools in rows", () => {
    const plain = [["Школа", "Писали", "2", "3", "4", "5"], ...SCHOOLS.map((school) => [...school])];
    const turned = [["Русский язык, 5 класс"], ["Показатель", ...NAMES], ...TURNED];
    const subjects = [
      ["ma", READ],
      ["ru", READ],
    ];
    const below = readOf([[TITLE], ...plain, [], ...turned]);
    expect(below.map(({ subject, read }) => [subject, read])).toEqual(subjects);
    expect(below[1]?.sources[0]).toBe("B8");
    const above = readOf([["ВПР 2025"], ...turned, [], ["Математика, 5 класс"], ...plain]);
    expect(above.map(({ subject, read }) => [subject, read])).toEqual(subjects);
  });

  it("a cell that is not read is named where it stands, and the school by its column", () => {
    const rows = [
      [TITLE],
      ["Показатель", ...NAMES],
      ...TURNED.map((row, index) => (index === 0 ? row.map((cell, at) => (at === 2 ? "н/д" : cell)) : row)),
    ];
    const { tables, notices } = recordsOf(rows);
    expect(tables.map((table) => areaAddress(trueArea(table)))).toEqual(["A2:D7"]);
    const text = notices
      .filter(({ code }) => code === "cells-hidden")
      .map(noticeText)
      .join();
    expect(text).toContain("C3; строка «Писали»");
    const [login] = notices.filter(({ code }) => code === "school-without-login").map(noticeText);
    expect(login).toContain("(первая: B2)");
    expect(text).toContain("Столбец C: взяты другие ячейки, где сказано то же");
  });

  it("hidden columns are hidden schools, and can be left out", () => {
    const rows = [[TITLE], ["Показатель", ...NAMES], ...TURNED];
    const hidden = { hiddenColumns: [2] };
    const { tables, notices } = recordsOf(rows, hidden);
    const said = notices
      .filter(({ code }) => code === "hidden-rows")
      .map(noticeText)
      .join();
    expect(said).toContain("1\u00a0столбец (C)");
    const left = recordsOf(rows, hidden, { [tables[0]?.id ?? ""]: { leaveOutHidden: true } });
    expect(left.records.procedures[0]?.schools.map(({ name }) => name)).toEqual([NAMES[0], NAMES[2]]);
  });

  it("formulas without values and errors keep their cells", () => {
    const rows = [
      [TITLE],
      ["Показатель", ...NAMES],
      ...TURNED.map((row, index) => (index === 1 ? row.map((cell, at) => (at === 3 ? null : cell)) : row)),
    ];
    const { notices } = recordsOf(rows, {
      formulas: [{ row: 3, column: 3, value: "SUM(Z1)" }],
      errors: [{ row: 3, column: 3, value: "#REF!" }],
    });
    expect(notices.find(({ code }) => code === "formula-error")?.place).toBe("Лист1!D4");
  });
});

describe("a row for each mark", () => {
  it.each<[string, Grid]>([
    ["with the school in each row", [[TITLE], ["Школа", "Отметка", "Количество"], ...LONG]],
    ["with the school once above its marks, and numbered", [
      [TITLE], ["№", "ОО", "Отметка", "Чел."], ...LONG.map(([name = null, mark = null, count = null]) => [null, mark === 2 ? name : null, mark, count]),
    ]],
    ["with the school in a row of its own", [
      [TITLE], ["Школа", "Отметка", "Чел."], ...LONG.flatMap(([name = null, mark = null, count = null]) => [...(mark === 2 ? [[name]] : []), [null, mark, count]]),
    ]],
    ["without the marks of nobody", [[TITLE], ["Школа", "Отметка", "Кол-во уч-ся"], ...LONG.filter(([, , count]) => count !== 0)]],
    ["with percents beside the counts and a note beneath", [
      [TITLE], ["Школа", "Отметка", "Кол-во уч-ся", "Доля, %"], ...LONG.map((row, index) => [...row, 100 * Number(row[2]) / (SCHOOLS[Math.floor(index / 4)]?.[1] ?? 1)]), [], ["Исполнитель: Иванова И. И."],
    ]],
    ["with marks in words", [[TITLE], ["Школа", "Отметка", "Количество"], ...LONG.map(([name = null, mark = null, count = null]) => [name, ["неуд.", "удовл.", "хорошо", "отлично"][Number(mark) - 2] ?? null, count])]],
    ["with «писали» among the marks, sorted by it", [
      [TITLE], ["Показатель", "Школа", "Значение"],
      ...LABELS.flatMap((label, index) => SCHOOLS.map((school) => [index === 0 ? label : `на «${String(label)}»`, school[0], school[index + 1] ?? null])),
    ]],
    ["with all who wrote in each row", [[TITLE], ["Школа", "Писали", "Отметка", "Количество"], ...LONG.map(([name = null, ...rest], index) => [name, SCHOOLS[Math.floor(index / 4)]?.[1] ?? null, ...rest])]],
  ])("is read as a row for each school: %s", (_what, rows) => {
    expect(readOf(rows).map(({ subject, read }) => [subject, read])).toEqual([["ma", READ]]);
  }); // prettier-ignore

  it("has a row for each school and subject, or class", () => {
    const subjects = ["Математика", "Русский язык"].flatMap((subject, of) =>
      LONG.map(([name = null, mark = null, count = null]) => [name, subject, mark, Number(count) + of]),
    );
    const bySubject = readOf([["ВПР 2025, 5 класс"], ["Школа", "Предмет", "Отметка", "Кол-во"], ...subjects]);
    expect(bySubject.map(({ subject, read }) => [subject, read[0]])).toEqual([
      ["ma", READ[0]],
      ["ru", ["МБОУ СОШ № 1", 29, [2, 10, 11, 6]]],
    ]);
    const classes = ["5А", "5Б"].flatMap((group) =>
      LONG.map(([name = null, mark = null, count = null]) => [name, group, mark, count]),
    );
    const byClass = readOf([["ВПР 2025. Математика"], ["Школа", "Класс", "Отметка", "Кол-во"], ...classes]);
    expect(byClass[0]?.read[0]).toEqual(["МБОУ СОШ № 1", 50, [2, 18, 20, 10]]);
  });

  it("tells of each school where its first mark stands, and of an unread cell where it stands", () => {
    const rows = LONG.map((row, index) => (index === 5 ? [row[0] ?? null, row[1] ?? null, "менее 5"] : row));
    const { records, notices } = recordsOf([[TITLE], ["Школа", "Отметка", "Количество"], ...rows]);
    expect(records.procedures[0]?.schools.map(({ source }) => cellPlace(source))).toEqual([
      "Лист1!A3",
      "Лист1!A7",
      "Лист1!A11",
    ]);
    const text = notices
      .filter(({ code }) => code === "cells-hidden")
      .map(noticeText)
      .join();
    expect(text).toContain("C8");
    expect(text).toContain("Строки 7–10 учтены");
  });

  it("is no table of pupils, whose marks repeat", () => {
    const pupils = Array.from({ length: 20 }, (_, at) => ["СОШ № 1", `5${String(at)}`, 2 + (at % 4), 10 + (at % 3)]);
    expect(recordsOf([["Школа", "Код", "Отметка", "Балл"], ...pupils]).tables.filter(({ laid }) => laid !== undefined)).toEqual([]);
  }); // prettier-ignore
});
