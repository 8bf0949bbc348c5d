import type { FormTemplate } from "../core/monthly/form-template";
import { readRule } from "../core/monthly/read-rule";
import { templateNames } from "../core/monthly/rule-names";
import { withLikeName } from "../core/monthly/like-name";
import { freeRuleId, replacedRule } from "../core/monthly/template-edits";
import { ruleProblemText } from "../locale/rule-problems";
import type { TypedRule } from "./session-monthly-api";

/**
 * A sentence that a person typed as a rule of the form, or what is wrong in it.
 *
 * @param id Of the rule that it takes the place of; null for a new one.
 */
export function typedRule(text: string, id: string | null, template: FormTemplate | null): TypedRule {
  if (template === null) throw new Error("Cannot read a rule: there is no form");
  const names = templateNames(template);
  const read = readRule(text, names, id ?? freeRuleId(template));
  if ("problem" in read) return { problem: ruleProblemText(withLikeName(read.problem, names)) };
  return {
    rule: replacedRule(
      read.rule,
      template.rules.find((rule) => rule.id === id),
    ),
  };
}
