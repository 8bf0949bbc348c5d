import { computeFormulas, type DecidedForm } from "./decide-values";
import type { DraftRemark } from "./draft-remarks";
import { referencesOf } from "./expressions";
import type { FormTemplate } from "./form-template";
import type { RemarkKind } from "./remark";

/** Contradictions after which a typed number is not known until the school says it. */
const DOUBTFUL: readonly RemarkKind[] = [
  "outlier",
  "part-over-whole",
  "rule-broken",
  "sum-differs",
  "share-differs",
  "other-table-differs",
  "start-not-previous-end",
  "total-fell",
  "date-out-of-month",
];

/**
 * Takes the numbers that contradict others out of the clean values: what is not known is not counted, and does not
 * make a contradiction of next month. What follows from them is computed anew.
 *
 * Source: docs/monthly.md#doubtful.
 */
export function leaveOutDoubtful(
  form: DecidedForm,
  remarks: readonly DraftRemark[],
  template: FormTemplate,
): void {
  let isChanged = false;
  for (const remark of remarks) {
    // In a row that was pushed aside it is not known which number is in its place.
    const isCause = remark.because === null || remark.because.kind === "row-shifted";
    if (!isCause || !DOUBTFUL.includes(remark.kind)) continue;
    const row = form.clean[form.labels.indexOf(remark.label)];
    for (const header of doubtfulHeaders(remark, template)) {
      const column = template.columns.findIndex((of) => of.header === header);
      if (row === undefined || column < 0 || template.columns[column]?.role !== "input") continue;
      row[column] = null;
      isChanged = true;
    }
  }
  if (isChanged) computeFormulas(form, template);
}

/** Of a limit all parts; else the cell that the remark begins with. */
function doubtfulHeaders({ rule, header }: DraftRemark, { rules }: FormTemplate): string[] {
  const limit = rules.find((of) => of.id === rule);
  return limit?.kind === "limit" ? referencesOf(limit.left) : [header];
}
