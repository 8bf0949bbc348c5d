import type { School } from "../../model/school";
import type { WorkbookRecords } from "../../model/workbook-records";

/** Records whose schools are still called as each table calls them. */
type NamedRecords = Omit<WorkbookRecords, "tables" | "scales" | "notices">;

/**
 * Calls a school the same wherever it stands: «МБОУ «СОШ № 8»» of one table and «МОУ «СОШ №8»» of another are one school
 * with one `id`, so every sheet, pivot and chart must show it as one. The name is the first that a table of ВПР gives, else
 * the first of any table; a login is a name only where no table has another. What one table does not tell, login or
 * territory, is taken from the others.
 */
export function withOneName<Records extends NamedRecords>(records: Records): Records {
  const known = new Map<string, School>();
  for (const school of schoolsOf(records)) known.set(school.id, joined(known.get(school.id), school));
  function named<T extends { readonly school: School }>(of: T): T {
    return { ...of, school: known.get(of.school.id) ?? of.school };
  }
  function unitNamed<T extends { readonly school: School | null }>(unit: T): T {
    return unit.school === null ? unit : { ...unit, school: known.get(unit.school.id) ?? unit.school };
  }
  function unitsNamed<T extends { readonly schools: readonly { readonly school: School | null }[] }>(
    of: T,
  ): T {
    return { ...of, schools: of.schools.map(unitNamed) };
  }
  const { medals } = records;
  return {
    ...records,
    procedures: records.procedures.map(unitsNamed),
    exams: records.exams.map(unitsNamed),
    ogeScores: records.ogeScores.map(unitsNamed),
    contexts: records.contexts.map(named),
    markers: records.markers.map(named),
    medals: medals === null ? null : { claims: medals.claims.map(named), counts: medals.counts.map(named) },
    rechecks: records.rechecks.map(named),
    lists: records.lists.map(named),
    riskFactors: records.riskFactors.map(named),
    notJoined: records.notJoined.map((school) => known.get(school.id) ?? school),
    progress: records.progress.map((of) => ({
      ...of,
      schools: of.schools.map((school) => known.get(school.id) ?? school),
    })),
  };
}

/** Every school as the tables name it, those of ВПР first. */
function schoolsOf(records: NamedRecords): School[] {
  const { procedures, exams, ogeScores, medals, progress } = records;
  const units = [...procedures, ...exams, ...ogeScores].flatMap(({ schools }) => [...schools]);
  const rows = [
    ...records.contexts,
    ...records.markers,
    ...(medals?.claims ?? []),
    ...(medals?.counts ?? []),
    ...records.rechecks,
    ...records.lists,
    ...records.riskFactors,
  ];
  return [
    ...units.flatMap(({ school }) => school ?? []),
    ...rows.map(({ school }) => school),
    ...progress.flatMap(({ schools }) => schools),
    ...records.notJoined,
  ];
}

function joined(first: School | undefined, other: School): School {
  if (first === undefined) return other;
  const isNamed = first.name !== first.login;
  const isSame = isNamed && first.login !== null && first.territory !== null;
  if (isSame) return first;
  return {
    id: first.id,
    login: first.login ?? other.login,
    name: isNamed ? first.name : other.name,
    territory: first.territory ?? other.territory,
  };
}
