import type { RecognisedTable } from "../../../../src/core/model/recognised-table";
import type { ShownForm } from "../../../../src/core/model/shown-form";
import { draftProblems } from "../../../../src/core/table/shown/draft-problems";
import { draftTable, type TableDraft } from "../../../../src/core/table/shown/draft-table";
import { previewTable } from "../../../../src/core/table/shown/preview-table";
import { shownFormOf } from "../../../../src/core/table/shown/shown-form-of";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell } from "../../../../src/workbook/cell";
import { workCaption } from "../../../../src/locale/shown-text";
import { snapshotOf } from "../../../read-snapshot";

const MARKS: readonly Cell[] = ["Писали", "2", "3", "4", "5"];
const ROWS: readonly (readonly Cell[])[] = [
  ["Результаты ВПР 2025, 5 класс"],
  ["Школа", "Русский язык", null, null, null, null, "Математика", null, null, null, null],
  [null, ...MARKS, ...MARKS],
  ["Ильинская СОШ", 20, 2, 8, 8, 2, 25, 7, 8, 8, 2],
  ["Лесная ООШ", 21, 3, 8, 8, 2, 26, 8, 8, 8, 2],
];
const BOOK = snapshotOf({ Свод: ROWS });
const [SHEET] = BOOK.sheets;

function draftOf(table: number): TableDraft {
  const { tables } = recogniseTables(BOOK, {});
  const own = tables[table];
  if (SHEET === undefined || own === undefined) throw new Error("No table");
  return draftTable(SHEET, own, { beside: tables });
}

function formOf(draft: TableDraft, name: string): ShownForm {
  if (SHEET === undefined) throw new Error("No sheet");
  return shownFormOf(SHEET, draft, { name, fileName: "book.xlsx" });
}

function readBy(forms: readonly ShownForm[]): unknown {
  const { tables } = recogniseTables(BOOK, {}, forms);
  const { procedures } = readRecords(BOOK, tables, []);
  return {
    tables: tables.map(({ id, shownBy }) => [id, shownBy]),
    read: procedures.map(({ procedure, schools }) => [
      procedure.subject,
      schools[0]?.participants,
      schools[0]?.marks,
    ]),
  };
}

describe("one of several tables side by side", () => {
  it("is shown by its own columns and those of its schools", () => {
    expect(draftOf(0).columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(draftOf(1).columns.map(({ column }) => column)).toEqual([0, 6, 7, 8, 9, 10]);
    expect(draftProblems(draftOf(1))).toEqual([]);
  });

  it("is corrected alone: the one beside it stays, and can be corrected too", () => {
    const draft = draftOf(1);
    const [three, four] = [8, 9];
    const swapped = draft.columns.map((of) =>
      of.column === three
        ? { ...of, meaning: "mark4" as const }
        : of.column === four
          ? { ...of, meaning: "mark3" as const }
          : { ...of },
    );
    const maths = formOf({ ...draft, columns: swapped }, "Математика");
    const russian = formOf(draftOf(0), "Русский");
    expect(readBy([maths])).toEqual({
      tables: [
        ["Свод!B2", undefined],
        ["Свод!G2", "Математика"],
      ],
      read: [
        ["ru", 20, [2, 8, 8, 2]],
        ["ma", 25, [7, 8, 8, 2]],
      ],
    });
    expect(readBy([maths, russian])).toMatchObject({
      tables: [
        ["Свод!B2", "Русский"],
        ["Свод!G2", "Математика"],
      ],
    });
    if (SHEET === undefined) throw new Error("No sheet");
    const preview = previewTable(SHEET, maths, { headerRow: 1, facts: {}, fileName: "book.xlsx" });
    expect(preview.works[0]?.schools[0]?.numbers[0]).toEqual({ meaning: "participants", value: 25 });
  });
});

it("works side by side under words of one's own are previewed each, with what tells them apart", () => {
  const own: readonly Cell[] = ["Было", "плохо", "сойдёт", "неплохо", "блеск"];
  const book = snapshotOf({
    Свод: [
      ["Итоги ВПР 2025, 5 класс"],
      ["Где учатся", "Русский язык", null, null, null, null, "Математика", null, null, null, null],
      [null, ...own, ...own],
      ["Ильинская СОШ", 20, 2, 8, 8, 2, 25, 7, 8, 8, 2],
      ["Лесная ООШ", 21, 3, 8, 8, 2, 26, 8, 8, 8, 2],
    ],
  });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("No sheet");
  const form = shownFormOf(sheet, draftTable(sheet, null), { name: "Предметы", fileName: "book.xlsx" });
  const { works } = previewTable(sheet, form, { headerRow: 1, facts: {}, fileName: "book.xlsx" });
  expect(works.map(({ totals }) => totals.map(({ value }) => value))).toEqual([
    [41, 5, 16, 16, 4],
    [51, 15, 16, 16, 4],
  ]);
  expect(works.map((work) => workCaption(work, works))).toEqual(["русский язык", "математика"]);
});

describe("classes side by side under words of one's own", () => {
  const own: readonly Cell[] = ["Было", "плохо", "сойдёт", "неплохо", "блеск"];
  const rows: readonly (readonly Cell[])[] = [
    ["Итоги ВПР по математике, 5 класс, 2025 год"],
    ["Где учатся", "5А", null, null, null, null, "5Б", null, null, null, null],
    [null, ...own, ...own],
    ["Ильинская СОШ", 20, 2, 8, 8, 2, 25, 7, 8, 8, 2],
    ["Лесная ООШ", 21, 3, 8, 8, 2, 26, 8, 8, 8, 2],
  ];
  const book = snapshotOf({ Свод: rows });
  const [sheet] = book.sheets;

  function shown(beside: readonly RecognisedTable[] = []): TableDraft {
    if (sheet === undefined) throw new Error("No sheet");
    return draftTable(sheet, beside[0] ?? null, { beside });
  }

  it("are guessed each by itself, read as one table each, and added together", () => {
    if (sheet === undefined) throw new Error("No sheet");
    const draft = shown();
    const five = ["participants", "mark2", "mark3", "mark4", "mark5"];
    expect(draft.columns.map(({ meaning }) => meaning)).toEqual(["school-name", ...five, ...five]);
    expect(draftProblems(draft)).toEqual([]);
    const form = shownFormOf(sheet, draft, { name: "Классы", fileName: "book.xlsx" });
    const { tables } = recogniseTables(book, {}, [form]);
    expect(tables.map(({ id, classGroup, shownBy }) => [id, classGroup, shownBy])).toEqual([
      ["Свод!B2", "а", "Классы"],
      ["Свод!G2", "б", "Классы"],
    ]);
    const { procedures } = readRecords(book, tables, []);
    expect(procedures.map(({ schools }) => schools.map(({ marks }) => marks))).toEqual([
      [
        [9, 16, 16, 4],
        [11, 16, 16, 4],
      ],
    ]);
    const preview = previewTable(sheet, form, { headerRow: 1, facts: {}, fileName: "book.xlsx" });
    expect([preview.schoolCount, preview.works[0]?.totals.map(({ value }) => value)]).toEqual([
      2,
      [92, 20, 32, 32, 8],
    ]);
  });

  it("are corrected together, and miss a column each where it is not shown", () => {
    if (sheet === undefined) throw new Error("No sheet");
    const form = shownFormOf(sheet, shown(), { name: "Классы", fileName: "book.xlsx" });
    const draft = shown(recogniseTables(book, {}, [form]).tables);
    expect(draft.columns.filter(({ meaning }) => meaning === "mark5")).toHaveLength(2);
    const columns = draft.columns.map((of) => (of.column === 10 ? { ...of, meaning: "other" as const } : of));
    expect(draftProblems({ ...draft, columns })).toEqual([{ code: "missing", need: ["mark5"] }]);
  });
});
