import {
  isCounted,
  isProfileId,
  LOW_RESULTS_PROFILES,
  lowResultsProfile,
  type LowResultsProfile,
} from "../../../src/core/classify/low-results-profile";
import type { Procedure, SubjectId } from "../../../src/core/model/procedure";

const SUBJECTS: readonly SubjectId[] = ["ru", "ma", "mb", "is", "bi"];

/** What a profile counts: ВПР of grade 5, ОГЭ, ЕГЭ, subject by subject. */
function counted(profile: LowResultsProfile): Record<string, readonly SubjectId[]> {
  const procedures = [
    ["vpr", 5],
    ["oge", 9],
    ["ege", 11],
  ] as const;
  return Object.fromEntries(
    procedures.map(([exam, grade]) => [
      exam,
      SUBJECTS.filter((subject) => isCounted(profile, { exam, subject, grade, year: 2023 })),
    ]),
  );
}

describe("the published profiles, as in docs/methods.md#profiles", () => {
  it("are three, the first the default", () => {
    expect(LOW_RESULTS_PROFILES.map(({ id }) => id)).toEqual(["two-procedures", "smolensk", "tver"]);
    expect(lowResultsProfile()).toBe(lowResultsProfile("two-procedures"));
    expect(["tver", "own", "", 3].map(isProfileId)).toEqual([true, false, false, false]);
  });

  it("two procedures: every subject of ВПР, Russian and maths of ОГЭ and ЕГЭ, with the proposed thresholds", () => {
    const profile = lowResultsProfile("two-procedures");
    expect(counted(profile)).toEqual({ vpr: SUBJECTS, oge: ["ru", "ma", "mb"], ege: ["ru", "ma", "mb"] });
    expect(profile).toMatchObject({
      id: "two-procedures",
      criteria: [],
      socialWeights: null,
      thresholds: {},
    });
  });

  it("Смоленск: exams of three years, certificates and olympiads; adverse by pupils on record and families", () => {
    const profile = lowResultsProfile("smolensk");
    expect(counted(profile)).toEqual({ vpr: [], oge: ["ru", "ma", "mb"], ege: ["ru", "ma", "mb"] });
    expect(profile).toMatchObject({
      id: "smolensk",
      criteria: ["no-certificate", "olympiads"],
      thresholds: { "low.years": 3 },
    });
    expect(profile.socialWeights).toEqual({ "on-record": -1, "disadvantaged-families": -1 });
  });

  it("Тверь: low in two years of three; conditions without staff and equipment", () => {
    const profile = lowResultsProfile("tver");
    expect(counted(profile)).toEqual(counted(lowResultsProfile()));
    expect(profile.thresholds).toEqual({ "low.years": 3, "low.minYears": 2 });
    expect(Object.entries(profile.socialWeights ?? {}).sort()).toEqual([
      ["disadvantaged-families", -1],
      ["guardianship", -1],
      ["higher-education", 1],
      ["incomplete-families", -1],
      ["large-families", -1],
      ["low-income", -1],
      ["migrants", -1],
      ["on-record", -1],
      ["parents-come", -1],
      ["parents-help", -1],
      ["settlement", 1],
      ["special", -1],
      ["village", -1],
    ]);
  });
});

describe("a rule of one's own", () => {
  it("counts what it names, and leaves the rest as proposed", () => {
    expect(lowResultsProfile({ exams: ["ege"] })).toEqual({
      id: "own",
      name: null,
      exams: ["ege"],
      examSubjects: ["ru", "ma", "mb"],
      vprSubjects: null,
      vprGrades: null,
      criteria: [],
      socialWeights: null,
      thresholds: {},
    });
    expect(counted(lowResultsProfile({ exams: ["ege", "vpr"] }))).toEqual({
      vpr: SUBJECTS,
      oge: [],
      ege: ["ru", "ma", "mb"],
    });
  });

  it("counts its subjects in every exam, and its grades in ВПР alone", () => {
    const profile = lowResultsProfile({
      exams: ["vpr", "oge"],
      subjects: ["is", "ru"],
      grades: [5],
      criteria: ["olympiads"],
      name: "Лесной район",
    });
    expect(counted(profile)).toEqual({ vpr: ["ru", "is"], oge: ["ru", "is"], ege: [] });
    const sixth: Procedure = { exam: "vpr", subject: "ru", grade: 6, year: 2023 };
    expect(isCounted(profile, sixth)).toBe(false);
    expect(isCounted(lowResultsProfile({ exams: ["vpr"], grades: [6] }), sixth)).toBe(true);
    expect(profile).toMatchObject({ criteria: ["olympiads"], name: "Лесной район" });
  });
});
