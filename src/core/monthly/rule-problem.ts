/** Why a sentence is no rule. */
export type RuleProblem =
  /** The form has no such column or row; @param like One that is written alike. */
  | { readonly code: "unknown-name"; readonly name: string; readonly like: string | null }
  /** A number of a column or a row that the form does not have. */
  | { readonly code: "unknown-number"; readonly text: string }
  /** No sign of equality or comparison, nor another word that makes a rule. */
  | { readonly code: "no-relation" }
  /** A side of it is no arithmetic of names and numbers. */
  | { readonly code: "unread-part"; readonly text: string }
  /** Left of "=" stands more than one column or row. */
  | { readonly code: "many-targets" }
  /** Columns and rows in one sum. */
  | { readonly code: "mixed" }
  /** A column of itself. */
  | { readonly code: "of-itself"; readonly name: string }
  /** The lower limit is above the upper one. */
  | { readonly code: "limits" }
  /** A list without a value. */
  | { readonly code: "no-options" }
  /** Words after a column's name that say nothing of what it holds. */
  | { readonly code: "unknown-words"; readonly text: string };

/** A name that the form does not have. */
export function unknownName(name: string): RuleProblem {
  return { code: "unknown-name", name, like: null };
}
