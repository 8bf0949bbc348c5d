import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { numberReading } from "../../../../src/core/cleaning/number-reading";
import { groupLevelByWords } from "../../../../src/core/table/schools/group-level";
import { factsInText } from "../../../../src/core/table/recognise/facts-in-text";
import { examColumn } from "../../../../src/core/table/recognise/exam-columns";
import { examSaid } from "../../../../src/core/table/recognise/title-words";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = ["Ильинская СОШ", "Лесная ООШ", "Гимназия «Перспектива»", "Школа-интернат № 2"];

function table(
  title: string,
  header: readonly Cell[],
  row: (school: string, index: number) => readonly Cell[],
): Grid {
  return [[title], header, ...SCHOOLS.map(row)];
}

function formsOf(cells: Grid): unknown[] {
  const book = snapshotOf({ Лист1: cells });
  const { tables } = recogniseTables(book, {});
  return tables.map(({ form, questions, schoolCount }) => [form, questions, schoolCount]);
}

describe("tables in the words of their authors", () => {
  it("are forms on the web whose headers are questions", () => {
    const header = [
      "Отметка времени",
      "Укажите вашу образовательную организацию",
      "Предмет",
      "Класс",
      "Год",
      "Сколько обучающихся выполняли ВПР",
      "Сколько получили «2»",
      "Сколько получили «3»",
      "Сколько получили «4»",
      "Сколько получили «5»",
    ];
    const cells = table("", header, (school) => [
      "01.06.2025 10:00",
      school,
      "География",
      7,
      2025,
      20,
      2,
      8,
      8,
      2,
    ]);
    expect(formsOf(cells)).toEqual([["vpr-mark-shares", [], 4]]);
  });

  it("are tables of marks without a column of participants: these are the sum of the marks", () => {
    const header = [
      "Учебное заведение",
      "Получили двойки",
      "Получили тройки",
      "Получили четверки",
      "Получили пятерки",
    ];
    const cells = table("ВПР 2025 биология 7 класс", header, (school, index) => [school, 2, 8, 8 + index, 2]);
    const book = snapshotOf({ Лист1: cells });
    const { tables } = recogniseTables(book, {});
    expect(
      readRecords(book, tables, []).procedures[0]?.schools.map(({ participants }) => participants),
    ).toEqual([20, 21, 22, 23]);
  });

  it.each([
    [
      ["ОО", "ФИО", "Вариант", "1", "2", "3", "4", "5", "6", "7", "Всего", "Отметка"],
      [1, 1, 0, 1, 1, 0, 1, 1, 5, 3],
    ],
    [
      ["Школа", "Ученик", "Первичный балл", "Оценка", "Оценка за четверть"],
      [12, 4, 4],
    ],
    [
      ["Учреждение", "Код", "Кол-во баллов", "Отметка за ВПР", "Журнал"],
      [12, 4, 4],
    ],
  ])("are pupils of schools that stand by name: %j", (header, numbers) => {
    const cells = table("ВПР 2025 математика 6 класс", header, (school, index) => [
      school,
      index,
      ...numbers,
    ]);
    expect(formsOf(cells)).toEqual([["vpr-pupils", [], 4]]);
  });
});

describe("a work that only resembles ВПР or an exam", () => {
  function doubts(title: string): unknown[] {
    const cells = table(title, ["Школа", "Писали", "2", "3", "4", "5"], (school) => [school, 20, 2, 8, 8, 2]);
    const { notices } = recogniseTables(snapshotOf({ Лист1: cells }), {});
    return notices
      .filter(({ code }) => code === "assessment-doubtful")
      .map(({ details }) => [details["exam"], details["words"]]);
  }

  it.each([
    ["Пробный ОГЭ по математике, декабрь 2024", [["oge", "пробный"]]],
    ["Тренировочная ВПР по математике, 5 класс, 2025", [["vpr", "тренировочная"]]],
    [
      "Входная диагностическая работа по русскому языку, 10 класс, 2025",
      [["vpr", "входная диагностическая работа"]],
    ],
    [
      "Административный контрольный срез по химии, 8 класс, 2025",
      [["vpr", "административный контрольный срез"]],
    ],
    ["Школьный этап олимпиады по математике, 5 класс, 2025", [["vpr", "олимпиады"]]],
    ["Зачёт по математике, 5 класс, 2025", [["vpr", "зачет"]]],
    ["Промежуточная аттестация, русский язык, 7 класс, 2025", [["vpr", "промежуточная аттестация"]]],
    ["Успеваемость за 1 четверть 2024/25, 5 класс, математика", [["vpr", "успеваемость"]]],
    ["Результаты за I полугодие. Математика, 5 класс, 2025", [["vpr", "за i полугодие"]]],
    ["Итоги за 3 триместр, математика, 5 класс, 2025", [["vpr", "за 3 триместр"]]],
    ["Годовые отметки по математике, 5 класс, 2025", [["vpr", "годовые отметки"]]],
    ["Оценки за год, математика, 5 класс, 2025", [["vpr", "оценки за год"]]],
    ["Отметки по журналу, математика, 5 класс, 2025", [["vpr", "отметки по журналу"]]],
    ["Выгрузка из электронного журнала, математика, 5 класс, 2025", [["vpr", "электронного журнала"]]],
    ["Итоги за 2025 год, математика, 5 класс", []],
    ["Отметки за работу, математика, 5 класс, 2025", []],
    ["ВПР 2025. Сравнение с отметками за 3 четверть. Математика, 5 класс", []],
    ["Конкурс «ВПР на отлично», ВПР 2025. Математика, 5 класс", []],
    ["ВПР 2025. Математика, 5 класс", []],
    ["Математика, 5 класс, 2025", []],
  ])("%s", (title, expected) => {
    expect(doubts(title)).toEqual(expected);
  });
});

describe("words of exams", () => {
  it.each([
    ["Результаты государственной итоговой аттестации выпускников 11 классов в 2025 году", "ege"],
    ["Итоговая аттестация обучающихся IX классов", "oge"],
    ["Государственная итоговая аттестация по программам среднего общего образования", "ege"],
    ["Итоги ГИА-9 по химии", "oge"],
    ["Итоги аттестации педагогов 11 школ", null],
  ])("%s: %s", (title, exam) => {
    expect(examSaid([title])).toBe(exam);
  });

  it.each([
    ["81-100 баллов", "high"],
    ["от 81 до 100 баллов", "high"],
    ["80–100 баллов", "high"],
    ["100 баллов", "hundred"],
  ])("«%s» counts %s", (header, measure) => {
    expect(examColumn(header)?.measure).toBe(measure);
  });
});

describe("cells", () => {
  it("with a short word for people are a number; closed ones are hidden", () => {
    expect(numberReading("16 ч.")).toMatchObject({ value: 16 });
    expect(numberReading("закрыто")).toEqual({ unread: "hidden" });
    expect(numberReading("данные скрыты")).toEqual({ unread: "hidden" });
  });

  it("with a word that only begins like a total are schools", () => {
    expect(groupLevelByWords("Всего-навсего школа")).toBeNull();
    expect(groupLevelByWords("Всего по району")).toBe("total");
  });
});

describe("headers and titles as they are typed", () => {
  it("are read where a word is broken by hand, or typed with Latin letters", () => {
    const broken = ["Образова-\nтельная организация", "Кол-во\nучаст-\nников", "2", "3", "4", "5"];
    const mixed = ["Шкoла", "Пиcали", "2", "3", "4", "5"];
    for (const header of [broken, mixed]) {
      const cells = table("ВПP 2025 6 класс биология", header, (school) => [school, 20, 2, 8, 8, 2]);
      expect(formsOf(cells)).toEqual([["vpr-mark-shares", [], 4]]);
    }
  });

  it.each([
    ["ВПР в пятых классах по математике", 5, "ma"],
    ["Русский язык, VIII класс", 8, "ru"],
    ["Окр. мир, четвёртый класс", 4, "om"],
    ["ВПР по обществ. 6 класс", 6, "ob"],
    ["Классный час", null, null],
  ])("%s", (title, grade, subject) => {
    expect(factsInText(title)).toMatchObject({ grade, subject });
  });

  it("give the year of the sheet's first line to each table beneath", () => {
    const own = ["Школа", "Писали", "2", "3", "4", "5"];
    const rows = SCHOOLS.map((school): Cell[] => [school, 20, 2, 8, 8, 2]);
    const cells: Grid = [
      ["ВПР 2025"],
      ["Математика, 5 класс"],
      own,
      ...rows,
      [],
      ["Русский язык, 6 класс"],
      own,
      ...rows,
    ];
    const book = snapshotOf({ Лист1: cells });
    expect(
      recogniseTables(book, {}).tables.map(({ subject, grade, year }) => [
        subject?.value,
        grade?.value,
        year?.value,
      ]),
    ).toEqual([
      ["ma", 5, 2025],
      ["ru", 6, 2025],
    ]);
  });
});

describe("what a row is about", () => {
  const OF_ROW = ["Школа", "Предмет", "Класс", "Год", "Писали", "2", "3", "4", "5"];
  const CELLS: Grid = [
    ["Свод ВПР"],
    OF_ROW,
    ["Ильинская СОШ", "Математика", 5, 2025, 20, 2, 8, 8, 2],
    ["Лесная ООШ", null, 5, 2025, 21, 3, 8, 8, 2],
    ["Лесная ООШ", "Русский язык", 5, 2025, 21, 3, 8, 8, 2],
  ];

  it("is named where its cell is empty: the row does not vanish", () => {
    const book = snapshotOf({ Лист1: CELLS });
    const { notices } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(notices.filter(({ code }) => code === "rows-without-procedure")).toMatchObject([
      { details: { count: 1, first: ["B4"], header: "Предмет" } },
    ]);
  });

  it("is of every row that its cell is merged over", () => {
    const plain = snapshotOf({ Лист1: CELLS });
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      merges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
    }));
    const book = { ...plain, sheets };
    const { procedures, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([20, 21]);
    expect(notices.map(({ code }) => code)).not.toContain("rows-without-procedure");
  });
});

describe("a school of ЕГЭ with results and no number of participants", () => {
  it("is a school of which that number is not known, and never left out", () => {
    const cells = table(
      "ЕГЭ 2025. Математика профильная",
      ["ОО", "Участвовали", "Не преодолели порог, чел.", "80-99 б.", "100 б.", "Ср. тестовый балл"],
      (school, index) => [school, index === 1 ? null : 20, 1, 2, 1, 60],
    );
    const book = snapshotOf({ Лист1: cells });
    const { exams } = readRecords(book, recogniseTables(book, {}).tables, []);
    expect(exams[0]?.schools.map(({ participants, high, unread }) => [participants, high, unread])).toEqual([
      [20, 3, undefined],
      [null, 3, ["participants"]],
      [20, 3, undefined],
      [20, 3, undefined],
    ]);
  });
});
