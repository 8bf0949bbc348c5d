import { evaluated } from "./expressions";
import type { FormRule } from "./form-template";
import { monthBefore } from "./monthly-dates";
import type { MonthId } from "./monthly-file";
import type { RemarkBasis } from "./remark-basis";

/** How the month before ended in a row. */
export interface EndBefore {
  readonly end: number | null;
  /** That month's own start is doubtful: the end of the month before it was taken instead. */
  readonly isCarried: boolean;
}

/**
 * The end of the month before, that this month has to start with. Where the school's start of that month is not known,
 * the rule itself says what it was: the end of the month before it.
 *
 * Source: docs/monthly.md#carried.
 */
export function endBefore(
  schoolId: string,
  month: MonthId,
  label: string,
  rule: Extract<FormRule, { kind: "carry" }>,
  basis: RemarkBasis,
): EndBefore {
  const before = basis.past.before(schoolId, month, label);
  const written = before?.[rule.end];
  if (before === undefined || typeof written === "number")
    return { end: typeof written === "number" ? written : null, isCarried: false };
  const formula = basis.arithmetic.formulaOf(label, rule.end);
  if (formula?.kind !== "column") return { end: null, isCarried: false };
  const values = before;
  function valueOf(header: string): number | null {
    const value = values[header];
    if (typeof value === "number") return value;
    return header === rule.start ? endBefore(schoolId, monthBefore(month), label, rule, basis).end : null;
  }
  return { end: evaluated(formula.is, valueOf), isCarried: true };
}
