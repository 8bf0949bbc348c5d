import { referencesOf } from "./expressions";
import type { Expression, FormRule } from "./form-template";

/** Ways in which a rule is put together field by field; "words": as a sentence. */
export const DRAFT_KINDS = [
  "sum",
  "limit",
  "share",
  "equal",
  "carry",
  "grows",
  "jump",
  "in-month",
  "words",
] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A rule while a person puts it together; fields that its kind does not have are left as they are. */
export interface RuleDraft {
  readonly kind: DraftKind;
  /** Header of the column that the rule is of: a sum, a part, a share, a start. */
  readonly column: string;
  /** The whole of a part, the end of last month. */
  readonly other: string;
  /** Of a sum; of a share its part alone. */
  readonly parts: readonly string[];
  readonly isStrict: boolean;
  /** null for as the thresholds have it. */
  readonly tolerance: number | null;
  /** Of a jump; null while it is no number. */
  readonly share: number | null;
  /** Label of the form's row; "" for all. */
  readonly row: string;
  /** Of another table: its sheet ("" for the form's own), its column and its row ("" for the one of that name). */
  readonly sheet: string;
  readonly sheetColumn: string;
  readonly sheetRow: string;
  readonly words: string;
}

/** Nothing said yet. */
export const EMPTY_DRAFT: RuleDraft = {
  kind: "sum",
  column: "",
  other: "",
  parts: [],
  isStrict: false,
  tolerance: null,
  share: 0.3,
  row: "",
  sheet: "",
  sheetColumn: "",
  sheetRow: "",
  words: "",
};

/** The first field that is missing in a draft. */
export type DraftGap = "column" | "other" | "parts" | "share" | "sheet" | "itself" | "words";

/** The rule that a draft says, or what it lacks; a draft in words is read by the session. */
export function ruleOfDraft(
  draft: RuleDraft,
  id: string,
): { readonly rule: FormRule } | { readonly gap: DraftGap } {
  const { kind, column, other, parts } = draft;
  const common = { id, isOn: true } as const;
  if (kind === "words") return { gap: "words" };
  if (column === "") return { gap: "column" };
  switch (kind) {
    case "grows":
    case "in-month":
      return { rule: { kind, ...common, column } };
    case "jump":
      return draft.share === null
        ? { gap: "share" }
        : { rule: { kind, ...common, column, share: draft.share } };
    case "equal":
      return equalOf(draft, id);
    case "sum":
      if (parts.length < 2) return { gap: "parts" };
      return parts.includes(column) ? { gap: "itself" } : { rule: columnOf(draft, id, sumOf(parts)) };
    default:
  }
  if (other === "") return { gap: "other" };
  if (kind === "carry")
    return other === column ? { gap: "itself" } : { rule: { kind, ...common, start: column, end: other } };
  if (other === column) return { gap: "itself" };
  if (kind === "limit") {
    const sides = { left: refTo(column), right: refTo(other), isStrict: draft.isStrict };
    return { rule: { kind, ...common, ...toleranceOf(draft), ...sides } };
  }
  const [part = ""] = parts;
  if (part === "") return { gap: "parts" };
  const is: Expression = { op: "/", left: refTo(part), right: refTo(other) };
  return { rule: columnOf(draft, id, is) };
}

function refTo(to: string): Expression {
  return { op: "ref", to };
}

function sumOf(parts: readonly string[]): Expression {
  const [first = "", ...rest] = parts;
  return rest.reduce<Expression>((left, part) => ({ op: "+", left, right: refTo(part) }), refTo(first));
}

function toleranceOf({ tolerance }: RuleDraft): { readonly tolerance?: number } {
  return tolerance === null ? {} : { tolerance };
}

function columnOf(draft: RuleDraft, id: string, is: Expression): FormRule {
  const { column, row } = draft;
  const rows = row === "" ? [] : [row];
  return {
    ...{ kind: "column", id, isOn: true, target: column, is, rows, isFormula: false },
    ...toleranceOf(draft),
  };
}

function equalOf(draft: RuleDraft, id: string): { readonly rule: FormRule } | { readonly gap: DraftGap } {
  const { column, row, sheet, sheetColumn, sheetRow } = draft;
  if (sheet === "" && sheetColumn === "" && sheetRow === "") return { gap: "sheet" };
  const cells = {
    sheet: sheet === "" ? null : sheet,
    column: sheetColumn,
    rows: sheetRow === "" ? [] : [sheetRow],
  };
  const rows = row === "" ? [] : [row];
  return {
    rule: { kind: "equal", id, isOn: true, column, rows, sum: [cells], ...toleranceOf(draft) },
  };
}

/** @param words The rule in words, for one that the fields cannot say. */
export function draftOfRule(rule: FormRule, words: string): RuleDraft {
  const tolerance = ("tolerance" in rule ? rule.tolerance : undefined) ?? null;
  const draft: RuleDraft = { ...EMPTY_DRAFT, tolerance, words };
  switch (rule.kind) {
    case "grows":
    case "in-month":
      return { ...draft, kind: rule.kind, column: rule.column };
    case "jump":
      return { ...draft, kind: "jump", column: rule.column, share: rule.share };
    case "carry":
      return { ...draft, kind: "carry", column: rule.start, other: rule.end };
    case "limit": {
      const { left, right, isStrict } = rule;
      if (left.op !== "ref" || right.op !== "ref") return { ...draft, kind: "words" };
      return { ...draft, kind: "limit", column: left.to, other: right.to, isStrict };
    }
    case "equal": {
      const [cells, ...more] = rule.sum;
      if (cells === undefined || more.length > 0 || cells.rows.length > 1 || rule.rows.length > 1)
        return { ...draft, kind: "words" };
      const place = { sheet: cells.sheet ?? "", sheetColumn: cells.column, sheetRow: cells.rows[0] ?? "" };
      return { ...draft, kind: "equal", column: rule.column, row: rule.rows[0] ?? "", ...place };
    }
    case "column":
      return draftOfColumn(rule, draft);
    case "row":
      return { ...draft, kind: "words" };
  }
}

/** A formula of the form is said in words: it is more than what it computes. */
function draftOfColumn(rule: Extract<FormRule, { kind: "column" }>, draft: RuleDraft): RuleDraft {
  const { is, target, rows, isFormula } = rule;
  if (isFormula || rows.length > 1) return { ...draft, kind: "words" };
  const base = { ...draft, column: target, row: rows[0] ?? "" };
  if (is.op === "/" && is.left.op === "ref" && is.right.op === "ref")
    return { ...base, kind: "share", parts: [is.left.to], other: is.right.to };
  const parts = referencesOf(is);
  const isSum = parts.length > 1 && JSON.stringify(is) === JSON.stringify(sumOf(parts));
  return isSum ? { ...base, kind: "sum", parts } : { ...draft, kind: "words" };
}
