import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { MedalRecords } from "../../../src/core/model/medals";
import { claimColumn, degreeIn, medalColumn } from "../../../src/core/table/recognise/medal-columns";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import type { Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";

function read(cells: Grid, sheet = "Медали 2024") {
  const book = snapshotOf({ [sheet]: cells });
  const { tables } = recogniseTables(book, {});
  return { tables, records: readRecords(book, tables, []) };
}

function medalsOf(cells: Grid): MedalRecords {
  return read(cells).records.medals ?? { claims: [], counts: [] };
}

describe("medalColumn()", () => {
  it.each([
    ["Количество претендентов на медаль «За особые успехи в учении»", "claimants", null],
    ["Заявлено медалистов / I степень", "claimants", 1],
    ["Претендовали / II степени", "claimants", 2],
    ["Подтвердили результатами ЕГЭ", "confirmed", null],
    ["Не подтвердили медаль", "unconfirmed", null],
    ["Претенденты, не выполнившие условия", "unconfirmed", null],
    ["Выдано медалей, всего", "awarded", null],
    ["Награждены медалью / 2 степень", "awarded", 2],
    ["Выдано медалей при невыполненных условиях", "awarded-below", null],
    ["Новые медалисты (не заявленные ОО)", "unannounced", null],
    ["Всего выпускников 11 (12) классов", "graduates", null],
    [
      "Количество обучающихся, претендующих на получение медали «За особые успехи в учении»",
      "claimants",
      null,
    ],
    ["Медалисты / из них не подтвердили", "unconfirmed", null],
    ["Не набрали баллы, нужные для медали", "unconfirmed", null],
    ["Количество выпускников, награждённых медалью", "awarded", null],
    ["Получили медаль II степени", "awarded", 2],
  ])("%s", (header, measure, degree) => {
    expect(medalColumn(header)).toEqual({ measure, degree, year: null });
  });

  it.each([
    "Доля медалистов, %",
    "ФИО медалиста",
    "Муниципалитет",
    "№ п/п",
    "Получили аттестат с отличием",
    "Не набрали минимум, чел.",
    "Получили 100 баллов",
  ])("is not of %s", (header) => {
    expect(medalColumn(header)).toBeNull();
  });
});

describe("claimColumn()", () => {
  it.each([
    ["Степень медали", "degree", null],
    ["Претендует на медаль (I/II степень)", "degree", null],
    ["ЕГЭ РУ", "exam", "ru"],
    ["Русский язык, балл", "exam", "ru"],
    ["База (отметка)", "exam", "mb"],
    ["Математика базовая, отметка", "exam", "mb"],
    ["ЕГЭ по математике (профиль)", "exam", "ma"],
    ["Общ.", "exam", "ob"],
    ["Лучший результат по другому предмету", "best-other", null],
    ["Предмет по выбору, балл", "best-other", null],
    ["Подтвердил / не подтвердил", "confirmed", null],
    ["Не подтвердил", "unconfirmed", null],
    ["Медаль выдана (да/нет)", "awarded", null],
    ["Заявлен школой", "announced", null],
  ])("%s", (header, measure, subject) => {
    expect(claimColumn(header)).toEqual({ measure, subject });
  });

  it.each([
    "ФИО выпускника",
    "Претендент",
    "Код участника",
    "Средний балл аттестата",
    "Русский язык (аттестат)",
  ])("never reads %s", (header) => {
    expect(claimColumn(header)).toBeNull();
  });
});

describe("degreeIn()", () => {
  it.each([
    ["ii степень", 2],
    ["2", 2],
    ["второй степени", 2],
    ["серебряная", 2],
    ["i", 1],
    ["золотая медаль", 1],
    ["да", null],
  ])("%s", (text, degree) => {
    expect(degreeIn(text)).toBe(degree);
  });
});

describe("tables of claimants", () => {
  const head = ["ОО", "ФИО", "Степень медали", "Русский язык", "Математика"];

  it("keeps no name: neither in the records nor in the notices", () => {
    const file = resolve(__dirname, "../../cases/medal-pupils/input.json");
    const { sheets } = JSON.parse(readFileSync(file, "utf8")) as { sheets: Record<string, Grid> };
    const book = snapshotOf(sheets);
    const said = JSON.stringify(readRecords(book, recogniseTables(book, {}).tables, []));
    expect(said).toContain("СОШ № 1");
    expect(said).not.toMatch(/Иванов|Петров|Сидоров|Новиков|Козлов|Орлов|Ученик/);
  });

  it("takes a mark up to 5 under «Математика» for базовая, points for профильная", () => {
    const { claims } = medalsOf([head, ["СОШ № 1", "А", "I", 80, 5], ["СОШ № 1", "Б", "I", 80, 64]]);
    expect(claims.map(({ baseMark, others }) => [baseMark, others])).toEqual([
      [5, []],
      [null, [{ subject: "ma", points: 64 }]],
    ]);
  });

  it("leaves out graduates without a claim and without a medal", () => {
    const { claims } = medalsOf([
      head,
      ["СОШ № 1", "А", "нет", 80, 50],
      ["СОШ № 1", "Б", "-", 81, 50],
      ["СОШ № 1", "В", "I", 82, 70],
    ]);
    expect(claims.map(({ russian }) => russian)).toEqual([82]);
  });

  it("reads «не подтвердил» where that is the column", () => {
    const { claims } = medalsOf([
      ["Школа", "Выпускник", "Медаль", "Не подтвердил"],
      ["СОШ № 1", "А", "I степень", "+"],
      ["СОШ № 1", "Б", "I степень", "нет"],
    ]);
    expect(claims.map(({ isConfirmed }) => isConfirmed)).toEqual([false, true]);
  });

  it("asks for the year where nothing tells it", () => {
    expect(
      read([head, ["СОШ № 1", "А", "I", 80, 5]], "Лист1").tables.map(({ form, questions }) => [
        form,
        questions,
      ]),
    ).toEqual([["medal-pupils", ["year"]]]);
  });
});

describe("tables of medals by school", () => {
  const head = ["ОО", "Претендентов на медаль", "Подтвердили", "Не подтвердили", "Выдано медалей"];

  it.each([
    ["what is left of the claimants", [5, 4, null, 4], [5, 1]],
    ["what is not failed, where the confirmed are empty", [5, null, 2, 3], [5, 2]],
    ["unknown where no outcome is filled in", [5, null, null, 5], [5, null]],
    ["the sum of both outcomes", [null, 4, 1, 4], [5, 1]],
    ["unknown where only medals are counted", [null, null, null, 7], [null, null]],
    ["unknown where more failed than claimed", [2, null, 3, 1], [2, null]],
  ])("%s", (_, cells, [claimants, unconfirmed]) => {
    const { counts } = medalsOf([head, ["СОШ № 1", ...cells], ["СОШ № 2", 1, 1, 0, 1]] as Grid[number][]);
    expect(counts[0]).toMatchObject({ claimants, unconfirmed });
  });

  it("takes an empty cell of the only column of outcomes for none once the column is filled in for others", () => {
    const short = ["ОО", "Претендентов на медаль", "Не подтвердили"];
    const filled = medalsOf([short, ["СОШ № 1", 5, null], ["СОШ № 2", 3, 1]]);
    expect(filled.counts.map(({ unconfirmed }) => unconfirmed)).toEqual([0, 1]);
    const waiting = medalsOf([short, ["СОШ № 1", 5, null], ["СОШ № 2", 3, null]]);
    expect(waiting.counts.map(({ unconfirmed }) => unconfirmed)).toEqual([null, null]);
  });

  it("is told from a table of ЕГЭ with a column of graduates", () => {
    const { tables } = read([
      ["ОО", "Выпускников 11 класса", "Претендентов на медаль", "Не подтвердили"],
      ["СОШ № 1", 20, 3, 1],
    ]);
    expect(tables.map(({ form }) => form)).toEqual(["medal-counts"]);
  });

  it.each([
    [
      ["Школа", "Медали I степени", "Медали II степени", "Всего выпускников 11 классов"],
      ["СОШ № 1", 3, 2, 40],
      [5, 40],
    ],
    [
      ["Выпускников 11 класса", "ОО", "Выдано медалей"],
      [12, "СОШ № 2", 1],
      [1, 12],
    ],
  ])("counts medals given beside graduates: %j", (head, row, [awarded, graduates]) => {
    const { tables, records } = read([head, row] as Grid);
    expect(tables.map(({ form }) => form)).toEqual(["medal-counts"]);
    expect(records.medals?.counts).toMatchObject([
      { awarded, graduates, claimants: null, unconfirmed: null },
    ]);
  });

  it("is not told from graduates beside claimants alone, or from results of ЕГЭ beside medals", () => {
    const claims = read([
      ["ОО", "Выпускников 11 класса", "Претендентов на медаль"],
      ["СОШ № 1", 20, 3],
    ]);
    expect(claims.tables.filter(({ form }) => form === "medal-counts")).toEqual([]);
    const head = [
      "ОО",
      "Сдавали предмет",
      "Средний тестовый балл",
      "Не набрали минимум",
      "Выдано медалей",
      "Выпускников 11 класса",
    ];
    const exams = read([head, ["СОШ № 1", 20, 61.5, 1, 3, 40]], "ЕГЭ, русский язык, 2025");
    expect(exams.tables.map(({ form }) => form)).toEqual(["ege-by-school"]);
  });
});
