import type { PackageParts } from "./package-parts";

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/**
 * Drops the chain of calculation before a sheet with formulas goes or is written anew: Excel makes the chain by itself,
 * and repairs a workbook whose chain names cells without formulas.
 *
 * Source: ECMA-376 part 1, 12.3.1 (the part is optional).
 *
 * @param sheet Path of the sheet's part as it still is.
 */
export function dropCalcChain(parts: PackageParts, sheet: string): void {
  const chain = parts.relationships(parts.workbook).find(({ type }) => type === "calcChain");
  if (chain === undefined || !FORMULA.test(parts.zip.text(sheet))) return;
  parts.unrelate(parts.workbook, chain.id);
  if (parts.zip.find(chain.target) !== null) parts.removeTree(chain.target);
}
