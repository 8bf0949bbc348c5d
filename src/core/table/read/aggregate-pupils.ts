import { markOf } from "../../scales/mark-of";
import type { Scale } from "../../model/procedure";
import type { JournalCounts, Level, MarkCounts, UnitResult } from "../../model/results";
import type { Points } from "../../units";
import type { PupilOfSchool } from "./result-builder";

/** Who the pupils of a unit are taken for. */
export interface PupilGroup {
  readonly level: Level;
  readonly name: string;
  readonly pupils: readonly PupilOfSchool[];
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
  const [first] = pupils;
  const scores = pupils.map(({ pupil }) => pupil.score).filter((score) => score !== null);
  if (first === undefined || scores.length === 0) return null;

  const schools = new Set(pupils.filter(({ pupil }) => pupil.score !== null).map(({ school }) => school.id));
  return {
    level,
    name,
    school: level === "school" ? first.school : null,
    participants: scores.length,
    schoolCount: level === "school" ? null : schools.size,
    marks: markCounts(pupils, scale),
    histogram: histogramOf(scores, maximum),
    journal: journalCounts(pupils, scale),
    pupils: pupils.map(({ pupil }) => pupil),
    source: { sheet: first.table.sheet, row: first.pupil.row, column: first.table.area.column },
  };
}

function histogramOf(scores: readonly Points[], maximum: Points | null): number[] {
  const highest = maximum ?? scores.reduce((most, score) => Math.max(most, score), 0);
  const histogram = new Array<number>(highest + 1).fill(0);
  for (const score of scores) histogram[score] = (histogram[score] ?? 0) + 1;
  return histogram;
}

function markCounts(pupils: readonly PupilOfSchool[], scale: Scale | null): MarkCounts | null {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let known = 0;
  for (const { pupil, givenMark } of pupils) {
    const mark = pupil.score === null ? null : scale === null ? givenMark : markOf(scale, pupil.score);
    if (mark !== 2 && mark !== 3 && mark !== 4 && mark !== 5) continue;
    counts[mark - 2] = (counts[mark - 2] ?? 0) + 1;
    known += 1;
  }
  return known === 0 ? null : counts;
}

function journalCounts(pupils: readonly PupilOfSchool[], scale: Scale | null): JournalCounts | null {
  const counts = { lowered: 0, confirmed: 0, raised: 0, gap2: 0 };
  for (const { pupil, givenMark } of pupils) {
    const { journalMark, score } = pupil;
    if (journalMark === null || score === null) continue;
    const mark = scale === null ? givenMark : markOf(scale, score);
    if (mark === null) continue;
    if (mark < journalMark) counts.lowered += 1;
    else if (mark > journalMark) counts.raised += 1;
    else counts.confirmed += 1;
    if (Math.abs(mark - journalMark) >= 2) counts.gap2 += 1;
  }
  return counts.lowered + counts.confirmed + counts.raised === 0 ? null : counts;
}
