import { learnTemplate } from "../../../src/core/monthly/learn-template";
import type { MonthlyRun } from "../../../src/core/monthly/monthly-run";
import {
  blankOf,
  districtSet,
  eventsSet,
  filesOf,
  spoil,
  topicsSet,
  type OpenSheet,
  type Spoilt,
} from "../../monthly/made-sets";
import { finished } from "../../monthly/run-month";

const SETS: readonly {
  readonly name: string;
  readonly made: (seed: number) => readonly OpenSheet[];
  readonly columns: readonly number[];
  readonly bodyRow: number;
  /** Rows of the header. */
  readonly levels: number;
  /** Columns that are empty in the form as it is sent out. */
  readonly typed: readonly number[];
  readonly hasRows: boolean;
  readonly schools: number;
  readonly months: readonly string[];
}[] = [
  {
    name: "topics in given rows",
    made: topicsSet,
    typed: [1, 2, 3, 4, 5],
    hasRows: true,
    columns: [1, 2, 3],
    bodyRow: 4,
    levels: 1,
    schools: 22,
    months: ["2026-02"],
  },
  {
    name: "a line an event",
    made: eventsSet,
    typed: [],
    hasRows: false,
    columns: [3, 4, 5],
    bodyRow: 7,
    levels: 3,
    schools: 20,
    months: ["2026-04"],
  },
  {
    ...{
      name: "schools in rows, a sheet a month",
      made: districtSet,
      typed: [2, 3, 4, 5, 6],
      hasRows: true,
      columns: [2, 3, 4, 6],
      bodyRow: 3,
      levels: 1,
    },
    ...{ schools: 40, months: ["2025-09", "2025-10", "2025-11"] },
  },
];

function outcome(run: MonthlyRun, spoilt: readonly Spoilt[]) {
  const places = new Set(spoilt.map(({ file, sheet, cell }) => `${file}|${sheet}|${cell}`));
  const [fixes, doubts] = [
    spoilt.filter(({ expect: of }) => of === "fix"),
    spoilt.filter(({ expect: of }) => of === "remark"),
  ];
  const restored = fixes.filter(({ file, sheet, cell, truth }) =>
    run.changes.some(
      (of) => of.file === file && of.sheet === sheet && of.cell === cell && of.after === truth,
    ),
  );
  const named = doubts.filter(({ file, sheet, cell }) =>
    run.remarks.some((of) => of.file === file && of.sheet === sheet && of.cells.includes(cell)),
  );
  const untied = run.remarks.filter(
    ({ file, sheet, cells, because }) =>
      because === null && !cells.some((cell) => places.has(`${file}|${sheet}|${cell}`)),
  );
  const wrong = run.changes.filter(({ file, sheet, cell }) => !places.has(`${file}|${sheet}|${cell}`));
  return { fixes, doubts, restored, named, untied, wrong };
}

describe.each(SETS)("cleanMonth() on $name", (set) => {
  const { made, columns, bodyRow, schools, months } = set;
  it("finds schools and months, and nothing in clean tables", () => {
    const run = finished({ files: filesOf(made(11)) });
    expect(run.months).toEqual(months);
    expect(run.register.schools).toHaveLength(schools);
    expect(run.table.every(({ schoolId }) => schoolId !== null)).toBe(true);
    expect(new Set(run.table.map(({ schoolId, month }) => `${schoolId ?? ""} ${month}`)).size).toBe(
      schools * months.length,
    );
    expect([run.questions, run.changes, run.remarks]).toEqual([[], [], []]);
  });

  it.each([3, 5, 8])("mends and names what is spoilt, and nothing else (seed %i)", (seed) => {
    const sheets = made(seed);
    const spoilt = spoil(sheets, columns, { bodyRow, share: 0.06, seed });
    const run = finished({ files: filesOf(sheets) });
    const { fixes, doubts, restored, named, untied, wrong } = outcome(run, spoilt);
    expect(fixes.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
    expect(untied).toEqual([]);
    expect(restored.length / fixes.length).toBeGreaterThanOrEqual(0.98);
    expect(named.length / doubts.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each([4, 6])("does so with the form and the register too (seed %i)", (seed) => {
    const clean = made(seed);
    const template = learnTemplate([blankOf(clean, set.typed, set)]);
    const known = finished({ files: filesOf(clean) }).register.schools;
    const register = {
      schools: known.map(({ name }, index) => ({ id: `edu9${String(10_000 + index)}`, name, place: null })),
      source: "register",
    } as const;
    const whole = finished({ files: filesOf(clean), template, register });
    expect(whole.months).toEqual(months);
    expect([whole.missing, whole.questions, whole.changes, whole.remarks]).toEqual([[], [], [], []]);
    const sheets = made(seed);
    const spoilt = spoil(sheets, columns, { bodyRow, share: 0.06, seed });
    const { fixes, doubts, restored, named, untied, wrong } = outcome(
      finished({ files: filesOf(sheets), template, register }),
      spoilt,
    );
    expect([wrong, untied]).toEqual([[], []]);
    expect(restored.length / fixes.length).toBeGreaterThanOrEqual(0.98);
    expect(named.length / doubts.length).toBeGreaterThanOrEqual(0.95);
  });

  it("is not moved by rows above, columns put in or swapped, a typo in a header, another sheet name", () => {
    const [clean, moved] = [made(9), made(9)];
    const template = learnTemplate([blankOf(clean, set.typed, set)]);
    const [, a, b, c, d] = moved.length > 4 ? moved : [...moved, ...moved];
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      throw new Error("no sheets");
    const last = columns[columns.length - 1] ?? 0;
    if (a.formulas.length === 0) {
      a.cells.unshift(["Управление образования"], []);
      a.dates.forEach((date) => (date.row += 2));
      for (const row of b.cells.slice(bodyRow - set.levels)) row.splice(last + 1, 0, null);
      (b.cells[bodyRow - 1] ?? [])[last + 1] = "комментарий специалиста";
    }
    for (const row of c.cells.slice(bodyRow - 1)) {
      if (set.hasRows) [row[last], row[last - 1]] = [row[last - 1] ?? null, row[last] ?? null];
    }
    const header = d.cells[bodyRow - 1] ?? [];
    header[last] = typeof header[last] === "string" ? header[last].replace(/([а-я])([а-я])$/, "$2$1") : null;
    const before = finished({ files: filesOf(clean), template });
    const after = finished({ files: filesOf(moved), template });
    expect([after.changes, after.remarks]).toEqual([[], []]);
    expect(after.table.map(({ school, month, label, values }) => [school, month, label, values])).toEqual(
      before.table.map(({ school, month, label, values }) => [school, month, label, values]),
    );
  });
});
