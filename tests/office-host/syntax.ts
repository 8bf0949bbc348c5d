import { ExcelRefusal } from "./excel-refusal";

/** Characters of a formula, and of a text that stands in one. Source: Microsoft, "Excel specifications and limits"; Microsoft Support, "How to avoid broken formulas". */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/**
 * Refuses a formula that Excel does not take: brackets and quotes that do not close, functions in another language than
 * English (the API speaks en-US), arguments divided by ";", a comma for the decimal point in a bare number, what is too long.
 *
 * Source: docs/excel-facts.md#locale; Office.js reference, Range.formulas: "in the English locale"; error InvalidArgument.
 */
export function checkFormula(formula: string): void {
  const texts = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  if (
    formula.length > LONGEST_FORMULA ||
    texts.some((text) => text.slice(1, -1).replaceAll('""', '"').length > LONGEST_TEXT)
  ) {
    throw new ExcelRefusal("InvalidArgument", `Too long for a formula: ${formula.slice(0, 80)}`);
  }
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  const isNonsense =
    /["']/.test(bare.replaceAll('""', "").replaceAll("''", "")) ||
    !isClosed(bare) ||
    /[А-Яа-яЁё]+\(/.test(bare) ||
    (bare.includes(";") && !/\{[^}]*;[^}]*\}/.test(bare)) ||
    /[-+*/^,(]$/.test(bare.trim()) ||
    /[*/^&=<>,(]\s*[*/^&,)]/.test(bare.replaceAll("()", "").replaceAll(",,", ",0,").replaceAll(",)", ",0)"));
  if (isNonsense) throw new ExcelRefusal("InvalidArgument", `Not a formula: ${formula}`);
}

function isClosed(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Letters that stand bare in a number format: of dates, of "General" and of exponents. */
const BARE = /^(?:General|[dmyhsbeg]|AM\/PM|A\/P|\P{L})*$/iu;

/**
 * Refuses a number format that Excel does not take: quotes or brackets that do not close, more than four sections; and
 * letters that are no codes, such as those of Russian formats: no source says what becomes of them, and the host takes
 * the stricter answer.
 *
 * Source: docs/excel-facts.md#locale; ECMA-376 part 1, 18.8.31 (numFmts).
 */
export function checkedFormat(format: string): string {
  const bare = format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./gu, "")
    .replace(/\[(?:[^\]]*)\]/g, "")
    .replace(/[_*]./gu, "");
  const isNonsense = format === "" || /["[\]]/.test(bare) || bare.split(";").length > 4 || !BARE.test(bare);
  if (isNonsense) throw new ExcelRefusal("InvalidArgument", `Not a number format: ${format}`);
  return format;
}
