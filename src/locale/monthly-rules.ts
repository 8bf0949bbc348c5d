import type { Expression, FormRule } from "../core/monthly/form-template";
import { equalText } from "./monthly-equal";
import { toleranceText, typedNumber } from "./rule-text";

const SIGN = { "+": "+", "-": "−", "*": "×", "/": ":" } as const;

/** A rule of a form in words. */
export function ruleSentence(rule: FormRule): string {
  return `${factOf(rule)}${toleranceText("tolerance" in rule ? rule.tolerance : undefined)}`;
}

function factOf(rule: FormRule): string {
  switch (rule.kind) {
    case "column":
      return `«${rule.target}» = ${expressionText(rule.is)}${rule.rows.length === 0 ? "" : ` (строки: ${rule.rows.join(", ")})`}`;
    case "row":
      return `Строка «${rule.target}» = ${expressionText(rule.is)}`;
    case "limit":
      return `${expressionText(rule.left)} ${rule.isStrict ? "меньше" : "не больше"} ${expressionText(rule.right)}`;
    case "carry":
      return `«${rule.start}» — как «${rule.end}» в прошлом месяце`;
    case "in-month":
      return `Даты в «${rule.column}» — за отчётный месяц`;
    case "grows":
      return `«${rule.column}» за учебный год не убывает`;
    case "jump":
      return `«${rule.column}» за месяц меняется не больше чем на ${typedNumber(rule.share * 100)} %`;
    case "equal":
      return equalText(rule).replaceAll("[", "«").replaceAll("]", "»");
  }
}

/** «на начало» + «прибыло» − «выбыло» */
function expressionText(expression: Expression): string {
  switch (expression.op) {
    case "number":
      return String(expression.value).replace(".", ",");
    case "ref":
      return `«${expression.to}»`;
    case "round":
    case "unless-zero":
      return expressionText(expression.of);
    default: {
      const { op, left, right } = expression;
      return `${sideText(left, op, false)} ${SIGN[op]} ${sideText(right, op, true)}`;
    }
  }
}

function sideText(side: Expression, op: keyof typeof SIGN, isRight: boolean): string {
  const isSum = side.op === "+" || side.op === "-";
  const needsBrackets = isSum && (op === "*" || op === "/" || (isRight && op === "-"));
  return needsBrackets ? `(${expressionText(side)})` : expressionText(side);
}
