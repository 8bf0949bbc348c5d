import { monthlyIndicators, withMonthlyIndicators } from "../../../src/core/indicators/monthly-indicators";
import type { CleanRow } from "../../../src/core/monthly/clean-row";
import { emptyTemplate, type FormColumn, type FormRow } from "../../../src/core/monthly/form-template";
import type { SchoolRegister } from "../../../src/core/monthly/school-register";

const register: SchoolRegister = {
  schools: ["k1", "k2"].map((id) => ({ id, name: `Школа ${id}`, place: null })),
  source: "register",
};

function column(header: string, kind: FormColumn["kind"] = "count"): FormColumn {
  return {
    ...{ header, levels: [header], role: "input", kind, minimum: null, maximum: null, options: [] },
    ...{ isRequired: true, numberFormat: null },
  };
}

function row(schoolId: string, values: CleanRow["values"], label = "", month = "2025-11"): CleanRow {
  return {
    file: `${schoolId}.xlsx`,
    sheet: "Форма",
    row: 5,
    schoolId,
    school: schoolId,
    month,
    label,
    values,
  };
}

function found(
  headers: readonly FormColumn[],
  history: readonly CleanRow[],
  rows: readonly FormRow[] = [],
  by = register,
) {
  return monthlyIndicators({
    template: { ...emptyTemplate(), columns: headers, rows },
    register: by,
    history,
  });
}

const CONTESTS = "Профессиональные конкурсы / участников";
const YOUNG = "Молодые педагоги / всего";
const MENTORED = "Молодые педагоги / закреплены наставники";

describe("monthlyIndicators()", () => {
  it("adds up the schools of the latest month, without rows of totals", () => {
    const history = [
      row("k1", { [CONTESTS]: 90 }, "1 уровень", "2025-10"),
      row("k1", { [CONTESTS]: 3 }, "район"),
      row("k1", { [CONTESTS]: 4 }, "край"),
      row("k1", { [CONTESTS]: 7 }, "Итого"),
      row("k2", { [CONTESTS]: 5 }, "район"),
    ];
    expect(found([column(CONTESTS)], history).get("contest-participants")).toEqual({
      ...{ value: 12, numerator: 12, denominator: null, target: null, year: 2025 },
      collected: { month: "2025-11", schools: 2, unknown: 0, isWholeNamed: true },
    });
  });

  it("does not know the sum while a school's number is not known, and tells of how many", () => {
    const empty = found([column(CONTESTS)], [row("k1", { [CONTESTS]: 3 }), row("k2", { [CONTESTS]: null })]);
    const missing = found([column(CONTESTS)], [row("k1", { [CONTESTS]: 3 })]);
    for (const indicators of [empty, missing])
      expect(indicators.get("contest-participants")).toMatchObject({
        ...{ value: null, numerator: null },
        collected: { schools: 2, unknown: 1 },
      });
  });

  it("gives a share where the form holds its whole too", () => {
    const history = [row("k1", { [YOUNG]: 4, [MENTORED]: 4 }), row("k2", { [YOUNG]: 6, [MENTORED]: 1 })];
    expect(found([column(YOUNG), column(MENTORED)], history).get("young-mentored")).toMatchObject({
      ...{ value: 0.5, numerator: 5, denominator: 10 },
    });
    expect(found([column(MENTORED)], history).get("young-mentored")).toMatchObject({
      ...{ value: null, numerator: 5, denominator: null },
      collected: { isWholeNamed: false },
    });
  });

  it("finds a row of a form of one column", () => {
    const header = "Значение";
    const label = "Количество педагогов, выступивших спикерами региональных мероприятий";
    const rows = [label, "Педагогов всего"].map((of) => ({ label: of, isTotal: false }));
    const history = [
      row("k1", { [header]: 2 }, label),
      row("k2", { [header]: 0 }, label),
      row("k2", { [header]: 9 }, "Педагогов всего"),
    ];
    expect(found([column(header)], history, rows).get("speakers")).toMatchObject({ value: 2 });
  });

  it.each([
    ["pupils", [column("Участники конкурсов из числа обучающихся")]],
    ["winners without prize-winners", [column("Победители профессиональных конкурсов")]],
    ["speakers of no named level", [column("Спикеры")]],
    ["publications, not people", [column("Количество публикаций педагогов")]],
    ["shares", [column("Доля молодых педагогов, за которыми закреплены наставники, %", "number")]],
    ["texts", [column(CONTESTS, "text")]],
    ["two columns alike", [column(CONTESTS), column(`${CONTESTS} (2)`)]],
  ])("takes nothing from %s", (_, columns) => {
    const values = Object.fromEntries(columns.map(({ header }) => [header, 1]));
    expect(found(columns, [row("k1", values), row("k2", values)]).size).toBe(0);
  });

  it("says nothing without a register: who has not sent is not known", () => {
    const history = [row("k1", { [CONTESTS]: 3 })];
    expect(found([column(CONTESTS)], history, [], { ...register, source: "files" }).size).toBe(0);
  });
});

describe("withMonthlyIndicators()", () => {
  it("leaves what a person typed, and keeps their target beside a sum", () => {
    const collected = found(
      [column(CONTESTS)],
      ["k1", "k2"].map((id) => row(id, { [CONTESTS]: 3 })),
    );
    const typed = new Map([["contest-participants", { value: 40, target: 50 }]]);
    expect(withMonthlyIndicators(typed, collected).get("contest-participants")).toEqual({
      value: 40,
      target: 50,
    });
    const aimed = new Map([["contest-participants", { value: null, target: 50 }]]);
    expect(withMonthlyIndicators(aimed, collected).get("contest-participants")).toMatchObject({
      value: 6,
      target: 50,
    });
  });
});
