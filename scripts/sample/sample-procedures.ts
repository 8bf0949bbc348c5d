/** One procedure of the sample. */
export interface SampleProcedure {
  readonly code: "МА" | "РУ";
  readonly subject: string;
  readonly grade: 4 | 5;
  readonly year: number;
  /** As the report prints it. */
  readonly date: string;
  /** Most points for each task, in order. */
  readonly tasks: readonly number[];
  /** First scores of "3", "4" and "5" (docs/methods.md#scales: the 2021 scale, in force 2020 to 2022). */
  readonly cuts: readonly [number, number, number];
  /** How hard the tasks are on the scale of ability; more is harder. */
  readonly difficulty: number;
  /** Probability that a pupil one point below "3", "4", "5" is given the point: the bunching of an honest region. */
  readonly kindness: readonly [number, number, number];
}

/** The years of the sample; the last has all reports. */
export const SAMPLE_YEARS = [2020, 2021, 2022] as const;

const KINDS: readonly Omit<SampleProcedure, "year" | "date">[] = [
  {
    code: "МА",
    subject: "Математика",
    grade: 4,
    tasks: [1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2],
    cuts: [6, 10, 15],
    difficulty: -0.55,
    kindness: [0.5, 0.12, 0.05],
  },
  {
    code: "РУ",
    subject: "Русский язык",
    grade: 4,
    tasks: [4, 3, 3, 1, 3, 2, 1, 2, 3, 2, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1],
    cuts: [14, 24, 33],
    difficulty: -0.75,
    kindness: [0.5, 0.15, 0.08],
  },
  {
    code: "МА",
    subject: "Математика",
    grade: 5,
    tasks: [1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 1, 1, 1, 1, 1, 2],
    cuts: [7, 11, 15],
    difficulty: 0.1,
    kindness: [0.6, 0.3, 0.1],
  },
  {
    code: "РУ",
    subject: "Русский язык",
    grade: 5,
    tasks: [4, 3, 2, 3, 3, 3, 3, 2, 1, 2, 2, 1, 2, 1, 2, 1, 2, 2, 1, 2, 3],
    cuts: [18, 29, 39],
    difficulty: -0.3,
    kindness: [0.6, 0.3, 0.15],
  },
];

const DATES: Readonly<Record<number, string>> = {
  2020: "22.09.2020",
  2021: "20.04.2021",
  2022: "19.04.2022",
};

/** All procedures of one year, in the order of the sheets. */
export function proceduresOf(year: number): SampleProcedure[] {
  return KINDS.map((kind) => ({ ...kind, year, date: DATES[year] ?? "" }));
}

/** Maximum primary score. */
export function maximumOf(procedure: SampleProcedure): number {
  return procedure.tasks.reduce((sum, points) => sum + points, 0);
}

/** The mark that a primary score gives, 2 to 5. */
export function markFor(score: number, procedure: SampleProcedure): number {
  return 2 + procedure.cuts.filter((cut) => score >= cut).length;
}
