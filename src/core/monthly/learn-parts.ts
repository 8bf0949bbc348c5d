import type { DecidedForm } from "./decide-values";
import { referencesOf } from "./expressions";
import type { FormColumn, FormRule, FormTemplate } from "./form-template";
import { totalLabels } from "./months-before";
import { saysPart } from "./part-words";
import { areWhole } from "./typed-sums";

/** Pairs of numbers from which words are believed, and the share of them in which they must hold. */
const LEAST_PAIRS = 30;
const HOLDS = 0.95;
/** So many more pairs may contradict the nearest whole than another one, or this share of them. */
const MORE_SLIPS = 2;
const MORE_SHARE = 0.01;

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
    return nearestThatHolds(before.reverse(), header, (whole) => ({
      name: columns[whole]?.header ?? "",
      isNamed: areOfOneGroup(columns[part], columns[whole]),
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
  const amounts = columns.flatMap(({ role, kind, byRow }, index) => {
    const holdsNumbers = kind === "count" || kind === "number" || byRow !== undefined;
    return role === "input" && holdsNumbers ? [index] : [];
  });
  function numbersOf(name: string): number[] {
    return forms.flatMap(({ clean, labels }) => {
      const cells = clean[labels.indexOf(name)];
      return amounts.map((column) => cells?.[column]).filter((cell) => typeof cell === "number");
    });
  }
  return rows.flatMap(({ label }, at): FormRule[] => {
    if (!saysPart(label)) return [];
    const above = rows.slice(0, at).map(({ label: of }) => of);
    // Children are no part of the percent or the price between them and all children.
    const isCounted = areWhole(numbersOf(label));
    const whole = above.reverse().find((of) => !saysPart(of) && (!isCounted || areWhole(numbersOf(of))));
    return nearestThatHolds(whole === undefined ? [] : [whole], label, (name) => ({
      name,
      isNamed: true,
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

/** Columns under one header of a group. */
function areOfOneGroup(one: FormColumn | undefined, other: FormColumn | undefined): boolean {
  const [a = [], b = []] = [one?.levels.slice(0, -1), other?.levels.slice(0, -1)];
  return a.length > 0 && a.join("\n") === b.join("\n");
}

interface Sight {
  readonly name: string;
  readonly isNamed: boolean;
  readonly pairs: readonly Pair[];
}

/**
 * The nearest whole that the numbers do not contradict. Where no header of a group holds the two together, and another
 * column further off is contradicted less, it is not known which of them is meant.
 */
function nearestThatHolds<T>(wholes: readonly T[], part: string, sightOf: (whole: T) => Sight): FormRule[] {
  const sights = wholes.map(sightOf).filter(({ pairs }) => pairs.length >= LEAST_PAIRS);
  const near = sights.find((sight) => {
    const isParted = sight.pairs.some(([own, of]) => own < of);
    return isParted && above(sight) <= sight.pairs.length * (1 - HOLDS);
  });
  if (near === undefined) return [];
  const least = Math.min(...sights.map(above));
  const more = Math.max(MORE_SLIPS, near.pairs.length * MORE_SHARE);
  if (!near.isNamed && above(near) > least + more) return [];
  const [left, right] = [
    { op: "ref", to: part },
    { op: "ref", to: near.name },
  ] as const;
  return [{ kind: "limit", id: `limit:${part}`, isOn: true, left, right, isStrict: false }];
}

/** In how many pairs the part is above the whole. */
function above({ pairs }: Sight): number {
  return pairs.filter(([own, of]) => own > of).length;
}
