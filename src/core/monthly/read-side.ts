import type { Expression } from "./form-template";

const TOKEN = /\s*(\{[crq]\d+\}|\d+(?:[.,]\d+)?|[-+*/()])/gy;

/** Sums, products and brackets over names «{c1}» and numbers; null for anything else. */
export function readSide(text: string): Expression | null {
  const tokens = tokensOf(text.trim());
  if (tokens === null) return null;
  let at = 0;
  function term(): Expression | null {
    const token = tokens?.[at];
    at += 1;
    if (token === undefined) return null;
    if (token === "(") {
      const inside = sum();
      at += 1;
      return tokens?.[at - 1] === ")" ? inside : null;
    }
    if (/^\d/.test(token)) return { op: "number", value: Number(token.replace(",", ".")) };
    return token.startsWith("{") ? { op: "ref", to: token } : null;
  }
  function chain(next: () => Expression | null, signs: readonly string[]): Expression | null {
    let left = next();
    for (;;) {
      const sign = tokens?.[at];
      if (left === null || sign === undefined || !signs.includes(sign)) return left;
      at += 1;
      const right = next();
      left = right === null ? null : { op: sign as "+", left, right };
    }
  }
  function sum(): Expression | null {
    return chain(() => chain(term, ["*", "/"]), ["+", "-"]);
  }
  const read = sum();
  return at === tokens.length ? read : null;
}

function tokensOf(side: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < side.length) {
    const found = TOKEN.exec(side)?.[1];
    if (found === undefined) return null;
    tokens.push(found);
  }
  return tokens;
}
