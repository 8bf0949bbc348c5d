import { isPage, pageBreaks, type PrintedSheet } from "./page-fit";

/** Tables under each other: the first row of each, its title; their headers stand under the titles. */
interface PrintedBlocks extends Pick<PrintedSheet, "orientation" | "widths" | "heights" | "end"> {
  readonly titles: readonly number[];
  /** The first row under the last table. */
  readonly tableEnd: number;
}

/** How the sheet is printed: the row that is repeated, where one is, and where pages begin. */
export interface BlockPages {
  readonly repeated: number | null;
  readonly breaks: readonly number[];
}

/** Rows of a table that are not parted: its title, its header and a row under them. */
const TOP = 3;

/**
 * Pages of a sheet with several tables. Excel repeats rows only on pages after them, so the header of the last table is repeated
 * over its own rows: the longest stands last. Where much stands over it, it begins a page.
 */
export function blockPages({ titles, tableEnd, ...sheet }: PrintedBlocks): BlockPages {
  const last = titles.at(-1);
  if (last === undefined) return { repeated: null, breaks: [] };
  const whole = pageBreaks({ ...sheet, headerRow: last + 1, tableEnd });
  if (whole.breaks.length === 0) return { repeated: null, breaks: [] };
  const together = titles.map((row) => [row, row + TOP] as const);
  const above = pageBreaks({ ...sheet, headerRow: 0, tableEnd: last, end: last, together });
  const heights = new Map([...sheet.heights].map(([row, height]) => [row - last, height]));
  const own = pageBreaks({
    ...sheet,
    heights,
    headerRow: 1,
    tableEnd: tableEnd - last,
    end: sheet.end - last,
  });
  const breaks = [...above.breaks, last, ...own.breaks.map((row) => row + last)];
  const isLong = above.breaks.length > 0;
  // A page of its own leaves the table whole and costs no page.
  const isApart =
    isPage({ ...sheet, headerRow: 0, tableEnd: last }, 0, last) && breaks.length <= whole.breaks.length;
  if (!isLong && !isApart) return { repeated: whole.repeatsHeader ? last + 1 : null, breaks: whole.breaks };
  return { repeated: own.repeatsHeader ? last + 1 : null, breaks };
}
