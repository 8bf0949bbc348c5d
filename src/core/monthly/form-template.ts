import type { RuleProblem } from "./rule-problem";

/** What a column of the form holds; "unknown" until files show it. */
export type ColumnKind = "count" | "number" | "share" | "date" | "text" | "list" | "unknown";

/** Who fills a column: the form, the school, or a formula; "school" names the school that a row is of. */
export type ColumnRole = "label" | "ordinal" | "given" | "school" | "input" | "computed";

/** A column of the form. */
export interface FormColumn {
  /** Header of all levels, joined with " / ": its name everywhere. */
  readonly header: string;
  readonly levels: readonly string[];
  readonly role: ColumnRole;
  readonly kind: ColumnKind;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Of a list. */
  readonly options: readonly string[];
  /** A school has to fill it in each row. */
  readonly isRequired: boolean;
  /** As the form prints its numbers; null for as they are. */
  readonly numberFormat: string | null;
  /** A person set what it holds: files do not change it. */
  readonly isOwn?: true;
  /** What given rows hold that hold something else: «Показатель» beside «Значение». By label. */
  readonly byRow?: Readonly<Record<string, RowHolds>>;
}

/** What a column holds in one row. */
export type RowHolds = Pick<FormColumn, "kind" | "minimum" | "maximum" | "options">;

/** A column as it is in a row, which gives it its name where the rows are what differs. */
export function columnInRow(column: FormColumn, label: string): FormColumn {
  const own = column.byRow?.[label];
  return own === undefined ? column : { ...column, ...own, header: label };
}

/** Whether a column counts or measures. */
export function isAmount({ kind }: Pick<FormColumn, "kind">): boolean {
  return kind === "count" || kind === "number" || kind === "share";
}

/** A given row of the form. */
export interface FormRow {
  readonly label: string;
  /** Its numbers follow from those of other rows. */
  readonly isTotal: boolean;
}

/** What is computed from a row's cells, or from a column's. A reference is a header, or a label. */
export type Expression =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "ref"; readonly to: string }
  | { readonly op: "+" | "-" | "*" | "/"; readonly left: Expression; readonly right: Expression }
  | { readonly op: "round"; readonly of: Expression; readonly digits: number }
  /** `of`, but this number where the test is zero. */
  | {
      readonly op: "unless-zero";
      readonly test: Expression;
      readonly zero: number | null;
      readonly of: Expression;
    };

/**
 * A rule of the form. Its tolerance is how far two numbers may differ that it calls equal; missing: as the thresholds
 * have it.
 */
export type FormRule =
  /** In each of these rows (all where none are named) a column follows from others. */
  | {
      readonly kind: "column";
      readonly id: string;
      readonly isOn: boolean;
      readonly tolerance?: number;
      readonly target: string;
      readonly is: Expression;
      readonly rows: readonly string[];
      /** The form computes it; otherwise schools type both sides. */
      readonly isFormula: boolean;
    }
  /** A row follows from others, in these columns. */
  | {
      readonly kind: "row";
      readonly id: string;
      readonly isOn: boolean;
      readonly tolerance?: number;
      readonly target: string;
      readonly is: Expression;
      readonly columns: readonly string[];
      readonly isFormula: boolean;
    }
  /** In each row one side is not above the other. */
  | {
      readonly kind: "limit";
      readonly id: string;
      readonly isOn: boolean;
      readonly tolerance?: number;
      readonly left: Expression;
      readonly right: Expression;
      readonly isStrict: boolean;
    }
  /** The start of a month is the end of the month before. */
  | {
      readonly kind: "carry";
      readonly id: string;
      readonly isOn: boolean;
      readonly start: string;
      readonly end: string;
    }
  /** Dates of a column lie within the month that is reported. */
  | { readonly kind: "in-month"; readonly id: string; readonly isOn: boolean; readonly column: string }
  /** A running total never falls within a school year. */
  | { readonly kind: "grows"; readonly id: string; readonly isOn: boolean; readonly column: string }
  /** From one month to the next a column changes by no more than this share of what it was. */
  | {
      readonly kind: "jump";
      readonly id: string;
      readonly isOn: boolean;
      readonly column: string;
      readonly share: number;
    }
  /** In each of these rows (all where none are named) a column repeats what another table of the file says. */
  | {
      readonly kind: "equal";
      readonly id: string;
      readonly isOn: boolean;
      readonly tolerance?: number;
      readonly column: string;
      readonly rows: readonly string[];
      readonly sum: readonly TableCells[];
    };

/** Cells of a table beside the form's, by their words: there they stand in a school's file too, wherever it has them. */
export interface TableCells {
  /** null for the sheet of the form itself. */
  readonly sheet: string | null;
  /** Texts above the cells, the nearest last, joined with " / "; "" for cells right of their text. */
  readonly column: string;
  /** Texts left of the cells; none where it is the label of the form's own row. */
  readonly rows: readonly string[];
}

/** The form that schools fill: learnt from the empty one, from a good example, or from what most files agree on. */
export interface FormTemplate {
  readonly title: string;
  readonly sheet: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly rules: readonly FormRule[];
  /** Where it was learnt from. */
  readonly source: "form" | "files" | "kept";
  /** Words that stand before the school's name and before the month, above the table. */
  readonly headFields: readonly { readonly text: string; readonly means: "school" | "month" | "other" }[];
  /** Other sheets of the form that schools fill. */
  readonly sheets?: readonly FormSheet[];
  /** Ids of rules that people took out: they are not learnt again. */
  readonly removed?: readonly string[];
  /** What people wrote as rules and no rule was read in. */
  readonly unread?: readonly UnreadRule[];
}

/** A sheet of the form beside the one that is collected: its name, and what its columns are called. */
export interface FormSheet {
  readonly name: string;
  readonly headers: readonly string[];
}

/** A line of the rules' sheet that is no rule, as it was written. */
export interface UnreadRule {
  readonly text: string;
  readonly isOn: boolean;
  readonly problem: RuleProblem;
}

/** A form of nothing: where no file has a table. */
export function emptyTemplate(): FormTemplate {
  return { title: "", sheet: "", columns: [], rows: [], rules: [], source: "files", headFields: [] };
}
