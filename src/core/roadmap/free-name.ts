/**
 * A name that is not taken, in any case of letters.
 *
 * @param ending Of the second, the third…
 * @example
 * freeName("Лист", ["лист"], (number) => ` (${String(number)})`) // => "Лист (2)"
 */
export function freeName(
  wanted: string,
  taken: readonly string[],
  ending: (number: number) => string,
): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = wanted + ending(number);
  return name;
}
