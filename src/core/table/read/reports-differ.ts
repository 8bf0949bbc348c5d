import { cellPlace } from "../../../workbook/address";
import { grouped } from "../../grouped";
import type { UnitMeasure, UnitResult } from "../../model/results";
import type { Notice } from "../../notice";
import type { ResultBuilder } from "./result-builder";

/** Schools that a notice names. */
const NAMED = 10;

/**
 * Pupils without a mark in the journal stand in every report but the comparison with it: up to so many, or so large a
 * part of the school, are no contradiction. In the published tables of 2021 one of 1 259 schools lacks more.
 *
 * Source: docs/forms.md#twice.
 */
export const WITHOUT_JOURNAL_MARK = { pupils: 3, share: 0.1 };
/** Numbers of pupils are whole; half of one is rounding. */
const HALF_A_PUPIL = 0.5;

/** What a table of one kind says of how many took part: an exact number, or what it may stand for. */
interface Told {
  readonly unit: UnitResult;
  readonly kind: UnitMeasure | "pupils";
  readonly participants: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Compares what tables of different kinds say of one school in one procedure: the pupils, the report of marks, that of
 * scores and that of the journal speak of the same works, so that their numbers of participants agree.
 *
 * @param units Of all tables, schools made of their pupils first, as they are joined.
 * @returns One notice for a procedure: `pairs` names schools, both numbers and where they stand. Empty where all agree.
 */
export function differingReports(builder: ResultBuilder, units: readonly UnitResult[]): Notice[] {
  const rows = pupilRows(builder);
  const schools = units.filter(({ level }) => level === "school");
  const differing = [...grouped(schools, ({ school, name }) => school?.id ?? name).values()].flatMap((of) => {
    const pair = firstPair(of.flatMap((unit) => told(unit, rows)));
    return pair === null ? [] : [pair];
  });
  const [first] = differing;
  if (first === undefined) return [];
  const { exam, subject, grade, year } = builder.procedure;
  const names = differing.map(({ name }) => name);
  const pairs = differing.slice(0, NAMED).map(({ name, places }) => `${name}: ${places.join(", ")}`);
  const details = { count: differing.length, pairs, names, exam, subject, grade, year };
  return [{ code: "reports-differ", place: first.place, details }];
}

/** Rows of works by school, those with a total that could not be read among them: a report may count these. */
function pupilRows({ pupils }: ResultBuilder): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const of of pupils.groups(({ id }) => id)) rows.set(pupils.schoolAt(of.places[0] ?? 0).id, of.length);
  return rows;
}

function told(unit: UnitResult, rows: ReadonlyMap<string, number>): Told[] {
  const { participants, school } = unit;
  const kind = kindOf(unit);
  if (participants === null || kind === null) return [];
  const most = kind === "pupils" ? Math.max(participants, rows.get(school?.id ?? "") ?? 0) : participants;
  const { pupils, share } = WITHOUT_JOURNAL_MARK;
  const atMost = kind === "journal" ? Math.max(most + pupils, most / (1 - share)) : most;
  return [{ unit, kind, participants, atLeast: participants, atMost }];
}

/** Which table the unit is of; null where none of its measures could be read. */
function kindOf({ pupils, marks, histogram, journal, unread }: UnitResult): Told["kind"] | null {
  if (pupils !== null) return "pupils";
  function isUnread(measure: UnitMeasure): boolean {
    return unread?.includes(measure) === true;
  }
  if (journal !== null || isUnread("journal")) return "journal";
  if (histogram !== null || isUnread("histogram")) return "histogram";
  return marks !== null || isUnread("marks") ? "marks" : null;
}

/** The first table and the first of another kind that contradicts it. */
function firstPair(
  of: readonly Told[],
): { readonly name: string; readonly place: string; readonly places: readonly string[] } | null {
  for (const [index, one] of of.entries()) {
    const other = of.slice(index + 1).find((later) => later.kind !== one.kind && !mayAgree(one, later));
    if (other === undefined) continue;
    const [place, otherPlace] = [one, other].map(({ unit }) => cellPlace(unit.source));
    return {
      name: nameOf([one.unit, other.unit]),
      place: otherPlace ?? "",
      places: [
        `${String(one.participants)} (${place ?? ""})`,
        `${String(other.participants)} (${otherPlace ?? ""})`,
      ],
    };
  }
  return null;
}

/** A table of pupils knows only the login; a report adds the name. */
function nameOf(units: readonly UnitResult[]): string {
  const schools = units.map(({ school }) => school).filter((school) => school !== null);
  const named = schools.find(({ name, login }) => name !== login) ?? schools[0];
  return named?.name ?? units[0]?.name ?? "";
}

function mayAgree(one: Told, other: Told): boolean {
  return one.atLeast <= other.atMost + HALF_A_PUPIL && other.atLeast <= one.atMost + HALF_A_PUPIL;
}
