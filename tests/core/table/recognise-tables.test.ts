import { recogniseTables } from "../../../src/core/table/recognise-tables";
import type { Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";

const HEADER = ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5];
const ROWS: Grid = [
  HEADER,
  ["Озёрный край", 9, 1000, 10, 40, 40, 10],
  ["СОШ № 1(edu900101)", null, 10, 10, 40, 40, 10],
];
const TITLED: Grid = [["ВПР 2021 Математика 4 класс"], [], ...ROWS];

describe("recogniseTables()", () => {
  it("lets the person's answers win over everything read", () => {
    const answers = { "Лист1!A3": { subject: "ru", grade: 5, year: 2022 } } as const;
    const [table] = recogniseTables(snapshotOf({ Лист1: TITLED }), answers).tables;
    expect(table?.subject).toEqual({ value: "ru", from: "answer" });
    expect(table?.grade).toEqual({ value: 5, from: "answer" });
    expect(table?.year).toEqual({ value: 2022, from: "answer" });
    expect(table?.questions).toEqual([]);
  });

  it("asks only for what was not answered", () => {
    const { tables, notices } = recogniseTables(snapshotOf({ Лист1: ROWS }), {
      "Лист1!A1": { subject: "ma" },
    });
    expect(tables[0]?.questions).toEqual(["grade", "year"]);
    expect(notices.map(({ code }) => code)).toEqual(["grade-unknown", "year-unknown"]);
  });

  it("takes the head before the sheet's name, and that before the file's name", () => {
    const sheets = { "РУ 5 2022": TITLED, "РУ 6 отметки": ROWS };
    const { tables } = recogniseTables(snapshotOf(sheets, "Биология 7 класс 2019.xlsx"), {});
    const facts = tables.map(({ subject, grade, year }) =>
      [subject, grade, year].map((fact) => fact?.value).join(" "),
    );
    expect(facts).toEqual(["ma 4 2021", "ru 6 2019"]);
  });

  it("leaves out what the person left out, and does not ask about it", () => {
    const { tables, notices } = recogniseTables(snapshotOf({ Лист1: ROWS }), {
      "Лист1!A1": { exclude: true },
    });
    expect(tables[0]?.excluded).toBe(true);
    expect(notices).toEqual([]);
  });

  it("keeps the second of two tables alike when the person says so", () => {
    const sheets = { "МА 4": TITLED, "МА 4 (2)": TITLED };
    const asked = recogniseTables(snapshotOf(sheets), {}).tables;
    expect(asked.map(({ excluded }) => excluded)).toEqual([false, true]);
    const answers = { "МА 4!A3": { exclude: true }, "МА 4 (2)!A3": { exclude: false } };
    const answered = recogniseTables(snapshotOf(sheets), answers).tables;
    expect(answered.map(({ excluded, questions }) => [excluded, questions])).toEqual([
      [true, []],
      [false, []],
    ]);
  });

  it("never takes the add-in's own sheets for tables, but for the scales", () => {
    const scales: Grid = [
      ["Год", "Класс", "Предмет", "Максимум", "от 3", "от 4", "от 5"],
      [2021, 4, "МА", 20, 6, 10, 15],
    ];
    const { sheets, ...book } = snapshotOf({ "ОКО Признаки": TITLED, "ОКО Шкалы": scales });
    const own = { ...book, sheets: sheets.map((sheet) => ({ ...sheet, own: true })) };
    expect(recogniseTables(own, {}).tables.map(({ form }) => form)).toEqual(["scale-table"]);
  });

  it("finds a formula's error that the host kept apart from the values", () => {
    const { sheets, ...book } = snapshotOf({ Лист1: TITLED });
    const errors = [
      { row: 4, column: 5, value: "#DIV/0!" },
      { row: 4, column: 30, value: "#DIV/0!" },
    ];
    const broken = { ...book, sheets: sheets.map((sheet) => ({ ...sheet, errors })) };
    const [notice] = recogniseTables(broken, {}).notices;
    expect(notice).toMatchObject({
      code: "formula-error",
      place: "Лист1!F5",
      details: { count: 1, first: ["F5"] },
    });
  });

  it("finds tables that stand one under another", () => {
    const stacked = [...TITLED, [], ["ВПР 2021 Русский язык 4 класс"], ...ROWS];
    const { tables } = recogniseTables(snapshotOf({ Лист1: stacked }), {});
    expect(tables.map(({ id, subject, dataRows }) => [id, subject?.value, dataRows])).toEqual([
      ["Лист1!A3", "ma", 1],
      ["Лист1!A8", "ru", 1],
    ]);
  });

  it("takes a header that is printed again for a part of its table", () => {
    const again: Grid = [...TITLED, HEADER, ["СОШ № 2(edu900102)", null, 10, 10, 40, 40, 10]];
    const { tables } = recogniseTables(snapshotOf({ Лист1: again }), {});
    expect(tables.map(({ id, dataRows }) => [id, dataRows])).toEqual([["Лист1!A3", 2]]);
  });
});

it.each([
  ["Биол", "bi"],
  ["Хим.", "hi"],
  ["МА", "ma"],
  ["Общ", undefined],
])("takes a tab that is only «%s» for the subject %s", (name, subject) => {
  const rows = [1, 2, 3].map((at) => [`СОШ № ${String(at)}`, 20, 2, 8, 8, 2]);
  const book = snapshotOf({
    [name]: [["ВПР 2025, 6 класс"], ["Школа", "Писали", "2", "3", "4", "5"], ...rows],
  });
  expect(recogniseTables(book, {}).tables[0]?.subject?.value).toBe(subject);
});
