import { schoolResult, UNKNOWN_VERDICT, yesOrNo } from "../../../src/core/measured/school-result";
import type { CheckId } from "../../../src/core/model/check-result";
import type { UnitResult } from "../../../src/core/model/results";
import { MATHS_4, madeUpSchool } from "../objectivity/made-up-results";

/** A school that stands in a table of each kind. */
function inEveryTable(): Pick<UnitResult, "school" | "source" | "sources"> {
  const { school } = madeUpSchool(3, { territory: "Лесной район" });
  const [source, marks, histogram, journal] = ["Список", "Отметки", "Баллы", "Журнал"].map((sheet, row) => ({
    sheet,
    row,
    column: 0,
  }));
  if (!source || !marks || !histogram || !journal) throw new Error("No sheets");
  return { school, source, sources: { marks, histogram, journal } };
}

function sheetOf(check: CheckId, basis?: string): string | undefined {
  const verdict = { ...UNKNOWN_VERDICT, details: basis === undefined ? {} : { basis } };
  return schoolResult(check, MATHS_4, inEveryTable(), verdict).source.sheet;
}

describe("schoolResult()", () => {
  it("is of one school in one procedure, with what the check said", () => {
    const verdict = { ...UNKNOWN_VERDICT, fired: true, value: 0.4, n: 20, severity: "warn" } as const;
    const { school, source } = madeUpSchool(3, { territory: "Лесной район" });
    expect(schoolResult("medals", MATHS_4, { school, source }, verdict)).toEqual({
      check: "medals",
      level: "school",
      procedure: MATHS_4,
      territory: "Лесной район",
      school,
      ...verdict,
      source,
    });
    expect(schoolResult("medals", MATHS_4, { school: null, source }, verdict).territory).toBeNull();
  });

  it.each([
    ["funnel-share2", "Отметки"],
    ["funnel-share45", "Отметки"],
    ["low-results", "Отметки"],
    ["boundary-region", "Баллы"],
    ["boundary-smooth", "Баллы"],
    ["official-cohort", "Баллы"],
    ["cohort-change", "Баллы"],
    ["journal-raised", "Журнал"],
    ["journal-lowered", "Журнал"],
    ["journal-gap2", "Журнал"],
    ["official-journal", "Журнал"],
    ["similarity", "Список"],
  ] as const)("leads a finding of %s to the row that it was read from: «%s»", (check, sheet) => {
    expect(sheetOf(check)).toBe(sheet);
  });

  it("leads that of a mean to the scores or to the marks, as the mean is", () => {
    expect(["scores", "marks", "else"].map((basis) => sheetOf("funnel-mean", basis))).toEqual([
      "Баллы",
      "Отметки",
      "Список",
    ]);
  });

  it("leads to the school's own row where no other table tells of it", () => {
    const { school, source } = inEveryTable();
    const other = { sheet: "Журнал", row: 1, column: 0 };
    const alone = [{}, { sources: { journal: other } }].map(
      (sources) =>
        schoolResult("low-results", MATHS_4, { school, source, ...sources }, UNKNOWN_VERDICT).source.sheet,
    );
    expect(alone).toEqual(["Список", "Список"]);
  });
});

describe("what is not known", () => {
  it("is null, and no reason to warn", () => {
    const { severity, details, ...numbers } = UNKNOWN_VERDICT;
    expect([...new Set(Object.values(numbers))]).toEqual([null]);
    expect([severity, details]).toEqual(["info", {}]);
    expect([yesOrNo(true), yesOrNo(false)]).toEqual(["yes", "no"]);
  });
});
