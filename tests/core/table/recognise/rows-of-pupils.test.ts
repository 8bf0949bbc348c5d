import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = ["Лицей № 2", "СОШ № 5", "Гимназия № 9"];
const SCORES = [4, 9, 13, 13, 18];

function markOf(score: number): number {
  return score < 7 ? 2 : score < 11 ? 3 : score < 15 ? 4 : 5;
}

/** Five pupils of each school, of whom two have the same score. */
function pupils(row: (school: number, pupil: number, score: number) => readonly Cell[]): Grid {
  return SCHOOLS.flatMap((_, school) => SCORES.map((score, pupil) => row(school, pupil, score)));
}

function readOf(rows: Grid) {
  const book = snapshotOf({ Лист1: rows });
  const { tables } = recogniseTables(book, {});
  const { procedures, exams, notices } = readRecords(book, tables, []);
  return {
    meanings: tables.flatMap(({ columns }) => columns.map(({ meaning }) => meaning)),
    schools: [...procedures, ...exams].flatMap(({ schools }) =>
      schools.map(({ name, participants, marks }) => [name, participants, marks]),
    ),
    codes: notices.map(({ code }) => code).filter((code) => code.startsWith("duplicate")),
  };
}

const EACH = SCHOOLS.map((name) => [name, 5, [1, 1, 2, 1]]);
const VPR = ["ВПР 2025, математика, 6 класс"];
const OGE = ["ОГЭ 2025, математика"];

describe("«Код» alone over a column of a table of pupils", () => {
  it.each([
    ["ВПР", VPR],
    ["ОГЭ", OGE],
  ])("is a pupil's where it is another in each row: %s", (_exam, title) => {
    const rows = pupils((school, pupil, score) => [
      SCHOOLS[school] ?? "",
      50001 + 10 * school + pupil,
      score,
      markOf(score),
    ]);
    const { meanings, schools } = readOf([title, ["ОО", "Код", "Балл", "Оценка"], ...rows]);
    expect(meanings).toContain("pupil-code");
    expect(schools).toEqual(EACH);
  });

  it("is the school's where it comes again with its name, and two pupils alike are two", () => {
    const rows = pupils((school, _pupil, score) => [
      SCHOOLS[school] ?? "",
      990101 + school,
      score,
      markOf(score),
    ]);
    const { meanings, schools, codes } = readOf([VPR, ["ОО", "Код", "Балл", "Оценка"], ...rows]);
    expect(meanings).toContain("school-code");
    expect(schools).toEqual(EACH);
    expect(codes).toEqual([]);
  });

  it("is the school's where no column has a name and it stands in blocks, but not where codes begin anew in each class", () => {
    const header = ["Класс", "Код", "Балл", "Оценка"];
    const ofSchools = pupils((school, _pupil, score) => ["6А", 990101 + school, score, markOf(score)]);
    expect(readOf([VPR, header, ...ofSchools]).schools.map(([name]) => name)).toEqual([
      "990101",
      "990102",
      "990103",
    ]);
    const ofClasses = pupils((school, pupil, score) => [
      ["6А", "6Б", "6В"][school] ?? "",
      pupil + 1,
      score,
      markOf(score),
    ]);
    expect(readOf([["ВПР 2025, математика, 6 класс, МБОУ СОШ № 3"], header, ...ofClasses]).schools).toEqual([
      ["МБОУ СОШ № 3", 15, [3, 3, 6, 3]],
    ]);
  });

  it("makes no pupils of schools with a mean each", () => {
    const rows = SCHOOLS.map((name, school) => [name, 990101 + school, 9 + school, 3 + school / 3]);
    for (const title of [VPR, OGE])
      expect(readOf([title, ["ОО", "Код", "Балл", "Оценка"], ...rows]).schools).toEqual([]);
  });
});

describe("rows of pupils for whom nothing stands but their results", () => {
  it.each([
    ["ВПР", VPR, ["Школа", "Балл", "Отметка"]],
    ["ОГЭ", OGE, ["ОО", "Баллы", "Оценка"]],
  ])("are read where each school has several: %s", (_exam, title, header) => {
    const rows = pupils((school, _pupil, score) => [SCHOOLS[school] ?? "", score, markOf(score)]);
    expect(readOf([title, header, ...rows]).schools).toEqual(EACH);
  });

  it.each([
    [["Школа", "№", "Отметка"], 1],
    [["Школа", "Класс", "№ п/п", "Отметка", "Отметка за четверть"], 2],
    [["Школа", "Отметка за ВПР"], 0],
    [["Школа", "Класс", "Отметка"], 1],
  ])("are read without points too, where «ВПР» is said: %s", (header, before) => {
    const rows = pupils((school, pupil, score) => {
      const beside = header.slice(1, 1 + before).map((of) => (of === "Класс" ? "6А" : pupil + 1));
      const journal = header.includes("Отметка за четверть") ? [4] : [];
      return [SCHOOLS[school] ?? "", ...beside, markOf(score), ...journal];
    });
    expect(readOf([VPR, header, ...rows]).schools).toEqual(EACH);
  });

  it.each(["Количество", "Кол-во уч-ся", "Получили", "Всего"])(
    "are none where a row says how many have a mark: «%s»",
    (header) => {
      const rows = SCHOOLS.flatMap((name) => [2, 3, 4, 5].map((mark) => [name, mark, mark === 4 ? 2 : 1]));
      expect(readOf([VPR, ["Школа", "Отметка", header], ...rows]).schools).toEqual(EACH);
      const classes = SCHOOLS.flatMap((name) =>
        ["6А", "6Б"].flatMap((of) => [2, 3, 4, 5].map((mark) => [name, of, mark, mark === 4 ? 2 : 1])),
      );
      const ofTwo = SCHOOLS.map((name) => [name, 10, [2, 2, 4, 2]]);
      expect(readOf([VPR, ["Школа", "Класс", "Отметка", header], ...classes]).schools).toEqual(ofTwo);
    },
  );

  it("are none where a row is of a school and subject", () => {
    const rows = SCHOOLS.flatMap((name) =>
      ["Математика", "Физика", "Химия"].map((subject) => [name, subject, 4]),
    );
    expect(readOf([["ОГЭ 2025"], ["ОО", "Предмет", "Оценка"], ...rows]).schools).toEqual([]);
  });
});
