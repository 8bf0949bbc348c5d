import { grouped } from "../../grouped";
import type { School } from "../../model/school";
import type { SchoolCodes } from "../../model/school-code";
import { schoolOf } from "./school-identity";

/** A school as a table without logins has it. */
export interface NamedSchool {
  readonly school: School;
  /** Of РИС ГИА; null where the table has none. */
  readonly code: string | null;
  /** Whose codes the table has; null where it has none. */
  readonly exam: "oge" | "ege" | null;
}

/** How sure a join is: the smaller, the surer. */
const MEANS = ["login", "code", "place", "name"] as const;
type Means = (typeof MEANS)[number];

interface Join {
  readonly school: School;
  readonly means: Means;
}

/**
 * Gives schools the identity that they have in ФИС ОКО: by login, else by the code of РИС ГИА through the bridge, else
 * by name within the territory, else by name alone where it is the only one of its kind on both sides; a name without
 * a territory also where every other row of the name is already known to be that school.
 *
 * What could be two schools is joined with neither: a code that the bridge gives to two, two codes of one name, a code
 * and a name that point to different schools, and of two rows of one table that end at the same school the less sure
 * one, or both.
 *
 * Source: docs/methods.md#identity (the bridge; joins by login; what is not joined is shown).
 *
 * @param tables The schools of each table; those of one table are different schools.
 * @param known Schools of ФИС ОКО.
 * @param bridge Logins with codes.
 * @returns The known school by the id that the table gave; what is not there could not be joined.
 */
export function joinedSchools(
  tables: readonly (readonly NamedSchool[])[],
  known: readonly School[],
  bridge: readonly SchoolCodes[],
): ReadonlyMap<string, School> {
  const rows = tables.flat();
  const joinOf = joinSource(rows, known, bridge);
  const joins = new Map<string, Join>();
  for (const school of distinct(rows.map((row) => row.school))) {
    const join = joinOf(school);
    if (join !== null) joins.set(school.id, join);
  }
  for (const id of tables.flatMap((table) => doubtful(table, joins))) joins.delete(id);
  return new Map([...joins].map(([id, join]) => [id, join.school]));
}

function joinSource(
  rows: readonly NamedSchool[],
  known: readonly School[],
  bridge: readonly SchoolCodes[],
): (school: School) => Join | null {
  const byId = new Map(known.map((school) => [school.id, school]));
  const byPlace = unique(known, placeKey);
  const byName = unique(known, nameKey);
  const sameName = grouped(distinct(rows.map(({ school }) => school)), nameKey);
  const byCode = schoolsByCode(rows, byId, bridge);

  function sureJoin(school: School): Join | null {
    const same = byId.get(school.id);
    if (same !== undefined) return { school: same, means: "login" };
    if (school.login !== null) return null;
    const coded = byCode.get(school.id);
    const placed = byPlace.get(placeKey(school));
    if (coded !== undefined && placed !== undefined && coded.id !== placed.id) return null;
    if (coded !== undefined) return { school: coded, means: "code" };
    return placed === undefined ? null : { school: placed, means: "place" };
  }

  function nameJoin(school: School): Join | null {
    const named = byName.get(nameKey(school));
    // A code that could not be used may be another school's.
    if (named === undefined || school.login !== null || isContradicted(school)) return null;
    const others = (sameName.get(nameKey(school)) ?? []).filter(({ id }) => id !== school.id);
    const isSame = others.every((other) => sureJoin(other)?.school.id === named.id);
    const isOne = others.length === 0 || (school.territory === null && isSame);
    return isOne ? { school: named, means: "name" } : null;
  }

  /** Its code and its name with the territory point to different schools. */
  function isContradicted(school: School): boolean {
    return byCode.has(school.id) && byPlace.has(placeKey(school));
  }

  return (school) => sureJoin(school) ?? nameJoin(school);
}

/** Schools by the id of a table's school, through its code; only where code and school belong to one another alone. */
function schoolsByCode(
  rows: readonly NamedSchool[],
  known: ReadonlyMap<string, School>,
  bridge: readonly SchoolCodes[],
): Map<string, School> {
  const owners = new Map<string, Set<string>>();
  const schools = new Map<string, School>();
  for (const { school, oge, ege } of bridge) {
    schools.set(school.id, known.get(school.id) ?? school);
    for (const [exam, code] of [
      ["oge", oge],
      ["ege", ege],
    ] as const)
      add(owners, `${exam}:${code ?? ""}`, school.id);
  }
  const pointed = new Map<string, Set<string>>();
  for (const { school, code, exam } of rows) {
    if (code === null || exam === null) continue;
    for (const id of owners.get(`${exam}:${code}`) ?? []) add(pointed, school.id, id);
  }
  return new Map(
    [...pointed].flatMap(([id, ids]): [string, School][] => {
      const [only] = ids;
      const school = ids.size === 1 && only !== undefined ? schools.get(only) : undefined;
      return school === undefined ? [] : [[id, school]];
    }),
  );
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/** Ids of a table's schools that end at one school: all but the surest, and that too where two are alike sure. */
function doubtful(table: readonly NamedSchool[], joins: ReadonlyMap<string, Join>): string[] {
  const byTarget = new Map<string, Map<string, Means>>();
  for (const { school } of table) {
    const join = joins.get(school.id);
    if (join === undefined) continue;
    const own = byTarget.get(join.school.id) ?? new Map<string, Means>();
    byTarget.set(join.school.id, own.set(school.id, join.means));
  }
  return [...byTarget.values()].flatMap((own) => {
    if (own.size < 2) return [];
    const surest = MEANS.find((means) => [...own.values()].includes(means));
    const best = [...own].filter(([, means]) => means === surest);
    return [...own.keys()].filter((id) => best.length > 1 || id !== best[0]?.[0]);
  });
}

function distinct(schools: readonly School[]): School[] {
  return [...new Map(schools.map((school) => [school.id, school])).values()];
}

/** Schools by a key that no other school has. */
function unique(schools: readonly School[], keyOf: (school: School) => string): Map<string, School> {
  const groups = [...grouped(schools, keyOf)];
  return new Map(
    groups.flatMap(([key, [only, ...others]]): [string, School][] => {
      return only === undefined || others.length > 0 ? [] : [[key, only]];
    }),
  );
}

function placeKey({ name, territory }: School): string {
  return schoolOf({ name, login: null, territory }).id;
}

function nameKey({ name }: School): string {
  return schoolOf({ name, login: null, territory: null }).id;
}
