import type { Expression, FormRule } from "./form-template";
import type { FoundTable } from "./found-table";
import { alongRow } from "./learn-rules";

/** Lines that must have a column's formula for it to be the form's, and their share of those with any. */
const LEAST_LINES = 2;
const AGREED = 0.5;

/**
 * Formulas of a table without given rows: a column that most of its filled lines compute in the same way, whichever
 * school or event they are of.
 */
export function learnLines(tables: readonly FoundTable[], headers: readonly string[]): FormRule[] {
  return headers.flatMap((header, index): FormRule[] => {
    const counts = new Map<string, { readonly is: Expression; count: number }>();
    let lines = 0;
    for (const { view, block } of tables) {
      const column = block.paths[index]?.column ?? 0;
      for (let row = block.bodyRow; row < view.rows; row += 1) {
        if (view.isBlank(row)) continue;
        lines += 1;
        const is = alongRow({ view, block }, headers, { row, column });
        if (is === null) continue;
        const key = JSON.stringify(is);
        counts.set(key, { is, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    }
    const [best] = [...counts.values()].sort((one, other) => other.count - one.count);
    if (best === undefined || best.count < Math.max(LEAST_LINES, lines * AGREED)) return [];
    return [
      {
        ...{ kind: "column", id: `column:${header}:1`, isOn: true, target: header, is: best.is },
        ...{ rows: [], isFormula: true },
      },
    ];
  });
}
