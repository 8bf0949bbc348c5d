import type { SchoolWorks } from "./pupil-sheet";
import type { SampleSchool } from "./sample-schools";
import type { SampleCell, SampleSheet } from "./sample-sheet";
import { seededRandom } from "./seeded-random";

/** A column of the passport: its mean, and how far it goes with the families' welfare. Percent of pupils. */
interface PassportColumn {
  readonly header: string;
  readonly mean: number;
  readonly slope: number;
}

const COLUMNS: readonly PassportColumn[] = [
  { header: "Доля детей из неполных семей, %", mean: 24, slope: -6 },
  { header: "Доля детей из малообеспеченных семей, %", mean: 22, slope: -9 },
  { header: "Доля детей, состоящих на учёте (КДН, ПДН), %", mean: 2.5, slope: -1.1 },
  { header: "Доля родителей с высшим образованием, %", mean: 34, slope: 11 },
];

/** How well off the families of the first schools are, in standard deviations; the villages follow their distance. */
const WELFARE: readonly number[] = [
  0.9, 1.1, 0.7, 1.6, 0.8, 1.5, 0.4, 0.3, 0.1, -1.1, 0, -1.3, -0.2, -0.9, -0.3, -0.5, -0.7, -0.4, -0.8, -1,
  -0.6, -1.2, -1.4, -0.9, -0.5, -0.3, -0.8, 0, 0.3, -1.6,
];

/** Share of the points of a work: what is usual, and how far schools are apart. */
const USUAL = { mean: 0.5, spread: 0.09 };

/**
 * The social passport of the municipality's schools (docs/methods.md#social-index): shares that schools typed by hand. Half of
 * what sets the families apart shows in the children's works, so that a run has a regression to show.
 *
 * @param works Those of one procedure; a school without them has its families only.
 */
export function socialSheet(
  schools: readonly SampleSchool[],
  works: readonly SchoolWorks[],
  { territory, seed }: { readonly territory: string; readonly seed: string },
): SampleSheet {
  const random = seededRandom(`${seed}/social`);
  const results = new Map(
    works.map((of) => [of.school.code, (shareOfPoints(of) - USUAL.mean) / USUAL.spread]),
  );
  const rows = schools.map((school, index): SampleCell[] => {
    const families = WELFARE[index] ?? 0;
    const welfare = 0.5 * families + 0.5 * Math.max(-2, results.get(school.code) ?? families);
    const shares = COLUMNS.map(({ mean, slope }) => {
      const share = mean + slope * (welfare + 0.3 * random.normal());
      return Math.max(0, Math.round(share * 10) / 10);
    });
    return [`edu${school.code}`, territory, school.name, ...shares];
  });
  return {
    name: "Социальный паспорт",
    rows: [["Логин", "Муниципалитет", "Наименование ОО", ...COLUMNS.map(({ header }) => header)], ...rows],
    widths: [13, 34, 42, 18],
    headerRow: 0,
    percentColumns: [],
    isProtected: true,
    headerHeight: 62,
    frozenColumns: 0,
  };
}

function shareOfPoints({ pupils }: SchoolWorks): number {
  const most = pupils[0]?.points.length ?? 1;
  return pupils.reduce((sum, { score }) => sum + score, 0) / (pupils.length * most);
}
