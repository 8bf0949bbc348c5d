import { russianLikeness } from "./russian-likeness";

/** A text and the table of characters by which its bytes were read. */
export interface DecodedText {
  readonly text: string;
  /** The table's name as the Encoding Standard has it, such as "windows-1251". */
  readonly encoding: string;
  /** What is not known of it: the table was guessed and others fit as well, or no table gives Russian text. */
  readonly doubt: "guessed" | "unreadable" | null;
}

/** Tables with one byte a letter in which Russian text comes, the most usual first. */
const SINGLE_BYTE = ["windows-1251", "ibm866", "koi8-r", "x-mac-cyrillic", "iso-8859-5"];
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** High bytes of Russian text in UTF-16: Latin and signs, Cyrillic, punctuation, №. */
const HIGH_BYTES = new Set([0x00, 0x04, 0x20, 0x21]);
const SAMPLE_BYTES = 65_536;
/** Above this difference of likeness (a natural logarithm of odds, 50 to 1) the better table is sure. */
const SURE_MARGIN = 4;
/** A table that the file itself names is kept unless another is better by far. */
const NAMED_MARGIN = 8;
/** Russian text gives about half a unit a character; below this, most characters are none of a Russian text. */
const LEAST_AVERAGE = -0.5;
/** Share of lost characters among them and the letters beyond ASCII, from which a text cannot be used. */
const MOST_LOST = 0.3;
/** Fewer may stand in a table on purpose: «???» for a number that is not known. */
const LEAST_LOST = 10;
const WRONG_TABLE = "windows-1251";
/** Share of capitals «Р» and «С» among all letters: a half in a text that was read wrongly, a fiftieth in any other, all where «С» is a sign. */
const FIRST_BYTES = [0.35, 0.65];

/**
 * Reads text of which nobody says for sure how it was written: by its mark, as UTF-8 where that is possible at
 * all, by the table that the file names, or by the table that makes the most Russian text of it.
 *
 * @param named The table that the file names, such as "windows-1251"; null where it names none.
 */
export function decodeText(bytes: Uint8Array, named: string | null = null): DecodedText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const wide = marked ?? unmarkedUtf16(bytes);
  if (wide !== null) return known(decoded(bytes, wide) ?? "", wide);
  try {
    return known(new TextDecoder("utf-8", { fatal: true }).decode(bytes), "utf-8");
  } catch {
    return likeliest(bytes, named);
  }
}

/** Text whose table is certain; it may have been read by a wrong one, or letters lost, before it was written. */
function known(written: string, encoding: string): DecodedText {
  const text = readOnceLess(written);
  return { text, encoding, doubt: isLost(text) || isReadWrongly(text) ? "unreadable" : null };
}

function likeliest(bytes: Uint8Array, named: string | null): DecodedText {
  const sample = beyondAscii(bytes);
  const candidates = [...SINGLE_BYTE, "utf-8"].flatMap((encoding) => {
    const written = decoded(sample, encoding);
    if (written === null) return [];
    // A word that is met again says no more: «МБОУ СОШ» in each row outweighed all others.
    const text = [...new Set(written.split(" "))].join(" ");
    return [{ encoding, text, likeness: russianLikeness(text) }];
  });
  const [first, ...rest] = candidates.sort((one, other) => other.likeness - one.likeness);
  if (first === undefined) return { ...known(new TextDecoder().decode(bytes), "utf-8"), doubt: "unreadable" };
  const label = named === null ? null : labelOf(named);
  const announced = candidates.find(({ encoding }) => encoding === label);
  const isKept = announced !== undefined && first.likeness - announced.likeness < NAMED_MARGIN;
  const chosen = isKept ? announced : first;
  const second = rest.find(({ text }) => text !== first.text);
  const isSure = isKept || second === undefined || first.likeness - second.likeness >= SURE_MARGIN;
  const isRussian = chosen.likeness >= LEAST_AVERAGE * chosen.text.replaceAll(" ", "").length;
  const text = decoded(bytes, chosen.encoding) ?? "";
  if (!isRussian || isLost(text)) return { text, encoding: chosen.encoding, doubt: "unreadable" };
  return { text, encoding: chosen.encoding, doubt: isSure ? null : "guessed" };
}

/**
 * UTF-8 that was opened as a single-byte table and saved so, «РЁРєРѕР»Р°»: its letters are again the bytes that they were.
 * No Russian text gives bytes that are UTF-8 by chance.
 */
function readOnceLess(text: string): string {
  if (!isReadWrongly(text)) return text;
  const letters = new TextDecoder(WRONG_TABLE).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map([...letters].map((letter, byte) => [letter, byte]));
  const bytes = [...text].map((letter) => byteOf.get(letter) ?? -1);
  if (bytes.includes(-1)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/** Each Russian letter of UTF-8 begins with one of two bytes, which such a table calls «Р» and «С»: half of all letters. */
function isReadWrongly(text: string): boolean {
  const letters = text.slice(0, SAMPLE_BYTES).match(/[^\0-\x7F]/g) ?? [];
  const first = letters.filter((letter) => letter === "Р" || letter === "С").length;
  const [least, most] = FIRST_BYTES.map((share) => share * letters.length);
  return letters.length >= LEAST_LOST && first > (least ?? 0) && first < (most ?? 0);
}

/** Two bytes a letter without a mark: nearly all bytes on one side are of the few high ones. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  const high = [0, 0];
  let zeros = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros += 1;
    if (HIGH_BYTES.has(byte)) high[at % 2] = (high[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high.map((count) => count / (length / 2));
  if (zeros === 0 || Math.max(even, odd) < 0.95 || Math.min(even, odd) > 0.7) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Bytes that a table matters for; what stands between them as one space. */
function beyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES));
  let length = 0;
  for (let at = 0; at < bytes.length && length < sample.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) sample[length++] = byte;
    else if (length > 0 && sample[length - 1] !== 0x20) sample[length++] = 0x20;
  }
  return sample.subarray(0, length);
}

/** Question marks in rows, or characters that were none, in place of the letters. */
function isLost(text: string): boolean {
  let lost = 0;
  let letters = 0;
  for (const [found] of text.slice(0, SAMPLE_BYTES).matchAll(/\?{3,}|[^\0-\x7F]+/g)) {
    if (/[?\uFFFD]/.test(found)) lost += found.length;
    else letters += found.length;
  }
  return lost >= LEAST_LOST && lost > MOST_LOST * (lost + letters);
}

/** The name that the platform has for a table, or null where it knows none. */
function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}
