import type { DecidedForm } from "./decide-values";
import { sumOfNames } from "./expressions";
import type { FormRule, FormTemplate } from "./form-template";
import { totalLabels } from "./months-before";
import { countSums, isSum, SAID, saysSum, UNSAID, type Numbers, type SumCount } from "./typed-sums";
import { greatest } from "../../workbook/greatest";

/** Rows that one total is made of, when they are looked for side by side. */
const MOST_PARTS = 40;
/** Rows of a form in which every one may be a sum; among more only those that say so are tried. */
const MOST_ROWS = 60;
/** Share of a column's sums that may be wrong: prices and days do not add up where numbers of children do. */
const WRONG_COLUMN = 0.25;

/**
 * Totals that schools type: a given row whose numbers in nearly all tables are the sums of the rows above it (or beneath,
 * where it stands first), of the totals above it, or of all rows that are none.
 */
export function learntRowSums(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const labels = template.rows.map(({ label }) => label);
  if (new Set(labels).size < labels.length) return [];
  const ruled = new Set(template.rules.flatMap((rule) => (rule.kind === "row" ? [rule.target] : [])));
  const columns = numberColumns(forms, template, labels);
  const totals = new Set([...labels.keys()].filter((row) => totalLabels(template).has(labels[row] ?? "")));
  return labels.flatMap((label, target): FormRule[] => {
    const isSaid = saysSum(label);
    if (ruled.has(label) || (!isSaid && labels.length > MOST_ROWS)) return [];
    const evidence = isSaid ? SAID : UNSAID;
    let best: { readonly parts: readonly number[]; readonly sum: ColumnSums } | null = null;
    for (const parts of possibleParts(labels, target, totals)) {
      const sum = columnSums(columns, target, parts);
      if (isSum(sum.count, evidence) && (best === null || sum.count.wrong < best.sum.count.wrong))
        best = { parts, sum };
    }
    if (best === null) return [];
    totals.add(target);
    return [
      {
        ...{ kind: "row", id: `row-sum:${label}`, isOn: true, target: label, isFormula: false },
        is: sumOfNames(best.parts.map((part) => labels[part] ?? "")),
        columns: best.sum.headers,
      },
    ];
  });
}

/** A column of the form down the given rows, in each table. */
interface NumberColumn {
  readonly header: string;
  readonly tables: readonly Numbers[];
}

function numberColumns(
  forms: readonly DecidedForm[],
  { columns }: FormTemplate,
  labels: readonly string[],
): NumberColumn[] {
  const rows = forms.map((form) => labels.map((label) => form.clean[form.labels.indexOf(label)]));
  return columns.flatMap(({ header, role, kind }, column): NumberColumn[] => {
    if (role !== "input" || (kind !== "count" && kind !== "number")) return [];
    const tables = rows.map((table) =>
      table.map((row) => {
        const value = row?.[column];
        return typeof value === "number" ? value : null;
      }),
    );
    return [{ header, tables }];
  });
}

/** Columns in which a sum holds, and how it does in them together. */
interface ColumnSums {
  readonly headers: readonly string[];
  readonly count: SumCount;
}

function columnSums(columns: readonly NumberColumn[], target: number, parts: readonly number[]): ColumnSums {
  const counted = columns.flatMap(({ header, tables }) => {
    const count = countSums(tables, target, parts);
    const most = Math.max(1, WRONG_COLUMN * count.known);
    return count.known > 0 && count.sums.size > 0 && count.wrong <= most ? [{ header, count }] : [];
  });
  function total(of: (count: SumCount) => number): number {
    return counted.reduce((sum, { count }) => sum + of(count), 0);
  }
  return {
    headers: counted.map(({ header }) => header),
    count: {
      known: total(({ known }) => known),
      used: total(({ used }) => used),
      wrong: total(({ wrong }) => wrong),
      sums: new Set(counted.flatMap(({ count }) => [...count.sums])),
    },
  };
}

/** Rows that a total may be of, the likeliest first. @param totals Rows that are sums of others already. */
function* possibleParts(
  labels: readonly string[],
  target: number,
  totals: ReadonlySet<number>,
): Generator<number[]> {
  const rows = [...labels.keys()];
  const above = rows.slice(0, target);
  const since = above.slice(
    1 +
      greatest(
        above.filter((row) => totals.has(row)),
        -1,
      ),
  );
  yield* lengths(since.slice(-MOST_PARTS).reverse());
  const sums = above.filter((row) => totals.has(row));
  const plain = above.filter((row) => !totals.has(row));
  for (const parts of [sums, plain]) if (parts.length >= 2) yield parts;
  yield* lengths(rows.slice(target + 1).filter((row) => !totals.has(row) && !saysSum(labels[row] ?? "")));
}

/** So many of the nearest rows, in their order on the sheet; the most first. */
function* lengths(nearest: readonly number[]): Generator<number[]> {
  for (let length = Math.min(MOST_PARTS, nearest.length); length >= 2; length -= 1)
    yield nearest.slice(0, length).sort((one, other) => one - other);
}
