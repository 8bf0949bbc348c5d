import type { SchoolStatistics } from "../../../src/core/statistics/school-statistics";
import { MATHS_4, school } from "./build-run";

const PROGRESS = {
  sheet: "Баллы",
  subject: "ma",
  grade: 5,
  year: 2024,
  earlierHeader: "На входе",
  laterHeader: "На выходе",
  schools: [school(1)],
  pupils: [],
} as const;

/** Made-up statistics with a row of everything that the sheet shows. */
export const STATISTICS: SchoolStatistics = {
  groups: [
    {
      procedure: MATHS_4,
      measure: "points",
      grouping: { id: "locality", header: "Где расположена Ваша образовательная организация?" },
      group: { of: "text", text: "Город" },
      schools: 3,
      pupils: 70,
      meanOfPupils: 12.5,
      meanOfSchools: 12,
      deviationOfSchools: 1.5,
      deviationOfPupils: null,
      lowest: 10,
      firstQuartile: 11,
      median: 12.25,
      thirdQuartile: 13,
      highest: 14,
      lowShare: 0.03,
      highShare: 0.77,
      belowShare: 1 / 3,
      aboveShare: 2 / 3,
    },
  ],
  rankings: [
    {
      procedure: MATHS_4,
      measure: "points",
      ranked: 1,
      schools: [
        { school: school(1), pupils: 25, mean: 12.5, z: 0.5, hundred: 80, quarter: 4, shrunken: 12.1, place: 1, bestPlace: 1, worstPlace: 3 },
        { school: school(2), pupils: 4, mean: 18, z: null, hundred: null, quarter: null, shrunken: null, place: null, bestPlace: null, worstPlace: null },
      ],
    },
  ],
  gaps: [
    {
      procedure: MATHS_4,
      measure: "points",
      schools: 30,
      pupils: 900,
      bySchools: { value: 3.5, lower: 3.2, upper: 3.8 },
      byPupils: { value: 3.1, lower: 2.8, upper: 3.4 },
      previous: 4.2,
      change: { value: -0.7, lower: -1.1, upper: -0.3 },
    },
    { procedure: { ...MATHS_4, grade: 5 }, measure: "points", schools: 4, pupils: 90, bySchools: null, byPupils: null, previous: null, change: null },
  ],
  valueAdded: [
    {
      progress: PROGRESS,
      model: { pupils: 120, intercept: 3, slope: 0.8, betweenVariance: 1, withinVariance: 4, logLikelihood: -200 },
      refusal: null,
      schools: [
        { school: school(1), pupils: 25, meanEarlier: 10, meanLater: 13, expected: 11, gain: 1.6, lower: 0.8, upper: 2.4, standing: "above" },
      ],
    },
  ],
  indicators: [
    { name: "Доля на «4» и «5»", sheet: "Мониторинг", unit: "share", mean: 0.379, highest: 0.74, lowest: 0.07, aboveZero: 20, known: 20, schools: 22 },
    { name: "Количество вакансий", sheet: "Мониторинг", unit: "number", mean: 1.5, highest: 4, lowest: 0, aboveZero: 14, known: 22, schools: 22 },
  ],
}; // prettier-ignore
