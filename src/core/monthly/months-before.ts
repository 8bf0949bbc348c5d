import type { CleanRow } from "./clean-row";
import type { DecidedForm } from "./decide-values";
import type { FormRule, FormTemplate } from "./form-template";
import { isSchoolYearStart, monthBefore } from "./monthly-dates";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { AlignedForm } from "./aligned-form";
import type { MonthId } from "./monthly-file";
import type { RegisteredSchool } from "./school-register";
import { numberReading } from "../cleaning/number-reading";
import { plainWords } from "./words";

/** Pairs of numbers from which a tie of months may be learnt. */
const LEAST_PAIRS = 30;
/** Different numbers from which equal ones are no chance. */
const LEAST_VARIETY = 6;
/** Dates from which a rule of dates may be learnt. */
const LEAST_DATES = 10;

/** Values of last month, by school, month, label and header. */
export class MonthsBefore {
  readonly #rows = new Map<string, CleanRow["values"]>();

  constructor(rows: readonly CleanRow[]) {
    this.put(rows);
  }

  /** Rows take the place of earlier ones of their school, month and label. */
  put(rows: readonly CleanRow[]): void {
    for (const row of rows) {
      if (row.schoolId !== null) this.#rows.set(key(row.schoolId, row.month, row.label), row.values);
    }
  }

  /** Those of the month before this one; undefined where it is not known. */
  before(schoolId: string, month: MonthId, label: string): CleanRow["values"] | undefined {
    return this.#rows.get(key(schoolId, monthBefore(month), label));
  }

  of(schoolId: string, month: MonthId, label: string): CleanRow["values"] | undefined {
    return this.#rows.get(key(schoolId, month, label));
  }
}

function key(schoolId: string, month: string, label: string): string {
  return `${schoolId}\n${month}\n${label}`;
}

/** Rules that no form states and the months show: what is carried over, what lies within the month, what never falls. */
export function learntOverTime(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  past: MonthsBefore,
  thresholds: MonthlyThresholds,
): FormRule[] {
  // What a person added says nothing of what the months show.
  const learnt = template.rules.filter(({ id, kind }) => id.startsWith(`${kind}:`));
  const known = new Set(learnt.map(({ kind }) => kind));
  return [
    ...(known.has("carry") ? [] : carryRules(forms, template, past, thresholds)),
    ...(known.has("in-month") ? [] : dateRules(forms, template, thresholds)),
    ...(known.has("grows") ? [] : growingRules(forms, template, past)),
  ];
}

interface Pair {
  readonly column: number;
  readonly now: number;
  readonly before: CleanRow["values"];
}

function pairsOf(forms: readonly DecidedForm[], template: FormTemplate, past: MonthsBefore): Pair[] {
  const totals = totalLabels(template);
  return forms.flatMap(({ school, month, labels, clean }) =>
    labels.flatMap((label, row): Pair[] => {
      const before = totals.has(label) ? undefined : past.before(school.id, month, label);
      if (before === undefined) return [];
      return (clean[row] ?? []).flatMap((now, column): Pair[] =>
        typeof now === "number" ? [{ column, now, before }] : [],
      );
    }),
  );
}

export function totalLabels({ rows }: FormTemplate): ReadonlySet<string> {
  return new Set(rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
}

/** A column that repeats another one of last month, more often than itself. */
function carryRules(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  past: MonthsBefore,
  { carryAgreement }: MonthlyThresholds,
): FormRule[] {
  const pairs = pairsOf(forms, template, past);
  return template.columns.flatMap((start, column): FormRule[] => {
    if (start.role !== "input") return [];
    const own = pairs.filter((pair) => pair.column === column);
    const shares = template.columns.map(({ header, role }) => ({
      header,
      share: role === "input" || role === "computed" ? agreement(own, header) : 0,
    }));
    const best = shares.reduce((most, of) => (of.share > most.share ? of : most));
    if (best.share < carryAgreement || best.header === start.header) return [];
    if ((shares[column]?.share ?? 0) >= best.share) return [];
    return [
      { kind: "carry", id: `carry:${start.header}`, isOn: true, start: start.header, end: best.header },
    ];
  });
}

/** Share of pairs that are equal, two zeros left aside; 0 where they are too few or too much alike to tell. */
function agreement(own: readonly Pair[], header: string): number {
  const both = own.filter(({ now, before }) => {
    const then = before[header];
    return typeof then === "number" && (now !== 0 || then !== 0);
  });
  const same = both.filter(({ now, before }) => before[header] === now);
  const isVaried = new Set(same.map(({ now }) => now)).size >= LEAST_VARIETY;
  return both.length < LEAST_PAIRS || !isVaried ? 0 : same.length / both.length;
}

function dateRules(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  { carryAgreement }: MonthlyThresholds,
): FormRule[] {
  return template.columns.flatMap(({ kind, header }, column): FormRule[] => {
    if (kind !== "date") return [];
    const dates = forms.flatMap(({ clean, month }) =>
      clean.flatMap((row) => {
        const value = row[column];
        return typeof value === "string" ? [value.startsWith(month)] : [];
      }),
    );
    const inside = dates.filter((isInside) => isInside).length;
    return dates.length >= LEAST_DATES && inside >= dates.length * carryAgreement
      ? [{ kind: "in-month", id: `in-month:${header}`, isOn: true, column: header }]
      : [];
  });
}

/** Words of a running total. */
const RUNNING = /нарастающ|накопит|с начала (?:учебного |календарного )?года/;
/** Pairs that are enough where the header says it. */
const LEAST_SAID = 10;

/** Running totals: nearly never below last month's, and mostly above. */
function growingRules(forms: readonly DecidedForm[], template: FormTemplate, past: MonthsBefore): FormRule[] {
  const pairs = pairsOf(
    forms.filter(({ month }) => !isSchoolYearStart(month)),
    template,
    past,
  );
  return template.columns.flatMap(({ role, header }, column): FormRule[] => {
    if (role !== "input") return [];
    const own = pairs.flatMap(({ column: of, now, before }) => {
      const then = before[header];
      return of === column && typeof then === "number" ? [now - then] : [];
    });
    // What the header says is believed sooner: fewer months are needed, and more slips are forgiven.
    const isSaid = RUNNING.test(plainWords(header));
    const [fell, rose] = [own.filter((step) => step < 0).length, own.filter((step) => step > 0).length];
    const [least, most] = isSaid ? [LEAST_SAID, 0.1] : [LEAST_PAIRS, 0.03];
    const isUp = isSaid ? rose > fell : rose >= own.length * 0.5;
    const grows = own.length >= least && fell <= own.length * most && isUp;
    return grows ? [{ kind: "grows", id: `grows:${header}`, isOn: true, column: header }] : [];
  });
}

/**
 * Which of several schools a file is of, by the numbers that are carried over from last month: those of one school agree
 * in most rows, and those of no other.
 */
export function schoolByNumbers(
  form: AlignedForm,
  month: MonthId | null,
  among: readonly RegisteredSchool[],
  { rules }: FormTemplate,
  past: MonthsBefore,
  { carryAgreement }: MonthlyThresholds,
): RegisteredSchool | null {
  const rule = rules.find((of) => of.kind === "carry" && of.isOn);
  const column = rule?.kind === "carry" ? form.columns.columns.get(rule.start) : undefined;
  if (rule?.kind !== "carry" || column === undefined || month === null) return null;
  const shares = among.map((school) => {
    const pairs = form.rows.rows.flatMap(({ label, row }) => {
      const then = past.before(school.id, month, label)?.[rule.end];
      const read = numberReading(form.view.value(row, column));
      return typeof then === "number" && then !== 0 && "value" in read ? [then === read.value] : [];
    });
    return {
      school,
      count: pairs.length,
      share: pairs.filter((same) => same).length / Math.max(1, pairs.length),
    };
  });
  const fitting = shares.filter(({ count, share }) => count >= 3 && share >= carryAgreement);
  const others = shares.filter(({ share }) => share >= carryAgreement / 2);
  return fitting.length === 1 && others.length === 1 ? (fitting[0]?.school ?? null) : null;
}
