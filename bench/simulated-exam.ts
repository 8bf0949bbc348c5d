import type { ExamResults, ExamUnit } from "../src/core/model/exam-results";
import type { Procedure } from "../src/core/model/procedure";
import type { MarkCounts } from "../src/core/model/results";
import type { SeededRandom } from "./seeded-random";
import { AVERAGE_ABILITY, markOf, namedSchool, sampledScore } from "./simulated-work";

/** A school at an exam: how strong its pupils are there, in deviations of schools. */
export interface Examinee {
  readonly index: number;
  readonly own: number;
  readonly pupils: number;
}

/** ОГЭ a year after ВПР of class 8, by which `vpr-oge` judges: honest everywhere, whatever was done to the works of ВПР. */
export function simulatedOge(
  vpr: Procedure,
  examinees: readonly Examinee[],
  { spread, random }: { readonly spread: number; readonly random: SeededRandom },
): ExamResults {
  return {
    procedure: { exam: "oge", subject: vpr.subject, grade: 9, year: vpr.year + 1 },
    region: null,
    territories: [],
    schools: examinees.map(({ index, own, pupils }): ExamUnit => {
      const draw = sampledScore(AVERAGE_ABILITY + spread * own);
      const marks: [number, number, number, number] = [0, 0, 0, 0];
      for (let pupil = 0; pupil < pupils; pupil += 1) {
        const place = markOf(draw(random)) - 2;
        marks[place] = (marks[place] ?? 0) + 1;
      }
      return {
        ...namedSchool(index),
        participants: pupils,
        below: null,
        high: null,
        marks: marks satisfies MarkCounts,
        meanMark: null,
        meanScore: null,
        source: { sheet: "ОГЭ", row: index, column: 0 },
      };
    }),
  };
}
