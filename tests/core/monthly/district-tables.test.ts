import type { MonthlyRun, SchoolFile } from "../../../src/core/monthly/monthly-run";
import { remarkText } from "../../../src/locale/monthly-remarks";
import { remarksSheet, schoolRemarks } from "../../../src/sheets/cleaning/remarks-sheet";
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

/** What is known of each school and month, by name. */
function rowsOf({ table }: MonthlyRun): string[] {
  return table.map(({ school, month, values }) => {
    return `${month} ${normal(school)} ${Object.values(values).join(" ")}`;
  });
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
    const sheet = remarksSheet(run, schoolRemarks(run), { sheet: "ОКО Замечания", table: "Замечания" });
    expect(normal(String(sheet.lines[0]))).toBe("1 замечание.");
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

  it("is of the rows above it, of all, or of the whole table, as its numbers say", () => {
    function parted(wrong: number) {
      return district("март", (cells) => {
        const schools = cells.slice(2, 2 + SCHOOLS);
        function total(label: string, rows: readonly Cell[][]): Cell[] {
          const sums = [2, 3, 4].map((column) => rows.reduce((all, row) => all + Number(row[column]), 0));
          return [null, label, ...sums, 4.2];
        }
        const [town, village] = [schools.slice(0, 4), schools.slice(4)];
        const [first, second] = [total("Итого по городу", town), total("Итого по селу", village)];
        cells.splice(2, SCHOOLS, total("Всего по району", schools), ...town, first, ...village, second);
        add([2, 7, 13, 14][wrong] ?? 0, 3, 20)(cells);
      });
    }
    expect([0, 1, 2, 3].map((wrong) => said(finished({ files: [parted(wrong)] })))).toEqual([
      ["null Строка «Всего по району», графа «Питаются» (D3): указано 1 856, по слагаемым 1 836."],
      ["null Строка «Итого по городу», графа «Питаются» (D8): указано 576, по слагаемым 556."],
      ["null Строка «Итого по селу», графа «Питаются» (D14): указано 1 300, по слагаемым 1 280."],
      ["null Строка «Итого», графа «Питаются» (D15): указано 1 856, по слагаемым 1 836."],
    ]);
  });

  it("is not a sum where nothing under the table adds up", () => {
    const cumulative = district("март", (cells) => {
      for (const column of [2, 3, 4]) add(-1, column, 1000)(cells);
    });
    expect(said(finished({ files: [cumulative] }))).toEqual([]);
  });
});

describe("a district's table of a month", () => {
  function withHeader(header: string) {
    return (cells: Cell[][]) => {
      (cells[1] ?? [])[1] = header;
    };
  }

  it("is of one form with that of another month, whatever word stands over its schools", () => {
    const words = ["Наименование ОО", "Школа", "Образовательная организация", "Учреждение"];
    const months = ["январь", "февраль", "март", "апрель"];
    const run = finished({ files: months.map((month, at) => district(month, withHeader(words[at] ?? ""))) });
    expect(run.questions).toEqual([]);
    expect(run.table).toHaveLength(SCHOOLS * months.length);
    expect(new Set(rowsOf(run).map((row) => row.replace(/^\S+ /, ""))).size).toBe(SCHOOLS);
    expect(run.missing).toEqual([]);
    const two = finished({
      files: [district("январь", withHeader("Школа")), district("март", withHeader("Наименование ОО"))],
    });
    expect(two.table).toHaveLength(SCHOOLS * 2);
  });

  it("does not take another column of its for the schools' because of a word", () => {
    const named = district("март", (cells) => {
      (cells[1] ?? [])[1] = "Учреждение";
      cells.forEach((row, at) =>
        row.splice(2, 0, at === 1 ? "Вид организации питания" : at > 1 ? "буфет" : null),
      );
    });
    const run = finished({ files: [district("январь"), district("февраль"), named] });
    expect(run.table).toHaveLength(SCHOOLS * 3);
    expect(run.questions.filter(({ kind }) => kind === "school")).toEqual([]);
  });

  it("has sections that are no schools, in the column of names or of numbers, the first right under the header", () => {
    for (const at of [0, 1]) {
      const parted = district("март", (cells) => {
        const [town, village]: Cell[][] = ["Городские школы", "Сельские"].map((text) => {
          return at === 0 ? [text, null, null, null, null, null] : [null, text, null, null, null, null];
        });
        cells.splice(6, 0, village ?? []);
        cells.splice(2, 0, town ?? []);
      });
      const run = finished({ files: [parted] });
      expect(run.table).toHaveLength(SCHOOLS);
      expect([run.questions, run.remarks, run.missing]).toEqual([[], [], []]);
      expect(run.register.schools).toHaveLength(SCHOOLS);
    }
  });
});

describe("a table whose schools stand beside one another", () => {
  const COUNTED = ["Всего обучающихся", "Питаются", "Льготников", "Средний балл"];

  /** The district's table turned: what is counted in rows, «Итого» as the last column. */
  function turned(month: string, spoil?: (cells: Cell[][]) => void): SchoolFile {
    const made = district(month, spoil);
    const [sheet] = "sheets" in made ? made.sheets : [];
    const [title = [], , ...rows] = sheet?.cells ?? [];
    const names: Cell[] = ["Показатель", ...rows.map((row) => row[1] ?? null)];
    const lines = COUNTED.map((header, at) => [header, ...rows.map((row) => row[2 + at] ?? null)]);
    const cells = [[...title], [], names, ...lines, [], ["Начальник отдела", "Иванова"]];
    return { ...made, sheets: sheet === undefined ? [] : [{ ...sheet, cells }] };
  }

  it("has a row for each school, and says of a wrong total where it stands in the file", () => {
    const files = [turned("январь"), turned("март", add(-1, 3, 17))];
    const run = finished({ files });
    expect(run.questions).toEqual([]);
    expect(rowsOf(run)).toEqual(rowsOf(finished({ files: [district("январь"), district("март")] })));
    expect(run.remarks.map(({ cells, kind, details }) => [cells, kind, details["written"]])).toEqual([
      [["K5"], "sum-differs", 1853],
    ]);
    expect(new Set(run.table.map(({ row }) => row))).toEqual(new Set([3]));
  });

  it("is left as it lies where each school has several columns: no row without a school is made of them", () => {
    function pairs(of: (school: number) => Cell[]): Cell[] {
      return [1, 2, 3, 4].flatMap(of);
    }
    const cells: Cell[][] = [
      ["Показатели за март 2026 г."],
      ["Показатель", ...pairs((school) => [`МБОУ СОШ № ${String(school)}`, null])],
      [null, ...pairs(() => ["план", "факт"])],
      ...["Кружки", "Экскурсии", "Соревнования"].map((label) => [
        label,
        ...pairs((school) => [10 + school, 9]),
      ]),
    ];
    const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
    const sheets = [{ name: "Лист1", visibility: "visible" as const, cells, ...none }];
    const run = finished({ files: [{ file: "показатели.xlsx", sheets }] });
    expect(run.table.map(({ label }) => label)).toEqual(["Кружки", "Экскурсии", "Соревнования"]);
    expect(run.remarks).toEqual([]);
  });

  it("names a school's cell as the file has it", () => {
    const [cell] = finished({
      files: [turned("март", (cells) => ((cells[4] ?? [])[3] = "80 чел."))],
    }).changes;
    expect([cell?.cell, cell?.before, cell?.after]).toEqual(["D5", "80 чел.", 80]);
  });
});

describe("lines of a district's table after a blank one", () => {
  const HEADER: Cell[] = ["№", "Школа", "Всего обучающихся", "Питаются", "Льготников", "Средний балл"];

  it("are its own under the header once more, or a section's title; signatures and another table are not", () => {
    const signature: Cell[] = ["Начальник", null, "Иванова И. И.", "Петров П. П."];
    const other: Cell[][] = [
      ["Показатель", "План", "Факт"],
      ["Классов", 10, 12],
      ["Смен", 2, 1],
    ];
    const between: readonly Cell[][][] = [
      [[], HEADER],
      [[], ["Сельские школы"]],
      [[]],
      [[null, null], [], HEADER],
    ];
    for (const lines of between) {
      const run = finished({ files: [district("март", (cells) => cells.splice(6, 0, ...lines))] });
      expect(run.table).toHaveLength(SCHOOLS);
      expect([run.questions, run.remarks]).toEqual([[], []]);
    }
    for (const lines of [
      [[], signature],
      [[], ...other],
      [[], ["Справочно:"], ...other],
    ]) {
      const run = finished({ files: [district("март", (cells) => cells.push(...lines))] });
      expect(run.table).toHaveLength(SCHOOLS);
      expect([run.questions, run.remarks]).toEqual([[], []]);
    }
  });
});
