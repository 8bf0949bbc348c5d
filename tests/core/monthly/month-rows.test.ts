import type { SchoolFile, SchoolSheet } from "../../../src/core/monthly/monthly-run";
import { learnTemplate } from "../../../src/core/monthly/learn-template";
import { remarkText } from "../../../src/locale/monthly-remarks";
import type { Cell } from "../../../src/workbook/cell";
import { blankForm, fileOf, filledForm, seeded, sheetOf } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";

const HEAD: readonly Cell[] = ["Месяц", "Кружок", "Занятий", "Детей"];

function clubs(name: string, months: readonly (readonly [Cell, number])[]): SchoolFile {
  const rows = months.flatMap(([month, number]): Cell[][] => [
    [month, "Шахматы", number === 0 ? null : 4 + number, number === 0 ? null : 20 + number],
    [null, "Театр", number === 0 ? null : 8, number === 0 ? null : 15 + number],
  ]);
  return fileOf(`${name}.xlsx`, {
    cells: [["Кружки", null, "2025/2026 учебный год"], ["Наименование ОО:", name], [...HEAD], ...rows],
    formulas: [],
  });
}

describe("a table that names the month in its rows", () => {
  it("is read month by month, and a month that nobody has filled is none", () => {
    const files = [1, 2, 3].map((number) =>
      clubs(`МБОУ СОШ № ${String(number)}`, [
        ["сентябрь 2025", number],
        ["октябрь 2025", number + 1],
        ["ноябрь 2025", 0],
      ]),
    );
    const run = finished({ files });
    expect(run.months).toEqual(["2025-09", "2025-10"]);
    expect(run.table.map(({ month }) => month).sort()).toEqual([
      ...Array<string>(6).fill("2025-09"),
      ...Array<string>(6).fill("2025-10"),
    ]);
    expect(run.files.map(({ status, parts }) => [status, parts?.length])).toEqual([
      ["ok", 2],
      ["ok", 2],
      ["ok", 2],
    ]);
    expect(run.questions.filter(({ kind }) => kind === "month")).toEqual([]);
  });

  it("takes the year from the school year above it", () => {
    const { months } = finished({
      files: [
        clubs("МБОУ СОШ № 1", [
          ["Декабрь", 1],
          ["Январь", 2],
        ]),
      ],
    });
    expect(months).toEqual(["2025-12", "2026-01"]);
  });

  it("is read by schools and months where its rows name both", () => {
    const rows = ["октябрь 2025", "ноябрь 2025"].flatMap((month, index) =>
      [1, 2, 3, 4].map((number): Cell[] => [`МБОУ СОШ № ${String(number)}`, month, 10 * number + index, 5]),
    );
    const file = fileOf("свод.xlsx", {
      cells: [["Сведения"], ["Школа", "Отчётный месяц", "Учеников", "Классов"], ...rows],
      formulas: [],
    });
    const { table } = finished({ files: [file] });
    const said = table.map(({ school, month, values }) => [school, month, values["Учеников"]].join(" "));
    expect(said).toContain("МБОУ СОШ № 3 2025-10 30");
    expect(said).toContain("МБОУ СОШ № 3 2025-11 31");
    expect(table).toHaveLength(8);
  });
});

describe("a form of two sheets", () => {
  function second(filled: boolean): SchoolSheet {
    const value = filled ? 3 : null;
    const cells: Cell[][] = [["Выставки"], ["Название", "Дней", "Гостей"], ["Осень", value, value]];
    return sheetOf({ cells, formulas: [] }, "Выставки");
  }

  const form = { ...blankForm(), cells: blankForm().cells.map((row) => [...row]) };
  const template = learnTemplate([sheetOf(form), second(false)]);

  it("says of a file without the second one that it is missing, and nothing where it was renamed", () => {
    const [whole, renamed, without] = [1, 2, 3].map((number) => {
      return sheetOf(filledForm(`МКОУ «Школа № ${String(number)}»`, "март 2026", seeded(number)));
    });
    if (whole === undefined || renamed === undefined || without === undefined) throw new Error("no forms");
    const { remarks } = finished({
      files: [
        { file: "1.xlsx", sheets: [whole, second(true)] },
        { file: "2.xlsx", sheets: [{ ...second(true), name: "Лист2" }, renamed] },
        { file: "3.xlsx", sheets: [without] },
      ],
      template,
    });
    const missing = remarks.filter(({ kind }) => kind === "sheet-missing");
    expect(missing.map(({ file }) => file)).toEqual(["3.xlsx"]);
    expect(missing.map(remarkText)[0]).toBe(
      "Лист «Выставки»: в файле нет этого листа формы. Восстановите его и заполните.",
    );
  });
});
