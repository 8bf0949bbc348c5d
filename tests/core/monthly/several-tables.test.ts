import type { SchoolFile } from "../../../src/core/monthly/monthly-run";
import { fileStatusText } from "../../../src/locale/monthly-text";
import type { Cell } from "../../../src/workbook/cell";
import { fileOf, seeded } from "../../monthly/made-form";
import { decided, finished } from "../../monthly/run-month";

const HEAD: readonly Cell[][] = [
  ["Код", "Школа", "Писали", "Выполнение", null],
  [null, null, null, "чел.", "%"],
];
const SCHOOLS = ["СОШ № 1", "СОШ № 2", "Лицей № 3", "Гимназия № 4", "ООШ № 5", "СОШ № 6"];

function lines(schools: readonly string[], random: () => number): Cell[][] {
  return schools.map((school, index) => {
    const all = 20 + Math.floor(random() * 40);
    const done = Math.floor(all / 2);
    return [index + 1, school, all, done, Math.round((done / all) * 100) / 100];
  });
}

function file(name: string, parts: readonly (readonly string[])[], titles: boolean): SchoolFile {
  const random = seeded(name.length);
  const cells = parts.flatMap((schools, index): Cell[][] => [
    ...(titles ? [[`Работа ${String(index + 1)}`]] : []),
    ...HEAD.map((row) => [...row]),
    ...lines(schools, random),
  ]);
  return fileOf(name, { cells: [["Итоги за октябрь 2025"], ...cells], formulas: [] });
}

function run(of: SchoolFile) {
  return finished({ files: [of], decisions: decided({ [`month:${of.file}`]: "2025-10" }) });
}

describe("a sheet on which the header stands several times", () => {
  it("is told and set aside where the same lines follow each time", () => {
    for (const titles of [true, false]) {
      const { files, remarks, table, questions } = run(
        file("итоги.xlsx", [SCHOOLS, SCHOOLS, SCHOOLS], titles),
      );
      expect(files.map(({ status, isUsed, areSeveralTables }) => [status, isUsed, areSeveralTables])).toEqual(
        [["other-form", false, true]],
      );
      expect(files.map(fileStatusText)[0]).toMatch(/^На листе несколько таблиц/);
      expect([remarks, table, questions]).toEqual([[], [], []]);
    }
  });

  it("is one table where it is printed over pages", () => {
    const pages = [SCHOOLS.slice(0, 2), SCHOOLS.slice(2, 4), SCHOOLS.slice(4)];
    const { files, remarks, table } = run(file("итоги.xlsx", pages, false));
    expect(files.map(({ status }) => status)).toEqual(["ok"]);
    expect(table).toHaveLength(SCHOOLS.length);
    expect(remarks).toEqual([]);
  });
});

describe("a row with something put in between", () => {
  const BOOKS = ["Моро М. И. Математика", "Петерсон Л. Г. Математика"];
  const WORKS: readonly Cell[] = ["Код", "Балл 1", "Балл 2", "Балл 3", "Всего", "Учебник"];

  function works(longer: readonly number[]): SchoolFile {
    const random = seeded(5);
    const rows = Array.from({ length: 40 }, (_, index): Cell[] => {
      const points = [1, 2, 3].map(() => Math.floor(random() * 3));
      const more = longer.includes(index) ? [1] : [];
      const sum = [...points, ...more].reduce((all, of) => all + of, 0);
      return [`А${String(index)}б`, ...points, ...more, sum, BOOKS[index % 2] ?? ""];
    });
    const head: Cell[][] = [["МБОУ СОШ № 1"], ["октябрь 2025"]];
    return fileOf("работы.xlsx", { cells: [...head, [...WORKS], ...rows], formulas: [] });
  }

  it("is one remark; its sum and its empty cells follow from it", () => {
    const { remarks } = run(works([7, 21]));
    const roots = remarks.filter(({ because }) => because === null);
    expect(roots.map(({ kind, cells }) => [kind, cells[0]])).toEqual([
      ["row-shifted", "A11"],
      ["row-shifted", "A25"],
    ]);
    expect(run(works([])).remarks).toEqual([]);
  });
});
