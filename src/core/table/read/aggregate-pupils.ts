import { markOf } from "../../scales/mark-of";
import type { Scale } from "../../model/procedure";
import type { JournalCounts, Level, MarkCounts, UnitResult } from "../../model/results";
import type { Points } from "../../units";
import type { PupilsOf } from "./pupil-columns";

/** Who the pupils of a unit are taken for. */
export interface PupilGroup {
  readonly level: Level;
  readonly name: string;
  readonly pupils: PupilsOf;
}

/**
 * The results of a school, territory or region from its pupils.
 *
 * All of it is of the totals that can be: works above the maximum are left out, of the comparison with the journal too.
 *
 * @param maximum Highest score that can be; null = not known, the histogram then ends with the highest met.
 * @returns null when no pupil has a total that can be.
 */
export function aggregatePupils(
  group: PupilGroup,
  scale: Scale | null,
  maximum: Points | null,
): UnitResult | null {
  const { level, name, pupils } = group;
  const { columns, places } = pupils;
  const [first] = places;
  const known = places.filter((place) => columns.scoreAt(place) !== null);
  if (first === undefined || known.length === 0) return null;

  const schools = new Set<string>();
  for (const place of known) schools.add(columns.schoolAt(place).id);
  return {
    level,
    name,
    school: level === "school" ? columns.schoolAt(first) : null,
    participants: known.length,
    schoolCount: level === "school" ? null : schools.size,
    marks: markCounts(pupils, scale),
    histogram: histogramOf(
      known.map((place) => columns.scoreAt(place) ?? 0),
      maximum,
    ),
    journal: journalCounts(pupils, scale),
    pupils,
    source: sourceOf(pupils),
  };
}

/** The first cell of a group's first pupil. */
export function sourceOf({ columns, places }: PupilsOf): UnitResult["source"] {
  const [first = 0] = places;
  const { sheet, area } = columns.tableAt(first);
  return { sheet, row: columns.rowAt(first), column: area.column };
}

function histogramOf(scores: Int32Array, maximum: Points | null): number[] {
  const highest = maximum ?? scores.reduce((most, score) => Math.max(most, score), 0);
  const histogram = new Array<number>(highest + 1).fill(0);
  for (const score of scores) histogram[score] = (histogram[score] ?? 0) + 1;
  return histogram;
}

function markCounts({ columns, places }: PupilsOf, scale: Scale | null): MarkCounts | null {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let known = 0;
  for (const place of places) {
    const score = columns.scoreAt(place);
    const mark = score === null ? null : scale === null ? columns.givenMarkAt(place) : markOf(scale, score);
    if (mark !== 2 && mark !== 3 && mark !== 4 && mark !== 5) continue;
    counts[mark - 2] = (counts[mark - 2] ?? 0) + 1;
    known += 1;
  }
  return known === 0 ? null : counts;
}

function journalCounts({ columns, places }: PupilsOf, scale: Scale | null): JournalCounts | null {
  const counts = { lowered: 0, confirmed: 0, raised: 0, gap2: 0 };
  for (const place of places) {
    const journalMark = columns.journalMarkAt(place);
    const score = columns.scoreAt(place);
    if (journalMark === null || score === null) continue;
    const mark = scale === null ? columns.givenMarkAt(place) : markOf(scale, score);
    if (mark === null) continue;
    if (mark < journalMark) counts.lowered += 1;
    else if (mark > journalMark) counts.raised += 1;
    else counts.confirmed += 1;
    if (Math.abs(mark - journalMark) >= 2) counts.gap2 += 1;
  }
  return counts.lowered + counts.confirmed + counts.raised === 0 ? null : counts;
}
