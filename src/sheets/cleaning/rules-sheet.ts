import type { FormTemplate } from "../../core/monthly/form-template";
import { heldLimits } from "../../core/monthly/template-edits";
import { columnLineText } from "../../locale/column-line";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import { COLUMN_RULE, MONTHLY, RULE_KINDS, UNREAD_RULE } from "../../locale/monthly-words";
import { ruleProblemText } from "../../locale/rule-problems";
import { ruleText } from "../../locale/rule-text";
import type { CleaningSheet } from "./cleaning-sheet";

/** Of the id of a line that tells what a column holds. */
export const COLUMN_ID = "type:";

/** `ОКО Правила`: the rules of the form and what its columns hold, to be switched off, changed and added to. */
export function rulesSheet(template: FormTemplate, names: { sheet: string; table: string }): CleaningSheet {
  const { columns } = MONTHLY;
  const { rules, unread = [] } = template;
  const isAllRead = unread.length === 0;
  return {
    sheet: names.sheet,
    title: monthlySheetText.titles.rules,
    lines: [
      monthlySheetText.rules(rules.length),
      ...(isAllRead ? [] : [monthlySheetText.rulesUnread(unread.length)]),
      ...monthlySheetText.rulesHow,
    ],
    columns: [
      { header: columns.ruleKind, width: 22, wrap: true },
      { header: columns.rule, width: isAllRead ? 63 : 42, wrap: true },
      { header: columns.isOn, width: 12, align: "center" },
      ...(isAllRead ? [] : [{ header: columns.ruleProblem, width: 34, wrap: true }]),
      // Width 0 hides: a rerun finds its rules by it, and it says nothing to people.
      { header: columns.ruleId, width: 0, isOffPage: true },
    ],
    rows: [
      ...unread.map(({ text, isOn, problem }) => [
        UNREAD_RULE,
        text,
        yesNo(isOn),
        ruleProblemText(problem),
        "",
      ]),
      ...rules.map((rule) => [
        ...[RULE_KINDS[rule.kind], ruleText(rule), yesNo(rule.isOn)],
        ...(isAllRead ? [rule.id] : ["", rule.id]),
      ]),
      ...heldLimits(template).map((held) => [
        ...[COLUMN_RULE, columnLineText(held), MONTHLY.yes],
        ...(isAllRead ? [] : [""]),
        `${COLUMN_ID}${held.header}${held.row === null ? "" : ` / ${held.row}`}`,
      ]),
    ],
    tableName: names.table,
    totals: null,
    freezeColumns: 0,
    isPortrait: true,
  };
}

function yesNo(isYes: boolean): string {
  return isYes ? MONTHLY.yes : MONTHLY.no;
}
