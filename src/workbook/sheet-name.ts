/** Longest name of a sheet, in UTF-16 units. Source: Microsoft, "Excel specifications and limits". */
export const LONGEST_SHEET_NAME = 31;
/** Source: Microsoft support, "Rename a worksheet". */
const FORBIDDEN = /[\\/?*[\]:\p{Cc}]/u;

/**
 * Tells whether Excel takes a name for a sheet.
 *
 * @example
 * isSheetName("МА 4") // => true
 * isSheetName("МА/4") // => false
 */
export function isSheetName(name: string): boolean {
  return (
    name !== "" &&
    name.length <= LONGEST_SHEET_NAME &&
    !FORBIDDEN.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'")
  );
}

/**
 * Names that Excel takes, each as near to the given one as it can be, and no two alike in letters of either size.
 *
 * @example
 * fittingSheetNames(["МА/4", "ма 4", "МА 4"]) // => ["МА 4", "ма 4 (2)", "МА 4 (3)"]
 */
export function fittingSheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    let fitting = plain.slice(0, LONGEST_SHEET_NAME).trimEnd();
    for (let number = 2; used.has(fitting.toLowerCase()); number++) {
      const end = ` (${String(number)})`;
      fitting = plain.slice(0, LONGEST_SHEET_NAME - end.length).trimEnd() + end;
    }
    used.add(fitting.toLowerCase());
    return fitting;
  });
}

function plainName(name: string): string {
  if (isSheetName(name)) return name;
  const plain = name
    .replace(new RegExp(FORBIDDEN, "gu"), " ")
    .replace(/^'+|'+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? "Лист" : plain;
}
