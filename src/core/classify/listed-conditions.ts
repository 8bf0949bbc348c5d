import type { School } from "../model/school";
import type { ListGroup } from "../model/school-list";
import type { ConditionsRun, SchoolConditions } from "./school-conditions";
import { listSays, type ImportedList } from "./school-lists";
import { NO_INDEX } from "./social-index";

/**
 * What the conditions say with the imported lists beside them: a list of ШССУ wins over the index, what the index says
 * is kept. Schools that only lists or results speak of follow in their order.
 *
 * Source: docs/methods.md#lists («ISB in the lowest quarter, or the regional list imported as is (preferred)»).
 *
 * @param schools Every school of the workbook.
 */
export function withLists(
  run: ConditionsRun,
  lists: readonly ImportedList[],
  schools: readonly School[],
): ConditionsRun {
  if (lists.length === 0) return run;
  const known = new Set(run.schools.map(({ school }) => school.id));
  const others = schools.filter(({ id }) => !known.has(id)).map(withoutConditions);
  return { ...run, lists, schools: [...run.schools, ...others].map((entry) => listedSchool(entry, lists)) };
}

function withoutConditions(school: School): SchoolConditions {
  return { school, index: NO_INDEX, adverse: null, cluster: null, result: null, standing: null };
}

function listedSchool(entry: SchoolConditions, lists: readonly ImportedList[]): SchoolConditions {
  const told = lists.flatMap((list): [ListGroup, boolean][] => {
    const said = listSays(list, entry.school.id);
    return said === null ? [] : [[list.group, said]];
  });
  const listed: SchoolConditions["listed"] = Object.fromEntries(told);
  const { adverse } = listed;
  const ofList =
    adverse === undefined ? {} : { adverse, adverseSource: "list" as const, adverseByIndex: entry.adverse };
  return { ...entry, ...(told.length === 0 ? {} : { listed }), ...ofList };
}
