import type { FormRule, FormTemplate, UnreadRule } from "../../core/monthly/form-template";
import { isColumnLine, readColumnLine } from "../../core/monthly/read-column-line";
import { readRule } from "../../core/monthly/read-rule";
import { templateNames, type RuleNames } from "../../core/monthly/rule-names";
import { withLikeName } from "../../core/monthly/like-name";
import {
  editedTemplate,
  heldLimits,
  replacedRule,
  type TemplateEdit,
} from "../../core/monthly/template-edits";
import { columnLineText } from "../../locale/column-line";
import { MONTHLY } from "../../locale/monthly-words";
import { ruleText } from "../../locale/rule-text";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { COLUMN_ID } from "./rules-sheet";

/** A line of the sheet. */
interface Line {
  readonly text: string;
  readonly isOn: boolean;
  readonly id: string;
}

/**
 * The form as people left it on its sheet: rules switched, changed, added and taken out, columns with other limits. A
 * line in which no rule is read is kept with what is wrong in it.
 */
export function withSheetRules(template: FormTemplate, sheets: readonly SheetSnapshot[]): FormTemplate {
  const sheet = sheets.find(({ own, name }) => own && name.startsWith(MONTHLY.sheets.rules));
  const lines = sheet === undefined ? null : linesOf(sheet.cells);
  if (lines === null) return template;
  const names = templateNames(template);
  const columns = lines.filter(({ text, id }) => isColumnLine(text) || id.startsWith(COLUMN_ID));
  const read = lines
    .filter((line) => !columns.includes(line))
    .map((line, index) => {
      return readLine(line, `own:${String(index + 1)}`, template, names);
    });
  const limits = columns.map((line) => readLimits(line, template, names));
  const unread = [...read, ...limits].flatMap(({ unread: of }): UnreadRule[] =>
    of === undefined ? [] : [{ ...of, problem: withLikeName(of.problem, names) }],
  );
  const rules = withOwnIds(read.flatMap((of) => of.rule ?? []));
  const kept = new Set(rules.map(({ id }) => id));
  const removed = template.rules.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const edits = limits.flatMap((of) => of.edit ?? []);
  return {
    ...editedTemplate(template, edits),
    rules,
    removed: [...new Set([...(template.removed ?? []), ...removed])],
    unread,
  };
}

/** null where the sheet has no table of rules any more. */
function linesOf(cells: readonly (readonly Cell[])[]): Line[] | null {
  const { columns } = MONTHLY;
  const headerRow = cells.findIndex((row) => row.includes(columns.rule) && row.includes(columns.isOn));
  if (headerRow < 0) return null;
  const header = cells[headerRow] ?? [];
  const [text, isOn, id] = [columns.rule, columns.isOn, columns.ruleId].map((name) => header.indexOf(name));
  // A person may leave a line empty before the next rule.
  return cells.slice(headerRow + 1).flatMap((row): Line[] => {
    const written = cell(row, text);
    if (written === "") return [];
    return [{ text: written, isOn: cell(row, isOn).toLowerCase() !== MONTHLY.no, id: cell(row, id) }];
  });
}

function cell(row: readonly Cell[], column: number | undefined): string {
  const value = column === undefined || column < 0 ? null : row[column];
  return value === null || value === undefined ? "" : String(value).trim();
}

function readLine(
  { text, isOn, id }: Line,
  free: string,
  { rules }: FormTemplate,
  names: RuleNames,
): { readonly rule?: FormRule; readonly unread?: UnreadRule } {
  const own = rules.find((rule) => rule.id === id);
  if (own !== undefined && (ruleText(own) === text || isEarlierText(own, text)))
    return { rule: { ...own, isOn } };
  const read = readRule(text, names, id === "" ? free : id);
  if ("problem" in read) {
    // A slip in a rule of the form does not take the rule itself away.
    const unread = { text, isOn, problem: read.problem };
    return own === undefined ? { unread } : { rule: { ...own, isOn }, unread };
  }
  return { rule: { ...replacedRule(read.rule, own), isOn } };
}

/** How such rules stood on the sheet before they could be typed. */
function isEarlierText(rule: FormRule, text: string): boolean {
  return (rule.kind === "in-month" || rule.kind === "grows") && text === `[${rule.column}]`;
}

function readLimits(
  { text, isOn }: Line,
  template: FormTemplate,
  names: RuleNames,
): { readonly edit?: TemplateEdit; readonly unread?: UnreadRule } {
  if (heldLimits(template).some((held) => columnLineText(held) === text) && isOn) return {};
  const read = readColumnLine(text, names);
  if ("problem" in read) return { unread: { text, isOn, problem: read.problem } };
  // Switched off: what it holds is read as before, and nothing is asked of it.
  const free = { minimum: null, maximum: null, isRequired: false };
  return { edit: { kind: "column", limits: isOn ? read.limits : { ...read.limits, ...free } } };
}

/** Lines copied with their id are rules of their own. */
function withOwnIds(rules: readonly FormRule[]): FormRule[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    let { id } = rule;
    for (let number = 1; taken.has(id); number += 1) id = `own:${String(number)}`;
    taken.add(id);
    return { ...rule, id };
  });
}
