import { examLowResults } from "../../src/core/classify/exam-low-results";
import { lowResultsProfile } from "../../src/core/classify/low-results-profile";
import type { ExamResults } from "../../src/core/model/exam-results";
import type { Exam, SubjectId } from "../../src/core/model/procedure";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import { findingText } from "../../src/locale/finding-text";
import { madeUpExam } from "../core/objectivity/made-up-results";

/** One school, with so many below the minimum of twenty. */
function exam(kind: Exam, subject: SubjectId, below: number): ExamResults {
  return madeUpExam(kind, subject, 2023, [{ below, participants: 20 }]);
}

describe("the sentence of low results in an exam", () => {
  it("speaks of the minimum in ЕГЭ and of «2» in ОГЭ and базовая математика", () => {
    const exams = [exam("ege", "ru", 3), exam("oge", "ru", 3), exam("ege", "mb", 0)];
    const texts = examLowResults(exams, lowResultsProfile(), thresholdsInForce()).map((result) =>
      findingText(result).replaceAll("\u00a0", " "),
    );
    expect(texts).toEqual([
      "Минимальный порог не преодолели 3 из 20 участников (15 %), порог 10 %.",
      "Отметку «2» получили 3 из 20 участников (15 %), порог 30 %.",
      "Отметку «2» не получил никто из 20 участников (0 %), порог 10 %.",
    ]);
  });
});
