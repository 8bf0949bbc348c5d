import { checkWorkbook } from "../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckRun } from "../../../src/core/run/check-run";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import type { Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";

function runOf(sheets: Readonly<Record<string, Grid>>): CheckRun {
  const workbook = snapshotOf(sheets, "Школы 2024.xlsx");
  const { tables } = recogniseTables(workbook, {});
  const steps = checkWorkbook(readRecords(workbook, tables, []), thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const MARKS: Grid = [
  ["Год", "ОО", "Муниципалитет", "Предмет", "Класс", "Количество участников", 2, 3, 4, 5],
  [2024, "СОШ № 1", "Лесной район", "Математика", 4, 20, 10, 40, 30, 20],
  [2024, "СОШ № 2", "Лесной район", "Математика", 4, 10, 0, 50, 50, 0],
  [2024, "Гимназия № 3", "Лесной район", "Математика", 4, 40, 0, 25, 50, 25],
];

describe("a list of schools", () => {
  const run = runOf({
    Отметки: MARKS,
    Школы: [
      ["ОО", "Муниципалитет", "Вид ОО", "Местность"],
      ["СОШ № 1", "Лесной район", "школа", "город"],
      ["СОШ № 2", "Лесной район", "школа", "село"],
      ["Гимназия № 3", "Лесной район", "гимназия", "город"],
    ],
  });

  it("keeps what is said of a school, by header", () => {
    expect(run.records.contexts[1]?.answers).toEqual({ "Вид ОО": "школа", Местность: "село" });
  });

  it("groups the results by kind and locality, and is no statement of conditions", () => {
    const groups = run.statistics?.groups.map(({ grouping, group, schools, meanOfPupils }) => {
      return [grouping?.id ?? null, group.of === "text" ? group.text : group.of, schools, meanOfPupils];
    });
    expect(groups).toEqual([
      [null, "all", 3, (72 + 35 + 160) / 70],
      ["locality", "город", 2, (72 + 160) / 60],
      ["locality", "село", 1, 3.5],
      ["kind", "гимназия", 1, 4],
      ["kind", "школа", 2, (72 + 35) / 30],
    ]);
    expect(run.conditions).toBeNull();
  });
});

describe("a table of pupils with two scores", () => {
  it("that is too small is refused in words, with its numbers", () => {
    const { notices, statistics } = runOf({
      Баллы: [
        ["Школа", "Входной балл", "Итоговый балл"],
        ["СОШ № 1", 5, 6],
        ["СОШ № 2", 7, 9],
        ["СОШ № 3", 4, 8],
      ],
    });
    expect(statistics?.valueAdded).toMatchObject([{ model: null, refusal: "too-few-pupils" }]);
    expect(notices).toContainEqual({
      code: "value-added-refused",
      place: "Баллы",
      details: { pupils: 3, schools: 3, sheet: "Баллы", reason: "too-few-pupils" },
    });
  });
});

describe("forms that look alike", () => {
  it.each([
    [
      "Социальный паспорт",
      "context-questionnaire",
      [
        "ОО",
        "Доля детей из неполных семей",
        "Доля многодетных семей",
        "Доля детей из малообеспеченных семей",
        "Количество вакансий",
      ],
    ],
    [
      "Мониторинг",
      "school-indicators",
      ["ОО", "Доля обучающихся на «4» и «5»", "Количество вакансий учителей", "Доля педагогов с курсами"],
    ],
    [
      "ЕГЭ",
      "ege-by-school",
      ["ОО", "Количество участников", "Доля выпускников, не преодолевших порог, ЕГЭ", "Средний балл"],
    ],
    ["Прибавка", "pupil-progress", ["Школа", "Балл на входе", "Балл на выходе", "Класс"]],
  ])("%s", (sheet, form, header) => {
    const row = header.map((_, column) => (column === 0 ? "СОШ № 1" : 0.25));
    const { tables } = recogniseTables(
      snapshotOf({ [sheet]: [header, row, ["СОШ № 2", ...row.slice(1)]] }, "Книга.xlsx"),
      {},
    );
    expect(tables.map((table) => table.form)).toEqual([form]);
  });
});
