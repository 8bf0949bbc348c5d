import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = ["СОШ № 8", "Лицей № 2", "Сосновская ООШ"];
const TASKS = Array.from({ length: 17 }, (_, task) => task + 1);

function formsOf(rows: Grid): { readonly forms: string[]; readonly said: string[]; readonly rows: number[] } {
  const { tables, notices } = recogniseTables(snapshotOf({ Лист1: rows }, "Свод.xlsx"), {});
  const unused = notices.filter(({ code }) => code === "table-not-used-yet");
  return {
    forms: tables.map(({ form }) => form),
    said: unused.map(noticeText),
    rows: tables.map(({ dataRows }) => dataRows),
  };
}

function withTasks(name: Cell, tasks: readonly number[]): Cell[] {
  return [name, ...tasks.map((task) => 20 + ((task * 37) % 70) + 0.5)];
}

describe("shares of pupils who did each task of ВПР, by school", () => {
  const title = "% выполнения заданий ВПР по математике, 5 класс, 2025";
  it.each<[string, Grid]>([
    ["numbers alone", [[title], ["Школа", ...TASKS], ...SCHOOLS.map((name) => withTasks(name, TASKS))]],
    [
      "a mean at the end",
      [[title], ["ОО", ...TASKS, "Средний %"], ...SCHOOLS.map((name) => [...withTasks(name, TASKS), 50])],
    ],
    [
      "a sum at the end",
      [
        ["Решаемость заданий. ВПР, биология, 6 класс, 2025"],
        ["ОО", ...TASKS, "Итого"],
        ...SCHOOLS.map((name) => [...withTasks(name, TASKS), 50]),
      ],
    ],
    [
      "words over the tasks",
      [
        ["ВПР 2025, русский язык, 4 класс"],
        ["ОО", "Писали", "Выполнение заданий, %", ...TASKS.slice(1).map(() => null)],
        [null, null, ...TASKS],
        ...SCHOOLS.map((name) => [name, 30, ...withTasks(name, TASKS).slice(1)]),
      ],
    ],
    [
      "the report of ФИС ОКО",
      [
        ["Выполнение заданий"],
        [],
        ["ВПР 2025 Математика 5 класс"],
        ["Группы участников", "Кол-во участников", ...TASKS.map((task) => `${String(task)} (1б)`)],
        ["Вся выборка", 90, ...withTasks("", TASKS).slice(1)],
        ...SCHOOLS.map((name) => [`${name}(edu203389)`, 30, ...withTasks(name, TASKS).slice(1)]),
      ],
    ],
    [
      "a row for each task",
      [
        ["ВПР 2025, физика, 8 класс"],
        ["Школа", "№ задания", "% выполнения"],
        ...SCHOOLS.map((name) => [name, 1, 66.7]),
      ],
    ],
  ])("are known for what they are: %s", (_how, rows) => {
    const { forms, said } = formsOf(rows);
    expect(forms).toEqual(["vpr-items"]);
    expect(said[0]).toContain("«ВПР: выполнение заданий по школам»");
    expect(said[0]).toContain("нужны ответы каждого ученика");
  });

  it("are no pupils' points, and pupils' points are none of them", () => {
    const header = ["Школа", "ФИО", ...TASKS, "Итого"];
    const rows = SCHOOLS.map((name) => [name, "Фамилия 1", ...TASKS.map(() => 1), 17]);
    expect(formsOf([["Выполнение заданий ВПР, математика, 5 класс, 2025"], header, ...rows]).forms).toEqual([
      "vpr-pupils",
    ]);
  });
});

describe("levels of functional literacy by school", () => {
  const five = ["Недостаточный", "Низкий", "Средний", "Повышенный", "Высокий"];
  it.each<[string, Grid]>([
    [
      "pupils",
      [
        ["Диагностика функциональной грамотности, 8 класс, 2025"],
        ["Школа", "Участников", ...five],
        ...SCHOOLS.map((name) => [name, 20, 2, 4, 8, 4, 2]),
      ],
    ],
    [
      "percents under one header",
      [
        ["Читательская грамотность, 9 класс"],
        ["ОО", "Кол-во участников", "Уровни, %", null, null, null, null],
        [null, null, ...five.map((level) => `${level.toLowerCase()} уровень`)],
        ...SCHOOLS.map((name) => [name, 20, 10, 20, 40, 20, 10]),
      ],
    ],
    [
      "three levels",
      [
        ["Мониторинг: креативное мышление"],
        ["Учреждение", "Низкий уровень, чел.", "Средний уровень, чел.", "Высокий уровень, чел."],
        ...SCHOOLS.map((name) => [name, 5, 10, 5]),
      ],
    ],
  ])("are known for what they are: %s", (_how, rows) => {
    const { forms, said, rows: read } = formsOf(rows);
    expect(forms).toEqual(["literacy-levels"]);
    expect(read).toEqual([3]);
    expect(said[0]).toContain("«Функциональная грамотность: уровни по школам»");
    expect(said[0]).toContain("методика проверок не знает");
  });

  it("are no social passport", () => {
    const rows = [
      ["Школа", "Низкий доход", "Средний доход", "Высокий доход"],
      ["СОШ № 1", 5, 6, 7],
    ];
    expect(formsOf([["Социальный паспорт"], ...rows]).forms).not.toContain("literacy-levels");
  });
});

describe("results that are still to come", () => {
  const HEADER = ["Школа", "Писали", "«2»", "«3»", "«4»", "«5»"];
  const ROWS = SCHOOLS.map((name, at) => [name, 20 + at, 2, 8, 7, 3 + at]);

  it.each([
    "Прогноз результатов ВПР 2026, 5 класс, математика",
    "ВПР, русский язык, 4 класс, 2027. Плановые показатели",
    "Целевые значения: ВПР по математике, 5 класс, 2026 год",
    "Прогнозируемые результаты ОГЭ 2026 по математике (9 класс)",
  ])("are no results: %s", (title) => {
    const { forms, said } = formsOf([[title], HEADER, ...ROWS]);
    expect(forms).toEqual(["forecast"]);
    expect(said.join()).toContain("прогноз или план, а не результаты");
  });

  it("are told from what was reached beside them, and from the report of that name", () => {
    for (const title of [
      "Достижение планируемых результатов. ВПР 2025, математика, 5 класс",
      "Прогноз и результаты ВПР 2025, математика, 5 класс",
      "Выполнение прогноза. ВПР 2025, математика, 5 класс",
    ])
      expect(formsOf([[title], HEADER, ...ROWS]).forms).not.toContain("forecast");
  });

  it("are no results where a person says that of a table without such words", () => {
    const workbook = snapshotOf({ Лист1: [["ВПР 2025, математика, 5 класс"], HEADER, ...ROWS] }, "a.xlsx");
    const [table] = recogniseTables(workbook, {}).tables;
    expect(table?.form).toBe("vpr-mark-shares");
    const answers = { [table?.id ?? ""]: { form: "forecast" as const } };
    expect(recogniseTables(workbook, answers).tables.map(({ form }) => form)).toEqual(["forecast"]);
  });

  it("are results where a person says so", () => {
    const workbook = snapshotOf(
      { Лист1: [["Прогноз. ВПР 2025, математика, 5 класс"], HEADER, ...ROWS] },
      "a.xlsx",
    );
    const [table] = recogniseTables(workbook, {}).tables;
    const answers = { [table?.id ?? ""]: { form: "vpr-mark-shares" as const } };
    expect(recogniseTables(workbook, answers).tables.map(({ form }) => form)).toEqual(["vpr-mark-shares"]);
  });
});
