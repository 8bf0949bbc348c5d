import type { MonthlyRun, SchoolFile } from "../../../src/core/monthly/monthly-run";
import { remarkText } from "../../../src/locale/monthly-remarks";
import { schoolRemarks } from "../../../src/sheets/cleaning/remarks-sheet";
import type { Cell } from "../../../src/workbook/cell";
import { finished } from "../../monthly/run-month";
import { normal } from "../../locale/normal-text";

const SCHOOLS = 9;

/** A district's table: a school a row, «Итого» below; `spoil` gets its cells. */
function district(month: string, spoil: (cells: Cell[][]) => void = () => undefined): SchoolFile {
  const rows = [...Array(SCHOOLS).keys()].map((at): Cell[] => {
    const all = 100 + 37 * at;
    return [at + 1, `МБОУ СОШ № ${String(at + 1)}`, all, all - 11 * at, 5 + at, 4 + at / 10];
  });
  const sums = [2, 3, 4].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
  const head: Cell[][] = [
    [`Сведения о питании за ${month} 2026 г.`],
    ["№", "Школа", "Всего обучающихся", "Питаются", "Льготников", "Средний балл"],
  ];
  const cells = [...head, ...rows, ["", "Итого", ...sums, 4.4]];
  spoil(cells);
  const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
  const sheets = [{ name: "Лист1", visibility: "visible" as const, cells, ...none }];
  return { file: `Питание ${month} 2026.xlsx`, sheets };
}

function add(row: number, column: number, more: number) {
  return (cells: Cell[][]) => {
    const line = cells.at(row) ?? [];
    line[column] = Number(line[column]) + more;
  };
}

function said({ remarks }: MonthlyRun): string[] {
  return remarks
    .filter(({ kind }) => kind === "sum-differs")
    .map((remark) => `${String(remark.schoolId)} ${normal(remarkText(remark))}`);
}

describe("a total typed under the schools of a district's table", () => {
  it("is named where it is not what they add up to, though it is no school's, in one file as in several", () => {
    const wrong = ["null Строка «Итого», графа «Питаются» (D12): указано 1 853, по слагаемым 1 836."];
    expect(said(finished({ files: [district("март", add(-1, 3, 17))] }))).toEqual(wrong);
    const months = [district("январь"), district("февраль", add(-1, 3, 17)), district("апрель")];
    expect(said(finished({ files: months }))).toEqual(wrong);
  });

  it("stands on the sheet of remarks under the table's own words, as it is no school's", () => {
    const run = finished({ files: [district("март", add(-1, 3, 17))] });
    expect(schoolRemarks(run).map(({ school, schoolId }) => [school, schoolId])).toEqual([
      ["таблица нескольких школ", null],
    ]);
  });

  it("is right where it adds up, and a mean or a price under them is no sum", () => {
    expect(said(finished({ files: [district("март")] }))).toEqual([]);
  });

  it("is not judged where a number of a school is not known, or a row is none of its schools'", () => {
    const unread = district("март", (cells) => {
      (cells[4] ?? [])[3] = "нет сведений, болеем";
    });
    expect(said(finished({ files: [unread] }))).toEqual([]);
    const more = district("март", (cells) => {
      cells.splice(-1, 0, [null, null, null, 40, null, null]);
      add(-1, 3, 40)(cells);
    });
    expect(said(finished({ files: [more] }))).toEqual([]);
  });

  it("is not a sum where nothing under the table adds up", () => {
    const cumulative = district("март", (cells) => {
      for (const column of [2, 3, 4]) add(-1, column, 1000)(cells);
    });
    expect(said(finished({ files: [cumulative] }))).toEqual([]);
  });
});
