import { comparableText } from "../cleaning/clean-text";
import type { FormTemplate } from "./form-template";

/** What numbers and names in a rule stand for. */
export interface RuleNames {
  /** Header by the column's number in the form. */
  readonly column: (number: number) => string | undefined;
  readonly row: (number: number) => string | undefined;
  /** Headers and labels by their text in comparable letters: a sheet may have thousands of either. */
  readonly headers: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

/** The names of a form as rules look them up. */
export function ruleNames(
  headers: readonly string[],
  labels: readonly string[],
): Pick<RuleNames, "headers" | "labels"> {
  return { headers: byText(headers), labels: byText(labels) };
}

/** Of names that read alike the first. */
function byText(names: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const name of names) {
    const text = comparableText(name);
    if (!known.has(text)) known.set(text, name);
  }
  return known;
}

/** The names of a form with the numbers of its columns and rows. */
export function templateNames({ columns, rows }: Pick<FormTemplate, "columns" | "rows">): RuleNames {
  return {
    column: (number: number) => columns[number - 1]?.header,
    row: (number: number) => rows[number - 1]?.label,
    ...ruleNames(
      columns.map(({ header }) => header),
      rows.map(({ label }) => label),
    ),
  };
}
