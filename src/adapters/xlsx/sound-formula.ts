/** Longest formula. Source: Microsoft, "Excel specifications and limits". */
const LONGEST = 8192;
/** What a reader writes for what it could not tell, and links to other books, whose parts are not there. */
const NONSENSE =
  /\b(?:undefined|NaN|null)\b|\[object|\[\d+\]|(?:^|[^\p{L}\d_.])(?:of|oooc|msoxl):=?|\p{Cc}/iu;
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[()"'{}]/g;

/**
 * Whether a formula that a library made can be written: Excel takes a book with one that it cannot parse for damaged.
 *
 * @param formula Without "=".
 * @example
 * isSoundFormula("SUM(A1:undefined)") // => false
 */
export function isSoundFormula(formula: string): boolean {
  if (formula === "" || formula.length > LONGEST) return false;
  let depth = 0;
  for (const [piece] of formula.matchAll(PIECES)) {
    if (piece === "(") depth += 1;
    if (piece === ")") depth -= 1;
    if (piece === '"' || piece === "'" || depth < 0) return false;
  }
  const plain = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
  return depth === 0 && !NONSENSE.test(plain);
}
