import { grouped } from "../grouped";
import type { CheckResult } from "../model/check-result";
import type { CountedShare } from "../model/results";
import type { School } from "../model/school";
import type { Thresholds } from "../model/thresholds";
import type { WorkbookRecords } from "../model/workbook-records";

/** Records with every test made on them. */
interface CheckedRecords {
  readonly records: WorkbookRecords;
  readonly results: readonly CheckResult[];
}

/** Where a school's markers come from: the region's list, or the 2019 method computed here. Never mixed. */
export type MarkerOrigin = "list" | "method";

/** Whether a school was in the same register a year before; "first-year" where that year is not known. */
export type MarkerStatus = "repeated" | "appeared" | "left" | "first-year";

/** One school in one year's register. A school that left has no markers. */
export interface RegisterEntry {
  readonly origin: MarkerOrigin;
  readonly year: number;
  readonly school: School;
  readonly status: MarkerStatus;
  /** What set the markers, as results. */
  readonly markers: readonly CheckResult[];
}

/** The three numbers every region reports (указано, из них повторно, всего ОО), and the two groups beside. */
export interface RegisterYear {
  readonly origin: MarkerOrigin;
  readonly year: number;
  readonly schools: number;
  /** Of those, marked a year before too; null where that year is not known. */
  readonly repeated: CountedShare | null;
  readonly appeared: number | null;
  readonly left: number | null;
  /** Of those of this year, marked in every year that is known; null where one year is known. */
  readonly everyYear: number | null;
  /**
   * Marked schools among all ОО of that year; null where the number of those is not known. Schools of a list that have no
   * results here are not among them: a list of the whole region would mark more schools than a municipality has.
   */
  readonly ofAll: CountedShare | null;
}

/** School by year: who has markers, since when, and the counts. */
export interface MarkerRegister {
  readonly entries: readonly RegisterEntry[];
  readonly years: readonly RegisterYear[];
}

/**
 * The register of markers: by year, which schools have any, which of them had one a year before, which left.
 *
 * The official list and the signs of the 2019 method computed here are two registers side by side: they hardly agree
 * (docs/methods.md#method-2019), so adding them up would mean nothing. Joined by `School.id`.
 *
 * The number of all ОО is that of the schools with Russian 4 results of the year, as the dashboards count it, else of
 * all schools with results of the year.
 *
 * Source: docs/methods.md#register.
 */
export function markerRegister(run: CheckedRecords): MarkerRegister {
  const allSchools = schoolsByYear(run);
  const listYears = new Set(run.records.markers.map(({ year }) => year));
  const parts = [
    registerOf("list", [...listYears], run.results, allSchools),
    registerOf("method", [...allSchools.keys()], run.results, allSchools),
  ];
  return {
    entries: parts.flatMap((part) => part.entries),
    years: parts.flatMap((part) => part.years),
  };
}

function registerOf(
  origin: MarkerOrigin,
  years: readonly number[],
  results: readonly CheckResult[],
  allSchools: ReadonlyMap<number, ReadonlySet<string>>,
): MarkerRegister {
  const marked = new Map(years.map((year) => [year, markedSchools(origin, year, results)]));
  const ordered = [...years].sort((a, b) => a - b);
  return {
    entries: ordered.flatMap((year) => entriesOf(origin, year, marked)),
    years: ordered.map((year) => countsOf(origin, year, marked, allSchools.get(year) ?? null)),
  };
}

/** Marked schools of each year, by school id. */
type Marked = ReadonlyMap<number, ReadonlyMap<string, readonly CheckResult[]>>;

function markedSchools(
  origin: MarkerOrigin,
  year: number,
  results: readonly CheckResult[],
): ReadonlyMap<string, readonly CheckResult[]> {
  const marks = results.filter(
    (result) => result.fired === true && result.procedure.year === year && originOf(result) === origin,
  );
  const ofSchools = marks.filter(({ school }) => school !== null);
  return grouped(ofSchools, ({ school }) => school?.id ?? "");
}

/** null for results that are no markers of ВПР: signals of ours, `oge-mean`, procedures the method does not name. */
function originOf(result: CheckResult): MarkerOrigin | null {
  if (result.check === "official-list") return "list";
  return result.check.startsWith("official-") && result.details["published"] === "yes" ? "method" : null;
}

/**
 * Years in which the 2019 method could be applied to some school: of others it says nothing, which is not nought. Signs of
 * schools that are all too small for a conclusion make no share of schools.
 */
export function methodYears({
  results,
  thresholds,
}: Pick<CheckedRecords, "results"> & { readonly thresholds: Thresholds }): ReadonlySet<number> {
  const least = thresholds["signal.minPupils"];
  const made = results.filter(
    (result) => result.fired !== null && originOf(result) === "method" && (result.n ?? least) >= least,
  );
  return new Set(made.map(({ procedure }) => procedure.year));
}

function entriesOf(origin: MarkerOrigin, year: number, marked: Marked): RegisterEntry[] {
  const now = marked.get(year) ?? new Map<string, readonly CheckResult[]>();
  const before = marked.get(year - 1) ?? null;
  const present = [...now].flatMap(([id, markers]): RegisterEntry[] => {
    const school = markers[0]?.school ?? null;
    if (school === null) return [];
    const status = before === null ? "first-year" : before.has(id) ? "repeated" : "appeared";
    return [{ origin, year, school, status, markers }];
  });
  const gone = [...(before ?? [])].flatMap(([id, markers]): RegisterEntry[] => {
    const school = markers[0]?.school ?? null;
    return school === null || now.has(id) ? [] : [{ origin, year, school, status: "left", markers: [] }];
  });
  return [...present, ...gone];
}

function countsOf(
  origin: MarkerOrigin,
  year: number,
  marked: Marked,
  all: ReadonlySet<string> | null,
): RegisterYear {
  const now = new Set(marked.get(year)?.keys());
  const before = marked.get(year - 1);
  const schools = now.size;
  const repeated = before === undefined ? null : [...before.keys()].filter((id) => now.has(id)).length;
  return {
    origin,
    year,
    schools,
    repeated: repeated === null ? null : countedShare(repeated, schools),
    appeared: repeated === null ? null : schools - repeated,
    left: before === undefined || repeated === null ? null : before.size - repeated,
    everyYear:
      marked.size < 2
        ? null
        : [...now].filter((id) => [...marked.values()].every((ofYear) => ofYear.has(id))).length,
    ofAll: all === null ? null : countedShare([...now].filter((id) => all.has(id)).length, all.size),
  };
}

/** null of nothing: «0 из 0» is no share. */
function countedShare(count: number, total: number): CountedShare | null {
  return total === 0 ? null : { count, total, share: count / total };
}

/** All ОО of each year, by school id. */
function schoolsByYear(run: CheckedRecords): Map<number, ReadonlySet<string>> {
  const russian = new Map<number, Set<string>>();
  const any = new Map<number, Set<string>>();
  for (const { procedure, schools } of run.records.procedures) {
    if (procedure.exam !== "vpr") continue;
    const isCounted = procedure.subject === "ru" && procedure.grade === 4;
    for (const { school } of schools) {
      if (school === null) continue;
      any.set(procedure.year, (any.get(procedure.year) ?? new Set()).add(school.id));
      if (isCounted) russian.set(procedure.year, (russian.get(procedure.year) ?? new Set()).add(school.id));
    }
  }
  return new Map([...any].map(([year, ids]) => [year, russian.get(year) ?? ids]));
}
