import { cellPlace } from "../../../workbook/address";
import type { Scale } from "../../model/procedure";
import type { UnitResult } from "../../model/results";
import type { Thresholds } from "../../model/thresholds";
import type { KnownScale } from "../../model/used-scale";
import type { Notice } from "../../notice";
import { chosenScale } from "../../scales/chosen-scale";
import { markOf } from "../../scales/mark-of";
import { differenceOf, pupilEvidence, reportEvidence, type MarkedUnit } from "../../scales/mark-evidence";
import type { Points } from "../../units";
import type { PupilColumns, PupilOfSchool } from "./pupil-columns";
import type { ResultBuilder } from "./result-builder";

/** Cells and schools that a notice names. */
const NAMED = 10;

/** A unit of the reports whose scores and marks are both known. */
interface NamedUnit extends MarkedUnit {
  readonly name: string;
}

/**
 * Settles the scale of a procedure when all its tables are read, and with it which totals can be.
 *
 * @param known In the order of trust.
 * @returns What is to be said of the scale (`chosenScale()`), with the pupils or schools that contradict it.
 */
export function settleScale(
  builder: ResultBuilder,
  known: readonly KnownScale[],
  thresholds: Thresholds,
): SettledScale {
  const { procedure, declared, pupils } = builder;
  const marked = markedPlaces(pupils);
  const units = markedUnits(builder);
  const works = givenWorks(builder);
  const highest = builder.maximum ?? Math.max(0, works.length - 1);
  const evidence = [
    pupilEvidence(
      marked.map((place) => ({
        score: pupils.scoreAt(place) ?? 0,
        mark: pupils.givenMarkAt(place) ?? 0,
        schoolId: pupils.schoolAt(place).id,
      })),
      highest,
    ),
    reportEvidence(units, highest),
  ];
  const chosen = chosenScale({ procedure, maximum: declared, known, works, evidence, thresholds });
  builder.used = chosen.used;
  const isMaximumRefused = chosen.isRefused && declared === null;
  if (isMaximumRefused) {
    builder.maximum = null;
    pupils.restoreTotals();
  }
  const scale = chosen.used?.scale ?? null;
  // Checks of ОГЭ need no scale.
  const said = procedure.exam === "vpr" ? chosen.notices : [];
  const notices = said.map((notice) =>
    scale === null || notice.details["from3"] === undefined
      ? notice
      : withContradictions(
          notice,
          scale,
          notice.details["from"] === "pupils" ? marked.map((place) => pupils.at(place)) : units,
        ),
  );
  return { notices: [...notices, ...reportedAbove(builder)], isMaximumRefused };
}

/** Works of schools' distributions above the maximum: they are left out, and counted. */
function reportedAbove({ reported, maximum }: ResultBuilder): Notice[] {
  if (maximum === null) return [];
  const above = reported.filter(({ level, histogram }) => {
    return level === "school" && histogram?.slice(maximum + 1).some((works) => works > 0) === true;
  });
  const [first] = above;
  if (first === undefined) return [];
  const counts = above.flatMap(({ histogram }) => histogram?.slice(maximum + 1) ?? []);
  const count = Math.round(counts.reduce((sum, works) => sum + works, 0));
  const { sheet } = first.source;
  return [{ code: "total-above-maximum", place: sheet, details: { count, sheet } }];
}

/** What is to be said of a procedure's scale, and whether the maximum that it gave is none. */
export interface SettledScale {
  readonly notices: readonly Notice[];
  readonly isMaximumRefused: boolean;
}

function markedPlaces(pupils: PupilColumns): number[] {
  const marked: number[] = [];
  for (let place = 0; place < pupils.length; place += 1) {
    const mark = pupils.givenMarkAt(place);
    if (mark !== null && mark >= 2 && mark <= 5 && pupils.scoreAt(place) !== null) marked.push(place);
  }
  return marked;
}

/** Works by score as the tables give them: of pupils, else of schools, else of the region. */
function givenWorks({ pupils, reported }: ResultBuilder): number[] {
  const works: number[] = [];
  function add(score: Points, count: number): void {
    for (let place = works.length; place <= score; place += 1) works.push(0);
    works[score] = (works[score] ?? 0) + count;
  }
  for (let place = 0; place < pupils.length; place += 1) {
    const score = pupils.scoreAsGivenAt(place);
    if (score !== null) add(score, 1);
  }
  if (works.length > 0) return works;
  const known = reported.filter(({ histogram }) => histogram !== null);
  const schools = known.filter(({ level }) => level === "school");
  const units = schools.length > 0 ? schools : known.filter(({ level }) => level === "region");
  for (const { histogram } of units) histogram?.forEach((count, score) => add(score, count));
  return works;
}

/** Schools whose scores and reported marks are both known; without any, larger groups. */
function markedUnits({ pupils, reported, maximum }: ResultBuilder): NamedUnit[] {
  const marks = new Map<string, UnitResult>();
  const ofPupils = new Map<string, number[]>();
  for (let place = 0; place < pupils.length; place += 1) {
    const { id } = pupils.schoolAt(place);
    const score = pupils.scoreAt(place);
    const known = ofPupils.get(id);
    const histogram = known ?? [];
    if (known === undefined) ofPupils.set(id, histogram);
    if (score === null) continue;
    while (histogram.length <= score) histogram.push(0);
    histogram[score] = (histogram[score] ?? 0) + 1;
  }
  const histograms = new Map<string, readonly number[]>(ofPupils);
  for (const unit of reported) {
    const key = unit.school?.id ?? `${unit.level}:${unit.name}`;
    if (unit.marks !== null && !marks.has(key)) marks.set(key, unit);
    if (unit.histogram !== null && !histograms.has(key)) histograms.set(key, unit.histogram);
  }
  const both = [...marks].flatMap(([key, unit]) => {
    const histogram = histograms.get(key);
    if (histogram === undefined || unit.marks === null) return [];
    const possible = maximum === null ? histogram : histogram.slice(0, maximum + 1);
    return [{ level: unit.level, name: unit.name, marks: unit.marks, histogram: possible }];
  });
  const schools = both.filter(({ level }) => level === "school");
  return schools.length > 0 ? schools : both;
}

/** Adds how many works contradict the scale, and where they are. */
function withContradictions(
  notice: Notice,
  scale: Scale,
  of: readonly (PupilOfSchool | NamedUnit)[],
): Notice {
  const places: string[] = [];
  let count = 0;
  for (const one of of) {
    if ("pupil" in one) {
      if (one.pupil.score === null || markOf(scale, one.pupil.score) === one.givenMark) continue;
      count += 1;
      if (places.length < NAMED) places.push(placeOf(one));
    } else {
      const works = unitDifference(one, scale);
      count += works;
      if (works > 0 && places.length < NAMED) places.push(one.name);
    }
  }
  return {
    ...notice,
    details: {
      ...notice.details,
      count: Math.round(count),
      ...(places.length === 0 ? {} : { names: places }),
    },
  };
}

function unitDifference(unit: MarkedUnit, { from3, from4, from5 }: Scale): number {
  return [from3, from4, from5].reduce(
    (sum, boundary, place) => sum + differenceOf(unit, boundary, place + 1),
    0,
  );
}

function placeOf({ pupil, table }: PupilOfSchool): string {
  return cellPlace({ sheet: table.sheet, row: pupil.row, column: table.area.column });
}
