import type { ExamUnit } from "../../model/exam-results";
import type { PupilProgress } from "../../model/pupil-progress";
import type { ProcedureResults, UnitResult } from "../../model/results";
import type { WorkbookRecords } from "../../model/workbook-records";
import type { School } from "../../model/school";
import type { SchoolCodes } from "../../model/school-code";
import type { Notice } from "../../notice";
import { joinedSchools, type NamedSchool } from "./school-joiner";

/** Names of schools that a notice lists. */
const NAMED = 20;

/** What tables say of schools that may have no login. */
export type OtherRecords = Pick<
  WorkbookRecords,
  | "exams"
  | "contexts"
  | "markers"
  | "medals"
  | "rechecks"
  | "lists"
  | "riskFactors"
  | "ogeScores"
  | "progress"
>;

/** The same with the schools of ФИС ОКО where they could be found. */
export interface JoinedRecords extends OtherRecords {
  /** Schools that could not be joined, each once. */
  readonly notJoined: readonly School[];
  readonly notices: readonly Notice[];
}

/** Kinds of tables, as the notice says them. */
type JoinedKind = "exams" | "conditions" | "list" | "groups" | "risks" | "progress" | "medals" | "rechecks";

/**
 * Gives the schools of ОГЭ, ЕГЭ, medals, social passports, lists and risk profiles the identity that they have in ВПР, so that all
 * that is known of a school counts together. How: `joinedSchools()`.
 *
 * @param bridge Logins with codes of РИС ГИА, from the questionnaire.
 * @returns A notice for each kind of tables with schools that could not be joined (`schools-not-joined`: `of`, `count`,
 * `total`, `names`). Without schools of ФИС ОКО there is nothing to join with: all stays as it is.
 */
export function joinSchools(
  records: OtherRecords,
  procedures: readonly ProcedureResults[],
  bridge: readonly SchoolCodes[],
): JoinedRecords {
  const known = knownSchools(records, procedures, bridge);
  if (known.length === 0) return { ...records, notJoined: [], notices: [] };
  const tables = tablesOf(records);
  const joined = joinedSchools(Object.values(tables).flat(), known, bridge);
  function withIdentity<T extends { readonly school: School }>(of: T): T {
    return { ...of, school: joined.get(of.school.id) ?? of.school };
  }
  function unitWithIdentity<T extends { readonly school: School | null }>(unit: T): T {
    return { ...unit, school: joined.get(unit.school?.id ?? "") ?? unit.school };
  }
  const left = (Object.entries(tables) as [JoinedKind, NamedSchool[][]][]).map(([of, lists]) => {
    const schools = distinct(lists.flat().map(({ school }) => school));
    const rest = schools.filter(({ id, login }) => !joined.has(id) && (of === "exams" || login === null));
    return { of, total: schools.length, rest };
  });
  return {
    exams: records.exams.map((exam) => ({ ...exam, schools: exam.schools.map(unitWithIdentity) })),
    ogeScores: records.ogeScores.map((exam) => ({ ...exam, schools: exam.schools.map(unitWithIdentity) })),
    contexts: records.contexts.map(withIdentity),
    markers: records.markers.map(withIdentity),
    medals:
      records.medals === null
        ? null
        : {
            claims: records.medals.claims.map(withIdentity),
            counts: records.medals.counts.map(withIdentity),
          },
    rechecks: records.rechecks.map(withIdentity),
    lists: records.lists.map(withIdentity),
    riskFactors: records.riskFactors.map(withIdentity),
    progress: records.progress.map((of) => joinedProgress(of, joined)),
    notJoined: distinct(left.flatMap(({ rest }) => rest)),
    notices: left.flatMap(({ of, total, rest }): Notice[] => {
      const names = rest.map(({ name }) => name).slice(0, NAMED);
      const details = { of, count: rest.length, total, names };
      return rest.length === 0 ? [] : [{ code: "schools-not-joined", place: null, details }];
    }),
  };
}

/** Pupils follow their school: `group` is its id. */
function joinedProgress(progress: PupilProgress, joined: ReadonlyMap<string, School>): PupilProgress {
  return {
    ...progress,
    schools: distinct(progress.schools.map((school) => joined.get(school.id) ?? school)),
    pupils: progress.pupils.map((pupil) => ({
      ...pupil,
      group: joined.get(pupil.group)?.id ?? pupil.group,
    })),
  };
}

/** Schools with a login and a name, ВПР first: their names are the ones shown. */
function knownSchools(
  { contexts }: OtherRecords,
  procedures: readonly ProcedureResults[],
  bridge: readonly SchoolCodes[],
): School[] {
  const tested = procedures.flatMap(({ schools }) => schools.flatMap(({ school }) => school ?? []));
  const asked = [...bridge, ...contexts].map(({ school }) => school);
  return distinct([...tested, ...asked.filter(({ login, name }) => login !== null && name !== login)]);
}

/** The schools of each table; of an exam each subject and year is one. */
function tablesOf({
  exams,
  ogeScores,
  contexts,
  markers,
  medals,
  rechecks,
  lists,
  riskFactors,
  progress,
}: OtherRecords): Record<JoinedKind, NamedSchool[][]> {
  const { claims, counts } = medals ?? { claims: [], counts: [] };
  return {
    exams: [...exams, ...ogeScores].map(({ procedure: { exam }, schools }) =>
      schools.flatMap((unit: ExamUnit | UnitResult): NamedSchool[] => {
        const { school } = unit;
        const code = "code" in unit ? unit.code : undefined;
        return school === null || exam === "vpr" ? [] : [{ school, code: code ?? null, exam }];
      }),
    ),
    conditions: bySheet(contexts),
    list: bySheet(markers),
    groups: bySheet(lists),
    risks: bySheet(riskFactors),
    progress: progress.map(({ schools }) => schools.map((school) => ({ school, code: null, exam: null }))),
    rechecks: bySheet(rechecks),
    medals: [...bySheet(claims), ...bySheet(counts)],
  };
}

type Sourced = {
  readonly school: School;
  readonly code?: string;
  readonly source: { readonly sheet: string };
};

function bySheet(rows: readonly Sourced[]): NamedSchool[][] {
  const sheets = new Map<string, NamedSchool[]>();
  for (const { school, code, source } of rows) {
    const own = sheets.get(source.sheet) ?? [];
    sheets.set(source.sheet, own);
    own.push({ school, code: code ?? null, exam: code === undefined ? null : "ege" });
  }
  return [...sheets.values()];
}

/** The first of each identity. */
function distinct(schools: readonly School[]): School[] {
  const byId = new Map<string, School>();
  for (const school of schools) if (!byId.has(school.id)) byId.set(school.id, school);
  return [...byId.values()];
}
