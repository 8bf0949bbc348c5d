import type { CheckView, FilterChoices, SchoolView } from "../../app/session-values";
import type { EvidenceLevel } from "../../core/model/check-result";
import { NO_RESULTS_FILTER, type ResultsFilter } from "../../core/run/results-filter";
import { LEVELS } from "../../core/model/level-ranks";
import { isSchoolNamed } from "../../core/table/schools/is-school-named";

/** What the list of schools is narrowed to; null = all. The level and the search narrow what is shown only. */
export interface SchoolsFilter extends ResultsFilter {
  readonly level: EvidenceLevel | null;
  readonly search: string;
}

/** Nothing narrowed. */
export const NO_FILTER: SchoolsFilter = {
  ...NO_RESULTS_FILTER,
  level: null,
  search: "",
};

/** The values that stand in the results, to choose from. */
export interface FilterOptions extends FilterChoices {
  readonly levels: readonly EvidenceLevel[];
}

/** What can be chosen in a filter over these results. */
export function filterOptions({ choices, schools }: Pick<CheckView, "choices" | "schools">): FilterOptions {
  return { ...choices, levels: LEVELS.filter((level) => schools.some((school) => school.level === level)) };
}

/** What of a filter narrows the results themselves: headline, overview and what is written follow it. */
export function resultsFilter({ territory, subject, grade, year, check }: SchoolsFilter): ResultsFilter {
  return { territory, subject, grade, year, check };
}

/** How many conditions are set. */
export function activeConditions(filter: SchoolsFilter): number {
  const { search, ...chosen } = filter;
  return Object.values(chosen).filter((value) => value !== null).length + (search.trim() === "" ? 0 : 1);
}

/** The schools that are shown of those the results are of. */
export function filterSchools(schools: readonly SchoolView[], filter: SchoolsFilter): SchoolView[] {
  return schools.filter(({ school, level }) => {
    return (filter.level === null || level === filter.level) && isSchoolNamed(school, filter.search);
  });
}
