import { cellAddress } from "../../workbook/address";
import { numberReading } from "../cleaning/number-reading";
import { grouped } from "../grouped";
import type { DecidedForm } from "./decide-values";
import type { DraftRemarks } from "./draft-remarks";
import { evaluated, shareOf } from "./expressions";
import type { FormRule, FormTemplate } from "./form-template";
import { differs } from "./rule-remarks";
import { areWhole, saysSum } from "./typed-sums";

/** Tables from which it shows that a column of a list adds up, and the share of them in which it may not. */
const LEAST_TABLES = 3;
const WRONG = 0.25;

type ColumnRule = Extract<FormRule, { kind: "column" }>;

/** A total that was typed under a list, and what its rows add up to; of a share, what the line itself gives. */
interface ListTotal {
  readonly header: string;
  readonly kind: "sum-differs" | "share-differs";
  readonly written: number;
  readonly computed: number;
  /** null = as the thresholds have it. */
  readonly tolerance: number | null;
  /** A whole number above the largest of whole numbers over it: no mean of them. */
  readonly isMore: boolean;
}

/** The line of totals under a list whose rows the form does not give, and whose rows stand above it: of one school, or of several. */
interface ListLine {
  readonly forms: readonly DecidedForm[];
  readonly label: string;
  readonly row: number;
  readonly totals: readonly ListTotal[];
}

/** The lines of the sheets that have one, and not several. */
function linesOf(forms: readonly DecidedForm[], template: FormTemplate): ListLine[] {
  if (template.rows.length > 0) return [];
  const sheets = [...grouped(forms, ({ form }) => form.view).values()];
  return sheets.flatMap((own) => lineOf(own, template) ?? []);
}

function lineOf(forms: readonly DecidedForm[], template: FormTemplate): ListLine | null {
  const [first] = forms;
  if (first === undefined) return null;
  const { columns, view } = first.form;
  const places = template.columns.flatMap(({ header }) => columns.columns.get(header) ?? []);
  const body = view.filledRows().filter((row) => row >= columns.block.bodyRow);
  const lines = body.flatMap((row) => {
    const at = places.find((column) => view.text(row, column) !== "");
    const label = at === undefined ? "" : view.text(row, at);
    return saysSum(label) ? [{ row, label }] : [];
  });
  const [only, ...others] = lines;
  if (only === undefined || others.length > 0) return null;
  const rows = new Set(forms.flatMap(({ sheetRows }) => sheetRows));
  if ([...rows].some((row) => row > only.row)) return null;
  const between = body.filter((row) => row < only.row && !rows.has(row));
  return { forms, ...only, totals: totalsOf(forms, template, only.row, between) };
}

/** @param between Rows above the line that are none of the list's: a number in them may be in the total. */
function totalsOf(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  row: number,
  between: readonly number[],
): ListTotal[] {
  const form = forms[0]?.form;
  function typed(header: string, at = row): number | null {
    const column = form?.columns.columns.get(header);
    const read = numberReading(column === undefined ? null : (form?.view.value(at, column) ?? null));
    return "value" in read ? read.value : null;
  }
  return template.columns.flatMap(({ header, role, kind }, column): ListTotal[] => {
    if (role !== "input" || (kind !== "count" && kind !== "number")) return [];
    const written = typed(header);
    if (written === null) return [];
    const share = shareRule(template, header);
    if (share !== null) {
      const { is, tolerance = null } = share;
      const computed = evaluated(is, (to) => typed(to));
      return computed === null
        ? []
        : [{ header, kind: "share-differs", written, computed, tolerance, isMore: false }];
    }
    const cells = forms.flatMap(({ clean }) => clean.map((line) => line[column]));
    if (cells.length < 2 || cells.some((cell) => typeof cell !== "number")) return [];
    if (between.some((at) => typed(header, at) !== null)) return [];
    const numbers = cells.map(Number);
    const computed = numbers.reduce((sum, cell) => sum + cell, 0);
    const isMore = areWhole(numbers) && written > numbers.reduce((most, cell) => Math.max(most, cell), 0);
    return [{ header, kind: "sum-differs", written, computed, tolerance: null, isMore }];
  });
}

/** The rule by which a column of the list is a share that schools work out. */
function shareRule({ rules }: FormTemplate, header: string): ColumnRule | null {
  const found = rules.find((rule): rule is ColumnRule => {
    return rule.kind === "column" && rule.isOn && !rule.isFormula && rule.target === header;
  });
  return found === undefined || shareOf(found.is) === null ? null : found;
}

/** Typed totals that are not what the rows of their list add up to. */
export interface WrongTotals {
  readonly line: ListLine;
  readonly wrong: readonly ListTotal[];
}

/**
 * The totals under lists that differ from what the rows add up to, in columns that are sums: those whose totals are right
 * in nearly all tables, as means and prices are not, and under the rows of several schools whole numbers above the
 * largest of them, where another number of the line is the sum.
 */
export function wrongTotals(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  tolerance: number,
): WrongTotals[] {
  const lines = linesOf(forms, template);
  const sums = listSums(lines);
  return lines.map((line): WrongTotals => {
    const addsUp = line.totals.some((total) => total.isMore && !isWrong(total, 0));
    const isOfSchools = line.forms.length > 1 && addsUp;
    const wrong = line.totals.filter((total) => {
      return (sums.has(total.header) || (isOfSchools && total.isMore)) && isWrong(total, tolerance);
    });
    return { line, wrong };
  });
}

function isWrong({ written, computed, tolerance }: ListTotal, usual: number): boolean {
  return differs(written, computed, tolerance ?? usual);
}

/** Columns of a list whose typed totals are right in nearly all tables. */
function listSums(lines: readonly ListLine[]): ReadonlySet<string> {
  const counts = new Map<string, { known: number; wrong: number }>();
  for (const { totals } of lines) {
    for (const total of totals) {
      const count = counts.get(total.header) ?? { known: 0, wrong: 0 };
      count.known += 1;
      if (isWrong(total, 0)) count.wrong += 1;
      counts.set(total.header, count);
    }
  }
  const found = [...counts].filter(
    ([, { known, wrong }]) => known >= LEAST_TABLES && wrong <= Math.max(1, WRONG * known),
  );
  return new Set(found.map(([header]) => header));
}

/**
 * Remarks on the wrong totals; of several schools' rows it is none of theirs.
 *
 * @param remarksOf The remarks on a form as found so far.
 */
export function listTotalRemarks(
  totals: readonly WrongTotals[],
  remarksOf: (form: DecidedForm) => DraftRemarks | undefined,
): void {
  for (const { line, wrong } of totals) {
    const drafts = line.forms.flatMap((form) => remarksOf(form) ?? []);
    const [first] = drafts;
    if (first === undefined) continue;
    for (const { header, kind, written, computed } of wrong) {
      const at = first.form.form.columns.columns.get(header);
      if (at === undefined) continue;
      const because =
        drafts.flatMap((of) => of.form.labels.flatMap((label) => of.on(label, header) ?? []))[0] ?? null;
      first.put(
        {
          ...{ label: line.label, header, cells: [cellAddress(line.row, at)] },
          ...{ kind, rule: `list-total:${header}`, severity: "alert", because },
          details: { written, computed },
          ...(line.forms.length > 1 ? { schoolId: null } : {}),
        },
        [`${line.label}\n${header}`],
      );
    }
  }
}
