/**
 * Shares of the letters in Russian text, in percent, from the most frequent on.
 *
 * Source: Lyashevskaya, Sharov (2009), Frequency dictionary of modern Russian, table of letters.
 */
const LETTER_PERCENT =
  "о10.97 е8.45 а8.01 и7.35 н6.7 т6.26 с5.47 р4.73 в4.54 л4.4 к3.49 м3.21 д2.98 п2.81 у2.62 я2.01 ы1.9 ь1.74 " +
  "г1.7 з1.65 б1.59 ч1.44 й1.21 х0.97 ж0.94 ш0.73 ю0.64 ц0.48 щ0.36 э0.32 ф0.26 ъ0.04 ё0.04";
/** Letters of the alphabet, all alike: a letter's weight is its share against this one. */
const EVEN_PERCENT = 100 / 33;
/** The rarest letters would outweigh ten others each. */
const LEAST_WEIGHT = -2.5;
/** A capital behind a small letter: «шКОЛА» is what a wrong table makes of «Школа». */
const CASE_BREAK = -2;
/** Letters of the other languages written in Cyrillic. */
const OTHER_CYRILLIC = -1.5;
/** Frames, controls, Latin letters with accents: what a wrong table makes of letters. */
const FOREIGN = -4;
/** What stands where bytes were no character at all. */
const LOST = -6;
/** Signs that people type into tables and their names, beyond ASCII. */
const TYPED_SIGNS = "№«»–—…“”„‘’‚°§±×÷²³½·•\u00A0\u2009\u202F\u00AD\uFEFF€©®™−≤≥";

const WEIGHTS = letterWeights();

/**
 * How much more like Russian a text is than letters by chance: the sum over its characters beyond ASCII.
 * The right table of bytes gives about half a unit a letter, a wrong one takes away as much or more.
 *
 * @example
 * russianLikeness("Школа") > 0 // => true
 * @example
 * russianLikeness("йХЛНМ") < 0 // => true
 */
export function russianLikeness(text: string): number {
  let sum = 0;
  let wasSmall = false;
  for (const character of text) {
    if (character <= "\u007F") {
      wasSmall = false;
      continue;
    }
    const small = character.toLowerCase();
    const isCapital = small !== character;
    sum += weightOf(small);
    if (isCapital && wasSmall) sum += CASE_BREAK;
    wasSmall = !isCapital && WEIGHTS.has(small);
  }
  return sum;
}

function weightOf(small: string): number {
  const weight = WEIGHTS.get(small);
  if (weight !== undefined) return weight;
  if (TYPED_SIGNS.includes(small)) return 0;
  if (small === "\uFFFD") return LOST;
  return small >= "\u0400" && small <= "\u052F" ? OTHER_CYRILLIC : FOREIGN;
}

function letterWeights(): ReadonlyMap<string, number> {
  return new Map(
    LETTER_PERCENT.split(" ").map((entry) => {
      const percent = Number(entry.slice(1));
      return [entry.slice(0, 1), Math.max(LEAST_WEIGHT, Math.log(percent / EVEN_PERCENT))];
    }),
  );
}
