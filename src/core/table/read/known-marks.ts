import type { ExamUnit, UnreadExamMeasure } from "../../model/exam-results";
import type { CellNumbers, CellPlace } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";
import type { ColumnGroup } from "./exam-groups";

const DASH = /^[-–—]$/;

type Counts = Pick<ExamUnit, "below" | "high" | "marks">;

/**
 * The pupils of a row without its marks where one of them is a dash or nothing and the others are fewer than sat: then it is not
 * «nobody». It is named, and who did not pass is not known either where it is the «2».
 */
export function withKnownMarks(
  row: number,
  { participants, ...counts }: Counts & Pick<ExamUnit, "participants">,
  {
    columns,
    numbers,
    log,
  }: { readonly columns: ColumnGroup; readonly numbers: CellNumbers; readonly log: DirtLog },
): { readonly counts: Counts; readonly unread: readonly UnreadExamMeasure[] } {
  const told = counts.marks?.reduce((sum, count) => sum + count, 0) ?? 0;
  const isLess = counts.marks !== null && participants !== null && told < participants;
  const lacking = columns.find(({ measure, column, isShare }) => {
    return isLess && /^mark\d$/.test(measure) && !isShare && isNobody(numbers, { row, column });
  });
  if (lacking === undefined) return { counts, unread: [] };
  noteDirt(log, "shares-not-hundred", row, lacking.column);
  const isOfTwo = lacking.measure === "mark2" && counts.below === 0;
  return {
    counts: { ...counts, marks: null, below: isOfTwo ? null : counts.below },
    unread: isOfTwo ? ["marks", "below"] : ["marks"],
  };
}

/** An empty cell and a dash stand for nobody, as tables print them. */
export function isNobody(numbers: CellNumbers, place: CellPlace): boolean {
  return numbers.textAt(place) === "" || isDash(numbers, place);
}

export function isDash(numbers: CellNumbers, place: CellPlace): boolean {
  return DASH.test(numbers.textAt(place));
}
