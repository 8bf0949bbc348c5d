import type { Cell } from "../../../workbook/cell";
import { cleanText, comparableText, inOneAlphabet } from "../../cleaning/clean-text";

/** A header's cell, levels joined. */
export interface HeaderCell {
  readonly column: number;
  /** As on the sheet, levels joined by " / ". */
  readonly header: string;
  /** The same, fit for comparing. */
  readonly text: string;
  /** The lowest level alone, fit for comparing. */
  readonly last: string;
  /** Words of each level, from the top; a level that only repeats the one above is left out. */
  readonly levels: readonly (readonly string[])[];
}

const JOINT = " / ";
/** Abbreviations and signs that people write for one word; in this order. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/№? ?п\.? ?\/? ?п\.?(?![а-я])/g, " "],
  [/(?<![а-я])(кол|к)[-. ]{0,3}во(?![а-я])|(?<![а-я])кол(ич)?\.|(?<![а-я])кол(?![а-я])/g, " количество "],
  [/(?<![а-я])(уч|обуч)[-. ]{0,2}(ся|хся|щихся|ов|ков|к-ов|в)(?![а-я])/g, " учащихся "],
  [/(?<![а-я])(уч|обуч)\.(?! ?(год|предмет|завед|учрежд|орган))/g, " учащихся "],
  [/(?<![а-я])ср(?:ед)?(?![а-я])\.?/g, " средний "],
  [/[>≥]=? ?(?=\d)/g, " более "],
  [/(?<![а-я])кач(?:[-. ]{0,2}во(?![а-я])|\.|(?![а-я]))/g, " качество "],
  [/(?<![а-я])усп(?![а-я])\.?/g, " успеваемость "],
  [/№/g, " номер "],
  [/%/g, " процент "],
];

/** A word that a narrow column broke by hand: «участ-⏎ников». */
const BROKEN_WORD = /([а-яё])[-‐\u00ad]\s*\n\s*([а-яё])/gi;

/** The text of a header's cell: words that were broken by hand are whole. */
export function headerText(cell: Cell | undefined): string {
  return cleanText(typeof cell === "string" ? cell.replace(BROKEN_WORD, "$1$2") : cell);
}

/** A header's cell of one or more levels, as they stand on the sheet. */
export function headerCell(column: number, levels: readonly string[]): HeaderCell {
  const header = levels.join(JOINT);
  const texts = levels.map((level) => comparableHeader(level));
  return {
    column,
    header,
    text: comparableHeader(header),
    last: texts[texts.length - 1] ?? "",
    levels: texts.filter((text, level) => text !== texts[level - 1]).map(wordsOf),
  };
}

/** Without what a pivot writes before the words of its column, «Сумма по полю». */
function comparableHeader(text: string): string {
  return inRussian(comparableText(text)).replace(/(^|\/ )сумма по полю /g, "$1");
}

/** «OO», «OY»: a school, though every letter is Latin. */
function inRussian(text: string): string {
  return inOneAlphabet(text).replace(/(?<![a-z\d])o[oy](?![a-z\d])/g, (word) =>
    word === "oy" ? "оу" : "оо",
  );
}

/** What is found of a cell's words, worked out once for all cells that share them. */
export function byWords<Found>(find: (cell: HeaderCell) => Found): (cell: HeaderCell) => Found {
  const known = new WeakMap<HeaderCell["levels"], { readonly found: Found }>();
  return (cell) => {
    const before = known.get(cell.levels);
    if (before !== undefined) return before.found;
    const found = find(cell);
    known.set(cell.levels, { found });
    return found;
  };
}

/** The cell that a recognised column's header was made of. */
export function headerCellOf(header: string): HeaderCell {
  return headerCell(0, header.split(JOINT));
}

/**
 * The filled cells of a row, as one-level header cells.
 *
 * @param known Cells of the rows before, by their text: a table's numbers are met again and again, and cells of one text
 * share their words, so that what is found of one is known of all.
 */
export function headerCellsOfRow(
  row: readonly Cell[],
  known: Map<string, HeaderCell> = new Map(),
): HeaderCell[] {
  const cells: HeaderCell[] = [];
  row.forEach((cell, column) => {
    const text = headerText(cell);
    if (text === "") return;
    const alike = known.get(text) ?? headerCell(column, [text]);
    known.set(text, alike);
    cells.push(alike.column === column ? alike : { ...alike, column });
  });
  return cells;
}

/**
 * The words of a text fit for comparing: abbreviations written out, no quotes, brackets and full stops.
 *
 * @example
 * wordsOf("кол-во уч-ся, получивших \"5\" (чел.)").join(" ") // => "количество учащихся получивших 5 чел"
 */
export function wordsOf(text: string): string[] {
  let plain = text;
  for (const [pattern, word] of WRITTEN_OUT) plain = plain.replace(pattern, word);
  return plain.split(/[^a-zа-я\d]+/).filter((word) => word !== "");
}
