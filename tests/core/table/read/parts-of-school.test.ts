import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const PUPIL_HEADER: readonly Cell[] = [
  "логин школы",
  "код обучающегося",
  "отметка за предыдущую четверть/триместр",
  "вариант",
  "всего баллов",
  "балл за 1",
  "балл за 2",
  "балл за 3",
];

/** Pupils of a school with codes from `first`; points differ from pupil to pupil. */
function pupils(school: number, first: number, count: number, seed = 0): Cell[][] {
  return Array.from({ length: count }, (_, index) => {
    const points = [0, 1, 2].map((task) => (first * 7 + index * (task + 2) + task + seed) % 5);
    const total = points.reduce((sum, point) => sum + point, 0);
    return [`sch9001${String(school).padStart(2, "0")}`, first + index, 3, 1, total, ...points];
  });
}

function resultOf(
  sheets: Readonly<Record<string, Grid>>,
): WorkbookRecords & { readonly excluded: readonly boolean[] } {
  const book = snapshotOf(sheets, "ВПР 2021 МА 4.xlsx");
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  return {
    ...records,
    notices: [...notices, ...records.notices],
    excluded: tables.map(({ excluded }) => excluded),
  };
}

function participants({ procedures }: WorkbookRecords): unknown[] {
  return (procedures[0]?.schools ?? []).map(({ school, participants: n }) => [school?.login, n]);
}

function codes({ notices }: WorkbookRecords): string[] {
  return notices.map(({ code }) => code);
}

describe("pupils of one school in two tables", () => {
  it("are added together where they are different pupils", () => {
    const all = [...pupils(1, 1, 12), ...pupils(2, 1, 20), ...pupils(3, 1, 10)];
    const whole = resultOf({ Лист1: [PUPIL_HEADER, ...all] });
    const cut = resultOf({
      Лист1: [PUPIL_HEADER, ...all.slice(0, 22)],
      Лист2: [PUPIL_HEADER, ...all.slice(22)],
    });
    expect(cut.excluded).toEqual([false, false]);
    expect(participants(cut)).toEqual([
      ["sch900101", 12],
      ["sch900102", 20],
      ["sch900103", 10],
    ]);
    expect(cut.procedures[0]?.schools.map(({ histogram, journal }) => [histogram, journal])).toEqual(
      whole.procedures[0]?.schools.map(({ histogram, journal }) => [histogram, journal]),
    );
    const [, second] = cut.procedures[0]?.schools ?? [];
    expect([...new Set(second?.pupils?.map(({ sheet }) => sheet))]).toEqual(["Лист1", "Лист2"]);
  });

  it("are different pupils although both classes number them from 1", () => {
    const tables = {
      "5А": [PUPIL_HEADER, ...pupils(1, 1, 20)],
      "5Б": [PUPIL_HEADER, ...pupils(1, 1, 22, 3)],
    };
    expect(participants(resultOf(tables))).toEqual([["sch900101", 42]]);
  });

  it("are one table given twice where most rows are the same, and the person is asked", () => {
    const rows = pupils(1, 1, 20);
    const corrected = rows.map((row, index) => (index < 4 ? [...row.slice(0, 4), 0, 0, 0, 0] : row));
    const records = resultOf({ Лист1: [PUPIL_HEADER, ...rows], Лист2: [PUPIL_HEADER, ...corrected] });
    expect(records.excluded).toEqual([false, true]);
    expect(codes(records)).toContain("tables-alike");
    expect(participants(records)).toEqual([["sch900101", 20]]);
  });

  it("count once where two exports overlap", () => {
    const rows = pupils(1, 1, 40);
    const records = resultOf({
      Лист1: [PUPIL_HEADER, ...rows.slice(0, 25)],
      Лист2: [PUPIL_HEADER, ...rows.slice(18)],
    });
    expect(records.excluded).toEqual([false, false]);
    expect(participants(records)).toEqual([["sch900101", 40]]);
    expect(
      records.notices.filter(({ code }) => code === "duplicate-rows").map(({ details }) => details["count"]),
    ).toEqual([7]);
  });
});

describe("reports of two districts that share a school", () => {
  const HEADER: readonly Cell[] = ["Год", "Класс", "Предмет", "ОО", "Кол-во участников", 2, 3, 4, 5];
  function report(schools: readonly number[], five: number): Grid {
    return [
      HEADER,
      ...schools.map((school): Cell[] => [
        2025,
        5,
        "МА",
        `СОШ № ${String(school)}`,
        30 + five,
        10,
        10,
        10,
        five,
      ]),
    ];
  }

  it("complete each other; the shared school is named where they say different things of it", () => {
    const records = resultOf({ Лист1: report([1, 2, 3, 4], 5), Лист2: report([4, 5, 6, 7], 6) });
    expect(records.excluded).toEqual([false, false]);
    expect(records.procedures[0]?.schools.map(({ participants: n }) => n)).toEqual([
      35, 35, 35, 35, 36, 36, 36,
    ]);
    const said = records.notices.filter(({ code }) => code === "tables-differ");
    expect(said.map(({ details }) => details["pairs"])).toEqual([["СОШ № 4: Лист1!A5, Лист2!A2"]]);
  });

  it("say nothing where they agree", () => {
    expect(codes(resultOf({ Лист1: report([1, 2, 3, 4], 5), Лист2: report([4, 5, 6, 7], 5) }))).not.toContain(
      "tables-differ",
    );
  });

  it("are one list told twice where half of the schools are the same", () => {
    expect(resultOf({ Лист1: report([1, 2, 3, 4], 5), Лист2: report([3, 4, 5, 6], 6) }).excluded).toEqual([
      false,
      true,
    ]);
  });
});
