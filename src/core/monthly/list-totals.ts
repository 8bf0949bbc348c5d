import type { Cell } from "../../workbook/cell";
import { greatest } from "../../workbook/greatest";
import { numberReading } from "../cleaning/number-reading";
import { grouped } from "../grouped";
import type { AlignedForm } from "./aligned-form";
import type { DecidedForm } from "./decide-values";
import type { DraftRemarks } from "./draft-remarks";
import { evaluated, referencesOf, shareOf } from "./expressions";
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
  /** Of a share the columns that it is made of. */
  readonly parts: readonly string[];
}

/** A line of totals of a list whose rows the form does not give: the rows are of one school, or of several. */
interface ListLine {
  readonly forms: readonly DecidedForm[];
  readonly label: string;
  readonly row: number;
  readonly totals: readonly ListTotal[];
}

/** The lines of totals of each sheet. */
function linesOf(forms: readonly DecidedForm[], template: FormTemplate): ListLine[] {
  if (template.rows.length > 0) return [];
  const sheets = [...grouped(forms, ({ form }) => form.view).values()];
  return sheets.flatMap((own) => new ListSheet(own, template).lines());
}

/** A sheet with a list and its lines of totals. */
class ListSheet {
  readonly #form: AlignedForm | undefined;
  readonly #rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
  /** Filled rows of the body. */
  readonly #body: readonly number[];
  readonly #lines: readonly { readonly row: number; readonly label: string }[];

  constructor(
    readonly forms: readonly DecidedForm[],
    readonly template: FormTemplate,
  ) {
    const form = forms[0]?.form;
    this.#form = form;
    this.#rows = forms.flatMap(({ sheetRows, clean }) => {
      return sheetRows.map((row, index) => ({ row, cells: clean[index] ?? [] }));
    });
    const bodyRow = form?.columns.block.bodyRow ?? 0;
    this.#body = form === undefined ? [] : form.view.filledRows().filter((row) => row >= bodyRow);
    const places = template.columns.flatMap(({ header }) => form?.columns.columns.get(header) ?? []);
    this.#lines = this.#body.flatMap((row) => {
      const at = places.find((column) => form?.view.text(row, column) !== "");
      const label = at === undefined ? "" : (form?.view.text(row, at) ?? "");
      return saysSum(label) ? [{ row, label }] : [];
    });
  }

  /**
   * A line under all rows is their total. Of several, or of one that stands elsewhere, each is the total of those rows of
   * which most of its numbers are the sum: of the part above it, of all above it, or of the whole list.
   */
  lines(): ListLine[] {
    const last = greatest(
      this.#rows.map(({ row }) => row),
      -1,
    );
    const [only, ...others] = this.#lines;
    if (only !== undefined && others.length === 0 && only.row > last)
      return [{ forms: this.forms, ...only, totals: this.#totals(only.row, -1, only.row) }];
    return this.#lines.flatMap((line, index): ListLine[] => {
      const spans = [
        [this.#lines[index - 1]?.row ?? -1, line.row],
        [-1, line.row],
        [-1, Infinity],
      ] as const;
      const found = spans.map(([from, to]) => this.#totals(line.row, from, to));
      const [best = []] = found.sort((one, other) => right(other) - right(one));
      return right(best) === 0 ? [] : [{ forms: this.forms, ...line, totals: best }];
    });
  }

  /** The totals of a line, of the rows after one row and before another. */
  #totals(line: number, from: number, to: number): ListTotal[] {
    const own = this.#rows.filter(({ row }) => row > from && row < to);
    const known = new Set([...this.#rows, ...this.#lines].map(({ row }) => row));
    // A number in a row that is none of the list's may be in the total.
    const between = this.#body.filter((row) => row > from && row < to && !known.has(row));
    return this.template.columns.flatMap(({ header, role, kind }, column): ListTotal[] => {
      if (role !== "input" || (kind !== "count" && kind !== "number")) return [];
      const written = this.#typed(header, line);
      if (written === null) return [];
      const share = shareRule(this.template, header);
      if (share !== null) {
        const { is, tolerance = null } = share;
        const computed = evaluated(is, (to) => this.#typed(to, line));
        const facts = { header, written, tolerance, isMore: false, parts: referencesOf(is) };
        return computed === null ? [] : [{ kind: "share-differs", computed, ...facts }];
      }
      const cells = own.map((row) => row.cells[column]);
      if (cells.length < 2 || cells.some((cell) => typeof cell !== "number")) return [];
      if (between.some((at) => this.#typed(header, at) !== null)) return [];
      const numbers = cells.map(Number);
      const computed = numbers.reduce((sum, cell) => sum + cell, 0);
      const isMore = areWhole(numbers) && written > greatest(numbers, 0);
      return [{ header, kind: "sum-differs", written, computed, tolerance: null, isMore, parts: [] }];
    });
  }

  #typed(header: string, row: number): number | null {
    const column = this.#form?.columns.columns.get(header);
    const read = numberReading(column === undefined ? null : (this.#form?.view.value(row, column) ?? null));
    return "value" in read ? read.value : null;
  }
}

/** How many numbers of a line are surely the sums of its rows. */
function right(totals: readonly ListTotal[]): number {
  return totals.filter((total) => total.isMore && !isWrong(total, 0)).length;
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
    const isOfSchools = line.forms.length > 1 && right(line.totals) > 0;
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
    const made = [...wrong].sort((one, other) => one.parts.length - other.parts.length);
    for (const { header, kind, written, computed, parts } of made) {
      const at = first.form.form.columns.columns.get(header);
      if (at === undefined) continue;
      // A number of a row, or of a share another total of the line.
      const rows = drafts.flatMap((of) => of.form.labels.flatMap((label) => of.on(label, header) ?? []));
      const of = parts.flatMap((part) => first.on(line.label, part) ?? []);
      const because = rows[0] ?? of[0] ?? null;
      first.put(
        {
          ...{ label: line.label, header, cells: [first.form.form.view.address(line.row, at)] },
          ...{ kind, rule: `list-total:${header}`, severity: "alert", because },
          details: { written, computed },
          ...(line.forms.length > 1 ? { schoolId: null } : {}),
        },
        [`${line.label}\n${header}`],
      );
    }
  }
}
