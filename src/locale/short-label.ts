/** Words that names of schools begin with, and what everyone writes for them. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/муниципальное (?:бюджетное|казённое|казенное|автономное) общеобразовательное учреждение/iu, ""],
  [/средняя общеобразовательная школа/iu, "СОШ"],
  [/основная общеобразовательная школа/iu, "ООШ"],
  [/начальная общеобразовательная школа/iu, "НОШ"],
];

/** Names longer than this are shortened in charts. */
const LONGEST_LABEL = 34;
/** Letters of a name in a sentence that names several. */
export const IN_SENTENCE = 60;
/** The part of what is kept that stands before the gap: the number and the village, at the end, tell schools apart. */
const BEFORE = 0.45;

/** A name that fits beside a bar or in a title; the table has it whole. */
export function shortLabel(name: string, longest = LONGEST_LABEL): string {
  const plain = name.replaceAll(/\s+/g, " ").trim();
  if (plain.length <= longest) return plain;
  const known = KNOWN.reduce((text, [pattern, short]) => text.replace(pattern, short), plain).trim();
  if (known.length <= longest) return known;
  const before = Math.floor((longest - 1) * BEFORE);
  return `${known.slice(0, before).trimEnd()}…${known.slice(known.length - (longest - 1 - before)).trimStart()}`;
}
