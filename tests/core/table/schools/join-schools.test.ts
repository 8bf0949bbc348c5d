import type { ExamResults } from "../../../../src/core/model/exam-results";
import { joinSchools } from "../../../../src/core/table/schools/join-schools";
import { schoolOf } from "../../../../src/core/table/schools/school-identity";
import { MATHS_4, madeUpExam, madeUpProcedure } from "../../objectivity/made-up-results";

const NO_OTHERS = {
  exams: [],
  contexts: [],
  markers: [],
  medals: null,
  ogeScores: [],
  rechecks: [],
  lists: [],
  riskFactors: [],
  progress: [],
};

/** ОГЭ of «Школа 1» and «Школа 2», which are known by name alone. */
function exam(): ExamResults {
  const names = ["Школа 1", "Школа 2"];
  const schools = names.map((name) => schoolOf({ name, login: null, territory: "Лесной район" }));
  return madeUpExam(
    "oge",
    "ru",
    2023,
    schools.map((school) => ({ school })),
  );
}

describe("joinSchools()", () => {
  it("gives a school its login by name within the territory, and names what is left", () => {
    const vpr = madeUpProcedure([{ marks: [1, 1, 1, 1] }], { procedure: MATHS_4 });
    const [unit] = vpr.schools;
    if (unit === undefined) throw new Error("No school");
    const school = schoolOf({ name: "МБОУ «Школа 1»", login: "edu900001", territory: "Лесной район" });
    const joined = joinSchools(
      { ...NO_OTHERS, exams: [exam()] },
      [{ ...vpr, schools: [{ ...unit, school }] }],
      [],
    );
    expect(joined.exams[0]?.schools.map((of) => of.school?.id)).toEqual([
      "oo:900001",
      "name:лесной район|школа №2",
    ]);
    expect(joined.notices.map(({ code, details }) => [code, details["count"], details["names"]])).toEqual([
      ["schools-not-joined", 1, ["Школа 2"]],
    ]);
  });
});
