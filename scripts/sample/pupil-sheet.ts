import type { SampleSchool } from "./sample-schools";
import type { SampleCell, SampleSheet } from "./sample-sheet";
import type { SamplePupil } from "./simulate-pupils";
import { seededRandom, type SeededRandom } from "./seeded-random";

/** A school with its works. */
export interface SchoolWorks {
  readonly school: SampleSchool;
  readonly pupils: readonly SamplePupil[];
}

const NUMBER = 2;
const CODE = 3;
const TOTAL = 8;
const JOURNAL = 4;
const SEX = 5;

/** What schools type for "not attempted" (docs/methods.md#codes). */
const NOT_ATTEMPTED = ["X", "X", "X", "X", "x", "Х", "х", "X ", " X", "H", "Ч", "?"];

/** The task that some schools have not taught yet. */
const LATE_TASK = 12;

const TEXTBOOKS = [
  "Математика, 5 класс, учебник в двух частях",
  "Математика. Арифметика. Геометрия, 5 класс",
  "Математика, 5 класс (базовый курс)",
];

/**
 * The pupil table of maths 5, 2022, in the shape of the regional export of 2021 (docs/forms.md#tables):
 * all cells are text, absent pupils have no total, and the dirt of docs/forms.md#traps is in it.
 */
export function pupilSheet(schools: readonly SchoolWorks[], territory: string, seed: string): SampleSheet {
  const random = seededRandom(`${seed}/pupil-table`);
  const taskCount = schools[0]?.pupils[0]?.points.length ?? 0;
  const rows = schools.flatMap((works) => schoolRows(works, territory, random));
  spoil(rows);
  return {
    name: "Математика 5 класс ВПР 2022",
    rows: [header(taskCount), ...rows],
    widths: [13, 34, 9, 9, 12, 6, 7, 9, 8, ...Array.from({ length: taskCount }, () => 6), 42, 16, 16],
    headerRow: 0,
    percentColumns: [],
    isProtected: false,
    headerHeight: 78,
    frozenColumns: 1,
  };
}

function header(taskCount: number): string[] {
  return [
    "логин школы",
    "регион",
    "номер обучающегося",
    "код обучающегося",
    "отметка за предыдущую четверть/триместр",
    "пол",
    "класс",
    "вариант",
    "всего баллов",
    ...Array.from({ length: taskCount }, (_, task) => `балл за ${task + 1}`),
    "Учебник",
    "Др.уч. автор",
    "Др.уч. название",
  ];
}

function schoolRows(
  { school, pupils }: SchoolWorks,
  territory: string,
  random: SeededRandom,
): SampleCell[][] {
  const teachesLate = random.chance(0.2);
  const textbook = TEXTBOOKS[random.whole(0, TEXTBOOKS.length - 1)] ?? "";
  const rows: SampleCell[][] = [];
  for (const pupil of pupils) {
    if (random.chance(0.06)) rows.push(absentRow());
    rows.push(workRow(pupil));
  }
  return rows.map((row, index) => [
    `sch${school.code}`,
    territory,
    String(index + 1),
    String(50001 + index),
    ...row,
    textbook,
  ]);

  function absentRow(): SampleCell[] {
    const typed = random.chance(0.3) ? "отсутствовал" : null;
    return [
      "4",
      random.chance(0.5) ? "ж" : "м",
      "5А",
      typed,
      null,
      ...(pupils[0]?.points ?? []).map(() => null),
    ];
  }

  function workRow({ points, score, journalMark }: SamplePupil): SampleCell[] {
    const classGroup = pupils.length > 30 && random.chance(0.5) ? "5Б" : "5А";
    const sex = random.chance(0.5) ? "ж" : "м";
    const tasks = points.map((given, task) => taskText(given, task));
    return [String(journalMark), sex, classGroup, String(random.whole(1, 2)), String(score), ...tasks];
  }

  function taskText(given: number, task: number): string {
    if (given > 0) return String(given);
    if (task === LATE_TASK && teachesLate) return "не пройд.";
    return random.chance(0.25) ? (NOT_ATTEMPTED[random.whole(0, NOT_ATTEMPTED.length - 1)] ?? "X") : "0";
  }
}

/** Single mistakes at fixed rows, among pupils who took part. */
function spoil(rows: SampleCell[][]): void {
  const taken = rows.filter((row) => row[TOTAL] !== null);

  function put(index: number, column: number, text: string): void {
    const row = taken[index];
    if (row !== undefined) row[column] = text;
  }

  [12, 75, 203].forEach((index) => put(index, JOURNAL, `${String(taken[index]?.[JOURNAL])}\u00a0`));
  [31, 144].forEach((index) => put(index, JOURNAL, `\u00a0${String(taken[index]?.[JOURNAL])}`));
  [40, 41, 310].forEach((index) => put(index, JOURNAL, "нет отметки"));
  put(96, SEX, String(taken[96]?.[JOURNAL]));
  put(96, JOURNAL, "ж");
  put(97, JOURNAL, "н/а");
  put(98, JOURNAL, "*");
  put(150, TOTAL, "27");
  put(333, TOTAL, "30");
  [60, 181, 402].forEach((index) => put(index, TOTAL, String(Number(taken[index]?.[TOTAL]) - 1)));
  put(221, TOTAL, `${String(taken[221]?.[TOTAL])},0`);
  put(420, CODE, String(taken[419]?.[CODE]));
  // Everything after a number left out stands one column to the left, after an empty cell one to the right.
  taken[260]?.splice(NUMBER, 1);
  taken[261]?.splice(JOURNAL, 0, null);
  const doubled = taken[290];
  if (doubled !== undefined) rows.splice(rows.indexOf(doubled) + 1, 0, [...doubled]);
}
