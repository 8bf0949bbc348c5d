import { NO_OWN_SETTINGS } from "../../../src/app/own-settings";
import { joinBooks } from "../../../src/app/join-books";
import { runCheck } from "../../../src/app/run-check";
import { procedureKey } from "../../../src/core/model/procedure";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { Cell, Grid } from "../../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { threeProcedures } from "../../acceptance/one-number-books";
import { snapshotOf } from "../../read-snapshot";

/*
 * What must not change a conclusion, whatever the numbers are: the order of rows, sheets and files, how a school's name is
 * spelt, and into how many files the region was cut; and what may change only what it touches.
 */

const CONTROL = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };

type Sheets = Readonly<Record<string, Grid>>;

async function runOf(workbook: WorkbookSnapshot): Promise<CheckRun> {
  return runCheck(workbook, NO_OWN_SETTINGS, CONTROL);
}

function sheetsOf({ sheets }: WorkbookSnapshot): Sheets {
  return Object.fromEntries(sheets.map(({ name, cells }) => [name, cells]));
}

/** Sums of the same numbers in another order differ in their last digits. */
function digits(value: number | null): string | null {
  return value === null ? null : value.toPrecision(9);
}

/** Every test of a run, in no order of the files. */
function testsOf({ results }: CheckRun): string[] {
  return results
    .map(({ check, level, procedure, classGroup, school, ...of }) =>
      [
        ...[check, level, procedureKey(procedure), classGroup ?? "", school?.id ?? ""],
        ...[of.fired, digits(of.value), digits(of.threshold), of.n, digits(of.p), digits(of.q)],
      ].join(" | "),
    )
    .sort();
}

function levelsOf({ evidence }: CheckRun): string[] {
  return evidence
    .map(({ school, level, combinedP }) => `${school.id} | ${level} | ${digits(combinedP) ?? ""}`)
    .sort();
}

async function saysTheSame(one: WorkbookSnapshot, other: WorkbookSnapshot): Promise<void> {
  const [first, second] = [await runOf(one), await runOf(other)];
  expect(levelsOf(first).length).toBeGreaterThan(0);
  expect(new Set(first.evidence.map(({ level }) => level)).size).toBeGreaterThan(1);
  expect(levelsOf(second)).toEqual(levelsOf(first));
  expect(testsOf(second)).toEqual(testsOf(first));
}

function isSchool(row: readonly Cell[]): boolean {
  return typeof row[0] === "string" && row[0].includes("СОШ №");
}

/** Works of 24 schools in four municipalities: 20 tasks, two variants, two classes; schools 0 and 1 lifted onto «4». */
function pupils(isWanted: (territory: string) => boolean = () => true): Grid {
  const head = [
    "логин школы",
    "регион",
    "код обучающегося",
    "отметка за предыдущую четверть/триместр",
    "класс",
    "вариант",
    "всего баллов",
  ];
  const tasks = Array.from({ length: 20 }, (_, task) => `балл за ${String(task + 1)}`);
  const rows = Array.from({ length: 24 }, (_, school) =>
    Array.from({ length: 40 }, (__, pupil): Cell[] => {
      const drawn = 3 + ((pupil * 7 + school * 5 + ((pupil * school) % 5)) % 15);
      const score = school < 2 && drawn >= 6 && drawn < 10 ? 10 : drawn;
      const journal = drawn >= 15 ? 5 : drawn >= 10 ? 4 : drawn >= 6 ? 3 : 2;
      const easy = tasks.map((___, task) => ((task * 7 + pupil * 3 + school) % 20 < score ? 1 : 0));
      const place = [
        `sch9001${String(10 + school)}`,
        `Район ${String(school % 4)}`,
        `${String(school)}-${String(pupil)}`,
      ];
      const group = `4${pupil < 20 ? "А" : "Б"}`;
      return [...place, journal, group, 1 + (pupil % 2), score, ...easy];
    }),
  ).flat();
  return [[...head, ...tasks], ...rows.filter((row) => isWanted(String(row[1])))];
}

describe("a conclusion does not depend on", () => {
  it("the order of a table's rows", async () => {
    const reports = sheetsOf(threeProcedures());
    const turned = Object.entries(reports).map(([name, cells]): [string, Grid] => [
      name,
      [...cells.filter((row) => !isSchool(row)), ...cells.filter(isSchool).reverse()],
    ]);
    await saysTheSame(threeProcedures(), snapshotOf(Object.fromEntries(turned), "Три процедуры.xlsx"));
    const [head = [], ...rows] = pupils();
    await saysTheSame(
      snapshotOf({ "МА 4 2021": [head, ...rows] }),
      snapshotOf({ "МА 4 2021": [head, ...rows.reverse()] }),
    );
  });

  it("the order of sheets, and of files", async () => {
    const all = Object.entries(sheetsOf(threeProcedures()));
    await saysTheSame(threeProcedures(), snapshotOf(Object.fromEntries([...all].reverse())));
    const books = all.map(([name, cells], index) => ({
      label: `Отчёт ${String(index)}.xlsx`,
      snapshot: snapshotOf({ [name]: cells }, `Отчёт ${String(index)}.xlsx`),
    }));
    await saysTheSame(joinBooks(books), joinBooks([...books].reverse()));
    await saysTheSame(threeProcedures(), joinBooks(books));
  });

  it("how a sheet spells a school", async () => {
    const respelt = Object.entries(sheetsOf(threeProcedures())).map(
      ([name, cells], sheet): [string, Grid] => [
        name,
        cells.map((row) => {
          if (!isSchool(row)) return row;
          const number = String(row[0]).replace(/\D+/g, "");
          const spelt = [`МАОУ "СОШ №${number}"`, `  МБОУ «СОШ  №  ${number}» `, `моу сош № ${number}`];
          return [spelt[sheet % spelt.length] ?? "", ...row.slice(1)];
        }),
      ],
    );
    await saysTheSame(threeProcedures(), snapshotOf(Object.fromEntries(respelt), "Три процедуры.xlsx"));
  });

  it("into how many files the region's works were cut", async () => {
    const districts = ["Район 0", "Район 1", "Район 2", "Район 3"];
    const parts = districts.map((district) => ({
      label: `${district}.xlsx`,
      snapshot: snapshotOf({ "МА 4 2021": pupils((of) => of === district) }, `${district}.xlsx`),
    }));
    await saysTheSame(snapshotOf({ "МА 4 2021": pupils() }), joinBooks(parts));
  });
});

describe("a conclusion changes only as it should", () => {
  /** The reports with one more honest procedure. */
  function withOneMore(year: number): WorkbookSnapshot {
    const sheets = sheetsOf(threeProcedures());
    const own = Object.keys(sheets)[0] ?? "";
    const more = (sheets[own] ?? []).map((row, index): readonly Cell[] => {
      if (isSchool(row)) {
        const high = 38 + ((index * 7) % 11);
        return [row[0] ?? null, null, row[2] ?? null, 12, 88 - high, high - 12, 12];
      }
      const text = String(row[0] ?? "");
      if (text.startsWith("ВПР")) return [`ВПР ${String(year)} История 6 класс`];
      if (text.startsWith("Предмет")) return ["Предмет:", "История"];
      if (text.startsWith("Дата")) return ["Дата:", `20.04.${String(year)}`];
      return row;
    });
    return snapshotOf({ ...sheets, "ИС 6 Статистика по отметкам": more }, "Три процедуры.xlsx");
  }

  it("beside another procedure: its own tests come, those of the others stay", async () => {
    const before = testsOf(await runOf(threeProcedures()));
    for (const year of [2021, 2019]) {
      const run = await runOf(withOneMore(year));
      const others = { ...run, results: run.results.filter(({ procedure }) => procedure.grade !== 6) };
      expect(others.results.length).toBeLessThan(run.results.length);
      expect(testsOf(others)).toEqual(before);
    }
  });

  it("beside another year: no conclusion moves", async () => {
    const [before, after] = [await runOf(threeProcedures()), await runOf(withOneMore(2019))];
    const judged = new Map(before.evidence.map(({ school, level }) => [school.id, level]));
    for (const { school, level } of after.evidence) {
      // The tiny school stays tiny; nobody is lifted or cleared by a year that is not theirs.
      expect([school.id, level]).toEqual([school.id, judged.get(school.id)]);
    }
  });

  it("with more pupils and the same shares: shares stay, and what was sure stays sure", async () => {
    const times = 3;
    const bigger = Object.entries(sheetsOf(threeProcedures())).map(([name, cells]): [string, Grid] => [
      name,
      cells.map((row) => (isSchool(row) ? scaled(row, name, times) : row)),
    ]);
    const [before, after] = [
      await runOf(threeProcedures()),
      await runOf(snapshotOf(Object.fromEntries(bigger))),
    ];
    const toCheck = before.evidence.filter(({ level }) => level === "check").map(({ school }) => school.id);
    expect(toCheck.length).toBeGreaterThan(0);
    const still = new Map(after.evidence.map(({ school, level }) => [school.id, level]));
    for (const id of toCheck) expect(still.get(id)).toBe("check");
    for (const { school, level } of after.evidence) {
      if (level === "check") expect(toCheck).toContain(school.id);
    }
    const values = new Map(
      after.results.map((of) => [`${of.check}|${of.school?.id ?? ""}|${procedureKey(of.procedure)}`, of]),
    );
    const raised = before.results.filter(({ check, n }) => check === "journal-raised" && (n ?? 0) >= 10);
    expect(raised.length).toBeGreaterThan(0);
    for (const of of raised) {
      const same = values.get(`${of.check}|${of.school?.id ?? ""}|${procedureKey(of.procedure)}`);
      expect(same?.n).toBe((of.n ?? 0) * times);
      expect(same?.value).toBeCloseTo(of.value ?? NaN, 9);
    }
  });
});

/** Numbers of pupils are in the third column of a report of marks, in the second and every other one after it of the journal. */
function scaled(row: readonly Cell[], sheet: string, times: number): Cell[] {
  const isJournal = sheet.includes("Сравнение");
  return row.map((cell, column) => {
    const isCount = isJournal ? column === 1 || (column > 1 && column % 2 === 1) : column === 2;
    return isCount && typeof cell === "number" ? cell * times : cell;
  });
}
