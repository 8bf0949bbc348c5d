import { indicatorsView } from "../../src/app/indicators-view";
import { territoryView } from "../../src/app/territory-view";
import { INDICATOR_ROWS } from "../../src/core/indicators/indicator";
import { normal } from "../locale/normal-text";
import { evidence, MATHS_4, procedureResults, result, run, school, unit } from "../sheets/report/build-run";

describe("the view of indicators", () => {
  const twoYears = run({
    records: {
      ...run().records,
      procedures: [
        procedureResults({ schools: [unit({ marks: [2, 9, 10, 4] })] }),
        procedureResults({ procedure: { ...MATHS_4, year: 2020 }, schools: [unit({ marks: [4, 9, 8, 4] })] }),
      ],
    },
  });
  const hand = new Map([
    ["vpr-primary-below", { value: null, target: 0.05 }],
    ["observers", { value: 1, target: null }],
    ["speakers", { value: 12, target: 15 }],
    ["plans-done", { value: "в работе", target: null }],
  ]);
  const view = indicatorsView(twoYears, hand);
  const rows = new Map(view.groups.flatMap((group) => group.rows).map((row) => [row.id, row]));

  it("has every row of the programme's table once, in its four parts", () => {
    expect(view.groups).toHaveLength(4);
    expect([...rows.keys()].sort()).toEqual(INDICATOR_ROWS.map(({ id }) => id).sort());
  });

  it("says the value with what it is made of, the year before, the change, the target", () => {
    const row = rows.get("vpr-primary-below");
    expect(
      [row?.value, row?.ratio, row?.previous, row?.change, row?.target].map((text) => normal(text ?? "")),
    ).toEqual(["8,0 %", "2 из 25", "16,0 %", "на 8,0 п. п. меньше", "5,0 %"]);
    expect(row?.year).toBe(2021);
  });

  it("shows what people typed in the rows that they fill in, and no number where there is none", () => {
    expect(rows.get("observers")).toMatchObject({ isByHand: true, value: "100,0\u00a0%" });
    expect(rows.get("speakers")).toMatchObject({ value: "12", target: "15", ratio: null });
    expect(rows.get("plans-done")?.value).toBe("в работе");
    expect(rows.get("ege-high")).toMatchObject({
      value: null,
      ratio: null,
      year: null,
      previous: null,
      change: null,
    });
  });

  it("calls a change too small to be shown the same", () => {
    const same = indicatorsView(
      run({
        records: {
          ...run().records,
          procedures: [
            procedureResults({ schools: [unit({ marks: [1, 1999, 1000, 1000] })] }),
            procedureResults({
              procedure: { ...MATHS_4, year: 2020 },
              schools: [unit({ marks: [1, 2000, 1000, 1000] })],
            }),
          ],
        },
      }),
      new Map(),
    );
    expect(same.groups[0]?.rows[0]?.change).toBe("столько же");
  });
});

describe("the view of the territory's card", () => {
  function listed(year: number, ...numbers: readonly number[]) {
    return numbers.map((number) =>
      result("official-list", { school: school(number), procedure: { ...MATHS_4, year }, p: null, q: null }),
    );
  }
  const results = [...listed(2020, 1, 10), ...listed(2021, 1, 9, 2)];
  const markers = results.flatMap(({ school: of, procedure, source }) =>
    of === null
      ? []
      : [{ year: procedure.year, school: of, markers: [{ grade: 4, subject: "ma" as const }], source }],
  );
  const schools = Array.from({ length: 12 }, (_, index) => unit({ school: school(index + 1) }));
  const twoYears = run({
    records: { ...run().records, procedures: [procedureResults({ schools })], markers },
    results,
    evidence: [evidence()],
  });

  it("has the three numbers and the schools by name: repeated, new, left", () => {
    const view = territoryView(twoYears, new Map());
    expect(normal(view.summary)).toBe(
      "Требуют проверки — 0, обратить внимание — 0 из 1 школы. " +
        "Отдельно, 2021 год, по официальному списку: 3 школы из 12 (25,0 %), из них 1 — и в прошлом году.",
    );
    expect(view.numbers.map(({ value }) => normal(value)).slice(5, 8)).toEqual(["3", "1", "12"]);
    expect(view.lists.map(({ title, schools: of }) => [title, of?.map(({ name }) => name)])).toEqual([
      ["Повторно (список)", ["МБОУ СОШ № 1"]],
      ["Впервые (список)", ["МБОУ СОШ № 2", "МБОУ СОШ № 9"]],
      ["Нет в этом году (список)", ["МБОУ СОШ № 10"]],
      ["Не сопоставлено", []],
    ]);
  });

  it("has directions with the schools that the proposal is for, and the measures that were typed", () => {
    const own = new Map([
      ["Развитие таланта", "олимпиадные сборы"],
      ["Профориентация", "-"],
    ]);
    const { directions } = territoryView(twoYears, own);
    const objectivity = directions.find(
      ({ direction }) => direction === "Объективность: школы официального списка",
    );
    expect(normal(objectivity?.proposal ?? "")).toBe("проверить проведение и проверку работ (3 школы)");
    expect(objectivity?.schools.map(({ name }) => name)).toEqual([
      "МБОУ СОШ № 1",
      "МБОУ СОШ № 2",
      "МБОУ СОШ № 9",
    ]);
    const typed = directions.filter(({ measures }) => measures !== null);
    expect(typed).toEqual([
      { direction: "Развитие таланта", proposal: null, schools: [], measures: "олимпиадные сборы" },
    ]);
  });

  it("does not call a list empty when the year before is not known", () => {
    const oneYear = {
      ...twoYears,
      results: listed(2021, 1),
      records: { ...twoYears.records, markers: markers.slice(2, 3) },
    };
    const { lists } = territoryView(oneYear, new Map());
    expect(lists.map(({ schools: of }) => of?.length ?? null)).toEqual([null, 1, null, 0]);
  });

  it("says that there is no card where nothing was read", () => {
    const nothing = run({ records: { ...run().records, procedures: [] } });
    expect(territoryView(nothing, new Map())).toMatchObject({ numbers: [], lists: [], directions: [] });
  });
});
