import type { CheckResult, SchoolClass } from "../model/check-result";
import type { SchoolRiskFactors } from "../model/risk-factors";
import type { School } from "../model/school";
import type { SchoolContext } from "../model/school-context";
import type { Notice } from "../notice";
import type { MeasuredProcedure } from "../measured/measured-procedure";
import type { Thresholds } from "../model/thresholds";
import type { WorkbookRecords } from "../model/workbook-records";
import type { ContextModel } from "./expected-results";
import { indexInForce, knownColumns } from "./index-in-force";
import { joinedContexts } from "./joined-contexts";
import { withLists } from "./listed-conditions";
import { classifyLowResults } from "./low-results";
import type { LowResultsProfile } from "./low-results-profile";
import { schoolCriteria, withCriteria } from "./monitoring-criteria";
import { schoolConditions, type ConditionsRun, type ConditionsSettings } from "./school-conditions";
import { importedLists, listAgreement, type ListAgreement } from "./school-lists";

/** Schools in groups, by their results, conditions and risk profiles; with the rule of low results. */
export interface SchoolsInGroups {
  readonly classes: readonly SchoolClass[];
  readonly profile: LowResultsProfile;
  /** What the conditions of schools say; null where no table tells them. */
  readonly conditions: ConditionsRun | null;
  /** Risk profiles of «500+». Relevant from `risk.minSignificance`. */
  readonly riskFactors: readonly SchoolRiskFactors[];
}

/** Schools in groups, with what is to be said of how they were put there. */
export interface ClassifiedSchools {
  readonly groups: SchoolsInGroups;
  readonly notices: readonly Notice[];
}

/** What the groups are made of. */
export interface ClassificationBasis {
  readonly records: WorkbookRecords;
  /** Procedures of the last year that is there in full. */
  readonly measured: readonly MeasuredProcedure[];
  /** Every test; only `low-results` are looked at. */
  readonly results: readonly CheckResult[];
  readonly profile: LowResultsProfile;
  readonly settings: ConditionsSettings | undefined;
}

/**
 * Puts the schools into groups by their results and by their conditions, with the imported lists beside the
 * computation.
 *
 * @returns Notices: how far each list and the computation agree (`list-agreement`), what each regression on conditions
 * gave (`context-model-used`, `context-model-refused`).
 */
export function classifySchools(basis: ClassificationBasis, thresholds: Thresholds): ClassifiedSchools {
  const { records, measured, results, profile, settings = {} } = basis;
  const contexts = joinedContexts(records.contexts.filter(tellsConditions));
  const criteria = schoolCriteria(contexts, profile.criteria, thresholds);
  const classes = withCriteria(classifyLowResults(results, thresholds, profile), criteria, thresholds);
  const lists = importedLists(records.lists);
  const groups = { classes, profile, conditions: null, riskFactors: records.riskFactors };
  if (contexts.length === 0 && lists.length === 0) return { groups, notices: [] };

  const { index, indexFrom } = indexInForce(profile, knownColumns(contexts), settings.index);
  const computed = schoolConditions(contexts, measured, thresholds, { ...settings, index }, records.exams);
  const conditions = { ...withLists(computed, lists, allSchools(records)), indexFrom };
  const agreements = lists.flatMap((list) => {
    const answers = computedAnswers(list.group, conditions, classes);
    return answers === null ? [] : [agreementNotice(listAgreement(list, answers))];
  });
  const notices = [...agreements, ...conditions.models.map(modelNotice)];
  return { groups: { ...groups, conditions }, notices };
}

/** A list that only names the kinds of schools says nothing of their conditions. */
function tellsConditions({ values, monitoring = {} }: SchoolContext): boolean {
  return [...Object.values(values), ...Object.values(monitoring)].some((value) => value !== null);
}

/** Every school of results and lists, in the order of first appearance. */
function allSchools({ procedures, exams, lists }: WorkbookRecords): School[] {
  const units = [procedures, exams].flatMap((of) => of.flatMap(({ schools }) => [...schools]));
  const schools = [...units, ...lists].map(({ school }) => school).filter((school) => school !== null);
  return [...new Map(schools.map((school) => [school.id, school])).values()];
}

/** What the computation says of the group of a list; null where it says nothing of such a group. */
function computedAnswers(
  group: ListAgreement["group"],
  { schools }: ConditionsRun,
  classes: readonly SchoolClass[],
): { readonly id: string; readonly computed: boolean | null }[] | null {
  const categories = new Map(classes.map(({ school, category }) => [school.id, category]));
  const answers = schools.map(
    ({ school: { id }, adverse, adverseSource, adverseByIndex = null, deficit }) => {
      if (group === "adverse") return { id, computed: adverseSource === "list" ? adverseByIndex : adverse };
      if (group === "deficit") return { id, computed: deficit?.deficit ?? null };
      const category = group === "low" ? (categories.get(id) ?? "no-data") : "no-data";
      return { id, computed: category === "no-data" ? null : category === "low" };
    },
  );
  return answers.every(({ computed }) => computed === null) ? null : answers;
}

function agreementNotice({ sheets, year, ...counts }: ListAgreement): Notice {
  return {
    code: "list-agreement",
    place: sheets[0] ?? null,
    details: { ...counts, sheets, ...(year === null ? {} : { year }) },
  };
}

/** What each regression on conditions gave, used or refused. */
function modelNotice({ procedure, schools, rSquared, leaveOneOutRSquared, isUsed }: ContextModel): Notice {
  const details = { ...procedure, schools, rSquared, leaveOneOutRSquared };
  return { code: isUsed ? "context-model-used" : "context-model-refused", place: null, details };
}
