import type { Expression } from "./form-template";

/** What a reference of an expression gives; null where it is not known. */
export type ValueOf = (reference: string) => number | null;

/** The value of an expression; null where something of it is not known, or it divides by zero. */
export function evaluated(expression: Expression, valueOf: ValueOf): number | null {
  switch (expression.op) {
    case "number":
      return expression.value;
    case "ref":
      return valueOf(expression.to);
    case "round": {
      const value = evaluated(expression.of, valueOf);
      const scale = 10 ** expression.digits;
      return value === null ? null : Math.round(value * scale) / scale;
    }
    case "unless-zero": {
      const test = evaluated(expression.test, valueOf);
      if (test === null) return null;
      return test === 0 ? expression.zero : evaluated(expression.of, valueOf);
    }
    default: {
      const left = evaluated(expression.left, valueOf);
      const right = evaluated(expression.right, valueOf);
      return left === null || right === null ? null : arithmetic(expression.op, left, right);
    }
  }
}

function arithmetic(op: "+" | "-" | "*" | "/", left: number, right: number): number | null {
  if (op === "+") return left + right;
  if (op === "-") return left - right;
  if (op === "*") return left * right;
  return right === 0 ? null : left / right;
}

/** The sum of several columns, or rows. */
export function sumOfNames(names: readonly string[]): Expression {
  return names
    .map((to): Expression => ({ op: "ref", to }))
    .reduce((left, right) => ({ op: "+", left, right }));
}

/** What an expression refers to, each once. */
export function referencesOf(expression: Expression): string[] {
  return [...new Set(allReferences(expression))];
}

function allReferences(expression: Expression): string[] {
  switch (expression.op) {
    case "number":
      return [];
    case "ref":
      return [expression.to];
    case "round":
      return allReferences(expression.of);
    case "unless-zero":
      return [...allReferences(expression.of), ...allReferences(expression.test)];
    default:
      return [...allReferences(expression.left), ...allReferences(expression.right)];
  }
}

/** The share of a rule, part and whole: what a part must not be above. */
export function shareOf(
  expression: Expression,
): { readonly part: Expression; readonly whole: Expression } | null {
  if (expression.op === "round") return shareOf(expression.of);
  if (expression.op === "unless-zero") return shareOf(expression.of);
  if (expression.op === "*") {
    const isHundred = expression.right.op === "number" && expression.right.value === 100;
    return isHundred ? shareOf(expression.left) : null;
  }
  if (expression.op !== "/") return null;
  const isHundred = expression.left.op === "*" && expression.left.right.op === "number";
  const part = isHundred && expression.left.op === "*" ? expression.left.left : expression.left;
  return expression.right.op === "ref" ? { part, whole: expression.right } : null;
}
