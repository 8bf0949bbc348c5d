import type { UnitResult } from "../model/results";
import { markerRegister, methodYears } from "../objectivity/marker-register";
import type { CheckRun } from "../run/check-run";
import type { Ratio } from "./ratio";

/** The index of biased ВПР results in its three readings. */
export interface VprIndex {
  /** V1: participants in flagged schools, of all participants. */
  readonly participants: Ratio | null;
  /** V2: schools with a marker, of all schools. */
  readonly schools: Ratio | null;
  /** V3: number of markers; `total` is the number of flagged schools. */
  readonly markers: Ratio | null;
}

/** Subjects and grades that the list is of. */
const GRADES: readonly number[] = [4, 5];

/**
 * Индекс необъективности ВПР, by the official list of the year; by the signs of the 2019 method where there is none.
 *
 * Source: docs/methods.md#vpr-index (V1: Altai's system; V2: ФИОКО 2019; V3: proposed).
 */
export function vprIndex(run: CheckRun, year: number): VprIndex {
  const register = markerRegister(run);
  const ofYear = register.entries.filter((entry) => entry.year === year && entry.status !== "left");
  const hasList = run.records.markers.some((list) => list.year === year);
  const used = hasList ? "list" : "method";
  const flagged = ofYear.filter(({ origin }) => origin === used);
  const ids = new Set(flagged.map(({ school }) => school.id));
  const procedures = run.records.procedures.filter(({ procedure: { exam, subject, grade, year: of } }) => {
    return exam === "vpr" && of === year && GRADES.includes(grade) && (subject === "ru" || subject === "ma");
  });
  const isKnown = hasList || (procedures.length > 0 && methodYears(run).has(year));
  if (!isKnown) return { participants: null, schools: null, markers: null };
  const units = procedures.flatMap(({ schools }) => schools);
  const counts = register.years.find((of) => of.origin === used && of.year === year);
  const inFlagged = units.filter(({ school }) => school !== null && ids.has(school.id));
  const markers = flagged.reduce((sum, entry) => sum + entry.markers.length, 0);
  return {
    participants:
      units.length === 0 ? null : { count: participantsOf(inFlagged), total: participantsOf(units) },
    schools: counts?.ofAll ?? null,
    markers: { count: markers, total: ids.size },
  };
}

/** Pupils with a result; by their marks where the table does not count them. */
function participantsOf(units: readonly UnitResult[]): number {
  return units.reduce((sum, { participants, marks }) => {
    return sum + (participants ?? marks?.reduce((of, mark) => of + mark, 0) ?? 0);
  }, 0);
}
