import type { SchoolFile } from "../../../src/core/monthly/monthly-run";
import type { Cell } from "../../../src/workbook/cell";
import { fileOf } from "../../monthly/made-form";
import { finished } from "../../monthly/run-month";

function table(file: string, header: readonly string[], rows: number): SchoolFile {
  const lines = Array.from({ length: rows }, (_, row): Cell[] =>
    header.map((_of, column) => (column === 0 ? `Строка «${String(row + 1)}»` : row + column)),
  );
  return fileOf(file, { cells: [["Сводка"], [...header], ...lines], formulas: [] });
}

describe("cleanMonth() of files without a form", () => {
  it("takes none of several different tables for the form, and asks nothing of them", () => {
    const run = finished({
      files: [
        table("а.xlsx", ["Показатель", "Всего", "Из них"], 6),
        table("б.xlsx", ["Предмет", "Сдавали", "Не сдали"], 6),
        table("в.xlsx", ["Класс", "Учеников", "Классов"], 6),
      ],
    });
    expect(run.files.map(({ status }) => status)).toEqual(["other-form", "other-form", "other-form"]);
    expect([run.questions, run.table, run.remarks]).toEqual([[], [], []]);
  });

  it("takes the header that two of them have", () => {
    const header = ["Показатель", "Всего", "Из них"];
    const run = finished({
      files: [
        table("а.xlsx", header, 6),
        table("б.xlsx", header, 6),
        table("в.xlsx", ["Класс", "Ставок"], 6),
      ],
    });
    expect(run.files.map(({ status }) => status)).toEqual(["ok", "ok", "other-form"]);
  });

  it("reads a table of thousands of labels in quotes in a time that grows with its rows", () => {
    const header = ["Показатель", "Всего", "Из них"];
    const start = performance.now();
    finished({ files: [table("а.xlsx", header, 8000)] });
    // Each text was compared with every label before: minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
