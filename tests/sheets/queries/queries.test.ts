import { askedSchools } from "../../../src/core/run/school-query";
import { answerGrid, queryEdits, queryLack, READY } from "../../../src/sheets/queries/query-edits";
import { evidence, MATHS_4, ordinaryRun, result, run, school, STAMP } from "../report/build-run";
import { ofKind, tableRows } from "../report/read-plan";

function low(year: number) {
  return result("low-results", { procedure: { ...MATHS_4, year } });
}

describe("askedSchools()", () => {
  it("finds schools with counted signs in two subjects", () => {
    const found = askedSchools(ordinaryRun(), { minSubjects: 2 });
    expect(found.map((of) => of.school.name)).toEqual(["МБОУ СОШ № 1"]);
  });

  it.each([
    { years: [2020, 2021], found: 1 },
    { years: [2019, 2021], found: 0 },
    { years: [2021, 2021], found: 0 },
  ])("counts low results only of years one after another: $years", ({ years, found }) => {
    const of = run({
      evidence: [evidence()],
      classes: [{ school: school(1), category: "low", tests: years.map(low) }],
    });
    expect(askedSchools(of, { minLowYears: 2 })).toHaveLength(found);
  });

  it("takes every condition, and of a check those where it fired", () => {
    const of = ordinaryRun();
    expect(askedSchools(of, { level: "attention", territory: "Заречный район", year: 2021 })).toHaveLength(1);
    expect(askedSchools(of, { level: "attention", territory: "Другой район" })).toEqual([]);
    expect(askedSchools(of, { check: "official-mean" }).map((found) => found.school.name)).toEqual([
      "МБОУ СОШ № 3",
    ]);
    expect(askedSchools(of, {})).toHaveLength(of.evidence.length);
  });
});

describe("answerGrid()", () => {
  it("gives a territory a column only where there are several", () => {
    function of(names: readonly string[]) {
      return run({
        evidence: names.map((territory, at) => evidence({ school: { ...school(at + 1), territory } })),
      });
    }
    expect(answerGrid(of(["Заречный", "Заречный"]), {})[0]?.[0]).toBe("ОО");
    expect(answerGrid(of(["Заречный", "Лесной"]), {})[0]?.slice(0, 2)).toEqual(["Территория", "ОО"]);
  });
});

describe("queryEdits()", () => {
  it("writes the answer as an Excel table on a sheet of its own", () => {
    const [query] = READY;
    if (query === undefined) throw new Error("No question");
    const edits = queryEdits(query, ordinaryRun(), { sheets: [], stamp: STAMP });
    const [sheet] = ofKind(edits, "add-sheet");
    expect(sheet?.sheet.length).toBeLessThanOrEqual(31);
    expect(tableRows(edits, sheet?.sheet ?? "")).toMatchObject([
      { ОО: "МБОУ СОШ № 1", "Признаков учтено": 2, "Предметов с признаками": 2 },
    ]);
    const earlier = { name: sheet?.sheet ?? "", own: true, tables: [] };
    const again = queryEdits(query, ordinaryRun(), { sheets: [earlier], stamp: STAMP });
    expect(ofKind(again, "delete-sheet").map((edit) => edit.sheet)).toEqual([earlier.name]);
  });

  it("says that it cannot be answered where the years that it asks of are not there", () => {
    const whole = ordinaryRun();
    const [first] = whole.records.procedures;
    if (first === undefined) throw new Error("No procedure");
    const one = { ...whole, records: { ...whole.records, procedures: [first] }, results: [], classes: [] };
    const asked = { name: "Два года", minLowYears: 2 };
    expect(queryLack(one, asked)).toMatch(/за 2\sгода/);
    expect(queryLack(one, { isRepeated: true })).not.toBeNull();
    expect(queryLack(one, { minSubjects: 2 })).toBeNull();
    const edits = queryEdits(asked, one, { sheets: [], stamp: STAMP });
    const texts = ofKind(edits, "write").flatMap(({ cells }) => cells.flat());
    expect(texts).toContain("Два года: ответить нельзя");
    expect(texts.some((text) => typeof text === "string" && text.includes("школ нет"))).toBe(false);
  });

  it("says of an empty answer that it proves nothing", () => {
    const edits = queryEdits({ name: "Нет", territory: "Нигде" }, ordinaryRun(), {
      sheets: [],
      stamp: STAMP,
    });
    const texts = ofKind(edits, "write").flatMap(({ cells }) => cells.flat());
    expect(texts.some((text) => typeof text === "string" && text.includes("не доказывает"))).toBe(true);
  });
});
