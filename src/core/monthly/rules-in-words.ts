import { numberReading } from "../cleaning/number-reading";
import type { FormRule } from "./form-template";
import type { HeaderBlock } from "./header-block";
import { readRule } from "./read-rule";
import { ruleNames, type RuleNames } from "./rule-names";
import type { SheetView } from "./sheet-view";

/** «с1=с2» is shorter than any rule: cells of marks and points are passed by. */
const SHORTEST_RULE = 6;

/**
 * Rules that the form states in words beside its table: «гр. 7 = гр. 4 + гр. 5 − гр. 6», «сумма граф 8–11 не больше
 * графы 7», «стр. 5 = стр. 1 + стр. 2», or with headers in quotes.
 *
 * Source: docs/monthly.md#rules.
 */
export function rulesInWords(
  view: SheetView,
  block: HeaderBlock,
  headers: readonly string[],
  labels: readonly string[],
): FormRule[] {
  const names: RuleNames = {
    ...numberNames(view, block, headers),
    row: (number) => labels[number - 1],
    ...ruleNames(headers, labels),
  };
  const rules: FormRule[] = [];
  for (let row = 0; row < view.rows; row += 1) {
    for (let column = 0; column < view.columns; column += 1) {
      const value = view.value(row, column);
      if (typeof value !== "string" || block.rows.includes(row)) continue;
      for (const sentence of value.split(/[;\n]|\.\s+(?=[А-ЯЁ«])/)) {
        if (sentence.length < SHORTEST_RULE) continue;
        const read = readRule(sentence, names, `words:${String(rules.length + 1)}`);
        if ("rule" in read) rules.push(read.rule);
      }
    }
  }
  return rules;
}

function numberNames(
  view: SheetView,
  block: HeaderBlock,
  headers: readonly string[],
): Pick<RuleNames, "column"> {
  const byNumber = new Map<number, string>();
  block.paths.forEach(({ column }, index) => {
    const read = block.numbersRow === null ? null : numberReading(view.value(block.numbersRow, column));
    const number = read !== null && "value" in read ? read.value : index + 1;
    byNumber.set(number, headers[index] ?? "");
  });
  return { column: (number) => byNumber.get(number) };
}
