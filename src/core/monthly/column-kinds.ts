import { cleanText } from "../cleaning/clean-text";
import { numberReading } from "../cleaning/number-reading";
import type { AlignedForm } from "./aligned-form";
import {
  isAmount,
  type ColumnKind,
  type FormColumn,
  type FormTemplate,
  type RowHolds,
} from "./form-template";
import { isoOfSerial, readDateText } from "./monthly-dates";
import { usualWords } from "./usual-words";
import { saysPercent } from "./words";

/** Share of a column's filled cells that must be of a kind for the column to be of it. */
const MOST = 0.8;
/** Share of whole numbers from which a column counts. */
const WHOLE = 0.94;
/** Numbers of which one may be no whole number, however few they are. */
const ONE_SLIP = 8;
/** Share of numbers below zero up to which they are slips. */
const NEGATIVE = 0.06;
/** Share of a column's cells that are filled where it has to be. */
const REQUIRED = 0.85;

/** What the files show of a column. */
interface ColumnSight {
  cells: number;
  filled: number;
  numbers: number;
  whole: number;
  zeros: number;
  negative: number;
  aboveOne: number;
  dates: number;
  percents: number;
  formats: Map<string, number>;
}

/**
 * The form with what its own cells do not say and the files show: what a column holds, whether it has to be filled, how
 * its numbers are printed.
 *
 * Source: docs/monthly.md#kinds.
 */
export function withKinds(template: FormTemplate, forms: readonly AlignedForm[]): FormTemplate {
  const totals = new Set(template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
  const labels = template.rows.filter(({ isTotal }) => !isTotal).map(({ label }) => label);
  return {
    ...template,
    columns: template.columns.map((column) => {
      if (column.isOwn === true || (column.role !== "input" && column.role !== "computed")) return column;
      const sight = sightOf(column, forms, (label) => !totals.has(label));
      const kind = column.kind === "unknown" ? kindOf(column, sight) : column.kind;
      const minimum = column.minimum ?? leastOf(kind, sight);
      const byRow = column.kind === "unknown" ? rowsOf({ ...column, kind }, labels, forms) : {};
      const usual = kind === "text" ? usualWords(column.header, forms) : [];
      const filled = sight.cells === 0 ? 0 : sight.filled / sight.cells;
      return {
        ...column,
        kind,
        options: usual.length > 0 ? usual : column.options,
        minimum,
        ...(Object.keys(byRow).length === 0 ? {} : { byRow }),
        isRequired: column.isRequired || (column.role === "input" && filled >= REQUIRED),
        numberFormat: column.numberFormat ?? usualFormat(sight),
      };
    }),
  };
}

/** Amounts are not below zero, unless that is no slip. */
function leastOf(kind: ColumnKind, { negative, numbers }: ColumnSight): number | null {
  return isAmount({ kind }) && negative <= Math.max(3, numbers * NEGATIVE) ? 0 : null;
}

/** Tables from which it shows that a row holds something else than its column. */
const LEAST_TABLES = 4;

/** Rows that hold something else than the column as a whole: a date among numbers, a number among texts. */
function rowsOf(
  column: FormColumn,
  labels: readonly string[],
  forms: readonly AlignedForm[],
): Record<string, RowHolds> {
  if (column.role !== "input" || forms.some(({ rows }) => !rows.areNamed)) return {};
  const entries = labels.flatMap((label): [string, RowHolds][] => {
    const sight = sightOf(column, forms, (of) => of === label);
    if (sight.filled < LEAST_TABLES) return [];
    const kind = kindOf({ ...column, header: label }, sight);
    const options = kind === "text" ? usualWords(column.header, forms, (of) => of === label) : [];
    if (!isOther(kind, column.kind) && options.length === 0) return [];
    return [[label, { kind, minimum: leastOf(kind, sight), maximum: null, options }]];
  });
  return Object.fromEntries(entries);
}

/** A count is a number too, and a share is one of a column. */
function isOther(row: ColumnKind, column: ColumnKind): boolean {
  if (isAmount({ kind: row }) && isAmount({ kind: column })) return row === "number" && column === "count";
  return row !== column;
}

function sightOf(
  column: FormColumn,
  forms: readonly AlignedForm[],
  isSeen: (label: string) => boolean,
): ColumnSight {
  const sight: ColumnSight = {
    ...{
      cells: 0,
      filled: 0,
      numbers: 0,
      whole: 0,
      zeros: 0,
      negative: 0,
      aboveOne: 0,
      dates: 0,
      percents: 0,
    },
    formats: new Map(),
  };
  for (const { view, columns, rows } of forms) {
    const at = columns.columns.get(column.header);
    if (at === undefined) continue;
    for (const { row, label } of rows.rows) {
      if (isSeen(label)) see(sight, view.value(row, at), view.isDateFormat(row, at), view.format(row, at));
    }
  }
  return sight;
}

function see(
  sight: ColumnSight,
  value: string | number | boolean | null,
  isDate: boolean,
  format: string | null,
): void {
  sight.cells += 1;
  const text = cleanText(value);
  if (text === "") return;
  sight.filled += 1;
  if (format !== null) sight.formats.set(format, (sight.formats.get(format) ?? 0) + 1);
  const read = numberReading(value);
  if (typeof value === "number" && isDate && isoOfSerial(value) !== null) sight.dates += 1;
  else if (typeof value === "string" && readDateText(text, "2000-01") !== null) sight.dates += 1;
  else if ("value" in read) {
    sight.numbers += 1;
    if (Number.isInteger(read.value)) sight.whole += 1;
    if (read.value === 0) sight.zeros += 1;
    if (read.value < 0) sight.negative += 1;
    if (read.value > 1) sight.aboveOne += 1;
    if (read.isPercent || (format?.includes("%") ?? false)) sight.percents += 1;
  }
}

function kindOf(column: FormColumn, sight: ColumnSight): ColumnKind {
  const { filled, numbers, dates, percents, whole } = sight;
  if (filled === 0) return column.role === "computed" ? "number" : "text";
  if (dates > 0 && dates + numbers >= filled * MOST && dates >= numbers) return "date";
  if (numbers >= filled * MOST) {
    if (isShare(column, sight) || percents > numbers / 2) return "share";
    const slips = numbers >= ONE_SLIP ? 1 : 0;
    return whole >= Math.min(numbers * WHOLE, numbers - slips) ? "count" : "number";
  }
  return "text";
}

/** A header with «%» or «доля» over numbers of 0 to 1. */
function isShare({ header }: FormColumn, { numbers, aboveOne, zeros }: ColumnSight): boolean {
  return saysPercent(header) && aboveOne < (numbers - zeros) / 2;
}

function usualFormat({ formats, numbers }: ColumnSight): string | null {
  const most = [...formats].sort((one, other) => other[1] - one[1])[0];
  return most !== undefined && most[1] > numbers / 2 && most[0] !== "0" ? most[0] : null;
}
