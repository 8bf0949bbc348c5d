import type { DecidedForm } from "./decide-values";
import { referencesOf } from "./expressions";
import type { FormRule, FormTemplate } from "./form-template";
import { totalLabels } from "./months-before";
import { saysPart } from "./part-words";

/** Pairs of numbers from which words are believed, and the share of them in which they must hold. */
const LEAST_PAIRS = 30;
const HOLDS = 0.95;

type Pair = readonly [part: number, whole: number];

/**
 * Parts that words alone name: «из них», «в том числе» of the column or the row before, where nearly all numbers agree.
 *
 * Source: docs/monthly.md#parts.
 */
export function learntParts(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const known = new Set(
    template.rules.flatMap((rule) => (rule.kind === "limit" ? referencesOf(rule.left) : [])),
  );
  return [...partColumns(forms, template), ...partRows(forms, template)].filter(
    (rule) => rule.kind !== "limit" || !referencesOf(rule.left).some((part) => known.has(part)),
  );
}

function partColumns(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const { columns } = template;
  const totals = totalLabels(template);
  const amounts = columns.flatMap(({ role, kind }, index) => {
    const isAmount = (role === "input" || role === "computed") && (kind === "count" || kind === "number");
    return isAmount ? [index] : [];
  });
  return amounts.flatMap((part): FormRule[] => {
    const { header = "", role } = columns[part] ?? {};
    if (role !== "input" || !saysPart(header)) return [];
    const before = amounts.filter((of) => of < part && !saysPart(columns[of]?.header ?? ""));
    return firstThatHolds(before.reverse(), header, (whole) => ({
      name: columns[whole]?.header ?? "",
      pairs: forms.flatMap(({ clean, labels }) =>
        clean.flatMap((row, index) => {
          return totals.has(labels[index] ?? "") ? [] : pairOf(row[part], row[whole]);
        }),
      ),
    }));
  });
}

function partRows(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const { rows, columns } = template;
  const amounts = columns.flatMap(({ role, kind }, index) => {
    return role === "input" && (kind === "count" || kind === "number") ? [index] : [];
  });
  return rows.flatMap(({ label }, at): FormRule[] => {
    if (!saysPart(label)) return [];
    const whole = [...rows.slice(0, at)].reverse().find(({ label: of }) => !saysPart(of));
    return firstThatHolds(whole === undefined ? [] : [whole.label], label, (name) => ({
      name,
      pairs: forms.flatMap(({ clean, labels }) => {
        const [part, of] = [clean[labels.indexOf(label)], clean[labels.indexOf(name)]];
        return amounts.flatMap((column) => pairOf(part?.[column], of?.[column]));
      }),
    }));
  });
}

function pairOf(part: unknown, whole: unknown): Pair[] {
  return typeof part === "number" && typeof whole === "number" ? [[part, whole]] : [];
}

/** The nearest whole that the numbers do not contradict. */
function firstThatHolds<T>(
  wholes: readonly T[],
  part: string,
  sightOf: (whole: T) => { readonly name: string; readonly pairs: readonly Pair[] },
): FormRule[] {
  for (const whole of wholes) {
    const { name, pairs } = sightOf(whole);
    const inside = pairs.filter(([own, of]) => own <= of).length;
    const isParted = pairs.some(([own, of]) => own < of);
    if (pairs.length < LEAST_PAIRS || !isParted || inside < pairs.length * HOLDS) continue;
    const [left, right] = [
      { op: "ref", to: part },
      { op: "ref", to: name },
    ] as const;
    return [{ kind: "limit", id: `limit:${part}`, isOn: true, left, right, isStrict: false }];
  }
  return [];
}
