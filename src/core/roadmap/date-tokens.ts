/** A word of a date text. */
export type DateToken =
  | { readonly kind: "until" | "dash" | "comma" }
  | {
      readonly kind: "day";
      /** null = the whole month. */
      readonly day: number | null;
      /** 1 to 12. */
      readonly month: number;
      /** null = that of the school year. */
      readonly year: number | null;
    };

/** Months by the beginnings of their forms: «январь», «января», «январе». */
const MONTHS = [
  "январ[ьяе]",
  "феврал[ьяе]",
  "март[ае]?",
  "апрел[ьяе]",
  "ма[йяе]",
  "июн[ьяе]",
  "июл[ьяе]",
  "август[ае]?",
  "сентябр[ьяе]",
  "октябр[ьяе]",
  "ноябр[ьяе]",
  "декабр[ьяе]",
] as const;

const MONTH = new RegExp(
  `^(?:(\\d{1,2}) ?)?(${MONTHS.join("|")})(?![а-я])(?: ?(\\d{4})(?: ?(?:г(?:ода)?\\.?))?)?`,
);
const NUMBERS = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?: ?г\.?)?/;

const WORDS: readonly { readonly pattern: RegExp; readonly kind: "until" | "dash" | "comma" | null }[] = [
  { pattern: /^(?:до|не позднее)(?= )/, kind: "until" },
  { pattern: /^(?:-|по(?= ))/, kind: "dash" },
  { pattern: /^(?:[,;.]|и(?= ))/, kind: "comma" },
  { pattern: /^(?:ежегодно|с(?= )|в(?= )| )/, kind: null },
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
    const day = dayToken(rest);
    const word = day === null ? WORDS.find(({ pattern }) => pattern.test(rest)) : undefined;
    if (day !== null) tokens.push(day.token);
    else if (word === undefined) return null;
    else if (word.kind !== null) tokens.push({ kind: word.kind });
    rest = rest.slice(day?.length ?? word?.pattern.exec(rest)?.[0].length ?? rest.length);
  }
  return tokens;
}

function dayToken(text: string): { readonly token: DateToken; readonly length: number } | null {
  const named = MONTH.exec(text);
  if (named !== null) {
    const [whole, day, name = "", year] = named;
    const month = MONTHS.findIndex((pattern) => new RegExp(`^${pattern}$`).test(name)) + 1;
    return madeToken(whole, day === undefined ? null : Number(day), month, year);
  }
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return null;
  const [whole, day = "", month = "", year] = numbers;
  return madeToken(whole, Number(day), Number(month), year);
}

/** null for a day that no month has: 31.02 is not read as 3 March. */
function madeToken(whole: string, day: number | null, month: number, year: string | undefined) {
  const own = year === undefined ? null : Number(year);
  // Without a year the 29th of February is allowed.
  const shown = new Date(Date.UTC(own ?? 2024, month - 1, day ?? 1));
  if (shown.getUTCMonth() !== month - 1) return null;
  return { token: { kind: "day" as const, day, month, year: own }, length: whole.length };
}
