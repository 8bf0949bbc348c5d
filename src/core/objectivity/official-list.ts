import type { CheckResult } from "../model/check-result";
import type { OfficialMarkers } from "../model/results";

/**
 * `official-list`: the imported list of schools with signs of biased results, one result for each marker. The list
 * is the region's own; nothing is computed. `value` is 1; details: `markers` (of this school in this year).
 *
 * Source: docs/methods.md#official-list.
 */
export function officialList(lists: readonly OfficialMarkers[]): CheckResult[] {
  return lists.flatMap(({ year, school, markers, source }) =>
    markers.map(({ grade, subject }): CheckResult => ({
      check: "official-list",
      level: "school",
      procedure: { exam: "vpr", subject, grade, year },
      territory: school.territory,
      school,
      fired: true,
      value: 1,
      threshold: null,
      n: null,
      p: null,
      q: null,
      severity: "info",
      details: { markers: markers.length },
      source,
    })),
  );
}
