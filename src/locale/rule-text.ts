import type { Expression, FormRule } from "../core/monthly/form-template";
import { equalText } from "./monthly-equal";

/** A number as a person types it. */
export function typedNumber(value: number): string {
  // 0.07 × 100 has a tail of bits.
  return String(Number(value.toPrecision(12))).replace(".", ",");
}

/** A rule as its sheet has it and reads it: names of columns and rows in brackets. */
export function ruleText(rule: FormRule): string {
  switch (rule.kind) {
    case "column":
    case "row":
      return `[${rule.target}] = ${expressionText(rule.is)}${toleranceText(rule.tolerance)}`;
    case "limit":
      return `${expressionText(rule.left)} ${rule.isStrict ? "<" : "<="} ${expressionText(rule.right)}${toleranceText(rule.tolerance)}`;
    case "carry":
      return `[${rule.start}] = [${rule.end}] прошлого месяца`;
    case "in-month":
      return `Даты в [${rule.column}] — отчётного месяца`;
    case "grows":
      return `[${rule.column}] за учебный год не убывает`;
    case "jump":
      return `[${rule.column}] меняется за месяц не больше чем на ${typedNumber(rule.share * 100)} %`;
    case "equal":
      return `${equalText(rule)}${toleranceText(rule.tolerance)}`;
  }
}

/** « (допуск 0,5)» */
export function toleranceText(tolerance: number | undefined): string {
  return tolerance === undefined ? "" : ` (допуск ${typedNumber(tolerance)})`;
}

function expressionText(expression: Expression): string {
  switch (expression.op) {
    case "number":
      return String(expression.value).replace(".", ",");
    case "ref":
      return `[${expression.to}]`;
    case "round":
    case "unless-zero":
      return expressionText(expression.of);
    default: {
      const { op, left, right } = expression;
      const isProduct = op === "*" || op === "/";
      const [one, other] = [bracketed(left, isProduct), bracketed(right, isProduct || op === "-")];
      return `${one} ${op === "-" ? "−" : op} ${other}`;
    }
  }
}

function bracketed(expression: Expression, isNeeded: boolean): string {
  const text = expressionText(expression);
  const isSum = expression.op === "+" || expression.op === "-";
  return isNeeded && isSum ? `(${text})` : text;
}
