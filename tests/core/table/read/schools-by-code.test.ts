import type { ExamUnit } from "../../../../src/core/model/exam-results";
import { schoolOf } from "../../../../src/core/table/schools/school-identity";
import { withSchoolOfCode, type SchoolsByCode } from "../../../../src/core/table/read/schools-by-code";

function unit(name: string, code: string): ExamUnit {
  const school = schoolOf({ name, login: null, territory: null });
  const source = { sheet: "ОГЭ", row: 1, column: 0 };
  const numbers = { participants: 20, below: null, high: null, marks: null, meanMark: null, meanScore: null };
  return { level: "school", name, school, code, ...numbers, source };
}

describe("withSchoolOfCode()", () => {
  it.each([
    ["МБОУ СОШ № 1", "МБОУ «СОШ №1 имени Героя»", "1201", true],
    ["МБОУ СОШ № 1", "МБОУ СОШ № 2", "1201", false],
    ["МБОУ «Гагаринская школа»", "Гагаринская основная школа", "1201", true],
    ["МБОУ «Гагаринская школа»", "МБОУ «Заречная школа»", "1201", false],
    // A short code may be the number of a row.
    ["МБОУ СОШ № 1", "МБОУ «СОШ №1 имени Героя»", "12", false],
    ["МБОУ СОШ № 1", "МБОУ «Гагаринская школа»", "1201", false],
  ])("%s and %s with the code %s: one school = %s", (one, other, code, isOne) => {
    const known: SchoolsByCode = new Map();
    const first = withSchoolOfCode(known, unit(one, code));
    const second = withSchoolOfCode(known, unit(other, code));
    expect(first.school?.id === second.school?.id).toBe(isOne);
  });
});
