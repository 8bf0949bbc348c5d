import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TASKS = [1, 2, 3, 4, 5, 6, 7];

/** The pupils of one class as a school keeps them: no column of the school. */
function classSheet(head: Grid, person: string, pupils: number): Grid {
  const header = [
    "№ п/п",
    person,
    ...TASKS.map((task) => `Зад. ${String(task)}`),
    "Итого",
    "Оценка",
    "Четверть 3",
  ];
  const rows = Array.from({ length: pupils }, (_, at): Cell[] => {
    const points = TASKS.map((task) => (at * pupils + task * (at + 1)) % 3);
    const total = points.reduce((sum, own) => sum + own, 0);
    return [at + 1, `Ученик ${String(at + 1)}`, ...points, total, total < 7 ? 3 : 4, 3];
  });
  return [...head, header, ...rows];
}

function read(sheets: Readonly<Record<string, Grid>>, fileName: string) {
  const book = snapshotOf(sheets, fileName);
  const { tables } = recogniseTables(book, {});
  const { procedures } = readRecords(book, tables, []);
  const schools = procedures.flatMap((of) =>
    of.schools.map(
      ({ name, participants }) =>
        `${of.procedure.subject} ${String(of.procedure.grade)} ${name} ${String(participants)}`,
    ),
  );
  return { forms: tables.map(({ form }) => form), schools };
}

describe("the pupils of one school", () => {
  const title: Grid = [["МБОУ «Сосновская СОШ», ВПР по русскому языку, 5 класс, 2025 год"], []];

  it("are of the school that the title names, and its classes are added", () => {
    const sheets = {
      "5А": classSheet(title, "Фамилия, имя", 20),
      "5Б": classSheet(title, "Фамилия, имя", 15),
    };
    expect(read(sheets, "протокол.xlsx")).toEqual({
      forms: ["vpr-collection", "vpr-collection"],
      schools: ["ru 5 МБОУ «Сосновская СОШ» 35"],
    });
  });

  it.each(["ФИО", "Ученик", "Код участника", "Шифр", "Список класса"])("stand row by row: «%s»", (person) => {
    expect(read({ "5А": classSheet(title, person, 12) }, "протокол.xlsx").schools).toEqual([
      "ru 5 МБОУ «Сосновская СОШ» 12",
    ]);
  });

  it("are of the school in a field above the table, of the sheet, or of the file", () => {
    const plain: Grid = [["ВПР 2025, математика, 6 класс"], []];
    const field: Grid = [["ВПР 2025, математика, 6 класс"], ["Школа:", "МБОУ СОШ № 7"], []];
    function one(head: Grid, sheet: string, file: string): readonly string[] {
      return read({ [sheet]: classSheet(head, "ФИО", 11) }, file).schools;
    }
    expect(one(field, "Лист1", "протокол.xlsx")).toEqual(["ma 6 МБОУ СОШ № 7 11"]);
    expect(one(plain, "Гимназия № 3", "протокол.xlsx")).toEqual(["ma 6 Гимназия № 3 11"]);
    expect(one(plain, "Лист1", "сош_12_математика_6.xlsx")).toEqual(["ma 6 сош 12 11"]);
  });

  it.each([
    ["5А", "МБОУ СОШ № 7. ВПР 2025. Математика"],
    ["5 «Б»", "МБОУ СОШ № 7. ВПР 2025. Математика"],
    ["Лист1", "МБОУ СОШ № 7. ВПР 2025. Математика, 5В класс"],
    ["Лист1", "МБОУ СОШ № 7. ВПР 2025. Математика, 5-«г» кл."],
  ])("are of the grade of their class: sheet «%s», title «%s»", (sheet, head) => {
    expect(read({ [sheet]: classSheet([[head], []], "ФИО", 12) }, "протокол.xlsx").schools).toEqual([
      "ma 5 МБОУ СОШ № 7 12",
    ]);
  });

  it("without tasks need a mark beside the points", () => {
    const rows: Grid = Array.from({ length: 10 }, (_, at) => [
      at + 1,
      `Ученик ${String(at + 1)}`,
      10 + (at % 5),
      4,
      4,
    ]);
    const header = ["№", "ФИ учащегося", "Балл", "Отметка за ВПР", "Отм. за четв."];
    expect(read({ Лист1: [...title, header, ...rows] }, "протокол.xlsx").schools).toEqual([
      "ru 5 МБОУ «Сосновская СОШ» 10",
    ]);
  });

  it("are told to be of a school that nothing names: the file's name stands for it", () => {
    function codes(title: string, file: string): readonly string[] {
      const book = snapshotOf({ Лист1: classSheet([[title], []], "ФИО", 11) }, file);
      const { tables } = recogniseTables(book, {});
      return readRecords(book, tables, []).notices.map(({ code }) => code);
    }
    const plain = "ВПР 2025, математика, 6 класс";
    expect(codes(plain, "протокол.xlsx")).toContain("school-by-file");
    expect(codes(`${plain}. СОШ № 1 и СОШ № 2`, "протокол.xlsx")).toContain("school-by-file");
    expect(codes(`${plain}. СОШ № 1`, "протокол.xlsx")).not.toContain("school-by-file");
    expect(codes(plain, "edu990101.xlsx")).not.toContain("school-by-file");
  });

  it.each(["6А класс", "Контрольная работа по математике", "Школьный этап олимпиады по математике, 6 класс"])(
    "are no work of ВПР where no word says so: «%s»",
    (title) => {
      expect(read({ Лист1: classSheet([[title], []], "ФИО", 11) }, "протокол.xlsx").forms).not.toContain(
        "vpr-collection",
      );
    },
  );

  it("are no work of ВПР where the words say another exam, or none", () => {
    const ege: Grid = [["МБОУ СОШ № 7. Пробный ЕГЭ, математика, 2025"], []];
    expect(read({ Лист1: classSheet(ege, "ФИО", 11) }, "протокол.xlsx").forms).not.toContain(
      "vpr-collection",
    );
  });

  it("are no mean of a school beneath them", () => {
    const header = ["Школа", "Код", "Балл", "Отметка"];
    const rows = ["СОШ № 3", "Лицей № 8"].flatMap((school): Grid => [
      [school, 1, 12, 3],
      [school, 2, 15, 4],
      ["Средний балл по школе", null, 13.5, 3.5],
    ]);
    expect(
      read({ Лист1: [["ВПР по русскому языку, 5 класс, 2025 год"], header, ...rows] }, "свод.xlsx").schools,
    ).toEqual(["ru 5 СОШ № 3 2", "ru 5 Лицей № 8 2"]);
  });

  it("are of several schools where a column names them under words that no rule knows", () => {
    const header = ["Кто / где", "ФИО", "Балл", "Отметка", "Отметка за четверть"];
    const rows = ["СОШ № 3", "Лицей № 8", "ООШ с. Ключи"].flatMap((school, at) =>
      Array.from({ length: 10 }, (_, pupil): Cell[] => [
        school,
        `Ученик ${String(pupil)}`,
        10 + at + pupil,
        3,
        4,
      ]),
    );
    const title = "ВПР по русскому языку, 5 класс, 2025 год";
    expect(read({ Лист1: [[title], header, ...rows] }, "свод.xlsx").schools).toEqual([
      "ru 5 СОШ № 3 10",
      "ru 5 Лицей № 8 10",
      "ru 5 ООШ с. Ключи 10",
    ]);
  });
});
