import { readRecords } from "../../../../src/core/table/read-records";
import { trueArea } from "../../../../src/core/table/laid/true-cell";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "ВПР 2025, русский язык, 5 класс";

/** Schools as the lines of one column tell them, where their rows stand, and what is said. */
function read(lines: readonly string[]): {
  schools: unknown;
  areas: unknown;
  codes: string[];
  texts: string[];
} {
  const book = snapshotOf({ Лист1: lines.map((line) => [line]) });
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  const units = records.procedures.flatMap(({ schools }) => schools);
  const said = [...notices, ...records.notices];
  return {
    schools: units.map(({ name, participants, marks, source }) => [name, participants, marks, source.column]),
    areas: tables.map(trueArea),
    codes: said.map(({ code }) => code),
    texts: said.filter(({ code }) => code === "pasted-in-one-column").map(noticeText),
  };
}

const READ = [
  ["МБОУ СОШ № 1", 25, [3, 10, 8, 4], 0],
  ["МБОУ «СОШ № 2»", 20, [2, 8, 8, 2], 0],
];

describe("a table pasted into one column", () => {
  it.each([
    [";", "точку с запятой"],
    ["\t", "знак табуляции"],
    ["|", "знак «|»"],
    [",", "запятую"],
  ])("is read by its parts, and it is said: %j", (of, words) => {
    const { schools, areas, texts } = read([
      TITLE.replaceAll(",", "."),
      ["Школа", "Писали", "2", "3", "4", "5"].join(of),
      ["МБОУ СОШ № 1", "25", "3", "10", "8", "4"].join(of),
      ["МБОУ «СОШ № 2»", "20", "2", "8", "8", "2"].join(of),
    ]);
    expect(schools).toEqual(READ);
    expect(areas).toEqual([{ row: 1, column: 0, rows: 3, columns: 1 }]);
    expect(texts).toEqual([expect.stringContaining(words)]);
  });

  it("keeps names in quotation marks, decimals and what stands above and beneath", () => {
    const { schools } = read([
      TITLE,
      "Управление образования, отдел оценки",
      "Школа;Писали;2;3;4;5;Средний балл",
      '"МБОУ СОШ № 1";25;3;10;8;4;3,52',
      "МБОУ «СОШ № 2»;20;2;8;8;2;3,5",
      "МКОУ ООШ № 3, с. Ключи;10;1;4;4;1;3,5",
      "Исполнитель: Иванова А. А., тел. 2-33-44",
    ]);
    expect(schools).toEqual([...READ, ["МКОУ ООШ № 3, с. Ключи", 10, [1, 4, 4, 1], 0]]);
  });

  it("may stand in quotes, line by line", () => {
    const { schools } = read([
      TITLE,
      '"Школа;Писали;""2"";""3"";""4"";""5"""',
      '"""МБОУ СОШ № 1"";25;3;10;8;4"',
      "МБОУ «СОШ № 2»;20;2;8;8;2",
    ]);
    expect(schools).toEqual(READ);
  });

  it.each([
    ["the header", [1], 1],
    ["a school", [3], 1],
    ["all but the header", [2, 3, 4], undefined],
  ])("may be of %s alone", (_, whole, count) => {
    const rows = [
      [TITLE],
      ["Школа", "Писали", "2", "3", "4", "5"],
      ["МБОУ СОШ № 1", 25, 3, 10, 8, 4],
      ["МБОУ «СОШ № 2»", 20, 2, 8, 8, 2],
      ["МБОУ СОШ № 3", "н/д", 2, 8, 8, 2],
    ].map((row, index) => (whole.includes(index) ? [row.join(";")] : row));
    const book = snapshotOf({ Лист1: rows });
    const { tables, notices } = recogniseTables(book, {});
    const records = readRecords(book, tables, []);
    const schools = records.procedures[0]?.schools ?? [];
    expect(schools.map(({ marks }) => marks)).toEqual([
      [3, 10, 8, 4],
      [2, 8, 8, 2],
      [2, 8, 8, 2],
    ]);
    const said = notices.filter(({ code }) => code === "pasted-in-one-column");
    expect(said.map(({ details }) => details["count"])).toEqual([count]);
    const unread = records.notices.flatMap(({ details }) => details["first"] ?? []);
    expect(unread).toContain(whole.includes(4) ? "A5" : "B5");
  });

  it("may be signed in two cells", () => {
    const lines = [[TITLE], ["Школа;Писали;2;3;4;5"], ["СОШ № 1;25;3;10;8;4"], ["СОШ № 2;20;2;8;8;2"]];
    const book = snapshotOf({ Лист1: [...lines, [], ["Директор", null, "И. И. Сидоров"]] });
    const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([25, 20]);
  });

  it("names a cell that cannot be read by where it stands", () => {
    const book = snapshotOf({
      Лист1: [[TITLE], ["Школа;Писали;2;3;4;5"], ["СОШ № 1;25;3;10;8;4"], ["СОШ № 2;н/д;1;2;3;4"]],
    });
    const { notices } = readRecords(book, recogniseTables(book, {}).tables, []);
    const cells = notices.filter(({ code }) => /^cells-|^participants-/.test(code));
    expect(cells.flatMap(({ details }) => details["first"])).toEqual(["A4"]);
  });

  it("is said where nothing is known in it", () => {
    const { schools, codes, texts } = read(["Товар;Январь;Февраль", "Мука;12;13", "Соль;3;5", "Сахар;4;6"]);
    expect(schools).toEqual([]);
    expect(codes).toContain("pasted-in-one-column");
    expect(texts[0]).toContain("Текст по столбцам");
  });

  it.each([
    [["Список школ", "СОШ № 1", "СОШ № 2", "СОШ № 3"]],
    [["Отчёт, 5 класс", "Школа № 1, 2025, русский", "Школа № 2, без класса", "Итого"]],
  ])("is none of plain lines", (lines) => {
    expect(read(lines).codes).not.toContain("pasted-in-one-column");
  });
});
