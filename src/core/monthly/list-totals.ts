import { cellAddress } from "../../workbook/address";
import { cleanText } from "../cleaning/clean-text";
import { numberReading } from "../cleaning/number-reading";
import type { DecidedForm } from "./decide-values";
import type { DraftRemarks } from "./draft-remarks";
import { evaluated, shareOf } from "./expressions";
import type { FormRule, FormTemplate } from "./form-template";
import type { RemarkBasis } from "./remark-basis";
import { differs } from "./rule-remarks";
import { saysSum } from "./typed-sums";
import { greatest } from "../../workbook/greatest";

/** Tables from which it shows that a column of a list adds up, and the share of them in which it may not. */
const LEAST_TABLES = 3;
const WRONG = 0.25;

type ColumnRule = Extract<FormRule, { kind: "column" }>;

/** A total that a school typed under its list, and what its rows add up to; of a share, what the line itself gives. */
interface ListTotal {
  readonly header: string;
  readonly kind: "sum-differs" | "share-differs";
  readonly written: number;
  readonly computed: number;
  /** null = as the thresholds have it. */
  readonly tolerance: number | null;
}

/** The line of totals under a list whose rows the form does not give; null where there is none, or there are several. */
function totalLine({ form, sheetRows }: DecidedForm, { columns, rows }: FormTemplate) {
  if (rows.length > 0) return null;
  const last = greatest(sheetRows, -1);
  const places = columns.flatMap(({ header }) => form.columns.columns.get(header) ?? []);
  const lines = form.view
    .filledRows()
    .filter((row) => row >= form.columns.block.bodyRow)
    .flatMap((row) => {
      const label = places.map((column) => cleanText(form.view.value(row, column))).find((of) => of !== "");
      return label !== undefined && saysSum(label) ? [{ row, label }] : [];
    });
  const [only, ...others] = lines;
  return only === undefined || others.length > 0 || only.row < last ? null : only;
}

function totalsOf(form: DecidedForm, template: FormTemplate, row: number): ListTotal[] {
  function typed(header: string): number | null {
    const at = form.form.columns.columns.get(header);
    const read = numberReading(at === undefined ? null : form.form.view.value(row, at));
    return "value" in read ? read.value : null;
  }
  return template.columns.flatMap(({ header, role, kind }, column): ListTotal[] => {
    if (role !== "input" || (kind !== "count" && kind !== "number")) return [];
    const written = typed(header);
    if (written === null) return [];
    const share = shareRule(template, header);
    if (share !== null) {
      const { is, tolerance = null } = share;
      const computed = evaluated(is, typed);
      return computed === null ? [] : [{ header, kind: "share-differs", written, computed, tolerance }];
    }
    const cells = form.clean.map((line) => line[column]);
    if (cells.length < 2 || cells.some((cell) => typeof cell !== "number")) return [];
    const computed = cells.reduce<number>((sum, cell) => sum + Number(cell), 0);
    return [{ header, kind: "sum-differs", written, computed, tolerance: null }];
  });
}

/** The rule by which a column of the list is a share that schools work out. */
function shareRule({ rules }: FormTemplate, header: string): ColumnRule | null {
  const found = rules.find((rule): rule is ColumnRule => {
    return rule.kind === "column" && rule.isOn && !rule.isFormula && rule.target === header;
  });
  return found === undefined || shareOf(found.is) === null ? null : found;
}

/** Columns of a list whose typed totals are right in nearly all tables: means and prices are no sums. */
export function listSums(forms: readonly DecidedForm[], template: FormTemplate): ReadonlySet<string> {
  const counts = new Map<string, { known: number; wrong: number }>();
  for (const form of forms) {
    const line = totalLine(form, template);
    if (line === null) continue;
    for (const { header, written, computed, tolerance } of totalsOf(form, template, line.row)) {
      const count = counts.get(header) ?? { known: 0, wrong: 0 };
      count.known += 1;
      if (differs(written, computed, tolerance ?? 0)) count.wrong += 1;
      counts.set(header, count);
    }
  }
  const found = [...counts].filter(
    ([, { known, wrong }]) => known >= LEAST_TABLES && wrong <= Math.max(1, WRONG * known),
  );
  return new Set(found.map(([header]) => header));
}

/** Typed totals that are not what the rows of the list add up to. */
export function listTotalRemarks(remarks: DraftRemarks, { template, thresholds, listed }: RemarkBasis): void {
  const { form } = remarks;
  const line = listed.size === 0 ? null : totalLine(form, template);
  if (line === null) return;
  for (const { header, kind, written, computed, tolerance } of totalsOf(form, template, line.row)) {
    const at = form.form.columns.columns.get(header);
    if (at === undefined || !listed.has(header)) continue;
    if (!differs(written, computed, tolerance ?? thresholds.tolerance)) continue;
    const because = form.labels.flatMap((label) => remarks.on(label, header) ?? [])[0] ?? null;
    remarks.put(
      {
        ...{ label: line.label, header, cells: [cellAddress(line.row, at)] },
        ...{ kind, rule: `list-total:${header}`, severity: "alert", because },
        details: { written, computed },
      },
      [`${line.label}\n${header}`],
    );
  }
}
