import type { ColumnKind, FormColumn, FormRule, FormTemplate, RowHolds } from "./form-template";

/** What a person says that a column holds, or one given row of it. */
export interface ColumnLimits {
  readonly header: string;
  /** null = the column as a whole. */
  readonly row: string | null;
  readonly kind: ColumnKind;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly options: readonly string[];
  /** Of the column as a whole. */
  readonly isRequired: boolean;
}

/** The given rows of a column that hold something else than it does as a whole: of another kind, or within other limits. */
export function rowsApart({ kind, minimum, maximum, byRow = {} }: FormColumn): [string, RowHolds][] {
  return Object.entries(byRow).filter(([, holds]) => {
    return holds.kind !== kind || holds.minimum !== minimum || holds.maximum !== maximum;
  });
}

/** What the columns that schools fill hold, each followed by the rows of it that hold something else. */
export function heldLimits({ columns }: Pick<FormTemplate, "columns">): ColumnLimits[] {
  return columns.flatMap((column): ColumnLimits[] => {
    const { header, role, kind, minimum, maximum, options, isRequired } = column;
    if (role !== "input" || kind === "unknown") return [];
    const rows = rowsApart(column).map(([row, holds]) => ({ header, row, ...holds, isRequired: false }));
    return [{ header, row: null, kind, minimum, maximum, options, isRequired }, ...rows];
  });
}

/** One change of a form by a person. */
export type TemplateEdit =
  | { readonly kind: "switch"; readonly id: string; readonly isOn: boolean }
  /** In the place of the rule with its id, or as a new one. */
  | { readonly kind: "put"; readonly rule: FormRule }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "column"; readonly limits: ColumnLimits }
  /** A line that was no rule is let go. */
  | { readonly kind: "forget"; readonly text: string };

/** A form as people changed it, in the order in which they did. */
export function editedTemplate(template: FormTemplate, edits: readonly TemplateEdit[]): FormTemplate {
  return edits.reduce(edited, template);
}

function edited(template: FormTemplate, edit: TemplateEdit): FormTemplate {
  const { rules, columns, removed = [], unread = [] } = template;
  switch (edit.kind) {
    case "switch":
      return {
        ...template,
        rules: rules.map((rule) => (rule.id === edit.id ? { ...rule, isOn: edit.isOn } : rule)),
      };
    case "put": {
      const { rule } = edit;
      const isKnown = rules.some(({ id }) => id === rule.id);
      const put = isKnown ? rules.map((of) => (of.id === rule.id ? rule : of)) : [...rules, rule];
      return { ...template, rules: put };
    }
    case "remove":
      return {
        ...template,
        rules: rules.filter(({ id }) => id !== edit.id),
        removed: removed.includes(edit.id) ? removed : [...removed, edit.id],
      };
    case "column":
      return { ...template, columns: columns.map((column) => withLimits(column, edit.limits)) };
    case "forget":
      return { ...template, unread: unread.filter(({ text }) => text !== edit.text) };
  }
}

function withLimits(column: FormColumn, { header, row, isRequired, ...holds }: ColumnLimits): FormColumn {
  if (column.header !== header) return column;
  return row === null
    ? { ...column, ...holds, isRequired, isOwn: true }
    : { ...column, byRow: { ...column.byRow, [row]: holds } };
}

/** A changed rule in the place of an earlier one: where it was read in words, what words do not say stays. */
export function replacedRule(rule: FormRule, earlier: FormRule | undefined): FormRule {
  if (earlier?.kind === "column" && rule.kind === "column" && earlier.target === rule.target)
    return { ...rule, rows: earlier.rows, isFormula: earlier.isFormula };
  if (earlier?.kind === "row" && rule.kind === "row" && earlier.target === rule.target)
    return { ...rule, columns: earlier.columns, isFormula: earlier.isFormula };
  return rule;
}

/** An id for a rule that a person adds, met by none of the form's. */
export function freeRuleId({ rules, removed = [] }: FormTemplate): string {
  const taken = new Set([...rules.map(({ id }) => id), ...removed]);
  let number = 1;
  while (taken.has(`own:${String(number)}`)) number += 1;
  return `own:${String(number)}`;
}
