import { cleanText } from "../cleaning/clean-text";
import type { AlignedForm } from "./aligned-form";
import type { FormTemplate } from "./form-template";
import { isoOfSerial, readMonthText } from "./monthly-dates";
import { plainWords } from "./words";

/** A header that may stand over months. */
const MONTH_HEADER = /(?:^|[^а-я])(?:месяц|период)(?:$|[^а-я])/;
/** Share of a column's filled cells that must name a month. */
const MOST_MONTHS = 0.8;

/**
 * The form without given rows where a column tells months row by row, as a table over a year has it: then each month is
 * one of its own. A form whose files name their month above the table has its rows within that month.
 *
 * Source: docs/monthly.md#month-rows.
 */
export function withMonthColumn(template: FormTemplate, forms: readonly AlignedForm[]): FormTemplate {
  if (template.rows.length === 0) return template;
  const header = monthHeaders(template).find((of) => {
    const said = forms.filter((form) => {
      const column = form.columns.columns.get(of);
      const isNamed = form.head.some(({ text }) => readMonthText(text) !== null);
      return column !== undefined && !isNamed && monthsOf(form, column) !== null;
    });
    return said.length > forms.length / 2;
  });
  if (header === undefined) return template;
  return {
    ...template,
    rows: [],
    rules: template.rules.filter(({ kind }) => kind !== "row"),
    columns: template.columns.map((column) =>
      column.header === header || column.role === "given" ? { ...column, role: "input" } : column,
    ),
  };
}

function monthHeaders({ columns }: FormTemplate): string[] {
  return columns.flatMap(({ header, role }) => {
    return role !== "computed" && MONTH_HEADER.test(plainWords(header)) ? [header] : [];
  });
}

/** A table that names a month in each row, taken apart: a part a month. One that nobody has filled yet is no part. */
export function monthParts(form: AlignedForm, template: FormTemplate): AlignedForm[] {
  if (form.rows.areNamed || form.sheetName !== null) return [form];
  for (const header of monthHeaders(template)) {
    const column = form.columns.columns.get(header);
    const months = column === undefined ? null : monthsOf(form, column);
    if (months !== null) return parts(form, months, template, filledBeside(form, template, header));
  }
  return [form];
}

/** The month that each row says, an empty cell that of the row above; null where the column says something else. */
function monthsOf({ view, rows }: AlignedForm, column: number): ReadonlyMap<number, string> | null {
  const months = new Map<number, string>();
  let [filled, named, last] = [0, 0, ""];
  for (const { row } of rows.rows) {
    const value = view.value(row, column);
    const serial = typeof value === "number" && view.isDateFormat(row, column) ? isoOfSerial(value) : null;
    const text = serial?.slice(0, 7) ?? view.mergedText(row, column);
    if (text !== "") filled += 1;
    const read = text === "" ? null : readMonthText(text);
    if (read !== null) {
      named += 1;
      last = read.year === null ? String(read.month) : `${String(read.year)}-${String(read.month)}`;
    }
    months.set(row, last);
  }
  const isMonths = filled > 0 && named >= filled * MOST_MONTHS && [...months.values()][0] !== "";
  return isMonths ? months : null;
}

/** Whether a school typed something in a row beside its month. */
function filledBeside(
  { view, columns }: AlignedForm,
  template: FormTemplate,
  monthHeader: string,
): (row: number) => boolean {
  const places = template.columns.flatMap(({ header, role, kind }) => {
    if (role !== "input" || kind === "text" || header === monthHeader) return [];
    return columns.columns.get(header) ?? [];
  });
  return (row) => places.some((column) => cleanText(view.value(row, column)) !== "");
}

function parts(
  form: AlignedForm,
  months: ReadonlyMap<number, string>,
  template: FormTemplate,
  isFilled: (row: number) => boolean,
): AlignedForm[] {
  const groups = new Map<string, number[]>();
  for (const { row } of form.rows.rows) {
    const month = months.get(row) ?? "";
    groups.set(month, [...(groups.get(month) ?? []), row]);
  }
  const filled = [...groups].filter(([, rows]) => rows.some(isFilled));
  const labels = filled.map(([, rows]) => labelsOf(form, rows, template));
  const areNamed = labels.every((of) => of !== null);
  return filled.map(([month, rows], index): AlignedForm => ({
    ...form,
    part: `${form.part}\n${month}`,
    sheetName: monthName(month),
    rows: {
      ...form.rows,
      areNamed,
      rows: rows.map((row, at) => ({
        row,
        label: (areNamed ? labels[index]?.[at] : null) ?? String(at + 1),
      })),
      doubled: form.rows.doubled.filter(({ first }) => months.get(first) === month),
    },
  }));
}

/** What names the rows beside the month; null where it does not tell them apart. */
function labelsOf(
  { view, columns }: AlignedForm,
  rows: readonly number[],
  template: FormTemplate,
): string[] | null {
  const places = template.columns.flatMap(({ header, role }) =>
    role === "label" ? (columns.columns.get(header) ?? []) : [],
  );
  const labels = rows.map((row) => places.map((column) => view.mergedText(row, column)).join(" / "));
  return labels.includes("") || new Set(labels).size < labels.length ? null : labels;
}

/** A month as `readMonthText` reads it: with its year, or by its name. */
function monthName(month: string): string {
  const [one = "", other] = month.split("-");
  if (other !== undefined) return `${one}-${other.padStart(2, "0")}`;
  return NAMES[Number(one) - 1] ?? "";
}

const NAMES = [
  ...["январь", "февраль", "март", "апрель", "май", "июнь"],
  ...["июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
];
