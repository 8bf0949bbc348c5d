import type { SampleSchool } from "./sample-schools";
import type { SampleCell, SampleSheet } from "./sample-sheet";
import { seededRandom, type SeededRandom } from "./seeded-random";

const YEAR = 2022;

/** Test points below which an exam is not passed. Source: the minima of ЕГЭ 2022 for a certificate. */
const SUBJECTS = [
  { name: "Русский язык", minimum: 24, mean: 66, spread: 15 },
  { name: "Математика профильная", minimum: 27, mean: 60, spread: 15 },
] as const;

/** First primary points of «3», «4» and «5» in ОГЭ. Source: the recommended scale of mathematics of 2022. */
const OGE_CUTS = [8, 15, 22] as const;
const OGE_MOST = 31;

/** Exams that went badly, by the school's place in the municipality's list: what a run has to find. */
const WEAK: Readonly<Record<number, number>> = { 12: -1.7, 14: -1.1, 26: -1.4, 29: -1.3 };

/** ЕГЭ and ОГЭ of the last year by school (docs/forms.md#tables). */
export function examSheets(schools: readonly SampleSchool[], territory: string, seed: string): SampleSheet[] {
  return [egeSheet(schools, territory, seed), ogeSheet(schools, territory, seed)];
}

function egeSheet(schools: readonly SampleSchool[], territory: string, seed: string): SampleSheet {
  const measures = [
    "приняло участие, чел.",
    "не преодолели порог, чел.",
    "80–99 баллов, чел.",
    "100 баллов, чел.",
    "средний балл",
  ];
  const rows = schools.flatMap((school, index): SampleCell[][] => {
    if (!/СОШ|Гимназия|Лицей/.test(school.name)) return [];
    const random = seededRandom(`${seed}/${school.code}/ege`);
    const cells = SUBJECTS.flatMap(({ minimum, mean, spread }, place) => {
      const size = Math.max(3, Math.round(school.size * (place === 0 ? 0.55 : 0.32)));
      const level = mean + spread * levelOf(school, index);
      const points = drawn(size, random, level, spread, 100);
      return egeCells(points, minimum);
    });
    return [[territory, school.name, ...cells]];
  });
  const columns = SUBJECTS.flatMap(({ name }) => measures.map((measure) => `${name}: ${measure}`));
  return examSheet(`ЕГЭ ${String(YEAR)}`, "Результаты ЕГЭ по образовательным организациям", columns, rows);
}

function egeCells(points: readonly number[], minimum: number): number[] {
  const high = points.filter((of) => of >= 80);
  const top = high.filter((of) => of === 100).length;
  return [points.length, points.filter((of) => of < minimum).length, high.length - top, top, meanOf(points)];
}

function ogeSheet(schools: readonly SampleSchool[], territory: string, seed: string): SampleSheet {
  const rows = schools.flatMap((school, index): SampleCell[][] => {
    if (school.name.includes("НОШ")) return [];
    const random = seededRandom(`${seed}/${school.code}/oge`);
    const level = 15.5 + 5.5 * levelOf(school, index);
    const points = drawn(Math.max(3, school.size), random, level, 5, OGE_MOST);
    const marks = points.map((of) => 2 + OGE_CUTS.filter((cut) => of >= cut).length);
    const counts = [2, 3, 4, 5].map((mark) => marks.filter((of) => of === mark).length);
    return [[territory, school.name, points.length, ...counts, meanOf(marks), meanOf(points)]];
  });
  const columns = [
    "Количество участников",
    ...[2, 3, 4, 5].map((mark) => `Отметка «${String(mark)}», чел.`),
    "Средняя отметка",
    "Средний первичный балл",
  ];
  return examSheet(`ОГЭ ${String(YEAR)}`, "Результаты ОГЭ по математике", columns, rows);
}

function examSheet(
  name: string,
  title: string,
  columns: readonly string[],
  rows: readonly SampleCell[][],
): SampleSheet {
  const first = columns.length > 7 ? [6, 11] : [7, 8];
  return {
    name,
    rows: [
      [`${title}, ${String(YEAR)} год`],
      [],
      ["Муниципальное образование", "Образовательная организация", ...columns],
      ...rows,
    ],
    widths: [34, 42, 14],
    headerRow: 2,
    percentColumns: first,
    isProtected: true,
    headerHeight: 62,
    frozenColumns: 0,
  };
}

/** How far a school's graduates are from the region's, in standard deviations. */
function levelOf(school: SampleSchool, index: number): number {
  return Math.max(0.1, school.quality) + (WEAK[index + 1] ?? 0);
}

function drawn(size: number, random: SeededRandom, level: number, spread: number, most: number): number[] {
  return Array.from({ length: size }, () =>
    Math.max(0, Math.min(most, Math.round(level + spread * random.normal()))),
  );
}

function meanOf(values: readonly number[]): number {
  return Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;
}
