/** Width of a letter and height of a line, in sizes of the font. */
const LETTER = 0.56;
const LINE = 1.22;
/** Points between paragraphs. */
const GAP = 6;

/** A place for text, in points. */
export interface TextPlace {
  readonly width: number;
  readonly height: number;
}

/** Text that fits its place. */
export interface FittedText {
  readonly texts: readonly string[];
  /** Points. */
  readonly size: number;
}

/** How many lines a text takes. @param width Points. */
export function lineCount(text: string, size: number, width: number): number {
  return Math.max(1, Math.ceil((text.length * size * LETTER) / width));
}

/**
 * The largest of the sizes at which all paragraphs fit; where even the smallest is too large, the last paragraphs are left
 * out, for text that runs over its slide is worse than text that is not there.
 *
 * @param sizes Points, the largest first.
 */
export function fittedText(texts: readonly string[], place: TextPlace, sizes: readonly number[]): FittedText {
  const smallest = sizes.at(-1) ?? 0;
  const size = sizes.find((of) => heightOf(texts, of, place) <= place.height);
  if (size !== undefined) return { texts, size };
  const kept = texts.slice(0, -1);
  return kept.length === 0
    ? { texts: [cutText(texts[0] ?? "", place, smallest)], size: smallest }
    : fittedText(kept, place, sizes);
}

function heightOf(texts: readonly string[], size: number, { width }: TextPlace): number {
  return texts.reduce((sum, text) => sum + lineCount(text, size, width) * size * LINE + GAP, 0);
}

/** As much of one paragraph as has room. */
function cutText(text: string, { width, height }: TextPlace, size: number): string {
  const lines = Math.max(1, Math.floor((height - GAP) / (size * LINE)));
  const most = Math.floor((lines * width) / (size * LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
