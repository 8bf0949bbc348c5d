import type { Scale } from "../../model/procedure";
import type { ProcedureResults, UnitResult } from "../../model/results";
import { markOf } from "../../scales/mark-of";
import type { School } from "../../model/school";
import { addClasses } from "./add-classes";
import { aggregatePupils, sourceOf } from "./aggregate-pupils";
import type { Notice } from "../../notice";
import type { PupilsOf } from "./pupil-columns";
import { differingReports } from "./reports-differ";
import { addUnit, type ResultBuilder } from "./result-builder";
import { levelOfSchools } from "../schools/level-of-schools";
import { comparableTerritory } from "../schools/school-identity";

/**
 * Makes the units of a procedure: schools from their pupils, then what reports say. A school none of whose totals can be
 * read is a school all the same: its numbers are unknown.
 *
 * @returns Whose classes were added together, and what tables of different kinds say differently (`reports-differ`): what
 * the earlier one says stays.
 */
export function addUnits(builder: ResultBuilder): readonly Notice[] {
  const ofClasses = addClasses(builder);
  const { maximum } = builder;
  const scale = builder.used?.scale ?? null;
  const ofPupils = builder.pupils
    .groups(({ id }) => id)
    .map((pupils) => {
      const { name } = firstSchool(pupils);
      return aggregatePupils({ level: "school", name, pupils }, scale, maximum) ?? unreadSchool(name, pupils);
    });
  const units = [...ofPupils, ...builder.reported];
  for (const unit of units) addUnit(builder, unit);
  return [...ofClasses, ...differingReports(builder, units)];
}

function firstSchool({ columns, places }: PupilsOf): School {
  return columns.schoolAt(places[0] ?? 0);
}

function unreadSchool(name: string, pupils: PupilsOf): UnitResult {
  return {
    level: "school",
    name,
    school: firstSchool(pupils),
    participants: null,
    schoolCount: null,
    marks: null,
    histogram: null,
    journal: null,
    pupils: null,
    source: sourceOf(pupils),
    unread: ["participants", "marks", "histogram"],
  };
}

/**
 * The joined results. Territories and the region that no report gave are made of the pupils.
 *
 * @param regionName What the group of all pupils is called.
 */
export function finishedResults(builder: ResultBuilder, regionName: string): ProcedureResults {
  const { procedure, maximum } = builder;
  const pupils = builder.pupils.all();
  const scale = builder.used?.scale ?? null;
  function finished<T extends UnitResult | null>(unit: T): T {
    return withMarks(fitted(unit, maximum), scale);
  }
  addTerritoriesOfPupils(builder);
  const standIn = regionOfPupils(builder);
  const name = standIn?.name ?? regionName;
  const region = builder.region ?? aggregatePupils({ level: "region", name, pupils }, scale, maximum);
  return {
    procedure,
    maximum,
    scale,
    country: finished(builder.country),
    region: finished(region),
    ...(standIn === null ? {} : { regionOf: standIn.level }),
    territories: [...builder.territories.values()].map(finished),
    schools: [...builder.schools.values()].map(finished),
  };
}

/** Whose pupils stand for the region that no row gives; null where a row does, or they are of several territories. */
function regionOfPupils({
  region,
  pupils,
  schools,
}: ResultBuilder): { readonly level: "territory" | "schools"; readonly name: string | null } | null {
  if (region !== null || pupils.length === 0) return null;
  const ids = new Set(pupils.groups(({ id }) => id).map((of) => firstSchool(of).id));
  const known = [...ids].map((id) => schools.get(id)?.school ?? null).filter((school) => school !== null);
  const level = levelOfSchools(known);
  if (level === "region") return null;
  return { level, name: level === "territory" ? (known[0]?.territory ?? null) : null };
}

function addTerritoriesOfPupils(builder: ResultBuilder): void {
  const { maximum, territories } = builder;
  const scale = builder.used?.scale ?? null;
  const groups = builder.pupils.groups(({ territory }) =>
    territory === null ? null : comparableTerritory(territory),
  );
  for (const pupils of groups) {
    const name = firstSchool(pupils).territory ?? "";
    if (territories.has(comparableTerritory(name))) continue;
    const unit = aggregatePupils({ level: "territory", name, pupils }, scale, maximum);
    if (unit !== null) addUnit(builder, unit);
  }
}

/** A dashboard has columns for the longest work; a histogram ends with its own maximum. */
function fitted<T extends UnitResult | null>(unit: T, maximum: number | null): T {
  if (unit === null || maximum === null || unit.histogram === null) return unit;
  return { ...unit, histogram: unit.histogram.slice(0, maximum + 1) };
}

/** Marks by the scale where a table has scores only. */
function withMarks<T extends UnitResult | null>(unit: T, scale: Scale | null): T {
  if (unit === null || scale === null || unit.marks !== null || unit.histogram === null) return unit;
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  unit.histogram.forEach((count, score) => {
    const place = markOf(scale, score) - 2;
    counts[place] = (counts[place] ?? 0) + count;
  });
  return { ...unit, marks: counts };
}
