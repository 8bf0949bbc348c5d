import type { DecidedForm } from "./decide-values";
import type { Expression, FormRule, FormTemplate } from "./form-template";
import { totalLabels } from "./months-before";
import { areWhole, mostWrong, SAID, type Numbers, type SumEvidence } from "./typed-sums";
import { saysPercent } from "./words";

/** Rows that are looked at: a table of thousands shows its shares in the first ones. */
const MOST_ROWS = 2000;
/** Share of numbers that have at least so many digits after the comma as schools round to. */
const ROUNDED = 0.8;
const MOST_DIGITS = 6;
/** Percentage points, of one: what schools round further than others is no mistake. */
const LOOSE = 0.01;
/** Share of a column's numbers that may be wrong where the rule of a row is said of it. */
const WRONG_COLUMN = 0.25;

/** What it takes to believe a share: that two other numbers give it to a percent by chance is unlikely each time. */
const EVIDENCE: SumEvidence = { least: 8, leastVaried: 4, holds: 0.85, slips: 2 };

/** Rows after which two numbers that mostly do not give the share are let go: a wide form has thousands of pairs. */
const GLANCE = 12;

/** Names of columns, or of rows, and numbers that stand under them side by side. */
interface Sight {
  readonly names: readonly string[];
  readonly rows: readonly Numbers[];
}

/** Places of a part and of its whole, and how their share is written. */
interface Share {
  readonly part: number;
  readonly whole: number;
  /** 100 for percents, 1 for shares of one. */
  readonly scale: 1 | 100;
  readonly tolerance: number;
}

/**
 * Shares and percents that schools work out themselves: a column (a given row) that in nearly all rows (tables) is one
 * counted number divided by another, as far as it is rounded.
 *
 * Source: docs/monthly.md#typed-shares.
 *
 * @param areRowsNamed A row has the same name in each table.
 */
export function learntShares(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  areRowsNamed: boolean,
): FormRule[] {
  return [...columnShares(forms, template), ...(areRowsNamed ? rowShares(forms, template) : [])];
}

function columnShares(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const ruled = targetsOf(template, "column");
  const totals = totalLabels(template);
  const places = amountPlaces(template);
  const rows = forms
    .flatMap(({ clean, labels }) => clean.filter((_, row) => !totals.has(labels[row] ?? "")))
    .slice(0, MOST_ROWS)
    .map((row): Numbers => places.map((place) => numberIn(row[place])));
  const sight = { names: places.map((place) => template.columns[place]?.header ?? ""), rows };
  return sharesIn(sight, ruled).map(({ target, is, tolerance }) => {
    return {
      kind: "column",
      id: `share:${target}`,
      isOn: true,
      tolerance,
      target,
      is,
      rows: [],
      isFormula: false,
    };
  });
}

function rowShares(forms: readonly DecidedForm[], template: FormTemplate): FormRule[] {
  const names = template.rows.map(({ label }) => label);
  if (new Set(names).size < names.length) return [];
  const ruled = targetsOf(template, "row");
  const columns = amountPlaces(template).map((place) => ({
    header: template.columns[place]?.header ?? "",
    rows: forms.map(({ clean, labels }): Numbers =>
      names.map((name) => numberIn(clean[labels.indexOf(name)]?.[place])),
    ),
  }));
  const shares = sharesIn({ names, rows: columns.flatMap(({ rows }) => rows) }, ruled);
  return shares.map(({ target, is, tolerance, place, share }) => ({
    ...{ kind: "row", id: `row-share:${target}`, isOn: true, tolerance, target, is, isFormula: false },
    columns: columns.flatMap(({ header, rows }) => {
      const { known, wrong } = countShares(rows, place, share, share.tolerance);
      return known > 0 && wrong <= Math.max(1, known * WRONG_COLUMN) ? [header] : [];
    }),
  }));
}

function amountPlaces({ columns }: FormTemplate): number[] {
  return columns.flatMap(({ role, kind, byRow }, index) => {
    const isAmount = kind === "count" || kind === "number" || kind === "share" || byRow !== undefined;
    return role === "input" && isAmount ? [index] : [];
  });
}

function targetsOf({ rules }: FormTemplate, kind: "column" | "row"): Set<string> {
  return new Set(rules.flatMap((rule) => (rule.kind === kind ? [rule.target] : [])));
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function sharesIn(sight: Sight, ruled: ReadonlySet<string>) {
  const counts = sight.names.map((_, place) => isCounted(sight, place));
  return sight.names.flatMap((target, place) => {
    if (ruled.has(target) || (counts[place] === true && !saysPercent(target))) return [];
    const share = shareIn(sight, place, counts);
    return share === null
      ? []
      : [{ target, place, share, tolerance: share.tolerance, is: inNames(share, sight.names) }];
  });
}

/** Nearly all its numbers are whole. */
function isCounted({ names, rows }: Sight, place: number): boolean {
  return !saysPercent(names[place] ?? "") && areWhole(valuesOf(rows, place));
}

function valuesOf(rows: readonly Numbers[], place: number): number[] {
  return rows.flatMap((row) => row[place] ?? []);
}

/** The part and the whole that are contradicted least; of equal ones those that stand nearest before. */
function shareIn({ names, rows }: Sight, target: number, isCount: readonly boolean[]): Share | null {
  const values = valuesOf(rows, target);
  if (values.length < EVIDENCE.least) return null;
  const scale = values.filter((value) => value <= 1).length >= values.length * ROUNDED ? 1 : 100;
  const [loose, tight] = [LOOSE * scale, Math.min(LOOSE * scale, 10 ** -usualDigits(values))];
  const near = [...names.keys()]
    .filter((place) => place !== target && isCount[place] === true)
    .sort((one, other) => Math.abs(one - target) - Math.abs(other - target));
  let best: { readonly share: Share; readonly wrong: number } | null = null;
  for (const part of near) {
    for (const whole of near) {
      if (part === whole) continue;
      const share = { part, whole, scale, tolerance: loose } as const;
      const { known, wrong, varied } = countShares(rows, target, share, loose);
      if (known < EVIDENCE.least || varied < EVIDENCE.leastVaried || wrong > mostWrong(known, EVIDENCE))
        continue;
      const exact = countShares(rows, target, share, tight);
      if (best !== null && exact.wrong >= best.wrong) continue;
      const isExact = exact.further === 0 && exact.wrong - wrong <= mostWrong(known, SAID);
      best = { share: { ...share, tolerance: isExact ? tight : loose }, wrong: exact.wrong };
    }
  }
  return best?.share ?? null;
}

/**
 * How often a number is the share of two others, and how different the shares are that hold; of those that do not, how
 * many are right as far as they are written.
 */
function countShares(rows: readonly Numbers[], target: number, share: Share, tolerance: number) {
  const held = new Set<number>();
  let [known, wrong, further] = [0, 0, 0];
  for (const row of rows) {
    const [written, part, whole] = [row[target], row[share.part], row[share.whole]];
    if (written == null || part == null || whole == null || whole === 0) continue;
    known += 1;
    const computed = (share.scale * part) / whole;
    // The last bits of what was rounded.
    const off = Math.abs(written - computed) * (1 - 1e-9);
    if (off > tolerance) {
      wrong += 1;
      if (off <= 10 ** -digitsOf(written) / 2) further += 1;
    } else held.add(Math.round(computed / (2 * LOOSE * share.scale)));
    if (wrong > mostWrong(rows.length, EVIDENCE) || (known === GLANCE && wrong > GLANCE / 2)) break;
  }
  return { known, wrong, further, varied: held.size };
}

/** Digits after the comma that most numbers are written with. */
function usualDigits(values: readonly number[]): number {
  const digits = values.map(digitsOf).sort((one, other) => one - other);
  return digits[Math.floor(digits.length * (1 - ROUNDED))] ?? 0;
}

function digitsOf(value: number): number {
  for (let digits = 0; digits < MOST_DIGITS; digits += 1)
    if (Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6) return digits;
  return MOST_DIGITS;
}

function inNames({ part, whole, scale }: Share, names: readonly string[]): Expression {
  const ratio: Expression = {
    op: "/",
    left: { op: "ref", to: names[part] ?? "" },
    right: { op: "ref", to: names[whole] ?? "" },
  };
  return scale === 1 ? ratio : { op: "*", left: ratio, right: { op: "number", value: 100 } };
}
