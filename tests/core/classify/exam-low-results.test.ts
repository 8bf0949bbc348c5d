import { examLowResults } from "../../../src/core/classify/exam-low-results";
import { classifyLowResults, lowYears } from "../../../src/core/classify/low-results";
import { lowResultsProfile } from "../../../src/core/classify/low-results-profile";
import type { ExamResults } from "../../../src/core/model/exam-results";
import type { Exam, SubjectId } from "../../../src/core/model/procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { madeUpExam } from "../objectivity/made-up-results";

const thresholds = thresholdsInForce();
/** Schools «Школа 1», «Школа 2», … with pupils below the minimum of those who sat. */
function exam(
  kind: Exam,
  subject: SubjectId,
  year: number,
  counts: readonly (readonly [number, number])[],
): ExamResults {
  return madeUpExam(
    kind,
    subject,
    year,
    counts.map(([below, participants]) => ({ below, participants })),
  );
}

describe("examLowResults()", () => {
  it("compares ОГЭ with 30 % and ЕГЭ with 10 %, on counts; fewer than 10 pupils are too few", () => {
    const exams = [
      exam("oge", "ma", 2023, [
        [3, 10],
        [2, 10],
        [3, 9],
      ]),
      exam("ege", "ru", 2023, [
        [2, 20],
        [1, 11],
        [1, 4],
      ]),
    ];
    const results = examLowResults(exams, lowResultsProfile(), thresholds);
    expect(results.map(({ fired }) => fired)).toEqual([true, false, null, true, false, null]);
  });

  it("counts only what every graduate sits, and what the profile says", () => {
    const exams = [exam("ege", "is", 2023, [[9, 10]]), exam("ege", "mb", 2023, [[9, 10]])];
    const results = examLowResults(exams, lowResultsProfile("smolensk"), thresholds);
    expect(results.map(({ procedure }) => procedure.subject)).toEqual(["mb"]);
  });

  it("names a school whose numbers could not be read, and leaves out one that has none", () => {
    const units = [
      { below: null, participants: 20, unread: ["high", "below"] },
      { below: 3, participants: null, unread: ["participants"] },
      { below: null, participants: 20, unread: ["marks"] },
      { below: null, participants: 20, unread: ["meanScore"] },
      { below: null, participants: 20 },
      { below: 3, participants: null },
      { below: 4, participants: 20, unread: ["marks"] },
    ] as const;
    const results = examLowResults([madeUpExam("oge", "ma", 2023, units)], lowResultsProfile(), thresholds);
    expect(results.map(({ check, school, fired, n }) => [check, school?.name, fired, n])).toEqual([
      ["low-results", "Школа 1", null, null],
      ["low-results", "Школа 2", null, null],
      ["low-results", "Школа 3", null, null],
      ["low-results", "Школа 7", false, 20],
    ]);
  });

  it("takes all who sat for below where the table names more of them than sat", () => {
    const [result] = examLowResults([exam("ege", "ru", 2023, [[12, 11]])], lowResultsProfile(), thresholds);
    expect([result?.details["count"], result?.n, result?.value]).toEqual([11, 11, 1]);
  });
});

describe("profiles of low results", () => {
  const low: readonly (readonly [number, number])[] = [[9, 20]];
  const good: readonly (readonly [number, number])[] = [[0, 20]];

  function categoryOf(
    profileId: "two-procedures" | "smolensk" | "tver",
    exams: readonly ExamResults[],
  ): string | undefined {
    const profile = lowResultsProfile(profileId);
    const own = thresholdsInForce({ ...profile.thresholds });
    return classifyLowResults(examLowResults(exams, profile, own), own, profile)[0]?.category;
  }

  it("Тверь: low in one year is not «стабильно», in two of three it is", () => {
    const oneYear = [
      exam("oge", "ru", 2023, low),
      exam("oge", "ma", 2023, low),
      exam("oge", "ru", 2022, good),
    ];
    expect(categoryOf("two-procedures", oneYear)).toBe("low");
    expect(categoryOf("tver", oneYear)).toBe("risk");
    expect(categoryOf("tver", [exam("oge", "ru", 2023, low), exam("oge", "ma", 2021, low)])).toBe("low");
  });

  it("Смоленск looks back three years, the default two", () => {
    const exams = [exam("ege", "ru", 2023, low), exam("ege", "ru", 2021, low)];
    expect(categoryOf("smolensk", exams)).toBe("low");
    expect(categoryOf("two-procedures", exams)).toBe("risk");
  });

  it("tells in how many years a school was low", () => {
    const exams = [
      exam("oge", "ru", 2023, low),
      exam("oge", "ma", 2023, low),
      exam("oge", "ru", 2022, good),
      exam("oge", "ru", 2021, [[5, 9]]),
    ];
    expect(lowYears(examLowResults(exams, lowResultsProfile(), thresholds))).toEqual({ low: 1, told: 2 });
  });
});
