import { cellPlace } from "../../../workbook/address";
import type { ExamUnit } from "../../model/exam-results";
import type { Procedure } from "../../model/procedure";
import type { Notice } from "../../notice";
import type { UnitNumbers } from "./unit-numbers";
import type { RecognisedTable } from "../../model/recognised-table";

/** What cannot be: no number of pupils, more of them than sat or a school has, parts greater than the whole, a mean outside its scale. */
type Problem =
  | "no-count"
  | "participants-above-school"
  | "below-above-participants"
  | "high-above-participants"
  | "parts-above-participants"
  | "marks-above-participants"
  | "mean-outside-scale";

/** A number of a unit that cannot be, and what it cannot exceed. */
interface Impossible {
  readonly unit: Pick<ExamUnit, "name" | "source">;
  readonly problem: Problem;
  readonly said: number;
  readonly limit: number;
}

/** The impossible numbers of some units of a procedure. */
export interface ImpossibleRow {
  readonly procedure: Procedure;
  readonly impossible: readonly Impossible[];
}

/** Marks go from 2 to 5, test points of ЕГЭ to 100. */
const [LOWEST_MARK, HIGHEST_MARK] = [2, 5];
const HIGHEST_TEST_SCORE = 100;
/** More pupils of one grade has no school: 112 typed as 112 000, or a date read as a number. */
const MOST_OF_SCHOOL = 10_000;
/** More primary points has no exam. */
const HIGHEST_PRIMARY_SCORE = 100;

/**
 * A unit without the numbers that cannot be: they are unknown, never used, and named.
 *
 * Source: docs/forms.md#impossible.
 */
export function withoutImpossible(
  unit: ExamUnit,
  { exam }: Pick<Procedure, "exam">,
): { readonly unit: ExamUnit; readonly impossible: readonly Impossible[] } {
  const { participants, below, high, marks, meanMark, meanScore } = unit;
  const highest = exam === "ege" ? HIGHEST_TEST_SCORE : HIGHEST_PRIMARY_SCORE;
  const ofMarks = marks?.reduce((sum, count) => sum + count, 0) ?? 0;
  const impossible: Impossible[] = [];
  function fits(problem: Problem, said: number | null, isPossible: boolean, limit: number): boolean {
    if (said === null || isPossible) return true;
    impossible.push({ unit, problem, said, limit });
    return false;
  }

  const isSchool = unit.level !== "school" || (participants ?? 0) <= MOST_OF_SCHOOL;
  const known = fits("participants-above-school", participants, isSchool, MOST_OF_SCHOOL)
    ? participants
    : null;
  const most = known ?? Infinity;
  function isNoCount(count: number | null): boolean {
    return !fits("no-count", count, isCount(count ?? 0), 0);
  }
  const areNone = [below, high].map(isNoCount);
  const isNoMark = isNoCount(marks?.find((count) => !isCount(count)) ?? null);
  const isBelow = fits("below-above-participants", below, (below ?? 0) <= most, most);
  const isHigh = fits("high-above-participants", high, (high ?? 0) <= most, most);
  const parts = below === null || high === null || !isBelow || !isHigh ? null : below + high;
  const areParts = fits("parts-above-participants", parts, (parts ?? 0) <= most, most);
  const areMarks = fits("marks-above-participants", marks === null ? null : ofMarks, ofMarks <= most, most);
  const isMark = meanMark === null || (meanMark >= LOWEST_MARK && meanMark <= HIGHEST_MARK);
  const isScore = meanScore === null || (meanScore >= 0 && meanScore <= highest);
  const possible = {
    participants: known,
    below: isBelow && areParts && !areNone[0] ? below : null,
    high: isHigh && areParts && !areNone[1] ? high : null,
    marks: areMarks && !isNoMark ? marks : null,
    meanMark: fits("mean-outside-scale", meanMark, isMark, HIGHEST_MARK) ? meanMark : null,
    meanScore: fits("mean-outside-scale", meanScore, isScore, highest) ? meanScore : null,
  };
  return { unit: { ...unit, ...possible, ...leftUnknown(unit, possible) }, impossible };
}

/** The numbers of a row; none where it is a school's and counts more pupils than a school has, which `wrong` then names. */
export function possibleNumbers(
  row: UnitNumbers,
  {
    unit,
    procedure,
  }: { readonly unit: Pick<ExamUnit, "level" | "name" | "source">; readonly procedure: Procedure },
  wrong: ImpossibleRow[],
): UnitNumbers {
  const { participants, marks, histogram, journal } = row;
  const sums = [marks, histogram].map((counts) => counts?.reduce((sum, count) => sum + count, 0) ?? 0);
  const said = Math.max(participants ?? 0, ...sums);
  if (unit.level !== "school" || said <= MOST_OF_SCHOOL) return row;
  wrong.push({
    procedure,
    impossible: [{ unit, problem: "participants-above-school", said, limit: MOST_OF_SCHOOL }],
  });
  const told = { participants, marks, histogram, journal };
  const lost = (["participants", "marks", "histogram", "journal"] as const).filter((of) => told[of] !== null);
  const unread = [...new Set([...row.unread, ...lost])];
  return { participants: null, marks: null, histogram: null, journal: null, unread };
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0;
}

/** What stands in the row and cannot be is as little known as what could not be read. */
function leftUnknown(
  unit: ExamUnit,
  possible: Pick<ExamUnit, "participants" | "below" | "high" | "marks" | "meanMark" | "meanScore">,
): Pick<ExamUnit, "unread"> {
  const lost = (["participants", "below", "high", "marks", "meanMark", "meanScore"] as const).filter(
    (measure) => unit[measure] !== null && possible[measure] === null,
  );
  return lost.length === 0 ? {} : { unread: [...new Set([...(unit.unread ?? []), ...lost])] };
}

/** One notice for a table, `impossible-numbers`: `count`, and the first: `unit`, `problem`, `said`, `limit` and the exam. */
export function impossibleNotice(found: readonly ImpossibleRow[], table: RecognisedTable): Notice[] {
  const all = found.flatMap(({ procedure, impossible }) => impossible.map((of) => ({ procedure, ...of })));
  const [first] = all;
  if (first === undefined) return [];
  const { procedure, unit, problem, said, limit } = first;
  const details = {
    sheet: table.sheet,
    count: all.length,
    unit: unit.name,
    names: [...new Set(all.map((of) => of.unit.name))],
    problem,
    said,
    limit,
    ...procedure,
  };
  return [{ code: "impossible-numbers", place: cellPlace(unit.source), details }];
}
