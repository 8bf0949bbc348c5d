import { markerRegister, type MarkerOrigin, type MarkerStatus } from "../objectivity/marker-register";
import { levelCounts, schoolsOfLevel, type LevelCounts } from "../objectivity/level-counts";
import type { School } from "../model/school";
import type { CheckRun } from "../run/check-run";
import { objectivityIndices, type ObjectivityIndex } from "./objectivity-index";
import type { Ratio } from "./ratio";
import { vprIndex } from "./vpr-index";

/** The card of a territory: the conclusions, and what every region reports of its marked schools. */
export interface TerritoryCard {
  /** The official list, or the signs of the 2019 method where there is none. */
  readonly origin: MarkerOrigin;
  readonly year: number;
  readonly flagged: number;
  /** Of them, flagged a year before; null where that year is not known. */
  readonly repeated: number | null;
  /** All ОО of the year; null where the tables do not tell. */
  readonly all: number | null;
  /** Participants of ВПР in flagged schools, of all. */
  readonly participants: Ratio | null;
  /** By the 2019 method, of the latest year that the method could be applied to; null where it could not. */
  readonly objectivity: ObjectivityIndex | null;
  readonly schools: Readonly<Record<MarkerStatus, readonly School[]>>;
  /**
   * Shown apart: flagged a year before and without results in the year (closed, merged, another login), so that nobody
   * takes them for schools that left the list; and schools of other tables that are not among those of ФИС ОКО.
   */
  readonly notJoined: readonly School[];
  /** How many schools have which conclusion: the numbers of the headline. */
  readonly levels: LevelCounts;
  /** Where the work is to be looked at by all our signals. */
  readonly toCheck: readonly School[];
  /** Schools of the official list of the year; empty where there is none. */
  readonly listed: readonly School[];
  readonly low: readonly School[];
  readonly adverse: readonly School[];
  /** Schools with medals not confirmed in the latest year of medals. */
  readonly medals: readonly School[];
}

/**
 * The card of the latest year: flagged, of them a year before, all ОО; repeated, new and left schools; schools with
 * low results and in adverse conditions. The official list wins over the signs computed here; they are never added up.
 *
 * A sign of the 2019 method alone is no ground for a measure: it marks every sixth school (docs/methods.md#method-2019).
 *
 * The card's «Балл» («21 из 39») is not there: what its 39 points are given for was not found (docs/methods.md#territory-card).
 *
 * Source: docs/methods.md#territory-card (card of Ставрополь: 59 of 598, 22 of 59).
 *
 * @returns null where no year has a list or results.
 */
export function territoryCard(run: CheckRun): TerritoryCard | null {
  const { years, entries } = markerRegister(run);
  const latest = years.reduce((year, of) => Math.max(year, of.year), -Infinity);
  const ofLatest = years.filter(({ year }) => year === latest);
  const counts = ofLatest.find(({ origin }) => origin === "list") ?? ofLatest[0];
  if (counts === undefined) return null;
  const { origin, year } = counts;
  const own = entries.filter((entry) => entry.origin === origin && entry.year === year);
  function ofStatus(status: MarkerStatus): School[] {
    return own.filter((entry) => entry.status === status).map(({ school }) => school);
  }
  const present = schoolsWithResults(run, year);
  const left = ofStatus("left");
  const gone = present.size === 0 ? [] : left.filter(({ id }) => !present.has(id));
  return {
    origin,
    year,
    flagged: counts.schools,
    repeated: counts.repeated?.count ?? (counts.appeared === null ? null : 0),
    all: counts.ofAll?.total ?? null,
    participants: vprIndex(run, year).participants,
    objectivity: objectivityIndices(run)[0] ?? null,
    schools: {
      repeated: ofStatus("repeated"),
      appeared: ofStatus("appeared"),
      left: left.filter((school) => !gone.includes(school)),
      "first-year": ofStatus("first-year"),
    },
    notJoined: [...gone, ...run.records.notJoined],
    levels: levelCounts(run.evidence),
    toCheck: schoolsOfLevel(run.evidence, "check").map(({ school }) => school),
    listed:
      origin === "list" ? [...ofStatus("repeated"), ...ofStatus("appeared"), ...ofStatus("first-year")] : [],
    low: run.classes.filter(({ category }) => category === "low").map(({ school }) => school),
    medals: medalSchools(run),
    adverse:
      run.conditions?.schools.filter(({ adverse }) => adverse === true).map(({ school }) => school) ?? [],
  };
}

/** Schools with results of ВПР in a year, by id; empty where the tables have none of that year. */
function schoolsWithResults({ records }: CheckRun, year: number): ReadonlySet<string> {
  const ofYear = records.procedures.filter(({ procedure: of }) => of.exam === "vpr" && of.year === year);
  return new Set(ofYear.flatMap(({ schools }) => schools.flatMap(({ school }) => school?.id ?? [])));
}

function medalSchools({ results }: CheckRun): School[] {
  const ofMedals = results.filter(({ check }) => check === "medals");
  const latest = ofMedals.reduce((year, { procedure }) => Math.max(year, procedure.year), -Infinity);
  const fired = ofMedals.filter((result) => result.fired === true && result.procedure.year === latest);
  return fired.flatMap(({ school }) => school ?? []);
}
