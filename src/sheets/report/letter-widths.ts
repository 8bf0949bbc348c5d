/** A width in characters: digits of the cell's font, in which Excel gives widths of columns. */
type Characters = number;

/**
 * Widths of what differs from a digit by more than a tenth, the greater of Calibri (by Carlito, which has its metrics)
 * and DejaVu Sans, which stands for it where it is missing; their letters differ little from each other.
 */
const WIDTHS: ReadonlyMap<string, Characters> = new Map(
  Object.entries({
    " .,": 0.5,
    "()-;:!|'": 0.6,
    "/": 0.76,
    гт: 0.87,
    зсуэ: 0.88,
    дДЛ: 1.18,
    БВКФАЧЭЯ: 1.12,
    НПЦИО: 1.3,
    мфы: 1.34,
    жшщю: 1.45,
    "%": 1.5,
    ЖМШЩЮФЫ: 1.72,
    "№": 2.05,
  }).flatMap(([letters, width]) => Array.from(letters, (letter): [string, Characters] => [letter, width])),
);

/** Letters that are not in the table: the widest of the rest is 1.07. */
const USUAL = 1.02;

/** Width of a text on one line. */
export function textWidth(text: string): Characters {
  let width = 0;
  for (const letter of text) width += WIDTHS.get(letter) ?? USUAL;
  return width;
}
