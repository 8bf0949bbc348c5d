import { CHECK_IDS } from "../core/model/check-traits";
import type { Procedure, SubjectId } from "../core/model/procedure";
import type { CheckRun } from "../core/run/check-run";
import { knownTerritories } from "../core/run/known-territories";
import { narrowedRun } from "../core/run/narrowed-run";
import { isProcedureWanted, NO_RESULTS_FILTER, type ResultsFilter } from "../core/run/results-filter";
import { filterCallText } from "../locale/cli-filter";
import { checkName } from "../locale/check-names";
import { procedureMarker } from "../locale/procedure-names";
import { SUBJECT_IDS, subjectName } from "../locale/subject-names";
import { WrongCall, type FilterKeys } from "./command-line";

/** Words beside a subject, a grade and a year that say nothing. */
const IDLE = /^(впр|огэ|егэ|класс|класса|кл|год|года|г)$/u;
const YEAR = /^20\d\d$/;
const GRADE = /^(\d|1[01])$/;

/**
 * The run of what the keys ask for. A territory, a procedure or a check that is not there is refused with those that are, and so is a check that could not be made: an
 * empty result would look like a clean one.
 *
 * @throws {WrongCall}
 */
export function narrowedByKeys(run: CheckRun, keys: FilterKeys): CheckRun {
  return narrowedRun(run, {
    ...NO_RESULTS_FILTER,
    territory: keys.territory === null ? null : territoryOf(run, keys.territory),
    ...(keys.procedure === null ? {} : procedureOf(run, keys.procedure)),
    check: keys.check === null ? null : checkOf(run, keys.check),
  });
}

function territoryOf(run: CheckRun, typed: string): string {
  const known = knownTerritories(run);
  const found = known.find((name) => sameText(name, typed));
  if (found === undefined) throw new WrongCall(filterCallText.noTerritory(typed, known));
  return found;
}

function checkOf({ results }: CheckRun, typed: string): ResultsFilter["check"] {
  const found = CHECK_IDS.find((id) => id === typed || sameText(checkName(id), typed));
  if (found === undefined) throw new WrongCall(filterCallText.noCheck(typed, CHECK_IDS));
  const isMade = results.some(({ check, fired }) => check === found && fired !== null);
  if (!isMade) throw new WrongCall(filterCallText.notMade(checkName(found)));
  return found;
}

function procedureOf(
  { results }: CheckRun,
  typed: string,
): Pick<ResultsFilter, "subject" | "grade" | "year"> {
  const known = new Map(results.map(({ procedure }) => [nameOf(procedure), procedure]));
  const words = typed.toLowerCase().match(/\d+|[\p{L}()]+/gu) ?? [];
  const [year = null] = words.filter((word) => YEAR.test(word)).map(Number);
  const [grade = null] = words.filter((word) => GRADE.test(word)).map(Number);
  const rest = words.filter((word) => !YEAR.test(word) && !GRADE.test(word) && !IDLE.test(word)).join(" ");
  const subject = rest === "" ? null : subjectOf(rest);
  const filter = { subject: subject ?? null, grade, year };
  const isNothing = subject === undefined || (subject === null && grade === null && year === null);
  const isThere = [...known.values()].some((procedure) =>
    isProcedureWanted(procedure, { ...NO_RESULTS_FILTER, ...filter }),
  );
  if (isNothing || !isThere) throw new WrongCall(filterCallText.noProcedure(typed, [...known.keys()]));
  return filter;
}

/** undefined = no subject is called so. */
function subjectOf(words: string): SubjectId | undefined {
  return SUBJECT_IDS.find((id) => {
    const { name, code } = subjectName(id);
    return id === words || sameText(code, words) || sameText(name, words);
  });
}

function sameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/gu, " ");
}

function nameOf(procedure: Procedure): string {
  return `${procedureMarker(procedure)}, ${String(procedure.year)}`;
}
