import { MONTH_NAME, monthNumber, YEAR_AFTER } from "./month-names";
import { namedSpan, type SpanToken } from "./named-spans";

/** A word of a date text. */
export type DateToken =
  | { readonly kind: "until" | "from" | "dash" | "comma" }
  | {
      readonly kind: "day";
      /** null = the whole month. */
      readonly day: number | null;
      /** 1 to 12. */
      readonly month: number;
      /** null = that of the school year. */
      readonly year: number | null;
    }
  | SpanToken;

const MONTH = new RegExp(`^(?:(\\d{1,2})(?:-?(?:го|е))? ?)?(${MONTH_NAME})${YEAR_AFTER}`);
const NUMBERS = /^(\d{1,2})[./](\d{1,2})(?:[./](20\d{2}|\d{2})(?!\d))?(?: ?г(?:ода|\.)?(?![а-я]))?/;
const ISO = /^(20\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/;

const WORDS: readonly {
  readonly pattern: RegExp;
  readonly kind: "until" | "from" | "dash" | "comma" | null;
}[] = [
  { pattern: /^(?:до|не позднее|не позже|к)(?= )/, kind: "until" },
  { pattern: /^(?:-|по(?= ))/, kind: "dash" },
  { pattern: /^(?:[,;.]|и(?= ))/, kind: "comma" },
  { pattern: /^(?:со?|начиная со?)(?= )/, kind: "from" },
  { pattern: /^(?:включительно(?![а-я])|ежегодно|в течение(?= )|в теч\.|во?(?= )| )/, kind: null },
];

/**
 * Splits a date text into words.
 *
 * @param text In lower case, with plain dashes and single spaces.
 * @returns null where a word is not one of a date.
 */
export function dateTokens(text: string): DateToken[] | null {
  const tokens: DateToken[] = [];
  let rest = text;
  while (rest !== "") {
    const found = dayToken(rest) ?? namedSpan(rest);
    const word = found === null ? WORDS.find(({ pattern }) => pattern.test(rest)) : undefined;
    if (found !== null) tokens.push(found.token);
    else if (word === undefined) return null;
    else if (word.kind !== null) tokens.push({ kind: word.kind });
    rest = rest.slice(found?.length ?? word?.pattern.exec(rest)?.[0].length ?? rest.length);
  }
  return tokens;
}

function dayToken(text: string): { readonly token: DateToken; readonly length: number } | null {
  const named = MONTH.exec(text);
  if (named !== null) {
    const [whole, day, name = "", year] = named;
    return madeToken(whole, day === undefined ? null : Number(day), monthNumber(name), year);
  }
  const iso = ISO.exec(text);
  if (iso !== null) return madeToken(iso[0], Number(iso[3]), Number(iso[2]), iso[1]);
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return null;
  const [whole, day = "", month = "", year] = numbers;
  return madeToken(whole, Number(day), Number(month), year?.length === 2 ? `20${year}` : year);
}

/** null for a day that no month has: 31.02 is not read as 3 March. */
function madeToken(whole: string, day: number | null, month: number, year: string | undefined) {
  const own = year === undefined ? null : Number(year);
  // Without a year the 29th of February is allowed.
  const shown = new Date(Date.UTC(own ?? 2024, month - 1, day ?? 1));
  if (shown.getUTCMonth() !== month - 1) return null;
  return { token: { kind: "day" as const, day, month, year: own }, length: whole.length };
}
