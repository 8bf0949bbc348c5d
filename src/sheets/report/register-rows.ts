import type { CheckResult, EvidenceLevel } from "../../core/model/check-result";
import { procedureKey, type Procedure } from "../../core/model/procedure";
import type { School } from "../../core/model/school";
import { markerRegister, type MarkerOrigin, type MarkerStatus } from "../../core/objectivity/marker-register";
import { isOfficialSign } from "../../core/objectivity/official-signs";
import type { CheckRun } from "../../core/run/check-run";
import { isProcedureWanted } from "../../core/run/results-filter";
import { compareCodes, compareNames } from "../../core/compare-names";

/** A school in a procedure of a year. */
export interface RegisterRow {
  readonly year: number;
  readonly school: School;
  /** null for a school that left the register since the year before. */
  readonly procedure: Procedure | null;
  readonly participants: number | null;
  /** The official list has a marker for it. */
  readonly isListed: boolean;
  /** Fired signs of the 2019 method. */
  readonly official: CheckResult[];
  /** Fired signs of ours, low results left out: they are not about objectivity. */
  readonly signals: CheckResult[];
  /** The conclusion of the school. */
  readonly level: EvidenceLevel | null;
  /** What this year says by itself. */
  readonly yearLevel: EvidenceLevel | null;
  /** Whether the school was in the same register a year before. */
  readonly statuses: readonly { readonly origin: MarkerOrigin; readonly status: MarkerStatus }[];
}

type MutableRow = { -readonly [K in keyof RegisterRow]: RegisterRow[K] };

/** The register's rows: the latest year first, then by school and procedure. */
export function registerRows(run: CheckRun): RegisterRow[] {
  const rows = new Map<string, MutableRow>();
  for (const { procedure, schools } of run.records.procedures) {
    if (procedure.exam !== "vpr") continue;
    for (const { school, participants } of schools) {
      if (school !== null) rowOf(rows, school, procedure).participants = participants;
    }
  }
  const sat = examParticipants(run);
  for (const result of run.results) {
    if (result.fired !== true || result.school === null || result.check === "low-results") continue;
    const row = rowOf(rows, result.school, result.procedure);
    row.participants ??= sat.get(`${procedureKey(result.procedure)}|${result.school.id}`) ?? null;
    if (result.check === "official-list") row.isListed = true;
    else if (isOfficialSign(result.check)) row.official.push(result);
    else row.signals.push(result);
  }
  const left = setStatuses(rows, run);
  const all = [...rows.values(), ...left];
  setLevels(all, run);
  const wanted = all.filter(
    ({ procedure }) => procedure === null || isProcedureWanted(procedure, run.filter),
  );
  return wanted.sort(compareRows);
}

/** Pupils of ОГЭ and ЕГЭ, by procedure and school. */
function examParticipants({ records }: CheckRun): ReadonlyMap<string, number | null> {
  return new Map(
    records.exams.flatMap(({ procedure, schools }) =>
      schools.map(({ school, participants }) => [
        `${procedureKey(procedure)}|${school?.id ?? ""}`,
        participants,
      ]),
    ),
  );
}

function rowOf(rows: Map<string, MutableRow>, school: School, procedure: Procedure): MutableRow {
  const key = `${procedureKey(procedure)}|${school.id}`;
  const known = rows.get(key);
  if (known !== undefined) return known;
  const row = emptyRow(school, procedure.year, procedure);
  rows.set(key, row);
  return row;
}

function emptyRow(school: School, year: number, procedure: Procedure | null): MutableRow {
  return {
    year,
    school,
    procedure,
    participants: null,
    isListed: false,
    official: [],
    signals: [],
    level: null,
    yearLevel: null,
    statuses: [],
  };
}

function setLevels(rows: readonly MutableRow[], run: CheckRun): void {
  const schools = new Map(run.evidence.map((evidence) => [evidence.school.id, evidence]));
  for (const row of rows) {
    const evidence = schools.get(row.school.id);
    row.level = evidence?.level ?? null;
    row.yearLevel = evidence?.years.find(({ year }) => year === row.year)?.level ?? null;
  }
}

/** Says on each marked row since when the school is marked; gives rows for those that left. */
function setStatuses(rows: ReadonlyMap<string, MutableRow>, run: CheckRun): MutableRow[] {
  const left = new Map<string, MutableRow>();
  for (const { origin, year, school, status, markers } of markerRegister(run).entries) {
    for (const { procedure } of markers) {
      const row = rows.get(`${procedureKey(procedure)}|${school.id}`);
      const isSaid = row?.statuses.some((known) => known.origin === origin) ?? true;
      if (row !== undefined && !isSaid) row.statuses = [...row.statuses, { origin, status }];
    }
    if (status !== "left") continue;
    const key = `${String(year)}|${school.id}`;
    const gone = left.get(key) ?? emptyRow(school, year, null);
    gone.statuses = [...gone.statuses, { origin, status }];
    left.set(key, gone);
  }
  return [...left.values()];
}

function compareRows(one: RegisterRow, other: RegisterRow): number {
  return (
    other.year - one.year ||
    compareNames(one.school.name, other.school.name) ||
    compareCodes(one.school.id, other.school.id) ||
    compareCodes(keyOf(one.procedure), keyOf(other.procedure))
  );
}

function keyOf(procedure: Procedure | null): string {
  return procedure === null ? "" : procedureKey(procedure);
}
