import type { SheetView } from "./sheet-view";

/** Texts from which a line without a number is a header. */
const LEAST_TEXTS = 3;
/** The header of another table stands so many lines at most below the blank one: a signature and a title may be between. */
const TITLE_LINES = 4;
const WORDS = /[a-zа-яё]{2}/i;

/** A table that stands below another one on its sheet. */
export interface OtherTable {
  /** Where it begins, with its title. */
  readonly row: number;
  /** Its header's first texts. */
  readonly texts: readonly string[];
}

/**
 * The table below, which begins after a blank line with a header of its own and has numbers under it; null where there
 * is none.
 *
 * @param isOwn Whether a line is one of the table above, as that of a page that begins anew.
 */
export function otherTable(
  view: SheetView,
  bodyRow: number,
  isOwn: (row: number) => boolean,
): OtherTable | null {
  const filled = view.filledRows().filter((row) => row >= bodyRow);
  let start: number | null = null;
  for (const [index, row] of filled.entries()) {
    const before = filled[index - 1];
    if (before !== undefined && row > before + 1) start = row;
    if (start === null || row >= start + TITLE_LINES) continue;
    const texts = headerTexts(view, row);
    if (texts === null || isOwn(row) || !filled.slice(index + 1).some((below) => view.hasNumber(below)))
      continue;
    return { row: start, texts: texts.slice(0, LEAST_TEXTS) };
  }
  return null;
}

/** The texts of a line that has several and no number; null for other lines. */
function headerTexts(view: SheetView, row: number): string[] | null {
  if (view.hasNumber(row)) return null;
  const texts = view
    .filledColumns(row)
    .filter((column) => !view.isCovered(row, column))
    .map((column) => view.text(row, column))
    .filter((text) => WORDS.test(text));
  return texts.length >= LEAST_TEXTS ? texts : null;
}
