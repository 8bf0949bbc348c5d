import { LIST_GROUPS, type ListedSchool, type ListGroup } from "../model/school-list";

/** What the imported lists of the workbook say of one group. */
export interface ImportedList {
  readonly group: ListGroup;
  /** The latest year that the lists name; null where they name none. */
  readonly year: number | null;
  /** Sheets it stands on. */
  readonly sheets: readonly string[];
  /** Ids of the schools in the group, and of all that the list has a row of. */
  readonly listed: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  /** It has rows of schools only that are in some group: a school without a row is in none. */
  readonly isComplete: boolean;
}

/**
 * What a list says of a school. A list that has rows of schools in no group (an atlas with 1 and 0) does not know a
 * school without a row: null. One that names only schools in groups says no to the rest.
 */
export function listSays({ listed, known, isComplete }: ImportedList, schoolId: string): boolean | null {
  if (listed.has(schoolId)) return true;
  return known.has(schoolId) || isComplete ? false : null;
}

/**
 * The imported lists by group, of their latest year. A column that no school is marked in is a blank form, not a list.
 *
 * Source: docs/methods.md#lists («the regional list imported as is (preferred)»).
 */
export function importedLists(rows: readonly ListedSchool[]): ImportedList[] {
  return LIST_GROUPS.flatMap((group) => {
    const told = rows.filter(({ groups }) => groups[group] !== undefined);
    const latest = told.reduce((year, row) => Math.max(year, row.year ?? -Infinity), -Infinity);
    const current = told.filter(({ year }) => year === null || year === latest);
    const listed = new Set(
      current.filter(({ groups }) => groups[group] === true).map(({ school }) => school.id),
    );
    if (listed.size === 0) return [];
    const known = new Set(current.map(({ school }) => school.id));
    return [
      {
        group,
        year: latest === -Infinity ? null : latest,
        sheets: [...new Set(current.map(({ source }) => source.sheet))],
        listed,
        known,
        isComplete: current.every(({ groups }) => Object.values(groups).includes(true)),
      },
    ];
  });
}

/** How far a list and the computation say the same of the schools. */
export interface ListAgreement {
  readonly group: ListGroup;
  readonly year: number | null;
  readonly sheets: readonly string[];
  /** Schools in the list, and by the computation. */
  readonly listed: number;
  readonly computed: number;
  readonly both: number;
  /** In the list, not by the computation; and the other way round. */
  readonly onlyListed: number;
  readonly onlyComputed: number;
  /** In the list, and the tables have too little to compute it. */
  readonly unknown: number;
}

/**
 * Counts how far a list and the computation agree.
 *
 * @param schools Every school that either speaks of; `computed` null = too little to say.
 */
export function listAgreement(
  list: ImportedList,
  schools: readonly { readonly id: string; readonly computed: boolean | null }[],
): ListAgreement {
  const { group, year, sheets, listed } = list;
  const inList = schools.filter(({ id }) => listed.has(id));
  const both = inList.filter(({ computed }) => computed === true).length;
  const onlyListed = inList.filter(({ computed }) => computed === false).length;
  const computed = schools.filter((school) => school.computed === true);
  return {
    group,
    year,
    sheets,
    listed: listed.size,
    computed: computed.length,
    both,
    onlyListed,
    onlyComputed: computed.filter(({ id }) => !listed.has(id)).length,
    unknown: listed.size - both - onlyListed,
  };
}
