import { scalesSheetEdits } from "../../../src/sheets/report/scales-sheet";
import { readRecords } from "../../../src/core/table/read-records";
import { recogniseTables } from "../../../src/core/table/recognise-tables";
import type { WorkbookRecords } from "../../../src/core/model/workbook-records";
import { reportNames } from "../../../src/sheets/report/report-target";
import { subjectName } from "../../../src/locale/subject-names";
import { VPR_SCALES } from "../../../src/core/scales/vpr-scales";
import type { Cell, CellContent, Grid } from "../../../src/workbook/cell";
import { snapshotOf } from "../../read-snapshot";
import { ordinaryRun, STAMP } from "./build-run";

const SHEET = "ОКО Шкалы";
const HEADER = [
  "логин школы",
  "регион",
  "код обучающегося",
  "отметка по журналу",
  "вариант",
  "Первичный балл",
  "Отметка",
  "балл за 1",
];
const PUPILS: Grid = [
  HEADER,
  ...Array.from({ length: 210 }, (_, index) => {
    const score = index % 21;
    const mark = score >= 16 ? 5 : score >= 11 ? 4 : score >= 7 ? 3 : 2;
    return [
      `sch9001${String(10 + (index % 5))}`,
      "Лесной район",
      String(index),
      "4",
      "1",
      score,
      mark,
      score,
    ];
  }),
];

/** The records of a workbook with the sheet of scales as an earlier run wrote it; none in the first. */
function recordsWith(scales: Grid | null, others: Readonly<Record<string, Grid>> = {}): WorkbookRecords {
  const sheets = { "МА 4 2025": PUPILS, ...others, ...(scales === null ? {} : { [SHEET]: scales }) };
  const made = snapshotOf(sheets);
  const book = { ...made, sheets: made.sheets.map((of) => ({ ...of, own: of.name === SHEET })) };
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

/** The sheet as it is written of some records. */
function written(records: WorkbookRecords): Cell[][] {
  const run = { ...ordinaryRun(), records };
  const edits = scalesSheetEdits({ run, stamp: STAMP, names: reportNames({ sheets: [] }) });
  const grid: Cell[][] = [];
  for (const edit of edits) {
    if (edit.kind !== "write") continue;
    edit.cells.forEach((row, index) => {
      while (grid.length <= edit.row + index) grid.push([]);
      grid[edit.row + index] = row.map(valueOf);
    });
  }
  return grid;
}

function valueOf(content: CellContent): Cell {
  return typeof content === "object" && content !== null ? content.value : content;
}

/** The same with the boundary of «3» of the row of a year changed by the person. */
function edited(grid: Grid, year: number, from3: Cell): Grid {
  return grid.map((row) =>
    row[0] === year ? row.map((cell, column) => (column === 4 ? from3 : cell)) : row,
  );
}

function scaleOf({ procedures }: WorkbookRecords): number[] {
  const scale = procedures[0]?.scale;
  return [scale?.from3 ?? 0, scale?.from4 ?? 0, scale?.from5 ?? 0];
}

function bodyOf(grid: Grid): Grid {
  return grid.filter((row) => row[0] === 2025);
}

describe("ОКО Шкалы", () => {
  const first = written(recordsWith(null));

  it("says what every procedure was checked with and where it comes from", () => {
    expect(bodyOf(first)).toEqual([
      [2025, 4, "математика", 20, 7, 11, 16, "следует из отметок таблицы", "data:20:7:11:16"],
    ]);
  });

  it("is read back without taking what was written for the person's own", () => {
    const again = recordsWith(first);
    expect(again.scales[0]?.used?.origin).toBe("data");
    expect(bodyOf(written(again))).toEqual(bodyOf(first));
    expect(again.notices.map(({ code }) => code)).toEqual(recordsWith(null).notices.map(({ code }) => code));
  });

  it("lets a person's edit win, now and in every later run", () => {
    const own = recordsWith(edited(first, 2025, 6));
    expect(scaleOf(own)).toEqual([6, 11, 16]);
    expect(own.scales[0]?.used?.origin).toBe("sheet");
    expect(own.notices.map(({ code }) => code)).toContain("scale-differs");
    const second = written(own);
    expect(bodyOf(second)[0]?.slice(7)).toEqual(["внесена на этом листе", "sheet:20:6:11:16"]);
    const later = recordsWith(second);
    expect(scaleOf(later)).toEqual([6, 11, 16]);
    expect(bodyOf(written(later))).toEqual(bodyOf(second));
  });

  it("keeps what the person added for a procedure that the tables do not have", () => {
    const added = [...first.slice(0, 5), [2026, 5, "история", 15, 4, 8, 12], ...first.slice(5)];
    const records = recordsWith(added);
    expect(records.scales.map(({ isMet }) => isMet)).toEqual([true, false]);
    expect(
      written(records)
        .find((row) => row[0] === 2026)
        ?.slice(0, 7),
    ).toEqual([2026, 5, "история", 15, 4, 8, 12]);
  });

  it("names a row that cannot be a scale", () => {
    const { notices } = recordsWith(edited(first, 2025, 12));
    expect(notices.find(({ code }) => code === "scale-row-unread")?.details).toMatchObject({ count: 1 });
  });

  it("leaves room for a scale that is not known", () => {
    const [header = [], ...rows] = PUPILS;
    const unmarked = rows.map((row) => row.map((cell, column) => (column === 6 ? null : cell)));
    const grid = written(recordsWith(null, { "МА 4 2025": [header, ...unmarked] }));
    expect(bodyOf(grid)).toEqual([
      [2025, 4, "математика", null, null, null, null, "неизвестна: впишите, если знаете", "none::::"],
    ]);
    const filled = grid.map((row) =>
      row[0] === 2025 ? [2025, 4, "математика", 20, 7, 11, 16, ...row.slice(7)] : row,
    );
    expect(scaleOf(recordsWith(filled, { "МА 4 2025": [header, ...unmarked] }))).toEqual([7, 11, 16]);
  });

  it("names every subject so that it is read back", () => {
    const subjects = [...new Set(VPR_SCALES.map(({ subject }) => subject)), "li", "in", "fl", "es"] as const;
    const rows = subjects.map((subject) => [2026, 7, subjectName(subject).name, 20, 6, 10, 15]);
    const grid = [...first.slice(0, 5), ...rows];
    expect(
      recordsWith(grid)
        .scales.filter(({ isMet }) => !isMet)
        .map(({ procedure }) => procedure.subject),
    ).toEqual(subjects);
  });
});
