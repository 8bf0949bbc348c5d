import { sumTallies, tallyPupils, type GroupTally } from "./group-tally";
import { examSheets } from "./exam-sheets";
import { markerSheet } from "./marker-sheet";
import { pupilSheet, type SchoolWorks } from "./pupil-sheet";
import { reportSheet, type ReportGroup, type ReportKind } from "./report-sheets";
import { spoilReport } from "./report-dirt";
import { proceduresOf, SAMPLE_YEARS, type SampleProcedure } from "./sample-procedures";
import { localSchools, otherSchools, type SampleSchool } from "./sample-schools";
import type { SampleSheet } from "./sample-sheet";
import { simulatePupils } from "./simulate-pupils";
import { socialSheet } from "./social-sheet";
import { titleSheet } from "./title-sheet";

const TERRITORY = "Приозёрный муниципальный округ";
const REGION = "Заречная область";
const OTHER_SCHOOLS = 570;

/** The whole country: many regions alike, with the same schools a little better. */
const REGIONS_IN_COUNTRY = 58;

/** Which reports the book has: all of the last year, fewer of the years before. */
const REPORTS: Readonly<
  Record<number, readonly { readonly kind: ReportKind; readonly grades: readonly number[] }[]>
> = {
  2022: [
    { kind: "marks", grades: [4, 5] },
    { kind: "journal", grades: [4, 5] },
    { kind: "scores", grades: [4, 5] },
  ],
  2021: [
    { kind: "marks", grades: [4, 5] },
    { kind: "scores", grades: [4, 5] },
  ],
  2020: [{ kind: "scores", grades: [4] }],
};

/** All sheets of the sample, in order. */
export function sampleSheets(seed: string): SampleSheet[] {
  const local = localSchools(seed);
  const others = otherSchools(seed, OTHER_SCHOOLS);
  const reports = [...SAMPLE_YEARS].reverse().flatMap((year) =>
    proceduresOf(year).flatMap((procedure) => {
      const kinds = (REPORTS[year] ?? []).filter(({ grades }) => grades.includes(procedure.grade));
      if (kinds.length === 0) return [];
      const groups = reportGroups(local, others, procedure, seed);
      return kinds.map(({ kind }) => spoilReport(reportSheet(kind, procedure, groups)));
    }),
  );
  const works = maths5Works(local, seed);
  const sheets = [
    ...reports,
    pupilSheet(works, TERRITORY, seed),
    markerSheet(local, TERRITORY),
    ...examSheets(local, TERRITORY, seed),
    socialSheet(local, works, { territory: TERRITORY, seed }),
  ];
  return [titleSheet(TERRITORY, REGION, sheets), ...sheets];
}

/** The groups of a report in order: country, region, municipality, its schools. */
function reportGroups(
  local: readonly SampleSchool[],
  others: readonly SampleSchool[],
  procedure: SampleProcedure,
  seed: string,
): ReportGroup[] {
  const schools = local
    .filter((school) => takesPart(school, procedure))
    .map((school) => ({ school, tally: tallyOf(school, procedure, seed) }));
  const territory = sumTallies(schools.map(({ tally }) => tally));
  const region = sumTallies([territory, ...others.map((school) => tallyOf(school, procedure, seed))]);
  const better = others.map((school) => ({ ...school, quality: school.quality + 0.15 }));
  const country = sumTallies(
    better.map((school) => tallyOf(school, procedure, `${seed}/country`)),
    REGIONS_IN_COUNTRY,
  );
  return [
    { name: "Вся выборка", isSchool: false, tally: country },
    { name: REGION, isSchool: false, tally: region },
    { name: `${TERRITORY}(reg99_m014)`, isSchool: false, tally: territory },
    ...schools.map(({ school, tally }) => ({
      name: `${school.name}(edu${school.code})`,
      isSchool: true,
      tally,
    })),
  ];
}

function tallyOf(school: SampleSchool, procedure: SampleProcedure, seed: string): GroupTally {
  return tallyPupils(simulatePupils(school, procedure, seed), procedure);
}

/** A primary school has no grade 5. */
function takesPart(school: SampleSchool, procedure: SampleProcedure): boolean {
  return procedure.grade === 4 || !school.name.includes("НОШ");
}

/** Maths 5 of the last year, pupil by pupil: the same works as in the reports. */
function maths5Works(local: readonly SampleSchool[], seed: string): SchoolWorks[] {
  const procedure = proceduresOf(2022).find(({ code, grade }) => code === "МА" && grade === 5);
  if (procedure === undefined) throw new Error("Cannot make the pupil table: no maths 5 in 2022");
  return local
    .filter((school) => takesPart(school, procedure))
    .map((school) => ({ school, pupils: simulatePupils(school, procedure, seed) }));
}
