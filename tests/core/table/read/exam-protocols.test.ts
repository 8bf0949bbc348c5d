import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const CASE = resolve(__dirname, "../../../cases/gia-protocols/input.json");

/** The normalised table of results: names and documents beside them. */
const NORMALISED: Grid = [
  [
    "SchoolCode",
    "ClassCode",
    "SurnameCell",
    "NameCell",
    "SecondNameCell",
    "DocumentSeriesCode",
    "DocumentNumberCode",
    "TestResultBCell",
    "TestResultCCell",
    "PrimaryMark",
    "Mark5",
  ],
  [203301, "9А", "Фамилия1", "Имя", "Отчество", "0000", "000001", "++-+", "1(2)", 20, 4],
  [203301, "9А", "Фамилия2", "Имя", "Отчество", "0000", "000002", "++-+", "1(2)", 9, 2],
  [203302, "9Б", "Фамилия3", "Имя", "Отчество", "0000", "000003", "++-+", "1(2)", 28, 5],
];

describe("protocols of РИС ГИА", () => {
  it("leave no name, document or answer in what is recognised and read", () => {
    const { sheets, fileName } = JSON.parse(readFileSync(CASE, "utf8")) as {
      sheets: Record<string, Grid>;
      fileName: string;
    };
    const book = snapshotOf(sheets, fileName);
    const recognition = recogniseTables(book, {});
    const records = readRecords(book, recognition.tables, []);
    const said = JSON.stringify([recognition, records]);
    expect(records.exams.length).toBeGreaterThan(0);
    expect(said).not.toMatch(/Фамилия\d|200000001|\+\+-|1\(1\)/);
  });

  it("read the normalised table once subject and year are answered, and ask for them before", () => {
    const book = snapshotOf({ in: NORMALISED }, "in.csv");
    const asked = recogniseTables(book, {}).tables[0];
    expect(asked).toMatchObject({ form: "oge-protocol", exam: "oge", dataRows: 3, schoolCount: 2 });
    expect(asked?.questions).toEqual(["subject", "year"]);
    const { tables } = recogniseTables(book, { "in!A1": { subject: "ma", year: 2025 } });
    const [exam] = readRecords(book, tables, []).exams;
    expect(exam?.procedure).toEqual({ exam: "oge", subject: "ma", grade: 9, year: 2025 });
    expect(exam?.schools.map(({ code, participants, marks }) => [code, participants, marks])).toEqual([
      ["203301", 2, [1, 0, 1, 0]],
      ["203302", 1, [0, 0, 0, 1]],
    ]);
  });

  it.each([
    ...["Код участника", "Код ученика", "Шифр", "Шифр работы", "№ работы", "Код работы", "Номер участника"],
    ...["Ученик", "Участник ОГЭ", "Обучающийся", "Код обучающегося", "Выпускник", "ID участника"],
  ])("know a table by its pupils under «%s», and keep none of what stands there", (header) => {
    const cells: Grid = [
      ["Результаты ОГЭ 2024, математика"],
      ["ОО", header, "Балл", "Оценка"],
      ...[4, 5, 3].map((mark, at) => ["СОШ № 1", `тайна ${String(at)}`, 5 * mark, mark]),
      ["СОШ № 2", "тайна 3", 4, 2],
    ];
    const book = snapshotOf({ Лист1: cells }, "in.xlsx");
    const { tables } = recogniseTables(book, {});
    expect(tables.map(({ form, schoolCount }) => [form, schoolCount])).toEqual([["oge-protocol", 2]]);
    const { exams } = readRecords(book, tables, []);
    expect(exams[0]?.schools.map(({ participants, marks }) => [participants, marks])).toEqual([
      [3, [0, 1, 1, 1]],
      [1, [1, 0, 0, 0]],
    ]);
    expect(JSON.stringify(exams)).not.toContain("тайна");
  });

  it("take no list of pupils for an exam that nobody names", () => {
    const cells: Grid = [
      ["Итоги полугодия, математика, 9 класс"],
      ["ОО", "Ученик", "Оценка"],
      ["СОШ № 1", "А", 4],
      ["СОШ № 2", "Б", 3],
    ];
    expect(recogniseTables(snapshotOf({ Лист1: cells }, "in.xlsx"), {}).tables).toEqual([]);
  });

  it.each(["Участников", "Учеников", "Обучающихся", "Кол-во работ", "Выпускников 9 класса"])(
    "take no table of schools for one of pupils: «%s»",
    (header) => {
      const cells: Grid = [
        ["Результаты ЕГЭ 2024, русский язык"],
        ["ОО", header, "Средний тестовый балл"],
        ["СОШ № 1", 20, 61.5],
        ["СОШ № 2", 25, 70.2],
      ];
      const { tables } = recogniseTables(snapshotOf({ Лист1: cells }, "in.xlsx"), {});
      expect(tables.map(({ form }) => form)).not.toContain("ege-protocol");
    },
  );

  it.each([
    ["ОГЭ", "Оценка", 4],
    ["ЕГЭ", "Тестовый балл", 64],
  ])("name pupils without any result, and count who has one: %s", (exam, header, result) => {
    const cells: Grid = [
      [`01 - Русский язык 2025.06.03 ${exam}`],
      ["Код ОО", "Фамилия", "Первичный балл", header],
      [9301, "Фамилия1", 20, result],
      [9301, "Фамилия2", null, null],
      [null, "Фамилия3", null, null],
      [9302, "Фамилия4", 22, result],
      [null, "Средние", null, null],
    ];
    const book = snapshotOf({ Лист1: cells }, "in.xlsx");
    const { exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(exams[0]?.schools.map(({ participants }) => participants)).toEqual([1, 1]);
    const said = notices.filter(({ code }) => code === "pupils-without-result");
    expect(said.map(({ details }) => [details["count"], details["first"]])).toEqual([[2, ["D4", "D5"]]]);
  });

  it("are of the exam of their classes where no word names it", () => {
    const older = NORMALISED.map((row, index) =>
      index === 0 ? row : row.map((cell) => (cell === "9А" || cell === "9Б" ? "11А" : cell)),
    );
    expect(recogniseTables(snapshotOf({ in: older }, "in.csv"), {}).tables[0]).toMatchObject({
      form: "ege-protocol",
      exam: "ege",
    });
  });
});
