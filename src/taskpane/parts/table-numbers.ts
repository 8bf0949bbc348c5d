/**
 * A grade as typed; null when it is not one.
 *
 * @example
 * readGrade(" 5 ") // => 5
 */
export function readGrade(text: string): number | null {
  const grade = Number(text.trim());
  return Number.isInteger(grade) && grade >= 1 && grade <= 11 ? grade : null;
}

/**
 * A year as typed; null when it is not one.
 *
 * @example
 * readYear("21") // => null
 */
export function readYear(text: string): number | null {
  return /^20\d\d$/.test(text.trim()) ? Number(text) : null;
}

/**
 * A number as typed, with a decimal comma or point and spaces; null when it is not one.
 *
 * @example
 * readNumber("0,05") // => 0.05
 */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/\s/g, "").replace(",", ".").replace("−", "-");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
