import type { MonthlyRun } from "../../../src/core/monthly/monthly-run";
import { remarkText } from "../../../src/locale/monthly-remarks";
import type { Cell } from "../../../src/workbook/cell";
import { questionsMonth } from "../../monthly/questions-form";
import { normal } from "../../locale/normal-text";

function valueOf({ table }: MonthlyRun, school: number, label: string): Cell {
  const row = table.find((of) => of.file === `март/${String(school + 1)}.xlsx` && of.label === label);
  return row?.values["Значение"] ?? null;
}

describe("a form whose rows hold different things", () => {
  it("reads each row by what its own cells hold, and changes nothing where all is right", () => {
    const run = questionsMonth({});
    expect(run.remarks).toEqual([]);
    expect(typeof valueOf(run, 0, "Всего обучающихся")).toBe("number");
    expect(valueOf(run, 0, "Дата педсовета")).toBe("2026-03-10");
    expect(valueOf(run, 0, "Ответственный")).toBe("завуч");
  });

  it("mends what has one meaning, with its unit in the name of the row", () => {
    const run = questionsMonth({
      0: { "Всего обучающихся": "431 уч." },
      1: { "Средний балл": "4,1" },
      2: { "Дата педсовета": "5 марта 2026 г." },
      3: { "Количество педагогов": "2З" },
    });
    expect(run.changes.filter(({ cell }) => cell !== "C8").map(({ cell, after }) => [cell, after])).toEqual([
      ["C5", 431],
      ["C6", 4.1],
      ["C7", 23],
    ]);
    expect(valueOf(run, 2, "Дата педсовета")).toBe("2026-03-05");
    expect(run.remarks).toEqual([]);
  });

  it("names a number that is far from what its row usually holds, where there are schools enough to say", () => {
    const far = {
      3: { "Средний балл": 41 },
      8: { "Количество педагогов": 900 },
      9: { "Всего обучающихся": 900 },
    };
    const run = questionsMonth(far, { schools: 40 });
    expect(run.remarks.map(({ file, cells, kind }) => [file, cells, kind])).toEqual([
      ["март/4.xlsx", ["C6"], "outlier"],
      ["март/9.xlsx", ["C7"], "outlier"],
    ]);
    expect(questionsMonth(far, { schools: 12 }).remarks).toEqual([]);
  });

  it("names what is not what its row holds, and leaves it out", () => {
    const run = questionsMonth({
      4: { "Количество педагогов": "двадцать" },
      5: { "Дата педсовета": "март" },
      6: { "Всего обучающихся": 101.5 },
    });
    expect(run.remarks.map(({ file, cells, kind }) => [file, cells, kind])).toEqual([
      ["март/5.xlsx", ["C7"], "not-a-number"],
      ["март/6.xlsx", ["C8"], "not-a-date"],
      ["март/7.xlsx", ["C5"], "not-whole"],
    ]);
    expect(normal(run.remarks.map(remarkText).join(" "))).toContain("записано «двадцать», нужно одно число");
    expect(valueOf(run, 4, "Количество педагогов")).toBeNull();
  });

  it("asks no number of a name, nor a whole one of a mean, where nearly all rows count", () => {
    const run = questionsMonth({}, { more: 20 });
    const column = run.template.columns.find(({ header }) => header === "Значение");
    expect(column?.kind).toBe("count");
    expect(Object.keys(column?.byRow ?? {})).toEqual(["Средний балл", "Дата педсовета", "Ответственный"]);
    expect(run.remarks).toEqual([]);
    expect(valueOf(run, 3, "Ответственный")).toBe("завуч");
  });
});
